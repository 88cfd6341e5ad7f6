"""The tables of a store: declared once, and as the text that makes them."""
