"""What the header of a store's file says. Apart from the tables, so that a store is opened without SQLAlchemy."""

APPLICATION_ID = 0x45515550
"""`EQUP`: what SQLite reports as the file's application."""

VERSION = 2
"""`user_version` of the stores this program writes."""
