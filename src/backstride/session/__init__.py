"""From a routine to what happens when: timeline, cues and the player that moves along them."""
