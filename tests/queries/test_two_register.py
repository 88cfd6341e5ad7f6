"""The register of what takes two: who did it and who stood by, and where one did it alone."""

from datetime import date

from equipment_app.domain.kinds import KINDS
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.issue import Issue
from equipment_app.operations.undo import Undo
from equipment_app.queries.registers import REGISTERS
from equipment_app.queries.two_register import ACCESS, done_by_two, two_register
from tests.world import ADAM, PASSWORD, World

YEAR = date(2026, 1, 1), date(2026, 12, 31)


def rows(world: World) -> list[tuple[str, str, str, str]]:
    return [(row.number, row.what.cs, row.by, row.second) for row in world.ask(lambda books: done_by_two(books, *YEAR))]


def test_who_did_it_and_who_stood_by_and_where_one_did_it_alone(world: World):
    world.do(Issue(ADAM, ("V-001",)))
    alone = world.do(HandOverProperty("KŘP Plzeňského kraje", ("R-001",))).number
    world.appoint("Zástupný", "Zdeněk", Grant(Role.DEPUTY))
    with world.database.door.beside("Zástupný Zdeněk", PASSWORD):
        world.do(Undo(alone, "omyl"))
    keeper, deputy = "Skladníková Zora", "Zástupný Zdeněk"
    told = rows(world)
    assert (alone, "předání majetku", keeper, "") in told
    assert (f"{alone}-S", "storno: předání majetku", keeper, deputy) in told
    assert not [row for row in told if row[0].startswith("PP")]


def test_all_that_takes_two_of_access_has_its_words():
    assert set(ACCESS) == {what for what, ask in KINDS["access"].asks.items() if ask.two}


def test_what_is_outside_the_days_is_not_told(world: World):
    world.do(HandOverProperty("KŘP Plzeňského kraje", ("R-001",)))
    assert world.ask(lambda books: done_by_two(books, date(2025, 1, 1), date(2025, 12, 31))) == []


def test_the_register_counts_what_was_done_without_a_second_person(world: World):
    world.do(HandOverProperty("KŘP Plzeňského kraje", ("R-001",)))
    register = world.ask(lambda books: two_register(books, *YEAR))
    assert [(name, value) for name, value, _ in register.facts] == [("Úkonů", "1"), ("Z toho bez druhé osoby", "1")]
    assert REGISTERS["by-two"].make is not None
