"""Incidents: what was lost or damaged, what it was worth on that day, and what was written about it since."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from equipment_app.domain.custody import Move, Seq, ThingId
from equipment_app.domain.incidents import IncidentStep, Stage, State, Worth, owed, state_of, worth
from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import Number
from equipment_app.domain.sizes import months_later
from equipment_app.domain.value import Value
from equipment_app.store.dialect import GIVEN, in_series, json_number
from equipment_app.store.ledger.journal import Journal
from equipment_app.store.ledger.projections import moves_of
from equipment_app.store.records.catalogue import Catalogue
from equipment_app.store.records.papers import Papers
from equipment_app.store.records.people import MERGED
from equipment_app.store.records.settings import StoreSettings
from equipment_app.store.records.standing import LAST, STANDING, bounds
from equipment_app.store.records.things import Thing, Things
from equipment_app.store.sql import Sql


class Harmed(Value):
    """So much of a thing that was lost or damaged. Money in haléře."""

    thing: Thing
    quantity: int
    worth: Worth | None
    """Of all of it on that day; None where no price is known."""

    @property
    def value(self) -> int:
        return self.worth.value if self.worth else 0

    @property
    def price(self) -> int:
        return (self.thing.price or 0) * self.quantity


class Incident(Value):
    """A record that stands, with what was written about it up to an entry."""

    seq: Seq
    number: str
    written: date
    by: int
    day: date
    """The day it happened."""
    member: int
    """Whom the things were entrusted to, by the record that is kept by then; 0 where they lay in the store."""
    facts: Mapping[str, Any]
    moves: tuple[Move, ...]
    """What is gone with it."""
    harmed: tuple[Harmed, ...]
    steps: tuple[IncidentStep, ...]
    record: int = 0
    """The record of the same person that had the things."""

    @property
    def what(self) -> str:
        """Of `domain.incidents.Harm`; where nobody said, whether anything is gone."""
        return str(self.facts.get("what") or ("loss" if self.moves else "damage"))

    @property
    def value(self) -> int:
        """The commission's own figure, else what was worked out."""
        own = self.facts.get("value")
        return sum(one.value for one in self.harmed) if own is None else int(own)

    @property
    def missing(self) -> int:
        return sum(move.quantity for move in self.moves)

    @property
    def state(self) -> State:
        return state_of(self.steps, self.missing)

    @property
    def owed(self) -> int:
        """What is to be paid; before a decision, what may have to be."""
        return self.value if self.state in (State.RECORDED, State.PROPOSED) else owed(self.steps)


