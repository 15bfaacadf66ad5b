"""Short cards on running and the back."""
