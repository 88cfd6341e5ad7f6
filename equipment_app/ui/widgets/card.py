"""A card: surface, hairline, radius 6; a head of 44 px, a body, a foot."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import LARGE, SMALL, tokens
from equipment_app.ui.widgets.label import Caption, Label

HEAD, PAD = 44, 16


class Strip(QWidget):
    """A row across a card (head, foot, filters) with a hairline above or below."""

    def __init__(self, line: Literal["above", "below", "none"] = "below", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(PAD, 0, PAD, 0)
        self.row.setSpacing(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line != "none":
            painter = QPainter(self)
            draw.hairline(painter, 0, 0 if self._line == "above" else self.height() - 1, self.width())
            painter.end()


class _Corner(QWidget):
    """Rounds a bottom corner again over a table that fills the card to its edge."""

    def __init__(self, card: QWidget, *, right: bool) -> None:
        super().__init__(card)
        self._right = right
        self.setFixedSize(draw.RADIUS, draw.RADIUS)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors, size = QPainter(self), tokens(), draw.RADIUS
        card = QRectF(-3 * size if self._right else 0, -3 * size, 4 * size, 4 * size)
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside.addRoundedRect(card, size, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outside.subtracted(inside), colors["ground"])
        draw.box(painter, card, None, colors["line"])
        painter.end()


class Card(QWidget):
    """`body` takes the parts, `head` and `foot` their strips. `title` is 15/600, `caption` the small capitals.

    A title that is a name is shortened (`elide`) where what stands aside leaves too little room.
    """

    def __init__(
        self, title: str = "", caption: str = "", parent: QWidget | None = None, *, elide: bool = False
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.head = Strip("below")
        self.head.setFixedHeight(HEAD)
        self.title = Caption(caption) if caption else Label(title, size=LARGE, bold=True, elide=elide)
        self.aside = Label(size=SMALL, token="quiet")
        self.head.row.addWidget(self.title, int(elide))
        self.head.row.addStretch(int(not elide))
        self.head.row.addWidget(self.aside)
        self.aside.hide()
        column.addWidget(self.head)
        self.head.setVisible(bool(title or caption))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column.addLayout(self.body, 1)
        self._column = column
        self._foot: Strip | None = None
        self._corners = _Corner(self, right=False), _Corner(self, right=True)

    @property
    def foot(self) -> Strip:
        """Made when it is first asked for, 48 px high."""
        if self._foot is None:
            self._foot = Strip("above")
            self._foot.setFixedHeight(48)
            self._column.addWidget(self._foot)
        return self._foot

    def say_aside(self, words: str) -> None:
        """A quiet fact at the right of the head."""
        self.aside.setText(words)
        self.aside.setVisible(bool(words))

    def pad(self, horizontal: int = PAD, vertical: int = 12, spacing: int = 8) -> "Card":
        """Give the body the inner padding; a table in a card goes without."""
        self.body.setContentsMargins(horizontal, vertical, horizontal, vertical)
        self.body.setSpacing(spacing)
        return self

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for x, corner in zip((0, self.width() - draw.RADIUS), self._corners, strict=True):
            corner.move(x, self.height() - draw.RADIUS)
            corner.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        draw.box(painter, self.rect(), colors["surface"], colors["line"])
        painter.end()
