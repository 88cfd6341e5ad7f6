"""The rules: what may move, what a code is, what a paper says. Standard library only."""
