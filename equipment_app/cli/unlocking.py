"""The passphrase of an encrypted store, before any command looks into it: `--store-passphrase-file`."""

import sys
from pathlib import Path
from typing import Any

from equipment_app.cli.signing_in import Asked, secret
from equipment_app.domain.access_errors import PasswordNeeded
from equipment_app.domain.backup_errors import NoCipher, StoreEncrypted
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key

_NAMED = ("store", "backup", "file")
"""The options that name a store or one of its copies."""


def unlock_named(options: Any) -> None:
    """What the command names can be opened; of a file that is not encrypted nothing is asked.

    Raises:
        StoreEncrypted: there is neither a file with the passphrase nor a terminal.
        WrongPassphrase, NoCipher, SecretExposed, NoSecret.
    """
    if options.keys:  # this process was started by one that knows them, to verify a copy
        cipher.take_over(sys.stdin.readline())
    for path in (getattr(options, name, None) for name in _NAMED):
        if isinstance(path, Path) and cipher.is_closed(path):
            from equipment_app.store.file.sqlite import unlock

            unlock(path, _asked(path, options))


def new_key(options: Any, path: Path) -> Key:
    """Of a new passphrase for what will lie at `path`. Raises ShortPassphrase, NoCipher, PasswordNeeded, NotTwice."""
    if not cipher.offered():
        raise NoCipher(str(path))
    return Key.new(secret(options.new_passphrase_file, options, Asked.NEW_STORE))


def of_store(options: Any) -> str:
    """As it was given; for what is found to be encrypted only when it was opened."""
    file: Path | None = options.store_passphrase_file
    return secret(file, options, Asked.STORE) if file else ""


def _asked(path: Path, options: Any) -> str:
    try:
        return secret(options.store_passphrase_file, options, Asked.STORE, whose=path.name)
    except PasswordNeeded:
        raise StoreEncrypted(str(path)) from None
