"""Pages to read: when to get help, and what is known about running and the back."""
