"""The progress of long work, floating where messages rise."""

from typing import ClassVar

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.ui import draw
from equipment_app.ui.theme import tokens
from equipment_app.ui.widgets.progress_bar import ProgressBar


class ProgressCard(QWidget):
    """Shown while its bar is."""

    HEIGHT: ClassVar[int] = 76

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = ProgressBar(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.addWidget(self.bar)
        self.bar.shown.connect(self._follow)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        draw.box(painter, self.rect(), colors["surface"], colors["edge"])
        painter.end()

    def _follow(self, shown: bool) -> None:
        self.setVisible(shown)
        self.raise_()
