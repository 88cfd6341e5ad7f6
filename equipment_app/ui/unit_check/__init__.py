"""The parts of the page Unit check: the grid, what stands beside it, and the value they all show."""
