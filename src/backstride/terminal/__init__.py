"""A session in a terminal: keys in, one status line out, through the same conductor as the window."""
