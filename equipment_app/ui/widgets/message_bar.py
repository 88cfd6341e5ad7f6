"""Messages: what happened, Undo, a way on. Three at most, the oldest on top; they never take the focus.

Where a page keeps a strip for them, the newest stands in it and the others behind it: nothing they say may cover work.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.deferred import dataclass
from equipment_app.ui import draw, motion
from equipment_app.ui.cells import INK, Tone
from equipment_app.ui.theme import tokens
from equipment_app.ui.widgets.button import Button, IconButton
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.link import LinkButton
from equipment_app.ui.widgets.shade import Shade

HEIGHT, GAP, AT_MOST = 44, 8, 3
_EDGE = 4
"""So much of each message behind the first is seen."""
_STAYS_MS = 20_000
_ICONS: dict[Tone, str] = {
    "good": "circle-check", "warn": "triangle-alert", "bad": "octagon-x", "accent": "info", "neutral": "info",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Message:
    """`lead` is said half bold, `text` after it, `aside` quietly. Good news leaves by itself, the rest is closed.

    A message comes instead of an earlier one on the same `topic`; without a `lead` it only takes that away.
    """

    lead: str = ""
    text: str = ""
    aside: str = ""
    tone: Tone = "good"
    icon: str = ""
    undo: Callable[[], object] | None = None
    action: str = ""
    act: Callable[[], object] | None = None
    other: str = ""
    """A second way on, after `action`."""
    other_act: Callable[[], object] | None = None
    topic: str = ""
    follows: bool = False
    """It is no news: it is said only where the earlier one on its topic still stands, and in its place."""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.lead, self.text, self.aside)))


class MessageLine(QWidget):
    """One message, 44 px high."""

    closed = Signal()

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = message
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(str(message))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(message.icon or _ICONS[message.tone], INK[message.tone], 20))
        row.addLayout(self._words(message), 1)
        if message.undo:
            undo = Button(self.tr("Undo"), icon="rotate-ccw", key="Ctrl+Z", size="small")
            undo.clicked.connect(lambda: self._leave(message.undo))
            undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(undo)
        for words, act in ((message.action, message.act), (message.other, message.other_act)):
            if words and act:
                row.addSpacing(8)
                row.addWidget(self._link(words, act))
        row.addSpacing(8 if message.action else 0)
        close = IconButton("x", self.tr("Close"))
        close.clicked.connect(self.closed)
        row.addWidget(close)

    def _link(self, words: str, act: Callable[[], object]) -> LinkButton:
        link = LinkButton(words)
        link.clicked.connect(lambda: act())
        return link

    def _words(self, message: Message) -> QHBoxLayout:
        words = QHBoxLayout()
        words.setSpacing(4)
        words.addWidget(Label(message.lead, bold=True))
        if message.aside:
            words.addWidget(Label(message.text))
        words.addWidget(Label(message.aside or message.text, token="quiet" if message.aside else "text", elide=True), 1)
        return words

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        draw.box(painter, self.rect(), colors["surface"], colors["line"])
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), draw.RADIUS, draw.RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, 4, self.height()), colors[INK[self.message.tone]])
        painter.end()

    def _leave(self, act: Callable[[], object] | None) -> None:
        self.closed.emit()
        if act:
            act()


class Messages(QWidget):
    """The stack. It hangs by its bottom edge: `hang` says where, and the newest rises there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self._foot = QPoint()
        self._shade = Shade(parent)
        self._floats = True
        self._lines: list[MessageLine] = []
        self.hide()

    @property
    def messages(self) -> tuple[Message, ...]:
        return tuple(line.message for line in self._lines)

    def hang(self, left: int, bottom: int, width: int, *, floats: bool = True) -> None:
        """The stack's left bottom corner and its width, in the parent; over a page it floats and throws a shadow."""
        self._foot = QPoint(left, bottom)
        self._floats = floats
        self.setFixedWidth(width)
        self._place(rising=False)

    def say(self, message: Message) -> None:
        earlier = [line for line in self._lines if message.topic and line.message.topic == message.topic]
        place = self._lines.index(earlier[0]) if earlier and message.follows else None
        for line in earlier:
            self._remove(line)
        if message.lead and (earlier or not message.follows):
            self._add(message, place)

    def _add(self, message: Message, place: int | None) -> None:
        """As the newest, unless a place is named."""
        if len(self._lines) == AT_MOST:
            self._remove(self._lines[0])
        line = MessageLine(message, self)
        line.closed.connect(lambda: self._remove(line))
        behind = not self._floats and bool(self._lines) and _yields(message, self._lines[-1].message)
        self._lines.insert(len(self._lines) - behind if place is None else place, line)
        self._column.insertWidget(self._lines.index(line), line)
        if message.tone in ("good", "accent", "neutral"):
            QTimer.singleShot(_STAYS_MS, line, lambda: self._remove(line))
        self._place(rising=place is None)

    def clear(self) -> None:
        for line in tuple(self._lines):
            self._remove(line)

    def _remove(self, line: MessageLine) -> None:
        if line in self._lines:
            self._lines.remove(line)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
            self._place(rising=False)

    def _place(self, rising: bool) -> None:
        count = len(self._lines)
        for number, line in enumerate(self._lines, 1):
            line.setVisible(self._floats or number == count)
        self.setFixedHeight(max(1, HEIGHT + max(0, count - 1) * (HEIGHT + GAP if self._floats else _EDGE)))
        end = self._foot - QPoint(0, self.height())
        self.setVisible(bool(count))
        self._shade.under(QRect(end, self.size()))
        self._shade.setVisible(bool(count) and self._floats)
        self._shade.raise_()
        self.raise_()
        motion.stop(self)
        if rising:
            motion.glide(self, end + QPoint(0, 12), end)
        else:
            self.move(end)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Of those behind the first the upper edge, each a little narrower: there is more to read."""
        painter, colors = QPainter(self), tokens()
        behind = 0 if self._floats else len(self._lines) - 1
        for number in range(behind, 0, -1):
            edge = self.rect().adjusted(8 * number, (behind - number) * _EDGE, -8 * number, 0)
            draw.box(painter, edge, colors["surface"], colors["edge"])
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.clear()


def _yields(news: Message, front: Message) -> bool:
    """In a strip for one: that something was printed does not hide the Undo of what was handed over."""
    return front.undo is not None and news.tone == "good" and not (news.undo or news.action)
