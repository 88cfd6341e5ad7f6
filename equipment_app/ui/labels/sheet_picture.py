"""A sheet of labels in small: which places are used up, where the print begins, how far it goes."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.label_stock import Stock
from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import tokens

_ROOM = QSize(126, 178)
"""An A4 sheet at 0.6 pixels to a millimetre."""


class SheetPicture(QWidget):
    """A click on a label, or the arrows, Home and End, choose where to begin. Positions count from 1."""

    chosen = Signal(int)

    def __init__(self, room: QSize = _ROOM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stock: Stock | None = None
        self.start = 1
        self.count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(room)

    def show_stock(self, stock: Stock | None) -> None:
        """Without one the place stays empty."""
        self.stock = stock
        self.begin_at(min(self.start, stock.count) if stock else 1)

    def begin_at(self, start: int) -> None:
        self.start = start
        self.update()

    def show_count(self, count: int) -> None:
        """How many labels there are to print."""
        self.count = count
        self.update()

    def spot(self, position: int) -> QRectF:
        """Where the label is drawn."""
        assert self.stock is not None
        page, scale = self._page()
        x, y = self.stock.corner(position - 1)
        wide, high = self.stock.width * scale, self.stock.height * scale
        return QRectF(page.x() + x * scale, page.y() + y * scale, wide, high)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number in range(1, (self.stock.count if self.stock else 0) + 1):
            if self.spot(number).contains(event.position()):
                self.chosen.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count, columns = (self.stock.count, self.stock.columns) if self.stock else (0, 1)
        keys = Qt.Key
        wanted = {
            keys.Key_Left: self.start - 1,
            keys.Key_Right: self.start + 1,
            keys.Key_Up: self.start - columns,
            keys.Key_Down: self.start + columns,
            keys.Key_Home: 1,
            keys.Key_End: count,
        }.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        elif wanted != self.start and 1 <= wanted <= count:
            self.chosen.emit(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.stock is None:
            return
        painter, colors = QPainter(self), tokens()
        page, scale = self._page()
        draw.box(painter, page, colors["paper"], colors["edge"], radius=2)
        gap = 1.0 if min(self.stock.width, self.stock.height) * scale > 6 else 0.5
        for number in range(1, self.stock.count + 1):
            spot = self.spot(number).adjusted(gap, gap, -gap, -gap)
            if number < self.start:
                draw.box(painter, spot, colors["line"], None, radius=1)
            elif number < self.start + self.count:
                draw.box(painter, spot, colors["accent"], None, radius=1)
            else:
                draw.box(painter, spot, None, colors["edge"], radius=1)
        if self.hasFocus():
            draw.ring(painter, self.rect(), radius=2)
        painter.end()

    def _page(self) -> tuple[QRectF, float]:
        """The page in the middle of the widget, and pixels to a millimetre."""
        assert self.stock is not None
        wide, high = self.stock.page_width, self.stock.page_height
        scale = min((self.width() - 2) / wide, (self.height() - 2) / high)
        left, top = (self.width() - wide * scale) / 2, (self.height() - high * scale) / 2
        return QRectF(round(left), round(top), round(wide * scale), round(high * scale)), scale
