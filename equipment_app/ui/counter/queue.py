"""What is missing, for the member who is here or for a whole unit: those of its members who lack anything come one
after another. Whose turn it is stays in the store, so that nothing is lost when the program ends.
"""

from functools import partial

from PySide6.QtCore import QObject, Qt

from equipment_app.operations.queues import CloseQueue, KeepQueue
from equipment_app.queries.queue import Queue, queue, units_lacking
from equipment_app.ui.counter import words
from equipment_app.ui.counter.fields import Fields
from equipment_app.ui.counter.session import CounterSession
from equipment_app.ui.counter.words import Counted
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.widgets.label import found
from equipment_app.ui.widgets.suggest import Hit, Hits, group


class UnitQueue(QObject):
    def __init__(self, desk: Desk, session: CounterSession, fields: Fields, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session, self._fields = desk, session, fields
        self._called = 0

    def issue_missing(self) -> None:
        """Fill the cart with what the member lacks; while nobody is here, of which unit's members."""
        session = self._session
        if session.card is None:
            self.ask_unit()
            return
        before = len(session.cart.lines)
        session.add_missing()
        self._say_added(before)

    def ask_unit(self) -> None:
        """Which unit's members come, those in which anybody lacks anything."""
        self._desk.ask(units_lacking, self._choose, self, instead="units")

    def _choose(self, units: list[tuple[int, str, int]]) -> None:
        if not units:
            self._session.say_already(words.NOBODY_LACKS)
            return

        def hits(typed: str) -> list[Hits]:
            named = (
                Hit("users", name, Counted().members(members), use=partial(self.begin, id))
                for id, name, members in units
                if not typed.strip() or found(name, typed)
            )
            return group(self.tr("Units"), named)

        self._fields.choose_of(self.tr("Issue what is missing"), hits)

    def begin(self, unit: int) -> None:
        self._desk.change(KeepQueue(unit), then=lambda _: self.next(), owner=self)

    def next(self) -> None:
        """The next member who lacks anything; whoever was passed over comes again at the end."""
        self._desk.ask(queue, self._call, self, instead="queue")

    def _call(self, waiting: Queue | None) -> None:
        if waiting is None:
            self._session.say_already(words.NO_QUEUE)
            return
        if not waiting.members:
            self._desk.change(CloseQueue(waiting.unit))
            self._session.said.emit(words.done(words.QUEUE_DONE, waiting.name))
            return
        member = waiting.next
        self._desk.change(KeepQueue(waiting.unit, member))
        left = Counted().members(len(waiting.members))
        self._session.said.emit(words.done(words.QUEUE, waiting.name, left))
        session = self._session
        if session.card is not None and session.cart.member == member:
            session.add_missing()
            return
        self._called = member
        session.turned.connect(self._came, Qt.ConnectionType.SingleShotConnection)
        session.take_again(member)

    def _came(self) -> None:
        """Who was called stands there: with the cart that was put aside for them, and what is missing beside it."""
        called, self._called = self._called, 0
        if self._session.card is not None and self._session.cart.member == called:
            self._session.add_missing(quietly=True)

    def _say_added(self, before: int) -> None:
        if more := len(self._session.cart.lines) - before:
            self._session.said.emit(words.done(words.MISSING_ADDED, "", Counted().lines(more)))
