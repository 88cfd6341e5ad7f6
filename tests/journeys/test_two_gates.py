"""Two gates of one exercise without a network: a file is made, both issue by scans, and the file is brought back."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from equipment_app import verifier
from equipment_app.domain.commands import DeskCommand
from equipment_app.domain.commands import code as command_code
from equipment_app.domain.deployments import Newcomer
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.participants import AddParticipants
from equipment_app.queries.deployments import roster
from equipment_app.queries.still_out import still_out
from equipment_app.store.encryption import cipher
from tests.house import CONTROL, Key, verified
from tests.world import ADAM, CTIBOR, EVA, World

TITLE = "Cvičení Dvě brány"
WHOM, SECRET = "Druhá Brána", "dvanáct písmen a víc"
HAND_OVER = str(command_code(DeskCommand.HAND_OVER))


@pytest.fixture
def store(tmp_path):
    world = World.make(tmp_path / "sklad.equip")
    day = world.clock.now.date()
    world.do(NewDeployment(TITLE, day, f"{day} 18:00", roles=("Člen=VESTA,RADIO",)))
    world.do(AddParticipants(TITLE, tuple(Newcomer("Člen", personal_number=one) for one in (ADAM, EVA, CTIBOR))))
    world.close()
    return world.path


def at_deployments(house, store):
    house.start(store)
    house.key(Key.Key_9, CONTROL)
    assert house.page.title() == "Deployments"


def choose(house, path):
    """In the file dialog that is open."""
    (dialog,) = [one for one in house.window.findChildren(QFileDialog) if one.isVisible()]
    dialog.fileSelected.emit(str(path))
    dialog.close()
    house.window.activateWindow()
    assert QTest.qWaitForWindowActive(house.window)
    house.run()


def issue(house, number, *serials):
    """To one person, by scans alone, at the gate that was opened by its key."""
    for code in (house.badge(number), *(house.code(serial) for serial in serials), HAND_OVER):
        house.scan(code)


def board(house):
    return house.read(lambda books: still_out(books, books.deployments.all()[0].id))


def given(house):
    return sorted(row.given for row in house.read(lambda books: roster(books, books.deployments.all()[0].id)))


def test_two_gates_issue_apart_and_one_board_knows_it_all(house, store, tmp_path):
    file = tmp_path / "stick" / "druha.equip"
    file.parent.mkdir()
    at_deployments(house, store)
    house.press("Make a file")
    house.type(WHOM)
    house.key(Key.Key_Tab)
    house.type(SECRET)
    house.key(Key.Key_Return)
    choose(house, file)
    assert "It holds names" in house.said[-1]
    house.key(Key.Key_F3)
    assert "Scan the first person" in house.seen
    issue(house, ADAM, "V-001", "R-001")
    house.close()
    second_gate(house, file)
    at_deployments(house, store)
    assert board(house).people_out == 1
    brought_back(house, file)
    house.close()
    assert verified(store).problems == () and verifier.main(str(store)) == 0
    assert verified(file, WHOM, SECRET).problems == ()


def second_gate(house, file):
    """Another computer, on which nobody heard of the first."""
    cipher.forget()
    house.start(file)
    assert "encrypted" in house.seen
    house.type(SECRET)
    house.key(Key.Key_Return)
    house.type(WHOM)
    house.key(Key.Key_Tab)
    house.type(SECRET)
    house.key(Key.Key_Return)
    house.key(Key.Key_9, CONTROL)
    assert house.page.title() == "Deployments"
    house.key(Key.Key_F3)
    issue(house, EVA, "V-002", "R-002")
    issue(house, CTIBOR, "V-003")
    assert board(house).people_out == 2
    house.close()
    cipher.forget()


def brought_back(house, file):
    house.press("Bring it back")
    choose(house, file)
    assert "is encrypted" in house.seen
    house.type(SECRET)
    house.key(Key.Key_Return)
    assert "2 handovers to take over" in house.seen
    house.key(Key.Key_Return, CONTROL)
    assert "All of it is here" in house.seen
    assert [house.held(one) for one in (ADAM, EVA, CTIBOR)] == [
        {"V-001": 1, "R-001": 1},
        {"V-002": 1, "R-002": 1},
        {"V-003": 1},
    ]
    assert (board(house).people_out, board(house).things_out, given(house)) == (3, 5, [1, 2, 2])
    house.key(Key.Key_Escape)
    assert house.page.at_front()
