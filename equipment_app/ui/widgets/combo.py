"""A list of choices: 32 px, a chevron, rows of 28."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from equipment_app.ui import icons
from equipment_app.ui.theme import font, tokens
from equipment_app.ui.widgets.field import HEIGHT


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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, ink = QPainter(self), tokens()["quiet" if self.isEnabled() else "off"]
        icons.paint(painter, "chevron-down", self.width() - 25, self.height() / 2 - 8, ink, 16)
        painter.end()
