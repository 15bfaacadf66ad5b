"""What is asked or explained over the stage."""
