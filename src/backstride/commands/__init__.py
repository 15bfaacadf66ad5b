"""What each command does; a module a command, and none of them imports Qt before it opens the window."""
