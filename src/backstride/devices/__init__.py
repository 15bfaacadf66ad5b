"""What makes a session heard and keeps the screen lit: a port, its adapters and a silent twin in each module."""

import logging

logging.getLogger("backstride").addHandler(logging.NullHandler())  # where no log is kept, nothing goes to the terminal
