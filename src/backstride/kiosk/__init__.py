"""An unattended screen in a gym or a clinic: what is configured, what it may keep, when it goes home. Without Qt."""
