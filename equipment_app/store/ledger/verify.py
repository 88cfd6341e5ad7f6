"""Reads every row of a store and compares it with what the journal's bytes say.

What is compared is in `folds`, worked out from the payloads alone. `verifier.py` says the same without this program.
"""

import hmac
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from sqlite3 import Connection, DatabaseError
from typing import Any, NamedTuple, Protocol

from equipment_app.domain import canonical
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Step, no_step
from equipment_app.domain.value import Value
from equipment_app.store.encryption.cipher import unsealed_pages
from equipment_app.store.file.sqlite import MINUTES, for_a_time, integrity
from equipment_app.store.ledger import projections
from equipment_app.store.ledger.authority import Authority, Signatures
from equipment_app.store.ledger.folds import Folds, Payload, Plain, Rows
from equipment_app.store.ledger.journal import SALT
from equipment_app.store.ledger.search import SearchIndex
from equipment_app.store.ledger.work import WorkRules
from equipment_app.store.sql import Sql
from equipment_app.store.tables import ddl, schema
from equipment_app.store.tables.schema import StoreTable

NONSENSE = (LookupError, TypeError, ValueError, AttributeError, OverflowError)
"""What reading a payload can raise that somebody else wrote."""

_MISFILED = """
    SELECT f.seq, f.number FROM filing f LEFT JOIN act a ON a.seq = f.seq LEFT JOIN act o ON o.seq = f.about WHERE
    a.about IS NOT f.about OR f.number IS NOT printf('%s-%04d-%06d%s', o.series, o.year, o.number, o.suffix)"""


class KeptPapers(Protocol):
    """The papers, wherever they are: beside the store, or with its backups."""

    def hashes(self) -> set[str]: ...

    def damaged(self) -> Iterator[str]: ...

    def integrity(self) -> list[str]: ...


class EntryRow(NamedTuple):
    """As it lies in the file: anything may be in it."""

    seq: Any
    origin: Any
    format: Any
    payload: Any
    prev_hash: Any
    entry_hash: Any
    key_id: Any
    signature: Any


class StoreFault(Value):
    """`seq` is the first entry concerned (0: none can be told), `table` where the fault is."""

    seq: int
    table: str
    what: str


class Verified(Value):
    entries: int
    head: str
    """Hash of the last entry, 64 hexadecimal digits."""
    problems: tuple[StoreFault, ...]
    ruled: int = 0
    """The entry that declared the rules of work: of those before it nobody can say whether they were kept. 0: none."""

    @property
    def ok(self) -> bool:
        return not self.problems


def verify(
    raw: Connection,
    files: KeptPapers,
    step: Step | None = None,
    *,
    every_signature: bool = False,
    minutes: float = MINUTES,
) -> Verified:
    """Everything that is wrong, in the order of the journal; nothing is wrong in an empty tuple.

    Where the tables are not those this program makes, that is all that is said, and nothing is asked of them. Of a
    store of an older version the chain of its entries and the papers are read: the rest is compared when it is brought
    up to date.

    A signature vouches for all before it. Verified are those of numbered entries, which stand on paper, and the last of
    each key's time; with `every_signature` all of them.
    Raises VerificationStopped: it was not done after so many minutes.
    """
    verifier = Verifier(raw, files, step or no_step, every_signature)
    with for_a_time(raw, minutes):
        return verifier.run()


