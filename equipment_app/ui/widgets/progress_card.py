"""The progress of long work, where messages stand: it covers none of the page."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.ui import draw
from equipment_app.ui.theme import tokens
from equipment_app.ui.widgets.message_bar import Messages
from equipment_app.ui.widgets.progress_bar import ProgressBar


class ProgressCard(QWidget):
    """Shown while its bar is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = parent
        self.bar = ProgressBar(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 12, 0)
        column.addWidget(self.bar)
        self.bar.shown.connect(self._follow)
        self.hide()

    def lie_on(self, messages: Messages) -> None:
        """Where the message in front stands; they are laid out already."""
        spot = messages.mapTo(self._place, QPoint(0, messages.height() - messages.line_height))
        self.setGeometry(spot.x(), spot.y(), messages.width(), messages.line_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        draw.box(painter, self.rect(), colors["surface"], colors["edge"])
        painter.end()

    def _follow(self, shown: bool) -> None:
        self.setVisible(shown)
        self.raise_()
