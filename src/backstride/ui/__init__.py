"""The window: widgets that show state and send wishes; they decide nothing about sessions."""
