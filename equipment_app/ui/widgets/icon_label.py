"""An icon by itself, or in a tinted square or circle; and a person's initials."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import LARGE, font, tokens


class IconLabel(QWidget):
    """Decoration: the words beside it carry the meaning."""

    def __init__(self, name: str, token: Token = "quiet", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.token: Token = token
        self._size = size
        self.setFixedSize(size, size)

    def show_icon(self, name: str, token: Token | None = None) -> None:
        self.name = name
        self.token = token or self.token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.name:
            painter = QPainter(self)
            icons.paint(painter, self.name, 0, 0, tokens()[self.token], self._size)
            painter.end()


class Mark(QWidget):
    """The sign of the program: a shirt on an accent square."""

    def __init__(self, size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        picture = self.width() * 5 // 8 // 2 * 2
        draw.box(painter, self.rect(), colors["accent"])
        inset = (self.width() - picture) / 2
        icons.paint(painter, "shirt", inset, inset, colors["onaccent"], picture)
        painter.end()


class Avatar(QWidget):
    """Initials on soft (no photographs); nobody is a dashed circle."""

    def __init__(self, initials: str = "", size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initials = initials
        self.setFixedSize(size, size)

    def show_initials(self, initials: str) -> None:
        self._initials = initials
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        if self._initials:
            draw.box(painter, self.rect(), colors["soft"], None, radius=self.width() / 2)
            face = font(LARGE, bold=True)
            draw.text(painter, self.rect(), self._initials, colors["accent"], face, draw.CENTER)
        else:
            draw.dashed_circle(painter, self.rect().toRectF(), colors["edge"])
            spot = draw.middle(self.rect().toRectF(), 20)
            icons.paint(painter, "user-round", spot.x(), spot.y(), colors["quiet"], 20)
        painter.end()


_REACH = 32


class Shade(QWidget):
    """A sibling below the floating widget; `under` says where that is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._size = QRectF()
        self.hide()

    def under(self, spot: QRect) -> None:
        self._size = QRectF(_REACH, _REACH, spot.width(), spot.height())
        self.setGeometry(spot.adjusted(-_REACH, -_REACH, _REACH, _REACH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw.shadow(painter, self._size)
        painter.end()
