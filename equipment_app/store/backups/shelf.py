"""A folder with the backups of one store, and how their files are called: `NAME-TAG-NUMBER-TIME`, for several stores.

Everything in it is written once, whole, under a name of its own. A backup counts when its manifest and its file are
there under their final names; the file is named last and removed first. So a process that is killed, or a power cut, at
whatever moment leaves what counted before, and at most files that do not count, which are cleared the next time.
`Notes` are what is remembered beside the store about its backups elsewhere: a stick in a drawer cannot be asked.
"""

import hashlib
import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from equipment_app.domain.backup_errors import NoBackup
from equipment_app.domain.backup_health import Away, Failure, Rehearsal
from equipment_app.domain.backups import Manifest, NoManifest, superseded
from equipment_app.domain.moments import EPOCH
from equipment_app.store.encryption import cipher
from equipment_app.store.file import durable, permissions
from equipment_app.store.file.durable import PART

COPY = ".equip-backup"
"""A copy of the journal. Not `.equip`: by a double click nobody should go on in a backup."""
PAPERS = ".equip-papers"
"""A pack: the papers that no earlier pack of the folder has."""
DAMAGED = ".damaged"
"""The end of the name of a pack that was found so; it is kept, and not read any more."""
SEALED = ".equip-sealed"
"""One file with everything, encrypted."""
MANIFEST = ".json"

_TAG = re.compile(r"[0-9a-f]{8}")
_NAME = re.compile(
    r"(?P<stem>.+)-(?P<tag>[0-9a-f]{8})-(?P<number>[0-9]{6,9})(-[0-9]{8}T[0-9]{6}Z)?"
    r"\.equip-(backup|papers|sealed)(\.json)?(\.part)?"
)


def beside(store: Path) -> Path:
    """`NAME.equip` is backed up in `NAME.equip-backups` unless another folder is chosen."""
    return store.with_name(store.name + "-backups")


def tag_of(origin: str) -> str:
    """What tells the files of this store from those of others: the beginning of its identity.

    It is in names of files: of an identity that is none of ours the beginning of its hash is.
    """
    return origin[:8] if _TAG.match(origin) else hashlib.sha256(origin.encode()).hexdigest()[:8]


def named(stem: str, tag: str, number: int, made: datetime, ending: str) -> str:
    """Letters any disk takes; a stick may be formatted for Windows."""
    plain = re.sub(r"[^\w .-]", "_", stem)[:60].strip(" .") or "store"
    time = "" if ending == PAPERS else f"-{made:%Y%m%dT%H%M%SZ}"
    return f"{plain}-{tag}-{number:06}{time}{ending}"


def is_backup(path: Path) -> bool:
    """A copy of a journal, or one that is on its way to be one."""
    return path.name.removesuffix(PART).endswith(COPY)


def tag_in(path: Path) -> str:
    """Raises NoBackup: the name is none of ours."""
    return _parts(path)["tag"]


def stem_in(path: Path) -> str:
    """The name of the store it is a backup of. Raises NoBackup."""
    return _parts(path)["stem"]


def number_in(name: str, tag: str) -> int | None:
    """The number in the name of a file of this store's backups; None for any other file."""
    match = _NAME.fullmatch(name)
    return int(match["number"]) if match and match["tag"] == tag else None


def _parts(path: Path) -> re.Match[str]:
    match = _NAME.fullmatch(path.name)
    if match is None:
        raise NoBackup(str(path))
    return match


_LONGEST = 1_000_000
"""Bytes of a manifest; nothing longer is read."""


class Shelf:
    def __init__(self, folder: Path, tag: str) -> None:
        self.folder = folder
        self.tag = tag

    @classmethod
    def of(cls, file: Path) -> "Shelf":
        """The one this file lies on. Raises NoBackup."""
        return cls(file.parent, tag_in(file))

    def manifests(self, *, sealed: bool = False) -> list[Manifest]:
        """Of the backups that count, oldest first: those that can be read, or those under a passphrase."""
        found = [self._read(path) for path in self._ours(MANIFEST)]
        whole = (one for one in found if one and one.counts and one.sealed is sealed and self._is_whole(one))
        return sorted(whole, key=lambda one: one.number)

    def newest(self) -> Manifest | None:
        return next(reversed(self.manifests()), None)

    def manifest_of(self, file: Path) -> Manifest:
        """Raises NoBackup: there is no manifest, or it does not count."""
        found = self._read(file.with_name(file.name + MANIFEST))
        if found is None or not found.counts or found.file != file.name:
            raise NoBackup(str(file))
        return found

    def path(self, manifest: Manifest) -> Path:
        return self.folder / manifest.file

    def packs(self) -> list[Path]:
        """The packs of papers, oldest first; not those under a passphrase that nobody has said."""
        return [path for path in self._ours(PAPERS) if not cipher.is_closed(path)]

    def next_number(self) -> int:
        """Higher than that of any file of this store, also of one that does not count."""
        numbers = (number_in(path.name, self.tag) for path in self.folder.iterdir())
        return max((number for number in numbers if number is not None), default=0) + 1

    def clear(self) -> None:
        """Remove what a backup left that did not come to its end. Nothing may be on its way."""
        for path in (*self._ours(PART), self._marker.with_name(self._marker.name + PART)):
            if path.exists():
                _remove(path)
        for path in self._ours(MANIFEST):
            if not path.with_name(path.name.removesuffix(MANIFEST)).exists():
                _remove(path)

    def rotate(self) -> list[Manifest]:
        """Remove what newer backups of the same kind have superseded, and say what was removed."""
        stopped = self.failure() is not None
        old = [one for sealed in (False, True) for one in superseded(self.manifests(sealed=sealed), stopped=stopped)]
        return [one for one in old if self.remove(one)]

    def failure(self) -> Failure | None:
        """What was wrong with the last backup; as long as it stands, nothing is removed."""
        if not self._marker.exists():
            return None
        try:
            said = json.loads(self._marker.read_bytes()[:_LONGEST])
            return Failure(**said | {"at": datetime.fromisoformat(said["at"])})
        except (OSError, LookupError, TypeError, ValueError) as error:
            return Failure(EPOCH, 0, str(error))

    def fail(self, failure: Failure) -> None:
        said = asdict(failure) | {"at": failure.at.isoformat()}
        durable.write(self._marker, json.dumps(said, ensure_ascii=False, indent=2).encode())

    def succeed(self) -> None:
        """A backup is sound again."""
        if self._marker.exists():
            durable.remove(self._marker)

    @property
    def _marker(self) -> Path:
        return self.folder / f"{self.tag}.not-verified{MANIFEST}"

    def _ours(self, ending: str) -> list[Path]:
        """By number."""
        if not self.folder.is_dir():
            return []
        numbered = [(number_in(path.name, self.tag), path) for path in self.folder.iterdir()]
        ours = [(number, path) for number, path in numbered if number is not None and path.name.endswith(ending)]
        return [path for _, path in sorted(ours)]

    def _read(self, path: Path) -> Manifest | None:
        """None for what is no manifest, or one of a newer version: it is left alone."""
        try:
            return Manifest.from_json(path.read_bytes()[:_LONGEST].decode())
        except (OSError, UnicodeDecodeError, NoManifest):
            return None

    def _is_whole(self, manifest: Manifest) -> bool:
        try:
            return self.path(manifest).stat().st_size == manifest.size
        except OSError:
            return False

    def remove(self, manifest: Manifest) -> bool:
        """Whether it is gone; its file goes first."""
        path = self.path(manifest)
        return _remove(path) and _remove(path.with_name(path.name + MANIFEST))


