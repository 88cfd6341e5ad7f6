"""The parts of the import page: the file, its columns, the dry run and what is wrong with it."""
