"""Flat charts, labelled directly, without grid or axis. Everything painted is also said (accessible description)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.ui import draw, icons
from equipment_app.ui.theme import BODY, SMALL, font, tokens
from equipment_app.ui.widgets.label import plain_tip


@dataclass(frozen=True, slots=True)
class Bar:
    """`filled` of `whole`: the rest is outlined. `warns` where somebody must act."""

    label: str
    filled: float
    whole: float
    said: str = ""
    sentence: str = ""
    warns: bool = False


class _Chart(QWidget):
    """What both kinds share: bars that can be walked by arrows and opened by Enter or a click."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self.bars = tuple(bars)
        self._at = -1
        self.updateGeometry()
        self.update()

    def spot(self, number: int) -> QRectF:
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}.get(
            Qt.Key(event.key())
        )
        if step and self.bars:
            self._go(max(0, min(len(self.bars) - 1, self._at + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at >= 0:
            self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number in range(len(self.bars)):
            if self.spot(number).contains(event.position()):
                self._go(number)
                self.opened.emit(number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.bars and self._at < 0:
            self._go(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _go(self, number: int) -> None:
        self._at = number
        bar = self.bars[number]
        self.setAccessibleDescription(bar.sentence or f"{bar.label}: {bar.said}")
        self.setToolTip(plain_tip(bar.sentence))
        self.update()

    def _ring(self, painter: QPainter) -> None:
        if self.hasFocus() and 0 <= self._at < len(self.bars):
            draw.ring(painter, self.spot(self._at), radius=4)

    def _ink(self, bar: Bar) -> QColor:
        return tokens()["warn" if bar.warns else "accent"]


class Columns(_Chart):
    """Upright bars 20 wide on one base line, the value above, the label below."""

    _FOOT, _HEAD = 20, 22

    def sizeHint(self) -> QSize:
        return QSize(38 * len(self.bars), 112)

    def spot(self, number: int) -> QRectF:
        step = self.width() / max(1, len(self.bars))
        return QRectF(step * number, 0, step, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        foot = self.height() - self._foot()
        most = max((bar.whole for bar in self.bars), default=1) or 1
        for number, bar in enumerate(self.bars):
            middle = round(self.spot(number).center().x())
            tall = max(3, round((foot - self._HEAD) * bar.whole / most)) if bar.whole else 0
            self._paint_bar(painter, QRectF(middle - 10, foot - tall, 20, tall), bar)
            face = font(SMALL, bold=bar.warns, figures=True)
            ink = colors["warn" if bar.warns else "text"]
            draw.text(painter, QRectF(middle - 24, foot - tall - 20, 48, 16), bar.said, ink, face, draw.CENTER)
            room = QRectF(middle - 24, foot + 2, 48, 16)
            draw.text(painter, room, bar.label, colors["quiet"], font(SMALL), draw.CENTER)
        draw.hairline(painter, 0, foot, self.width(), "edge")
        self._ring(painter)
        painter.end()

    def _foot(self) -> int:
        return self._FOOT if any(bar.label for bar in self.bars) else 1

    def _paint_bar(self, painter: QPainter, rect: QRectF, bar: Bar) -> None:
        if not bar.whole:
            return
        if bar.filled < bar.whole:
            draw.box(painter, rect, None, tokens()["accent"], radius=1)
        if bar.filled:
            tall = rect.height() * bar.filled / bar.whole
            draw.bar(painter, QRectF(rect.x(), rect.bottom() - tall, rect.width(), tall), self._ink(bar), radius=1)


class Bars(_Chart):
    """Lying bars in rows of label, bar and value; `over` sets label and value above the bar."""

    def __init__(self, *, over: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = over
        self._row = 36 if over else 30
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, self._row * len(self.bars))

    def spot(self, number: int) -> QRectF:
        return QRectF(0, self._row * number, self.width(), self._row)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        for number, bar in enumerate(self.bars):
            spot = self.spot(number)
            words = QRectF(spot.x(), spot.y(), spot.width(), 20 if self._over else spot.height())
            taken = draw.text(painter, words, bar.said, colors["text"], font(BODY, True, True), draw.RIGHT)
            if bar.warns:
                icons.paint(
                    painter, "triangle-alert", words.right() - taken - 16, words.center().y() - 6, colors["warn"], 12
                )
            draw.text(painter, words.adjusted(0, 0, -taken - 20, 0), bar.label, colors["text"])
            whole = QRectF(spot.x(), spot.y() + 21, spot.width(), 10)
            if not self._over:
                left, right = spot.width() * 0.37, 56 + taken
                whole = QRectF(left, spot.y() + 10, spot.width() - left - right, 10)
            draw.bar(painter, whole, colors["line"], radius=1)
            share = bar.filled / bar.whole if bar.whole else 0
            draw.bar(painter, QRectF(whole.x(), whole.y(), whole.width() * share, 10), self._ink(bar), radius=1)
        self._ring(painter)
        painter.end()
