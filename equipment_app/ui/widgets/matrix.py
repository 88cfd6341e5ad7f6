"""Sizes × quantities: where every piece of a kind is, by size, and what is short. Cells are chosen one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.ui import draw, icons
from equipment_app.ui.table import thousands
from equipment_app.ui.theme import BODY, SMALL, font, tokens

HEAD, ROW, RESULT = 28, 28, 40
_LABEL, _TOTAL, _LEAST = 132, 76, 48

Kind = Literal["plain", "stock", "result"]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """`stock` is the sum of the rows above it; `result` says what is short (negative) and what is over."""

    label: str
    values: tuple[int, ...]
    kind: Kind = "plain"

    @property
    def total(self) -> int:
        return sum(self.values)


class Matrix(QWidget):
    """Arrows move among the cells, Enter or a double click opens the pieces or people behind one."""

    opened = Signal(int, int)
    """Row and column; the column after the last size is the total."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sizes: tuple[str, ...] = ()
        self.rows: tuple[MatrixRow, ...] = ()
        self._corner, self._total = "", ""
        self._at: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, sizes: Sequence[str], rows: Sequence[MatrixRow], corner: str, total: str) -> None:
        """`corner` and `total` are the words over the first and the last column."""
        self.sizes, self.rows = tuple(sizes), tuple(rows)
        self._corner, self._total = corner, total
        self._at = None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        tall = HEAD + sum(self._tall(row) for row in self.rows)
        return QSize(_LABEL + _TOTAL + _LEAST * len(self.sizes), tall)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def cell(self, row: int, column: int) -> QRectF:
        top = HEAD + sum(self._tall(other) for other in self.rows[:row])
        step = (self.width() - 16 - _LABEL - _TOTAL) / max(1, len(self.sizes))
        left = 16 + _LABEL + step * column
        right = self.width() - 16 if column == len(self.sizes) else left + step
        return QRectF(left, top, right - left, self._tall(self.rows[row]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.rows:
            return
        row, column = self._at or (0, 0)
        steps = {
            Qt.Key.Key_Up: (row - 1, column), Qt.Key.Key_Down: (row + 1, column), Qt.Key.Key_Left: (row, column - 1),
            Qt.Key.Key_Right: (row, column + 1), Qt.Key.Key_Home: (row, 0), Qt.Key.Key_End: (row, len(self.sizes)),
        }  # fmt: skip
        if event.key() in steps:
            row, column = steps[Qt.Key(event.key())]
            self._go(max(0, min(len(self.rows) - 1, row)), max(0, min(len(self.sizes), column)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at:
            self.opened.emit(*self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position())
        if at:
            self._go(*at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position())
        if at:
            self.opened.emit(*at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at is None and self.rows:
            self._go(0, 0)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_head(painter)
        top = HEAD
        for number, row in enumerate(self.rows):
            self._paint_row(painter, number, row, top)
            top += self._tall(row)
        if self.hasFocus() and self._at:
            draw.ring(painter, self.cell(*self._at).adjusted(2, 1, -2, -2), radius=4)
        painter.end()

    def _go(self, row: int, column: int) -> None:
        self._at = (row, column)
        values = (*self.rows[row].values, self.rows[row].total)
        size = (*self.sizes, self._total)[column]
        self.setAccessibleDescription(f"{self.rows[row].label}, {size}: {values[column]}")
        self.update()

    def _cell_at(self, spot: QPointF) -> tuple[int, int] | None:
        cells = ((row, column) for row in range(len(self.rows)) for column in range(len(self.sizes) + 1))
        return next((at for at in cells if self.cell(*at).contains(spot)), None)

    def _tall(self, row: MatrixRow) -> int:
        return RESULT if row.kind == "result" else ROW

    def _paint_head(self, painter: QPainter) -> None:
        colors = tokens()
        draw.text(painter, QRectF(16, 0, _LABEL, HEAD - 1), self._corner, colors["quiet"], font(SMALL))
        if not self.rows:
            return
        for column, size in enumerate((*self.sizes, self._total)):
            last = column == len(self.sizes)
            room = self.cell(0, column)
            room = QRectF(room.left(), 0, room.width() - (0 if last else 16), HEAD - 1)
            ink = colors["quiet" if last else "text"]
            draw.text(painter, room, size, ink, font(SMALL, bold=not last), draw.RIGHT)
        draw.hairline(painter, 0, HEAD - 1, self.width())

    def _paint_row(self, painter: QPainter, number: int, row: MatrixRow, top: float) -> None:
        colors, tall = tokens(), self._tall(row)
        if row.kind == "stock":
            painter.fillRect(QRectF(0, top, self.width(), tall), colors["ground"])
        if number < len(self.rows) - 1:
            draw.hairline(painter, 0, top + tall - 1, self.width())
        ink = colors["quiet" if row.kind == "plain" else "text"]
        face = font(BODY, bold=row.kind != "plain")
        draw.text(painter, QRectF(16, top, _LABEL, tall - 1), row.label, ink, face)
        for column, value in enumerate((*row.values, row.total)):
            last = column == len(self.sizes)
            room = self.cell(number, column).adjusted(0, 0, 0 if last else -16, -1)
            if row.kind == "result":
                paint_balance(painter, room, value, plain=last)
            else:
                shown = colors["text" if value or row.kind == "stock" or last else "quiet"]
                bold = row.kind == "stock" or last
                draw.text(painter, room, thousands(value), shown, font(BODY, bold, figures=True), draw.RIGHT)


def paint_balance(painter: QPainter, room: QRectF, value: int, *, plain: bool = False) -> None:
    """What is short stands on a soft fill with an arrow, what is over has a check; a total is only coloured."""
    colors, short = tokens(), value < 0
    ink = colors["bad" if short else "good"]
    said = f"−{thousands(-value)}" if short else f"+{thousands(value)}" if value else "0"
    if short and not plain:
        draw.box(painter, QRectF(room.right() - 47, room.center().y() - 16, 57, 32), colors["badsoft"], radius=4)
    taken = draw.width(said, font(BODY, bold=short, figures=True))
    draw.text(painter, room, said, ink, font(BODY, bold=short or plain, figures=True), draw.RIGHT)
    if not plain:
        x = room.right() - taken - 15
        icons.paint(painter, "arrow-down" if short else "check", x, room.center().y() - 6, ink, 12)
