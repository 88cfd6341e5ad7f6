"""Rows that say one thing each, under a title: what happened, papers, what is missing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import LARGE, SMALL, font, tokens
from equipment_app.ui.widgets.button import LinkButton, Menu, Pressed
from equipment_app.ui.widgets.card import PAD, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import empty, in_column


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: icon, words, a second quiet line, a fact or a chip at the right, and where a press leads.

    `key` is what it is about; `fill` puts what can be done with it into a menu.
    """

    words: str
    icon: str = ""
    token: Token = "quiet"
    below: str = ""
    aside: str = ""
    aside_token: Token = "quiet"
    chip: Chip | None = None
    struck: bool = False
    act: Callable[[], object] | None = None
    key: str = ""
    fill: Callable[[Menu], object] | None = None


_DOTS = 16
"""In the margin at the right: where a row has a menu, three dots under the pointer and with the focus."""


class Row(Pressed):
    """28 px, with a second line 40. The Menu key, the right button and the dots open its menu."""

    ring = -2
    stood = Signal()
    """It has the focus."""

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
        self.stood.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The Menu key opens it under the words, the mouse where it is."""
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self._pop_up(event.globalPos() if mouse else self.mapToGlobal(QPoint(PAD, self.height())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dots = QRect(self.width() - _DOTS - 4, 0, _DOTS + 4, self.height())
        if (
            self.entry.fill
            and event.button() == Qt.MouseButton.LeftButton
            and dots.contains(event.position().toPoint())
        ):
            self.setDown(False)
            self._pop_up(self.mapToGlobal(QPoint(dots.left(), self.height())))
        else:
            super().mouseReleaseEvent(event)

    def _pop_up(self, spot: QPoint) -> None:
        if self.entry.fill is None:
            return
        self.stood.emit()
        menu = Menu(self)
        self.entry.fill(menu)
        menu.popup(spot)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        entry = self.entry
        if entry.act and self.underMouse():
            painter.fillRect(self.rect(), colors["hover"])
        if entry.fill and (self.underMouse() or self.hasFocus()):
            self._paint_dots(painter)
        line = QRectF(PAD, 3 if entry.below else 0, self.width() - 2 * PAD, 18 if entry.below else self.height())
        if entry.icon:
            icons.paint(painter, entry.icon, PAD, line.center().y() - 8, colors[entry.token])
            line.setLeft(PAD + 24)
        if entry.chip:
            room = line.width() - draw.width(entry.words, font()) - 8
            chip = entry.chip if draw.chip_width(entry.chip) <= room else replace(entry.chip, bare=True)
            wide = draw.chip_width(chip)
            draw.chip(painter, chip, line.right() - wide, line.center().y())
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

    def _paint_dots(self, painter: QPainter) -> None:
        """Upright, so that they need no more than the margin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens()["quiet"])
        for step in (-5, 0, 5):
            painter.drawEllipse(QPointF(self.width() - _DOTS / 2, self.height() / 2 + step), 1.25, 1.25)


class Section(Strip):
    """A title, a link, and rows; the last section has no line below."""

    stood = Signal(str)
    """The key of the row that has the focus or whose menu was opened."""

    def __init__(self, line: bool = True) -> None:
        super().__init__("below" if line else "none", margins=(0, 0, 0, 0))
        self.title, self.link, self._rows = Label(size=LARGE, bold=True), LinkButton(arrow=True), in_column()
        head = Strip("none", (self.title, 1), self.link, height=28)
        self.row.addLayout(in_column(head, self._rows, margins=(0, 8, 0, 8)))

    @property
    def rows(self) -> list[Row]:
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        return [row for item in items if item and isinstance(row := item.widget(), Row)]

    def show_rows(self, entries: Sequence[Entry]) -> None:
        """The row that had the focus has it again, if what it was about is still there."""
        kept = next((row.entry.key for row in self.rows if row.hasFocus()), "")
        empty(self._rows)
        for entry in entries:
            row = Row(entry)
            row.stood.connect(lambda key=entry.key: self.stood.emit(key))
            self._rows.addWidget(row)
            row.show()  # at once: what is not shown yet cannot have the focus
        if kept:
            self.stand_on(kept)

    def stand_on(self, key: str) -> bool:
        """Give the row about this the focus; False where there is none."""
        row = next((row for row in self.rows if row.entry.key == key and row.entry.act), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        return row is not None
