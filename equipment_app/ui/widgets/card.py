"""A card and its strips, and what stands in one: facts, a notice, a question over it, or that there is nothing yet."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPainterPath, QResizeEvent, QShowEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from equipment_app.domain.value import Value
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import FILL, INK, SIGN, Tone
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import BODY, LARGE, SMALL, TITLE, in_colours, scheme
from equipment_app.ui.widgets.button import Button, Does
from equipment_app.ui.widgets.label import Caption, IconLabel, Label
from equipment_app.ui.widgets.layout import Margins, Part, empty, fill, hold_width, in_column, in_row, turn

HEAD, PAD = 44, 16


class Strip(draw.Painted):
    """A row across a card (head, foot, filters) with a hairline above or below; `row` takes more parts."""

    def __init__(
        self,
        line: Literal["above", "below", "none"] = "below",
        *parts: Part,
        height: int = 0,
        margins: Margins = (PAD, 0, PAD, 0),
        spacing: int = 8,
    ) -> None:
        """Without a `height` it is as high as its parts."""
        super().__init__()
        self._line = line
        self.row = in_row(*parts, on=self, margins=margins, spacing=spacing)
        if height:
            self.setFixedHeight(height)

    def draw_line(self, line: Literal["above", "below", "none"]) -> None:
        self._line = line
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        if self._line != "none":
            draw.hairline(painter, 0, 0 if self._line == "above" else self.height() - 1, self.width())


class QuestionStrip(Strip):
    """Asks something over a card, without a dialog: title, sentence, `line`, `confirm` and a way back. Esc closes it.

    What is asked for is written into `line`; Enter there confirms as soon as it is `enough`.
    """

    confirmed = Signal(str)
    """What stands in the line."""
    closed = Signal()
    turned = Signal()
    """It stands there now, or does not any more: in a low card others make room for it."""

    def __init__(self, line: QLineEdit, enough: Callable[[str], object] = str.strip) -> None:
        super().__init__("below")
        self.title, self.sentence = Label(size=LARGE, bold=True, elide=True), Label(token="quiet", wrap=True)
        self.confirm = Button(kind="primary", does=lambda: self.confirmed.emit(line.text().strip()))
        self.confirm.setEnabled(False)
        line.textChanged.connect(lambda text: self.confirm.setEnabled(bool(enough(text))))
        line.returnPressed.connect(self.confirm.click)
        self.cancel = Button(self.tr("Back"), key="Esc", does=self.closed)
        self.buttons = in_row(self.cancel, (self.confirm, 1), spacing=8)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.turned.emit()

    def lay_out(self, *parts: Part) -> None:
        """Under title and sentence, above or around the buttons."""
        self.row.addLayout(in_column(self.title, self.sentence, *parts, margins=(0, 12, 0, 13), spacing=8), 1)


class _Corner(draw.Painted):
    """Rounds a bottom corner again over a table that fills the card to its edge."""

    def __init__(self, card: QWidget, *, right: bool) -> None:
        super().__init__(card)
        self._right = right
        self.setFixedSize(draw.RADIUS, draw.RADIUS)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        size = draw.RADIUS
        card = QRectF(-3 * size if self._right else 0, -3 * size, 4 * size, 4 * size)
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside.addRoundedRect(card, size, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outside.subtracted(inside), colors["ground"])
        draw.box(painter, card, None, colors["line"])


class Card(draw.Painted):
    """`body` takes the parts, `head` and `foot` their strips. `title` is 15/600, `caption` the small capitals.

    A title that is a name is shortened (`elide`) where what stands aside leaves too little room.
    """

    def __init__(
        self, title: str = "", caption: str = "", parent: QWidget | None = None, *, aside: str = "", elide: bool = False
    ) -> None:
        super().__init__(parent)
        self.title = Caption(caption) if caption else Label(title, size=LARGE, bold=True, elide=elide)
        self.aside = Label(size=SMALL, token="quiet")
        self.head = Strip("below", (self.title, int(elide)), (None, int(not elide)), self.aside, height=HEAD)
        self.say_aside(aside)
        self.body = in_column()
        self._column = in_column(self.head, (self.body, 1), on=self, margins=(1, 1, 1, 1))
        self.head.setVisible(bool(title or caption))
        self._foot: Strip | None = None
        self._corners = _Corner(self, right=False), _Corner(self, right=True)

    @property
    def foot(self) -> Strip:
        """Made when it is first asked for, 48 px high."""
        if self._foot is None:
            self._foot = Strip("above", height=48)
            self._column.addWidget(self._foot)
        return self._foot

    def lay_foot(self, *parts: Part, high: int = 56, side: int = PAD) -> None:
        self.foot.setFixedHeight(high)
        self.foot.row.setContentsMargins(side, 0, side, 0)
        fill(self.foot.row, *parts)

    def put_foot(self, place: int = -1) -> None:
        """Into the body, behind so many of its parts; -1: at the bottom of the card again."""
        inside = place >= 0
        column = self.body if inside else self._column
        if column.indexOf(self.foot) < 0:
            (self._column if inside else self.body).removeWidget(self.foot)
            column.insertWidget(place, self.foot)
            self.foot.draw_line("below" if inside else "above")

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

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.box(painter, self.rect(), colors["surface"], colors["line"])


class Beside(draw.Painted):
    """Two columns with a hairline between them, or one under the other."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._right = right
        self._row = in_row((left, 3), (right, 2), on=self, spacing=1)

    def fit(self, side: int) -> None:
        """The right column is so wide; with 0 it stands below the left one."""
        turn(self._row, down=not side)
        hold_width(self._right, side)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        across, spot = self._row.direction() is QBoxLayout.Direction.LeftToRight, self._right.geometry()
        line = QRect(spot.x() - 1, 0, 1, self.height()) if across else QRect(0, spot.y() - 1, self.width(), 1)
        painter.fillRect(line, colors["line"])


