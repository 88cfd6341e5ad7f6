"""A chip: icon and word on a soft fill."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import tokens


class ChipLabel(QWidget):
    """Hidden while it has nothing to say."""

    def __init__(self, chip: Chip | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.chip: Chip | None = None
        self.show_chip(chip)

    def show_chip(self, chip: Chip | None) -> None:
        self.chip = chip
        if chip is None or self.parentWidget():  # without a parent it would open a window of its own
            self.setVisible(chip is not None)
        self.setAccessibleName(chip.text if chip else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(draw.chip_width(self.chip) if self.chip else 0, draw.CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.chip:
            painter = QPainter(self)
            draw.chip(painter, self.chip, 0, self.height() / 2)
            painter.end()


class KeyHint(QWidget):
    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(draw.key_width(self.key), 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        draw.key(painter, self.key, self.width(), 9, colors["quiet"], colors["ground"], colors["line"])
        painter.end()
