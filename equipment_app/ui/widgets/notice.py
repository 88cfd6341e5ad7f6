"""Words on a soft fill: why something was not done, or what has to be known first. Empty, it takes no room."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.cells import FILL, INK, Tone
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import SMALL, font, tokens
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Label, plain_tip

_ICONS: dict[Tone, str] = {
    "good": "circle-check", "warn": "triangle-alert", "bad": "octagon-x", "accent": "info", "neutral": "info",
}  # fmt: skip
_PAD, _ICON = 12, 24


class Notice(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tone: Tone = "neutral"
        self.icon, self.label = IconLabel("info"), Label(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PAD, 8, _PAD, 8)
        row.setSpacing(8)
        icon = QVBoxLayout()
        icon.setContentsMargins(0, 2, 0, 0)
        icon.addWidget(self.icon)
        icon.addStretch(1)
        row.addLayout(icon)
        row.addWidget(self.label, 1)
        self.hide()

    @property
    def words(self) -> str:
        return self.label.words()

    def say(self, words: str, tone: Tone = "neutral", icon: str = "") -> None:
        self.tone = tone
        self.label.setText(words)
        self.icon.show_icon(icon or _ICONS[tone], INK[tone])
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As many lines as the words take at this width."""
        self.label.setFixedHeight(self.label.heightForWidth(max(48, self.width() - 2 * _PAD - _ICON)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw.box(painter, self.rect(), tokens()[FILL[self.tone]])
        painter.end()


HEIGHT = 20


class NoteLine(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.icon = "", ""
        self._token: Token = "quiet"
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str, icon: str = "", token: Token = "quiet") -> None:
        self.words, self.icon, self._token = words, icon if words else "", token
        cut = draw.width(words, font(SMALL)) > self.width() - (16 if icon else 0)
        self.setToolTip(plain_tip(words) if cut else "")
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink, left = QPainter(self), tokens()[self._token], 0
        if self.icon:
            icons.paint(painter, self.icon, 0, 6, ink, 12)
            left = 16
        draw.text(painter, QRectF(left, 4, self.width() - left, 16), self.words, ink, font(SMALL))
        painter.end()
