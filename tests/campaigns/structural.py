"""Campaigns X2 and X3: rows deleted, doubled, exchanged, cut off; histories rewritten with every hash worked out anew.

    python -m tests.campaigns.structural

What contradicts itself must be found by `verify`. A self-consistent lie is not found by looking at the file alone, only
by a paper printed after the place that was changed: those verdicts are in `verdicts`.
"""

import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from equipment_app.domain import canonical
from equipment_app.domain.anchors import Verdict
from equipment_app.queries.check_paper import check_code
from equipment_app.store.books import Books
from equipment_app.store.ledger.projections import rebuild
from equipment_app.store.ledger.signing import ID, SIGNATURE, SigningKey, place
from equipment_app.store.ledger.verify import verify
from equipment_app.store.tables import ddl, schema
from tests.campaigns import told
from tests.campaigns.past import with_things
from tests.campaigns.tamper import FAKES, TABLES, Judge
from tests.world import World

Row = tuple[Any, ...]
Work = Callable[[sqlite3.Connection], None]


@dataclass
class Tally:
    found: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    missed: list[str] = field(default_factory=list)


def attack(world: World, judge: Judge = verify, *, every: int = 1, enough: int = 0) -> Tally:
    """All of them; or of each kind the first, and then every so many. `enough`: until so many were missed."""
    tally, met = Tally(), Counter[str]()
    for name, work in world.ask(lambda books: list(works(books.connection))):
        met[name] += 1
        if enough and len(tally.missed) >= enough:
            break
        if met[name] % every == 1 % every:
            world.ask(partial(_one, name, work, judge, tally))
    return tally


def works(raw: sqlite3.Connection) -> Iterator[tuple[str, Work]]:
    for table in TABLES:
        keys = [column[1] for column in raw.execute(f"PRAGMA table_info({table})") if column[5]]
        cursor = raw.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        places = [names.index(name) for name in keys]
        rows: list[Row] = cursor.fetchall()
        for row in rows:
            yield f"delete {table}", partial(_delete, table, names, row)
            yield f"double {table}", partial(_insert, table, _other_key(row, places))
        for one, two in pairwise(rows):
            if _exchanged(one, two, places) != one:
                yield f"exchange {table}", partial(_exchange, table, names, places, one, two)
    for seq in range(1, raw.execute("SELECT max(seq) FROM entry").fetchone()[0] + 1):
        yield "cut off", partial(_execute, f"DELETE FROM entry WHERE seq >= {seq}")
        yield "cut out", partial(_execute, f"DELETE FROM entry WHERE seq = {seq}")
        yield "close the gap", partial(_close_gap, seq)


def without_triggers(raw: sqlite3.Connection, work: Work) -> None:
    """As whoever owns the file can: take the triggers away, work, put them back as they were."""
    for statement in ddl.TRIGGERS:
        raw.execute(f"DROP TRIGGER {statement.split()[2]}")
    work(raw)
    for statement in ddl.TRIGGERS:
        raw.execute(statement)


@dataclass
class Forger:
    """Signs a history anew: with keys they have, else with new ones that they register in the place of the others'."""

    own: dict[str, SigningKey] = field(default_factory=dict)
    """Keys by the id they had."""
    registers: bool = True
    old_ids: bool = False
    """The new ones are registered, and named by what they sign, under the ids of those whose place they take."""

    def key(self, id: str) -> SigningKey:
        return self.own.setdefault(id, SigningKey())

    def reregister(self, payload: dict[str, Any]) -> None:
        for table, row in payload.get("reg", []) if self.registers else ():
            if table == "signing_key":
                key = self.key(row["id"])
                row |= {"id": row["id"] if self.old_ids else key.id.hex(), "public": key.public.hex()}

    def signed(self, ids: bytes | None, signatures: bytes, digest: bytes, here: bytes) -> tuple[bytes | None, ...]:
        """Ids and signatures of everybody who signed the entry `here`."""
        if ids is None:
            return None, None
        parts = [self._part(id, one, digest, here) for id, one in in_parts(ids, signatures)]
        return b"".join(id for id, _ in parts), b"".join(one for _, one in parts)

    def _part(self, id: bytes, signature: bytes, digest: bytes, here: bytes) -> tuple[bytes, bytes]:
        if not self.registers and id.hex() not in self.own:
            return id, signature
        key = self.key(id.hex())
        return id if self.old_ids else key.id, key.sign(digest, here)


