"""The question what becomes of a session that was cut off."""
