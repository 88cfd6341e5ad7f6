"""The whole window on a store, for campaigns: no screen, a worker that is cranked, keys that are real."""

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from equipment_app.ui.tables.table_view import TableView
from tests.house import House
from tests.world import Clock

HARMLESS = (
    "does not support propagateSizeHints",
    "does not support raise",
    "does not support grabbing",
    "Cannot find font directory",
    *("Couldn't load", "Couldn't resolve", "Using Qt multimedia"),
)
"""What the platform without a screen says of itself, of fonts on Windows alone: the program has its own; and of films,
where the camera is opened.
"""


@contextmanager
def at_window(
    folder: Path, store: Path, complaints: list[str], clock: Clock | None = None, kind: type[House] = House
) -> Iterator[House]:
    """A house whose window is open on the closed store. `complaints` hears of everything unforeseen."""
    QApplication.instance() or QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    patch, before = pytest.MonkeyPatch(), qInstallMessageHandler(_listener(complaints))
    house = kind(folder, patch, clock or Clock())
    patch.setattr(sys, "excepthook", lambda _kind, error, _trace: complaints.append(told_of(error)))
    try:
        house.start(store)
        house.paint_all()
        house.program.desk.broken.connect(lambda error: complaints.append(told_of(error)))
        yield house
    finally:
        house.close()
        patch.undo()
        qInstallMessageHandler(before)


def _listener(complaints: list[str]):
    def hear(kind: QtMsgType, _context: object, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(known in message for known in HARMLESS):
            complaints.append(message)

    return hear


def told_of(error: BaseException) -> str:
    """With the line of the program it came from."""
    steps = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(steps[-1].filename).name}:{steps[-1].lineno}" if steps else ""
    return f"{error!r:.200}{where}"


def go(house: House, page: str) -> None:
    """Without a screen nobody gives the window back the keys when something on top of it has gone."""
    house.window.activateWindow()
    house.place.show_page(page)
    house.run()


def tables(house: House) -> list[TableView]:
    return [view for view in house.window.findChildren(TableView) if view.isVisible()]


def hover(widget: QWidget, spot: QPoint) -> None:
    """The mouse rests there, and whoever has a tip shows it."""
    QApplication.sendEvent(widget, QHelpEvent(QHelpEvent.Type.ToolTip, spot, widget.mapToGlobal(spot)))


def hover_cells(view: QAbstractItemView, rows: int) -> None:
    model = view.model()
    for row in range(min(rows, model.rowCount())):
        for column in range(model.columnCount()):
            rect = view.visualRect(model.index(row, column))
            if rect.isValid():
                hover(view.viewport(), rect.center())
