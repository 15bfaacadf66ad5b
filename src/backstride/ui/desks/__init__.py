"""Desks carry wishes from the screens to sessions, devices and storage, and bring back what is to be shown."""
