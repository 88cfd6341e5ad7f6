"""The search box: namesakes apart, things by who has them, papers by number and by whom, counts that are true."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries import find as asked
from equipment_app.queries.filters import PaperState
from equipment_app.queries.find import EACH, finding
from tests.world import ADAM, DELIVERY, EVA, MEMBERS, World


def find(world, text):
    return world.ask(lambda books: finding(books, text))


def things(world, text):
    return [one.serial or f"{one.article_code}/{one.size}" for one in find(world, text).things.rows]


def test_nothing_typed_finds_nothing(world):
    for text in ("", "  ", '"', "-"):
        found = find(world, text)
        assert (found.members.total, found.things.total, found.papers.total) == (0, 0, 0)


def test_namesakes_are_told_apart_by_number_and_unit(world):
    twin = "990004;Zkušební;Adam;rtn.;KRPB;KŘP Jihomoravského kraje;M;42,5\n"
    world.take_in(ListKind.MEMBERS, MEMBERS + twin)
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
    rows = find(world, "zkuseb").members.rows
    assert [(one.name, one.rank, one.personal_number, one.unit, one.pieces) for one in rows] == [
        ("Zkušební Adam", "pprap.", ADAM, "KŘP hl. m. Prahy", 3),
        ("Zkušební Adam", "rtn.", "990004", "KŘP Jihomoravského kraje", 0),
    ]


def test_members_come_in_czech_order_and_units_are_not_among_them(world):
    more = "".join(
        f"99010{n};{name};Jan;;KRPA;KŘP hl. m. Prahy;;\n" for n, name in enumerate(("Zelený", "Chalupa", "Cibule"))
    )
    world.take_in(ListKind.MEMBERS, MEMBERS + more)
    found = find(world, "prahy")
    assert [one.name.split()[0] for one in found.members.rows] == [
        "Cibule",
        "Chalupa",
        "Vzorková",
        "Zelený",
        "Zkušební",
    ]
    assert found.members.total == 5


def test_more_are_counted_than_shown(world):
    rows = "".join(f"DL-9;2.3.2026;Dodavatel;;VESTA;M;1;V-1{n:02};;;;;Sklad;A01\n" for n in range(30))
    world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
    found = find(world, "vesta").things
    assert (len(found.rows), found.total) == (EACH, 34), "an article and its 33 pieces"
    assert (found.rows[0].article_code, found.rows[0].code, found.rows[0].pieces) == ("VESTA", "", None)


def test_a_thing_by_each_of_its_numbers(world):
    for text in ("V-002", "v-002", "INV-2", "AKT.0000002"):
        (found,) = find(world, text).things.rows
        assert (found.serial, found.code, found.bucket, found.where) == ("V-002", "AKT.0000002.92", "stored", "A01")
    (size,) = find(world, "triko L").things.rows
    assert replace(size, article=0) == replace(size, article=0, id=0, size="L", code="", pieces=15)


def test_the_exact_number_comes_before_all_that_begin_like_it(world):
    rows = "".join(f"DL-9;2.3.2026;Dodavatel;;RADIO;;1;R-{n};;;;;Sklad;A01\n" for n in (1000, 100, 1))
    world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
    assert things(world, "R-1")[0] == "R-1"
    assert set(things(world, "R-1")) == {"R-1", "R-100", "R-1000"}


def test_things_are_found_by_who_has_them(world):
    world.do(Issue(EVA, ("V-003", "R-001", "TRIKO/L*2")))
    found = find(world, "vzorkova").things
    assert sorted(one.serial for one in found.rows) == ["R-001", "V-003"]
    assert {(one.where, one.rank, one.bucket) for one in found.rows} == {("Vzorková Eva", "nprap.", "issued")}
    assert found.total == 2
    for text in ("vzorkova radio", "radio eva", "eva vzork radi"):
        assert things(world, text) == ["R-001"], text
    assert things(world, "adam radio") == []


def test_papers_by_number_and_by_whom(world):
    first = world.do(Issue(ADAM, ("V-001",))).number
    second = world.do(Issue(EVA, ("V-003",))).number
    back = world.do(TakeBack(ADAM, ("V-001",))).number
    world.do(MarkSigned(second))
    cancelled = world.do(Undo(back, "omylem")).number
    states = {one.number: (one.who, one.state) for one in find(world, "PP-2026").papers.rows}
    assert states == {first: ("Zkušební Adam", "unsigned"), second: ("Vzorková Eva", "signed")}
    assert [one.number for one in find(world, first.lower()).papers.rows] == [first]
    adams = find(world, "zkusebni").papers
    assert [(one.number, one.state) for one in adams.rows] == [
        (cancelled, "cancelled"),
        (back, "cancelled"),
        (first, "unsigned"),
    ]
    assert adams.total == 3


def test_a_list_taken_in_is_a_paper_nobody_signs(world):
    found = find(world, "IM-2026").papers
    assert {(one.kind, one.who, one.state) for one in found.rows} <= {
        ("receipt", "", PaperState.IMPORTED),
        ("register", "", PaperState.IMPORTED),
    }
    assert found.total == len(found.rows) == 4


def test_what_comes_behind_a_second_lot_of_the_same_is_found_too(world):
    """Gloves of two batches are one row; the search does not end there."""
    rows = "".join(f"DL-{n};2.3.2026;Dodavatel První a.s.;;RUKAV;;5;;;BAT-{n};31.1.2038;99;Sklad;A01\n" for n in (7, 8))
    radio = "DL-9;2.3.2026;Dodavatel První a.s.;;RADIO;;1;BAT-9;;;;100;Sklad;A01\n"
    world.take_in(ListKind.DELIVERIES, DELIVERY + rows + radio)
    assert things(world, "bat") == ["RUKAV/uni", "BAT-9"]


@pytest.mark.parametrize("text", ["'", "%", "*", "NEAR(", "a AND", "rowid:1", "(", "Ω"])
def test_whatever_is_typed_is_only_looked_for(world, text):
    assert find(world, text).members.total == 0


@pytest.fixture(scope="module")
def busy(tmp_path_factory):
    """A store in which something of everything has happened."""
    world = World.make(tmp_path_factory.mktemp("busy") / "sklad.equip")
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))
    world.do(Issue(EVA, ("R-001", "V-003")))
    world.do(TakeBack(EVA, ("V-003",)))
    world.do(Undo("PP-2026-000001", "omylem"))
    yield world
    world.close()


PARTS = (
    "zkus",
    "Čtvrtý",
    "vest",
    "triko",
    "M",
    "V-0",
    "INV-1",
    "AKT.0000001",
    "PP-2026",
    "1",
    "krpa",
    "prahy",
    "ø",
    '"',
    "-",
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=4)), max_size=4).map(" ".join))
def test_counts_are_true_whatever_is_typed(busy, text):
    found = find(busy, text)
    for group in (found.members, found.things, found.papers):
        assert len(group.rows) <= EACH
        assert group.total >= len(group.rows)
        assert len(set(group.rows)) == len(group.rows), "nobody is shown twice"
    assert [one.id for one in found.members.rows] == list(dict.fromkeys(one.id for one in found.members.rows))


@pytest.mark.parametrize("text", ["zkus", "prahy", "krpa", "nprap vzor", "990003"])
def test_members_are_those_whose_every_word_begins_so(busy, text):
    def plain(words):
        letters = unicodedata.normalize("NFD", words.casefold())
        return "".join(c for c in letters if not unicodedata.combining(c)).split()

    people = busy.ask(lambda books: books.people.members())
    right = {
        one.id
        for one in people
        if all(
            any(
                word.startswith(part)
                for word in plain(f"{one.name} {one.rank} {one.personal_number} {one.unit_code} {one.unit_name}")
            )
            for part in plain(text)
        )
    }
    assert {one.id for one in find(busy, text).members.rows} == right


def test_the_holders_of_a_word_are_read_once_each(world):
    """Not every pair of a holder and a thing: of 280 members and 100,000 things that took a quarter of a minute."""
    plan = [row[-1] for row in world.sql(f"EXPLAIN QUERY PLAN {asked._HELD_OF}", '"a"*', '"b"*')]
    assert "SEARCH h USING PRIMARY KEY (holder=?)" in plan
