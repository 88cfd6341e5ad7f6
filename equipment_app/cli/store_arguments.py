"""The grammar of what concerns the files of a store and its operators: place, backups, encryption, who comes in."""

import argparse
from typing import Any

from equipment_app.cli.grammar import ask, command, flag, group, signing_in
from equipment_app.domain.papers import Number, parse_number
from equipment_app.domain.rights import Role

_SAFETY = "whether the data are safe where they are, and whether the store is what this computer saw last"
_SEEN = """A store that is older or other than when this computer saw it last was put back by hand, is another copy,
or was rewritten: every command warns of that on stderr until --i-know-why accepts it as it is. An operator confirms
it; that changes what this computer remembers, and nothing in the store."""
_SAFE = """Told are the kind of place (a network drive, a folder that Dropbox, OneDrive and their like keep alike, a
disk that can be pulled out), whether the disk is encrypted, who else can read the files, and how much room there is.
On a network drive or in a synchronised folder a store is not opened, nor is one that other users of the computer can
read, until `protect` has corrected that; access lists of Windows are told, and nothing is refused for them."""
_PROTECT = """A store that other users of this computer can read is not opened. This makes its files, and those
beside them, readable by their owner alone."""
_ASIDE = """For a store that is refused because a log of changes beside it is of another state: the log is moved to
where the files were copied, nothing is deleted, the store is as its file is, and the journal says who did it. A log
with work of this store is never set aside: it is brought in, or the command says what to do."""
_BACKUP = """For the system's scheduler: each run makes a backup, verifies it in a process of its own and then
removes what it supersedes (6 half hours, 14 days, 8 weeks and 12 months are kept). Exit code 1: the store is open
elsewhere, or nothing can be written there; 3: the copy is not sound, and nothing was removed."""
_RESTORE = """An administrator according to the backup does this; where there are two people in it, a second person
signs in too. What FILE was is moved to FILE-quarantine and never deleted, and the numbers of papers that are not in
the backup are declared lost; backups wait, and none is removed, until somebody confirms in the window, or by `backup
--all-is-well`, that the store is as it should be. Exit code 3: the backup is not sound."""
_REHEARSE = "With --store the result is remembered, and the window asks for another test after three months."
_PASSPHRASE = "of an encrypted backup, on the first line of F; without a file it is asked for at the terminal"
_ENCRYPT = """The store and its papers are rewritten under a key derived from the passphrase, every row is read back,
and the old files are removed; then the backups beside it, and those in every --backups DIR. Without the passphrase
nobody can ever read any of it: write it down, and keep it elsewhere. An administrator does this; where there are two
people, a second person signs in too.

What could not be converted, because the power went or a disk was not there, and what is still unencrypted, is told;
change-passphrase converts it with everything else."""
_DECRYPT = """With --into, an unencrypted copy is written to COPY, to be verified without this program, and the store
stays as it is. Without, the backups are decrypted too, and what was not is told."""
_BACKUPS = "backups lie there too, beside NAME.equip-backups; may be repeated"
_READING = """change nothing, not a byte, also in the window; works on a disk that cannot be written. A command that
would write is refused"""
_TWO = "Where there are two people, this takes both: name the other with --second."
_BEGIN = "The password is temporary: use it with `operators password` to choose another, which nobody else knows."
_ASKED = "it is on the first line; without a file it is asked for at the terminal"
_RECOVER = "a new password with the code of the recovery sheet, which is good once"


def options(top: Any) -> None:
    """What goes before the command."""
    flag(top, "--read-only", _READING)
    said = "write although the computer's clock is more than a day behind the last entry, or a year ahead"
    flag(top, "--clock-is-right", said)
    said = "the passphrase of an encrypted store, on its first line; without a file it is asked for at the terminal"
    ask(top, "--store-passphrase-file", "FILE", said)
    flag(top, "--keys", argparse.SUPPRESS)


def describe(commands: Any) -> None:
    _backups(commands)
    _place(commands)
    _encryption(commands)


def _backups(commands: Any) -> None:
    backup = command(commands, "backup", "backups.backup", "make a backup and verify it", _BACKUP)
    ask(backup, "folder", "DIR", "created if it is missing, but not the folders above it")
    ask(backup, "--passphrase-file", "F", "encrypt it with the first line of F, 12 characters at least")
    flag(backup, "--all-is-well", "after a restore: everything is in order, continue with automatic backups")
    restore = command(commands, "restore", "backups.restore", "restore a backup", _RESTORE)
    ask(restore, "backup", "BACKUP", "plain or encrypted")
    ask(restore, "file", "FILE", "the store to be restored, or a new one")
    ask(restore, "--reason", "TEXT", "why; recorded in the journal")
    said = "the highest numbers found on paper, where the store does not know them any more"
    ask(restore, "--printed", "NUMBER", said, type=_number, nargs="+", action="extend", default=[])
    flag(restore, "--dry-run", "say what would be lost, which papers are beyond the backup, and change nothing")
    signing_in(restore, again=True)
    said = "test in a temporary folder whether a backup can be restored"
    rehearse = command(commands, "rehearse", "backups.rehearse", said, _REHEARSE)
    ask(rehearse, "backup", "BACKUP", "plain or encrypted")
    for one in (restore, rehearse):
        ask(one, "--passphrase-file", "F", _PASSPHRASE)


