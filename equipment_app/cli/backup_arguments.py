"""The grammar of `backup`, `restore` and `rehearse`."""

import argparse
from pathlib import Path
from typing import Any

from equipment_app.cli.grammar import command, signing_in, text
from equipment_app.domain.numbers import Number, parse_number

_BACKUP = (
    "For the system's scheduler: each run makes a backup, verifies it in a process of its own and then removes what it "
    "supersedes (6 half hours, 14 days, 8 weeks and 12 months are kept). Exit code 1: the store is open elsewhere, or "
    "nothing can be written there; 3: the copy is not sound, and nothing was removed."
)
_RESTORE = (
    "An administrator according to the backup does this; where there are two people in it, a second "
    "person signs in too. What FILE was is moved to FILE-quarantine and never deleted, the numbers of "
    "papers that are not in the backup are declared lost, and automatic backups wait until somebody "
    "confirms that all is well. Exit code 3: the backup is not sound."
)
_REHEARSE = "With --store the result is remembered, and the window asks for another test after three months."
_PASSPHRASE = "of an encrypted backup, on the first line of F; without a file it is asked for at the terminal"


def describe(commands: Any) -> None:
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
    restore.add_argument("--dry-run", action="store_true", help="say what would be lost and change nothing")
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
