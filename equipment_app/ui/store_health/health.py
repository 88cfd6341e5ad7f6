"""What looks after one open store as a file: what was found when it was opened, what goes wrong with its disk."""

from collections.abc import Callable
from typing import Any

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
from equipment_app.domain.value import Value
from equipment_app.store import seen
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.store.file import safety
from equipment_app.store.file.place import PlaceKind
from equipment_app.store.file.safety import DiskSpace, DiskState
from equipment_app.store.held import Settled
from equipment_app.store.opening import FoundStore
from equipment_app.store.seen import Compared, compare
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.formatting import thousands
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.page_list import may_open
from equipment_app.ui.store_health import crash_reports, words
from equipment_app.ui.store_health.only_one import OnlyOne
from equipment_app.ui.store_health.words import JournalState, journal
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import Dialog
from equipment_app.ui.window import Window

_SOON_MS, _MINUTE_MS = 2_000, 60_000


class Teller(QObject):
    """For one desk: says what is found about its store, in a message or in a dialog; one dialog at a time."""

    say = Signal(object)
    """A `Message`."""

    def __init__(self, window: QWidget, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._desk = window, desk
        self.dialog: Dialog | None = None

    def leave(self) -> None:
        """The desk is being closed."""
        if self.dialog is not None:
            self.dialog.close_overlay()

    def show_dialog(self, dialog: Dialog) -> None:
        self.dialog = dialog
        dialog.closed.connect(self._forget)
        dialog.open_once()

    def _forget(self) -> None:
        self.dialog = None


class DiskTroubles(Teller):
    """When the world must stop: the disk has failed or is full, the store is gone, the clock cannot be believed.

    What comes while its dialog stands is of the same trouble.
    """

    shaken = Signal()
    """The disk has failed and the store was opened anew: it should be verified."""

    def __init__(self, window: QWidget, desk: Desk, parent: QObject) -> None:
        super().__init__(window, desk, parent)
        self._waits = False
        """It was said that the journal is being verified, and nothing since."""
        desk.refused.connect(self._refused)
        desk.settled.connect(self._settled)

    def follow(self, known: JournalState) -> None:
        """A verification has come to an end; it is said once, in the place of the message that it is under way."""
        if self._waits:
            self._waits = False
            self.say.emit(self._opened_anew(known, follows=True))

    def _refused(self, refusal: Refusal) -> None:
        if not isinstance(refusal, STOPPING) or self.dialog is not None:
            return
        title, accept, cancel, act = self._told(refusal)
        dialog = Dialog(
            self._window,
            title,
            explain(refusal),
            accept,
            cancel,
            icon="calendar-clock" if isinstance(refusal, ClockFarOff) else "octagon-x",
            token="warn" if isinstance(refusal, ClockFarOff) else "bad",
        )
        dialog.cancel_button.setVisible(bool(cancel))
        if act is not None:
            dialog.accepted.connect(act)
        self.show_dialog(dialog)
        first = dialog.cancel_button if cancel else dialog.accept_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, refusal: Refusal) -> tuple[str, str, str, Callable[[], object] | None]:
        """Title, the words of one button or two, and what the first does."""
        match refusal:
            case WriteUnsure():
                return self.tr("It is not known whether it was written"), self.tr("Try again"), "", self._knock
            case StoreLost():
                return self.tr("The store cannot be reached"), self.tr("Try again"), "", self._knock
            case StoreMoved():
                return self.tr("The store's file is not in its place"), self.tr("Continue"), "", None
            case DiskFailed(trouble="full") | DiskFull():
                return self.tr("The disk is full"), self.tr("Continue"), "", None
            case ClockFarOff() if self._desk.session.alone:
                right, wrong = self.tr("The date is right"), self.tr("Set the clock first")
                return self.tr("Is the computer's date right?"), right, wrong, self._believe
            case ClockFarOff():
                return self.tr("Is the computer's date right?"), self.tr("Close"), "", None
        return self.tr("The disk failed, nothing was written"), self.tr("Continue"), "", None

    def _knock(self) -> None:
        """Whatever is asked opens the store, if it is there again."""
        self._desk.work(lambda database, _: database.path, lambda _: None, self)

    def _believe(self) -> None:
        def sure(database: Database, _: object) -> None:
            database.watch.sure = True

        said = Message(
            self.tr("The date was confirmed"),
            self.tr("repeat what you were doing; the entry will note that the clock was far off"),
        )
        self._desk.work(sure, lambda _: self.say.emit(said), self)

    def _settled(self, settled: Settled) -> None:
        """What was tried is there or is not; the pages ask again, and the journal is verified."""
        wrote = settled.attempt is not None and settled.attempt.wrote
        if message := self._message(settled) if wrote else self._opened_anew(JournalState.UNDER_WAY):
            self._waits = not wrote
            self.say.emit(message)
        self._desk.changed.emit(Changes.EVERYTHING)
        self.shaken.emit()

    def _opened_anew(self, known: JournalState, *, follows: bool = False) -> Message:
        lead = self.tr("The disk failed, and the store was opened again")
        said = journal(known)
        return Message(lead, said.lead, tone=said.tone, topic="disk", follows=follows, stays=True)

    def _message(self, settled: Settled) -> Message | None:
        """What became of what was tried; None where a dialog has said it all."""
        attempt = settled.attempt
        assert attempt is not None
        span = thousands(attempt.first) + (f"–{thousands(attempt.last)}" if attempt.last > attempt.first else "")
        if settled.there:
            lead = self.tr("It was written, although the disk failed: entry {seq}")
            advice = self.tr("do not do it again")
        elif settled.late:
            lead, advice = self.tr("It was not written: entry {seq}"), self.tr("do it once more")
        else:
            return None
        number = f" · {attempt.outcome.number}" if attempt.outcome.number else ""
        return Message(lead.format(seq=span) + number, advice, tone="warn", topic="disk", stays=True)


