"""The page of one routine, and what is wrong with a file."""
