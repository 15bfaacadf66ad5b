"""The studio: a routine is written here, as steps or as text, and tried at once."""
