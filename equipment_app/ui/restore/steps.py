"""What is done with a closed store on the worker's thread, by people who sign in for it; its steps only hear of it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.store.door import Door
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.jobs import Cancelled, Job, Jobs, Progress
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Field, LineField, top_aligned
from equipment_app.ui.widgets.label import Caption
from equipment_app.ui.widgets.message_bar import HEIGHT
from equipment_app.ui.widgets.notice import Notice
from equipment_app.ui.widgets.page_header import PageHeader
from equipment_app.ui.widgets.progress import ProgressCard
from equipment_app.ui.widgets.scrolling import PageRoom
from equipment_app.ui.widgets.secret_line import SecretLine
from equipment_app.ui.widgets.status_bar import HEIGHT as STATUS
from equipment_app.ui.widgets.status_bar import StatusBar
from equipment_app.ui.widgets.steps import Steps


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever signs in, by name or personal number."""

    who: str
    secret: str = field(repr=False)


class NotThem(Exception):
    """The second person was not let in; `args[0]` is the refusal."""


class Undertaking(QObject):
    """One thing at a time; `leave` before it is let go."""

    busy = Signal(object)
    """`Progress`."""
    rested = Signal()
    refused = Signal(object, bool)
    """`Refusal`; True: it is about the second person."""
    cancelled = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._progress: Progress | None = None
        self._left = False

    def drop(self) -> None:
        """What was made ready is let go of."""
        raise NotImplementedError

    def leave(self) -> None:
        """Nobody waits any more. What is being carried out comes to its end all the same."""
        self._left = True
        if self._progress is not None:
            self._progress.cancel()
        self.drop()

    def _run(self, progress: Progress, work: Callable[[Progress], object], answer: Callable[[object], None]) -> None:
        self._progress = progress

        def answered(found: object) -> None:
            self._rest()
            answer(found)

        def failed(error: Exception) -> None:
            self._rest()
            self._failed(error)

        self.busy.emit(progress)
        self._jobs.run(Job(work, answered, failed, progress=progress))

    def _let_go(self, work: Callable[[], object]) -> None:
        """Done some time; nobody waits for it."""
        self._jobs.run(Job(lambda _: work(), _nothing, _nothing))

    def _rest(self) -> None:
        self._progress = None
        self.rested.emit()

    def _failed(self, error: Exception) -> None:
        about_second = isinstance(error, NotThem)
        told = error.args[0] if isinstance(error, NotThem) else error
        if self._left or isinstance(told, Cancelled):
            self.cancelled.emit()
        elif isinstance(told, Refusal):
            self.refused.emit(told, about_second)
        else:
            raise told


@contextmanager
def signed_in(door: Door, first: Person | None, second: Person | None) -> Iterator[None]:
    """Signed in for this alone, the second one beside. Raises NotThem; and as `Door.sign_in`."""
    if first is not None:
        door.sign_in(first.who, first.secret)
    with ExitStack() as standing:
        if second is not None:
            try:
                standing.enter_context(door.beside(second.who, second.secret))
            except Refusal as refusal:
                raise NotThem(refusal) from refusal
        yield


def _nothing(_: object) -> None:
    """Nobody waits for it."""


class PersonFields(QWidget):
    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.caption, self.who, self.secret, self.notice = Caption(), LineField(secret=True), SecretLine(), Notice()
        self.fields = Field(self.who), Field(self.secret)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.caption, *self.fields, self.notice):
            column.addWidget(part)
        column.addStretch(1)
        for line in (self.who, self.secret):
            line.textChanged.connect(lambda _: self.changed.emit())
        self.who.returnPressed.connect(lambda: self.secret.setFocus(Qt.FocusReason.TabFocusReason))
        self.secret.returnPressed.connect(self.entered)

    @property
    def person(self) -> Person | None:
        """None while something is missing."""
        who = " ".join(self.who.text().split())
        return Person(who, self.secret.text()) if who and self.secret.text() else None

    def refuse(self, refusal: Refusal) -> None:
        self.notice.say(explain(refusal), "bad")
        self.secret.forget()
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        self.secret.forget()
        self.notice.say("")

    def say(self, caption: str, who: str, password: str, show: str) -> None:
        self.caption.setText(caption)
        self.fields[0].set_label(who)
        self.fields[1].set_label(password)
        self.secret.say(show)


