"""From text to a routine: reading, checking and describing what an author wrote."""
