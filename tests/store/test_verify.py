"""What `verify` says of stores that somebody worked on, hashes and all. It never stops half way."""

import hashlib

import pytest

from equipment_app.domain import canonical
from equipment_app.operations.issue import Issue
from equipment_app.operations.undo import Undo
from equipment_app.store.ledger.verify import StoreFault, Verifier
from tests.campaigns.structural import without_triggers
from tests.world import ADAM, EVA, KIT


@pytest.fixture
def past(world):
    """A kit to one, shirts to another, and a storno as the last entry but its paper."""
    world.do(Issue(ADAM, (), kit=KIT))
    world.do(Issue(EVA, ("TRIKO*2",)))
    world.do(Undo("PP-2026-000002", "omyl"))
    return world


def forge(world, change, *, seq: int = 0, origin: str = "") -> tuple[StoreFault, ...]:
    """What is said when the last storno (or `seq`) says something else and all hashes are worked out anew."""

    def forged(books):
        raw = books.connection
        at = seq or raw.execute("SELECT max(seq) FROM act WHERE kind = 'storno'").fetchone()[0]
        without_triggers(raw, lambda raw: _rehash(raw, at, change, origin))
        return Verifier(books.connection, books.files, lambda _done, _total: None).run().problems

    return world.ask(forged)


def _rehash(raw, at, change, origin):
    rows = raw.execute("SELECT seq, origin, payload FROM entry WHERE seq >= ? ORDER BY seq", (at,)).fetchall()
    previous = raw.execute("SELECT prev_hash FROM entry WHERE seq = ?", (at,)).fetchone()[0]
    for seq, name, content in rows:
        if seq == at:
            changed = change(canonical.parse(content))
            content = changed if isinstance(changed, bytes) else canonical.canonical(changed)
            name = origin or name
        digest = canonical.entry_hash(name, seq, 1, previous, content)
        raw.execute(
            "UPDATE entry SET origin = ?, payload = ?, prev_hash = ?, entry_hash = ? WHERE seq = ?",
            (name, content, previous, digest, seq),
        )
        previous = digest


def said(problems, table: str) -> str:
    return "\n".join(problem.what for problem in problems if problem.table == table)


def without(payload, key):
    return {name: value for name, value in payload.items() if name != key}


def test_nothing_is_said_of_a_sound_store(past):
    assert past.verified().problems == ()
    assert forge(past, lambda payload: payload) == ()


def test_what_it_says_first(past):
    head = past.ask(lambda books: books.journal.head())
    assert (past.verified().entries, past.verified().head) == (head[0], head[1].hex())


