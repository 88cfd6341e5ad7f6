"""The way from the pages to the books: one job at a time on a worker thread, and what is said of it."""
