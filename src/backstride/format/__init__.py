"""From YAML text to a routine, or to all of its problems with line and column. Pure."""