@pytest.mark.parametrize(
    ("change", "table", "what"),
    [
        (lambda said: said | {"mv": said["mv"][:-1] or [[1, 4, 6, 1, "new"]]}, "entry", "not the opposite"),
        (
            lambda said: said | {"mv": [[*move[:3], move[3] + 1, move[4]] for move in said["mv"]]},
            "entry",
            "not the opposite",
        ),
        (lambda said: without(said, "mv"), "entry", "not the opposite"),
        (lambda said: said | {"doc": [*said["doc"][:2], 9, "-S"]}, "entry", "does not bear the number"),
        (lambda said: without(said, "doc"), "entry", "does not bear the number"),
        (lambda said: without(said, "ref"), "entry", "which it cannot"),
        (lambda said: without(said, "ref") | {"k": "issue"}, "entry", "out of order"),
        (lambda said: without(said, "ref") | {"k": "issue", "doc": ["PP", 2026, 3, None]}, "entry", "out of order"),
        (lambda said: said | {"ref": 10**6}, "entry", "which it cannot"),
        (lambda said: said | {"ref": "10"}, "entry", "which it cannot"),
        (lambda said: said | {"k": "issue"}, "entry", "which it cannot"),
        (lambda said: without(said, "ref") | {"k": "issue", "doc": ["PP", 2026, 9, ""]}, "entry", "out of order"),
        (lambda said: without(said, "ref") | {"k": "issue", "doc": ["XX", 2026, 2, ""]}, "entry", "out of order"),
        (lambda said: said | {"mv": [[1, 6, 4, 99, "new"]]}, "move", "more of thing 1 than it has"),
        (lambda said: said | {"b": ["a-batch", 0, 2]}, "act", "has 1 of 2"),
        (lambda said: said | {"b": ["a-batch", 1, 2]}, "act", "out of order"),
        (lambda said: said | {"reg": [["entry", {"seq": 1}]]}, "entry", "holds no registered rows"),
        (lambda said: said | {"reg": [["holding", {"holder": 1}]]}, "entry", "holds no registered rows"),
        (lambda said: said | {"cm": [["article", "1", "00"]]}, "entry", "commits to a row of article"),
        (lambda said: said | {"cm": [["remark", "99/remark", "00"]]}, "remark", "missing: 99/remark"),
    ],
)
def test_what_no_honest_program_writes(past, change, table, what):
    assert what in said(forge(past, change), table)


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"[]",
        b"7",
        b'"text"',
        b"null",
        b"{}",
        b'{"k":"issue"}',
        b"[" * 100_000,
        b'{"d":"2026-03-02","k":"issue","mv":7,"o":60,"t":1,"by":1}',
        b'{"by":1,"d":"2026-03-02","k":"issue","mv":[[1,2]],"t":1}',
        b'{"by":1,"d":"2026-03-02","k":"issue","mv":[["a",null,[],{},1]],"t":1}',
        b'{"by":1,"d":"2026-03-02","k":"issue","reg":[["thing",{}]],"t":1}',
        b'{"by":1,"d":"2026-03-02","k":"issue","reg":[["thing",7]],"t":1}',
        b'{"by":1,"d":"2026-03-02","k":"issue","reg":{"thing":7},"t":1}',
        b'{"by":1,"cm":[["identity",[],7]],"d":"2026-03-02","k":"issue","t":1}',
        b'{"b":"batch","by":1,"d":"2026-03-02","k":"issue","t":1}',
        b'{"by":1,"d":"2026-03-02","doc":["PP"],"k":"issue","t":1}',
        b'{"by":1,"d":"2026-03-02","doc":[[],{},"x",7],"k":"issue","t":1}',
        b'{"by":1,"d":"2026-03-02","k":"storno","ref":[],"t":1}',
        b'{"by":{},"d":[],"k":{},"t":"x","x":7}',
    ],
    ids=lambda payload: repr(payload[:60]),
)
def test_nonsense_is_said_and_does_not_stop_it(past, payload):
    problems = forge(past, lambda _: payload)
    assert "payload" in said(problems, "entry") or "header" in said(problems, "act")


@pytest.mark.parametrize("first", [True, False])
def test_an_entry_of_another_store(past, first):
    problems = forge(
        past, lambda payload: payload, seq=1 if first else 0, origin="00000000-0000-0000-0000-000000000000/1"
    )
    assert "comes from another store" in said(problems, "entry")


