"""What an auditor asks first: what went over the counter between two days, and who held what at the end of one."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equipment_app.domain.anchors import hash_range
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import Refusal, UnknownUnit
from equipment_app.domain.lists import ListKind
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries import handover_register, pieces, register_parts
from equipment_app.queries.filters import PiecesWanted
from tests.operations.rows import ADAM_ROW
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, World
from tests.world import MEMBERS as MEMBERS_LIST

BEFORE, AFTER = date(2020, 1, 1), date(2030, 1, 1)
DAYS = [date(2026, 3, 3) + timedelta(days=n) for n in range(12)]
MEMBERS = (ADAM, EVA, CTIBOR)
EVA_THERE = "nprap.;KRPA;KŘP hl. m. Prahy;L"
EVA_HERE = "nprap.;KRPB;KŘP Jihomoravského kraje;L"


def moved(world, first=BEFORE, last=AFTER, unit=""):
    return world.ask(lambda books: handover_register.moved_between(books, first, last, unit))


def held(world, at, unit=""):
    return world.ask(lambda books: handover_register.held_at(books, at, unit))


@pytest.fixture
def march(world):
    """Adam gets two things on the third and returns one on the sixth; Eva has a radio from the fourth to the fifth."""
    world.clock.go_to("2026-03-03")
    world.do(Issue(ADAM, ("V-002", "TRIKO/M*2")))
    world.clock.go_to("2026-03-04")
    world.do(Issue(EVA, ("R-001",)))
    world.clock.go_to("2026-03-05")
    world.do(Undo("PP-2026-000002", "omyl"))
    world.clock.go_to("2026-03-06")
    world.do(TakeBack(ADAM, ("TRIKO*1",), condition=AS_ISSUED))
    world.clock.go_to("2026-03-10")
    return world


class TestMoved:
    def test_everything_in_the_order_it_was_written(self, march):
        assert [(row.day.day, row.number, row.kind, row.article, row.quantity) for row in moved(march)] == [
            (3, "PP-2026-000001", "issue", "VESTA", 1),
            (3, "PP-2026-000001", "issue", "TRIKO", 2),
            (4, "PP-2026-000002", "issue", "RADIO", 1),
            (5, "PP-2026-000002-S", "storno", "RADIO", -1),
            (6, "VR-2026-000001", "return", "TRIKO", -1),
        ]

    def test_a_row_has_all_the_facts_of_its_thing(self, march):
        vest = moved(march)[0]
        assert vest == handover_register.Moved(
            day=date(2026, 3, 3),
            number="PP-2026-000001",
            kind="issue",
            member=march.ask(lambda books: books.people.by_number(ADAM)),
            article="VESTA",
            name="Reflexní vesta",
            size="M",
            quantity=1,
            unit="ks",
            code="AKT.0000002.92",
            serial="V-002",
            inventory="INV-2",
            condition="new",
            price=129_000,
            funding="Norské fondy",
            cancelled_on=None,
            name_en="Reflective vest",
        )

    def test_a_lot_has_no_numbers_of_its_own(self, march):
        shirts = moved(march)[1]
        assert (shirts.code, shirts.serial, shirts.inventory, shirts.unit) == ("", "", "", "ks")

    def test_a_cancelled_handover_stays_and_says_the_day_of_its_storno(self, march):
        assert [row.cancelled_on for row in moved(march)] == [None, None, date(2026, 3, 5), None, None]

    @pytest.mark.parametrize(
        ("first", "last", "days"),
        [(3, 6, [3, 3, 4, 5, 6]), (4, 5, [4, 5]), (5, 5, [5]), (7, 9, []), (1, 2, []), (6, 3, [])],
    )
    def test_both_days_are_in_it(self, march, first, last, days):
        found = moved(march, date(2026, 3, first), date(2026, 3, last))
        assert [row.day.day for row in found] == days

    def test_only_one_unit(self, march):
        march.do(Issue(CTIBOR, ("TRIKO/L",)))
        assert [row.member.surname for row in moved(march, unit="KRPB")] == ["Čtvrtý"]
        assert "Čtvrtý" not in {row.member.surname for row in moved(march, unit="KRPA")}
        assert moved(march, unit="NIKDE") == []

    def test_what_was_handed_to_a_leaver_is_told_as_well(self, march):
        march.do(TakeBack(ADAM, everything=True, condition=AS_ISSUED))
        march.do(WithdrawMember(march.member(ADAM)))
        assert {row.member.surname for row in moved(march)} == {"Zkušební", "Vzorková"}

    def test_a_late_entry_stands_on_the_day_it_happened(self, march):
        march.do(Issue(CTIBOR, ("V-003",), on=date(2026, 3, 4)))
        days = [row.day.day for row in moved(march)]
        assert days == sorted(days) == [3, 3, 4, 4, 5, 6]

    def test_lists_taken_in_are_no_handovers(self, march):
        march.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;VESTA;XL;1;N-1;;;;;Sklad;A01\n")
        assert {row.kind for row in moved(march)} == {"issue", "return", "storno"}

    def test_both_halves_of_an_exchange(self, march):
        march.do(HandOver(Issue(ADAM, ("V-001",)), TakeBack(ADAM, ("V-002",), condition=AS_ISSUED)))
        assert [(row.kind, row.serial, row.quantity) for row in moved(march)[-2:]] == [
            ("return", "V-002", -1),
            ("issue", "V-001", 1),
        ]

    def test_the_condition_is_the_one_of_the_move(self, march):
        march.do(TakeBack(ADAM, (Line(thing=march.piece("V-002"), condition="worn"),)))
        assert [row.condition for row in moved(march)][-1] == "worn"


class TestHeld:
    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (2, {}),
            (3, {"Zkušební": 3}),
            (4, {"Vzorková": 1, "Zkušební": 3}),
            (5, {"Zkušební": 3}),
            (6, {"Zkušební": 2}),
            (10, {"Zkušební": 2}),
        ],
    )
    def test_at_the_end_of_a_day(self, march, day, expected):
        found = held(march, date(2026, 3, day))
        assert {one.member.surname: sum(line.quantity for line in one.lines) for one in found} == expected

    def test_nobody_who_holds_nothing(self, march):
        assert all(one.lines for day in DAYS for one in held(march, day))

    def test_tomorrow_is_as_today(self, march):
        assert held(march, AFTER) == held(march, date(2026, 3, 10))

    def test_units_first_and_names_in_them(self, world):
        """KRPB comes after KRPA, and Čtvrtý would come before both others."""
        for number in MEMBERS:
            world.do(Issue(number, ("TRIKO/M",)))
        for at in (date(2026, 3, 2), date(2026, 3, 1)):
            found = [one.member.surname for one in held(world, at)]
            assert found == (["Vzorková", "Zkušební", "Čtvrtý"] if at.day == 2 else [])
        world.clock.go_to("2026-03-09")
        assert [one.member.surname for one in held(world, date(2026, 3, 2))] == ["Vzorková", "Zkušební", "Čtvrtý"]

    def test_only_one_unit(self, march):
        march.do(Issue(CTIBOR, ("TRIKO/L",)))
        assert [one.member.surname for one in held(march, AFTER, "KRPB")] == ["Čtvrtý"]
        assert [one.member.surname for one in held(march, AFTER, "KRPA")] == ["Zkušební"]

    def test_each_line_names_the_paper_it_is_held_under_that_day(self, world):
        """Three shirts by one paper, two by another that is cancelled on the fourth."""
        for day, command in (
            (2, Issue(ADAM, ("TRIKO/M*3",))),
            (3, Issue(ADAM, ("TRIKO/M*2",))),
            (4, Undo("PP-2026-000002", "omyl")),
            (5, TakeBack(ADAM, ("TRIKO*1",), condition=AS_ISSUED)),
            (6, Undo("VR-2026-000001", "omyl")),
        ):
            world.clock.go_to(f"2026-03-0{day}")
            world.do(command)
        lines = {day: held(world, date(2026, 3, day))[0].lines for day in (2, 3, 4, 5, 6)}
        assert {day: [(line.paper[-1], line.since.day, line.quantity) for line in lines[day]] for day in lines} == {
            2: [("1", 2, 3)],
            3: [("2", 3, 5)],
            4: [("1", 2, 3)],
            5: [("1", 2, 2)],
            6: [("1", 2, 3)],
        }
        shirts = PiecesWanted(world.article("TRIKO"))
        adam = world.ask(lambda books: pieces.holders(books, shirts))[-1]
        assert (adam.paper, adam.since, adam.pieces) == ("PP-2026-000001", date(2026, 3, 2), 3)

    def test_a_leaver_held_what_a_leaver_held(self, march):
        march.do(TakeBack(ADAM, everything=True, condition=AS_ISSUED))
        march.do(WithdrawMember(march.member(ADAM)))
        assert [one.member.surname for one in held(march, date(2026, 3, 3))] == ["Zkušební"]
        assert held(march, AFTER) == []

    def test_people_are_called_as_they_are_called_now(self, march):
        from dataclasses import replace

        march.do(EditMember(march.member(ADAM), replace(ADAM_ROW, surname="Přejmenovaný")))
        assert [one.member.surname for one in held(march, date(2026, 3, 3))] == ["Přejmenovaný"]


class TestAsOf:
    def test_it_names_the_state_of_the_journal(self, march):
        of = march.ask(register_parts.as_of)
        seq, digest = march.ask(lambda books: books.journal.head())
        assert (of.sequence, of.hash) == (seq, digest.hex())
        low, high = hash_range(of.code)
        assert low <= digest <= high

    def test_who_asked_when(self, march):
        of = march.ask(register_parts.as_of)
        assert (of.printed_by, of.at.date(), of.at.hour) == ("nprap. Zora Skladníková", date(2026, 3, 10), 9)

    def test_the_unit_by_its_name(self, march):
        assert march.ask(register_parts.as_of).unit == ""
        assert march.ask(lambda books: register_parts.as_of(books, "KRPB")).unit == "KŘP Jihomoravského kraje"

    def test_a_unit_nobody_knows_is_refused_with_those_there_are(self, march):
        with pytest.raises(UnknownUnit) as refusal:
            march.ask(lambda books: register_parts.as_of(books, "KRPX"))
        assert (refusal.value.code, refusal.value.known) == ("KRPX", ("KRPA", "KRPB"))

    def test_the_letterhead_is_that_of_the_store(self, march):
        march.do(SetSettings({"letterhead.organisation": "Ředitelství na zkoušku"}))
        letterhead = march.ask(register_parts.as_of).letterhead
        assert (letterhead.organisation, letterhead.store) == ("Ředitelství na zkoušku", "Sklad")


a_step = st.tuples(
    st.integers(0, 2),
    st.sampled_from(("issue", "return", "exchange", "undo")),
    st.sampled_from(MEMBERS),
    st.sampled_from(("V-001", "V-003", "R-001", "TRIKO/M*2", "TRIKO/L*1", "OBUV/42,5*1")),
)


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    world = World.make(tmp_path_factory.mktemp("begin") / "sklad.equip")
    world.close()
    return world.path


def play(world, steps):
    """Days go on, and at each something is handed over, brought back, exchanged or undone, where the rules allow it."""
    day, numbers = DAYS[0], []
    for later, deed, who, thing in steps:
        day += timedelta(days=later)
        world.clock.go_to(day.isoformat())
        try:
            if deed == "issue":
                numbers.append(world.do(Issue(who, (thing,))).number)
            elif deed == "return":
                numbers.append(world.do(TakeBack(who, (thing,), condition=AS_ISSUED)).number)
            elif deed == "exchange":
                back = TakeBack(who, (thing,), condition=AS_ISSUED)
                numbers.append(world.do(HandOver(Issue(who, ("TRIKO/L",)), back)).number)
            elif numbers:
                world.do(Undo(numbers[len(numbers) // 2], "zkouška"))
        except Refusal:
            continue
    world.clock.go_to((day + timedelta(days=1)).isoformat())


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(a_step, min_size=3, max_size=14))
def test_on_every_day_members_hold_what_moved_to_them_until_then(closed, tmp_path_factory, steps):
    world = World.copy(closed, tmp_path_factory.mktemp("copy"))
    try:
        play(world, steps)
        for day in DAYS:
            went = Counter()
            for row in moved(world, BEFORE, day):
                went[row.member.id, row.article, row.size, row.serial] += row.quantity
            there = Counter()
            for one in held(world, day):
                for line in one.lines:
                    there[one.member.id, line.article, line.size, line.serial] += line.quantity
            assert there == +went, day
            assert all(n >= 0 for n in went.values())
    finally:
        world.close()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(a_step, min_size=3, max_size=14), cut=st.integers(0, 11))
def test_two_periods_make_one(closed, tmp_path_factory, steps, cut):
    world = World.copy(closed, tmp_path_factory.mktemp("copy"))
    try:
        play(world, steps)
        first, last = moved(world, BEFORE, DAYS[cut]), moved(world, DAYS[cut] + timedelta(days=1), AFTER)
        assert first + last == moved(world)
        units = [moved(world, unit=unit) for unit in ("KRPA", "KRPB")]
        assert sum(map(len, units)) == len(moved(world))
    finally:
        world.close()


def test_a_unit_that_was_withdrawn_can_still_be_asked_about(world):
    listed = "OEČ;Příjmení;Jméno;Kód útvaru;Útvar\n990077;Krátký;Jan;KRPZ;KŘP Zlínského kraje\n"
    world.do(Undo(world.take_in(ListKind.MEMBERS, listed).number, "omyl"))
    assert "KRPZ" not in world.ask(lambda books: books.people.units())
    assert world.ask(lambda books: register_parts.as_of(books, "KRPZ")).unit == "KŘP Zlínského kraje"
    with pytest.raises(UnknownUnit) as refused:
        world.ask(lambda books: register_parts.as_of(books, "KRPY"))
    assert "KRPZ" not in refused.value.known


class TestWhoMovedOn:
    """Eva went from Prague to Brno on the eighth."""

    @pytest.fixture
    def moved_on(self, march):
        march.clock.go_to("2026-03-07")
        march.do(Issue(EVA, ("R-002",)))
        march.clock.go_to("2026-03-08")
        march.take_in(ListKind.MEMBERS, MEMBERS_LIST.replace(EVA_THERE, EVA_HERE))
        march.clock.go_to("2026-03-10")
        march.do(Issue(EVA, ("R-001",)))
        return march

    @pytest.mark.parametrize(
        ("day", "unit", "found"), [(7, "KRPA", True), (7, "KRPB", False), (9, "KRPA", False), (9, "KRPB", True)]
    )
    def test_the_unit_is_that_of_the_day(self, moved_on, day, unit, found):
        names = {one.member.surname for one in held(moved_on, date(2026, 3, day), unit)}
        assert ("Vzorková" in names) is found

    def test_each_handover_stands_with_the_unit_of_its_time(self, moved_on):
        rows = {
            row.article + row.serial: row.member.unit_code
            for row in moved(moved_on)
            if row.member.surname == "Vzorková"
        }
        assert rows["RADIOR-002"] == "KRPA"
        assert {row.number for row in moved(moved_on, unit="KRPB")} == {"PP-2026-000004"}
