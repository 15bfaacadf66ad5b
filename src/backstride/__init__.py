"""Backstride leads a runner through timed routines for back, hips and legs."""

__version__ = "0.1.0"

APP_ID = "app.backstride.Backstride"
"""The name by which desktops know the program: that of its desktop file, its icon and its place on the message bus."""
