"""The grammar of encryption at rest."""

import argparse
from pathlib import Path
from typing import Any

from equipment_app.cli.grammar import command, signing_in

_ENCRYPT = (
    "The store and its papers are rewritten under a key derived from the passphrase, every row is read "
    "back, and the old files are removed; then the backups beside it, and those in every --backups DIR. "
    "Without the passphrase nobody can ever read any of it: write it down, and keep it elsewhere. An "
    "administrator does this; where there are two people, a second person signs in too."
)
_DECRYPT = (
    "With --into, an unencrypted copy is written to COPY, to be verified without this program, and the "
    "store stays as it is."
)
_BACKUPS = "backups lie there too; may be repeated"


def options(top: argparse.ArgumentParser) -> None:
    """What goes before the command."""
    said = "the passphrase of an encrypted store, on its first line; without a file it is asked for at the terminal"
    top.add_argument("--store-passphrase-file", type=Path, metavar="FILE", help=said)
    top.add_argument("--keys", action="store_true", help=argparse.SUPPRESS)


def of_new(new: argparse.ArgumentParser) -> None:
    new.add_argument(
        "--encrypt", action="store_true", help="encrypt it with a passphrase, asked for whenever it is opened"
    )
    _new_passphrase(new)


def describe(commands: Any) -> None:
    encrypt = command(commands, "encrypt", "encrypting.encrypt", "encrypt the store and its backups", _ENCRYPT)
    change = command(commands, "change-passphrase", "encrypting.change", "give the store another passphrase", _ENCRYPT)
    decrypt = command(commands, "decrypt", "encrypting.decrypt", "decrypt the store and its backups", _DECRYPT)
    for one in (encrypt, change):
        _new_passphrase(one)
    decrypt.add_argument("--into", type=Path, metavar="COPY", help="a copy only; a new file")
    for one in (encrypt, change, decrypt):
        one.add_argument("--backups", type=Path, action="append", default=[], metavar="DIR", help=_BACKUPS)
        signing_in(one, again=True)


def _new_passphrase(to: argparse.ArgumentParser) -> None:
    said = "the new passphrase, on its first line, 12 letters at least; without a file it is asked for, twice"
    to.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help=said)
