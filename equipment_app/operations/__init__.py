"""What people do at the desk, one file a verb. A command is a value that knows how to apply itself to the books."""
