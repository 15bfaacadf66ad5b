"""Sessions that were done, in SQLite; the only module that knows SQL."""

import sqlite3  # noqa: F401
