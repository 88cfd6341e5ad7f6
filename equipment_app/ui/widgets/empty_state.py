"""A page or card with nothing in it yet: a picture, one sentence about what to do first, one button."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import LARGE, TITLE, tokens
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Label

_GRIP = ((134, 54), (142, 92), (146, 94), (154, 94), (158, 91), (153, 54))
_MEASURE = 480
"""A line of a sentence in the middle of a page; what is longer breaks."""
_BARS = (3, 2, 1, 3, 5, 2, 4, 7, 1, 6, 3, 2, 6, 1, 4)


class ScanPicture(QWidget):
    """A label and a reader that has just seen it: 176 × 104, two colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(176, 104)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        draw.box(painter, QRectF(2, 10, 105, 69), colors["ground"], colors["edge"], radius=5, stroke=1.5)
        x = 15.0
        for number, wide in enumerate(_BARS):
            if number % 2 == 0:
                painter.fillRect(QRectF(x, 24, wide, 26), colors["text"])
            x += wide + (1 if number % 2 == 0 else 0)
        painter.setPen(QPen(colors["edge"], 1.5))
        painter.drawLine(QPointF(15, 64), QPointF(70, 64))
        self._paint_reader(painter)
        painter.setPen(QPen(colors["accent"], 2, Qt.PenStyle.CustomDashLine))
        pen = painter.pen()
        pen.setDashPattern([2, 1.5])
        painter.setPen(pen)
        painter.drawLine(QPointF(80, 37), QPointF(117, 37))
        painter.setPen(QPen(colors["accent"], 3, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(124, 28), QPointF(124, 45))
        painter.end()

    def _paint_reader(self, painter: QPainter) -> None:
        colors = tokens()
        painter.setPen(QPen(colors["edge"], 1.5, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(colors["surface"])
        painter.drawPolygon([QPointF(x, y) for x, y in _GRIP])
        painter.drawRoundedRect(QRectF(124.5, 16, 43, 38), 6, 6)


class EmptyState(QWidget):
    """`picture` is an icon's name, or "scan" for the painted one. Parts stand under each other, or `across`."""

    def __init__(
        self, picture: str, *, across: bool = False, token: Token = "quiet", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.picture = ScanPicture() if picture == "scan" else IconLabel(picture, token, 48)
        self.title = Label(size=LARGE if across else TITLE, bold=True, wrap=across)
        self.sentence = Label(token="quiet", wrap=True)
        self.button = Button(kind="primary")
        self.button.hide()
        if across:
            self._lay_across()
        else:
            self._lay_down()

    def say(self, title: str, sentence: str = "", button: str = "") -> None:
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def add_below(self, button: QWidget) -> None:
        """Something more to do, under the button."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.button) + 1, button, 0, Qt.AlignmentFlag.AlignHCenter)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(320, 96))

    def _lay_across(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        row.addWidget(self.picture)
        row.addLayout(words, 1)
        row.addWidget(self.button)

    def _lay_down(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        center = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self.picture, 0, center)
        column.addSpacing(8)
        self.title.setAlignment(center)
        self.sentence.setAlignment(center)
        self.sentence.setMaximumWidth(_MEASURE)
        column.addWidget(self.title, 0, center)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.sentence, _MEASURE)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addSpacing(8)
        column.addWidget(self.button, 0, center)
        column.addStretch(1)
