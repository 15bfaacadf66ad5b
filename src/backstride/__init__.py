"""Backstride leads a runner through timed routines that keep the lower back able to run."""

__version__ = "0.1.0"
