"""The parts of the page of stock-takes."""