@dataclass(slots=True)
class Incidents:
    _sql: Sql
    _journal: Journal
    _things: Things
    _catalogue: Catalogue
    _papers: Papers
    _settings: StoreSettings

    def of(self, seq: int, upto: int = LAST) -> Incident | None:
        """The record that entry `seq` made, or was added to; None where it is none, or was cancelled."""
        row = self._sql.first(_ABOUT, (seq,))
        first, standing = row[0] if row else seq, bounds(upto=upto)
        return next(self._made(self._sql.rows(_ONE, (first, *standing)), standing), None)

    def all(self, member: int | None = None, upto: int = LAST, at: date | None = None) -> list[Incident]:
        """Those that stand, of everybody or of one member, the oldest first; at the end of the day `at`. What a record
        had that was merged into the member's by then is the member's.
        """
        standing = bounds(at, upto)
        if member is None:
            return list(self._made(self._sql.rows(_ALL, standing), standing))
        records = [member, *(one for one, kept in self._kept(standing).items() if kept == member)]
        return list(self._made(self._sql.rows(_OF_MEMBER, (json.dumps(records), *standing)), standing))

    def had_on(self, thing: int, day: date) -> list[int]:
        """Who had a piece at any time of that day, the last of them last; nobody where it was not there yet."""
        before = self._sql.value(_HAD_BEFORE, (thing, day.isoformat()))
        on = [holder for (holder,) in self._sql.rows(_CAME_ON, (thing, day.isoformat()))]
        return [*([before] if before else []), *on]

    def of_grant(self, thing: Thing, day: date) -> bool:
        """Whether a grant asks for it to be kept on that day; also where nobody said until when."""
        source = self._settings.fundings().get(thing.funding)
        if source is None or not source.is_grant or source.keep_until is None:
            return source is not None and source.is_grant
        kept = source.kept_until(self._catalogue.article(thing.article).sustainability)
        return kept is not None and day <= kept

    def life(self, thing: Thing) -> tuple[date, date | None]:
        """Within which days its worth falls; without an end where no life is known.

        That counts from the delivery, so that what was once printed stays: only an article of an older store that says
        so has the end from its first issue.
        """
        article = self._catalogue.article(thing.article)
        used = article.life_from == "use" and thing.number is not None
        begins = self._things.first_issued(thing.id) if used else thing.received_on
        ends = date.fromisoformat(thing.expiry) if thing.expiry else months_later(begins, article.life_months)
        return date.fromisoformat(thing.received_on), ends

    def entrusted(self, things: Iterable[int], holder: int, seq: int) -> list[Number]:
        """The papers by which this holder got these things last, before entry `seq`."""
        rows = [self._sql.first(_GOT, (thing, holder, seq)) for thing in things]
        return sorted({Number(*row) for row in rows if row}, key=str)

    def harmed(self, pieces: Iterable[tuple[int, int]], day: date) -> tuple[Harmed, ...]:
        """Things by id, so many of each, with what they were worth on that day."""
        return tuple(self._harmed(self._things.thing(id), quantity, day) for id, quantity in pieces)

    def _harmed(self, thing: Thing, quantity: int, day: date) -> Harmed:
        if thing.price is None:
            return Harmed(thing, quantity, None)
        return Harmed(thing, quantity, worth(thing.price * quantity, *self.life(thing), day))

    def _made(self, rows: Sequence[Any], standing: Sequence[Any]) -> Iterator[Incident]:
        kept = self._kept(standing)
        for seq, written, by, facts, *number in rows:
            said, moves = json.loads(facts), moves_of(self._journal.payload(seq))
            record = int(said.get("member") or 0)
            day = date.fromisoformat(said.get("since") or written)
            yield Incident(
                seq=Seq(seq),
                number=str(Number(*number)),
                written=date.fromisoformat(written),
                by=by,
                day=day,
                member=kept.get(record, record),
                record=record,
                facts=said,
                moves=moves,
                harmed=self.harmed([*((m.thing, m.quantity) for m in moves), *damaged(said).items()], day),
                steps=tuple(self._steps(seq, standing)),
            )

    def _kept(self, standing: Sequence[Any]) -> dict[int, int]:
        """Records that were merged by then, and the one of the same person that was kept."""
        return dict(self._sql.rows(_KEPT, standing[:2]))

    def _steps(self, seq: int, standing: Sequence[Any]) -> Iterator[IncidentStep]:
        for by_entry, written, by, facts, pieces, *number in self._sql.rows(_STEPS, (seq, *standing)):
            said = json.loads(facts)
            yield IncidentStep(
                seq=Seq(by_entry),
                number=str(Number(*number)),
                stage=Stage(said["state"]),
                day=date.fromisoformat(said.get("since") or written),
                by=by,
                proposed=tuple(one for one in said.get("proposed", "").split(",") if one),
                verdict=said.get("verdict", ""),
                consent=said.get("consent", ""),
                amount=said.get("amount"),
                reference=self._papers.remark(by_entry, "reference"),
                remark=self._papers.remark(by_entry, "reason"),
                found=pieces or 0,
            )


def damaged(facts: Mapping[str, Any]) -> Counter[int]:
    """Things that are named and stay where they are, so many of each."""
    return Counter(ThingId(int(one)) for one in str(facts.get("damaged", "")).split(",") if one)


_RECORDS = f"""SELECT a.seq, a.occurred_on, a.operator, a.facts, a.series, a.year, a.number, a.suffix FROM act a
    WHERE a.kind = '{Kind.INCIDENT}' AND {in_series("a.series", "SU")}"""
_ONE = f"{_RECORDS} AND a.seq = ? AND {STANDING}"
_ALL = f"{_RECORDS} AND {STANDING} ORDER BY a.seq"
_KEPT = f"""SELECT l.id, l.parent FROM {MERGED} AND EXISTS
    (SELECT 1 FROM act s WHERE s.seq = l.seq AND s.occurred_on <= ? AND s.seq <= ?)"""
_OF_MEMBER = f"""{_RECORDS} AND {json_number("a.facts", "member")} IN (SELECT value FROM {GIVEN})
    AND {STANDING} ORDER BY a.seq"""
_ABOUT = f"SELECT about FROM act WHERE seq = ? AND kind = '{Kind.INCIDENT_STEP}'"
_STEPS = f"""SELECT a.seq, a.occurred_on, a.operator, a.facts,
    (SELECT sum(m.quantity) FROM move m WHERE m.seq = a.seq), a.series, a.year, a.number, a.suffix FROM act a
    WHERE a.about = ? AND a.kind = '{Kind.INCIDENT_STEP}' AND {STANDING}
    ORDER BY a.seq"""
_MOVES = """FROM move m JOIN act a ON a.seq = m.seq WHERE m.thing = ? AND a.reverses IS NULL
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq)"""
_HAD_BEFORE = f"SELECT m.target {_MOVES} AND a.occurred_on < ? ORDER BY m.seq DESC, m.n DESC LIMIT 1"
_CAME_ON = f"SELECT m.target {_MOVES} AND a.occurred_on = ? ORDER BY m.seq, m.n"
_GOT = """SELECT a.series, a.year, a.number, a.suffix FROM move m JOIN act a ON a.seq = m.seq WHERE m.thing = ?
    AND m.target = ? AND m.seq < ? AND a.series IS NOT NULL AND a.reverses IS NULL
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq) ORDER BY m.seq DESC LIMIT 1"""
