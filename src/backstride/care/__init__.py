"""Plans and what comes next: arithmetic that an author's file asks for. Pure."""
