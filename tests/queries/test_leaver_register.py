"""What former members owe, as of any day: who left with things, since when, by which sheet, by when, worth how much."""

from datetime import date, timedelta

import pytest

from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership, MoveMember
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.entitlement import members_at
from equipment_app.queries.leaver_register import owed, owed_at
from equipment_app.queries.membership import Left
from tests.world import ADAM, EVA, World

DAY, UNTIL = date(2026, 3, 10), date(2026, 3, 20)
WHY = "Obě věci jsou v čistírně."


@pytest.fixture
def world(world: World) -> World:
    """Adam leaves on the tenth with a vest and two shirts, brings one on the fifteenth; today is the 25th."""
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
    world.do(Issue(EVA, ("R-001",)))
    world.clock.go_to(DAY.isoformat())
    world.sheet = world.do(EndMembership(ADAM, although=WHY, until=UNTIL))
    world.clock.go_to("2026-03-15")
    world.do(TakeBack(ADAM, ("TRIKO/M",), condition="worn"))
    world.clock.go_to("2026-03-25")
    return world


def told(world: World, at: date) -> list[tuple[str, str, int, int | None]]:
    rows = world.ask(lambda books: owed_at(books, at))
    return [(row.member.surname, row.of.name, row.of.quantity, row.overdue) for row in rows]


VEST, SHIRTS = "Vesta taktická", "Triko funkční"


def test_as_of_each_day_what_was_with_who_had_left(world: World):
    names = {name for _, name, *_ in told(world, DAY)}
    assert told(world, DAY - timedelta(days=1)) == [], "she was in the team"
    assert [quantity for _, _, quantity, _ in told(world, DAY)] == [2, 1] and len(names) == 2
    assert [quantity for _, _, quantity, _ in told(world, date(2026, 3, 16))] == [1, 1]
    assert {late for *_, late in told(world, UNTIL)} == {None}
    assert {late for *_, late in told(world, date(2026, 3, 25))} == {5}
    assert {late for *_, late in told(world, date(2026, 3, 22))} == {2}


def test_it_names_the_sheet_the_days_and_the_value(world: World):
    found = world.ask(lambda books: owed(books, date(2026, 3, 25)))
    assert {row.left for row in found.rows} == {Left(DAY, world.sheet.number, UNTIL)}
    sums = [value for column, value in found.sums() if column.kind == "money"]
    assert sums == [sum(row.worth or 0 for row in found.rows)]
    [unit] = found.sections
    [person] = unit.parts
    assert person.heading.endswith(f"členství skončilo 10. 3. 2026, {world.sheet.number}, vyrovnat do 20. 3. 2026")
    nameless = world.ask(lambda books: owed(books, date(2026, 3, 25), names=False))
    assert "Zkušební" not in str([section.parts[0].heading for section in nameless.sections])


def test_who_settles_all_or_stays_owes_nothing(world: World):
    world.do(TakeBack(ADAM, everything=True, condition="worn"))
    assert told(world, date(2026, 3, 25)) == []
    assert told(world, date(2026, 3, 24)) != []


def test_a_cancelled_sheet_counts_until_its_storno(world: World):
    world.do(Undo(world.sheet.number, "omyl"))
    assert told(world, date(2026, 3, 25)) == []
    assert {row.left.sheet for row in world.ask(lambda books: owed_at(books, date(2026, 3, 24)))} == {
        world.sheet.number
    }


def test_who_moves_owes_nothing_for_their_things_go_along(world: World):
    unit = next(code for code in world.ask(lambda books: books.people.units()) if code != "KRPA")
    world.do(MoveMember(EVA, unit))
    assert {name for name, *_ in told(world, date(2026, 3, 25))} == {"Zkušební"}


def test_on_a_past_day_the_team_is_without_who_had_left(world: World):
    present = world.ask(lambda books: [one.surname for one in members_at(books, date(2026, 3, 12))])
    assert "Zkušební" not in present and len(present) == 2
    assert len(world.ask(lambda books: members_at(books, date(2026, 3, 9)))) == 3
