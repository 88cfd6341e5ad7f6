"""What tests of the screen share: the look worn once, a desk over invented books, and a window around pages."""

import pytest
from PySide6.QtCore import QPoint, QSettings
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from equipment_app.documents.press import Press
from equipment_app.operations.issue import Issue
from equipment_app.store.database import Database
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import Languages
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.look.theme import Look, dress
from tests.ui.stand import Stand
from tests.ui.store import Workshop
from tests.world import ADAM, EVA, KEEPER, Clock, PlainPress, World, copied


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
    yield look
    look.choose("light")


@pytest.fixture
def english(qapp):
    languages = Languages(qapp, "en")
    yield languages
    languages.choose("en")
    languages.silence()
    languages.deleteLater()


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
def shop(tmp_path, worker, english):
    """The small world behind a desk. What a file needs besides is done to it there: `def shop(shop): shop.do(…)`."""
    shop = Workshop(tmp_path / "sklad.equip", worker)
    yield shop
    shop.close()


@pytest.fixture
def stage(qtbot, light):
    """A bare window, shown, 900 × 600. The mouse, which tests before have moved, is beside it."""
    stage = QWidget()
    dress(stage)
    stage.resize(900, 600)
    qtbot.addWidget(stage)
    QCursor.setPos(stage.geometry().bottomRight() + QPoint(50, 50))
    with qtbot.waitExposed(stage):
        stage.show()
    stage.activateWindow()
    return stage


@pytest.fixture
def stand(qtbot, qapp, light, english, stored, worker):
    """Makes a stand over books that are opened when they are first asked."""
    made = []

    def stand(opener):
        made.append(Stand(qtbot, qapp, light, english, stored, worker, opener))
        return made[-1]

    yield stand
    for one in made:
        one.end()


@pytest.fixture(scope="session")
def lived_in(tmp_path_factory):
    world = World.make(tmp_path_factory.mktemp("lived") / "sklad.equip")
    world.close()
    with Database.open(world.path, Press(), clock=world.clock) as database:
        database.change(Issue(EVA, ("R-002", "TRIKO/L*2")))
        database.change(Issue(ADAM, ("V-003",)))
    return world.path


@pytest.fixture
def full(stand, lived_in, tmp_path):
    """Three members, five articles, two handovers with their papers."""
    path, clock = copied(lived_in, tmp_path / "full"), Clock()
    return stand(lambda: Database.open(path, Press(), clock=clock))


@pytest.fixture
def empty(stand, tmp_path):
    """A store that was just made: nobody and nothing is in it but its keeper."""
    return stand(lambda: Database.create(tmp_path / "novy.equip", "Nový", PlainPress(), operator=KEEPER))
