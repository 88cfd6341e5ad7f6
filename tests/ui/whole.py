"""Whether every field in a window is whole: as high as it must be, under nothing, and within reach."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)


def squashed(window: QWidget) -> list[str]:
    """The fields that are not: which, and why."""
    found = [one for kind in _FIELDS for one in window.findChildren(kind)]
    fields = [one for one in found if one.isVisible() and not isinstance(one.parentWidget(), _FIELDS)]
    return [f"{_named(one)} {why}" for one in fields if (why := _why(one) or _covered(one, fields))]


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
