"""Exchange asks the size first and offers the next one up; F7 finds things alone; what another has is transferred."""

import pytest

from equipment_app.domain.commands import DeskCommand, SetCondition, code
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.ui.counter.cart_panel import SIZE
from tests.house import CONTROL, House, Key, text_of, verified
from tests.world import ADAM, EVA, Clock, World

MENUS = pytest.mark.qt_log_ignore("plugin does not support")


@pytest.fixture
def desk(tmp_path, monkeypatch, qapp):
    """Adam has a shirt M and a vest M since today; Eva has had a vest and a radio since yesterday."""
    clock = Clock()
    world = World.again(tmp_path / "sklad.equip", clock)
    world.do(Issue(EVA, ("V-001", "R-002")))
    clock.go_to("2026-03-03")
    world.do(Issue(ADAM, ("TRIKO/M*2", "V-002")))
    world.close()
    house = House(tmp_path, monkeypatch, clock).start(world.path)
    house.scan(house.badge(ADAM))
    house.sounds.clear()
    yield house
    house.close()


def offered(desk: House) -> list[tuple[str, str]]:
    return [(hit.name, hit.hint) for hit in desk.page.fields.field._suggest.list.rows()]


class TestExchange:
    def test_the_size_is_asked_first_and_the_next_one_up_is_offered(self, desk: House):
        desk.key(Key.Key_F8)
        desk.type("tri")
        desk.key(Key.Key_Return)
        assert desk.lines == [] and offered(desk)[:2] == [("L", "the next size"), ("M", "has it now, one for one")]
        desk.key(Key.Key_Return)
        assert desk.lines == [("TRIKO", "M", 1, "returning"), ("TRIKO", "L", 1, "ready")]

    def test_esc_changes_nothing(self, desk: House):
        desk.key(Key.Key_F8)
        desk.type("tri")
        desk.key(Key.Key_Return)
        desk.key(Key.Key_Escape)
        assert desk.lines == []

    def test_of_a_line_that_comes_back_only_the_size_is_asked(self, desk: House):
        desk.scan(desk.code("V-002"))
        desk.key(Key.Key_F8)
        assert offered(desk)[0] == ("L", "the next size")
        desk.key(Key.Key_Return)
        assert desk.lines == [("VESTA", "M", 1, "returning"), ("VESTA", "L", 1, "waiting")]
        desk.scan(desk.code("V-003"))
        assert desk.lines[1] == ("VESTA", "L", 1, "ready")

    def test_by_scans_alone(self, desk: House):
        desk.scan(desk.code("V-002"))
        desk.scan(str(code(DeskCommand.EXCHANGE)))
        assert desk.said[-1] == "Exchanged for the same size: Reflective vest of L there are 1\u00a0pc"
        desk.scan(str(code(DeskCommand.TAKE_OFFER)))
        assert desk.lines == [("VESTA", "M", 1, "returning"), ("VESTA", "L", 1, "waiting")]

    def test_the_new_size_is_remembered_with_one_key(self, desk: House, tmp_path):
        self.test_the_size_is_asked_first_and_the_next_one_up_is_offered(desk)
        assert "Exchange 1 line and print the protocol" in desk.seen
        desk.key(Key.Key_Return, CONTROL)
        assert "VY-2026-000001" in desk.seen and "VR-2026" not in desk.seen, "one protocol for both ways"
        assert "Remember size L (F9)" in desk.seen
        desk.key(Key.Key_F9)
        front = desk.place.messages.messages[-1]
        assert front.undo and front.aside == "Size L remembered", "seen at once, beside the Undo of the exchange"
        assert "Remember size" not in desk.seen, "and no longer offered"
        member = desk.read(lambda books: books.people.by_number(ADAM))
        assert member.sizes == {"alfa": "L", "obuv": "42,5"} and (member.rank, member.surname) == ("pprap.", "Zkušební")
        desk.close()
        assert verified(tmp_path / "sklad.equip").ok

    def test_the_same_size_again_offers_nothing(self, desk: House):
        desk.scan(desk.code("V-002"))
        desk.key(Key.Key_F8)
        desk.type("m")
        desk.key(Key.Key_Return)
        desk.key(Key.Key_Return, CONTROL)
        assert [line[3] for line in desk.lines] == ["returning", "impossible"], "neither half went"
        assert "Remember size" not in desk.seen

    def test_one_for_one_and_for_the_size_are_told_apart(self, desk: House):
        """A worn shirt for the same one, a vest for a larger one; the column is named by what it comes to."""
        summary = desk.page.board.summary.title
        assert summary.plain == "Handover"
        desk.key(Key.Key_F8)
        desk.type("tri")
        desk.key(Key.Key_Return)
        desk.type("m")
        desk.key(Key.Key_Return)
        assert desk.lines == [("TRIKO", "M", 1, "returning"), ("TRIKO", "M", 1, "ready")]
        assert summary.plain == "Exchange summary"
        desk.scan(desk.code("V-002"))
        assert summary.plain == "Handover summary"
        desk.key(Key.Key_F8)
        desk.key(Key.Key_Return)
        desk.scan(desk.code("V-003"))
        assert summary.plain == "Exchange summary"
        table = desk.page.cart.table.table
        said = [str(table.index(row, 1).data()) for row in range(4)]
        assert ["exchange, one for one" in text for text in said] == [True, True, False, False]
        assert ["exchange for the size" in text for text in said] == [False, False, True, True]
        desk.key(Key.Key_Return, CONTROL)
        assert summary.plain == "Handover"

    def test_the_column_is_named_by_what_it_comes_to(self, desk: House):
        summary = desk.page.board.summary.title
        desk.scan(desk.code("V-002"))
        assert summary.plain == "Return summary"
        desk.type("rukav")
        desk.key(Key.Key_Return)
        assert summary.plain == "Handover summary"


