"""When the world must stop: the disk has failed or is full, the store is gone, the clock cannot be believed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import Changes
from equipment_app.domain.place_errors import (
    STOPPING,
    ClockFarOff,
    DiskFailed,
    DiskFull,
    StoreLost,
    StoreMoved,
    WriteUnsure,
)
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.store.file.place import Kind
from equipment_app.store.file.safety import Room, State
from equipment_app.store.held import Settled
from equipment_app.store.opening import FoundStore
from equipment_app.store.seen import Compared
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.formatting import thousands
from equipment_app.ui.rights.allowed import may_open
from equipment_app.ui.store_health import reports, words
from equipment_app.ui.store_health.only_one import OnlyOne
from equipment_app.ui.store_health.section import accept
from equipment_app.ui.store_health.words import Journal, journal
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import Dialog
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.main_window.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Told:
    """`act` is done when the dialog is accepted; without one there is only the one button."""

    title: str
    accept: str
    cancel: str = ""
    act: Callable[[], object] | None = None


class Troubles(QObject):
    """For one desk. One dialog at a time: what comes while it stands is of the same trouble."""

    say = Signal(object)
    """A `Message`."""
    shaken = Signal()
    """The disk has failed and the store was opened anew: it should be verified."""

    def __init__(self, window: QWidget, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._desk = window, desk
        self.dialog: Dialog | None = None
        self._waits = False
        """It was said that the journal is being verified, and nothing since."""
        desk.refused.connect(self._refused)
        desk.settled.connect(self._settled)

    def leave(self) -> None:
        """The desk is being closed."""
        if self.dialog is not None:
            self.dialog.close_overlay()

    def follow(self, known: Journal) -> None:
        """A verification has come to an end; it is said once, in the place of the message that it is under way."""
        if self._waits:
            self._waits = False
            self.say.emit(self._opened_anew(known, follows=True))

    def _refused(self, refusal: Refusal) -> None:
        if not isinstance(refusal, STOPPING) or self.dialog is not None:
            return
        told = self._told(refusal)
        dialog = self.dialog = Dialog(
            self._window,
            told.title,
            explain(refusal),
            told.accept,
            told.cancel,
            icon="calendar-clock" if isinstance(refusal, ClockFarOff) else "octagon-x",
            token="warn" if isinstance(refusal, ClockFarOff) else "bad",
        )
        dialog.cancel_button.setVisible(bool(told.cancel))
        if told.act is not None:
            dialog.accepted.connect(told.act)
        dialog.closed.connect(self._closed)
        dialog.open()
        first = dialog.cancel_button if told.cancel else dialog.accept_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, refusal: Refusal) -> _Told:
        match refusal:
            case WriteUnsure():
                return _Told(self.tr("It is not known whether it was written"), self.tr("Try again"), act=self._knock)
            case StoreLost():
                return _Told(self.tr("The store cannot be reached"), self.tr("Try again"), act=self._knock)
            case StoreMoved():
                return _Told(self.tr("The store's file is not in its place"), self.tr("Continue"))
            case DiskFailed(trouble="full") | DiskFull():
                return _Told(self.tr("The disk is full"), self.tr("Continue"))
            case ClockFarOff() if self._desk.session.alone:
                right, wrong = self.tr("The date is right"), self.tr("Set the clock first")
                return _Told(self.tr("Is the computer's date right?"), right, wrong, self._believe)
            case ClockFarOff():
                return _Told(self.tr("Is the computer's date right?"), self.tr("Close"))
        return _Told(self.tr("The disk failed, nothing was written"), self.tr("Continue"))

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _knock(self) -> None:
        """Whatever is asked opens the store, if it is there again."""
        self._desk.work(lambda database, _: database.path, lambda _: None, self)

    def _believe(self) -> None:
        def sure(database: object, _: object) -> None:
            database.watch.sure = True  # type: ignore[attr-defined]

        said = Message(
            self.tr("The date was confirmed"),
            self.tr("repeat what you were doing; the entry will note that the clock was far off"),
        )
        self._desk.work(sure, lambda _: self.say.emit(said), self)

    def _settled(self, settled: Settled) -> None:
        """What was tried is there or is not; the pages ask again, and the journal is verified."""
        wrote = settled.attempt is not None and settled.attempt.wrote
        if message := self._message(settled) if wrote else self._opened_anew(Journal.UNDER_WAY):
            self._waits = not wrote
            self.say.emit(message)
        self._desk.changed.emit(Changes.EVERYTHING)
        self.shaken.emit()

    def _opened_anew(self, known: Journal, *, follows: bool = False) -> Message:
        lead = self.tr("The disk failed, and the store was opened again")
        said = journal(known)
        return Message(lead, said.lead, tone=said.tone, topic="disk", follows=follows, stays=True)

    def _message(self, settled: Settled) -> Message | None:
        """What became of what was tried; None where a dialog has said it all."""
        attempt = settled.attempt
        assert attempt is not None
        span = thousands(attempt.first) + (f"–{thousands(attempt.last)}" if attempt.last > attempt.first else "")
        number = f" · {attempt.outcome.number}" if attempt.outcome.number else ""
        if settled.there:
            lead = self.tr("It was written, although the disk failed: entry {seq}").format(seq=span) + number
            return Message(lead, self.tr("do not do it again"), tone="warn", topic="disk", stays=True)
        if settled.late:
            lead = self.tr("It was not written: entry {seq}").format(seq=span) + number
            return Message(lead, self.tr("do it once more"), tone="warn", topic="disk", stays=True)
        return None


_SOON_MS = 2_000


class Remembering(QObject):
    """For one desk. What comes before `soon` is over is remembered with it; a busy counter does not put it off."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self.soon.timeout.connect(self._remember)
        desk.changed.connect(self._changed)

    def leave(self) -> None:
        """The store is being closed, which remembers as well."""
        self.soon.stop()

    def _changed(self, _changes: object) -> None:
        if not self.soon.isActive():
            self.soon.start()

    def _remember(self) -> None:
        self._desk.work(lambda database, _: database.remember(), lambda _: None, self)


