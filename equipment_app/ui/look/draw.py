"""The strokes that parts and delegates share: box, text, chip, key hint, ring. All in logical pixels."""

import re
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from equipment_app.ui.look import icons
from equipment_app.ui.look.cells import FILL, INK, Chip
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import SMALL, font, tokens

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter
RADIUS = 6
CHIP_HEIGHT = 20
_REACH, _DROP = 24, 6
_NONE = QColor(0, 0, 0, 0)


class Painted(QWidget):
    """Draws itself, by `paint`, in the colours of the theme in force. `ringed`: the keyboard is in it, by a key."""

    ringed = False

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        """Nothing, where nothing else is said."""

    def resized(self) -> None:
        """It has another size: whatever depends on that is set anew."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ringed = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painted(self, self.paint)


def painted(widget: QWidget, paint: Callable[[QPainter, Tokens], object]) -> None:
    """What a `paintEvent` does: `paint` gets the painter of the widget, which ends whatever happens."""
    painter = QPainter(widget)
    try:
        paint(painter, tokens())
    finally:
        painter.end()


@cache
def metrics(of: QFont) -> QFontMetricsF:
    return QFontMetricsF(of)


def width(text: str, of: QFont) -> float:
    return metrics(of).horizontalAdvance(text)


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    fill: QColor | None = None,
    border: QColor | None = None,
    radius: float = RADIUS,
    stroke: float = 1,
) -> None:
    """A filled box whose border lies wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = QRectF(rect)
    if border:
        inner.adjust(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
        radius = max(0.0, radius - stroke / 2)
    painter.setPen(QPen(border, stroke) if border else Qt.PenStyle.NoPen)
    painter.setBrush(fill or _NONE)
    painter.drawRoundedRect(inner, radius, radius)


_TELLING = re.compile(r"\S*\d\S*|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}")
"""A code, the number of a paper, a day: what one differs from the next by is at its end."""


def cut_at(words: str) -> Qt.TextElideMode:
    """Where words are cut for which there is no room: those that stand for a thing keep both ends."""
    return Qt.TextElideMode.ElideMiddle if _TELLING.fullmatch(words) else Qt.TextElideMode.ElideRight


def text(
    painter: QPainter,
    rect: QRect | QRectF,
    words: str,
    color: QColor,
    face: QFont | None = None,
    align: Qt.AlignmentFlag = LEFT,
) -> float:
    """One line, elided to the width of `rect`. Returns the width it took."""
    face = face or font()
    taken = metrics(face).horizontalAdvance(words)
    if taken > rect.width() + 0.5:
        words = metrics(face).elidedText(words, cut_at(words), rect.width())
        taken = metrics(face).horizontalAdvance(words)
    painter.setFont(face)
    painter.setPen(color)
    painter.drawText(QRectF(rect), int(align | Qt.TextFlag.TextSingleLine), words)
    return taken


def hairline(painter: QPainter, x1: float, y: float, x2: float) -> None:
    """A horizontal line one pixel high whose top is at y."""
    painter.fillRect(QRectF(x1, y, x2 - x1, 1), tokens()["line"])


def chip_width(chip: Chip) -> int:
    return round(width(chip.text, font(SMALL))) + (16 if chip.bare else 26)


def chip(painter: QPainter, chip: Chip, x: float, middle: float, on_soft: bool = False) -> None:
    """The chip with its left edge at x and centred on `middle`. On a soft row the accent one sits on surface."""
    colors = tokens()
    rect = QRectF(x, round(middle - CHIP_HEIGHT / 2), chip_width(chip), CHIP_HEIGHT)
    ink = colors[INK[chip.tone]]
    if not chip.bare:
        box(painter, rect, colors["surface" if on_soft and chip.tone == "accent" else FILL[chip.tone]], radius=4)
        rect.adjust(4, 0, 0, 0)
    icons.paint(painter, chip.icon, rect.x(), rect.y() + 4, ink, 12)
    text(painter, rect.adjusted(16, 0, 4, 0), chip.text, ink, font(SMALL))


def key_width(key: str) -> int:
    return round(width(key, font(SMALL))) + 12 if key else 0


def key(painter: QPainter, words: str, right: float, middle: float, ink: QColor, fill: QColor, border: QColor) -> None:
    """A key hint in its box, 18 px high, ending at `right`."""
    wide = key_width(words)
    rect = QRectF(right - wide, round(middle - 9), wide, 18)
    box(painter, rect, fill, border, radius=4)
    text(painter, rect, words, ink, font(SMALL), CENTER)


def ring(painter: QPainter, rect: QRect | QRectF, radius: float = RADIUS, stroke: float = 2) -> None:
    """The focus frame, drawn just inside `rect`."""
    box(painter, rect, None, tokens()["accent"], radius, stroke)


def bar(painter: QPainter, rect: QRectF, fill: QColor, radius: float = 2) -> None:
    """A flat filled bar without border."""
    box(painter, rect, fill, None, radius)


def picture(painter: QPainter, rect: QRect | QRectF, image: QImage, border: QColor, radius: float) -> None:
    """A square picture that fills `rect`, with round corners and a hairline round it."""
    brush = QBrush(image)
    brush.setTransform(QTransform().scale(rect.width() / image.width(), rect.height() / image.height()))
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(QPen(border, 1))
    painter.setBrush(brush)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def middle(rect: QRectF, size: int) -> QPointF:
    """Where the left top corner of a square of `size` lies when it is centred in `rect`."""
    return QPointF(round(rect.center().x() - size / 2), round(rect.center().y() - size / 2))


def shadow(painter: QPainter, rect: QRectF) -> None:
    """What floats throws a soft shadow, more of it below."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    ink = QColor(tokens()["shade"])
    ink.setAlphaF(ink.alphaF() * 0.7 / _REACH)
    painter.setBrush(ink)
    for step in range(_REACH):
        spot, radius = rect.adjusted(-step, -step, step, step).translated(0, _DROP), RADIUS + step
        painter.drawRoundedRect(spot, radius, radius)
