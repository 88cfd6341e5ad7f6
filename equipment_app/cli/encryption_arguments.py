"""The grammar of encryption at rest."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

_ENCRYPT = (
    "The store and its papers are written anew under a key that the passphrase gives, every row is read back, and the "
    "old files are removed; then the backups beside it, and those in every --backups DIR. Without the passphrase "
    "nobody ever reads any of it: write it down, and keep it elsewhere. Whoever does it is an administrator, and as "
    "soon as there are two people, a second stands by."
)
_DECRYPT = (
    "With --into, a copy in the clear is written to COPY, for whoever verifies it without this program, and the store "
    "stays as it is."
)
_BACKUPS = "backups lie there too; may be repeated"


def options(top: argparse.ArgumentParser) -> None:
    """What goes before the command."""
    said = "the passphrase of an encrypted store, on its first line; without a file it is asked for at the terminal"
    top.add_argument("--store-passphrase-file", type=Path, metavar="FILE", help=said)
    top.add_argument("--keys", action="store_true", help=argparse.SUPPRESS)


def of_new(command: argparse.ArgumentParser) -> None:
    command.add_argument("--encrypt", action="store_true", help="under a passphrase that whoever opens it has to say")
    _new_passphrase(command)


def describe(commands: Any, command: Callable[..., argparse.ArgumentParser], signing_in: Callable[..., None]) -> None:
    encrypt = command(commands, "encrypt", "encrypting.encrypt", "encrypt the store and its backups", _ENCRYPT)
    change = command(commands, "change-passphrase", "encrypting.change", "give the store another passphrase", _ENCRYPT)
    decrypt = command(commands, "decrypt", "encrypting.decrypt", "put the store and its backups in the clear", _DECRYPT)
    for one in (encrypt, change):
        _new_passphrase(one)
    decrypt.add_argument("--into", type=Path, metavar="COPY", help="a copy only; a new file")
    for one in (encrypt, change, decrypt):
        one.add_argument("--backups", type=Path, action="append", default=[], metavar="DIR", help=_BACKUPS)
        signing_in(one, again=True)


def _new_passphrase(command: argparse.ArgumentParser) -> None:
    said = "the new passphrase, on its first line, 12 letters at least; without a file it is asked for, twice"
    command.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help=said)
