"""The page of past sessions."""