def _remove(path: Path) -> bool:
    """Whether it is gone. On Windows a file that somebody has open stays until the next time."""
    with suppress(PermissionError):
        durable.remove(path)
    return not path.exists()


def same_disk(one: Path, other: Path) -> bool:
    """On one volume: what breaks the one takes the other with it. Of a path that is not there, the nearest above it."""
    return _volume(one) == _volume(other)


def _volume(path: Path) -> tuple[str, int]:
    real = Path(os.path.realpath(path))
    there = next((above for above in (real, *real.parents) if above.exists()), real)
    return there.drive.casefold(), there.stat().st_dev


_MOST = 20
"""Folders that are remembered, those written to last."""


class Notes:
    """A small file in `NAME.equip-backups`. One that cannot be read says nothing, and is written anew."""

    def __init__(self, store: Path, tag: str) -> None:
        self._path = beside(store) / f"{tag}.notes.json"

    @property
    def away(self) -> tuple[Away, ...]:
        """The newest copy in each other folder, in the order they were written."""
        return tuple(found for said in self._said("away", []) if (found := _away(said)))

    @property
    def rehearsal(self) -> Rehearsal | None:
        said = self._said("rehearsal", None)
        with suppress(LookupError, TypeError, ValueError):
            return Rehearsal(**said | {"at": datetime.fromisoformat(said["at"])})
        return None

    @property
    def restored(self) -> datetime | None:
        """When the store was restored; None as soon as somebody has said that it is as it should be."""
        with suppress(TypeError, ValueError):
            return datetime.fromisoformat(self._said("restored", None))
        return None

    @property
    def unmade(self) -> datetime | None:
        """When the store was being closed and its backup did not come to its end; None as soon as there is one."""
        with suppress(TypeError, ValueError):
            return datetime.fromisoformat(self._said("unmade", None))
        return None

    def copied(self, away: Away) -> None:
        """Where nothing can be written beside the store it is not noted: the copy counts, and it lies elsewhere."""
        others = [one for one in self.away if one.folder != away.folder]
        with suppress(OSError):
            self._keep({"away": [_said(one, "made") for one in (*others, away)[-_MOST:]]})

    def rehearsed(self, rehearsal: Rehearsal) -> None:
        """As `copied`: that it went well, or wrong, is told anyhow."""
        with suppress(OSError):
            self._keep({"rehearsal": _said(rehearsal, "at")})

    def went_back(self, at: datetime) -> None:
        """The store was restored: from now on no backup is made by itself, and none is removed."""
        self._keep({"restored": at.isoformat()})

    def owes(self, at: datetime | None) -> None:
        """A backup is begun that may not come to its end; with None it has."""
        if at or self.unmade:
            with suppress(OSError):
                self._keep({"unmade": at.isoformat() if at else None})

    def all_is_well(self) -> None:
        """It is as it should be: backups go on."""
        self._keep({"restored": None})

    def _keep(self, facts: Mapping[str, Any]) -> None:
        kept = {name: self._said(name, None) for name in ("away", "rehearsal", "restored", "unmade")}
        known = {name: value for name, value in (kept | dict(facts)).items() if value is not None}
        permissions.make_folder(self._path.parent)
        durable.write(self._path, json.dumps(known, ensure_ascii=False, indent=2).encode())

    def _said(self, name: str, otherwise: Any) -> Any:
        with suppress(OSError, ValueError, AttributeError):
            return json.loads(self._path.read_bytes()).get(name, otherwise)
        return otherwise


def _said(value: Away | Rehearsal, time: str) -> dict[str, Any]:
    return asdict(value) | {time: getattr(value, time).isoformat()}


def _away(said: Any) -> Away | None:
    with suppress(LookupError, TypeError, ValueError):
        return Away(**said | {"made": datetime.fromisoformat(said["made"])})
    return None
