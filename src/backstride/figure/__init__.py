"""From a pose to lines: the geometry of the moving figure, without a toolkit."""
