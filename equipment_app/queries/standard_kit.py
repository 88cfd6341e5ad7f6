"""The kit every member should have, and how far each is from having it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from equipment_app.store.books import Books
from equipment_app.store.catalogue import KitLine
from equipment_app.store.dialect import GIVEN


@dataclass(frozen=True, slots=True)
class StandardKit:
    """`name` is empty where the store has no kit at all. `lines` are the required ones."""

    id: int = 0
    name: str = ""
    lines: tuple[KitLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """What a member holds: all pieces, and how many lines of the standard kit are met."""

    pieces: int = 0
    met: int = 0


NOTHING = Tally()


def standard_kit(books: Books) -> StandardKit:
    """The kit in the setting `kit.standard`, else the first there is."""
    kits = books.catalogue.kits()
    name = books.settings["kit.standard"]
    name = name if name in kits else next(iter(kits), "")
    if not name:
        return StandardKit()
    lines = books.catalogue.kit_lines(kits[name])
    return StandardKit(kits[name], name, tuple(line for line in lines if line.required))


def tallies(books: Books, kit: StandardKit, members: Sequence[int] | None = None) -> dict[int, Tally]:
    """By member, of these or of all; who holds nothing is left out."""
    rows = books.ask(_OF_ALL, kit.id) if members is None else books.ask(_OF_THESE, json.dumps(list(members)), kit.id)
    return {holder: Tally(pieces, met) for holder, pieces, met in rows}


_THESE = f"AND q.holder IN (SELECT value FROM {GIVEN})"
_TALLIES = (
    "WITH had AS (SELECT q.holder, t.article, sum(q.quantity) AS n FROM holding q JOIN thing t ON t.id = q.thing "
    "JOIN holder h ON h.id = q.holder AND h.kind = 'member' WHERE q.quantity > 0 {these} GROUP BY 1, 2) "
    "SELECT had.holder, sum(had.n), count(*) FILTER (WHERE k.quantity IS NOT NULL AND had.n >= k.quantity) FROM had "
    "LEFT JOIN kit_line k ON k.kit = ? AND k.article = had.article AND k.required = 1 AND k.withdrawn = 0 GROUP BY 1"
)
_OF_ALL, _OF_THESE = _TALLIES.format(these=""), _TALLIES.format(these=_THESE)