def test_a_format_nobody_knows(past):
    def forged(books):
        raw = books.connection
        seq, origin, payload, previous = raw.execute(
            "SELECT seq, origin, payload, prev_hash FROM entry ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        digest = canonical.entry_hash(origin, seq, 2, previous, payload)
        change = "UPDATE entry SET format = 2, entry_hash = ? WHERE seq = ?"
        without_triggers(raw, lambda raw: raw.execute(change, (digest, seq)))
        return Verifier(books.connection, books.files, lambda _done, _total: None).run().problems

    assert "hash does not fit" in said(past.ask(forged), "entry")


def test_a_piece_in_two_places(past):
    """Two receipts of one piece: each entry is sound, only the sum is not."""

    def twice(payload):
        receipt = next(move for move in payload["mv"] if move[0] == 1)
        return payload | {"mv": [*payload["mv"], [receipt[0], 1, receipt[2], 1, "new"]]}

    seq = past.sql("SELECT seq FROM move WHERE thing = 1 ORDER BY seq LIMIT 1")[0][0]
    assert "numbered thing 1 is there 2 times" in said(forge(past, twice, seq=seq), "holding")


def test_a_salt_with_a_zero_more_is_not_the_salt(past):
    """HMAC fills a short key with zeros: the hash is the same, the cell is not."""
    with past.writing() as write:
        write("UPDATE identity SET salt = CAST(salt || x'00' AS BLOB) WHERE current = 1 AND personal_number = ?", ADAM)
    assert [problem.table for problem in past.verified().problems] == ["identity"]


@pytest.mark.parametrize("column", ["name", "size", "words"])
def test_text_that_is_not_text(past, column):
    change = {
        "name": "UPDATE article SET name = CAST(x'c328' AS TEXT) WHERE id = 1",
        "size": "UPDATE thing SET size = CAST(x'ff' AS TEXT) WHERE id = 1",
        "words": "UPDATE scratch_search SET words = CAST(x'ff' AS TEXT)",
    }
    with past.writing() as write:
        write(change[column])
    problems = past.verified().problems
    assert {problem.table for problem in problems} <= {"article", "thing", "scratch_search"} and problems
    assert all(problem.what.encode() for problem in problems)
    assert past.sql("SELECT name FROM article WHERE id = 2") == [("Radiostanice",)]


def test_the_problems_come_in_the_order_of_the_journal(past):
    with past.writing() as write:
        write("UPDATE act SET operator = 2 WHERE seq = 9")
        write("UPDATE setting SET value = 'x' WHERE key = 'store.name'")
        write("UPDATE move SET condition = 'worn' WHERE seq = 6")
        write("DELETE FROM scratch_search WHERE rowid = (SELECT min(rowid) FROM scratch_search)")
    problems = past.verified().problems
    assert [(problem.seq, problem.table) for problem in problems] == [
        (1, "setting"),
        (6, "move"),
        (9, "act"),
        (0, "scratch_search"),
    ]


class TestSearch:
    def test_words_that_are_not_the_books(self, past):
        with past.writing() as write:
            write(
                "UPDATE scratch_search SET words = 'jiná slova' WHERE rowid = (SELECT min(rowid) FROM scratch_search)"
            )
        assert [problem.table for problem in past.verified().problems] == ["scratch_search"]

    def test_a_row_too_many(self, past):
        with past.writing() as write:
            write("INSERT INTO scratch_search (rowid, words) VALUES (99999, 'navíc')")
        assert [problem.table for problem in past.verified().problems] == ["scratch_search"]

    def test_an_index_that_does_not_find_its_words(self, past):
        """The words are right, but the tree they are found by is empty."""
        with past.writing() as write:
            write("DELETE FROM scratch_search_idx")
            write("DELETE FROM scratch_search_data WHERE id > 10")
        assert "scratch_search" in {problem.table for problem in past.verified().problems}

    def test_rebuilding_mends_it(self, past):
        with past.writing() as write:
            write("DELETE FROM scratch_search")
        with past.database.books() as books:
            books.search.rebuild()
        assert past.verified().ok


class TestFiles:
    def test_a_paper_that_is_gone(self, past):
        content = past.ask(lambda books: books.papers.content("PP-2026-000001"))
        files = past.database._files._raw
        files.execute("DROP TRIGGER file_no_delete")
        files.execute("DELETE FROM file WHERE sha256 = ?", (hashlib.sha256(content).digest(),))
        files.commit()
        problems = past.verified().problems
        seq = past.sql("SELECT seq FROM filing WHERE number = 'PP-2026-000001'")[0][0]
        assert [(problem.seq, problem.table) for problem in problems] == [(seq, "file")]

    def test_a_paper_nobody_filed_is_harmless(self, past):
        past.database._files.put(b"an orphan")
        assert past.verified().ok


def test_it_can_be_watched_and_stopped(past):
    seen = []

    class Stopped(Exception):
        pass

    def step(done, total):
        seen.append((done, total))
        if done == 3:
            raise Stopped

    def ask(books):
        return Verifier(books.connection, books.files, step).run()

    with pytest.raises(Stopped):
        past.ask(ask)
    assert seen == [(1, past.head()), (2, past.head()), (3, past.head())]
    assert past.verified().ok
