"""The parts of the loans."""
