"""Puts the parts together. The only module that knows all of them."""

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.ui.pyside import wait_for_the_start
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from equipment_app.store.database import Database
    from equipment_app.ui.jobs import Executor


ORGANISATION, PROGRAM = "Equipment App", "equipment-app"
_LAST_MS = 3_000
"""After the window is closed, for what is done beside the books."""


def open_window(store: Path | None, language: str | None = None, *, read_only: bool = False) -> int:
    """The program with its event loop; the exit code of the process.

    Where a window has the store open already, that window comes forward and this program ends.
    """
    qt = application()
    wait_for_the_start()
    settings = QSettings(ORGANISATION, PROGRAM)
    from equipment_app.ui.jobs import WorkerThread
    from equipment_app.ui.store_health import crash_reports, only_one

    if not read_only and only_one.comes_forward(store or Path(str(settings.value("last_store") or ""))):
        return 0

    crash_reports.watch()
    worker, aside = WorkerThread(), WorkerThread()
    window = build(worker, store, language, settings, aside, read_only=read_only)
    window.furnished.connect(lambda: crash_reports.catch(window))
    window.show()
    code = qt.exec()
    worker.finish()
    crash_reports.end_watch()
    if not aside.finish(_LAST_MS):
        os._exit(code)  # the books are closed; a stick that answers no more holds nobody up
    return code


def build(
    executor: "Executor",
    store: Path | None,
    language: str | None = None,
    stored: QSettings | None = None,
    aside: "Executor | None" = None,
    *,
    read_only: bool = False,
) -> Window:
    """The whole program less the event loop; the tests start here too. Without `aside` it makes no backups."""
    opens = partial(opener, read_only=True) if read_only else opener
    settings = stored or QSettings(ORGANISATION, PROGRAM)

    def furnish(window: Window) -> QWidget:
        from equipment_app.ui.look.theme import dress
        from equipment_app.ui.program.program import Program

        program = Program(window, (executor, aside), settings, language, opens)
        dress(window)
        return program.start(store)

    return Window(furnish, settings)


def opener(store: Path, *, read_only: bool = False) -> "Callable[[], Database]":
    """Opens the books on the thread that calls it: the store is imported there, after the first paint."""

    def open_database() -> "Database":
        from equipment_app.documents.press import Press
        from equipment_app.store.database import Database

        return Database.open(store, Press(), read_only=read_only)

    return open_database


def window_paints() -> bool:
    """For the self-test: a window comes up and something is drawn in it."""
    qt = application()
    window = Window(lambda _: QWidget(), QSettings(ORGANISATION, f"{PROGRAM}-self-test"))
    window.show()
    qt.sendPostedEvents()
    QTimer.singleShot(0, qt.quit)
    qt.exec()
    picture = window.grab()
    window.close()
    return not picture.isNull() and picture.width() > 100


def application() -> QApplication:
    """The one application of the process."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName(PROGRAM)
    qt.setOrganizationName(ORGANISATION)
    return qt
