"""Search from anywhere: the books, the acts of the program, the settings."""
