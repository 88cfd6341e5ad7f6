"""One entry's worth of a list: as much as fits into a payload, all of one day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from equipment_app.domain.custody import Move
from equipment_app.domain.entries import Registration, Secret
from equipment_app.store.ledger.search import Subject

Item = TypeVar("Item")
ROWS = 100
"""Rows in one entry: with names of any likely length they stay well below the 64 KiB of a payload."""


@dataclass(frozen=True, slots=True)
class Part:
    registers: tuple[Registration, ...] = ()
    secrets: tuple[Secret, ...] = ()
    moves: tuple[Move, ...] = ()
    occurred_on: date | None = None
    indexed: tuple[tuple[Subject, int], ...] = ()
    """What to put into the search index."""
    rows: int = 0


def chunks(items: Sequence[Item], size: int = ROWS) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
