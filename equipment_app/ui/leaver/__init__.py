"""The parts of the end of a membership."""
