"""What a restore and a change of the encryption share: a few steps, alone in the window, with a closed store.

No store is open meanwhile, and nobody opens it. The work is done on the worker's thread, by people who sign in for it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.value import Value
from equipment_app.operations.encrypt import Recast
from equipment_app.operations.restore import Restore
from equipment_app.store.door import Door
from equipment_app.ui.access.entry import Credentials
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.help.sheets import show_page_help
from equipment_app.ui.jobs import Cancelled, Job, Jobs, Progress
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, Notice
from equipment_app.ui.widgets.field import Field, LineField, SecretLine, TextArea, forget_secrets, top_aligned
from equipment_app.ui.widgets.frame import STATUS, PageHeader, StatusBar
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.layout import Narrow, PageRoom, fill, in_column, in_row
from equipment_app.ui.widgets.message_bar import HEIGHT
from equipment_app.ui.widgets.progress import ProgressCard, Steps

_GAP, _SIDE, _WIDE_FROM = 12, 16, 1440
_LEAST = 760, 400
"""Width and height of a step; in a smaller window it scrolls."""
_PEOPLE_WIDE, _REASON = 720, 68


# The work


class NotThem(Exception):
    """The second person was not let in; `args[0]` is the refusal."""


M = TypeVar("M", bound=Restore | Recast)
"""A store that lies ready beside the one whose place it will take; left, it is let go of."""
T = TypeVar("T")
People = tuple[Credentials | None, Credentials | None]
"""Who signs in for it, and who stands by."""


class Guard(Value):
    """Who has to carry out what lies ready."""

    guarded: bool
    """Whoever does it signs in, as an administrator."""
    two: bool
    """And a second person stands by."""


def guard_of(door: Door) -> Guard:
    return Guard(door.guarded, door.guarded and door.in_company)


@contextmanager
def signed_in(door: Door, first: Credentials | None, second: Credentials | None) -> Iterator[None]:
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


# Who does it


class PersonFields(QWidget):
    changed = Signal()
    entered = Signal()

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.who, self.notice = LineField(secret=True), Notice()
        self.secret = SecretLine(self.tr("Show the password"))
        who, secret = Field(self.who, self.tr("Name or personal number")), Field(self.secret, self.tr("Password"))
        in_column(Caption(caption), who, secret, self.notice, None, on=self, spacing=8)
        for line in (self.who, self.secret):
            line.textChanged.connect(lambda _: self.changed.emit())
        self.who.returnPressed.connect(lambda: self.secret.setFocus(Qt.FocusReason.TabFocusReason))
        self.secret.returnPressed.connect(self.entered)

    @property
    def person(self) -> Credentials | None:
        """None while something is missing."""
        who = " ".join(self.who.text().split())
        return Credentials(who, self.secret.text()) if who and self.secret.text() else None

    def refuse(self, refusal: Refusal) -> None:
        self.notice.say(explain(refusal), "bad")
        self.secret.forget()
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)


class PeopleStep(Card):
    """The last step: nobody, one, or two beside each other sign in, as the store asks for it; a reason if need be."""

    changed = Signal()
    entered = Signal()
    """Enter behind the last secret."""

    def __init__(self, title: str, who: str, *, reason: bool = False) -> None:
        super().__init__(title, aside=self.tr("permanently recorded in the journal"))
        self.guard: Guard | None = None
        self._asks_why = reason
        self.summary, self.note, self.notice = Label(bold=True), Label(token="quiet", wrap=True), Notice()
        self.reason = TextArea(_REASON)
        self.first, self.second = PersonFields(who), PersonFields(self.tr("Second person"))
        narrow = Narrow(_PEOPLE_WIDE)
        why, people = Field(self.reason, self.tr("Reason")), QWidget()
        in_column(self.notice, top_aligned(self.first, self.second, spacing=24), on=people, spacing=12)
        fill(narrow.column, self.summary, self.note, why, 8, people, None)
        why.setVisible(reason)
        self.body.addWidget(narrow, 1)
        self.reason.textChanged.connect(self.changed)
        for one in (self.first, self.second):
            one.changed.connect(self.changed)
        self.first.entered.connect(self._on)
        self.second.entered.connect(self.entered)

    @property
    def ready(self) -> bool:
        """Whoever is asked for is there."""
        if self.guard is None or (self._asks_why and not self.text):
            return False
        first, second = self.people()
        return not (self.guard.guarded and first is None) and not (self.guard.two and second is None)

    @property
    def text(self) -> str:
        """The reason."""
        return " ".join(self.reason.toPlainText().split())

    def people(self) -> People:
        guard = self.guard or Guard(False, False)
        return self.first.person if guard.guarded else None, self.second.person if guard.two else None

    def ask(self, guard: Guard, summary: str, note: str) -> None:
        self.guard = guard
        self.summary.setText(summary)
        self.note.setText(note)
        self.first.setVisible(guard.guarded)
        self.second.setVisible(guard.two)

    def refuse(self, refusal: Refusal, *, second: bool) -> None:
        if second:
            self.second.refuse(refusal)
        elif self.guard is not None and self.guard.guarded:
            self.first.refuse(refusal)
        else:
            self.notice.say(explain(refusal), "bad")

    def rest(self) -> None:
        """It is being tried: what was wrong before is not said any more."""
        for notice in (self.first.notice, self.second.notice, self.notice):
            notice.say("")

    def focus(self) -> None:
        self.rest()
        (self.reason if self._asks_why else self.first.who).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on(self) -> None:
        """Enter behind the first secret leads to the second person, where there is one."""
        if self.second.isVisible() and self.second.person is None:
            self.second.who.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.entered.emit()


# The frame


class StepsScreen(QWidget, Generic[M]):
    """One card at a time, `put` there once; below them the ways back and on, with Esc and Ctrl+Enter.

    A card says whether it is `ready` for the next step, takes the `focus`, and says why the work was refused
    (`refuse`); the last one only takes the focus. When a card goes its secrets are forgotten.

    A store is made ready beside itself, then put in its place: one thing at a time, and nothing can be touched until it
    rests. `leave` before the screen is let go.
    """

    left = Signal()
    """Nothing was done."""

    def __init__(self, jobs: Jobs, sounds: Sounds, help_page: str) -> None:
        super().__init__()
        self._jobs, self._sounds = jobs, sounds
        self._made: M | None = None
        self._gone = False
        self.cards: Sequence[Any] = ()
        self.step = 0
        self.header, self.steps, self.status = PageHeader(), Steps(), StatusBar()
        self.room = PageRoom()
        self.room.keep(_LEAST)
        self.stack = self.room.pages
        self.back = Button(key="Esc", does=self.go_back)
        self.on = Button(kind="primary", key="Ctrl+Enter", does=self.go_on)
        self._lay_out_frame()
        self.progress = ProgressCard(self)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.go_on)
        QShortcut(QKeySequence("Esc"), self, self.go_back)
        QShortcut(QKeySequence("F1"), self, lambda: show_page_help(self.window(), help_page))

    # What each way has of its own

    def go_on(self) -> None:
        """What the button says."""
        raise NotImplementedError

    def go_back(self) -> None:
        raise NotImplementedError

    def say_words(self) -> None:
        """Everything that follows from the step; it calls `say_frame`."""
        raise NotImplementedError

    def prepared(self, found: Any) -> None:
        """The store lies ready."""
        raise NotImplementedError

    def done(self, what: Any) -> None:
        raise NotImplementedError

    # The work

    def drop(self) -> None:
        """What was made ready is let go of, some time; nobody waits for it."""
        made, self._made = self._made, None
        if made is not None:
            self._jobs.run(Job(lambda _: made.__exit__(), _nothing, _nothing))

    def leave(self) -> None:
        """Somebody closes the window. What is being carried out comes to its end all the same."""
        self._gone = True
        self.progress.bar.stop()
        self.drop()

    def make_ready(self, title: str, work: Callable[[Progress], tuple[M, object]]) -> None:
        """What was made ready before is let go of first."""
        self.drop()

        def ready(found: tuple[M, object]) -> None:
            self._made, prepared = found
            if self._gone:
                self.drop()
            else:
                self.prepared(prepared)

        self.run(Progress(title), work, ready)

    def take_place(self, title: str, people: People, take: Callable[[M], T], then: Callable[[T], None]) -> None:
        """Let what lies ready take its place, while these are signed in. Refused, all is as before, and can be tried
        again."""
        made = self._made
        if made is not None:

            def work(_: Progress) -> T:
                with signed_in(made.database.door, *people):
                    return take(made)

            self.run(Progress(title), work, then)

    def finish(self, what: object) -> None:
        self.drop()
        self.done(what)

    def run(self, progress: Progress, work: Callable[[Progress], T], answer: Callable[[T], None]) -> None:
        self.progress.bar.follow(progress)
        self.stack.setEnabled(False)
        self.wake()

        def ended(told: Callable[[Any], None], what: Any) -> None:
            self.progress.bar.leave()
            self.stack.setEnabled(True)
            self.wake()
            told(what)

        self._jobs.run(Job(work, partial(ended, answer), partial(ended, self._failed), progress=progress))

    def _failed(self, error: Exception) -> None:
        told = error.args[0] if isinstance(error, NotThem) else error
        if self._gone:
            return
        if isinstance(told, Refusal):
            self._sounds.play(Sound.REFUSED)
            self.cards[self.step].refuse(told, second=isinstance(error, NotThem))
        elif not isinstance(told, Cancelled):
            raise told

    # What they share

    def put(self, *cards: Any) -> None:
        self.cards = cards
        for card in cards:
            self.stack.addWidget(card)
        for card in cards[:-1]:
            card.changed.connect(self.wake)

    def wake(self, *_: object) -> None:
        """The button is awake exactly while it can be gone on."""
        at_work = self.step == len(self.cards) - 1 or self.progress.bar.following
        self.on.setEnabled(not at_work and self.cards[self.step].ready)

    def show_step(self, step: int) -> None:
        for number, card in enumerate(self.cards[:-1]):
            if number != step:
                forget_secrets(card)
        self.step = step
        self.stack.setCurrentIndex(step)
        self.say_words()
        self.cards[step].focus()

    def say_frame(self, title: str, context: str, names: Sequence[str], act: str) -> None:
        """`names` of the steps; `act` is what the last of them does."""
        last = len(names) - 1
        self.header.say(title, context)
        self.steps.show_steps(names, min(self.step, last))
        if self.step > last:
            self.steps.current = self.step
        self.back.setText(self.tr("Leave as it is") if self.step == 0 else self.tr("Back"))
        self.on.setText(act if self.step == last else self.tr("Continue"))
        for button in (self.back, self.on):
            button.setVisible(self.step <= last)
        self.wake()

    def take_scan(self, _scan: object) -> bool:
        self._sounds.play(Sound.REFUSED)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().setWindowTitle(self.header.title.words())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= _WIDE_FROM else _SIDE
        self._column.setContentsMargins(side, 0, side, _GAP)
        bottom, wide = self.height() - STATUS - _GAP, self.width() - 2 * side
        self.progress.setGeometry(side, bottom - HEIGHT, wide, HEIGHT)

    def _lay_out_frame(self) -> None:
        self.header.search.hide()
        strip = Card()
        strip.setFixedHeight(44)
        self.steps.setFixedHeight(42)
        strip.body.addWidget(self.steps)
        foot = in_row(self.back, None, self.on, spacing=8)
        self._column = in_column(self.header, strip, (self.room, 1), foot, spacing=_GAP)
        in_column((self._column, 1), self.status, on=self)
