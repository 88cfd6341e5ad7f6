"""Spreadsheets in, with a dry run, and out. No Qt."""
