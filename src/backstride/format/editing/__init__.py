"""Changes of a file that leave everything else in it as its author wrote it."""
