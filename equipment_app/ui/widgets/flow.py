"""Small parts side by side, as many to a line as there is room for; it is as high as its lines."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.ui.widgets.field import HEIGHT

_GAP = 8


class Flow(QWidget):
    """Lines are as high as a field, so that the first one stands level with a field beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.parts: list[QWidget] = []
        self.setFixedHeight(HEIGHT)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Children of this, in place of those that were there, which are done with."""
        for part in self.parts:
            part.hide()
            part.deleteLater()
        self.parts = list(parts)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        x, line = 0, 0
        for part in self.parts:
            size = part.sizeHint()
            if x and x + size.width() > self.width():
                x, line = 0, line + 1
            part.setGeometry(x, line * HEIGHT + (HEIGHT - size.height()) // 2, size.width(), size.height())
            x += size.width() + _GAP
        self.setFixedHeight((line + 1) * HEIGHT)
