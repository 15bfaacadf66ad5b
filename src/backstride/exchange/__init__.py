"""A routine outside of the program: as a sheet, as text, as one file, as a code and as sound; one module a kind."""
