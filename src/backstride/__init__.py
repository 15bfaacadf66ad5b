"""Backstride leads a runner through timed routines for back, hips and legs."""

__version__ = "0.1.0"
