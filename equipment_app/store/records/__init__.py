"""What the books know, a subject each: people, things, catalogue, papers, carts, checks."""