def accept(database: Database, _: object) -> None:
    """From now on the store as it is here is what this computer has seen."""
    database.ask(lambda books: seen.accept(books, database.path))


class Opening(Value):
    """What was found when the store was opened."""

    found: FoundStore
    room: DiskSpace
    compared: Compared | None
    """None where whoever works may not ask yet."""
    cart: tuple[int, str] | None
    """Whose cart was open when the program ended: the member, and their name."""


class OpeningReport(Teller):
    """What has to be told when a store was opened: it was not closed, it is older than it was, the disk is nearly full.

    Told once, to the first who works at it. The room on the disk is looked at every minute.
    """

    go = Signal(str, object)
    """This page with this argument is wanted."""

    def __init__(self, window: QWidget, desk: Desk, parent: QObject) -> None:
        super().__init__(window, desk, parent)
        self._told = False
        self._ended: Opening | None = None
        """What was found after an end that was none, until the journal is verified."""
        self._state = DiskState.ENOUGH
        self.minute = QTimer(self, interval=_MINUTE_MS)
        self.minute.timeout.connect(
            lambda: desk.work(lambda database, _: safety.room(database.path), self._tell_room, self, later=True)
        )

    def begin(self) -> None:
        """Somebody works."""
        if not self._told:
            self._told = True
            self.minute.start()
            self._desk.work(lambda database, _: _opening(database), self._opened, self, later=True)

    def leave(self) -> None:
        self.minute.stop()
        super().leave()

    def follow(self, known: JournalState) -> None:
        """A verification has come to an end; it is said once, where the message that it is under way still stands."""
        if self._ended is not None:
            self._tell_end(self._ended, known, follows=True)
            self._ended = None

    def _opened(self, opening: Opening) -> None:
        if opening.found.place.kind is PlaceKind.REMOVABLE:
            lead, rest = self.tr("The store is on a removable disk"), self.tr("close the program before you remove it")
            self.say.emit(Message(lead, rest, tone="neutral", icon="usb", stays=True))
        self._tell_room(opening.room)
        if opening.compared is not None and opening.compared.verdict in words.DIFFERENT:
            self._tell_difference(opening.compared)
        if opening.found.unclean:
            self._ended = opening
            self._tell_end(opening, JournalState.UNDER_WAY)

    def _tell_end(self, opening: Opening, known: JournalState, *, follows: bool = False) -> None:
        """It was not closed."""
        cart, brought, said = opening.cart, opening.found.brought, journal(known)
        parts = [said.lead]
        if known is JournalState.IN_ORDER:
            whole = self.tr("nothing handed over is lost")
            of_cart = self.tr("nothing handed over is lost, of the cart at most the last line or remark")
            parts.insert(0, of_cart if cart else whole)
        if brought is not None and brought.last >= brought.first:
            entries = self.tr("entries {first} to {last} were recovered from the change log")
            parts.append(entries.format(first=thousands(brought.first), last=thousands(brought.last)))
        go_on = self.tr("Continue with the cart")
        message = Message(
            self.tr("The program did not close properly last time:"),
            "; ".join(parts),
            tone=said.tone,
            topic="end",
            stays=True,
            follows=follows,
            action=": ".join(filter(None, (go_on, cart[1]))) if cart else "",
            act=(lambda: self.go.emit("counter", cart[0])) if cart else None,
            other=self.tr("Copy the report") if crash_reports.sudden_end() else "",
            other_act=lambda: QGuiApplication.clipboard().setText(crash_reports.sudden_end()),
        )
        self.say.emit(message)

    def _tell_difference(self, compared: Compared) -> None:
        """It is not what it was."""
        explained, lead = self.tr("What does it mean?"), words.differs(compared)
        self.say.emit(
            Message(lead, tone="bad", topic="seen", stays=True, action=explained, act=lambda: self._explain(compared))
        )

    def _explain(self, compared: Compared) -> None:
        sentence = self.tr(
            "Either someone put a backup back by hand, or this is another copy of the store, or the disk "
            "lost what it had confirmed. If you know why, confirm it. If not, close the store and look for "
            "the newer file, or restore a backup; missing papers must then be entered again from their "
            "printed copies."
        )
        dialog = Dialog(
            self._window,
            words.differs(compared),
            f"{words.what_differs(compared)} {sentence}",
            self.tr("I know why"),
            self.tr("Close"),
            icon="triangle-alert",
            token="bad",
        )
        dialog.accepted.connect(self._accept)
        self.show_dialog(dialog)

    def _accept(self) -> None:
        """Whoever may keep the store says so; the warning is gone."""
        gone = Message(topic="seen")
        self._desk.work(accept, lambda _: self.say.emit(gone), self)

    def _tell_room(self, room: DiskSpace) -> None:
        """Said when it gets worse, taken back when there is enough again."""
        if room.state is self._state:
            return
        self._state = room.state
        if room.state is DiskState.ENOUGH:
            self.say.emit(Message(topic="room"))
            return
        said = words.room(room)
        self.say.emit(Message(said.lead, said.rest, tone=said.tone, icon=said.icon, topic="room", stays=True))


