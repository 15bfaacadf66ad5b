"""Home: search, filters and the cards of all routines."""
