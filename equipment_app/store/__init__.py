"""SQLite: the journal, the tables that follow from it, and the files beside it."""
