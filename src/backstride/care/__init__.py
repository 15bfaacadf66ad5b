"""Plans and their levels: arithmetic that an author's file asks for. Pure."""
