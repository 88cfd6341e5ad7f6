"""A list of choices: 32 px, a chevron, rows of 28."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import font, tokens
from equipment_app.ui.widgets.field import HEIGHT

_PAD, _CHEVRON = 8, 16


class Combo(QComboBox):
    """`fill` keeps what was chosen. The wheel scrolls the page, it never changes a value by accident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setFont(font())
        self.setView(QListView(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fill(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Choices as (value, words)."""
        chosen = self.currentData()
        self.blockSignals(True)
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)

    def choose(self, value: Any) -> None:
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def sizeHint(self) -> QSize:
        widest = max((self.width_for(self.itemText(n)) for n in range(self.count())), default=self.width_for(""))
        return QSize(widest, HEIGHT)

    def width_for(self, words: str) -> int:
        """What it takes to show these words whole."""
        return round(draw.width(words, self.font())) + 2 * _PAD + _CHEVRON + 9

    def minimumSizeHint(self) -> QSize:
        return QSize(64, HEIGHT)

    def showPopup(self) -> None:
        super().showPopup()
        self.update()

    def hidePopup(self) -> None:
        super().hidePopup()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        border: Token = "edge" if self.isEnabled() else "line"
        if self.property("wrong"):
            border = "bad"
        elif self.hasFocus() or self.view().isVisible():
            border = "accent"
        stroke = 2 if border in ("bad", "accent") else 1
        draw.box(painter, self.rect(), colors["surface"], colors[border], stroke=stroke)
        ink = colors["text" if self.isEnabled() else "off"]
        room = QRectF(_PAD + 1, 0, self.width() - 2 * _PAD - _CHEVRON - 5, self.height())
        draw.text(painter, room, self.currentText() or self.placeholderText(), ink)
        spot = self.width() - _PAD - _CHEVRON - 1
        icons.paint(painter, "chevron-down", spot, self.height() / 2 - 8, colors["quiet"], _CHEVRON)
        painter.end()
