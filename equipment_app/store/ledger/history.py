"""Looking back: who reversed what, which entries belong together, what a row was before, what stands on an entry."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from equipment_app.domain.custody import Move, Seq
from equipment_app.domain.kinds import ROWS
from equipment_app.domain.papers import Number
from equipment_app.store.dialect import GIVEN, JOIN_IN_ORDER, json_text, kinds_of, looked_at
from equipment_app.store.ledger.arrivals import Arrived, take
from equipment_app.store.ledger.journal import Journal
from equipment_app.store.sql import Sql
from equipment_app.store.tables.schema import REGISTERED, TABLES

Key: TypeAlias = tuple[str, tuple[Any, ...]]
"""A table and the values of its primary key."""


def key_of(table: str, row: Mapping[str, Any]) -> Key:
    return table, tuple(row[name] for name in TABLES[table].keys)


class History:
    def __init__(self, sql: Sql, journal: Journal) -> None:
        self._sql = sql
        self._journal = journal
        self._versions: dict[Key, list[tuple[Seq, Mapping[str, Any]]]] = {}
        self._read = 0

    def together(self, seq: int) -> list[Seq]:
        """The entries of the batch `seq` belongs to, first to last; itself alone outside a batch."""
        query = """SELECT b.seq FROM act a JOIN act b ON b.batch = a.batch WHERE a.seq = ? AND a.batch IS NOT NULL
            ORDER BY b.batch_index NULLS FIRST"""
        found = [Seq(row[0]) for row in self._sql.rows(query, (seq,))]
        return found or [Seq(seq)]

    def reversed_by(self, seq: int) -> str | None:
        """The number of the cancellation of this entry, if there is one; empty when it has none of its own."""
        query = "SELECT series, year, number, suffix FROM act WHERE reverses = ?"
        row = self._sql.first(query, (seq,))
        return None if row is None else (str(Number(*row)) if row[0] else "")

    def number(self, seq: int) -> str:
        """The number of an entry, else the first of its batch; `#SEQ` where there is none."""
        row = self._sql.first(_NUMBERED, (json.dumps(self.together(seq)), seq))
        return str(Number(*row)) if row else f"#{seq}"

    def before(self, seq: int, key: Key) -> tuple[Seq, Mapping[str, Any]] | None:
        """How a row was registered last before entry `seq`, and by which entry; None when `seq` was the first."""
        versions = self._registrations().get(key, ())
        return next((version for version in reversed(versions) if version[0] < seq), None)

    def versions(self, key: Key) -> Sequence[tuple[Seq, Mapping[str, Any]]]:
        """Every way a row was registered, and by which entry; the latest first."""
        return self._registrations().get(key, [])[::-1]

    def results_of(self, thing: int) -> list[tuple[Seq, Mapping[str, Any]]]:
        """What was ever registered as found of a thing, and by which entry; the first one first."""
        there = self._registrations().items()
        found = (one for (table, key), each in there if table in _RESULTS and key[0] == thing for one in each)
        return sorted(found, key=lambda one: one[0])

    def registered_by(self, key: Key) -> Seq:
        """The entry a registered row is as it is by. A storno only put back what an earlier entry had made."""
        seq = self._registrations()[key][-1][0]
        while (cancelled := self.reverses(seq)) is not None and (version := self.before(cancelled, key)):
            seq = version[0]
        return seq

    def reverses(self, seq: int) -> Seq | None:
        """The entry that `seq` cancels."""
        cancelled: int | None = self._sql.value("SELECT reverses FROM act WHERE seq = ?", (seq,))
        return None if cancelled is None else Seq(cancelled)

    def person_before(self, ref: str, seq: int) -> dict[str, Any] | None:
        """A person's snapshot before entry `seq`, without salt and number of entry."""
        query = "SELECT * FROM identity WHERE ref = ? AND seq < ? ORDER BY seq DESC LIMIT 1"
        row = self._sql.named(query, (ref, seq))
        return {k: v for k, v in row.items() if k not in ("salt", "seq", "current")} if row else None

    def person_by(self, ref: str) -> Seq:
        """The entry a person is as it is by; a storno only put back an earlier snapshot."""
        latest = "SELECT max(seq) FROM identity WHERE ref = ? AND seq < ?"
        seq: int = self._sql.value(latest, (ref, self._journal.head()[0] + 1))
        while (cancelled := self.reverses(seq)) is not None and (version := self._sql.value(latest, (ref, cancelled))):
            seq = version
        return Seq(seq)

    def condition(self, thing: int, holder: int, seq: int) -> str:
        """In what condition `holder` had a thing before entry `seq`; empty when it had never got it."""
        query = (
            "SELECT condition FROM move WHERE thing = ? AND target = ? AND seq < ? ORDER BY seq DESC, n DESC LIMIT 1"
        )
        condition: str | None = self._sql.value(query, (thing, holder, seq))
        return condition or ""

    def issues(self, holder: int, given: Sequence[Move], seq: int) -> set[Number]:
        """The issues and loans under which `holder` had what entry `seq` took, as `arrivals.take` has them; what was
        cancelled before that entry is as if it had never been. The entry may be the one that is written next.
        """
        things = json.dumps(sorted({move.thing for move in given}))
        there: dict[int, list[Arrived]] = {}
        rows = self._sql.rows(_HAD, (holder, seq, things))
        for by, thing, came, quantity, condition, until, loan, *paper in rows:
            arrivals = there.setdefault(thing, [])
            if came:
                arrivals.append(Arrived(by, condition, quantity, until or "", Number(*paper) if paper[0] else None))
            else:
                take(arrivals, quantity, condition, loan or "")
        written = self._journal.payload(seq) if seq <= self._journal.head()[0] else {}
        of = written.get("x", {}).get("loan", "")
        taken = (one for m in given for one, _ in take(there.get(m.thing, []), m.quantity, m.was, of))
        return {one.paper for one in taken if one.paper}

    def followed_by(self, seq: int) -> list[Seq]:
        """Entries that go on from this one and still stand."""
        return self._seqs(_FOLLOWED_BY, seq)

    def moved_after(self, seq: int, things: Iterable[int]) -> list[Seq]:
        """Later entries that moved any of these things and still stand."""
        return sorted({found for thing in things for found in self._seqs(_MOVED_AFTER, thing, seq)})

    def taken_after(self, seq: int, piles: Iterable[tuple[int, int]]) -> list[Seq]:
        """Later entries that took any of these things from the holder beside it and still stand."""
        return sorted({found for pile in piles for found in self._seqs(_TAKEN_AFTER, *pile, seq)})

    def missing_without(self, seq: int, piles: Mapping[tuple[int, int], int]) -> list[Seq]:
        """Later entries that stand and took of what came by entry `seq`: without so much, by thing and holder, more
        would have gone by them than there was, even if there is enough again.
        """
        found: set[Seq] = set()
        for (thing, holder), quantity in piles.items():
            since = self._sql.rows(_MOVED_SINCE, (holder, thing, holder, holder, seq))
            there = self._sql.value(_THERE, (thing, holder)) - sum(moved for _, moved in since) - quantity
            for later, moved in since:
                there += moved
                if there < 0 and moved < 0:
                    found.add(Seq(later))
        return sorted(found)

    def _seqs(self, query: str, *values: Any) -> list[Seq]:
        return [Seq(seq) for (seq,) in self._sql.rows(query, values)]

    def standing_on(self, table: str, row: Mapping[str, Any]) -> list[Seq]:
        """Entries whose living rows refer to this row: things and kits of an article, members of a unit, what it holds,
        who takes part in a deployment, and what they got there.

        What a storno put back stands by the entry that first brought it.
        """
        names = _NAMED.get(table, ("id", "id"))
        return self._seqs(_STANDING_ON[table], *(row[name] for name in names)) if table in _STANDING_ON else []

    def _registrations(self) -> Mapping[Key, list[tuple[Seq, Mapping[str, Any]]]]:
        """Every version of every registered row, oldest first; read once, then only what was written since."""
        for (seq,) in self._sql.rows(_REGISTERING, (self._read,)):
            for table, row in self._journal.payload(seq).get("reg", ()):
                self._versions.setdefault(key_of(table, row), []).append((Seq(seq), row))
        self._read = self._journal.head()[0]
        return self._versions


