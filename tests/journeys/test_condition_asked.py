"""A returned thing's condition is asked of the one who sees it: one key for a line, one for all, or a scan."""

import pytest

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.commands import DeskCommand, SetCondition, code
from equipment_app.operations.issue import Issue
from equipment_app.ui.counter.line_actions import ConditionKeys
from equipment_app.ui.counter.summary_panel import ConfirmButton
from tests.house import CONTROL, House, Key, Mod, newest_paper, text_of, verified
from tests.world import ADAM, Clock, World

MENUS = pytest.mark.qt_log_ignore("plugin does not support")


@pytest.fixture
def desk(tmp_path, monkeypatch, qapp):
    """Adam has had a vest, a radio and three shirts since yesterday."""
    clock = Clock()
    world = World.again(tmp_path / "sklad.equip", clock)
    world.do(Issue(ADAM, ("V-001", "R-001", "TRIKO/M*3")))
    world.close()
    clock.go_to("2026-03-03")
    house = House(tmp_path, monkeypatch, clock).start(world.path)
    yield house
    house.close()


def conditions(desk: House) -> list[tuple[str, str, str]]:
    return [(one.item.code, str(one.state), one.condition) for one in desk.page.session.judged]


def asking(desk: House) -> bool:
    return bool(desk.window.findChild(ConditionKeys).isVisible())


def test_the_line_waits_says_what_for_and_one_key_answers(desk: House):
    desk.scan(desk.code("V-001"))
    assert conditions(desk) == [("VESTA", "asked", "")] and asking(desk)
    for word in ("Reflective vest AKT.", "2 good", "4 damaged", "1 to decide", "choose…"):
        assert word in desk.seen
    summary = desk.page.board.summary
    assert not summary.button.isEnabled() and "keys 1 to 4" in desk.seen
    assert "keeps 2 · then 2 missing" in desk.seen and "has 2" not in desk.seen
    assert summary.back.isVisible() and not summary.out.isVisible() and "Value of the issue" not in desk.seen
    desk.type("2")
    assert conditions(desk) == [("VESTA", "returning", "good")] and not asking(desk)
    assert isinstance(desk.focus, ConfirmButton)
    desk.key(Key.Key_Return)
    assert "dobré" in text_of(desk.document(newest_paper(desk)))


def test_what_went_out_today_is_as_it_was(desk: House):
    desk.scan(desk.badge(ADAM))
    desk.scan(desk.code("R-002"))
    desk.key(Key.Key_Return, CONTROL)
    desk.scan(desk.code("R-002"))
    assert conditions(desk) == [("RADIO", "returning", "new")]


def test_nothing_goes_out_beside_it_until_it_is_said(desk: House):
    desk.scan(desk.badge(ADAM))
    desk.scan(desk.code("R-002"))
    desk.scan(desk.code("V-001"))
    desk.key(Key.Key_Return, CONTROL)
    assert set(desk.held(ADAM)) == {"V-001", "R-001", "TRIKO/M"}
    desk.type("3")
    desk.key(Key.Key_Return, CONTROL)
    assert set(desk.held(ADAM)) == {"R-001", "R-002", "TRIKO/M"}
    assert newest_paper(desk).startswith("VY")


def test_one_key_after_the_other_and_one_for_the_rest(desk: House):
    desk.scan(desk.badge(ADAM))
    desk.scan(str(Code(Family.COMMAND, DeskCommand.RETURN_ALL)))
    assert [state for _, state, _ in conditions(desk)] == ["asked"] * 3
    desk.type("3")
    assert "0 all: worn" in desk.seen
    desk.type("0")
    assert {said for *_, said in conditions(desk)} == {"worn"}
    desk.key(Key.Key_Return, CONTROL)
    assert desk.held(ADAM) == {}


@MENUS
def test_as_issued_is_said_of_all_once_it_was_chosen_and_is_taken_back(desk: House):
    desk.scan(desk.badge(ADAM))
    desk.scan(str(Code(Family.COMMAND, DeskCommand.RETURN_ALL)))
    desk.type("0")
    assert [state for _, state, _ in conditions(desk)] == ["asked"] * 3
    desk.page.enter()
    desk.key(Key.Key_Down, Mod.AltModifier)
    desk.choose("as issued")
    desk.type("0")
    assert [(state, said) for _, state, said in conditions(desk)] == [("returning", "new")] * 3
    desk.scan(str(code(DeskCommand.UNDO)))
    assert [state for _, state, _ in conditions(desk)].count("asked") == 2
    desk.close()


def test_by_scans_alone(desk: House, tmp_path):
    desk.scan(desk.code("V-001"))
    desk.scan(str(code(SetCondition("damaged"))))
    desk.scan(desk.code("R-001"))
    desk.scan(str(code(SetCondition("good"))))
    desk.scan(str(code(DeskCommand.HAND_OVER)))
    assert desk.held(ADAM) == {"TRIKO/M": 3}
    rows = desk.read(lambda books: [(r[0], r[1]) for r in books.ask(STORED, *(ids(books)))])
    assert sorted(rows) == [("R-001", "good"), ("V-001", "damaged")]
    desk.close()
    assert verified(tmp_path / "sklad.equip").ok


STORED = (
    "SELECT t.serial, h.condition FROM holding h JOIN thing t ON t.id = h.thing WHERE h.quantity > 0 AND t.id IN (?, ?)"
)


def ids(books) -> list[int]:
    return [books.things.by_serial(serial)[0].id for serial in ("V-001", "R-001")]


@MENUS
def test_from_the_list_as_well(desk: House):
    desk.scan(desk.code("V-001"))
    desk.key(Key.Key_Down, Mod.AltModifier)
    assert desk.offers[:2] == ["as issued", "new"]
    desk.choose("unusable")
    assert conditions(desk) == [("VESTA", "returning", "unusable")]


def test_digits_are_digits_again_when_nothing_waits(desk: House):
    desk.scan(desk.badge(ADAM))
    desk.type("rukav")
    desk.key(Key.Key_Return)
    desk.page.enter()
    desk.type("4")
    desk.key(Key.Key_Return)
    assert desk.page.session.judged[0].line.quantity == 4


def test_a_click_says_it_too(desk: House):
    desk.scan(desk.code("V-001"))
    desk.click(desk.window.findChild(ConditionKeys).links["3"])
    assert conditions(desk) == [("VESTA", "returning", "worn")]
