"""The journal: the one writer of entries. Nothing is edited, nothing deleted, no number used twice."""

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from unicodedata import normalize
from zoneinfo import ZoneInfo

from equipment_app import __version__
from equipment_app.domain import authority, canonical, declared_rules
from equipment_app.domain.custody import OUTSIDE, Move, Seq, ThingId, post
from equipment_app.domain.entries import Entry, Row, Secret, Written
from equipment_app.domain.errors import BadDate, EntryTooLong
from equipment_app.domain.home import Home
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.moments import EPOCH, moment
from equipment_app.domain.papers import Number
from equipment_app.domain.session import Session
from equipment_app.domain.value import Value
from equipment_app.domain.words import whole
from equipment_app.store.dialect import GIVEN
from equipment_app.store.ledger import projections
from equipment_app.store.ledger.projections import Holdings, home
from equipment_app.store.ledger.signing import Signing, SigningKey, signed
from equipment_app.store.ledger.watch import Watch
from equipment_app.store.sql import Memo, Sql

PRAGUE = ZoneInfo("Europe/Prague")

SALT = 32
"""Bytes of a salt. HMAC fills a shorter key with zeros, so another length would open a second door to the same hash."""


class Request(Value):
    """A request that was carried out before: its first entry and the digest of what was asked."""

    seq: Seq
    digest: str


class SelfCheckFailed(RuntimeError):
    """An entry read back before commit was not what was written. Nothing was committed."""


