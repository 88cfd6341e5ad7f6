"""Forms, lists and acts as data: what a page says of itself, and the machinery that follows from it."""
