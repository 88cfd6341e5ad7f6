"""SQLite and the tables SQLAlchemy describes: the journal, what follows from it, and the files beside it."""
