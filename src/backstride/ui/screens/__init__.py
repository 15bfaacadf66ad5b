"""One screen a module; a screen says what was wished by a signal and knows no other screen."""
