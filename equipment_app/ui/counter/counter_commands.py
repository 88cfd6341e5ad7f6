"""Handing over, and what commands do at the counter: scanned from a sheet, written as words, or by key."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from equipment_app.domain.cart import Cart
from equipment_app.domain.commands import AddKit, Command, DeskCommand, Digit, SetCondition
from equipment_app.domain.errors import LineRefused, Refusal
from equipment_app.domain.outcome import Outcome
from equipment_app.operations.hand_over import DropCart, HandOverCart
from equipment_app.queries.counter import CounterDay, Parked
from equipment_app.ui.counter import session, words
from equipment_app.ui.counter.scanned_lines import ScannedLines
from equipment_app.ui.counter.session import CounterSession
from equipment_app.ui.counter.words import Counted
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import remember_sizes
from equipment_app.ui.page import Page
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.suggest import Hit


class Handover(QObject):
    done = Signal(object, int)
    """The outcome, and how many copies to print of its papers (0: as the store is set)."""

    def __init__(self, desk: Desk, session: CounterSession) -> None:
        super().__init__(session)
        self._desk = desk
        self._session = session
        self._wanted = False
        self.ends = False
        """What was handed over has just been written, and everybody is about to hear of it."""
        self.place = ""
        """Where things are handed over, unless the cart says otherwise."""
        session.quiet.connect(self._when_quiet)
        desk.refused.connect(self._refused)

    @property
    def possible(self) -> bool:
        return bool(self._session.card and self._session.settled) and not self._session.frozen

    def hand_over(self) -> None:
        """What is settled goes, the rest stays with the member. What was scanned a moment before goes with it."""
        session = self._session
        if session.frozen:
            return
        if session.pending:
            self._wanted = True
            return
        self._wanted = False
        if not self.possible:
            session.refuse(session.lacks if session.card else words.WHO_FIRST)
            return
        cart = session.cart
        done = frozenset(one.line.id for one in session.settled)
        rest = cart.rest(done) if session.unsettled else None
        kit = session.kit
        reason = kit.name if kit and kit.id == cart.kit else ""
        session.keeper.begin(session.keeper.saved_at)
        session.frozen = True
        lines = tuple(replace(one.line, source=None) if one.spot is None else one.line for one in session.judged)
        command = HandOverCart(replace(cart, lines=lines, place=cart.place or self.place), done, rest, reason)
        self._desk.change(command, then=lambda outcome: self._handed(outcome, cart, rest), owner=self)
        session.shown.emit()

    def _when_quiet(self) -> None:
        if self._wanted:
            self.hand_over()

    def _handed(self, outcome: Outcome, cart: Cart, rest: Cart | None) -> None:
        self._session.frozen = False
        self.ends = True
        self._session.clear(rest)
        self.ends = False
        self.done.emit(outcome, cart.copies)

    def _refused(self, refusal: Refusal) -> None:
        """Nothing was written: the cart is as it was, and the line at fault is pointed at."""
        session = self._session
        if not session.frozen:
            return
        session.frozen = False
        at_fault = session.cart.lines[refusal.line - 1].id if isinstance(refusal, LineRefused) else 0
        session.become(session.cart, at_fault)


ONE_SCAN = 1.5
"""Seconds in which the same command again is the same scan: readers repeat what stays before them."""
_AGAIN = (DeskCommand.LINE_ABOVE, DeskCommand.LINE_BELOW)


class Commands(QObject):
    """`confirm` is what Ctrl+Enter does, `way_out` the offer of the line that is meant, if there is one.

    What concerns a line of the cart is `lines`' to do.
    """

    print_wanted = Signal(object, int)
    """Numbers of papers, and copies of each (0: as it says on them)."""
    parked = Signal()
    """Other carts wait than before."""

    def __init__(
        self,
        desk: Desk,
        session: CounterSession,
        handing: Handover,
        lines: ScannedLines,
        page: Page,
        confirm: Callable[[], object],
        way_out: Callable[[], Callable[[], object] | None],
    ) -> None:
        super().__init__(page)
        self._desk, self._session, self._handing, self._lines, self._page = desk, session, handing, lines, page
        self._confirm, self._way_out = confirm, way_out
        self._offer: Message | None = None
        self._papers: tuple[str, ...] = ()
        """Of the last handover, while it stands."""
        self._last: tuple[Command, float] | None = None
        self._acts: dict[DeskCommand, Callable[[], object]] = {
            DeskCommand.HAND_OVER: self._hand_over,
            DeskCommand.UNDO: self._undo,
            DeskCommand.PUT_ASIDE: self._next_member,
            DeskCommand.CANCEL: self._cancel,
            DeskCommand.PRINT_AGAIN: self._print_again,
            DeskCommand.TAKE_OFFER: self.take_offer,
            DeskCommand.PASSES: lambda: session.refuse(words.OF_INSPECTIONS),
            DeskCommand.KIT: lambda: self._add_kit(None),
            DeskCommand.RETURN_ALL: lines.return_all,
            DeskCommand.EXCHANGE: lines.exchange,
            DeskCommand.REMOVE_LINE: lines.remove,
            DeskCommand.LINE_ABOVE: lambda: lines.step(-1),
            DeskCommand.LINE_BELOW: lambda: lines.step(1),
            DeskCommand.COUNT_ANEW: lines.count_anew,
        }
        session.said.connect(self._heard)
        handing.done.connect(lambda outcome, _copies: self._handed(outcome))
        desk.done.connect(self._cancelled)

    def do(self, command: Command) -> None:
        """Once for one scan, however often the reader sends it."""
        now, last = monotonic(), self._last
        self._last = command, now
        repeatable = isinstance(command, Digit) or command in _AGAIN
        if not repeatable and last is not None and last[0] == command and now - last[1] < ONE_SCAN:
            self._session.sounded.emit(Sound.ALREADY)
            return
        match command:
            case Digit(value):
                self._lines.count(value)
            case SetCondition(condition):
                self._lines.set_condition(condition)
            case AddKit(kit):
                self._add_kit(kit)
            case DeskCommand():
                self._acts[command]()

    def something_else(self) -> None:
        """Something other than a command was scanned: a command that comes now is a new one."""
        self._last = None
        self._lines.count_anew(quiet=True)

    def offered(self, ask_kit: Callable[[], object]) -> list[Hit]:
        """What can be written as a word. Somebody who writes can choose the kit as well."""
        return [
            Hit("check", self.tr("Hand over"), use=self._hand_over),
            Hit("layers", self.tr("Kit"), use=ask_kit),
            Hit("rotate-ccw", self.tr("Undo"), use=self._undo, cancels=True),
            Hit("history", self.tr("Put aside"), use=self._next_member),
        ]

    def know_day(self, day: CounterDay) -> None:
        """The program was started after the last handover: it is printed again as well."""
        if not self._papers and day.visits:
            self._papers = (day.visits[0].number,)

    def put_aside(self) -> None:
        """By key: the counter is free, which can be seen."""
        if self._session.card or self._session.cart.lines:
            self._session.leave()

    def discard(self, parked: Parked) -> None:
        """A cart that waits is let go; for a while it can be had back."""

        def gone(_: Outcome) -> None:
            self.parked.emit()
            self._session.said.emit(words.discarded(parked, put_back))

        def put_back() -> None:
            if not session.put_back(self._session, parked.cart):
                self._session.keeper.put_back(parked.cart, self.parked.emit)

        self._desk.change(DropCart(parked.cart.kept_as), then=gone, owner=self)

    def print_sheet(self) -> None:
        """The sheet these commands are scanned from."""
        action = self._page.window().findChild(QAction, "file.commands")
        if action is not None:
            action.trigger()

    def _hand_over(self) -> None:
        """By the rules of Ctrl+Enter: what is settled goes, and what was scanned a moment before goes with it."""
        if self._handing.possible or self._session.pending:
            self._session.sounded.emit(Sound.TAKEN)
        self._confirm()

    def _undo(self) -> None:
        """The last change of the cart; of an untouched one the window's own Undo, which knows what was done last."""
        action = self._page.window().findChild(QAction, "edit.undo")
        if self._session.step_back():
            self._say(words.done(words.TAKEN_BACK))
        elif action is not None and self._page.done is not None and not self._session.frozen:
            self._session.sounded.emit(Sound.TAKEN)
            action.trigger()
        else:
            self._session.refuse(words.NOTHING_TO_UNDO)

    def _next_member(self) -> None:
        session = self._session
        if session.card is None and not session.cart.lines:
            session.say_already(words.NOBODY_HERE)
            return
        self._say(words.done(words.FREE))
        session.leave()

    def _cancel(self) -> None:
        """Empties the cart; with an empty one, the member may go."""
        session, lines = self._session, len(self._session.cart.lines)
        if not lines:
            self._next_member()
            return
        session.become(replace(session.cart, lines=(), kit=0))
        self._say(words.done(words.EMPTIED, words.said(words.UNDO_BRINGS_BACK), Counted().lines(lines)))

    def _print_again(self) -> None:
        if not self._papers:
            self._session.refuse(words.NOTHING_TO_PRINT)
            return
        self._say(replace(words.done(words.PRINTING, ", ".join(self._papers)), topic="printer"))
        self.print_wanted.emit(self._papers, 0)

    def take_offer(self) -> None:
        """What the last message offers, else the way out of the line."""
        offer, way = self._offer, self._way_out()
        act = offer.act if offer is not None else way
        if act is None:
            self._session.refuse(words.NOTHING_OFFERED)
            return
        self._offer = None
        self._session.sounded.emit(Sound.TAKEN)
        act()

    def _heard(self, message: Message) -> None:
        """The latest offer stands until something else is said on its topic, or something else is offered."""
        if message.act is not None:
            self._offer = message
        elif self._offer is not None and message.topic == self._offer.topic:
            self._offer = None

    def _handed(self, outcome: Outcome) -> None:
        self._papers = tuple(paper.number for paper in outcome.papers)
        remember = remember_sizes(self._desk, outcome)
        self._offer = Message(act=remember) if remember else None

    def _cancelled(self, outcome: Outcome) -> None:
        if outcome.what == "cancelled" and {f"{number}-S" for number in self._papers} & {outcome.number}:
            self._papers = tuple(paper.number for paper in outcome.papers)

    def _say(self, message: Message) -> None:
        self._session.sounded.emit(Sound.TAKEN)
        self._session.said.emit(message)

    def _add_kit(self, id: int | None) -> None:
        """The kit with this id, else the standard one, which comes first."""
        session = self._session
        if session.card is None:
            session.refuse(words.WHO_FIRST)
            return
        if session.card.left:
            session.refuse(words.HAS_LEFT, name=session.card.member.name)
            return
        kit = next((kit for kit in session.card.kits if id in (None, kit.id)), None)
        if kit is None:
            session.refuse(words.NO_KIT if id is None else words.NO_SUCH_KIT)
            return
        self._lines.forget()
        before = len(session.cart.lines)
        session.add_kit(kit)
        if more := len(session.cart.lines) - before:
            session.said.emit(words.done(words.KIT_ADDED, kit.name, Counted().lines(more)))
