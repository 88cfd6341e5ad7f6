"""Check box, 16 px, with the ring of the keyboard around the box."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.theme import font, tokens
from equipment_app.ui.widgets.focus_ring import FocusRing

_BOX = 16


class Check(QCheckBox):
    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFixedHeight(24)

    def sizeHint(self) -> QSize:
        return _size(self)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        FocusRing.enter(self, event.reason(), _box(self).toRect(), gap=1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        FocusRing.leave(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors, box = QPainter(self), tokens(), _box(self)
        if self.isChecked():
            draw.box(painter, box, _ink(self, "accent"), None, radius=4)
            icons.paint(painter, "check", box.x() + 2, box.y() + 2, colors["onaccent"], 12)
        else:
            draw.box(painter, box, colors["surface"], _ink(self, "edge"), radius=4)
        _words(painter, self)
        painter.end()


def _size(button: QAbstractButton) -> QSize:
    return QSize(round(_BOX + (8 + draw.width(button.text(), font()) + 1 if button.text() else 0)), 24)


def _box(button: QAbstractButton) -> QRectF:
    return QRectF(QRect(0, (button.height() - _BOX) // 2, _BOX, _BOX))


def _ink(button: QAbstractButton, token: str) -> QColor:
    colors = tokens()
    if not button.isEnabled():
        return colors["off"]
    return colors["accent"] if token == "accent" or button.underMouse() else colors["edge"]


def _words(painter: QPainter, button: QAbstractButton) -> None:
    ink = tokens()["text" if button.isEnabled() else "off"]
    draw.text(painter, QRectF(_BOX + 8, 0, button.width() - _BOX - 8, button.height()), button.text(), ink)
