"""The kiosk as strangers and bad days treat it: the real program, real window managers, real keys and touches."""
