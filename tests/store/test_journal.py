"""The one writer: numbers without a gap, days within their bounds, bytes read back, secrets kept out."""

import json
from datetime import date
from unicodedata import normalize

import pytest

from equipment_app.domain import canonical
from equipment_app.domain.custody import AS_ISSUED, OUTSIDE, HolderId, Move, ThingId
from equipment_app.domain.entries import Entry, Registration, Secret, remark
from equipment_app.domain.errors import BadDate, TwoPlaces
from equipment_app.domain.kinds import Kind
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.store.ledger import journal as journal_module
from equipment_app.store.ledger.journal import SelfCheckFailed
from tests.world import ADAM, EVA, KIT


def append(world, entry):
    with world.database.books() as books:
        return books.journal.append(entry)


def payload(world, seq):
    return world.ask(lambda books: books.journal.payload(seq))


def test_an_entry_is_the_bytes_that_were_hashed(world):
    outcome = world.do(Issue(ADAM, ("V-001", "TRIKO*2")))
    row = world.sql("SELECT origin, format, payload, prev_hash, entry_hash FROM entry WHERE seq = ?", outcome.entry)
    origin, form, content, previous, digest = row[0]
    before = world.sql("SELECT entry_hash FROM entry WHERE seq = ?", outcome.entry - 1)[0][0]
    assert previous == before
    assert canonical.entry_hash(origin, outcome.entry, form, previous, content) == digest
    assert outcome.hash == digest.hex()
    assert canonical.canonical(json.loads(content)) == content


def test_what_an_entry_says(world):
    world.clock.go_to("2026-07-01")
    said = payload(world, world.do(Issue(ADAM, ("V-001", "TRIKO*2"), until=date(2026, 8, 1))).entry)
    adam, (first, second) = world.member(ADAM), said["mv"]
    assert (said["k"], said["d"], said["o"], said["by"], said["v"]) == ("issue", "2026-07-01", 120, 1, 1)
    assert (first[0], first[2:]) == (world.piece("V-001"), [adam, 1, "new", "new"])
    assert second[2:] == [adam, 2, "new", "new"]
    assert world.sql("SELECT kind FROM holder WHERE id IN (?, ?)", first[1], second[1]) == [("location",)]
    assert said["doc"] == ["PP", 2026, 1, ""]
    assert said["x"] == {"copies": 2, "until": "2026-08-01"}


def test_no_person_and_no_word_about_one_is_in_a_payload(world):
    words = ("Adam", "Zkušební", ADAM, "pprap.", "otlučená", "výměna", "Kladno")
    world.do(Issue(ADAM, (Line(thing=world.piece("V-001"), remark="otlučená"),), reason="výměna", place="Kladno"))
    said = b"".join(content for (content,) in world.sql("SELECT payload FROM entry")).decode()
    assert [word for word in words if word in said] == []


class TestNumbers:
    def test_each_series_counts_for_itself(self, world):
        numbers = [
            world.do(Issue(ADAM, ("TRIKO",))).number,
            world.do(Issue(EVA, ("TRIKO",))).number,
            world.do(TakeBack(ADAM, ("TRIKO",), condition=AS_ISSUED)).number,
            world.do(Issue(ADAM, ("TRIKO",))).number,
        ]
        assert numbers == ["PP-2026-000001", "PP-2026-000002", "VR-2026-000001", "PP-2026-000003"]

    def test_each_year_starts_again(self, world):
        world.clock.go_to("2026-12-31", hour=23)
        old = world.do(Issue(ADAM, ("TRIKO",))).number
        world.clock.go_to("2027-01-01", hour=0)
        new = world.do(Issue(EVA, ("TRIKO",))).number
        late = world.do(Issue(ADAM, ("TRIKO",), on=date(2026, 12, 31))).number
        assert (old, new, late) == ("PP-2026-000001", "PP-2027-000001", "PP-2026-000002")
        assert world.do(Issue(EVA, ("TRIKO",))).number == "PP-2027-000002"
        assert world.verified().ok

    def test_the_year_is_the_one_in_prague(self, world):
        """Half past midnight on New Year's Day is still the old year in Greenwich."""
        world.clock.go_to("2027-01-01", hour=0)
        assert world.clock().utcoffset().total_seconds() == 3600
        assert world.do(Issue(ADAM, ("TRIKO",))).number == "PP-2027-000001"

    def test_a_refused_request_takes_no_number(self, world):
        for _ in range(3):
            with pytest.raises(Exception, match="SEST"):
                world.do(lambda books: Issue(ADAM, ("TRIKO",))(books) and Issue(ADAM, ("SEST",))(books))
        assert world.do(Issue(ADAM, ("TRIKO",))).number == "PP-2026-000001"

    def test_a_cancellation_keeps_the_number(self, world):
        number = world.do(Issue(ADAM, ("TRIKO",))).number
        assert world.do(Undo(number, "omyl")).number == f"{number}-S"
        assert world.do(Issue(ADAM, ("TRIKO",))).number == "PP-2026-000002"


