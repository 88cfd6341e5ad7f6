"""Deployments: what they are, what each role gets, who takes part; what was handed out at their gate and is still out.

What was handed out is the sum of the entries about a deployment. A piece that its holder gave away by any other paper
is back as well.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from equipment_app.domain.custody import UNFIT
from equipment_app.domain.kinds import CARTS, Kind
from equipment_app.domain.value import Value
from equipment_app.store.dialect import JOIN_IN_ORDER, json_number, json_text, kinds_of
from equipment_app.store.sql import Records

_EVER = "9999-12-31"


class Deployment(Value):
    id: int
    """The number of the entry that began it."""
    title: str
    place: str
    begins: date
    ends: date
    due: datetime
    """Local time by which everything is to be back."""
    closed: bool
    withdrawn: bool

    @property
    def open(self) -> bool:
        return not (self.closed or self.withdrawn)


class Allotted(Value):
    """So many of an article that everybody in a role gets."""

    role: str
    article: int
    place: int
    quantity: int


class Participation(Value):
    """Who takes part, in which role and group; `sheet` is the entry of their signature list, 0 while there is none."""

    deployment: int
    holder: int
    role: str
    group: str
    sheet: int
    line: int


@dataclass(slots=True)
class Deployed:
    """So much of a thing that one person got at the gate, in one condition; the four parts of it add up to `given`."""

    holder: int
    thing: int
    article: int
    number: int | None
    """In its code; None for a lot."""
    seq: int
    """The entry it was last handed out by."""
    since: int
    """When that was recorded, in microseconds."""
    condition: str
    """In which it went out."""
    given: int = 0
    out: int = 0
    back: int = 0
    damaged: int = 0
    """Came back in a worse condition than anybody is given anything in."""
    missing: int = 0


class Deployments(Records):
    def all(self) -> list[Deployment]:
        """Those that were not withdrawn, the latest first."""
        return [_deployment(row) for row in self._sql.rows(_ALL)]

    def withdrawn(self) -> list[Deployment]:
        """Those that were made by mistake, the latest first."""
        return [_deployment(row) for row in self._sql.rows(_WITHDRAWN)]

    def of(self, id: int) -> Deployment | None:
        """Also one that was withdrawn."""
        row = self._sql.first(_ONE, (id,))
        return _deployment(row) if row else None

    def allotted(self, id: int) -> list[Allotted]:
        """By role and place."""
        return self._memo.keep(("allotted", id), lambda: [Allotted(*row) for row in self._sql.rows(_ALLOTTED, (id,))])

    def participants(self, id: int) -> list[Participation]:
        return [Participation(*row) for row in self._sql.rows(_PARTICIPANTS, (id,))]

    def participant(self, id: int, holder: int) -> Participation | None:
        row = self._sql.first(_PARTICIPANT, (id, holder))
        return Participation(*row) if row else None

    def open_of(self, holder: int) -> list[int]:
        """The open deployments somebody takes part in."""
        return [id for (id,) in self._sql.rows(_OPEN_OF, (holder,))]

    def given_to(self, id: int, holder: int) -> list[Deployed]:
        """What one person got in a deployment, in the order it was handed out."""
        return self._worked_out(self._sql.rows(_OF_ONE, (id, holder, id, holder, _EVER, _EVER)))

    def out_with(self, id: int, holder: int, thing: int) -> bool:
        """This person got this thing in the deployment and still has it."""
        return any(one.thing == thing and one.out for one in self.given_to(id, holder))

    def given(self, id: int, at: date | None = None) -> list[Deployed]:
        """What everybody got; up to the end of a day that is past, where it is said."""
        day = at.isoformat() if at else _EVER
        return self._worked_out(self._sql.rows(_OF_ALL, (id, day, day)), now=at is None)

    def reported(self, id: int) -> set[tuple[int, int]]:
        """Persons and things that are named as damaged in a report that stands."""
        rows = self._sql.rows(_REPORTED, (id,))
        return {(holder, int(thing)) for holder, things in rows for thing in things.split(",")}

    def out_of(self, holders: Sequence[int] | None = None, at: date | None = None) -> dict[int, Counter[int]]:
        """Pieces by article that these, or all, have out of deployments and that are nobody's own kit."""
        found: dict[int, Counter[int]] = defaultdict(Counter)
        for one in self._out(holders, at):
            found[one.holder][one.article] += one.out
        return found

    def _out(self, holders: Sequence[int] | None, at: date | None) -> Iterator[Deployed]:
        if holders is not None and len(holders) == 1:
            there = (one for id in self.open_of(holders[0]) for one in self.given_to(id, holders[0]))
        else:
            begun = [one.id for one in self.all() if at or not one.closed]
            there = (one for id in begun for one in self.given(id, at))
        return (one for one in there if one.out)

    def _worked_out(self, rows: Iterable[Sequence[Any]], *, now: bool = True) -> list[Deployed]:
        found: dict[tuple[int, int], Deployed] = {}
        held: dict[tuple[int, int], int] = {}
        for kind, seq, at, thing, source, target, quantity, condition, was, article, number, there_now in rows:
            if kind == Kind.GATE:
                one = found.get((target, thing))
                if one is None:
                    one = found[target, thing] = Deployed(target, thing, article, number, seq, at, condition)
                one.given, one.out, one.seq, one.since = one.given + quantity, one.out + quantity, seq, at
                held[target, thing] = there_now or 0
            elif (there := found.get((source, thing))) is not None:
                pieces = min(quantity, there.out)
                there.out -= pieces
                if kind == Kind.INCIDENT:
                    there.missing += pieces
                elif condition in UNFIT and was not in UNFIT:
                    there.damaged += pieces
                else:
                    there.back += pieces
        for pair, one in found.items() if now else ():  # what they have not any more is back, whatever paper it went by
            if one.out > held[pair]:
                one.back, one.out = one.back + one.out - held[pair], held[pair]
        return list(found.values())


