"""One message: what happened, Undo, a way on."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import INK, Tone
from equipment_app.ui.look.theme import tokens
from equipment_app.ui.widgets.button import Button, IconButton
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.link import LinkButton

LOWEST = 36
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
    papers: tuple[str, ...] = ()
    """It tells of these papers; what became of one is said together with what was done with it, while that stands."""
    answers: bool = False
    """It is what came of the second way on that the message on its papers offered, which is offered no longer."""
    stays: bool = False
    """It is about the store or the computer, not about the page: it does not go with it."""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.lead, self.text, self.aside)))


class MessageLine(QWidget):
    """One message."""

    closed = Signal()
    turned = Signal()
    """The next one is wanted in front."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = message
        self.setMinimumHeight(LOWEST)
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
        self.more = Button(kind="text", icon="chevron-down", size="small")
        self.more.clicked.connect(self.turned)
        self.more.hide()
        row.addWidget(self.more)
        self.close_button = IconButton("x", self.tr("Close"))
        self.close_button.clicked.connect(self.closed)
        row.addWidget(self.close_button)

    def say_behind(self, count: int) -> None:
        """So many messages are behind this one."""
        self.more.setText(self.tr("%n more", "", count))
        self.more.setAccessibleName(self.tr("Next message"))
        self.more.setToolTip(self.tr("Next message"))
        self.more.setVisible(count > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

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
