"""The grammar of what concerns the files of a store: where they lie, their backups, their encryption."""

import argparse
from pathlib import Path
from typing import Any

from equipment_app.cli.grammar import command, signing_in, text
from equipment_app.domain.papers import Number, parse_number

_SAFETY = "whether the data are safe where they are, and whether the store is what this computer saw last"
_SEEN = (
    "A store that is older or other than when this computer saw it last was put back by hand, is another "
    "copy, or was rewritten: every command warns of that on stderr until --i-know-why accepts it as it "
    "is. An operator confirms it; that changes what this computer remembers, and nothing in the store."
)
_SAFE = (
    "Told are the kind of place (a network drive, a folder that Dropbox, OneDrive and their like keep alike, a disk "
    "that can be pulled out), whether the disk is encrypted, who else can read the files, and how much room there is. "
    "On a network drive or in a synchronised folder a store is not opened, nor is one that other users of the computer "
    "can read, until `protect` has corrected that; access lists of Windows are told, and nothing is refused for them."
)
_PROTECT = (
    "A store that other users of this computer can read is not opened. This makes its files, and those "
    "beside them, readable by their owner alone."
)
_ASIDE = (
    "For a store that is refused because a log of changes beside it is of another state: the log is moved to where the "
    "files were copied, nothing is deleted, the store is as its file is, and the journal says who did it. A log with "
    "work of this store is never set aside: it is brought in, or the command says what to do."
)
_BACKUP = (
    "For the system's scheduler: each run makes a backup, verifies it in a process of its own and then removes what it "
    "supersedes (6 half hours, 14 days, 8 weeks and 12 months are kept). Exit code 1: the store is open elsewhere, or "
    "nothing can be written there; 3: the copy is not sound, and nothing was removed."
)
_RESTORE = (
    "An administrator according to the backup does this; where there are two people in it, a second "
    "person signs in too. What FILE was is moved to FILE-quarantine and never deleted, and the numbers of "
    "papers that are not in the backup are declared lost; backups wait, and none is removed, until somebody confirms "
    "in the window, or by `backup --all-is-well`, that the store is as it should be. Exit code 3: the backup is not "
    "sound."
)
_REHEARSE = "With --store the result is remembered, and the window asks for another test after three months."
_PASSPHRASE = "of an encrypted backup, on the first line of F; without a file it is asked for at the terminal"
_ENCRYPT = (
    "The store and its papers are rewritten under a key derived from the passphrase, every row is read "
    "back, and the old files are removed; then the backups beside it, and those in every --backups DIR. "
    "Without the passphrase nobody can ever read any of it: write it down, and keep it elsewhere. An "
    "administrator does this; where there are two people, a second person signs in too."
    "\n\nWhat could not be converted, because the power went or a disk was not there, and what is still "
    "unencrypted, is told; change-passphrase converts it with everything else."
)
_DECRYPT = (
    "With --into, an unencrypted copy is written to COPY, to be verified without this program, and the "
    "store stays as it is. Without, the backups are decrypted too, and what was not is told."
)
_BACKUPS = "backups lie there too, beside NAME.equip-backups; may be repeated"
_READING = (
    "change nothing, not a byte, also in the window; works on a disk that cannot be written. A command that would "
    "write is refused"
)


def options(top: Any) -> None:
    """What goes before the command."""
    top.add_argument("--read-only", action="store_true", help=_READING)
    top.add_argument(
        "--clock-is-right",
        action="store_true",
        help="write although the computer's clock is more than a day behind the last entry, or a year ahead",
    )
    said = "the passphrase of an encrypted store, on its first line; without a file it is asked for at the terminal"
    top.add_argument("--store-passphrase-file", type=Path, metavar="FILE", help=said)
    top.add_argument("--keys", action="store_true", help=argparse.SUPPRESS)


def describe(commands: Any) -> None:
    _backups(commands)
    _place(commands)
    _encryption(commands)


def _backups(commands: Any) -> None:
    backup = command(commands, "backup", "backing_up.backup", "make a backup and verify it", _BACKUP)
    backup.add_argument(
        "folder", type=Path, metavar="DIR", help="created if it is missing, but not the folders above it"
    )
    backup.add_argument(
        "--passphrase-file", type=Path, metavar="F", help="encrypt it with the first line of F, 12 characters at least"
    )
    backup.add_argument(
        "--all-is-well",
        action="store_true",
        help="after a restore: everything is in order, continue with automatic backups",
    )
    restore = command(commands, "restore", "going_back.restore", "restore a backup", _RESTORE)
    restore.add_argument("backup", type=Path, metavar="BACKUP", help="plain or encrypted")
    restore.add_argument("file", type=Path, metavar="FILE", help="the store to be restored, or a new one")
    restore.add_argument("--reason", type=text, default="", metavar="TEXT", help="why; recorded in the journal")
    restore.add_argument(
        "--printed",
        type=_number,
        nargs="+",
        action="extend",
        default=[],
        metavar="NUMBER",
        help="the highest numbers found on paper, where the store does not know them any more",
    )
    restore.add_argument(
        "--dry-run",
        action="store_true",
        help="say what would be lost, which papers are beyond the backup, and change nothing",
    )
    signing_in(restore, again=True)
    said = "test in a temporary folder whether a backup can be restored"
    rehearse = command(commands, "rehearse", "going_back.rehearse", said, _REHEARSE)
    rehearse.add_argument("backup", type=Path, metavar="BACKUP", help="plain or encrypted")
    for one in (restore, rehearse):
        one.add_argument("--passphrase-file", type=Path, metavar="F", help=_PASSPHRASE)


def _number(text: str) -> Number:
    number = parse_number(text)
    if number is None:
        raise argparse.ArgumentTypeError(f"{text} is not the number of a paper like PP-2026-000123")
    return number


def _place(commands: Any) -> None:
    safety = command(commands, "safety", "keeping.safety", _SAFETY, f"{_SAFE}\n\n{_SEEN}")
    safety.add_argument(
        "--i-know-why",
        dest="accepted",
        action="store_true",
        help="the store is older or other than when this computer saw it last, and rightly so: warn no more",
    )
    command(commands, "protect", "keeping.protect", "make the store's files readable by their owner alone", _PROTECT)
    command(commands, "set-log-aside", "keeping.set_log_aside", "open the store without another's log", _ASIDE)


def of_new(new: argparse.ArgumentParser) -> None:
    said = "whose codes it gives to items, badges and places, 1 to 20; each store its own, the first 1"
    new.add_argument("--block", type=int, default=1, metavar="N", help=said)
    said = "short code in the numbers of its papers, 2 to 4 letters or digits, as BRN; needed for every block but 1"
    new.add_argument("--code", type=str.upper, default="", metavar="TEXT", help=said)
    new.add_argument(
        "--encrypt", action="store_true", help="encrypt it with a passphrase, asked for whenever it is opened"
    )
    _new_passphrase(new)


def _encryption(commands: Any) -> None:
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
