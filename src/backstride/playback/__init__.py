"""A session as it happens: the plan with measured phrases, and the conductor that alone reads the clock. Without Qt."""
