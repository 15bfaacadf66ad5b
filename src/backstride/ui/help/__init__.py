"""The page that says when to get help, the same for everybody."""