class Fact(Value):
    label: str
    value: str
    token: Token = "text"
    bold: bool = True
    figures: bool = True
    path: bool = False
    """In a row of its own it is shortened in its middle where there is no room for all of it."""


class FactGrid(QWidget):
    """A grid of facts, `columns` beside each other."""

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        empty(self._grid)
        for number, fact in enumerate(facts):
            value = Label(fact.value, size=BODY, bold=fact.bold, token=fact.token, figures=fact.figures)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{fact.label}: {fact.value}")
            cell = in_column(Label(fact.label, size=SMALL, token="quiet"), value)
            self._grid.addLayout(cell, number // self._columns, number % self._columns)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)


class FactRows(QWidget):
    """Label left, value right, rows of 28."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = in_column(on=self)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        empty(self._rows)
        for fact in facts:
            value = Label(
                fact.value, bold=fact.bold, token=fact.token, figures=fact.figures, elide=fact.path, middle=fact.path
            )
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            label = Label(fact.label, token="quiet")
            row = Strip("none", label, (value, 1), height=28, margins=(0, 0, 0, 0), spacing=16)
            self._rows.addWidget(row)


_INSET, _SIGN = 12, 24


class Notice(draw.Painted):
    """Words on a soft fill: why something was not done, or what has to be known first. Empty, it takes no room.

    One that is `apart` keeps away from what stands around it.
    """

    def __init__(self, *, apart: bool = False) -> None:
        super().__init__()
        self.tone: Tone = "neutral"
        self._aside, self._above = (PAD, 12) if apart else (0, 0)
        self.icon, self.label = IconLabel("info"), Label(wrap=True)
        in_row(
            in_column(self.icon, None, margins=(0, 2, 0, 0), spacing=None),
            (self.label, 1),
            on=self,
            margins=(_INSET + self._aside, 8 + self._above, _INSET + self._aside, 8 + self._above),
            spacing=8,
        )
        self.hide()

    @property
    def words(self) -> str:
        return self.label.words()

    def say(self, words: str, tone: Tone = "neutral", icon: str = "") -> None:
        self.tone = tone
        self.label.setText(words)
        self.icon.show_icon(icon or SIGN[tone], INK[tone])
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.resized()
        self.update()

    def resized(self) -> None:
        """As many lines as the words take at this width."""
        self.label.setFixedHeight(self.label.heightForWidth(max(48, self.width() - 2 * (_INSET + self._aside) - _SIGN)))

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        around = self.rect().adjusted(self._aside, self._above, -self._aside, -self._above)
        draw.box(painter, around, colors[FILL[self.tone]])


_BREAKS_AT = 480
"""A line of a sentence in the middle of a page; what is longer breaks."""


class ScanPicture(draw.Painted):
    """A label and a reader that has just seen it: 176 × 104, in the colours of the theme."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(176, 104)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        drawing = in_colours("scan.svg", scheme())
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(self.rect()))


class EmptyState(QWidget):
    """A page or card with nothing in it yet: a picture, one sentence about what to do first, one button.

    `picture` is an icon's name, or "scan" for the painted one.
    """

    def __init__(self, picture: str, *, token: Token = "quiet", does: Does | None = None) -> None:
        """`does` is called with every click of the button."""
        super().__init__()
        self.picture = ScanPicture() if picture == "scan" else IconLabel(picture, token, 48)
        self.title = Label(size=TITLE, bold=True)
        self.sentence = Label(token="quiet", wrap=True)
        self.button = Button(kind="primary", does=does)
        self.button.hide()
        center = Qt.AlignmentFlag.AlignHCenter
        self.title.setAlignment(center)
        self.sentence.setAlignment(center)
        self.sentence.setMaximumWidth(_BREAKS_AT)
        in_column(
            None,
            (self.picture, 0, center),
            8,
            (self.title, 0, center),
            in_row(None, (self.sentence, _BREAKS_AT), None, spacing=None),
            8,
            (self.button, 0, center),
            None,
            on=self,
            margins=None,
            spacing=8,
        )

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
