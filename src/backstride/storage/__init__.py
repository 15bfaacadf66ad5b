"""What stays on disk: folders, settings, the library, the journal and the history."""
