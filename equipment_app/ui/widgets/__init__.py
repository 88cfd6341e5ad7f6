"""The parts every page is made of, each built once."""