def _number(text: str) -> Number:
    number = parse_number(text)
    if number is None:
        raise argparse.ArgumentTypeError(f"{text} is not the number of a paper like PP-2026-000123")
    return number


def _place(commands: Any) -> None:
    safety = command(commands, "safety", "keeping.safety", _SAFETY, f"{_SAFE}\n\n{_SEEN}")
    said = "the store is older or other than when this computer saw it last, and rightly so: warn no more"
    flag(safety, "--i-know-why", said, dest="accepted")
    command(commands, "protect", "keeping.protect", "make the store's files readable by their owner alone", _PROTECT)
    command(commands, "set-log-aside", "keeping.set_log_aside", "open the store without another's log", _ASIDE)


def of_new(new: argparse.ArgumentParser) -> None:
    said = "whose codes it gives to items, badges and places, 1 to 20; each store its own, the first 1"
    ask(new, "--block", "N", said, default=1)
    said = "short code in the numbers of its papers, 2 to 4 letters or digits, as BRN; needed for every block but 1"
    ask(new, "--code", "TEXT", said, type=str.upper, default="")
    flag(new, "--encrypt", "encrypt it with a passphrase, asked for whenever it is opened")
    _new_passphrase(new)


def _encryption(commands: Any) -> None:
    encrypt = command(commands, "encrypt", "keeping.encrypt", "encrypt the store and its backups", _ENCRYPT)
    change = command(
        commands, "change-passphrase", "keeping.change_passphrase", "give the store another passphrase", _ENCRYPT
    )
    decrypt = command(commands, "decrypt", "keeping.decrypt", "decrypt the store and its backups", _DECRYPT)
    for one in (encrypt, change):
        _new_passphrase(one)
    ask(decrypt, "--into", "COPY", "a copy only; a new file")
    for one in (encrypt, change, decrypt):
        ask(one, "--backups", "DIR", _BACKUPS, action="append", default=[])
        signing_in(one, again=True)


def _new_passphrase(to: argparse.ArgumentParser) -> None:
    said = "the new passphrase, on its first line, 12 letters at least; without a file it is asked for, twice"
    ask(to, "--new-passphrase-file", "FILE", said)


def operators(commands: Any) -> None:
    """Who keeps the store, and how each of them comes in."""
    kinds = group(commands, "operators", "operators of the store: roles, passwords, keys")
    said = "list the operators: roles, units, whether they can sign in, ids of keys, badges"
    command(kinds, "list", "operators.listed", said)
    _added(command(kinds, "add", "operators.add", "add an operator", f"{_BEGIN} {_TWO}"))
    roles = command(kinds, "roles", "operators.roles", "set the roles of an operator: these and no other", _TWO)
    reset = command(kinds, "reset", "operators.reset", "give an operator a new temporary password", f"{_BEGIN} {_TWO}")
    withdraw = command(kinds, "withdraw", "operators.withdraw", "remove an operator; their entries stay", _TWO)
    badge = command(kinds, "badge", "operators.badge", "set the badge that calls an operator at a locked desk")
    for one in (roles, reset, withdraw, badge):
        ask(one, "name", "NAME", "name or personal number")
    _roles(roles, required=True)
    _new_password(reset)
    which = badge.add_mutually_exclusive_group(required=True)
    ask(which, "code", "CODE", "AKM.…; there is one at a time", nargs="?", default="")
    flag(which, "--none", "remove it")
    _own(kinds)


def _added(add: argparse.ArgumentParser) -> None:
    ask(add, "name", "NAME", "given name and surname, or `SURNAME, GIVEN NAME`")
    ask(add, "--personal-no", "PERSONAL_NO", "their personal number")
    ask(add, "--rank", "TEXT", "as papers name them")
    ask(add, "--function", "TEXT", "what they do in the unit")
    _roles(add, required=False)
    ask(add, "--new-password-file", "FILE", "temporary password; without one they cannot sign in yet")


def _roles(to: argparse.ArgumentParser, *, required: bool) -> None:
    said = "may be repeated" if required else "quartermaster by default; may be repeated"
    names = [str(role) for role in Role]
    to.add_argument("--role", dest="roles", action="append", required=required, choices=names, help=said)
    ask(to, "--unit", "CODE", "the unit of a lead; may be repeated", dest="units", action="append", default=None)


def _own(kinds: Any) -> None:
    """What everybody does for themselves, as the one named by --operator."""
    password = command(kinds, "password", "operators.password", "change your own password")
    recover = command(kinds, "recover", "operators.recover", _RECOVER, _TWO)
    ask(recover, "--code-file", "FILE", _ASKED)
    for one in (password, recover):
        _new_password(one)
    pin = command(kinds, "pin", "operators.pin", "set the PIN that unlocks the window while the program runs")
    which = pin.add_mutually_exclusive_group()
    ask(which, "--pin-file", "FILE", _ASKED)
    flag(which, "--none", "remove it")
    said = "a new recovery sheet for a sealed envelope; the old one is void"
    sheet = command(kinds, "sheet", "operators.sheet", said)
    ask(sheet, "--pdf", "PATH", "write it there", required=True)
    said = "a new signing key, after a password became known or a laptop was lost"
    command(kinds, "key", "operators.key", said, _TWO)


def _new_password(to: argparse.ArgumentParser) -> None:
    ask(to, "--new-password-file", "FILE", _ASKED)
