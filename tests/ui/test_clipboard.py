"""What is copied here does not stay: a personal number for half a minute, nothing under the lock."""

import pytest
from PySide6.QtGui import QGuiApplication

from equipment_app.ui.access.lock_screen import STAYS_MS, Clipboard


@pytest.fixture
def board(qapp):
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


@pytest.fixture
def guard(stage, board):
    """Over a window that has the keyboard."""
    return Clipboard(stage)


def test_a_personal_number_goes_after_half_a_minute(guard, board):
    board.setText("pprap. Adam Zkušební, 990001")
    assert guard.timer.isActive() and guard.timer.interval() == STAYS_MS == 30_000
    guard.timer.timeout.emit()
    assert board.text() == ""


@pytest.mark.parametrize("text", ["AKT.0000001.95", "Reflexní vesta", "1234567", "12345"])
def test_what_is_none_stays(guard, board, text):
    board.setText(text)
    assert not guard.timer.isActive()


def test_what_is_copied_after_it_ends_the_waiting(guard, board):
    board.setText("990001")
    board.setText("Reflexní vesta")
    assert not guard.timer.isActive()


def test_the_lock_takes_whatever_was_copied_here(guard, board):
    board.setText("Zkušební Adam")
    guard.clear()
    assert board.text() == ""


def test_what_another_program_copied_stays(guard, board, stage, monkeypatch):
    from PySide6.QtCore import Qt

    board.setText("990001")
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda: Qt.ApplicationState.ApplicationInactive)
    board.setText("990002 z jiného programu")
    assert not guard.timer.isActive()
    guard.clear()
    assert board.text() == "990002 z jiného programu"


def test_what_was_copied_here_goes_also_when_another_program_has_the_keys(guard, board, monkeypatch):
    """Where the system says whose it is: a menu of the tray, a script, a copy that was slow."""
    from PySide6.QtCore import Qt

    monkeypatch.setattr(QGuiApplication, "applicationState", lambda: Qt.ApplicationState.ApplicationInactive)
    monkeypatch.setattr(guard._board, "ownsClipboard", lambda: True)
    board.setText("Zkušební Adam")
    guard.clear()
    assert board.text() == ""
