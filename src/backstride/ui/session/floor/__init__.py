"""The floor of the stage: what comes next, and the controls."""
