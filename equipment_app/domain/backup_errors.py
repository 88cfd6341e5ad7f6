"""Why there is no backup, or why it cannot be opened. What was there before is still there."""

from dataclasses import dataclass

from equipment_app.domain.errors import Refusal
from equipment_app.domain.store_errors import StoreRefused


class BackupRefused(Refusal):
    """No backup came of it, and no earlier one was touched."""


@dataclass(eq=False)
class NotVerified(BackupRefused):
    """The copy is not sound, so the store may not be. `seq` is the first entry concerned; 0 where none can be told."""

    path: str
    problems: int
    seq: int
    table: str


@dataclass(eq=False)
class NoVerdict(BackupRefused):
    """The program that should verify the copy ended without a verdict."""

    path: str
    reason: str


@dataclass(eq=False)
class NotInTime(BackupRefused):
    """It would have taken too long, as when a window is closing. The next start makes up for it."""

    path: str
    seconds: int


@dataclass(eq=False)
class Overtaken(BackupRefused):
    """It was stopped, by somebody or because another one was begun in its place."""

    path: str


@dataclass(eq=False)
class NoRoom(BackupRefused):
    """In megabytes."""

    path: str
    needed: int
    free: int


@dataclass(eq=False)
class NoFolder(BackupRefused):
    path: str


@dataclass(eq=False)
class NotKept(BackupRefused):
    """What is read back is not what was written: the disk is faulty."""

    path: str


@dataclass(eq=False)
class BackupChanged(BackupRefused):
    """Its bytes are not those that were verified, or papers it needs are missing."""

    path: str


@dataclass(eq=False)
class NoBackup(BackupRefused):
    """There is no manifest beside it, so nobody knows what it is."""

    path: str


@dataclass(eq=False)
class IsBackup(StoreRefused):
    """A backup is not worked with: it is restored."""

    path: str


@dataclass(eq=False)
class ShortPassphrase(BackupRefused):
    least: int


@dataclass(eq=False)
class NotSealed(BackupRefused):
    """Not a sealed backup, or one of a newer version of the program."""

    path: str


@dataclass(eq=False)
class PassphraseNeeded(BackupRefused):
    """It is sealed, and nobody said the passphrase."""

    path: str


@dataclass(eq=False)
class NotOpened(BackupRefused):
    """The passphrase is wrong, or the beginning of the file was changed: nobody can tell which."""

    path: str


@dataclass(eq=False)
class SealBroken(BackupRefused):
    """The passphrase is right, and something was changed, cut off, exchanged or added."""

    path: str
