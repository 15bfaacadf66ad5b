"""The first start: what the program is for, and whether it is heard."""
