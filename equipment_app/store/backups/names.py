"""How the files of backups are called: `NAME-TAG-NUMBER-TIME`, so that one folder may hold those of several stores."""

import hashlib
import re
from datetime import datetime
from pathlib import Path

from equipment_app.domain.backup_errors import NoBackup
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