class TestTheSizeColumn:
    def test_it_shows_a_way_in_and_a_click_opens_it(self, desk: House):
        desk.type("rukav")
        desk.key(Key.Key_Return)
        desk.type("trick")
        desk.key(Key.Key_Down)
        desk.key(Key.Key_Return)
        desk.key(Key.Key_Return)
        table = desk.page.cart.table
        row = next(n for n, line in enumerate(desk.lines) if line[0] == "TRIKO")
        table.want_choice(table.model().index(row, SIZE))
        desk.run()
        assert [name for name, _ in offered(desk)][:2] == ["M", "L"]
        desk.type("l")
        desk.key(Key.Key_Return)
        assert ("TRIKO", "L", 1, "ready") in desk.lines


class TestThing:
    def test_f7_finds_things_and_nothing_else(self, desk: House):
        desk.type("rukav")
        desk.key(Key.Key_Return)
        desk.key(Key.Key_F7)
        desk.type("vz")
        assert desk.page.fields.field._suggest.list.rows() == []
        desk.key(Key.Key_Escape)
        desk.key(Key.Key_F7)
        desk.type("rad")
        assert {hit.name for hit in desk.page.fields.field._suggest.list.rows()} == {"Radio"}

    def test_the_number_of_a_member_is_no_thing(self, desk: House):
        desk.type("rukav")
        desk.key(Key.Key_Return)
        desk.key(Key.Key_F7)
        desk.type("990002")
        desk.key(Key.Key_Return)
        assert desk.member == ADAM and "This is a member" in desk.said[-1]

    def test_what_is_typed_beside_all_fields_still_finds_everything(self, desk: House):
        desk.type("rukav")
        desk.key(Key.Key_Return)
        desk.page.enter()
        desk.type("vzork")
        assert [hit.name for hit in desk.page.fields.field._suggest.list.rows()] == ["Vzorková Eva"]


class TestTransfer:
    def test_what_another_has_is_transferred_on_one_note(self, desk: House, tmp_path):
        desk.scan(desk.code("V-001"))
        assert desk.lines == [("VESTA", "M", 1, "held")] and "Transfer, held by nprap. Vzorková Eva" in desk.seen
        desk.page.enter()
        desk.key(Key.Key_End)
        desk.key(Key.Key_Return)
        assert desk.lines == [("VESTA", "M", 1, "asked")] and "from: nprap. Vzorková Eva" in desk.seen
        desk.type("3")
        assert "Transfer note with three signatures: nprap. Vzorková Eva." in desk.seen
        desk.key(Key.Key_Return, CONTROL)
        assert "V-001" in desk.held(ADAM) and desk.held(EVA) == {"R-002": 1}
        note = text_of(desk.document("PV-2026-000001"))
        assert "Adam Zkušební" in note and "Eva Vzorková" in note and "Za sklad" in note
        desk.key(Key.Key_Z, CONTROL)
        assert "V-001" not in desk.held(ADAM) and desk.held(EVA) == {"V-001": 1, "R-002": 1}
        desk.close()
        assert verified(tmp_path / "sklad.equip").ok

    def test_by_scans_alone(self, desk: House):
        desk.scan(desk.code("R-002"))
        desk.scan(str(code(DeskCommand.TAKE_OFFER)))
        desk.scan(str(code(SetCondition("good"))))
        desk.scan(str(code(DeskCommand.HAND_OVER)))
        assert "R-002" in desk.held(ADAM) and desk.held(EVA) == {"V-001": 1}

    def test_what_came_back_in_the_meantime_is_only_issued(self, desk: House):
        desk.scan(desk.code("R-002"))
        desk.scan(str(code(DeskCommand.TAKE_OFFER)))
        desk.scan(str(code(SetCondition("good"))))
        desk.program.desk.change(TakeBack(EVA, ("R-002",), condition="good"))
        desk.run()
        desk.key(Key.Key_Return, CONTROL)
        assert "R-002" in desk.held(ADAM)

    @MENUS
    def test_another_piece_and_their_card_are_in_the_menu(self, desk: House):
        desk.scan(desk.code("V-001"))
        desk.menu(desk.page.cart.table, 0)
        assert "Their card" in desk.offers and "Take another" not in desk.offers
        desk.popup.close()
        desk.key(Key.Key_Escape)
