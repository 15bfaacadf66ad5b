"""Small painted widgets, each usable alone; they take numbers and text."""
