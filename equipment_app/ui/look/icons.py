"""Lucide icons, stroked in a token's colour, crisp at every scale and cached."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from equipment_app.paths import resource
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import tokens

STROKE = "1.75"
"""Of the 24 units of the drawing's box: 1.5 px at 20 px."""


@cache
def _drawing(name: str) -> str:
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return drawing.replace('stroke-width="2"', f'stroke-width="{STROKE}"')


@cache
def _pixmap(name: str, color: int, size: int, ratio: float) -> QPixmap:
    drawing = _drawing(name).replace("currentColor", QColor.fromRgba(color).name())
    made = QPixmap(QSize(size, size) * ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def paint(painter: QPainter, name: str, x: float, y: float, color: QColor, size: int = 16) -> None:
    """Draw the icon with its left top corner at x, y."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(QPoint(round(x), round(y)), _pixmap(name, color.rgba(), size, ratio))


def icon(name: str, token: Token = "quiet") -> QIcon:
    """A QIcon for menus and actions: it asks for its colour when it is drawn, so it follows the theme."""
    return QIcon(_Engine(name, token))


class _Engine(QIconEngine):
    def __init__(self, name: str, token: Token) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        size = min(rect.width(), rect.height())
        spot = QRect(0, 0, size, size)
        spot.moveCenter(rect.center())
        paint(painter, self._name, spot.x(), spot.y(), self._color(mode), size)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _pixmap(self._name, self._color(mode).rgba(), min(size.width(), size.height()), 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return _pixmap(self._name, self._color(mode).rgba(), round(min(size.width(), size.height()) / scale), scale)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._token)

    def _color(self, mode: QIcon.Mode) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return tokens()["off"]
        return tokens()["accent" if mode in (QIcon.Mode.Active, QIcon.Mode.Selected) else self._token]
