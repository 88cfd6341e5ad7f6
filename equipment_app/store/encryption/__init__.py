"""How an encrypted file is read: its key, made of a passphrase, and a connection under it."""