class Verifier:
    def __init__(self, raw: Connection, files: KeptPapers, step: Step, every_signature: bool = False) -> None:
        self._raw = raw
        self._signatures = Signatures(self._say, every_signature)
        self._authority = Authority(self._say, self._earlier)
        self._work = WorkRules(self._say, self._earlier)
        self._files = files
        self._step = step
        self._folds = Folds(self._say, self._earlier)
        self._plain = Plain(self._say)
        self._problems: list[StoreFault] = []
        self._of_today = True
        """The tables are those of today's version."""

    def run(self) -> Verified:
        entries, head = 0, canonical.ORIGIN_HASH
        try:
            with _any_text(self._raw):
                entries, head = self._all()
        except (DatabaseError, *NONSENSE) as error:
            self._say(0, "sqlite_schema", f"the file is damaged: {error}")
        except MemoryError:
            if not unsealed_pages(self._raw):
                raise  # else it was said, page by page
        told = tuple(sorted(self._problems, key=lambda p: (p.seq == 0, p.seq, p.table)))
        return Verified(entries, head.hex(), told, self._work.since)

    def _all(self) -> tuple[int, bytes]:
        altered = ddl.altered(self._raw)
        if altered:
            self._say(0, "sqlite_schema", f"not as it was made: {altered}")
            return 0, canonical.ORIGIN_HASH
        for what in integrity(self._raw):
            self._say(0, "sqlite_schema", what)
        self._of_today = self._raw.execute("PRAGMA user_version").fetchone()[0] == ddl.VERSION
        entries, head = self._chain()
        self._kept_files()
        if self._of_today:
            self._compare_all()
        return entries, head

    def _compare_all(self) -> None:
        """What follows from all entries together."""
        for table in schema.REGISTERED:
            self._compare(table, self._folds.rows[table.name])
        self._compare(schema.holding, self._folds.holdings())
        self._compare(schema.series, self._folds.series())
        for table in schema.SECRETS:
            self._secrets(table)
        self._folds.finish()
        self._work.finish()
        self._signatures.finish()
        if SearchIndex(Sql(self._raw)).stale():
            self._say(0, "scratch_search", "the search index is not what the books make of it; rebuild it")

    def _say(self, seq: Any, table: str, what: str) -> None:
        """A damaged table may have anything where it should have the number of an entry."""
        first = seq if isinstance(seq, int) else 0
        self._problems.append(StoreFault(first, table, what.encode(errors="backslashreplace").decode()))

    def _chain(self) -> tuple[int, bytes]:
        """Walk the entries with their headers and moves beside them."""
        total = int(self._raw.execute("SELECT count(*) FROM entry").fetchone()[0])
        acts = _Beside(self._raw.execute("SELECT * FROM act ORDER BY seq"))
        moves = _Beside(self._raw.execute("SELECT * FROM move ORDER BY seq, n"))
        previous, expected, origin = canonical.ORIGIN_HASH, 1, None
        for row in map(EntryRow._make, self._raw.execute("SELECT * FROM entry ORDER BY seq")):
            if row.seq != expected:
                self._say(expected, "entry", f"entry {expected} is missing")
            payload = self._entry(row, previous)
            if row.origin != (origin or row.origin) and not _restored(payload, origin, row.origin):
                self._say(row.seq, "entry", "comes from another store")
            expected, origin = row.seq + 1, row.origin
            previous = row.entry_hash if isinstance(row.entry_hash, bytes) else b""
            if payload is not None and self._of_today:
                self._follow(row, payload, acts, moves)
            self._step(row.seq, total)
        for table, rest in (("act", acts.rest()), ("move", moves.rest())) if self._of_today else ():
            for seq in sorted({row[0] for row in rest}):
                self._say(seq, table, f"rows of entry {seq}, which does not exist")
        return expected - 1, previous

    def _entry(self, row: EntryRow, previous: bytes) -> Payload | None:
        if row.prev_hash != previous:
            self._say(row.seq, "entry", "does not follow from the entry before")
        try:
            digest = canonical.entry_hash(row.origin, row.seq, row.format, previous, row.payload)
            payload: Payload = canonical.parse(row.payload)
        except NONSENSE as error:
            self._say(row.seq, "entry", f"payload cannot be read: {error}")
            return None
        if digest != row.entry_hash or row.format != canonical.FORMAT:
            self._say(row.seq, "entry", "the hash does not fit the payload")
        return payload

    def _follow(self, row: EntryRow, payload: Payload, acts: "_Beside", moves: "_Beside") -> None:
        """What follows from an entry; a payload that makes no sense is the entry's fault."""
        seq = row.seq
        header, moved = acts.at(seq), moves.at(seq)
        try:
            self._plain.add(seq, row.origin, payload)
            self._signatures.add(row, payload)
            self._authority.add(seq, payload)
            self._work.add(seq, payload)
            if header != [projections.act_row(seq, payload)]:
                self._say(seq, "act", "the header differs from the entry")
            if moved != [(seq, n, *(*move, "")[:6]) for n, move in enumerate(payload.get("mv", ()), start=1)]:
                self._say(seq, "move", "the moves differ from the entry")
            self._folds.add(seq, payload)
        except NONSENSE as error:
            self._say(seq, "entry", f"payload makes no sense: {error}")

    def _earlier(self, seq: int) -> Payload:
        """Raises LookupError: there is none."""
        if type(seq) is not int:
            raise LookupError(f"no entry {seq}")
        row = Sql(self._raw).one("SELECT payload FROM entry WHERE seq = ?", (seq,))
        payload: Payload = canonical.parse(row[0])
        return payload

    def _compare(self, table: StoreTable, wanted: Rows) -> None:
        names = table.names
        keys = [names.index(name) for name in table.keys]
        missing = dict(wanted)
        for row in self._raw.execute(ddl.every_row(table)):
            expected = missing.pop(tuple(row[place] for place in keys), None)
            if expected is None:
                self._say(_seq(row, names), table.name, f"a row that no entry made: {_key_text(row, keys)}")
            elif row != tuple(expected.get(name) for name in names):
                self._say(expected["seq"], table.name, f"differs from its entry: {_key_text(row, keys)}")
        for key, expected in missing.items():
            self._say(expected["seq"], table.name, f"missing: {'/'.join(map(str, key))}")

    def _secrets(self, table: StoreTable) -> None:
        missing = dict(self._folds.commitments[table.name])
        for cells in self._raw.execute(ddl.every_row(table)):
            row = dict(zip(table.names, cells, strict=True))
            content = {name: value for name, value in row.items() if name not in ("salt", "seq", "current")}
            digest = missing.pop((row["ref"], row["seq"]), None)
            if digest is None:
                self._say(row["seq"], table.name, f"a row that no entry committed to: {row['ref']}")
            elif not _bound(row["salt"], content, digest):
                self._say(row["seq"], table.name, f"differs from what was committed: {row['ref']}")
            self._plain.secret(row["seq"], table.name, content)
            if "current" in row and row["current"] != int(self._folds.latest.get(row["ref"]) == row["seq"]):
                self._say(row["seq"], table.name, f"wrongly marked as current: {row['ref']}")
        for ref, seq in missing:
            self._say(seq, table.name, f"missing: {ref}")

    def _kept_files(self) -> None:
        filed: dict[str, int] = {}
        kept = self._files.hashes()
        for seq, sha256, number in self._raw.execute("SELECT seq, sha256, number FROM filing ORDER BY seq"):
            filed.setdefault(sha256, seq)
            if sha256 not in kept:
                self._say(seq, "file", f"the filed document of {number} is missing")
        for seq, number in self._raw.execute(_MISFILED):
            self._say(seq, "entry", f"is filed under {number}, which is not the number of its entry")
        for digest in self._files.damaged():
            self._say(filed.get(digest, 0), "file", f"bytes were changed: {digest}")
        for what in self._files.integrity():
            self._say(0, "file", what)


