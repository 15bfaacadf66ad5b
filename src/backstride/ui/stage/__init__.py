"""What the session screen shows: words and numbers from a view, where they stand, and the widgets that paint them."""
