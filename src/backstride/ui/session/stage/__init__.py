"""What is seen of a session: the room, the figure in it, the number, and the words beside them."""
