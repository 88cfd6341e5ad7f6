"""Write-offs: what was proposed, decided and disposed of, as the entries about a proposal add up to."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.domain.write_offs import CHECKS, LOST, OPEN, Pile, WriteOffStage, unpacked
from equipment_app.store.dialect import GIVEN
from equipment_app.store.records.papers import remarks
from equipment_app.store.records.standing import LAST, STANDING, bounds
from equipment_app.store.sql import Records


@dataclass(slots=True)
class WriteOffLine:
    """`note` are free words to the reason; `consent` says why it goes before the grant's day."""

    n: int
    pile: Pile
    note: str = ""
    incident: str = ""
    """Of what is lost: the number of its report."""
    decided: bool = False
    """It was in it when it was decided."""
    presented: bool = False
    consent: str = ""
    taken_out: str = ""
    """Why it is not in it any more."""
    gone: bool = False
    disposed: str = ""
    """The number of the record by which it was disposed of."""

    @property
    def here(self) -> bool:
        """It is in the write-off, and still to be disposed of."""
        return not (self.gone or self.disposed)

    @property
    def seen(self) -> bool:
        """The commission saw it, or needs not to."""
        return self.presented or self.pile.reason == LOST


class WriteOffDecision(Value):
    seq: int
    number: str
    day: date
    refused: bool
    reference: str
    offered: str
    decider: str
    by: int


OUTSIDE = "outside"
"""In the place of who is on a commission and in no book: a remark of the entry names them."""
COMMISSION = ("chair", "member", "second")


class Disposal(Value):
    seq: int
    number: str
    day: date
    place: str
    manner: str
    document: str
    lines: tuple[int, ...]
    checked: tuple[str, ...]
    """Of `CHECKS`: what was seen to before."""
    unchecked: str = ""
    """Why the rest was not."""


@dataclass(slots=True)
class WriteOff:
    seq: int
    number: str
    day: date
    by: int
    """The operator who proposed it."""
    lines: dict[int, WriteOffLine] = field(default_factory=dict)
    decision: WriteOffDecision | None = None
    commission: tuple[str, ...] = ()
    """Chair and members, each as `member:17` or `operator:2`."""
    named_on: date | None = None
    disposals: list[Disposal] = field(default_factory=list)

    @property
    def stage(self) -> WriteOffStage:
        if self.decision and self.decision.refused:
            return WriteOffStage.REFUSED
        if not any(line.here for line in self.lines.values()):
            return WriteOffStage.DONE
        if self.decision is None:
            return WriteOffStage.PROPOSED
        return WriteOffStage.APPOINTED if self.commission else WriteOffStage.DECIDED

    @property
    def open(self) -> bool:
        return self.stage in OPEN

    def standing(self) -> list[WriteOffLine]:
        """What is in it, or was disposed of."""
        return [line for line in self.lines.values() if not line.gone]


class Aside(NamedTuple):
    """So much of a pile, since when and by which proposal."""

    quantity: int
    since: date
    number: str


NOT_ASIDE = Aside(0, date.max, "")


def pile_key(thing: int, holder: int, condition: str, *, piece: bool) -> tuple[int, int, str]:
    """What a proposal holds: a piece wherever it is and however it looks by now, of a quantity one pile."""
    return (thing, 0, "") if piece else (thing, holder, condition)


class WriteOffs(Records):
    def all(self, upto: int = LAST) -> list[WriteOff]:
        """Those whose proposal stands, the oldest first; as they were after entry `upto`."""
        found: dict[int, WriteOff] = {}
        for row in self._sql.rows(_ENTRIES, bounds(upto=upto)):
            _fold(found, row, remarks(self._sql, row[0]))
        return list(found.values())

    def of(self, seq: int, upto: int = LAST) -> WriteOff | None:
        """That of the proposal `seq`, or of the proposal that entry `seq` is about."""
        first = self._sql.value("SELECT coalesce(about, seq) FROM act WHERE seq = ?", (seq,))
        found: dict[int, WriteOff] = {}
        for row in self._sql.rows(_OF_ONE, (*bounds(upto=upto), first, first)) if first else ():
            _fold(found, row, remarks(self._sql, row[0]))
        return found.get(first)

    def taken_over(self, upto: int = LAST) -> int:
        """The entry by which the store was last handed over to the next quartermaster, of those up to `upto`; 0 where
        it never was.
        """
        return self._sql.value(_TAKEN_OVER, (upto,)) or 0

    def proposed(self) -> dict[tuple[int, int, str], tuple[str, int]]:
        """What is in an open write-off, by `pile_key`: its number, and so many pieces."""
        lines = [(one.number, line.pile) for one in self.all() if one.open for line in one.lines.values() if line.here]
        given = json.dumps(sorted({pile.thing for _, pile in lines}))
        pieces = {id for (id,) in self._sql.rows(_PIECES, (given,))}
        found: dict[tuple[int, int, str], tuple[str, int]] = {}
        for number, pile in lines:
            key = pile_key(pile.thing, pile.holder, pile.condition, piece=pile.thing in pieces)
            found[key] = number, found.get(key, ("", 0))[1] + pile.quantity
        return found

    def proposed_on(self, thing: int) -> date | None:
        """When a piece that is in an open write-off was proposed."""
        return self._in_mind()[0].get(thing)

    def aside(self, thing: int, holder: int, condition: str) -> Aside:
        """What an open write-off asks for of a pile."""
        return self._in_mind()[1].get((thing, holder, condition), NOT_ASIDE)

    def all_aside(self) -> int:
        """All pieces that open write-offs ask for."""
        return sum(one.quantity for one in self._in_mind()[1].values())

    def _in_mind(self) -> tuple[dict[int, date], dict[tuple[int, int, str], Aside]]:
        return self._memo.keep("proposed", self._asked_for)

    def _asked_for(self) -> tuple[dict[int, date], dict[tuple[int, int, str], Aside]]:
        found: dict[int, WriteOff] = {}
        for row in self._sql.rows(_ENTRIES, bounds()):
            _fold(found, row, {})
        piles: dict[tuple[int, int, str], Aside] = {}
        for one in found.values():
            for pile in (line.pile for line in one.lines.values() if one.open and line.here):
                key = pile.thing, pile.holder, pile.condition
                piles[key] = Aside(piles.get(key, NOT_ASIDE).quantity + pile.quantity, one.day, one.number)
        return {thing: one.since for (thing, *_), one in piles.items()}, piles


