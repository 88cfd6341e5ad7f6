"""From what is wanted to labels on paper: new numbers, the setting, the way out, and the note that it was printed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.label_errors import NoLabelPrinter
from equipment_app.ui import formatting
from equipment_app.ui.labels import questions
from equipment_app.ui.labels.asked import Subject
from equipment_app.ui.labels.sending import Sending
from equipment_app.ui.labels.ways import Way
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from equipment_app.domain.outcome import Outcome
    from equipment_app.ui.desk.desk import Desk

_TOPIC = "labels"


@dataclass(frozen=True, slots=True)
class Order:
    """Labels as they are wanted at this moment, whatever is chosen on the page while they are on their way.

    Without `ids` it is `count` new blank ones. `trial` is the test page, which is no label.
    """

    subject: Subject
    ids: tuple[int, ...]
    count: int
    job: questions.Job
    way: str
    address: str = ""
    trial: bool = False

    @property
    def on_sheets(self) -> bool:
        return self.job.dpi == 0


class Outgoing(QObject):
    """One order at a time: `busy` from the moment it is taken until it is printed, saved, refused or put away."""

    busy = Signal(bool)
    printed = Signal(object)
    """The order whose labels are on paper now."""
    say = Signal(object)

    def __init__(self, desk: "Desk", window: Callable[[], QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._order: Order | None = None
        self.sending = Sending(desk, window, self)
        self.sending.sent.connect(self._sent)
        self.sending.saved.connect(self._saved)
        self.sending.failed.connect(self._end)
        self.sending.say.connect(self.say)

    @property
    def is_busy(self) -> bool:
        return self._order is not None

    def take(self, order: Order) -> None:
        """New blank labels get their numbers first; then the labels are set, and sent."""
        if self.is_busy or not self._can_be_sent(order):
            return
        self._order = order
        self.busy.emit(True)
        if order.trial:
            self._desk.work(
                lambda _database, _progress: questions.trial(order.job), self._send, self, failed=self._broke
            )
        elif order.ids:
            self._set(order)
        else:
            self._number(order)

    def _can_be_sent(self, order: Order) -> bool:
        """Said before numbers are used up: labels go to no file."""
        if order.way == Way.ZPL:
            from equipment_app.exchange.label_printer import refuse_no_printer

            try:
                refuse_no_printer(order.address)
            except NoLabelPrinter as refusal:
                self._desk.tell(refusal)
                return False
        return True

    def _number(self, order: Order) -> None:
        from equipment_app.operations.labels import PrintBlanks

        def numbered(outcome: "Outcome") -> None:
            first, last = outcome.facts["first"], outcome.facts["last"]
            self._order = replace(order, ids=tuple(range(first, last + 1)))
            self._set(self._order)

        self._desk.change(PrintBlanks(order.count), then=numbered, owner=self, failed=self._broke)

    def _set(self, order: Order) -> None:
        make = questions.document(order.subject, order.ids, order.job)
        self._desk.work(
            lambda database, _: database.ask(make),
            self._send,
            self,
            title=self.tr("Preparing the labels"),
            failed=self._broke,
        )

    def _send(self, content: bytes) -> None:
        order = self._order
        assert order is not None
        title = self.tr("Test page") if order.trial else self.tr("Labels")
        if order.way == Way.ZPL:
            self.sending.send(content, order.address)
        elif order.way in (Way.PDF, Way.ZPL_FILE):
            self.sending.save(content, title, "pdf" if order.on_sheets else "zpl")
        else:
            self.sending.print(content, title, order.way)

    def _sent(self) -> None:
        if order := self._end():
            if order.trial:
                self.say.emit(Message(self.tr("Test page printed"), topic=_TOPIC))
            else:
                self._record(order)

    def _saved(self, path: Path) -> None:
        """A file is no label yet: whoever prints it says so."""
        order = self._end()
        if order and order.trial:
            self.say.emit(Message(self.tr("Test page saved"), path.name, topic=_TOPIC))
        elif order:
            printed, words = self.tr("Mark as printed"), self.tr("Labels saved")
            self.say.emit(Message(words, path.name, action=printed, act=lambda: self._say_printed(order), topic=_TOPIC))

    def _say_printed(self, order: Order) -> None:
        self.say.emit(Message(topic=_TOPIC))
        self._record(order)

    def _record(self, order: Order) -> None:
        """Of things it is remembered how often; of the others there is nothing to tell apart by it."""
        self.printed.emit(order)
        if order.subject is Subject.THINGS:
            from equipment_app.operations.labels import RecordLabels

            self._desk.record(RecordLabels(order.ids))
        else:
            count = len(order.ids)
            words = formatting.counted(self.tr("Labels printed: %n", "", count), count)
            self.say.emit(Message(words, topic=_TOPIC))

    def _broke(self, error: Exception) -> None:
        self._end()
        self._desk.tell(error)

    def _end(self) -> Order | None:
        order, self._order = self._order, None
        if order:
            self.busy.emit(False)
        return order
