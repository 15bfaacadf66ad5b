"""What stays on disk: folders, settings, files written whole or not at all, locks, the log."""
