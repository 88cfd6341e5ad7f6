"""What tests of the screen share: the look worn once, a desk over invented books, and a window around pages."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from equipment_app.ui.desk import Desk
from equipment_app.ui.i18n import Languages
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.theme import Look


class Shelf:
    """Books that remember what they were asked; a command or a question is called with the shelf itself."""

    def __init__(self):
        self.closed = False

    def change(self, command):
        return command(self)

    def ask(self, question):
        return question(self)

    def close(self):
        self.closed = True


@pytest.fixture(scope="session")
def look(qapp):
    return Look(qapp, "light")


@pytest.fixture
def light(look):
    look.choose("light")
    return look


@pytest.fixture
def english(qapp):
    languages = Languages(qapp, "en")
    yield languages
    languages.choose("en")


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def desk(worker, shelf):
    return Desk(lambda: shelf, Jobs(worker))


@pytest.fixture
def stored(tmp_path):
    return QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def stage(qtbot, light):
    """A bare window, shown, 900 × 600."""
    stage = QWidget()
    stage.resize(900, 600)
    qtbot.addWidget(stage)
    with qtbot.waitExposed(stage):
        stage.show()
    stage.activateWindow()
    return stage
