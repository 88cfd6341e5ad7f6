"""What a power cut leaves of files, from the order in which they were written.

The disk is an honest but lazy one (POSIX): what was synced is there; of what was not, none, all, any part in any order,
and of one write only the sectors up to some place. A name in a folder is sure when the folder was synced, which SQLite
does with the first sync of a new log and with a durable deletion; until then names come and go in their order. Of what
waited when a sync failed, any part is gone for good.
"""

import random
from dataclasses import dataclass, field
from typing import Literal

from tests.campaigns.disk import Delete, Dropped, Event, Mark, Sync, Truncate, Write

Cut = Literal["none", "all", "random", "torn"]
CUTS: tuple[Cut, ...] = ("none", "all", "random", "torn")
SECTOR = 512

Files = dict[str, bytes]


@dataclass(eq=False)
class _Body:
    """The bytes of a file, whatever it is called; `late` are the changes no sync made sure of, with their numbers."""

    sure: bytearray = field(default_factory=bytearray)
    late: list[tuple[int, Write | Truncate]] = field(default_factory=list)
    synced: bool = False


@dataclass(frozen=True)
class State:
    files: Files
    key: tuple[object, ...]
    """Equal keys of one `Remains`: equal files."""


class Remains:
    """Fed with one event after the other; `after` says what a cut at this moment leaves."""

    def __init__(self, before: Files | None = None) -> None:
        self._bodies = {name: _Body(bytearray(data), synced=True) for name, data in (before or {}).items()}
        """By the names they have while the machine runs."""
        self._sure: dict[str, _Body] = dict(self._bodies)
        """By the names that a cut leaves."""
        self._renamed: list[tuple[str, _Body | None]] = []
        """Names given and taken since the folder was synced."""
        self._number = 0
        self._syncs = 0

    def feed(self, event: Event, chance: random.Random | None = None) -> None:
        """`chance` decides what a failed sync drops; without it, everything."""
        self._number += 1
        match event:
            case Write() | Truncate():
                self._body(event.file).late.append((self._number, event))
            case Sync(file):
                self._sync(file)
            case Dropped(file):
                self._body(file).late = [one for one in self._body(file).late if chance and chance.random() < 0.5]
            case Delete(file, durable):
                if self._bodies.pop(file, None) is not None:
                    self._renamed.append((file, None))
                if durable:
                    self._sync_folder()
            case Mark():
                pass

    def after(self, cut: Cut, chance: random.Random) -> State:
        """What is found when the power is back."""
        names = {"none": 0, "all": len(self._renamed)}.get(cut, chance.randint(0, len(self._renamed)))
        there: dict[str, _Body] = dict(self._sure)
        for name, body in self._renamed[:names]:
            if body is None:
                there.pop(name, None)
            else:
                there[name] = body
        written = {name: self._written(body, cut, chance) for name, body in there.items()}
        if cut == "torn":
            written = _torn(written, chance)
        files = {name: _applied(there[name].sure, written[name]) for name in there}
        key = tuple(
            (name, *((number, len(getattr(e, "data", b""))) for number, e in written[name])) for name in sorted(there)
        )
        return State(files, (self._syncs, names, key))

    def _body(self, name: str) -> _Body:
        if name not in self._bodies:
            self._bodies[name] = _Body()
            self._renamed.append((name, self._bodies[name]))
        return self._bodies[name]

    def _sync(self, name: str) -> None:
        body = self._body(name)
        body.sure = bytearray(_applied(body.sure, body.late))
        body.late = []
        self._syncs += 1
        if not body.synced and name.endswith(("-wal", "-journal")):
            self._sync_folder()
        body.synced = True

    def _sync_folder(self) -> None:
        self._syncs += 1
        for name, body in self._renamed:
            if body is None:
                self._sure.pop(name, None)
            else:
                self._sure[name] = body
        self._renamed = []

    def _written(self, body: _Body, cut: Cut, chance: random.Random) -> list[tuple[int, Write | Truncate]]:
        if cut in ("none", "all"):
            return body.late if cut == "all" else []
        return [one for one in body.late if chance.random() < 0.5]


def _torn(
    written: dict[str, list[tuple[int, Write | Truncate]]], chance: random.Random
) -> dict[str, list[tuple[int, Write | Truncate]]]:
    """One write reaches the disk only up to the edge of a sector."""
    places = [(name, n) for name, events in written.items() for n, (_, one) in enumerate(events) if _edges(one)]
    if not places:
        return written
    name, n = chance.choice(places)
    number, one = written[name][n]
    assert isinstance(one, Write)
    edge = chance.choice(_edges(one))
    events = [*written[name]]
    events[n] = (number, Write(one.file, one.at, one.data[: edge - one.at]))
    return {**written, name: events}


def _edges(event: Write | Truncate) -> list[int]:
    if isinstance(event, Truncate):
        return []
    return list(range((event.at // SECTOR + 1) * SECTOR, event.at + len(event.data), SECTOR))


def _applied(sure: bytearray, late: list[tuple[int, Write | Truncate]]) -> bytes:
    content = bytearray(sure)
    for _, event in late:
        match event:
            case Truncate(_, size):
                del content[size:]
            case Write(_, at, data):
                content.extend(bytes(max(0, at - len(content))))
                content[at : at + len(data)] = data
    return bytes(content)
