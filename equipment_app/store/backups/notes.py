"""What is remembered beside the store about its backups elsewhere: a stick in a drawer cannot be asked."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from equipment_app.domain.backup_health import Away, Rehearsal
from equipment_app.store.backups.shelf import beside
from equipment_app.store.file import durable, permissions


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

    def all_is_well(self) -> None:
        """It is as it should be: backups go on."""
        self._keep({"restored": None})

    def _keep(self, facts: Mapping[str, Any]) -> None:
        kept = {name: self._said(name, None) for name in ("away", "rehearsal", "restored")}
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
