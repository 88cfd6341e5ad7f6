"""The parts of inspections."""
