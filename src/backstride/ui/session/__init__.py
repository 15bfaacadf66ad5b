"""The session screen, its controls, and the page after it."""
