"""What is said under the page: one message in front, those before it behind; what belongs together is said together."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from equipment_app.domain.value import Value
from equipment_app.ui.look import draw, motion
from equipment_app.ui.look.cells import INK, SIGN, Tone
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.widgets.button import Button, IconButton, LinkButton
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import fill, in_row

LOWEST = 36


class Message(Value):
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
    """It tells of these papers; what became of one is said with what was done with it, whichever comes first."""
    answers: bool = False
    """It is what came of the second way on that the message on its papers offered, which is offered no longer."""
    stays: bool = False
    """It is about the store or the computer, not about the page: it does not go with it."""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.lead, self.text, self.aside)))


class MessageLine(draw.Painted):
    """One message."""

    closed = Signal()
    turned = Signal()
    """The next one is wanted in front."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = message
        self.setMinimumHeight(LOWEST)
        self.setAccessibleName(str(message))
        said = (Label(message.text),) if message.aside else ()
        last = Label(message.aside or message.text, token="quiet" if message.aside else "text", elide=True)
        line = in_row(Label(message.lead, bold=True), *said, (last, 1), spacing=4)
        sign = IconLabel(message.icon or SIGN[message.tone], INK[message.tone], 20)
        row = in_row(sign, (line, 1), on=self, margins=(16, 0, 8, 0), spacing=8)
        if message.undo:
            undo = Button(self.tr("Undo"), icon="rotate-ccw", key="Ctrl+Z", size="small")
            undo.clicked.connect(lambda: self._leave(message.undo))
            undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(undo)
        for words, act in ((message.action, message.act), (message.other, message.other_act)):
            if words and act:
                link = LinkButton(words)
                link.clicked.connect(lambda _=False, act=act: act())
                fill(row, 8, link)
        self.more = Button(kind="text", icon="chevron-down", size="small", does=self.turned)
        self.more.hide()
        self.close_button = IconButton("x", self.tr("Close"), does=self.closed)
        fill(row, 8 if message.action else 0, self.more, self.close_button)

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

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.box(painter, self.rect(), colors["surface"], colors["line"])
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), draw.RADIUS, draw.RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, 4, self.height()), colors[INK[self.message.tone]])

    def _leave(self, act: Callable[[], object] | None) -> None:
        self.closed.emit()
        if act:
            act()


HEIGHT, GAP, AT_MOST = 44, 12, 3
_LOW_GAP = 8
_LOW_UNDER = 600
"""A window so low gives its rows what room it can."""
_EDGE = 4
"""So much of each message behind the first is seen."""
_STAYS_MS = 20_000


def room(window_height: int) -> tuple[int, int]:
    """How high a message is, and the gap above it, in a window of this height."""
    return (LOWEST, _LOW_GAP) if window_height < _LOW_UNDER else (HEIGHT, GAP)


