"""What a routine is: frozen values, doses with everything filled in, lengths, and how it is described. Pure."""
