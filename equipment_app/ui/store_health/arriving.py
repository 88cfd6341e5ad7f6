"""What has to be told when a store was opened: it was not closed, it is older than it was, the disk is nearly full."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.store.file.place import Kind
from equipment_app.store.file.safety import Room, State
from equipment_app.store.opening import FoundStore
from equipment_app.store.seen import Compared
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import thousands
from equipment_app.ui.rights.allowed import may_open
from equipment_app.ui.store_health import reports, words
from equipment_app.ui.store_health.questions import accept
from equipment_app.ui.store_health.words import Journal, journal
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import Dialog

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
