"""The last head of a store that this computer has seen, kept outside the store: in the user's profile.

A store whose last entries are gone, or that was exchanged for an older copy, is sound in itself. Only something outside
it can tell. This is no proof, for whoever keeps the store keeps this computer too, but it warns of a copy put back by
hand, of a disk that lost what it had confirmed, and of work done on two copies of one store.
"""

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from equipment_app.domain.place_errors import NoPlaceForFile
from equipment_app.domain.value import Value
from equipment_app.store.file import outputs

if TYPE_CHECKING:
    from equipment_app.store.books import Books

PROFILE = "EQUIPMENT_APP_PROFILE"
"""Environment variable: a folder that is used instead of the user's own."""


class SeenHead(Value):
    """Where a store's journal ended, and the last number of each series of papers (`PP-2026`)."""

    store: str
    incarnation: int
    seq: int
    hash: str
    numbers: dict[str, int]
    path: str
    at: str
    """When it was seen, as ISO 8601 has it."""


class Continuity(StrEnum):
    FIRST = "first"
    """Never seen here."""
    AGREES = "agrees"
    OLDER = "older"
    """Entries that were seen are not there."""
    OTHER = "other"
    """There are others in their place: the history was made anew, or somebody works on two copies."""


class Compared(Value):
    verdict: Continuity
    seen: SeenHead | None
    here: SeenHead

    @property
    def gone(self) -> tuple[tuple[str, int, int], ...]:
        """Papers that were numbered and are not here: series with its year, first and last number."""
        before = self.seen.numbers if self.seen else {}
        return tuple(
            (series, self.here.numbers.get(series, 0) + 1, last)
            for series, last in sorted(before.items())
            if last > self.here.numbers.get(series, 0)
        )


def papers(series: str, first: int, last: int) -> str:
    """PP-2026-000013, or PP-2026-000013–000015."""
    return f"{series}-{first:06}" + (f"–{last:06}" if last > first else "")


def profile() -> Path:
    """The folder of this program in the user's profile, apart from its settings; it may not be there yet."""
    if given := os.environ.get(PROFILE):
        return Path(given)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Equipment App"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Equipment App"
    return Path(os.environ.get("XDG_STATE_HOME") or home / ".local" / "state") / "equipment-app"


def compare(books: "Books") -> Compared:
    """The store against what was seen of it last. A restore that the journal itself tells of is no disagreement."""
    here, seen = _head(books), _read(_file(books))
    if seen is None:
        return Compared(Continuity.FIRST, None, here)
    if here.incarnation > seen.incarnation:
        return Compared(Continuity.AGREES, seen, here)
    if here.seq < seen.seq or here.incarnation < seen.incarnation:
        return Compared(Continuity.OLDER, seen, here)
    same = (books.journal.hash(seen.seq) or b"").hex() == seen.hash if seen.seq else True
    return Compared(Continuity.AGREES if same else Continuity.OTHER, seen, here)


def note(books: "Books", path: Path) -> None:
    """Remember where the journal ends now, unless what is remembered disagrees and nobody has said that it may."""
    found = compare(books)
    if found.verdict in (Continuity.FIRST, Continuity.AGREES) and found.here.seq:
        _write(_file(books), found.here, path)


def accept(books: "Books", path: Path) -> None:
    """Somebody knows why the store is older or other than it was: from now on this is what was seen."""
    _write(_file(books), _head(books), path)


def _head(books: "Books") -> SeenHead:
    seq, digest = books.journal.head()
    uuid, _, incarnation = books.journal.origin.rpartition("/")
    numbers = {f"{row[0]}-{row[1]}": int(row[2]) for row in books.ask("SELECT series, year, last FROM series")}
    at = books.journal.now().isoformat(timespec="seconds")
    return SeenHead(uuid, int(incarnation or 1), seq, digest.hex(), numbers, "", at)


def _file(books: "Books") -> Path:
    uuid = books.journal.origin.rpartition("/")[0]
    return outputs.inside(profile() / "seen", f"{uuid}.json")


def _read(file: Path) -> SeenHead | None:
    """None for what is not there, and for what makes no sense: it is no evidence, so it is no refusal."""
    try:
        found: Any = json.loads(file.read_text(encoding="utf-8"))
        return SeenHead(**found)
    except (OSError, ValueError, TypeError):
        return None


def _write(file: Path, head: SeenHead, path: Path) -> None:
    """Where the profile cannot be written nothing is remembered."""
    content = json.dumps(asdict(head) | {"path": str(path)}, ensure_ascii=False, indent=1)
    with suppress(OSError, NoPlaceForFile):
        outputs.make_folder(file.parent)
        outputs.write(file, content.encode(), flush=False)
