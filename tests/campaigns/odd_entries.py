"""Campaign X6: entries that no honest program writes, with every hash, table and commitment put right around them.

    python -m tests.campaigns.odd_entries

Quantities below one, days that are none, unknown kinds, numbers lost without a restore, names that lead out of a
folder. Program and auditor must both say that such a store is not sound; `tests/store/test_plain.py` asks in which
words. Exit 1 when one of them does not. Planted are verifiers that believe whatever an entry says.
"""

import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection
from typing import Any
from unittest.mock import patch

from equipment_app import verifier
from equipment_app.domain import canonical
from equipment_app.operations.issue import Issue
from equipment_app.operations.settings import SetSettings
from equipment_app.store.ledger import projections
from equipment_app.store.ledger.folds import Folds, Plain
from equipment_app.store.ledger.search import SearchIndex
from equipment_app.store.ledger.work import WorkRules
from equipment_app.store.sql import Sql
from equipment_app.store.tables import schema
from tests.campaigns import told
from tests.campaigns.structural import rehash, without_triggers
from tests.world import ADAM, World

Change = Callable[[dict[str, Any]], Any]
Lie = tuple[str, Change]
"""The kind of entry whose last one says something else, and what."""


def _moves(quantity: int) -> Change:
    return lambda said: said["mv"][0].__setitem__(3, quantity)


def _expires(said: dict[str, Any]) -> None:
    next(row for table, row in said["reg"] if table == "thing").update(expiry="2030-13-01")


ODD: dict[str, Lie] = {
    "a negative quantity": ("issue", _moves(-1)),
    "nothing moves": ("issue", _moves(0)),
    "a day that is none": ("register", lambda said: said.update(d="2026-02-30")),
    "a day in words": ("register", lambda said: said.update(d="včera")),
    "an expiry that is no day": ("receipt", _expires),
    "an unknown kind": ("register", lambda said: said.update(k="gift")),
    "lost numbers": ("register", lambda said: said.update(lost=[["PP", 2026, 2, 3]])),
    "a series that leaves the folder": ("issue", lambda said: said["doc"].__setitem__(0, "../P")),
    "a batch that leaves the folder": ("register", lambda said: said.update(b=["../../b", 0, 1])),
    "a check that leaves the folder": ("register", lambda said: said.update(x={"check": "../c"})),
    "an origin that leaves the folder": ("genesis", lambda said: None),
    "a paper that leaves the folder": ("filed", lambda said: None),
}


TOLD_OTHERWISE = (
    *("a negative quantity", "an unknown kind", "lost numbers"),
    *("a series that leaves the folder", "a paper that leaves the folder"),
)
"""By the sum of moves, by what nobody may write, and by the entry that a paper is filed for."""


def past(path: Path) -> World:
    world = World.make(path)
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
    world.do(SetSettings({"paper.place": "Brno"}))
    return world


def tell(raw: Connection, name: str) -> None:
    """As whoever owns the file can: the entry says it, and all that follows from it agrees."""
    kind, change = ODD[name]
    seq = raw.execute("SELECT max(seq) FROM act WHERE kind = ?", (kind,)).fetchone()[0]
    without_triggers(raw, lambda raw: _told(raw, seq, change, name))
    _put_right(raw)


def _told(raw: Connection, seq: int, change: Change, name: str) -> None:
    if "origin" in name:
        raw.execute("UPDATE entry SET origin = '../../evil/1'")
    if "paper" in name:
        raw.execute("UPDATE filing SET number = '../../PP' WHERE seq = ?", (seq,))
        cursor = raw.execute("SELECT * FROM filing WHERE seq = ?", (seq,))
        row = dict(zip([column[0] for column in cursor.description], cursor.fetchone(), strict=True))
        content = {name: cell for name, cell in row.items() if name not in ("salt", "seq")}
        digest = canonical.commitment(row["salt"], content).hex()
        rehash(seq, lambda said: said.update(cm=[["filing", row["ref"], digest]]), None, raw)
    else:
        rehash(seq, change, None, raw)


def _put_right(raw: Connection) -> None:
    """Every table that follows from the journal, by its folds alone; the program's `rebuild` refuses such entries."""
    entries = [(seq, canonical.parse(said)) for seq, said in raw.execute("SELECT seq, payload FROM entry ORDER BY seq")]
    folds = Folds(lambda *_: None, dict(entries).__getitem__)
    for seq, said in entries:
        folds.add(seq, said)
    tables = folds.rows | {"holding": folds.holdings(), "series": folds.series()}
    for name, rows in tables.items():
        columns = schema.TABLES[name].names
        raw.execute(f"DELETE FROM {name}")
        marks = ", ".join("?" * len(columns))
        raw.executemany(
            f"INSERT INTO {name} VALUES ({marks})", [[row.get(c) for c in columns] for row in rows.values()]
        )
    raw.execute("DELETE FROM act")
    raw.execute("DELETE FROM move")
    for seq, said in entries:
        act = projections.act_row(seq, said)
        raw.execute(f"INSERT INTO act VALUES ({', '.join('?' * len(act))})", act)
        moves = [(seq, n, *(*move, "")[:6]) for n, move in enumerate(said.get("mv", ()), start=1)]
        raw.executemany("INSERT INTO move VALUES (?, ?, ?, ?, ?, ?, ?, ?)", moves)
    SearchIndex(Sql(raw)).rebuild()


def said_of(world: World, name: str) -> tuple[str, str]:
    """What program and auditor say of the store once it tells this; nothing of a sound one. It is left as it was."""
    world.close()
    other = World.copy(world.path, world.path.with_name("told"))
    world.reopen()
    if name:
        with other.database.books() as books:
            tell(books.connection, name)
    ours = "\n".join(problem.what for problem in other.verified().problems)
    other.close()
    with closing(verifier.opened(other.path, "")) as store, closing(verifier.opened(other.path, "-files")) as files:
        checked: Any = verifier.Verifier(store, files)
        checked.run()
    return ours, "\n".join(what for _, _, what in checked.problems)


def attack(world: World) -> list[str]:
    """Those that one of the two believed."""
    return [name for name in ODD if not all(said_of(world, name))]


def believing(world: World) -> list[str]:
    """The same where both believe whatever an entry says: the planted bug."""
    with (
        patch.object(Plain, "add", lambda *_: None),
        patch.object(Plain, "secret", lambda *_: None),
        patch.object(verifier, "odd", lambda *_: ()),
        patch.object(verifier, "strange", lambda *_: ()),
        patch.object(WorkRules, "add", lambda *_: None),
        patch.object(verifier.Work, "add", lambda *_: None),
    ):
        return attack(world)


def main() -> int:
    chosen = told.options(__doc__)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        world = past(Path(folder) / "sklad.equip")
        missed, planted = attack(world), believing(world)
        world.close()
    print(*missed, sep="\n")
    return told.tell(
        told.Told(
            id="X6",
            what="entries that no honest program writes, everything around them put right",
            seed=chosen.seed,
            count=f"{len(ODD)} stores × 2 verifiers",
            result=f"{len(missed)} believed",
            planted=f"verifiers that believe what an entry says: {len(planted)} of {len(ODD)} shown",
            ok=not missed and len(planted) == len(ODD) - len(TOLD_OTHERWISE),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