def _fold(found: dict[int, WriteOff], row: Sequence[Any], said: dict[str, str]) -> None:
    seq, kind, about, day, by, facts, *number = row
    x, on, name = json.loads(facts), date.fromisoformat(day), str(Number(*number)) if number[0] else ""
    if kind == Kind.WRITE_OFF:
        found[seq] = WriteOff(seq, name, on, by)
    one = found.get(about or seq)
    if one is None:
        return
    if kind == Kind.UNNEEDED:
        reference, offered, decider = (said.get(what, "") for what in ("reference", "offered", "decider"))
        since, refused = date.fromisoformat(x["since"]), x.get("refused") == 1
        one.decision = WriteOffDecision(seq, name, since, refused, reference, offered, decider, by)
        for line in one.standing():
            line.decided = True
    elif kind == Kind.DISPOSAL:
        place, manner, document, why = (said.get(what, "") for what in ("place", "manner", "document", "unchecked"))
        lines = tuple(_numbers(x["lines"]))
        checked = tuple(check for check in CHECKS if check in x)
        one.disposals.append(Disposal(seq, name, on, place, manner, document, lines, checked, why))
        for n in lines:
            one.lines[n].disposed = name
    else:
        _changed(one, x, said, on)


def _changed(one: WriteOff, x: dict[str, Any], said: dict[str, str], on: date) -> None:
    """By the proposal itself, and by what is done with its lines later."""
    for n, pile in unpacked(x.get("lines", "")).items():
        one.lines[n] = WriteOffLine(n, pile, said.get(str(n), ""), x.get(f"incident_{n}", ""))
    for n in _numbers(x.get("gone", "")):
        one.lines[n].gone, one.lines[n].taken_out = True, said.get("reason", "")
    for n in _numbers(x.get("back", "")):
        one.lines[n].gone, one.lines[n].taken_out = False, ""
    for n in _numbers(x.get("presented", "")):
        one.lines[n].presented = True
    for n in _numbers(x.get("consented", "")):
        one.lines[n].consent = said.get("reason", "")
    if "chair" in x:
        there = [who for who in COMMISSION if who in x]
        one.commission = tuple(f"{OUTSIDE}:{said.get(who, '')}" if x[who] == OUTSIDE else x[who] for who in there)
        one.named_on = on


def _numbers(said: str) -> Iterator[int]:
    return map(int, filter(None, said.split(",")))


_KINDS = f"('{Kind.WRITE_OFF}', '{Kind.WRITE_OFF_CHANGE}', '{Kind.UNNEEDED}', '{Kind.DISPOSAL}')"
_ENTRY = f"""SELECT a.seq, a.kind, a.about, a.occurred_on, a.operator, a.facts, a.series, a.year, a.number, a.suffix
    FROM act a WHERE a.kind IN {_KINDS} AND {STANDING}"""
_PROPOSALS = f"SELECT f.seq FROM act f WHERE f.series = 'VZ' AND f.kind = '{Kind.WRITE_OFF}'"
_ENTRIES = f"""{_ENTRY} AND a.seq IN ({_PROPOSALS} UNION SELECT b.seq FROM act b WHERE b.about IN ({_PROPOSALS}))
    ORDER BY a.seq"""
_OF_ONE = f"{_ENTRY} AND (a.seq = ? OR a.about = ?) ORDER BY a.seq"
_TAKEN_OVER = f"SELECT max(seq) FROM act WHERE kind = '{Kind.OFFICE}' AND seq <= ?"
_PIECES = f"SELECT id FROM thing WHERE code IS NOT NULL AND id IN (SELECT value FROM {GIVEN})"
