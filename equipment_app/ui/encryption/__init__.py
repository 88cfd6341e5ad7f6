"""Encryption at rest in the window: the passphrase of a store is asked for, chosen, changed, given up."""
