"""First_run."""
