"""Folders of routines: found, read once, remembered, searched, and what fits a person now."""