class TestDays:
    def test_not_in_the_future(self, world):
        with pytest.raises(BadDate) as refused:
            world.do(Issue(ADAM, ("TRIKO",), on=date(2026, 3, 3)))
        assert (refused.value.earliest, refused.value.latest) == (None, date(2026, 3, 2))

    def test_not_before_the_thing_came(self, world):
        with pytest.raises(BadDate) as refused:
            world.do(Issue(ADAM, ("V-001",), on=date(2026, 2, 1)))
        assert refused.value.earliest == date(2026, 2, 2)
        assert world.do(Issue(ADAM, ("V-001",), on=date(2026, 2, 2))).number

    def test_not_before_the_latest_move_of_the_thing(self, world):
        world.do(Issue(ADAM, ("V-001",), on=date(2026, 2, 20)))
        with pytest.raises(BadDate) as refused:
            world.do(TakeBack(ADAM, ("V-001",), on=date(2026, 2, 19), condition=AS_ISSUED))
        assert refused.value.earliest == date(2026, 2, 20)
        world.do(TakeBack(ADAM, ("V-001",), on=date(2026, 2, 20), condition=AS_ISSUED))

    def test_not_before_the_latest_move_of_the_member(self, world):
        world.do(Issue(ADAM, ("V-001",), on=date(2026, 2, 20)))
        with pytest.raises(BadDate):
            world.do(Issue(ADAM, ("R-001",), on=date(2026, 2, 19)))
        assert world.do(Issue(EVA, ("R-001",), on=date(2026, 2, 19))).number

    def test_not_before_what_is_cancelled(self, world):
        number = world.do(Issue(ADAM, ("V-001",), on=date(2026, 2, 20))).number
        with pytest.raises(BadDate):
            world.do(Undo(number, "omyl", on=date(2026, 2, 19)))
        imported = world.sql("SELECT number FROM act WHERE series = 'IM' ORDER BY seq DESC LIMIT 1")[0][0]
        with pytest.raises(BadDate) as refused:
            world.do(Undo(f"IM-2026-{imported:06}", "omyl", on=date(2026, 3, 1)))
        assert refused.value.earliest == date(2026, 3, 2)

    def test_not_even_when_the_clock_runs_back(self, world):
        """A clock set wrong must not put a return before its issue."""
        world.clock.go_to("2026-05-01")
        world.do(Issue(ADAM, ("V-001",)))
        world.clock.go_to("2026-04-01")
        world.do(Issue(EVA, ("R-001",)))
        with pytest.raises(BadDate) as refused:
            world.do(TakeBack(ADAM, ("V-001",), condition=AS_ISSUED))
        assert refused.value.earliest == date(2026, 5, 1)


def test_the_clock_is_the_stores(world):
    world.clock.go_to("2026-10-25", hour=1)
    before = world.clock.now
    entry = world.do(SetSettings({"store.name": "Jiný"})).entry
    recorded, day = world.sql("SELECT recorded_at, occurred_on FROM act WHERE seq = ?", entry)[0]
    assert recorded == int(before.timestamp()) * 1_000_000 + 1_000_000 or recorded > before.timestamp() * 1_000_000
    assert day == "2026-10-25"


def test_text_is_composed_before_it_is_hashed(world):
    """A file from another system spells Č with two characters; it is the same name."""
    apart = normalize("NFD", "Říční Žabka")
    assert apart != "Říční Žabka"
    world.do(SetSettings({"store.name": apart}))
    world.do(Issue(ADAM, ("V-001",), remark=apart))
    assert world.ask(lambda books: books.settings["store.name"]) == "Říční Žabka"
    assert world.sql("SELECT text FROM remark") == [("Říční Žabka",)]
    assert world.verified().ok


