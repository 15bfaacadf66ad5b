"""YAML text to a tree of nodes with places; the only module that knows the YAML library."""

import yaml  # noqa: F401
