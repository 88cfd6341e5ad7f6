"""One way out of the store and back: what was carried out is an entry, and what was done with it is taken over once."""
