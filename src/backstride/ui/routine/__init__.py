"""Routine."""
