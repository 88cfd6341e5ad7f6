"""Who leaves brings things on two days, and what is missing stays open by a second person's reason; then comes back."""

import pytest

from equipment_app.operations.issue import Issue
from equipment_app.store.ledger.verify import verify
from equipment_app.ui.output import printing
from tests.guarded import PETR, GuardedHouse
from tests.house import CONTROL, House, Key, text_of, verified
from tests.journeys.test_switching import fill
from tests.world import ADAM, World

WHY = "Zbytek je v čistírně."


def leaving(house: House) -> None:
    """From the member's card, by the finder."""
    house.find("zkuš")
    house.key(Key.Key_Return, CONTROL)
    assert house.page.title() == "Members"
    house.find("end team")
    house.key(Key.Key_Return)
    assert house.page.title() == "End of membership"


def open_lines(house: House) -> list[int]:
    return [row.pieces for row in house.page.things.table.rows if getattr(row, "open", None)]


@pytest.fixture
def house(tmp_path, monkeypatch, qapp, clock):
    """Since yesterday Adam has a vest, a radio and three shirts."""
    world = World.again(tmp_path / "sklad.equip", clock)
    world.do(Issue(ADAM, ("V-001", "R-001", "TRIKO/M*3")))
    world.close()
    clock.go_to("2026-03-03")
    house = House(tmp_path, monkeypatch, clock).start(world.path)
    leaving(house)
    yield house
    house.close()


def test_things_are_brought_on_two_days_and_what_is_missing_stays_open(house: House, clock, tmp_path):
    assert open_lines(house) == [1, 1, 3] and not house.page.side.button.isEnabled()
    house.scan(house.code("V-001"))
    assert "First say the condition of what was brought" in house.seen
    house.type("3")
    assert "Take in 1 pc and print the return" in house.seen and "The membership goes on for now." in house.seen
    house.key(Key.Key_Return, CONTROL)
    assert house.held(ADAM) == {"R-001": 1, "TRIKO/M": 3} and open_lines(house) == [1, 3]
    house.close()
    clock.go_to("2026-03-04")
    house.start(tmp_path / "sklad.equip")
    leaving(house)
    house.scan(house.code("R-001"))
    house.type("2")
    house.key(Key.Key_Return, CONTROL)
    assert house.held(ADAM) == {"TRIKO/M": 3} and open_lines(house) == [3]
    assert "End with 1 open line" in house.seen and not house.page.side.button.isEnabled(), "it is not said why"
    house.key(Key.Key_Return, CONTROL)
    assert house.read(lambda books: books.people.by_number(ADAM)) is not None
    papers = house.read(lambda books: [str(one) for one in books.papers.standing()])
    assert papers == ["PP-2026-000001", "VR-2026-000001", "VR-2026-000002"]
    house.close()
    assert verified(tmp_path / "sklad.equip").ok


def test_without_codes_it_is_one_row_after_the_other_or_one_key_for_all(house: House):
    house.key(Key.Key_Home)
    house.key(Key.Key_Space)
    assert len(open_lines(house)) == 2 and house.page.things.current_row().open is not None
    house.key(Key.Key_Space)
    assert len(open_lines(house)) == 1 and house.page.things.current_row().open is not None
    house.key(Key.Key_A, CONTROL)
    assert open_lines(house) == []
    house.type("3")
    house.type("0")
    house.key(Key.Key_Return, CONTROL)
    assert house.held(ADAM) == {}
    assert "nothing stands in the way" in house.seen and "3 pcs" not in house.seen


def test_while_something_is_held_nobody_is_told_that_nothing_stands_in_the_way(house: House):
    assert "5 pcs not returned" in house.seen and "nothing stands in the way" not in house.seen


