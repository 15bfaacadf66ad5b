"""What the desktop has of the program: files handed over, media keys, reminders, and the icon of the tray."""
