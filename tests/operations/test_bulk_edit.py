"""One field of many members, in one entry; who is passed over is said before, and it is undone at once."""

from datetime import date

import pytest

from equipment_app.domain.errors import NoSuchField, UnknownSize, UnknownUnit
from equipment_app.domain.lists import ListKind
from equipment_app.operations import bulk_edit
from equipment_app.operations.bulk_edit import EditMembers, judged
from equipment_app.operations.leaving import EndMembership
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.queries.membership import stays
from tests.world import ADAM, CTIBOR, EVA, MEMBERS, World


def ids(world: World, *numbers: str) -> tuple[int, ...]:
    return tuple(world.member(number) for number in numbers)


def test_many_get_one_value_in_one_entry_and_it_is_undone(world: World):
    three, before = ids(world, ADAM, EVA, CTIBOR), world.state()
    done = world.do(EditMembers(three, "function", " zdravotník  týmu "))
    assert (done.what, done.number, done.facts) == ("members_edited", "HU-2026-000001", {"changed": 3, "skipped": 0})
    assert {world.ask(lambda books, one=one: books.people.member(one).function) for one in three} == {"zdravotník týmu"}
    assert world.sql("SELECT count(*) FROM act WHERE kind = 'edit'") == [(1,)]
    assert world.ask(lambda books: [one.id for one in books.people.members() if one.function]) and not done.papers
    world.do(Undo(done.number, "omyl"))
    assert (world.state(), world.verified().problems) == (before, ())


def test_another_unit_is_a_change_with_its_number(world: World):
    world.clock.go_to("2026-03-09")
    done = world.do(EditMembers(ids(world, ADAM, EVA, CTIBOR), "unit", "krpb"))
    assert done.facts == {"changed": 2, "skipped": 1}
    last = world.ask(lambda books: stays(books, books.people.by_number(EVA)))[-1]
    assert (last.unit_code, last.since, last.paper) == ("KRPB", date(2026, 3, 9), done.number)
    assert world.verified().problems == () and not world.ask(lambda books: books.search.stale())


def test_who_is_passed_over_is_told_why(world: World):
    everybody = ids(world, ADAM, EVA, CTIBOR)
    world.do(EndMembership(EVA))
    world.do(Transfer("KRPB", ("V-003",), source="A01", responsible=CTIBOR))
    found = world.ask(lambda books: judged(books, everybody, "unit", "KRPA"))
    assert [(one.before, one.after, one.skipped) for one in found] == [
        ("KRPA", "KRPA", "same"),
        ("KRPA", "KRPA", "gone"),
        ("KRPB", "KRPA", "shared"),
    ]
    head = world.head()
    assert world.do(EditMembers(everybody, "unit", "KRPA")).what == "nothing_new"
    assert world.head() == head


def test_a_size_and_a_day_are_kept_as_the_books_write_them(world: World):
    everybody = ids(world, ADAM, EVA, CTIBOR)
    done = world.do(EditMembers(everybody, "obuv", "42.5"))
    sizes = world.ask(lambda books: [books.people.member(one).sizes["obuv"] for one in everybody])
    assert sizes == ["42,5"] * 3 and done.facts["changed"] == 2
    world.do(EditMembers(everybody, "obuv", ""))
    assert not any("obuv" in world.ask(lambda books, one=one: books.people.member(one).sizes) for one in everybody)
    world.do(EditMembers(everybody, "member_since", "2020-01-01"))
    assert world.ask(lambda books: books.people.member(everybody[0]).member_since) == date(2020, 1, 1)


@pytest.mark.parametrize(
    ("field", "value", "refusal"),
    [("badge", "1", NoSuchField), ("unit", "KRPX", UnknownUnit), ("obuv", "99", UnknownSize)],
)
def test_what_nobody_can_have_is_refused(world: World, field, value, refusal):
    with pytest.raises(refusal):
        world.do(EditMembers(ids(world, ADAM), field, value))


def test_more_than_an_entry_has_room_for_are_one_batch_undone_together(world: World, monkeypatch):
    monkeypatch.setattr(bulk_edit, "_MOST", 20)
    rows = "".join(f"99{n:04};Člen;Č{n};;KRPA;KŘP hl. m. Prahy;;\n" for n in range(1000, 1050))
    world.take_in(ListKind.MEMBERS, MEMBERS + rows)
    many, before = world.ask(lambda books: tuple(one.id for one in books.people.members())), world.state()
    done = world.do(EditMembers(many, "rank", "rtn."))
    assert world.sql("SELECT count(*), count(series) FROM act WHERE kind = 'edit'") == [(3, 1)]
    assert done.facts["changed"] == 53 and world.verified().problems == ()
    world.do(Undo(done.number, "omyl"))
    assert (world.state(), world.verified().problems) == (before, ())
