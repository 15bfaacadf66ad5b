"""What makes a session heard and keeps the screen lit: a port, its adapters and a silent twin in each module."""
