"""The page about the program, and whose work is in it."""
