"""What has no page of its own: language, appearance, library, audio, thumbnails, log."""
