"""Whether every field in a window is whole: as high as it must be, under nothing, and within reach."""

from itertools import combinations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.field import Combo
from equipment_app.ui.widgets.segmented import Choices

_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
_CONTROLS = (*_FIELDS, QAbstractButton, Choices, TableView)


def squashed(window: QWidget) -> list[str]:
    """The fields that are not: which, and why."""
    found = [one for kind in _FIELDS for one in window.findChildren(kind)]
    fields = [one for one in found if one.isVisible() and not isinstance(one.parentWidget(), _FIELDS)]
    return [f"{_named(one)} {why}" for one in fields if (why := _why(one) or _covered(one, fields))]


def crowded(window: QWidget) -> list[str]:
    """Controls that lie over another one, stick out, are smaller than they can be, or cut their own words."""
    found = [one for kind in _CONTROLS for one in window.findChildren(kind)]
    controls = {one: _spot(one, window) for one in found if one.isVisible()}
    over = [
        f"{_named(one)} lies over {_named(other)}"
        for (one, spot), (other, there) in combinations(controls.items(), 2)
        if spot.intersects(there) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
    ]
    out = [
        f"{_named(one)} sticks out"
        for one, spot in controls.items()
        if spot.size() != one.size() and not _scrolls(one, window)
    ]
    small = [f"{_named(one)} is {one.size().toTuple()}, not {_least(one).toTuple()}" for one in controls if _small(one)]
    cut = [f"{_named(one)} cuts {words!r}" for one in controls if (words := _cut(one))]
    return over + out + small + cut


def _spot(control: QWidget, window: QWidget) -> QRect:
    """What can be seen of it there."""
    spot, around = control.rect(), control
    while around is not window and not around.isWindow():
        spot = spot.translated(around.pos()) & around.parentWidget().rect()
        around = around.parentWidget()
    return spot


def _scrolls(control: QWidget, window: QWidget) -> bool:
    """Something there that it stands in is scrolled."""
    around = control.parentWidget()
    while around is not window and not isinstance(around, QAbstractScrollArea):
        around = around.parentWidget()
    return around is not window


def _least(control: QWidget) -> QSize:
    return control.minimumSizeHint().boundedTo(control.maximumSize())


def _small(control: QWidget) -> bool:
    least = _least(control)
    return control.width() < least.width() or control.height() < least.height()


def _cut(control: QWidget) -> str:
    """Words that have less room than they take."""
    if isinstance(control, Choices):
        return next(
            (
                one.text
                for one, box in zip(control.segments, control.rects(), strict=True)
                if box.right() > control.width() or box.bottom() > control.height()
            ),
            "",
        )
    if isinstance(control, Combo):
        around = control.parentWidget().layout()
        room = around.contentsRect().width() if around is not None else control.width()
        return control.currentText() if control.width() < min(room, control.width_for(control.currentText())) else ""
    if isinstance(control, QAbstractButton):
        return control.text() if control.width() < control.sizeHint().width() else ""
    return ""


def _why(field: QWidget) -> str:
    least = field.minimumSizeHint().height()
    if field.height() < min(least, field.maximumHeight()):
        return f"is {field.height()} px high, not {least}"
    inner: QWidget = field
    around = field.parentWidget()
    while around is not None and not inner.isWindow():
        scroll = around.parentWidget() if isinstance(around.parentWidget(), QScrollArea) else None
        reached = scroll is not None and scroll.viewport() is around
        spot = QRect(field.mapTo(around, field.rect().topLeft()), field.size())
        if not reached and (spot.top() < 0 or spot.bottom() > around.rect().bottom()):
            return f"sticks out of its {type(around).__name__}"
        if reached:
            return ""
        inner, around = around, around.parentWidget()
    return ""


def _covered(field: QWidget, fields: list[QWidget]) -> str:
    """By a field beside it in the same part."""
    for other in fields:
        beside = other is not field and other.parentWidget() is field.parentWidget()
        if beside and other.geometry().intersects(field.geometry()):
            return f"lies over {_named(other)}"
    return ""


def _named(field: QWidget) -> str:
    holder = field.parentWidget()
    names = []
    while holder is not None and len(names) < 3:
        if type(holder).__module__.startswith("equipment_app"):
            names.append(type(holder).__name__)
        holder = holder.parentWidget()
    return f"{type(field).__name__} {field.accessibleName()!r} of {' of '.join(names)}"