_RESULTS = {one.name for one in REGISTERED if one.keys[:1] == ("thing",) and "result" in one.names}
"""Tables of what is found of things."""
_NUMBERED = f"""SELECT series, year, number, suffix FROM act WHERE seq IN (SELECT value FROM {GIVEN})
    AND series IS NOT NULL ORDER BY seq = ? DESC, seq LIMIT 1"""
_GONE_ON = ", ".join(f"('{kind}', '{row.kind}')" for row in ROWS for kind in row.follows)
_FOLLOWED_BY = f"""SELECT a.seq FROM act b JOIN act a ON a.about = coalesce(b.about, b.seq) AND a.seq > b.seq
    WHERE b.seq = ? AND (b.kind, a.kind) IN (VALUES {_GONE_ON})
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq) ORDER BY a.seq"""
_REGISTERING = f"""SELECT seq FROM act WHERE seq > ? AND kind IN {kinds_of(row for row in ROWS if row.registers)}
    ORDER BY seq"""
_HAD = f"""SELECT m.seq, m.thing, m.target = w.holder AS came, m.quantity,
    CASE WHEN m.target = w.holder THEN m.condition ELSE m.was END, {json_text("a.facts", "until")},
    {json_text("a.facts", "loan")}, a.series, a.year, a.number, a.suffix
    FROM (SELECT CAST(? AS INTEGER) AS holder, CAST(? AS INTEGER) AS seq) w
    {JOIN_IN_ORDER} move m ON (m.target = w.holder OR m.source = w.holder)
    AND m.seq < w.seq AND {looked_at("m.thing")} IN (SELECT value FROM {GIVEN}) JOIN act a ON a.seq = m.seq
    WHERE a.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = m.seq AND r.seq < w.seq)
    ORDER BY m.seq, m.n"""