class PeopleFields(QWidget):
    """Nobody, one, or two beside each other, as the store asks for it."""

    changed = Signal()
    entered = Signal()
    """Enter behind the last secret."""

    def __init__(self) -> None:
        super().__init__()
        self._guarded = self._two = False
        self.notice = Notice()
        self.first, self.second = PersonFields(), PersonFields()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.notice)
        column.addLayout(top_aligned(self.first, self.second, spacing=24))
        for one in (self.first, self.second):
            one.changed.connect(self.changed)
        self.first.entered.connect(self._on)
        self.second.entered.connect(self.entered)

    def ask(self, *, guarded: bool, two: bool) -> None:
        self._guarded, self._two = guarded, two
        self.first.setVisible(guarded)
        self.second.setVisible(two)

    @property
    def ready(self) -> bool:
        """Whoever is asked for is there."""
        first, second = self.people()
        return not (self._guarded and first is None) and not (self._two and second is None)

    def people(self) -> tuple[Person | None, Person | None]:
        return self.first.person if self._guarded else None, self.second.person if self._two else None

    def refuse(self, refusal: Refusal, *, second: bool) -> None:
        if second:
            self.second.refuse(refusal)
        elif self._guarded:
            self.first.refuse(refusal)
        else:
            self.notice.say(explain(refusal), "bad")

    def rest(self) -> None:
        """It is being tried: what was wrong before is not said any more."""
        for notice in (self.first.notice, self.second.notice, self.notice):
            notice.say("")

    def focus(self) -> None:
        """Where something is asked."""
        self.first.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """No secret stays in the fields."""
        for one in (self.first, self.second):
            one.forget()

    def say(self, who_does_it: str) -> None:
        who, password = self.tr("Name or personal number"), self.tr("Password")
        show = self.tr("Show the password")
        self.first.say(who_does_it, who, password, show)
        self.second.say(self.tr("Second person"), who, password, show)

    def _on(self) -> None:
        """Enter behind the first secret leads to the second person, where there is one."""
        if self.second.isVisible() and self.second.person is None:
            self.second.who.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.entered.emit()


_GAP, _SIDE, _WIDE_FROM = 12, 16, 1440
_LEAST = 760, 400
"""Width and height of a step; in a smaller window it scrolls."""


class StepPlace(QWidget):
    """One card at a time, `put` there once; below them the ways back and on, with Esc and Ctrl+Enter.

    `follow` shows how far an undertaking is, and lets nothing be touched until it rests.
    """

    left = Signal()
    """Nothing was done."""

    def __init__(self, sounds: Sounds, help_page: str) -> None:
        super().__init__()
        self._sounds, self._help_page = sounds, help_page
        self._undertaking: Undertaking | None = None
        self.step = 0
        self.header, self.steps, self.status = PageHeader(), Steps(), StatusBar()
        self.room = PageRoom()
        self.room.keep(_LEAST)
        self.stack = self.room.pages
        self.back, self.on = Button(key="Esc"), Button(kind="primary", key="Ctrl+Enter")
        self._lay_out()
        self.progress = ProgressCard(self)
        self.back.clicked.connect(self.go_back)
        self.on.clicked.connect(self.go_on)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.go_on)
        QShortcut(QKeySequence("Esc"), self, self.go_back)
        QShortcut(QKeySequence("F1"), self, self._help)

    # What each way has of its own

    @property
    def ready(self) -> bool:
        """This step says all that the next one takes."""
        raise NotImplementedError

    def go_on(self) -> None:
        """What the button says."""
        raise NotImplementedError

    def go_back(self) -> None:
        raise NotImplementedError

    def kept(self) -> tuple[Any, ...]:
        """What `take_back` goes on with in another language, beside what stands in the fields."""
        raise NotImplementedError

    def take_back(self, kept: tuple[Any, ...]) -> None:
        raise NotImplementedError

    # What they share

    def put(self, cards: Sequence[QWidget]) -> None:
        for card in cards:
            self.stack.addWidget(card)

    def follow(self, undertaking: Undertaking) -> None:
        self._undertaking = undertaking
        undertaking.busy.connect(self._busy)
        undertaking.rested.connect(self._rested)

    def leave(self) -> None:
        """Somebody turns to something else, or closes the window."""
        if self._undertaking is not None:
            self._undertaking.leave()

    def wake(self, *_: object) -> None:
        """The button is awake exactly while it can be gone on."""
        self.on.setEnabled(self.ready and not self.progress.bar.following)

    def take_scan(self, _scan: object) -> bool:
        """Nothing is scanned here."""
        self._sounds.play(Sound.REFUSED)
        return True

    def _busy(self, progress: object) -> None:
        self.progress.bar.follow(progress)  # type: ignore[arg-type]
        self.stack.setEnabled(False)
        self.wake()

    def _rested(self) -> None:
        self.progress.bar.leave()
        self.stack.setEnabled(True)
        self.wake()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().setWindowTitle(self.header.title.words())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= _WIDE_FROM else _SIDE
        self._column.setContentsMargins(side, 0, side, _GAP)
        bottom, wide = self.height() - STATUS - _GAP, self.width() - 2 * side
        self.progress.setGeometry(side, bottom - HEIGHT, wide, HEIGHT)

    def _help(self) -> None:
        from equipment_app.ui.help.sheets import PageHelp

        sheet = PageHelp(self.window(), self._help_page)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def _lay_out(self) -> None:
        self.header.search.hide()
        strip = Card()
        strip.setFixedHeight(44)
        self.steps.setFixedHeight(42)
        strip.body.addWidget(self.steps)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.on)
        self._column, whole = QVBoxLayout(), QVBoxLayout(self)
        self._column.setSpacing(_GAP)
        for widget in (self.header, strip):
            self._column.addWidget(widget)
        self._column.addWidget(self.room, 1)
        self._column.addLayout(foot)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._column, 1)
        whole.addWidget(self.status)
