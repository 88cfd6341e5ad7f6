"""A chip: icon and word on a soft fill."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.ui import draw
from equipment_app.ui.cells import Chip


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
