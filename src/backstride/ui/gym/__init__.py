"""Making this computer a screen for strangers."""
