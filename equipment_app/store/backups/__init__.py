"""Backups of a store: made while it is open, verified by another process before they count, thinned as they age."""
