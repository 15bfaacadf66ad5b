"""The window: widgets that show state and send commands; they decide nothing about sessions."""
