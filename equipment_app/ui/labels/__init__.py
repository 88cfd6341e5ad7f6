"""The parts of the page of labels."""
