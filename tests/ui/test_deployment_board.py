"""The board of what is still out: a window of its own, read only, which goes with the store and the clock."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from equipment_app.domain.deployments import Newcomer
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.participants import AddParticipants
from equipment_app.queries.deployments import roster
from equipment_app.queries.still_out import OutOfGroup, OutPerson, OutThing, still_out
from equipment_app.ui import formatting
from equipment_app.ui.deployments import board_paint
from equipment_app.ui.deployments.board import BoardWindow
from equipment_app.ui.deployments.canvas import Canvas
from equipment_app.ui.look.colors import table
from tests.ui.test_deployments_page import prepared
from tests.world import ADAM, EVA

Key = Qt.Key
DUE = datetime(2026, 3, 2, 17, tzinfo=formatting.PRAGUE)


class Wall:
    """What a clock on the wall shows."""

    def __init__(self):
        self.now = DUE - timedelta(minutes=12)

    def __call__(self):
        return self.now


def handed_out(shop):
    id = prepared(shop)
    shop.do(HandOutAtGate(id, ADAM, ("V-001", "R-001")))
    shop.do(HandOutAtGate(id, EVA, ("V-002",)))
    return id


@pytest.fixture
def shop(shop):
    shop.id = shop.after(handed_out)
    return shop


@pytest.fixture
def board(qtbot, light, shop):
    stage = QWidget()
    qtbot.addWidget(stage)
    board = BoardWindow(shop.desk, stage, Wall())
    board.open(shop.id)
    with qtbot.waitExposed(board):
        board.show()
    shop.run()
    yield board
    stage.close()


def of_many(shop, board, count):
    """As many people out as are wanted."""
    found = shop.ask(lambda books: still_out(books, shop.id))
    person = OutPerson(1, "Křídový Tomáš", "", "skupina 14", (OutThing(1, "Vesta", None, 1),), 0, True)
    many = tuple(person for _ in range(count))
    board._show((replace(found, people=many), ()))


def press(board, *keys):
    for key in keys:
        QTest.keyClick(board, key)


def test_it_shows_who_has_what_dark_whatever_the_program_wears(board):
    seen = board.seen
    assert (seen.board.people_out, seen.board.things_out) == (2, 3)
    picture = board.grab().toImage()
    assert picture.pixelColor(2, 2) == table()["dark"]["ground"]
    press(board, Key.Key_T)
    assert board.grab().toImage().pixelColor(2, 2) == table()["light"]["ground"]
    assert "2 of 2 people out" in board.accessibleName()


def test_it_follows_every_change_and_asks_by_itself_for_other_desks(board, shop):
    shop.do(TakeBackAtGate(shop.id, ("V-002",)))
    assert (board.seen.board.people_out, board.seen.board.things_out) == (1, 2)
    shop.world.do(TakeBackAtGate(shop.id, ("V-001",)))
    assert board.seen.board.things_out == 2
    board._asks.timeout.emit()
    shop.run()
    assert board.seen.board.things_out == 1
    assert (board._asks.interval(), board._ticks.interval()) == (5000, 1000)


def test_the_time_left_and_the_time_over(board):
    assert board_paint.left(DUE, DUE - timedelta(minutes=12)) == ("12 min left", "warn")
    assert board_paint.left(DUE, DUE - timedelta(hours=3)) == ("3 h 0 min left", "quiet")
    assert board_paint.left(DUE, DUE + timedelta(minutes=14)) == ("overdue by 14 min", "bad")
    assert board_paint.left(DUE, DUE + timedelta(days=2, hours=1)) == ("overdue by 2 d 1 h", "bad")
    board._now.now += timedelta(minutes=1)
    board.tick()
    assert board.seen.now == board._now.now


def test_pages_turn_by_themselves_and_by_key_and_stand_still(board, shop):
    of_many(shop, board, 25)
    assert (board.pages, board.seen.page, board.seen.turns_in) == (3, 0, 12)
    for _ in range(12):
        board.tick()
    assert board.seen.page == 1
    press(board, Key.Key_PageDown, Key.Key_PageDown)
    assert board.seen.page == 0
    press(board, Key.Key_PageUp)
    assert board.seen.page == 2
    press(board, Key.Key_Space)
    for _ in range(30):
        board.tick()
    assert (board.seen.page, board.turning) == (2, False)
    of_many(shop, board, 8)
    assert board.seen.page == 0


def test_every_way_of_looking_at_it_is_painted(board, shop):
    of_many(shop, board, 25)
    looks = [board.grab().toImage()]
    for key in (Key.Key_G, Key.Key_G, Key.Key_G, Key.Key_N):
        press(board, key)
        looks.append(board.grab().toImage())
    assert looks[0] == looks[3]
    assert len({looks[number].cacheKey() for number in range(5)}) == 5
    assert all(looks[0] != looks[number] for number in (1, 2, 4))


@pytest.mark.parametrize("size", [(640, 400), (1024, 768), (1366, 768), (3840, 2160)])
def test_it_grows_with_its_window(board, size):
    board.resize(QSize(*size))
    assert not board.grab().isNull()


@pytest.mark.parametrize("count", [0, 1, 20, 21, 60])
def test_groups_have_room(count):
    assert board_paint.groups_height(count) >= 100
    assert board_paint.short("skupina 8") == "sk. 8" and board_paint.short("Praha") == "Praha"
    assert board_paint.region("KŘP Jihočeského kraje") == "Jihočeský"
    assert [board_paint.region(f"KŘP {one}") for one in ("hl. m. Prahy", "kraje Vysočina")] == ["Praha", "Vysočina"]
    assert OutOfGroup("a", 0, 1, untouched=False).out == 0


def test_a_store_that_does_not_answer_is_told(board):
    assert not board.late
    board._now.now += timedelta(seconds=31)
    board.tick()
    assert board.late and board._state(board.seen)[0][2] == "bad"


def test_it_closes_by_key_and_asks_no_more(board, shop):
    press(board, Key.Key_Escape)
    assert not board.isVisible()
    assert not any(timer.isActive() for timer in (board._asks, board._ticks, board._dims))
    shop.do(TakeBackAtGate(shop.id, ("V-002",)))
    assert board.seen.board.things_out == 3


def test_before_anything_is_handed_out_and_when_all_is_back(board, shop):
    shop.do(TakeBackAtGate(shop.id, ("V-001", "R-001")))
    shop.do(TakeBackAtGate(shop.id, ("V-002",), condition="damaged"))
    assert board.seen.board.people_out == 0
    assert [(line.name, line.damaged) for line in board.seen.lost] == [("Vzorková Eva", True)]
    assert not board.grab().isNull()


def test_who_was_added_meanwhile_counts_when_they_get_something(board, shop):
    shop.do(AddParticipants(shop.id, (Newcomer("Student", "sk", surname="A", given_name="B"),)))
    rows = shop.ask(lambda books: roster(books, shop.id))
    guest = next(row for row in rows if row.name == "A B")
    shop.do(HandOutAtGate(shop.id, guest.holder, ("V-003",)))
    assert board.seen.board.people_total == 3


def test_a_thing_is_said_in_a_word_and_whole_where_two_would_be_the_same(board):
    some = [OutThing(n, name, None, 1) for n, name in enumerate(("Portable radio", "Winter jacket", "Rain jacket"))]
    assert board_paint.things_in_words(some) == ["radio", "winter jacket", "rain jacket"]
    assert board_paint.things_in_words((OutThing(1, "Megaphone", None, 2), OutThing(2, "GPS", 1, 1))) == [
        "2× megaphone",
        "GPS",
    ]


def test_that_nobody_has_anything_is_painted_only_once_all_is_back(board, shop, monkeypatch):
    painted = []
    monkeypatch.setattr(Canvas, "words", lambda on, x, y, wide, text, *more, **how: painted.append(text) or 0)
    board.grab()
    assert "Nobody has anything." not in painted and painted
    shop.do(TakeBackAtGate(shop.id, ("V-001", "R-001", "V-002")))
    painted.clear()
    board.grab()
    assert "Nobody has anything." in painted


def test_what_is_missing_by_a_report_is_not_painted_as_returned(board, shop, monkeypatch):
    painted = []
    monkeypatch.setattr(Canvas, "words", lambda on, x, y, wide, text, *more, **how: painted.append(text) or 0)
    shop.do(TakeBackAtGate(shop.id, ("V-001", "R-001")))
    person = shop.ask(lambda books: roster(books, shop.id))
    eva = next(row for row in person if row.name == "Vzorková Eva")
    shop.do(ReportIncident(eva.holder, ("V-002",), what="loss", deployment=shop.id))
    painted.clear()
    board.grab()
    assert "Nobody has anything any more" in painted and "Everybody has returned everything" not in painted


def test_once_all_came_back_it_is_painted_as_returned(board, shop, monkeypatch):
    painted = []
    monkeypatch.setattr(Canvas, "words", lambda on, x, y, wide, text, *more, **how: painted.append(text) or 0)
    shop.do(TakeBackAtGate(shop.id, ("V-001", "R-001", "V-002")))
    painted.clear()
    board.grab()
    assert "Everybody has returned everything" in painted and "Nobody has anything any more" not in painted
