"""Why there is no backup, or why it cannot be opened. What was there before is still there."""

from equipment_app.domain.errors import Refusal
from equipment_app.domain.store_errors import StoreRefused


class BackupRefused(Refusal):
    """No backup came of it, and no earlier one was touched."""


class NotVerified(BackupRefused):
    """The copy is not sound, so the store may not be. `seq` is the first entry concerned; 0 where none can be told."""

    path: str
    problems: int
    seq: int
    table: str


class NoVerdict(BackupRefused):
    """The program that should verify the copy ended without a verdict."""

    path: str
    reason: str


class NotInTime(BackupRefused):
    """It would have taken too long, as when a window is closing. The next start makes up for it."""

    path: str
    seconds: int


class Overtaken(BackupRefused):
    """It was stopped, by somebody or because another one was begun in its place."""

    path: str


class NoRoom(BackupRefused):
    """In megabytes."""

    path: str
    needed: int
    free: int


class NoFolder(BackupRefused):
    path: str


class NotKept(BackupRefused):
    """What is read back is not what was written: the disk is faulty."""

    path: str


class BackupChanged(BackupRefused):
    """Its bytes are not those that were verified, or papers it needs are missing."""

    path: str


class NoBackup(BackupRefused):
    """There is no manifest beside it, so nobody knows what it is."""

    path: str


class IsBackup(StoreRefused):
    """A backup is not worked with: it is restored."""

    path: str


class ShortPassphrase(BackupRefused):
    least: int


class NotSealed(BackupRefused):
    """Not a sealed backup, or one of a newer version of the program."""

    path: str


class PassphraseNeeded(BackupRefused):
    """It is sealed, and nobody said the passphrase."""

    path: str


class NotOpened(BackupRefused):
    """The passphrase is wrong, or the beginning of the file was changed: nobody can tell which."""

    path: str


class SealBroken(BackupRefused):
    """The passphrase is right, and something was changed, cut off, exchanged or added."""

    path: str
