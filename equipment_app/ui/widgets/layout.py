"""Layouts said in one line, and emptied: what is laid out taken out, and the layout's own parts deleted with it."""

from collections.abc import Sequence
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from equipment_app.ui.widgets.field import HEIGHT

Part: TypeAlias = QWidget | QLayout | int | tuple[QWidget | QLayout, int | Qt.AlignmentFlag] | None
"""A number is so much room between two parts, None what is left; beside a part stands its stretch or its alignment."""
Margins: TypeAlias = tuple[int, int, int, int]
_NONE: Margins = (0, 0, 0, 0)


def fill(layout: QBoxLayout, *parts: Part) -> None:
    """Lay the parts in, one after the other."""
    for part in parts:
        one, how = part if isinstance(part, tuple) else (part, 0)
        stretch, align = (0, how) if isinstance(how, Qt.AlignmentFlag) else (how, Qt.AlignmentFlag(0))
        if isinstance(one, QWidget):
            layout.addWidget(one, stretch, align)
        elif isinstance(one, QLayout):
            layout.addLayout(one, stretch)
        elif one is None:
            layout.addStretch(1)
        else:
            layout.addSpacing(one)


def vbox(*parts: Part, of: QWidget | None = None, margins: Margins = _NONE, spacing: int = 0) -> QVBoxLayout:
    """The parts under each other; `of` is the widget they fill."""
    layout = QVBoxLayout(of) if of else QVBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    fill(layout, *parts)
    return layout


def hbox(*parts: Part, of: QWidget | None = None, margins: Margins = _NONE, spacing: int = 0) -> QHBoxLayout:
    """The parts side by side; `of` is the widget they fill."""
    layout = QHBoxLayout(of) if of else QHBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    fill(layout, *parts)
    return layout


def take_out(layout: QLayout) -> list[QWidget]:
    """All that lies in it, in order, as it was: shown, and with its parent. Layouts and stretches in it are deleted.

    Qt gives whoever takes an item the duty to delete it, which Qt for Python does not do: 100 bytes for each.
    """
    taken: list[QWidget] = []
    while item := layout.takeAt(0):
        if widget := item.widget():
            taken.append(widget)
        elif inner := item.layout():
            taken += take_out(inner)
        Shiboken.delete(item)
    return taken


def empty(layout: QLayout) -> None:
    """Delete all that lies in it. It may be a while before it is gone, and is hidden at once."""
    for widget in take_out(layout):
        widget.hide()
        widget.deleteLater()


_GAP = 8


class Flow(QWidget):
    """Lines are as high as a field, so that the first one stands level with a field beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.parts: list[QWidget] = []
        self.setFixedHeight(HEIGHT)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Children of this, in place of those that were there, which are done with."""
        for part in self.parts:
            part.hide()
            part.deleteLater()
        self.parts = list(parts)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        x, line = 0, 0
        for part in self.parts:
            size = part.sizeHint()
            if x and x + size.width() > self.width():
                x, line = 0, line + 1
            part.setGeometry(x, line * HEIGHT + (HEIGHT - size.height()) // 2, size.width(), size.height())
            x += size.width() + _GAP
        self.setFixedHeight((line + 1) * HEIGHT)


W = TypeVar("W", bound=QWidget)


class Padded(QWidget, Generic[W]):
    def __init__(self, inside: W, horizontal: int = 16, vertical: int = 12) -> None:
        super().__init__()
        self.inside = inside
        column = QVBoxLayout(self)
        column.setContentsMargins(horizontal, vertical, horizontal, vertical)
        column.addWidget(inside)
        inside.installEventFilter(self)
        self.setVisible(not inside.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(not self.inside.isHidden())
        return False


class Narrow(QWidget):
    """`column` takes the parts; what is left of the width stays empty."""

    def __init__(self, most: int) -> None:
        """`most` is in pixels."""
        super().__init__()
        holder = QWidget()
        holder.setMaximumWidth(most)
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(12)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(holder, 1)
        row.addStretch(0)
