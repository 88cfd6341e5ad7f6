"""SQLite through SQLAlchemy: the journal, what follows from it, and the files beside it."""
