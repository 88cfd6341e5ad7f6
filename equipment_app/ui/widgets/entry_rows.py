"""Rows that say one thing each, under a title: what happened, papers, what is missing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from equipment_app.ui import draw, icons
from equipment_app.ui.cells import Chip
from equipment_app.ui.colors import Token
from equipment_app.ui.theme import LARGE, SMALL, font, tokens
from equipment_app.ui.widgets.card import PAD, Strip
from equipment_app.ui.widgets.focus_ring import FocusRing
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.link import LinkButton


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: icon, words, a second quiet line, a fact or a chip at the right, and where a press leads."""

    words: str
    icon: str = ""
    token: Token = "quiet"
    below: str = ""
    aside: str = ""
    aside_token: Token = "quiet"
    chip: Chip | None = None
    struck: bool = False
    act: Callable[[], object] | None = None


class Row(QPushButton):
    """28 px, with a second line 40."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setFixedHeight(40 if entry.below else 28)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(filter(None, (entry.words, entry.below, entry.aside, str(entry.chip or "")))))
        if entry.act is None:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(lambda _, act=entry.act: act())

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        FocusRing.enter(self, event.reason(), gap=-2)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        FocusRing.leave(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors, entry = QPainter(self), tokens(), self.entry
        if entry.act and self.underMouse():
            painter.fillRect(self.rect(), colors["hover"])
        line = QRectF(PAD, 3 if entry.below else 0, self.width() - 2 * PAD, 18 if entry.below else self.height())
        if entry.icon:
            icons.paint(painter, entry.icon, PAD, line.center().y() - 8, colors[entry.token])
            line.setLeft(PAD + 24)
        if entry.chip:
            wide = draw.chip_width(entry.chip)
            draw.chip(painter, entry.chip, line.right() - wide, line.center().y())
            line.setRight(line.right() - wide - 8)
        if entry.aside:
            small = font(SMALL, figures=True)
            taken = draw.text(painter, line, entry.aside, colors[entry.aside_token], small, draw.RIGHT)
            line.setRight(line.right() - taken - 8)
        face = font()
        if entry.struck:
            face = type(face)(face)
            face.setStrikeOut(True)
        draw.text(painter, line, entry.words, colors["quiet" if entry.struck else "text"], face)
        if entry.below:
            below = QRectF(line.left(), 20, self.width() - PAD - line.left(), 16)
            draw.text(painter, below, entry.below, colors["quiet"], font(SMALL, figures=False))
        painter.end()


class Section(Strip):
    """A title, a link, and rows; the last section has no line below."""

    def __init__(self, line: bool = True, parent: QWidget | None = None) -> None:
        super().__init__("below" if line else "none", parent)
        self.title = Label(size=LARGE, bold=True)
        self.link = LinkButton(arrow=True)
        head = Strip("none")
        head.setFixedHeight(28)
        head.row.addWidget(self.title, 1)
        head.row.addWidget(self.link)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(self._rows)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addLayout(column)

    def show_rows(self, entries: Sequence[Entry]) -> None:
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for entry in entries:
            self._rows.addWidget(Row(entry))