@pytest.mark.parametrize("there", [True, False], ids=["a printer", "none"])
def test_where_nothing_comes_out_of_a_printer_it_is_said_with_what_was_done(house: House, monkeypatch, there):
    if not there:
        monkeypatch.setattr(printing, "printer_named", lambda _name="": None)
    house.key(Key.Key_A, CONTROL)
    house.type("3")
    house.type("0")
    house.key(Key.Key_Return, CONTROL)
    [said] = house.said
    assert said.startswith("Returned: 5 pcs") and ("Not printed: no printer." in said) != there


def test_a_clearance_sheet_that_came_out_of_no_printer_is_said_on_the_page_it_leads_to(house: House, monkeypatch):
    monkeypatch.setattr(printing, "printer_named", lambda _name="": None)
    house.key(Key.Key_A, CONTROL)
    house.type("3")
    house.type("0")
    house.key(Key.Key_Return, CONTROL)
    house.key(Key.Key_Return, CONTROL)
    assert house.page.title() == "Members"
    assert any("VL-2026-000001" in said and "Not printed: no printer." in said for said in house.said), house.said


def test_what_was_cancelled_is_offered_for_undo_no_longer(house: House):
    house.key(Key.Key_A, CONTROL)
    house.type("3")
    house.type("0")
    house.key(Key.Key_Return, CONTROL)
    house.key(Key.Key_Z, CONTROL)
    [said] = house.said
    assert said.startswith("Cancelled: VR-2026-000001")


class TestDeparture:
    @pytest.fixture
    def desk(self, house_of, guarded_store, clock):
        """Three shirts of Adam's are open; two people keep the store."""
        world = World.of(guarded_store, clock)
        world.do(Issue(ADAM, ("TRIKO/M*3",)))
        world.close()
        desk = house_of(guarded=True).start(guarded_store)
        desk.sign_in()
        leaving(desk)
        return desk

    @pytest.mark.qt_log_ignore("plugin does not support")
    def test_a_second_person_decides_and_who_left_comes_back_as_the_same(self, desk: GuardedHouse):
        adam = desk.read(lambda books: books.people.by_number(ADAM).id)
        badge = desk.badge(ADAM)
        desk.key(Key.Key_F9)
        desk.type(WHY)
        desk.key(Key.Key_Return, CONTROL)
        assert "Sign in as the second person" in desk.seen and desk.read(lambda books: books.people.present(adam))
        fill(desk, PETR)
        assert desk.read(lambda books: books.people.present(adam)) is None and desk.page.title() == "Members"
        sheet = text_of(desk.document("VL-2026-000001"))
        assert WHY in sheet and "Novák" in sheet and "Zkušební" in sheet
        desk.page.open(adam)
        desk.run()
        assert "left the team" in desk.seen and "Holds 3 pieces" in desk.seen
        desk.click(desk.page.card.top.more)
        desk.choose("Restore team membership")
        desk.come_to_front()
        desk.key(Key.Key_1, CONTROL)
        desk.scan(badge)
        assert desk.read(lambda books: books.people.by_number(ADAM).id) == adam and desk.member == ADAM
        desk.scan(desk.code("V-001"))
        desk.key(Key.Key_Return, CONTROL)
        assert desk.held(ADAM) == {"TRIKO/M": 3, "V-001": 1}
        assert desk.read(lambda books: verify(books.connection, books.files)).problems == ()


@pytest.mark.qt_log_ignore("plugin does not support")
def test_what_was_lost_without_a_code_is_recorded_from_the_card_of_who_had_it(house_of, clock, tmp_path):
    """The menu of the card offers what the empty list of incidents tells of."""
    world = World.again(tmp_path / "sklad.equip", clock)
    world.do(Issue(ADAM, ("TRIKO/M*3",)))
    world.close()
    desk = house_of().start(world.path)
    desk.find("zkuš")
    desk.key(Key.Key_Return, CONTROL)
    desk.click(desk.page.card.top.more)
    desk.choose("Record an incident…")
    assert desk.page.title() == "Incident" and "Adam Zkušební" in desk.seen
