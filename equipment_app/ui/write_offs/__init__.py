"""The parts of write-offs."""