_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Cart:
    """A cart that was open when the program ended."""

    member: int
    name: str
    lines: int


@dataclass(frozen=True, slots=True)
class Arrived:
    found: FoundStore
    room: Room
    compared: Compared | None
    """None where whoever works may not ask yet."""
    cart: Cart | None


class Arriving(QObject):
    """For one desk: told once, to the first who works at it. The room on the disk is looked at every minute."""

    say = Signal(object)
    """A `Message`."""
    go = Signal(str, object)
    """This page with this argument is wanted."""

    def __init__(self, window: QWidget, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._desk = window, desk
        self._told = False
        self._ended: Arrived | None = None
        """What was found after an end that was none, until the journal is verified."""
        self._state = State.ENOUGH
        self.dialog: Dialog | None = None
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._look_at_room)

    def begin(self) -> None:
        """Somebody works."""
        if not self._told:
            self._told = True
            self._minute.start()
            self._desk.work(lambda database, _: _arrived(database), self._arrived, self)

    def leave(self) -> None:
        self._minute.stop()
        if self.dialog is not None:
            self.dialog.close_overlay()

    def follow(self, known: Journal) -> None:
        """A verification has come to an end; it is said once, where the message that it is under way still stands."""
        if self._ended is not None:
            self._tell_end(self._ended, known, follows=True)
            self._ended = None

    def _arrived(self, arrived: Arrived) -> None:
        if arrived.found.place.kind is Kind.REMOVABLE:
            lead, rest = self.tr("The store is on a removable disk"), self.tr("close the program before you remove it")
            self.say.emit(Message(lead, rest, tone="neutral", icon="usb", stays=True))
        self._tell_room(arrived.room)
        if arrived.compared is not None and arrived.compared.verdict in words.DIFFERENT:
            self._tell_difference(arrived.compared)
        if arrived.found.unclean:
            self._ended = arrived
            self._tell_end(arrived, Journal.UNDER_WAY)

    # It was not closed

    def _tell_end(self, arrived: Arrived, known: Journal, *, follows: bool = False) -> None:
        cart, brought, said = arrived.cart, arrived.found.brought, journal(known)
        whole = self.tr("nothing handed over is lost")
        safe = self.tr("nothing handed over is lost, of the cart at most the last line or remark") if cart else whole
        parts = [said.lead] if known is Journal.BROKEN else [safe, said.lead]
        if brought is not None and brought.last >= brought.first:
            entries = self.tr("entries {first} to {last} were recovered from the change log")
            parts.append(entries.format(first=thousands(brought.first), last=thousands(brought.last)))
        message = Message(
            self.tr("The program did not close properly last time:"),
            "; ".join(parts),
            tone=said.tone,
            topic="end",
            stays=True,
            follows=follows,
            action=self._offer(cart),
            act=(lambda: self.go.emit("counter", cart.member)) if cart else None,
            other=self.tr("Copy the report") if reports.sudden_end() else "",
            other_act=lambda: QGuiApplication.clipboard().setText(reports.sudden_end()),
        )
        self.say.emit(message)

    def _offer(self, cart: Cart | None) -> str:
        if cart is None:
            return ""
        back = self.tr("Continue with the cart")
        return f"{back}: {cart.name}" if cart.name else back

    # It is not what it was

    def _tell_difference(self, compared: Compared) -> None:
        self.say.emit(
            Message(
                words.differs(compared),
                tone="bad",
                topic="seen",
                stays=True,
                action=self.tr("What does it mean?"),
                act=lambda: self._explain(compared),
            )
        )

    def _explain(self, compared: Compared) -> None:
        sentence = self.tr(
            "Either someone put a backup back by hand, or this is another copy of the store, or the disk "
            "lost what it had confirmed. If you know why, confirm it. If not, close the store and look for "
            "the newer file, or restore a backup; missing papers must then be entered again from their "
            "printed copies."
        )
        dialog = self.dialog = Dialog(
            self._window,
            words.differs(compared),
            f"{words.what_differs(compared)} {sentence}",
            self.tr("I know why"),
            self.tr("Close"),
            icon="triangle-alert",
            token="bad",
        )
        dialog.accepted.connect(self._accept)
        dialog.closed.connect(self._closed)
        dialog.open()

    def _accept(self) -> None:
        """Whoever may keep the store says so; the warning is gone."""
        gone = Message(topic="seen")
        self._desk.work(lambda database, _: accept(database), lambda _: self.say.emit(gone), self)

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    # Room

    def _look_at_room(self) -> None:
        self._desk.work(lambda database, _: _room(database), self._tell_room, self)

    def _tell_room(self, room: Room) -> None:
        """Said when it gets worse, taken back when there is enough again."""
        if room.state is self._state:
            return
        self._state = room.state
        if room.state is State.ENOUGH:
            self.say.emit(Message(topic="room"))
            return
        said = words.room(room)
        self.say.emit(Message(said.lead, said.rest, tone=said.tone, icon=said.icon, topic="room", stays=True))


