"""The parts of the stock page."""
