"""A table with labels on it, as a camera would see it: for pictures of the program on a machine without one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF, QTransform

from equipment_app.scanning.frames import Grey, seen_in
from equipment_app.ui.camera.reading import ReadFrame
from equipment_app.ui.camera.window import CameraWindow
from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import LARGE, font

SIZE = QSize(1280, 720)
_LABEL = QSize(230, 128)
_CODE, _QUIET = 96, 16
_COLUMNS = 4
_TURNS = (-7, 4, 11, -3, 8, -12, 2, 6, -5, 9, -9, 3)
"""Degrees: nobody lays things out straight."""
_Grey = Qt.GlobalColor
_LAMP, _CORNER, _LINE = _Grey.lightGray, _Grey.darkGray, _Grey.gray
_FAR = 0.05
"""The far edge of the table is so much shorter at either end."""


def show_table(camera: CameraWindow, codes: Sequence[str]) -> None:
    """What no camera has seen, in the window of the camera."""
    camera.camera.fill([("", camera.camera.accessibleName())])
    camera.show()
    camera.eye.looked.emit(look_at_table(codes))


def look_at_table(codes: Sequence[str]) -> ReadFrame:
    """These labels on a table, seen a little from the side under a lamp, and read."""
    picture = QImage(SIZE, QImage.Format.Format_Grayscale8)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    light = QLinearGradient(0, 0, SIZE.width(), SIZE.height())
    light.setColorAt(0, _LAMP)
    light.setColorAt(1, _CORNER)
    painter.fillRect(picture.rect(), light)
    table = _seen_from_the_side()
    for place, code in enumerate(codes):
        painter.setTransform(_lying(place, len(codes)) * table)
        _paint_label(painter, code)
    painter.end()
    grey = Grey(bytes(picture.constBits()), SIZE.width(), SIZE.height(), picture.bytesPerLine())
    return ReadFrame(picture, tuple(seen_in(grey)))


def _seen_from_the_side() -> QTransform:
    wide, high = SIZE.width(), SIZE.height()
    flat = QPolygonF([QPointF(0, 0), QPointF(wide, 0), QPointF(wide, high), QPointF(0, high)])
    near = QPolygonF([QPointF(wide * _FAR, 0), QPointF(wide * (1 - _FAR), 0), QPointF(wide, high), QPointF(0, high)])
    found: Any = QTransform.quadToQuad(flat, near)  # the stub says object
    return QTransform(found)


def _lying(place: int, of: int) -> QTransform:
    """In rows of four, each turned by its own angle about its middle."""
    row, column = divmod(place, _COLUMNS)
    rows = -(-of // _COLUMNS)
    middle = QPointF((column + 0.5) * SIZE.width() / _COLUMNS, (row + 0.42) * SIZE.height() / rows)
    return (
        QTransform()
        .translate(middle.x(), middle.y())
        .rotate(_TURNS[place % len(_TURNS)])
        .translate(-_LABEL.width() / 2, -_LABEL.height() / 2)
    )


def _paint_label(painter: QPainter, code: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_Grey.white)
    painter.drawRoundedRect(QRectF(0, 0, _LABEL.width(), _LABEL.height()), 4, 4)
    painter.drawImage(QRectF(_QUIET, _QUIET, _CODE, _CODE), _symbol(code))
    words = QRectF(_CODE + 2 * _QUIET - 4, _QUIET, _LABEL.width() - _CODE - 2 * _QUIET, 24)
    draw.text(painter, words, code[4:11], QColor(_Grey.black), font(LARGE, bold=True))
    painter.setBrush(_LINE)
    painter.setPen(Qt.PenStyle.NoPen)
    for line, length in enumerate((0.9, 0.7, 0.5)):
        painter.drawRect(QRectF(words.x(), words.bottom() + 10 + 18 * line, words.width() * length * 0.9, 5))


def _symbol(code: str) -> QImage:
    """A pixel a module."""
    import zxingcpp

    drawn: Any = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode)
    pixels = memoryview(drawn.to_image(scale=1, add_quiet_zones=False))
    side = (pixels.shape or (0,))[0]
    return QImage(bytes(pixels), side, side, side, QImage.Format.Format_Grayscale8).copy()