class Messages(draw.Painted):
    """Stands in the layout of the window, as high with a message as without: nothing moves when one comes."""

    focus_lost = Signal()
    """A message somebody was in is gone, and so is what had the focus before."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[MessageLine] = []
        self._quiet: QWidget | None = None
        self._before: QWidget | None = None
        self._sizes = room(_LOW_UNDER)
        self.setFixedHeight(sum(self._sizes))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    @property
    def messages(self) -> tuple[Message, ...]:
        return tuple(line.message for line in self.lines)

    @property
    def line_height(self) -> int:
        return self._sizes[0]

    def fit(self, window_height: int) -> None:
        self._sizes = room(window_height)
        self.setFixedHeight(sum(self._sizes))
        self._place(rising=False)

    def show_quiet(self, quiet: QWidget | None) -> None:
        """What stands here while nothing is said."""
        if self._quiet is not None and self._quiet is not quiet:
            self._quiet.hide()
        self._quiet = quiet
        if quiet is not None:
            quiet.setParent(self)
        self._place(rising=False)

    def say(self, message: Message) -> None:
        told = [line for line in self.lines if _done_with(line.message) & set(message.papers)]
        if told and message.lead and not message.undo:
            at = self.lines.index(told[-1])
            self._remove(told[-1])
            self._add(_together(told[-1].message, message), at if message.tone == "good" else None)
            return
        before = [line for line in self.lines if line.message.topic and _done_with(message) & set(line.message.papers)]
        if before:
            self._remove(before[-1])
            message = _together(message, before[-1].message)
        earlier = [line for line in self.lines if message.topic and line.message.topic == message.topic]
        place = self.lines.index(earlier[0]) if earlier and message.follows else None
        for line in earlier:
            self._remove(line)
        if message.lead and (earlier or not message.follows):
            self._add(message, place)

    def leave_page(self) -> None:
        """The page is left, and with it goes what was said on it."""
        for line in [line for line in self.lines if not line.message.stays]:
            self._remove(line)

    def let_undo_go(self, paper: str = "") -> None:
        """What can still be taken back is not offered to whoever comes next, and what was cancelled to nobody."""
        for line in [line for line in self.lines if line.message.undo]:
            if not paper or paper in line.message.papers:
                self._remove(line)

    def clear(self) -> None:
        for line in tuple(self.lines):
            self._remove(line)

    def _add(self, message: Message, place: int | None) -> None:
        """In front, unless a place is named."""
        if len(self.lines) == AT_MOST:
            self._remove(self.lines[0])
        line = MessageLine(message, self)
        line.closed.connect(lambda: self._remove(line))
        line.turned.connect(self._turn)
        behind = bool(self.lines) and _yields(message, self.lines[-1].message)
        self.lines.insert(len(self.lines) - behind if place is None else place, line)
        if message.tone in ("good", "accent", "neutral"):
            QTimer.singleShot(_STAYS_MS, line, lambda: self._remove(line))
        self._place(rising=line is self.lines[-1])

    def _remove(self, line: MessageLine) -> None:
        if line not in self.lines:
            return
        held = self._held()
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self._place(rising=False)
        if held:
            self._give_back()

    def _turn(self) -> None:
        """The one in front goes behind the others."""
        held = self._held()
        self.lines.insert(0, self.lines.pop())
        self._place(rising=False)
        if held:
            self.lines[-1].more.setFocus(Qt.FocusReason.OtherFocusReason)

    # The focus

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new) and old is not None and not self.isAncestorOf(old):
            self._before = old

    def _held(self) -> bool:
        """Somebody is in one of the messages, or will be when the dialog over the window is gone."""
        focus = self.window().focusWidget()
        return focus is not None and any(line.isAncestorOf(focus) for line in self.lines)

    def _give_back(self) -> None:
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_lost.emit()

    # Where they stand

    def resized(self) -> None:
        self._place(rising=False)

    def _place(self, rising: bool) -> None:
        high, gap = self._sizes
        spot, size = QPoint(0, gap), QSize(self.width(), high)
        for line in self.lines:
            motion.stop(line)
            line.resize(size)
            line.say_behind(len(self.lines) - 1)
            line.move(spot)
        for line in reversed(self.lines):  # the one in front first, so that the focus finds somewhere to stay
            line.setVisible(line is self.lines[-1])
        if self._quiet is not None:
            self._quiet.setGeometry(0, gap, size.width(), size.height())
            self._quiet.setVisible(not self.lines)
        if rising:
            motion.glide(self.lines[-1], spot + QPoint(0, 12), spot)
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        """Of those behind the first the upper edge, each a little narrower: there is more to read."""
        for number in range(len(self.lines) - 1, 0, -1):
            edge = self.rect().adjusted(8 * number, self._sizes[1] - number * _EDGE, -8 * number, 0)
            draw.box(painter, edge, colors["surface"], colors["edge"])


def _done_with(message: Message) -> set[str]:
    """The papers of what was done. What has a topic only tells what became of them."""
    return set(message.papers) if (message.undo or message.act) and not message.topic else set()


def _together(done: Message, news: Message) -> Message:
    """What became of a paper, quietly after what was done; its way on, if it has one, is the second one.

    Where both ways on are offered the details are behind them, and the line stays short enough to be read whole.
    Trouble that was told stays told when an offer is answered.
    """
    if news.answers and done.tone != "good":
        return replace(done, aside=f"{done.aside} · {news.lead}")
    said = news.lead if news.act and done.act else _aside(done, news)
    kept = ("", None) if news.answers else (done.other, done.other_act)
    other, act = (news.action, news.act) if news.action else kept
    return replace(done, aside=said, tone=news.tone, icon=news.icon, other=other, other_act=act)


def _aside(done: Message, news: Message) -> str:
    """The same of another of its papers joins what is said already."""
    which = news.text.removeprefix("· ")
    if not done.aside.startswith(f"{news.lead} · ") or not news.text.startswith("· "):
        return " ".join(filter(None, (news.lead, news.text)))
    told = done.aside.removeprefix(f"{news.lead} · ").split(", ")
    return done.aside if which in told else f"{done.aside}, {which}"


def _yields(news: Message, front: Message) -> bool:
    """That something was printed does not hide the Undo of what was handed over."""
    return front.undo is not None and news.tone == "good" and not (news.undo or news.action)
