"""What is missing and what is left over of each article by size, all on one scale; trousers as cells."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter

from equipment_app.domain.cart import Sized
from equipment_app.domain.order_proposal import OrderLine, missing, signed, spare
from equipment_app.domain.value import Value
from equipment_app.ui import formatting
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import SMALL, font
from equipment_app.ui.widgets.walked import Walked

_PIECE, _UP, _DOWN = 3.4, 10, 6
"""Pixels of a piece, and after how many a bar is cut; its number is always said."""
_HEAD, _AXIS, _HIGH, _PAD = 28, 78, 118, 16
_CELL, _LINE, _LABEL = 34, 17, 34
_WIDE = 520
"""From so wide on two panels stand beside each other."""
_LEAST_LABEL = 28


class _Panel(Value):
    """One article: where it lies, and the places of its sizes (of bars or of cells)."""

    lines: Sequence[OrderLine]
    rect: QRectF
    spots: Sequence[QRectF]
    grid: "_Grid | None"


class _Grid(Value):
    """Sizes in two dimensions: waist across, length down."""

    across: Sequence[str]
    down: Sequence[str]

    @classmethod
    def of(cls, lines: Sequence[OrderLine]) -> "_Grid | None":
        pairs = [line.size.partition("/") for line in lines]
        if len(lines) < 2 or not all(slash for _, slash, _ in pairs):
            return None
        across, down = ({pair[at] for pair in pairs} for at in (0, 2))
        return cls(sorted(across, key=_number), sorted(down, key=_number))


def _number(size: str) -> tuple[int, str]:
    return (int(size), "") if size.isdecimal() else (0, size)


class OrderPanels(Walked[OrderLine]):
    """Arrows walk sizes and panels, Enter or a click chooses a size, Ctrl+Enter or a double click opens the article."""

    chosen = Signal(object)
    """Article and size."""
    opened = Signal(int)
    """An article."""
    moved = Signal(QRectF)
    """Where the keyboard stands now."""

    def __init__(self) -> None:
        super().__init__(self.tr("What is missing and what is left over"))
        self._articles: Sequence[Sequence[OrderLine]] = ()
        self._panels: list[_Panel] = []
        self._at: tuple[int, int] = (0, 0)

    def show_articles(self, articles: Sequence[Sequence[OrderLine]]) -> None:
        self._articles = articles
        self._at = (0, 0)
        self.resized()
        self.tell()

    def show_line(self, key: Sized) -> None:
        """Stand at this size; nothing is told of it."""
        for number, panel in enumerate(self._panels):
            for place, line in enumerate(panel.lines):
                if line.key == key:
                    self._at = (number, place)
                    self.moved.emit(panel.rect)
                    self.tell()

    # Where everything lies

    def resized(self) -> None:
        columns = 2 if self.width() >= _WIDE else 1
        wide, top = self.width() / columns, 0.0
        self._panels = []
        for first in range(0, len(self._articles), columns):
            row = self._articles[first : first + columns]
            grids = [_Grid.of(lines) for lines in row]
            high = max(_HIGH, *(_HEAD + _LINE * (len(grid.down) + 1) + 10 if grid else 0 for grid in grids))
            for place, (lines, grid) in enumerate(zip(row, grids, strict=True)):
                rect = QRectF(place * wide, top, wide, high)
                spots = _cells(rect, lines, grid) if grid else _bars(rect, len(lines))
                self._panels.append(_Panel(lines, rect, spots, grid))
            top += high
        self.setFixedHeight(max(1, round(top)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDE, self.height())

    def _find(self, spot: QPointF) -> tuple[int, int] | None:
        for number, panel in enumerate(self._panels):
            for place, rect in enumerate(panel.spots):
                if rect.contains(spot):
                    return number, place
        return None

    # Keys and mouse

    def current(self) -> OrderLine | None:
        return self._line(self._at) if self._at[0] < len(self._panels) else None

    def _line(self, at: tuple[int, int]) -> OrderLine:
        return self._panels[at[0]].lines[at[1]]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        columns, line = 2 if self.width() >= _WIDE else 1, self.current()
        if line is None:
            super().keyPressEvent(event)
        elif event.key() in steps:
            self._go(self._at[0], self._at[1] + steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(self._at[0] + (columns if event.key() == Qt.Key.Key_Down else -columns), self._at[1])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.opened.emit(line.article)
            else:
                self.chosen.emit(line.key)
        else:
            super().keyPressEvent(event)

    def _go(self, number: int, place: int) -> None:
        """Over the edge of a panel into the one before or behind."""
        if 0 <= number < len(self._panels):
            count = len(self._panels[number].lines)
            if place < 0:
                number, place = (number - 1, len(self._panels[number - 1].lines) - 1) if number else (0, 0)
            elif place >= count and number == self._at[0]:
                number, place = (number + 1, 0) if number + 1 < len(self._panels) else (number, count - 1)
            self._at = number, min(place, len(self._panels[number].lines) - 1)
            self.moved.emit(self._panels[number].rect)
            self.tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if found := self._find(event.position()):
            self._at = found
            self.tell()
            self.chosen.emit(self._line(found).key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if line := self.place_at(event.position()):
            self.opened.emit(line.article)

    def place_at(self, spot: QPointF) -> OrderLine | None:
        found = self._find(spot)
        return self._line(found) if found else None

    def sentence(self, place: OrderLine) -> str:
        """XL: in stock 0, waiting 1, minimum 5, missing 6."""
        line = place
        facts = self.tr("in stock {stored}, waiting {waiting}, minimum {minimum}").format(
            stored=line.stored, waiting=line.waiting, minimum=line.minimum
        )
        if line.ending:
            facts += ", " + self.tr("ends its life {pieces}").format(pieces=line.ending)
        rest = self.tr("missing {pieces}") if line.balance < 0 else self.tr("left over {pieces}")
        name, size = formatting.name(line), formatting.size(line.size)
        return f"{name}, {size}: {facts}, {rest.format(pieces=abs(line.balance))}"

    # Painting

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        for number, panel in enumerate(self._panels):
            rect = panel.rect
            draw.hairline(painter, rect.left(), rect.bottom() - 1, rect.right())
            if rect.left() > 0:
                painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), colors["line"])
            self._paint_head(painter, colors, panel)
            (self._paint_cells if panel.grid else self._paint_bars)(painter, colors, panel)
            if self.hasFocus() and number == self._at[0]:
                draw.ring(painter, panel.spots[self._at[1]].adjusted(-2, -1, 2, 1), radius=4)

    def _paint_head(self, painter: QPainter, colors: Tokens, panel: _Panel) -> None:
        lacks, left = missing(panel.lines), spare(panel.lines)
        room = QRectF(panel.rect.left() + _PAD, panel.rect.top() + 6, panel.rect.width() - 2 * _PAD, 20)
        over = self.tr("left over {pieces}").format(pieces=left)
        wide = draw.width(over, font(SMALL))
        draw.text(painter, room, over, colors["quiet"], font(SMALL), draw.RIGHT)
        said = self.tr("missing {pieces}").format(pieces=lacks) if lacks else self.tr("enough")
        face, ink = font(SMALL, bold=bool(lacks)), colors["bad" if lacks else "good"]
        end = room.adjusted(0, 0, -wide - 8, 0)
        word = draw.width(said, face)
        draw.text(painter, end, said, ink, face, draw.RIGHT)
        icons.paint(painter, "arrow-down" if lacks else "check", end.right() - word - 16, room.top() + 4, ink, 12)
        name = formatting.name(panel.lines[0])
        draw.text(painter, room.adjusted(0, 0, -wide - word - 34, 0), name, colors["text"], font(bold=True))

    def _paint_bars(self, painter: QPainter, colors: Tokens, panel: _Panel) -> None:
        axis = panel.rect.top() + _AXIS
        step = panel.spots[0].width()
        every = max(1, -(-_LEAST_LABEL // max(1, round(step))))
        for place, (line, spot) in enumerate(zip(panel.lines, panel.spots, strict=True)):
            short, middle = line.balance < 0, spot.center().x()
            wide = min(20.0, step * 0.6)
            high = min(_DOWN if short else _UP, abs(line.balance)) * _PIECE
            bar = QRectF(middle - wide / 2, axis if short else axis - high, wide, high)
            if line.balance:
                self._paint_bar(painter, colors, bar, short=short)
            near = short or place % every == 0
            number = QRectF(middle - step, (axis if short else bar.top()) - 16, 2 * step, 14)
            face, ink = font(SMALL, bold=short, figures=True), colors["bad" if short else "quiet"]
            size = QRectF(middle - step, axis + 22, 2 * step, 16)
            if near:
                draw.text(painter, number, signed(line.balance), ink, face, draw.CENTER)
                ink = colors["bad" if short else "text"]
                draw.text(painter, size, formatting.size(line.size), ink, face, draw.CENTER)
        painter.fillRect(QRectF(panel.rect.left() + _PAD, axis, panel.rect.width() - 2 * _PAD, 1), colors["edge"])

    def _paint_bar(self, painter: QPainter, colors: Tokens, bar: QRectF, *, short: bool) -> None:
        fill, edge = (colors["bad"], None) if short else (colors["soft"], colors["accent"])
        draw.box(painter, bar, fill, edge, radius=1)

    def _paint_cells(self, painter: QPainter, colors: Tokens, panel: _Panel) -> None:
        assert panel.grid is not None
        left, top = panel.rect.left() + _PAD, panel.rect.top() + _HEAD
        step = _cell_width(panel.rect, panel.grid)
        for place, waist in enumerate(panel.grid.across):
            room = QRectF(left + _LABEL + place * step, top, step, _LINE)
            draw.text(painter, room, waist, colors["text"], font(SMALL), draw.CENTER)
        for place, length in enumerate(panel.grid.down, 1):
            draw.text(painter, QRectF(left, top + place * _LINE, _LABEL, _LINE), length, colors["text"], font(SMALL))
        for line, spot in zip(panel.lines, panel.spots, strict=True):
            fill, edge, ink = _cell_look(colors, line.balance)
            draw.box(painter, spot, fill, edge, radius=2)
            face = font(SMALL, bold=line.balance < 0, figures=True)
            draw.text(painter, spot, signed(line.balance), ink, face, draw.CENTER)


def _cell_look(colors: Tokens, balance: int) -> tuple[QColor, QColor | None, QColor]:
    if balance < 0:
        return colors["bad"], None, colors["surface"]
    return (colors["soft"], None, colors["accent"]) if balance else (colors["surface"], colors["line"], colors["quiet"])


def _bars(rect: QRectF, count: int) -> list[QRectF]:
    step = (rect.width() - 2 * _PAD) / max(1, count)
    left, top = rect.left() + _PAD, rect.top() + _HEAD
    return [QRectF(left + place * step, top, step, _HIGH - _HEAD - 2) for place in range(count)]


def _cell_width(rect: QRectF, grid: _Grid) -> float:
    return min(_CELL, (rect.width() - 2 * _PAD - _LABEL) / max(1, len(grid.across)))


def _cells(rect: QRectF, lines: Sequence[OrderLine], grid: _Grid) -> list[QRectF]:
    step, left, top = _cell_width(rect, grid), rect.left() + _PAD + _LABEL, rect.top() + _HEAD + _LINE
    found = []
    for line in lines:
        waist, _, length = line.size.partition("/")
        x, y = left + grid.across.index(waist) * step, top + grid.down.index(length) * _LINE
        found.append(QRectF(x + 1, y + 1, step - 2, _LINE - 2))
    return found