def test_a_piece_cannot_come_twice_in_the_entry_that_makes_it(world):
    row = world.ask(lambda books: books.ask("SELECT * FROM thing WHERE code IS NOT NULL")[0]._asdict())
    piece = {**{name: value for name, value in row.items() if name != "seq"}, "id": 900, "code": 900, "serial": "X"}
    move = Move(ThingId(900), OUTSIDE, HolderId(6), 2)
    with pytest.raises(TwoPlaces):
        append(
            world, Entry(Kind.RECEIPT, moves=(move,), registers=(Registration("thing", piece | {"inventory": None}),))
        )


def test_a_remark_is_bound_to_its_entry(world):
    seq = append(world, Entry(Kind.PRINTED, secrets=(*remark(" ahoj "), *remark("", "reason"), *remark("tři", 3)))).seq
    assert world.sql("SELECT ref, seq, text FROM remark ORDER BY ref") == [
        (f"{seq}/3", seq, "tři"),
        (f"{seq}/remark", seq, "ahoj"),
    ]
    assert [name for name, _, _ in payload(world, seq)["cm"]] == ["remark", "remark"]


def test_two_salts_are_never_the_same(world):
    for _ in range(2):
        append(world, Entry(Kind.PRINTED, secrets=remark("totéž")))
    salts = world.sql("SELECT salt FROM remark")
    assert len({salt for (salt,) in salts}) == 2 and {len(salt) for (salt,) in salts} == {32}
    digests = [payload(world, seq)["cm"][0][2] for (seq,) in world.sql("SELECT seq FROM remark")]
    assert digests[0] != digests[1]


class TestSnapshots:
    def test_every_change_of_a_person_is_kept(self, world):
        with world.database.books() as books:
            ref = books.people.by_number(ADAM).ref
            person = books.history.person_before(ref, 1000)
            books.journal.append(
                Entry(Kind.REGISTER, secrets=(Secret("identity", person | {"surname": "Přejmenovaný"}),))
            )
        rows = world.sql("SELECT surname, current FROM identity WHERE ref = ? ORDER BY seq", ref)
        assert rows == [("Zkušební", 0), ("Přejmenovaný", 1)]
        assert world.ask(lambda books: books.people.by_number(ADAM).surname) == "Přejmenovaný"
        assert world.verified().problems[0].table == "scratch_search"
        with world.database.books() as books:
            books.search.rebuild()
        assert world.verified().ok


def test_what_is_read_back_must_be_what_was_written(world, monkeypatch):
    """A disk that lies is found before anybody is told that it is done."""
    head = world.head()
    back = "SELECT seq, origin, format, CAST(payload || x'20' AS BLOB), prev_hash, entry_hash FROM entry WHERE seq = ?"
    monkeypatch.setattr(journal_module, "_BACK", back)
    with pytest.raises(SelfCheckFailed):
        world.do(Issue(ADAM, ("V-001",)))
    assert world.head() == head
    assert world.held(ADAM) == {}


def test_a_question_leaves_nothing(world):
    """Not even one that writes: it is rolled back, and what was remembered of it is forgotten."""

    def curious(books):
        SetSettings({"store.name": "Jen jako"})(books)
        Issue(ADAM, (), kit=KIT)(books)
        return books.settings["store.name"]

    head, before = world.head(), world.state()
    assert world.ask(curious) == "Jen jako"
    assert (world.head(), world.state()) == (head, before)
    assert world.ask(lambda books: books.settings["store.name"]) == "Sklad"


def test_a_question_that_fails_leaves_nothing(world):
    def failing(books):
        SetSettings({"store.name": "Jen jako"})(books)
        assert books.settings["store.name"] == "Jen jako"
        raise KeyError

    with pytest.raises(KeyError):
        world.ask(failing)
    assert world.ask(lambda books: books.settings["store.name"]) == "Sklad"


def test_a_change_that_fails_leaves_nothing(world):
    def failing(books):
        SetSettings({"store.name": "Jen jako"})(books)
        assert books.settings["store.name"] == "Jen jako"
        raise KeyError

    head, before = world.head(), world.state()
    with pytest.raises(KeyError):
        world.do(failing)
    assert (world.head(), world.state()) == (head, before)
    assert world.ask(lambda books: books.settings["store.name"]) == "Sklad"
