"""The parts of the page of one thing's life."""
