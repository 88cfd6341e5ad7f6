"""What a backup says about itself: the manifest that lies beside it, and where backups of a store go."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

FORM = "equipment-app backup 1"


class Why(StrEnum):
    """What a backup was made for."""

    START = "start"
    HALF_HOUR = "half-hour"
    CLOSE = "close"
    MIGRATION = "migration"
    IMPORT = "import"
    RESTORE = "restore"
    ASKED = "asked"
    """Somebody asked for it, in the window or at the command line."""


class NoManifest(ValueError):
    """Not what this program writes beside a backup, or what a newer one writes."""


@dataclass(frozen=True, slots=True)
class Head:
    """How far a journal goes: the number of its last entry and that entry's hash, 64 hexadecimal digits."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Manifest:
    number: int
    """Counts up in one folder: what was made later has a higher one, whatever the clock said."""
    file: str
    """Its name in the same folder."""
    origin: str
    """Identity and incarnation of the store, `UUID/N`."""
    head: Head
    size: int
    sha256: str
    """Of the file, which has `size` bytes."""
    schema: int
    """`user_version` of the store."""
    app: str
    why: Why
    made: datetime
    """UTC, by the clock of that machine."""
    verified: datetime | None
    """When all of it was verified; None does not count as a backup."""
    sealed: bool = False
    """Encrypted with a passphrase."""
    erased: tuple[str, ...] = ()
    """References of persons that were erased after it was made and whose data it still holds."""

    @property
    def store(self) -> str:
        """The identity of the store, without its incarnation."""
        return self.origin.partition("/")[0]

    @property
    def counts(self) -> bool:
        return self.verified is not None

    def to_json(self) -> str:
        said = {
            "form": FORM,
            "number": self.number,
            "file": self.file,
            "store": self.store,
            "origin": self.origin,
            "seq": self.head.seq,
            "hash": self.head.hash,
            "size": self.size,
            "sha256": self.sha256,
            "schema": self.schema,
            "app": self.app,
            "why": str(self.why),
            "made": self.made.isoformat(),
            "verified": self.verified.isoformat() if self.verified else None,
            "sealed": self.sealed,
            "erased": list(self.erased),
        }
        return json.dumps(said, ensure_ascii=False, indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "Manifest":
        """Raises NoManifest."""
        try:
            said = json.loads(text)
            if said["form"] != FORM:
                raise NoManifest(said["form"])
            return cls(
                number=int(said["number"]),
                file=_name(said["file"]),
                origin=str(said["origin"]),
                head=Head(int(said["seq"]), str(said["hash"])),
                size=int(said["size"]),
                sha256=str(said["sha256"]),
                schema=int(said["schema"]),
                app=str(said["app"]),
                why=Why(said["why"]),
                made=_utc(said["made"]),
                verified=_utc(said["verified"]) if said["verified"] else None,
                sealed=bool(said["sealed"]),
                erased=tuple(str(ref) for ref in said["erased"]),
            )
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError) as error:
            raise NoManifest(str(error)) from error


@dataclass(frozen=True, slots=True)
class Where:
    """Where backups of a store go, as set on this machine."""

    folder: Path | None = None
    """None: beside the store, in `NAME.equip-backups`."""
    second: Path | None = None
    """A stick, another disk, another computer. None: nobody chose one."""

    @classmethod
    def of(cls, folder: str, second: str) -> "Where":
        """As a machine remembers it: nothing said is nothing chosen."""
        return cls(Path(folder) if folder else None, Path(second) if second else None)


def _name(text: Any) -> str:
    """A name in the manifest's own folder and nothing else: a manifest comes from anywhere."""
    name = str(text)
    if name != Path(name).name or name != name.replace("\\", "/").rpartition("/")[2] or name in ("", ".", ".."):
        raise NoManifest(name)
    return name


def _utc(text: Any) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise NoManifest(text)
    return moment.astimezone(UTC)
