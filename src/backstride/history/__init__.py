"""What was done: the journal of a session, the recorder that saves it, the database. Only this knows SQL."""
