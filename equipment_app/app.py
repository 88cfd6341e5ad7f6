"""Puts the parts together. The only module that knows all of them."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.store.database import Database
    from equipment_app.ui.jobs import Executor
    from equipment_app.ui.program import Program


@dataclass(frozen=True, slots=True)
class Person:
    """A member by personal number, whose id a store decides."""

    number: str


SCENES: tuple[tuple[str, str, object], ...] = (
    ("counter-empty", "counter", None),
    ("counter", "counter", Person("990001")),
    ("members", "members", Person("990003")),
    ("stock", "stock", None),
    ("papers", "papers", None),
    ("reports", "reports", None),
    ("import", "import", None),
    ("settings", "settings", None),
)
"""Name of the picture, page, and what to open there."""
ORGANISATION, PROGRAM = "Equipment App", "equipment-app"


def open_window(store: Path | None, language: str | None = None) -> int:
    """The program with its event loop; the exit code of the process."""
    qt = _application()
    from equipment_app.ui.jobs import WorkerThread

    worker = WorkerThread()
    window = build(worker, store, language)
    window.show()
    code = qt.exec()
    worker.finish()
    return code


def build(
    executor: "Executor", store: Path | None, language: str | None = None, stored: QSettings | None = None
) -> Window:
    """The whole program less the event loop; the tests start here too."""
    settings = stored or QSettings(ORGANISATION, PROGRAM)

    def furnish(window: Window) -> QWidget:
        return _program(window, executor, settings, language).start(store)

    return Window(furnish, settings)


def opener(store: Path, who: str = "") -> "Callable[[], Database]":
    """Opens the books on the thread that calls it: SQLAlchemy is imported there, after the first paint."""

    def open_database() -> "Database":
        from equipment_app.documents.press import Press
        from equipment_app.store.database import Database

        return Database.open(store, Press(), who=who)

    return open_database


def draw_pages(store: Path, folder: Path, languages: Sequence[str], themes: Sequence[str]) -> list[Path]:
    """Pictures of every page, working on `store`; see `ui.pictures`."""
    qt = _application()
    from equipment_app.ui import pictures

    assert qt is not None
    with opener(store)() as database:
        members = database.ask(lambda books: {one.personal_number: one.id for one in books.people.members()})
    scenes = [
        (name, page, members.get(what.number) if isinstance(what, Person) else what) for name, page, what in SCENES
    ]
    return pictures.draw(
        lambda executor, stored: build(executor, store, stored=stored), folder, languages, themes, scenes
    )


def window_paints() -> bool:
    """For the self-test: a window comes up and something is drawn in it."""
    qt = _application()
    window = Window(lambda _: QWidget(), QSettings(ORGANISATION, f"{PROGRAM}-self-test"))
    window.show()
    qt.sendPostedEvents()
    QTimer.singleShot(0, qt.quit)
    qt.exec()
    picture = window.grab()
    window.close()
    return not picture.isNull() and picture.width() > 100


def _application() -> QApplication:
    """The one application of the process."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName(PROGRAM)
    qt.setOrganizationName(ORGANISATION)
    return qt


def _program(window: Window, executor: "Executor", stored: QSettings, language: str | None) -> "Program":
    from equipment_app.ui.program import Program

    return Program(window, executor, stored, language, opener)
