"""Whatever goes wrong in what overrides Qt reaches whoever is told of faults; without that the process dies."""

from typing import Generic, TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QAbstractListModel, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

Row = TypeVar("Row")


def deleted():
    widget = QWidget()
    shiboken6.delete(widget)
    widget.show()


FAULTS = {
    "raised by us": (lambda: (_ for _ in ()).throw(ValueError("x")), ValueError),
    "a number that is none": (lambda: int("x"), ValueError),
    "beyond the end": (lambda: [][0], IndexError),
    "no such key": (lambda: {}["x"], KeyError),
    "a widget that is gone": (deleted, RuntimeError),
    "the wrong type": (lambda: QWidget().resize("x"), TypeError),
}


@pytest.fixture(params=FAULTS)
def fault(request):
    return FAULTS[request.param]


def test_a_fault_while_painting_is_told(qtbot, fault):
    wrong, kind = fault

    class Painted(QWidget):
        def paintEvent(self, event):
            wrong()

    widget = Painted()
    qtbot.addWidget(widget)
    with pytest.raises(kind):
        widget.grab()


def test_a_fault_in_an_event_is_told(qtbot, fault):
    wrong, kind = fault

    class Watching(QObject):
        def eventFilter(self, watched, event):
            wrong()

    watching, watched = Watching(), QObject()
    watched.installEventFilter(watching)
    with pytest.raises(kind):
        QApplication.sendEvent(watched, QEvent(QEvent.Type.User))


def test_a_generic_class_may_be_derived_from_qt():
    class Rows(QAbstractListModel, Generic[Row]):
        def rowCount(self, parent=None):
            return 2

    assert Rows[int]().rowCount() == 2


def test_an_override_stays_what_it_was():
    class Two(QAbstractListModel):
        def rowCount(self, parent=None):
            """How many."""
            return 2

        def roles(self):
            return {}

    assert (Two().rowCount(), Two.rowCount.__doc__, Two.rowCount.__name__) == (2, "How many.", "rowCount")
    assert not hasattr(Two.roles, "__wrapped__")