def _restored(payload: Payload | None, before: str | None, now: str) -> bool:
    """The store's name for itself may change with a restore only: the same store, a later incarnation."""
    if payload is None or payload.get("k") != Kind.RESTORE or before is None:
        return False
    (store, former), (same, later) = before.split("/"), now.split("/")
    return same == store and int(later) > int(former)


class _Beside:
    """Rows of another table, read in step with the entries they belong to; the first column is the entry."""

    def __init__(self, rows: Iterator[Any]) -> None:
        self._rows = rows
        self._next = next(self._rows, None)

    def at(self, seq: int) -> list[tuple[Any, ...]]:
        """The rows of this entry; with them any of entries before it that do not exist."""
        found: list[tuple[Any, ...]] = []
        while self._next is not None and self._next[0] <= seq:
            found.append(self._next)
            self._next = next(self._rows, None)
        return found

    def rest(self) -> list[tuple[Any, ...]]:
        return [*([] if self._next is None else [self._next]), *self._rows]


@contextmanager
def _any_text(raw: Connection) -> Iterator[None]:
    """Read text that is not UTF-8 as well, and keep it apart from all that is."""
    usual, raw.text_factory = raw.text_factory, lambda content: content.decode(errors="surrogateescape")
    try:
        yield
    finally:
        raw.text_factory = usual


def _bound(salt: bytes, content: Mapping[str, Any], digest: str) -> bool:
    try:
        return len(salt) == SALT and hmac.compare_digest(canonical.commitment(salt, content).hex(), digest)
    except NONSENSE:
        return False


def _seq(row: Any, names: tuple[str, ...]) -> Any:
    return row[names.index("seq")] if "seq" in names else 0


def _key_text(row: Any, keys: list[int]) -> str:
    return json.dumps([row[place] for place in keys], ensure_ascii=False)