def _deployment(row: Sequence[Any]) -> Deployment:
    id, title, place, begins, ends, due, closed, withdrawn = row
    days = date.fromisoformat(begins), date.fromisoformat(ends)
    return Deployment(id, title, place, *days, datetime.fromisoformat(due), bool(closed), bool(withdrawn))


_DEPLOYMENT = "SELECT id, title, place, begins, ends, due, closed, withdrawn FROM deployment"
_ALL = f"{_DEPLOYMENT} WHERE withdrawn = 0 ORDER BY begins DESC, id DESC"
_WITHDRAWN = f"{_DEPLOYMENT} WHERE withdrawn = 1 ORDER BY begins DESC, id DESC"
_ONE = f"{_DEPLOYMENT} WHERE id = ?"
_ALLOTTED = """SELECT role, article, place, quantity FROM allotment WHERE deployment = ? AND withdrawn = 0
    ORDER BY role, place, article"""
_PARTICIPATION = "SELECT p.deployment, p.holder, p.role, p.grp, p.sheet, p.line FROM participant p"
_PARTICIPANTS = f"{_PARTICIPATION} WHERE p.deployment = ? AND p.withdrawn = 0 ORDER BY p.holder"
_PARTICIPANT = f"{_PARTICIPATION} WHERE p.deployment = ? AND p.holder = ? AND p.withdrawn = 0"
_OPEN_OF = f"""SELECT d.id FROM participant p {JOIN_IN_ORDER} deployment d ON d.id = p.deployment AND d.closed = 0
    AND d.withdrawn = 0 WHERE p.holder = ? AND p.withdrawn = 0 ORDER BY d.id"""
_MOVED = f"""SELECT a.kind, a.seq, a.recorded_at, m.thing, m.source, m.target, m.quantity, m.condition, m.was,
    t.article, t.code, CASE a.kind WHEN '{Kind.GATE}' THEN (SELECT sum(h.quantity) FROM holding h
    WHERE h.holder = m.target AND h.thing = m.thing AND NOT (t.code IS NOT NULL AND EXISTS (SELECT 1 FROM act w
    WHERE w.seq = h.seq AND w.kind IN {kinds_of(CARTS)}))) END"""
"""What somebody has of it now, unless it came again by an issue, a loan or a transfer: then it is theirs by that."""
_STANDING = f"""a.kind IN ('{Kind.GATE}', '{Kind.GATE_RETURN}', '{Kind.INCIDENT}') AND a.occurred_on <= ?
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq AND r.occurred_on <= ?)"""
_OF_ALL = f"""{_MOVED} FROM act a {JOIN_IN_ORDER} move m ON m.seq = a.seq {JOIN_IN_ORDER} thing t ON t.id = m.thing
    WHERE a.about = ? AND {_STANDING} ORDER BY a.seq, m.n"""
_OF_ONE = f"""{_MOVED} FROM (SELECT a.seq, m.n FROM move m {JOIN_IN_ORDER} act a ON a.seq = m.seq AND a.about = ?
    WHERE m.target = ? UNION SELECT a.seq, m.n FROM move m {JOIN_IN_ORDER} act a ON a.seq = m.seq AND a.about = ?
    WHERE m.source = ?) s {JOIN_IN_ORDER} act a ON a.seq = s.seq {JOIN_IN_ORDER} move m ON m.seq = s.seq AND m.n = s.n
    {JOIN_IN_ORDER} thing t ON t.id = m.thing WHERE {_STANDING} ORDER BY a.seq, m.n"""
_REPORTED = f"""SELECT {json_number("a.facts", "member")}, {json_text("a.facts", "damaged")} FROM act a
    WHERE a.about = ? AND a.kind = '{Kind.INCIDENT}' AND {json_text("a.facts", "damaged")} IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq)"""
