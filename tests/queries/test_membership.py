"""Who was in which unit from when to when: by the papers of each change, and as of any day."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equipment_app.operations import resolve
from equipment_app.operations.leaving import EndMembership, MoveMember
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.undo import Undo
from equipment_app.queries.holdings import Then
from equipment_app.queries.membership import stays
from equipment_app.queries.personal_card import personal_cards
from equipment_app.store.records.people import member_row
from tests.world import ADAM, CTIBOR, EVA, World

BEGUN = date(2026, 3, 2)
PRAGUE, BRNO = "KŘP hl. m. Prahy", "KŘP Jihomoravského kraje"


def told(world: World, who: str, at: date | None = None) -> list[tuple[object, ...]]:
    def ask(books):
        found = stays(books, resolve.anyone(books, who), at)
        return [(one.unit_code, one.since, one.until, one.paper, one.ended_by, one.end) for one in found]

    return world.ask(ask)


def units(world: World, member: int, at: date) -> str:
    (card,) = world.ask(lambda books: personal_cards(books, [member], at))
    return card.party.unit


def test_who_moved_left_and_came_back_is_one_person_with_the_paper_of_each_change(world: World):
    eva = world.member(EVA)
    world.clock.go_to("2026-03-10")
    moved = world.do(MoveMember(EVA, "KRPB", "stěhování"))
    world.clock.go_to("2026-04-01")
    left = world.do(EndMembership(EVA, "mateřská"))
    world.clock.go_to("2026-05-04")
    world.do(WithdrawMember(eva, withdrawn=False))
    assert world.member(EVA) == eva
    joined = told(world, EVA)[0][3]
    assert joined.startswith("IM-2026-")
    assert told(world, EVA) == [
        ("KRPA", BEGUN, date(2026, 3, 10), joined, moved.number, "moved"),
        ("KRPB", date(2026, 3, 10), date(2026, 4, 1), moved.number, left.number, "left"),
        ("KRPB", date(2026, 5, 4), None, "", "", ""),
    ]
    assert told(world, EVA, date(2026, 3, 9)) == [("KRPA", BEGUN, None, joined, "", "")]
    assert told(world, EVA, date(2026, 4, 2))[-1][-1] == "left"


def test_a_card_of_a_past_day_names_the_unit_of_that_day(world: World):
    """Also where nothing else was registered between the move and the day."""
    eva = world.member(EVA)
    world.clock.go_to("2026-03-10")
    world.do(MoveMember(EVA, "KRPB"))
    world.clock.go_to("2026-04-10")
    world.do(MoveMember(EVA, "KRPA"))
    days = [date(2026, 3, 9), date(2026, 3, 10), date(2026, 4, 9), date(2026, 4, 10), date(2026, 2, 1)]
    assert [units(world, eva, day) for day in days] == [PRAGUE, BRNO, BRNO, PRAGUE, PRAGUE]


def test_what_is_written_later_for_an_earlier_day_leaves_the_days_between_alone(world: World):
    """Of somebody else: a day is asked of the days things happened, not of the order they were written in."""
    eva = world.member(EVA)
    world.clock.go_to("2026-03-20")
    world.do(MoveMember(EVA, "KRPB"))
    world.do(MoveMember(CTIBOR, "KRPA", on=date(2026, 3, 5)))
    assert units(world, eva, date(2026, 3, 6)) == PRAGUE
    assert units(world, world.member(CTIBOR), date(2026, 3, 6)) == PRAGUE


def test_what_was_cancelled_was_never(world: World):
    before = told(world, EVA)
    world.clock.go_to("2026-03-10")
    moved = world.do(MoveMember(EVA, "KRPB"))
    world.clock.go_to("2026-03-12")
    world.do(Undo(moved.number, "omyl"))
    assert told(world, EVA) == before
    assert told(world, EVA, date(2026, 3, 11))[-1][0] == "KRPB"


def test_a_membership_older_than_the_books_begins_when_it_is_said_to_have(world: World):
    row = member_row(world.ask(lambda books: books.people.by_number(ADAM)))
    world.do(EditMember(world.member(ADAM), replace(row, member_since=date(2019, 5, 1))))
    assert told(world, ADAM)[0][1] == date(2019, 5, 1)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(["move", "leave", "back", "undo"]), st.integers(0, 3)), max_size=7))
def test_stays_and_the_register_of_units_agree_on_every_day(tmp_path_factory, steps):
    world = World.again(tmp_path_factory.mktemp("w") / "S.equip")
    try:
        eva, day, numbers = world.member(EVA), BEGUN, []
        for what, after in steps:
            day += timedelta(days=after)
            world.clock.go_to(day.isoformat())
            there = world.ask(lambda books: books.people.present(eva))
            if what == "move" and there:
                numbers.append(world.do(MoveMember(eva, "KRPB" if there.unit_code == "KRPA" else "KRPA")).number)
            elif what == "leave" and there:
                numbers.append(world.do(EndMembership(eva)).number)
            elif what == "back" and not there:
                world.do(WithdrawMember(eva, withdrawn=False))
                numbers.clear()
            elif what == "undo" and numbers:
                world.do(Undo(numbers.pop(), "omyl"))
        world.clock.go_to((day + timedelta(days=3)).isoformat())

        def agree(books):
            member, then = books.people.member(eva), Then(books)
            for one in range((day - BEGUN).days + 2):
                on = BEGUN + timedelta(days=one)
                row, there = then.row_on(member, on), stays(books, member, on)
                assert bool(row["withdrawn"]) == bool(there[-1].end)
                assert row["withdrawn"] or then.on(member, on).unit_code == there[-1].unit_code
            return True

        assert world.ask(agree)
    finally:
        world.close()
