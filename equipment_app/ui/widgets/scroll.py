"""What is higher than its place scrolls there: a form in a small window, a text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from equipment_app.ui.widgets.scroll_bar import FloatingBar


class Scroll(QScrollArea):
    """Clear, without a frame; the bar floats, and whatever gets the keyboard comes into view."""

    def __init__(self, inside: QLayout) -> None:
        super().__init__()
        self.inside = QWidget()
        self.inside.setProperty("clear", True)
        self.inside.setLayout(inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.inside)
        self.viewport().setAutoFillBackground(False)
        FloatingBar(self)

    def minimumSizeHint(self) -> QSize:
        """As narrow as what is in it can be, and as low as you like."""
        return QSize(self.inside.minimumSizeHint().width(), 84)
