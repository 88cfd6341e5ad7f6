"""An exercise of 816 at the window: the gate by scans alone, the board beside it, and back again."""

from time import perf_counter

import pytest
from PySide6.QtTest import QTest

from equipment_app.domain.commands import DeskCommand
from equipment_app.domain.commands import code as command_code
from equipment_app.queries.deployments import roster
from equipment_app.queries.gate import progress
from equipment_app.queries.still_out import still_out
from equipment_app.ui.deployments.board import BoardWindow
from tests.exercise_of_816 import make
from tests.house import CONTROL, Key, verified

SERVED = 24
MOST_INPUTS = 7
"""A person with a tray of five, and no key."""
MOST_SECONDS = 1.0
"""Of program time for a person, wherever tests run; the benchmark measures it."""


@pytest.fixture(scope="module")
def exercise(tmp_path_factory):
    gate = make(tmp_path_factory.mktemp("exercise") / "sklad.equip")
    gate.world.close()
    return gate


@pytest.fixture
def gate(house, exercise):
    house.start(exercise.world.path)
    house.key(Key.Key_9, CONTROL)
    assert house.page.title() == "Deployments"
    return house


def people(exercise):
    """Members and students, as they come."""
    return [*exercise.people[: SERVED // 2], *exercise.people[-SERVED // 2 :]]


def test_people_are_served_by_scans_alone_and_bring_all_back(gate, exercise):
    gate.key(Key.Key_F3)
    assert "Scan the first person" in gate.seen
    spent, inputs = [], []
    for badge, codes in people(exercise):
        before, began = gate.inputs, perf_counter()
        for code in (badge, *codes):
            gate.scan(code)
        spent.append(perf_counter() - began)
        inputs.append(gate.inputs - before)
    gate.scan(str(command_code(DeskCommand.HAND_OVER)))
    assert max(inputs) <= MOST_INPUTS and sum(inputs) / len(inputs) == 4
    assert sorted(spent)[len(spent) // 2] < MOST_SECONDS
    far = gate.read(lambda books: progress(books, exercise.id))
    assert (far.served, far.members_served, far.guests_served) == (SERVED, SERVED // 2, SERVED // 2)
    assert gate.page.parts.gate.counters.counts.done == SERVED
    assert len(gate.page.session.served) == 10 and gate.said == []
    taken_back_and_given_again(gate, exercise)
    the_board_follows(gate, exercise)
    everything_comes_back(gate, exercise)
    store = exercise.world.path
    gate.close()
    assert verified(store).problems == ()


def taken_back_and_given_again(gate, exercise):
    """Ctrl+Z takes the last person back whole, who stands at the gate again."""
    _, codes = people(exercise)[-1]
    gate.key(Key.Key_Z, CONTROL)
    assert gate.read(lambda books: progress(books, exercise.id)).served == SERVED - 1
    for code in codes:
        gate.scan(code)
    gate.key(Key.Key_Return, CONTROL)
    assert gate.read(lambda books: progress(books, exercise.id)).served == SERVED


def the_board_follows(gate, exercise):
    """In a window of its own, which the key that opened it closes; full screen is for other pages."""
    gate.key(Key.Key_F11)
    (board,) = gate.window.findChildren(BoardWindow)
    gate.run()
    assert board.isVisible() and board.seen.board.people_out == SERVED
    assert not gate.window.isFullScreen()
    QTest.keyClick(board, Key.Key_F11)
    assert not board.isVisible()
    gate.window.activateWindow()
    assert QTest.qWaitForWindowActive(gate.window)


def everything_comes_back(gate, exercise):
    """In any order: the first thing of everybody, then the rest; the last by key."""
    gate.key(Key.Key_F4)
    trays = [codes for _, codes in people(exercise)]
    for code in [code for codes in reversed(trays) for code in codes[:1]]:
        gate.scan(code)
    gate.key(Key.Key_Return, CONTROL)
    for code in [code for codes in trays for code in codes[1:]]:
        gate.scan(code)
    gate.key(Key.Key_Return, CONTROL)
    board = gate.read(lambda books: still_out(books, exercise.id))
    assert (board.people_out, board.people_total, board.things_out) == (0, SERVED, 0)
    rows = gate.read(lambda books: roster(books, exercise.id))
    assert sum(row.given == row.back > 0 for row in rows) == SERVED


def test_a_scan_beside_the_gate_is_told_and_carries_nobody_off(gate, exercise):
    badge, _ = exercise.people[0]
    gate.scan(badge)
    assert gate.page.title() == "Deployments"
    assert gate.said[-1].endswith("Scanning is done at the gate: F3 opens it.")
