"""Qt lives here and nowhere below."""
