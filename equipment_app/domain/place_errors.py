"""Why a store cannot be worked on where it lies: the place, who else reads it, what lies beside it, room, time.

Those that are `StoreRefused` come at opening; the others when something should be written. Nothing was written.
"""

from datetime import date

from equipment_app.domain.errors import Refusal
from equipment_app.domain.store_errors import StoreRefused


class NetworkPlace(StoreRefused):
    """On a drive of another computer, where neither locks nor flushes can be relied on; `kind` as people call it."""

    path: str
    kind: str


class SyncedPlace(StoreRefused):
    """In a folder that `service` keeps alike on several computers."""

    path: str
    service: str


class ExposedStore(StoreRefused):
    """Others who use this computer can read or change these files of the store; `files.protect` mends it."""

    path: str
    files: tuple[str, ...]


class ExposedFolder(StoreRefused):
    """Others can put files into the store's folder, or take them away."""

    path: str
    folder: str


class NotProtected(StoreRefused):
    """The files stay open to others: they belong to somebody else, or the disk keeps no permissions."""

    path: str
    files: tuple[str, ...]


class StoreIsLink(StoreRefused):
    """What is called so only leads to `target`: its lock, its logs and its papers would lie elsewhere than the file."""

    path: str
    target: str


class SecondName(StoreRefused):
    """A file of the store has another name on the disk, a hard link or for the papers any; `file` is which."""

    path: str
    file: str


class PapersMissing(StoreRefused):
    """The journal names papers, and `files`, where they are kept, is not there."""

    path: str
    files: str


class ForeignLog(StoreRefused):
    """The write-ahead log beside the store is of another state of it, or of another file. Both are kept in `aside`."""

    path: str
    aside: str


class LogHoldsWork(StoreRefused):
    """The log beside the store has work of it that the file lacks, and the two are no sound store together. Nothing was
    set aside; both are kept in `aside`.
    """

    path: str
    aside: str


class UnfinishedReadOnly(StoreRefused):
    """The store was not closed properly, and where it lies its log cannot be brought in."""

    path: str


class NoPlaceForFile(Refusal):
    """It belongs to a store or to a backup, or it is no plain file: nothing is written over it or among it."""

    path: str


class ReadingOnly(Refusal):
    """The store is open for reading only."""

    path: str


class DiskFull(Refusal):
    """Too little is free for another entry; in megabytes."""

    path: str
    free: int
    least: int


class DiskFailed(Refusal):
    """The disk did not take what should be written; nothing of it was. `trouble`: full, failed, read_only, damaged."""

    path: str
    trouble: str


class WriteUnsure(Refusal):
    """The disk failed while these entries were committed, and nobody knows whether they were: it cannot be read now."""

    path: str
    first: int
    last: int
    trouble: str


class StoreLost(Refusal):
    """The disk with the open store has failed or was taken away; the next try may find it again."""

    path: str
    trouble: str


class StoreMoved(Refusal):
    """A file of the open store was deleted, moved or exchanged: what is written would not be found again."""

    path: str


class ClockFarOff(Refusal):
    """This computer's clock and the last entry of the journal are too far apart to be believed without being asked."""

    now: date
    last: date


STOPPING = (DiskFailed, WriteUnsure, StoreLost, StoreMoved, DiskFull, ClockFarOff)
"""Nothing can be written before somebody has dealt with it."""
