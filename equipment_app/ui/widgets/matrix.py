"""Sizes × quantities: where every piece of a kind is, by size, and what is short. Cells are chosen one by one.

More sizes than fit scroll sideways between the labels and the totals, which stay where they are.
"""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy

from equipment_app.domain.value import Value
from equipment_app.ui.formatting import thousands
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import BODY, SMALL, font, tokens

HEAD, ROW, RESULT = 28, 28, 40
_PAD, _LABEL, _TOTAL, _LEAST, _MOST, _BAR, _SIGN = 16, 132, 76, 48, 120, 12, 16

Kind = Literal["plain", "stock", "result"]


class MatrixRow(Value):
    """`stock` is the sum of the rows above it; `result` says what is short (negative) and what is over.

    A `low` result is as high as any other row.
    """

    label: str
    values: tuple[int, ...]
    kind: Kind = "plain"
    low: bool = False

    @property
    def total(self) -> int:
        """What one size has too many of does not help another: where any is short, all that is short."""
        short = sum(value for value in self.values if value < 0) if self.kind == "result" else 0
        return short or sum(self.values)


class Matrix(draw.Painted):
    """Arrows move among the cells, Enter or a double click opens the pieces or people behind one."""

    opened = Signal(int, int)
    """Row and column; the column after the last size is the total."""

    def __init__(self) -> None:
        super().__init__()
        self.sizes: tuple[str, ...] = ()
        self.rows: tuple[MatrixRow, ...] = ()
        self._corner, self._total = "", ""
        self._at: tuple[int, int] | None = None
        self.bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self.bar.setSingleStep(_LEAST)
        self.bar.valueChanged.connect(self.update)
        self.bar.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, sizes: Sequence[str], rows: Sequence[MatrixRow], corner: str, total: str) -> None:
        """`corner` and `total` are the words over the first and the last column."""
        self.sizes, self.rows = tuple(sizes), tuple(rows)
        self._corner, self._total = corner, total
        self._at = None
        self.bar.setValue(0)
        self.resized()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_PAD + _LABEL + _TOTAL + _LEAST * len(self.sizes), self._high() + self._bar_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_PAD + _LABEL + _TOTAL + 3 * _LEAST, self.sizeHint().height())

    def cell(self, row: int, column: int) -> QRectF:
        """Where a cell lies now; that of a size may be scrolled out of view."""
        top = HEAD + sum(self._tall(other) for other in self.rows[:row])
        tall = self._tall(self.rows[row])
        if column == len(self.sizes):
            return QRectF(_PAD + _LABEL + self._room(), top, _TOTAL - _PAD, tall)
        step = self._step()
        return QRectF(_PAD + _LABEL + step * column - self.bar.value(), top, step, tall)

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Sideways; up and down belongs to whatever this stands in."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        aside = event.angleDelta().x() or (shift and event.angleDelta().y())
        if aside and self.bar.maximum():
            self.bar.setValue(self.bar.value() - round(aside / 120 * _LEAST))
        else:
            event.ignore()

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

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        self._paint_head(painter)
        self._paint_more(painter, colors)
        top = HEAD
        for number, row in enumerate(self.rows):
            self._paint_row(painter, number, row, top)
            top += self._tall(row)
        if self.hasFocus() and self._at:
            self._clip(painter, self._at[1])
            draw.ring(painter, self.cell(*self._at).adjusted(2, 1, -2, -2), radius=4)

    def _go(self, row: int, column: int) -> None:
        self._at = (row, column)
        self._reveal(column)
        values = (*self.rows[row].values, self.rows[row].total)
        size = (*self.sizes, self._total)[column]
        self.setAccessibleDescription(f"{self.rows[row].label}, {size}: {values[column]}")
        self.update()

    def _cell_at(self, spot: QPointF) -> tuple[int, int] | None:
        if spot.x() < _PAD + _LABEL:
            return None
        columns = [len(self.sizes), *range(len(self.sizes))]
        cells = ((row, column) for row in range(len(self.rows)) for column in columns)
        return next((at for at in cells if self.cell(*at).contains(spot)), None)

    def _tall(self, row: MatrixRow) -> int:
        return RESULT if row.kind == "result" and not row.low else ROW

    def _high(self) -> int:
        return HEAD + sum(self._tall(row) for row in self.rows)

    def _room(self) -> int:
        """Width between labels and totals; on a large screen the sizes stay near each other."""
        return min(self.width() - _PAD - _LABEL - _TOTAL, _MOST * max(1, len(self.sizes)))

    def _step(self) -> float:
        return max(_LEAST, self._room() / max(1, len(self.sizes)))

    def _bar_height(self) -> int:
        return _BAR if self.bar.maximum() else 0

    def resized(self) -> None:
        over = _LEAST * len(self.sizes) - self._room() if self.width() > _PAD + _LABEL + _TOTAL else 0
        self.bar.setRange(0, max(0, over))
        self.bar.setPageStep(self._room())
        self.bar.setVisible(over > 0)
        self.bar.setGeometry(_PAD + _LABEL, self._high(), self._room(), _BAR)
        self.updateGeometry()

    def _reveal(self, column: int) -> None:
        """Scroll a size into view."""
        if column < len(self.sizes):
            left = round(self._step() * column)
            self.bar.setValue(min(left, max(self.bar.value(), left + _LEAST - self._room())))

    def _clip(self, painter: QPainter, column: int) -> None:
        """A size never shows over labels or totals."""
        if column == len(self.sizes):
            painter.setClipping(False)
        else:
            painter.setClipRect(QRectF(_PAD + _LABEL, 0, self._room(), self.height()))

    def _paint_head(self, painter: QPainter) -> None:
        colors = tokens()
        draw.text(painter, QRectF(_PAD, 0, _LABEL, HEAD - 1), self._corner, colors["quiet"], font(SMALL))
        if not self.rows:
            return
        draw.hairline(painter, 0, HEAD - 1, self.width())
        for column, size in enumerate((*self.sizes, self._total)):
            last = column == len(self.sizes)
            room = self.cell(0, column)
            room = QRectF(room.left(), 0, room.width() - (0 if last else _PAD), HEAD - 1)
            ink = colors["quiet" if last else "text"]
            self._clip(painter, column)
            draw.text(painter, room, size, ink, font(SMALL, bold=not last), draw.RIGHT)

    def _paint_more(self, painter: QPainter, colors: Tokens) -> None:
        """At either end of the head, that more sizes lie beyond it."""
        painter.setClipping(False)
        left, y = _PAD + _LABEL, (HEAD - _SIGN) / 2
        signs = (
            ("chevron-left", left - _SIGN, self.bar.value() > 0),
            ("chevron-right", left + self._room() - 2, self.bar.value() < self.bar.maximum()),
        )
        for sign, x, more in signs:
            if more:
                icons.paint(painter, sign, x, y, colors["accent"], _SIGN)

    def _paint_row(self, painter: QPainter, number: int, row: MatrixRow, top: float) -> None:
        colors, tall = tokens(), self._tall(row)
        if row.kind == "stock":
            painter.fillRect(QRectF(0, top, self.width(), tall), colors["ground"])
        if number < len(self.rows) - 1 or self._bar_height():
            draw.hairline(painter, 0, top + tall - 1, self.width())
        face = font(BODY, bold=row.kind != "plain")
        ink = colors["quiet" if row.kind == "plain" else "text"]
        draw.text(painter, QRectF(_PAD, top, _LABEL, tall - 1), row.label, ink, face)
        for column, value in enumerate((*row.values, row.total)):
            last = column == len(self.sizes)
            self._clip(painter, column)
            room = self.cell(number, column).adjusted(0, 0, 0 if last else -_PAD, -1)
            self._paint_cell(painter, room, row, value, last)

    def _paint_cell(self, painter: QPainter, room: QRectF, row: MatrixRow, value: int, last: bool) -> None:
        if row.kind == "result":
            paint_balance(painter, room, value, plain=last)
            return
        strong = row.kind == "stock" or last
        ink = tokens()["text" if value or strong else "quiet"]
        draw.text(painter, room, thousands(value), ink, font(BODY, strong, figures=True), draw.RIGHT)


def paint_balance(painter: QPainter, room: QRectF, value: int, *, plain: bool = False) -> None:
    """What is short stands on a soft fill with an arrow, what is over has a check; a total is only coloured."""
    colors, short = tokens(), value < 0
    ink = colors["bad" if short else "good"]
    said = f"−{thousands(-value)}" if short else f"+{thousands(value)}" if value else "0"
    if short and not plain:
        tall = min(32, room.height() - 3)
        middle = room.center().y() - tall / 2
        left = max(room.left() + 2, room.right() - 47)
        draw.box(painter, QRectF(left, middle, room.right() + 10 - left, tall), colors["badsoft"], radius=4)
    taken = draw.width(said, font(BODY, bold=short, figures=True))
    draw.text(painter, room, said, ink, font(BODY, bold=short or plain, figures=True), draw.RIGHT)
    if not plain:
        x = room.right() - taken - 15
        icons.paint(painter, "arrow-down" if short else "check", x, room.center().y() - 6, ink, 12)
