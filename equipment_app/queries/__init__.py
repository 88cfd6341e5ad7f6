"""What people ask: a frozen row and its question, one file a subject."""