"""What came to a holder and went before an entry, of certain things; of what was cancelled by then neither half."""
_STANDS = "a.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = m.seq)"
_NAMED = {"participant": ("deployment", "holder"), "article": ("id", "id", "id")}
"""What a question below is asked by, where that is not the id twice."""
_STANDING_ON = {
    "article": """SELECT seq FROM thing WHERE article = ? AND withdrawn = 0
        UNION SELECT seq FROM kit_line WHERE article = ? AND withdrawn = 0
        UNION SELECT seq FROM allotment WHERE article = ? AND withdrawn = 0 LIMIT 20""",
    "holder": f"""SELECT seq FROM holder WHERE parent = ? AND withdrawn = 0
        UNION SELECT m.seq FROM holding h JOIN move m ON m.thing = h.thing AND m.target = h.holder
        JOIN act a ON a.seq = m.seq AND {_STANDS} WHERE h.holder = ? AND h.quantity > 0 LIMIT 20""",
    "deployment": f"""SELECT seq FROM participant WHERE deployment = ? AND withdrawn = 0
        UNION SELECT m.seq FROM act a JOIN move m ON m.seq = a.seq WHERE a.about = ? AND {_STANDS} LIMIT 20""",
    "participant": f"""SELECT m.seq FROM act a JOIN move m ON m.seq = a.seq WHERE a.about = ? AND m.target = ?
        AND {_STANDS} LIMIT 20""",
    "purchase": f"SELECT m.seq FROM act a JOIN move m ON m.seq = a.seq WHERE a.about IN (?, ?) AND {_STANDS} LIMIT 20",
    "thing": "SELECT seq FROM inspected WHERE thing IN (?, ?) AND withdrawn = 0 LIMIT 20",
    "kit": "SELECT seq FROM kit WHERE wording_of IN (?, ?) AND withdrawn = 0 LIMIT 20",
}
_LATER = f"SELECT m.seq FROM move m JOIN act a ON a.seq = m.seq AND {_STANDS} WHERE"
_MOVED_AFTER = f"{_LATER} m.thing = ? AND m.seq > ?"
_TAKEN_AFTER = f"{_LATER} m.thing = ? AND m.source = ? AND m.seq > ?"
_THERE = "SELECT coalesce(sum(quantity), 0) FROM holding WHERE thing = ? AND holder = ?"
_MOVED_SINCE = f"""SELECT m.seq, CASE WHEN m.target = ? THEN m.quantity ELSE -m.quantity END
    FROM move m JOIN act a ON a.seq = m.seq AND {_STANDS}
    WHERE m.thing = ? AND (m.target = ? OR m.source = ?) AND m.seq > ? ORDER BY m.seq, m.n"""
