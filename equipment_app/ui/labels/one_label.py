"""The picture of one label, as large as there is room, on paper white; or why it cannot be made."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.theme import font, tokens
from equipment_app.ui.widgets.label import Label

_PAD, _HEIGHT = 16, 188


class OneLabel(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QImage()
        self.trouble = Label(wrap=True, parent=self)
        self.trouble.hide()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def scale_for(self, width: float, height: float) -> float:
        """Pixels to a point at which a label of so many points fits, three times its size at most."""
        room = QSize(max(1, self.width() - 2 * _PAD), self.height() - 2 * _PAD)
        return min(room.width() / width, room.height() / height, 4.0)

    def show_picture(self, picture: QImage) -> None:
        self.picture = picture
        self.trouble.hide()
        self.update()

    def show_trouble(self, words: str) -> None:
        self.picture = QImage()
        self.trouble.setText(words)
        self.trouble.setVisible(True)
        self._place()
        self.update()

    def resizeEvent(self, event: object) -> None:
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        painter.fillRect(self.rect(), colors["ground"])
        draw.hairline(painter, 0, self.height() - 1, self.width())
        if not self.picture.isNull():
            ratio = self.devicePixelRatioF()
            wide, high = self.picture.width() / ratio, self.picture.height() / ratio
            spot = QRectF(round((self.width() - wide) / 2), round((self.height() - high) / 2), wide, high)
            painter.fillRect(spot, colors["paper"])
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(spot, self.picture)
        elif not self.trouble.isHidden():
            icons.paint(painter, "triangle-alert", _PAD, self.trouble.y() + 2, colors["warn"], 16)
        else:
            draw.text(painter, QRectF(self.rect()), "…", colors["quiet"], font(), draw.CENTER)
        painter.end()

    def _place(self) -> None:
        wide = self.width() - 2 * _PAD - 24
        high = self.trouble.heightForWidth(wide)
        self.trouble.setGeometry(_PAD + 24, max(_PAD, (self.height() - high) // 2), wide, high)
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignTop)