class Journal:
    def __init__(
        self, sql: Sql, memo: Memo, watch: Watch, origin: str, session: Session, keys: Mapping[int, SigningKey]
    ) -> None:
        """`keys` are those in memory, by operator."""
        self._sql = sql
        self._memo = memo
        self._watch = watch
        self._signing = Signing(sql, memo, keys)
        self.origin = origin
        self.session = session
        self.operator = session.operator
        self._ends: tuple[Seq, bytes] | None = None
        self._latest: tuple[int | None, str | None] | None = None
        self._counted: dict[tuple[str, int], int | None] = {}
        self._written: dict[int, tuple[Any, ...]] = {}
        """Rows of what was appended in this transaction, as they were read back."""
        memo.begin(self.head)
        self.access_changed = False
        """Something was written about who may do what."""

    @property
    def home(self) -> Home:
        """Whose codes and numbers this store gives."""
        return home(self._sql, self._memo)

    def now(self) -> datetime:
        """The store's time, in Prague."""
        return self._watch.clock().astimezone(PRAGUE)

    def today(self) -> date:
        return self.now().date()

    def head(self) -> tuple[Seq, bytes]:
        """Number and hash of the last entry; 0 and 32 zero bytes in an empty journal."""
        if self._ends is None:
            row = self._sql.first("SELECT seq, entry_hash FROM entry ORDER BY seq DESC LIMIT 1")
            self._ends = (Seq(row[0]), row[1]) if row else (Seq(0), canonical.ORIGIN_HASH)
        return self._ends

    def append(self, entry: Entry, brings: SigningKey | None = None) -> Written:
        """Check `entry` against the rules, write it and what follows from it, and read it back.

        `brings` is the key it registers, which signs it where its operator has none yet.

        Raises:
            NotEnough, TwoPlaces, BadDate: the rules say no.
            NotAllowed, SecondPersonNeeded: the operation that writes it has not asked for its right.
            EntryTooLong: it moves or registers more than one entry can hold.
            KeyMissing: the operator's entries are signed, or the second person's, and the key is not here.
            DiskFull, ClockFarOff: see `store.ledger.watch`.
            SelfCheckFailed: the file gave back other bytes than were written.
        """
        self.origin = entry.origin or self.origin
        entry = self._under_rules(entry)
        signers = self._signing.signers(self.operator, self.session.second, brings)
        self._signing.refuse_foreign(self.operator, entry.registers, signers)
        last, previous = self.head()
        seq = Seq(last + 1)
        before = self._check(entry) if entry.moves else None
        now, occurred_on = self.now(), self._day(entry)
        number = entry.number or (self.next_number(entry.series, occurred_on.year) if entry.series else None)
        salted = [_salted(secret, seq) for secret in entry.secrets]
        payload = self._payload(entry, now, occurred_on, number, salted)
        authority.permit(self.session, payload, self.payload(entry.reverses) if entry.reverses else None)
        digest = self._write(seq, previous, _canonical(payload), signers)
        projections.project(self._sql, seq, payload, before)
        self._keep(seq, salted)
        self._memo.follow((seq, digest))
        self._counted.clear()
        self._ends, self._latest = (seq, digest), (payload["t"], max(occurred_on.isoformat(), self._last()[1] or ""))
        anew = entry.registers or KINDS[entry.kind].anew or entry.reverses is not None
        if anew or any(secret.table == "identity" for secret in salted):
            self._memo.clear()
        self.access_changed |= entry.kind is Kind.ACCESS
        return Written(seq, digest, number, occurred_on)

    def payload(self, seq: int) -> dict[str, Any]:
        """What entry `seq` says, parsed from its canonical bytes."""
        written = self._written.get(seq)
        row = (written[3],) if written else self._sql.one("SELECT payload FROM entry WHERE seq = ?", (seq,))
        value: dict[str, Any] = canonical.parse(row[0])
        return value

    def hash(self, seq: int) -> bytes:
        written = self._written.get(seq)
        digest: bytes = written[5] if written else self._sql.value(_HASH, (seq,))
        return digest

    def seal(self, seq: int) -> tuple[str, bytes, bytes | None, bytes | None]:
        """Of an entry its store and incarnation, its hash, and with which key it was signed how."""
        written = self._written.get(seq)
        origin, digest, key, signature = (written[1], *written[5:]) if written else self._sql.one(_SEAL, (seq,))
        return origin, digest, key, signature

    def carried_out(self, idem: str) -> Request | None:
        row = self._sql.first("SELECT seq, digest FROM act WHERE idem = ?", (idem,))
        return Request(*row) if row else None

    def latest_day(self, moves: Iterable[Move]) -> date | None:
        """The day of the latest move of any of these things or of the members they go to or come from."""
        days = [self._last_day("thing", thing) for thing in {m.thing for m in moves}]
        for holder in {side for m in moves for side in (m.source, m.target)}:
            if self._is_member(holder):
                days += [self._last_day("source", holder), self._last_day("target", holder)]
        return max((date.fromisoformat(day) for day in days if day), default=None)

    def latest_of(self, thing: int) -> date | None:
        """The day this thing last moved."""
        day = self._last_day("thing", thing)
        return date.fromisoformat(day) if day else None

    def next_number(self, series: str, year: int) -> Number:
        """The one that comes next in this series and year."""
        series = self.home.series(series)
        if (series, year) not in self._counted:
            self._counted[series, year] = self._sql.value(_COUNTED, (series, year))
        return Number(series, year, (self._counted[series, year] or 0) + 1)

    def _under_rules(self, entry: Entry) -> Entry:
        """Where the store has not declared the rules of work of this program, this entry does."""
        query = "SELECT value FROM setting WHERE key = ?"
        said = self._memo.keep("rules of work", lambda: self._sql.value(query, (authority.RULES,)))
        if not declared_rules.outdated(said):
            return entry
        return replace(entry, registers=(*entry.registers, declared_rules.registration()))

    def _payload(
        self, entry: Entry, now: datetime, occurred_on: date, number: Number | None, salted: list[Secret]
    ) -> dict[str, Any]:
        offset = now.utcoffset()
        payload: dict[str, Any] = {
            "v": canonical.FORMAT,
            "k": str(entry.kind),
            "t": (now - EPOCH) // timedelta(microseconds=1),
            "o": int(offset.total_seconds() // 60) if offset else 0,
            "d": occurred_on.isoformat(),
            "by": self.operator,
            "app": __version__,
        }
        optional = {
            "by2": self.session.second or None,
            "clk": self._watch.mark(now, self._last()[0], second=bool(self.session.second)) or None,
            "i": entry.asked[0] if entry.asked else None,
            "q": entry.asked[1] if entry.asked else None,
            "doc": [number.series, number.year, number.count, number.suffix] if number else None,
            "ref": entry.reverses,
            "of": entry.about,
            "b": [entry.batch.id, entry.batch.index, entry.batch.count] if entry.batch else None,
            "reg": [[registration.table, _composed(registration.row)] for registration in entry.registers],
            "mv": [[m.thing, m.source, m.target, m.quantity, m.condition, m.left_in] for m in entry.moves],
            "cm": [[secret.table, secret.row["ref"], _commitment(secret)] for secret in salted],
            "lost": [list(numbers) for numbers in entry.lost],
            "x": _composed(entry.facts),
        }
        return payload | {key: value for key, value in optional.items() if value not in (None, [], {})}

    def _write(self, seq: Seq, previous: bytes, payload: bytes, signers: Sequence[SigningKey]) -> bytes:
        digest = canonical.entry_hash(self.origin, seq, canonical.FORMAT, previous, payload)
        by_whom = signed(signers, self.origin, seq, digest)
        row = (seq, self.origin, canonical.FORMAT, payload, previous, digest, *by_whom)
        self._sql.write(_ENTRY, row)
        back = self._sql.one(_BACK, (seq,))
        again = canonical.entry_hash(back[1], back[0], back[2], back[4], back[3])
        if tuple(back) != row or again != digest:
            raise SelfCheckFailed(f"entry {seq}")
        self._written[seq] = tuple(back)
        return digest

    def _keep(self, seq: Seq, salted: list[Secret]) -> None:
        rows: dict[str, list[dict[str, Any]]] = {}
        for secret in salted:
            rows.setdefault(secret.table, []).append(dict(secret.row) | {"seq": seq, "current": 1})
        if former := [(row["ref"],) for row in rows.get("identity", ())]:
            self._sql.write_many(_FORMER, former)
        for table, kept in rows.items():
            projections.keep(self._sql, table, kept)
        said = {row["ref"].partition("/")[2]: row["text"] or "" for row in rows.get("remark", ())}
        self._memo.note(("remarks", seq), said)

    def _check(self, entry: Entry) -> Holdings:
        """What the pairs touched have before the entry's moves, which the rules allow."""
        before = projections.held(self._sql, entry.moves)
        piles = {(*pair, name): pile[0] for pair, piled in before.items() for name, pile in piled.items()}
        post(entry.moves, piles, self._numbered(entry))
        return before

    def _numbered(self, entry: Entry) -> set[ThingId]:
        """The single pieces among what comes from outside or goes there, those that this very entry registers with
        them: of all others there can be no second one.
        """
        things = {move.thing for move in entry.moves if OUTSIDE in (move.source, move.target)}
        if not things:
            return set()
        known = [row[0] for row in self._sql.rows(_CODED, (json.dumps(sorted(things)),))]
        new = [one.row["id"] for one in entry.registers if one.table == "thing" and one.row["code"] is not None]
        return {ThingId(int(id or 0)) for id in (*known, *new)}

    def _day(self, entry: Entry) -> date:
        today = self.today()
        day = entry.occurred_on or today
        if day > today:
            raise BadDate(day, None, today)
        last = self._last(self.home.series(entry.series), day.year)[1]
        if last and day.isoformat() < last and KINDS[entry.kind].dated:
            earliest = self._earliest(entry)
            if earliest and day < earliest:
                raise BadDate(day, earliest, today)
        return day

    def _earliest(self, entry: Entry) -> date | None:
        """Not before the latest move of the same things and members, nor before what is cancelled."""
        days = [self.latest_day(entry.moves)]
        if entry.reverses:
            day = self._sql.value("SELECT occurred_on FROM act WHERE seq = ?", (entry.reverses,))
            days.append(date.fromisoformat(day))
        return max((day for day in days if day), default=None)

    def _last(self, series: str = "", year: int = 0) -> tuple[int | None, str | None]:
        """When the last entry was recorded, and the latest day of any; with it the last number of a series is read."""
        if self._latest is None:
            recorded_at, day, self._counted[series, year] = self._sql.one(_LATEST, (series, year))
            self._latest = recorded_at, day
        return self._latest

    def _last_day(self, side: str, id: int) -> str | None:
        day: str | None = self._sql.value(_LAST_DAY[side], (id,))
        return day

    def _is_member(self, holder: int) -> bool:
        query = "SELECT 1 FROM holder WHERE id = ? AND kind = 'member'"
        return self._sql.value(query, (holder,)) is not None


def _salted(secret: Secret, seq: Seq) -> Secret:
    ref = str(secret.row["ref"]).replace("@", str(seq), 1)
    row: dict[str, Any] = _composed(secret.row) | {"ref": ref, "salt": secrets.token_bytes(SALT)}
    return replace(secret, row=row)


def _canonical(payload: dict[str, Any]) -> bytes:
    try:
        return canonical.canonical(payload)
    except canonical.TooLong as error:
        raise EntryTooLong(error.length, canonical.LIMIT) from error


def _composed(row: Row) -> dict[str, Any]:
    """Text as it is hashed: whole characters in Unicode NFC, whatever keyboard or file it came from."""
    return {name: normalize("NFC", whole(cell)) if isinstance(cell, str) else cell for name, cell in row.items()}


def _commitment(secret: Secret) -> str:
    content = {name: value for name, value in secret.row.items() if name != "salt"}
    salt: Any = secret.row["salt"]
    return canonical.commitment(salt, content).hex()


def local_time(microseconds: int) -> datetime:
    """A time as the payload has it, in Prague."""
    return moment(microseconds=microseconds).astimezone(PRAGUE)


_ENTRY = "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_HASH = "SELECT entry_hash FROM entry WHERE seq = ?"
_SEAL = "SELECT origin, entry_hash, key_id, signature FROM entry WHERE seq = ?"
_COUNTED = "SELECT last FROM series WHERE series = ? AND year = ?"
_LATEST = (
    f"SELECT (SELECT recorded_at FROM act ORDER BY seq DESC LIMIT 1), (SELECT max(occurred_on) FROM act), ({_COUNTED})"
)
_LAST_DAY = {
    side: f"SELECT a.occurred_on FROM move m JOIN act a ON a.seq = m.seq WHERE m.{side} = ? ORDER BY m.seq DESC LIMIT 1"
    for side in ("thing", "source", "target")
}
_CODED = f"SELECT id FROM thing WHERE code IS NOT NULL AND id IN (SELECT value FROM {GIVEN})"
_BACK = "SELECT * FROM entry WHERE seq = ?"
_FORMER = "UPDATE identity SET current = 0 WHERE (ref) IN (VALUES {}) AND current = 1"