def _room(database: Database) -> Room:
    from equipment_app.store.file import safety

    return safety.room(database.path)


def _arrived(database: Database) -> Arrived:
    from equipment_app.store.seen import compare

    found = database.found
    try:
        compared, cart = database.ask(compare), database.ask(_cart) if found.unclean else None
    except Refusal:  # whoever has to choose a password first
        compared, cart = None, None
    if not may_open(database.door.session, "counter"):
        cart = None
    return Arrived(found, _room(database), compared, cart)


def _cart(books: Books) -> Cart | None:
    """The one that was worked on last, if there is something in it."""
    latest = next((cart for cart in books.carts.all() if cart.content.get("lines")), None)
    if latest is None:
        return None
    member = books.people.member(latest.member)
    return Cart(latest.member, member.name if member else "", len(latest.content["lines"]))


class Care(QObject):
    """For one desk. What it says goes to the place that stands in the window at that moment."""

    def __init__(self, window: Window, desk: Desk, verification: Verification) -> None:
        super().__init__(desk)
        self._desk = desk
        self._place: Workplace | None = None
        self._unsaid: list[Message] = []
        self.troubles = Troubles(window, desk, self)
        self.arriving = Arriving(window, desk, self)
        self.only_one = OnlyOne(window, self)
        self.remembering = Remembering(desk, self)
        desk.opened.connect(self._opened)
        self.troubles.say.connect(self._say)
        self.troubles.shaken.connect(verification.start_anew)
        self.arriving.say.connect(self._say)
        self.arriving.go.connect(self._go)
        verification.verified.connect(lambda found: self._follow(Journal.IN_ORDER if found["ok"] else Journal.BROKEN))
        verification.failed.connect(lambda _: self._follow(Journal.NOT_VERIFIED))
        verification.stopped.connect(lambda: self._follow(Journal.NOT_VERIFIED))

    def begin(self, place: "Workplace") -> None:
        """Somebody works, and this stands before them."""
        self._place = place
        self._say_reading()
        self.arriving.begin()
        unsaid, self._unsaid = self._unsaid, []
        for message in unsaid:
            place.say(message)

    def leave(self) -> None:
        """The store is being closed."""
        self._place = None
        self.only_one.leave()
        self.remembering.leave()
        self.troubles.leave()
        self.arriving.leave()

    def _opened(self, database: Database) -> None:
        """Whoever only reads has no lock, and is one of many."""
        if not database.found.read_only:
            self.only_one.listen_soon(database.path)

    def _say_reading(self) -> None:
        if self._place is not None:
            words = self.tr("The store is open read-only. Nothing can be changed or written.")
            self._place.hang_banner(words if self._desk.session.reading else "", "accent", "eye")

    def _follow(self, known: Journal) -> None:
        self.troubles.follow(known)
        self.arriving.follow(known)

    def _say(self, message: Message) -> None:
        if self._place is not None:
            self._place.say(message)
        else:
            self._unsaid.append(message)

    def _go(self, page: str, argument: object) -> None:
        if self._place is not None:
            self._place.show_page(page, argument)