def _opening(database: Database) -> Opening:
    found = database.found
    try:
        compared, cart = database.ask(compare), database.ask(_cart) if found.unclean else None
    except Refusal:  # whoever has to choose a password first
        compared, cart = None, None
    if not may_open(database.door.session, "counter"):
        cart = None
    return Opening(found, safety.room(database.path), compared, cart)


def _cart(books: Books) -> tuple[int, str] | None:
    """The one that was worked on last, if there is something in it."""
    latest = next((cart for cart in books.carts.all() if cart.content.get("lines")), None)
    if latest is None:
        return None
    member = books.people.member(latest.key)
    return latest.key, member.name if member else ""


class StoreHealth(QObject):
    """For one desk. What it says goes to the place that stands in the window at that moment."""

    def __init__(self, window: Window, desk: Desk, verification: Verification) -> None:
        super().__init__(desk)
        self._desk = desk
        self._place: Workplace | None = None
        self._unsaid: list[Message] = []
        self.troubles, self.opening = DiskTroubles(window, desk, self), OpeningReport(window, desk, self)
        self.only_one = OnlyOne(window, self)
        self.soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        """Then it is remembered outside the store where the journal ends; a busy counter does not put it off."""
        self.soon.timeout.connect(
            lambda: desk.work(lambda database, _: database.remember(), lambda _: None, self, later=True)
        )
        desk.changed.connect(self._remember_soon)
        desk.opened.connect(self._opened)
        self.troubles.shaken.connect(verification.start_anew)
        self.opening.go.connect(self._go)
        for teller in (self.troubles, self.opening):
            teller.say.connect(self._say)
        verification.verified.connect(self._verified)
        for ended in (verification.failed, verification.stopped):
            ended.connect(self._not_verified)

    def begin(self, place: Workplace) -> None:
        """Somebody works, and this stands before them."""
        self._place = place
        reading = self.tr("The store is open read-only. Nothing can be changed or written.")
        place.hang_banner(reading if self._desk.session.reading else "", "accent", "eye")
        self.opening.begin()
        unsaid, self._unsaid = self._unsaid, []
        for message in unsaid:
            place.say(message)

    def leave(self) -> None:
        """The store is being closed."""
        self._place = None
        self.soon.stop()
        for part in (self.only_one, self.troubles, self.opening):
            part.leave()

    def _remember_soon(self, _changes: object) -> None:
        if not self.soon.isActive():
            self.soon.start()

    def _opened(self, database: Database) -> None:
        """Whoever only reads has no lock, and is one of many."""
        if not database.found.read_only:
            self.only_one.listen_soon(database.path)

    def _verified(self, found: dict[str, Any]) -> None:
        self._follow(JournalState.IN_ORDER if found["ok"] else JournalState.BROKEN)

    def _not_verified(self, *_: object) -> None:
        self._follow(JournalState.NOT_VERIFIED)

    def _follow(self, known: JournalState) -> None:
        self.troubles.follow(known)
        self.opening.follow(known)

    def _say(self, message: Message) -> None:
        if self._place is not None:
            self._place.say(message)
        else:
            self._unsaid.append(message)

    def _go(self, page: str, argument: object) -> None:
        if self._place is not None:
            self._place.show_page(page, argument)
