"""How much of a kit a member has: one segment a kind, and the sentence under it."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import SMALL, tokens
from equipment_app.ui.widgets.label import Label

Part = Literal["has", "cart", "lacks"]


class _Segments(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.parts: tuple[Part, ...] = ()
        self.setFixedHeight(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        step = (self.width() + 2) / max(1, len(self.parts))
        for number, part in enumerate(self.parts):
            left, right = round(number * step), round((number + 1) * step) - 2
            rect = QRectF(left, 0, right - left, 8)
            if part == "lacks":
                draw.box(painter, rect, None, colors["edge"], radius=1)
            else:
                draw.bar(painter, rect, colors["good" if part == "has" else "accent"], radius=1)
        painter.end()


class KitBar(QWidget):
    """Segments never speak alone: `say` needs the sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments = _Segments()
        self.sentence = Label(size=SMALL, token="quiet", elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._segments)
        column.addWidget(self.sentence)

    def say(self, parts: Sequence[Part], sentence: str) -> None:
        self._segments.parts = tuple(parts)
        self._segments.update()
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