def in_parts(ids: bytes, signatures: bytes) -> list[tuple[bytes, bytes]]:
    """Id and signature of each who signed, the operator first."""
    return [(ids[n * ID :][:ID], signatures[n * SIGNATURE :][:SIGNATURE]) for n in range(len(ids) // ID)]


NOBODY = Forger(registers=False)
"""Has no key: what was signed keeps the signature it had."""


def rewrite(
    books: Books,
    first: int,
    change: Callable[[dict[str, Any]], Any],
    end: int | None = None,
    forger: Forger = NOBODY,
) -> None:
    """Another history from entry `first` on, up to `end`: every hash, every table and the search index anew."""
    raw = books.connection
    without_triggers(raw, partial(rehash, first, change, end, forger=forger))
    rebuild(books.connection)


def rehash(
    first: int,
    change: Callable[[dict[str, Any]], Any],
    end: int | None,
    raw: sqlite3.Connection,
    forger: Forger = NOBODY,
) -> None:
    """The chain alone. `change` changes the payload of entry `first`, or gives other bytes in its place."""
    if end is not None:
        for table in ("entry", *(table.name for table in schema.SECRETS)):
            raw.execute(f"DELETE FROM {table} WHERE seq > ?", (end,))
        raw.execute(
            "UPDATE identity SET current = (seq = (SELECT max(seq) FROM identity i WHERE i.ref = identity.ref))"
        )
    rows = raw.execute(f"SELECT {', '.join(_COLUMNS)} FROM entry WHERE seq >= ?", (first,)).fetchall()
    previous = rows[0][4] if rows else b""
    for seq, origin, form, content, _, *signed in rows:
        if seq == first or forger.registers:
            payload = canonical.parse(content)
            forger.reregister(payload)
            content = (change(payload) if seq == first else None) or canonical.canonical(payload)
        digest = canonical.entry_hash(origin, seq, form, previous, content)
        raw.execute(
            "UPDATE entry SET payload = ?, prev_hash = ?, entry_hash = ?, key_id = ?, signature = ? WHERE seq = ?",
            (content, previous, digest, *forger.signed(*signed, digest, place(origin, seq)), seq),
        )
        previous = digest


_COLUMNS = ("seq", "origin", "format", "payload", "prev_hash", "key_id", "signature")


def verdicts(books: Books, codes: list[str]) -> list[Verdict]:
    """What checking each of these papers says now."""
    return [check_code(books, code).verdict for code in codes]


def _one(name: str, work: Work, judge: Judge, tally: Tally, books: Books) -> None:
    try:
        without_triggers(books.connection, work)
    except sqlite3.IntegrityError:
        tally.refused += 1
        return
    try:
        ok = judge(books.connection, books.files).ok
    except Exception as error:
        error.add_note(name)
        raise
    if ok:
        tally.missed.append(name)
    else:
        tally.found[name] += 1


def _execute(statement: str, raw: sqlite3.Connection) -> None:
    raw.execute(statement)


def _delete(table: str, names: list[str], row: Row, raw: sqlite3.Connection) -> None:
    condition = " AND ".join(f'"{name}" IS ?' for name in names)
    raw.execute(f"DELETE FROM {table} WHERE {condition}", row)


def _insert(table: str, row: Row, raw: sqlite3.Connection) -> None:
    raw.execute(f"INSERT INTO {table} VALUES ({', '.join('?' for _ in row)})", row)


def _exchange(table: str, names: list[str], places: list[int], one: Row, two: Row, raw: sqlite3.Connection) -> None:
    for row in (one, two):
        _delete(table, names, row, raw)
    _insert(table, _exchanged(one, two, places), raw)
    _insert(table, _exchanged(two, one, places), raw)


def _exchanged(one: Row, two: Row, places: list[int]) -> Row:
    """The key of one with the content of the other."""
    return tuple(one[n] if n in places else two[n] for n in range(len(one)))


def _other_key(row: Row, places: list[int]) -> Row:
    """The row once more under a free key, its unique columns blurred."""
    last = places[-1]
    cells = list(row)
    cells[last] = cells[last] + 1000 if isinstance(cells[last], int) else f"{cells[last]}x"
    return tuple(bytes(reversed(cell)) if isinstance(cell, bytes) and len(cell) == 32 else cell for cell in cells)


def _close_gap(seq: int, raw: sqlite3.Connection) -> None:
    """Take an entry out and move those after it up."""
    raw.execute("DELETE FROM entry WHERE seq = ?", (seq,))
    for (later,) in raw.execute("SELECT seq FROM entry WHERE seq > ? ORDER BY seq", (seq,)).fetchall():
        raw.execute("UPDATE entry SET seq = seq - 1 WHERE seq = ?", (later,))


def main() -> int:
    chosen = told.options(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        world = with_things(Path(folder) / "lived.equip")
        tally = attack(world)
        planted = attack(world, FAKES["compares the schema alone"])
        world.close()
    print(*sorted(set(tally.missed)), sep="\n")
    return told.tell(
        told.Told(
            id="X2",
            what="every row deleted, doubled, exchanged; the journal cut off, cut out and closed at every entry",
            seed=chosen.seed,
            count=f"{tally.found.total()} attacks, {tally.refused} more refused by SQLite",
            result=f"{len(tally.missed)} missed",
            planted=f"a verifier that reads the schema alone: {len(planted.missed)} missed",
            ok=not tally.missed and bool(planted.missed),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
