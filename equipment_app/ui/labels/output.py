"""From what is wanted to labels on paper: found in the books, set, printed or saved, and written down."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.label_errors import NoLabelPrinter
from equipment_app.domain.label_stock import Stock
from equipment_app.domain.labels import LabelData, LabelPlan
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.value import Value
from equipment_app.exchange import label_printer
from equipment_app.operations.labels import PrintBlanks, RecordLabels
from equipment_app.queries import labels as queries
from equipment_app.queries.filters import LabelsWanted
from equipment_app.queries.labels import LabelLine
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.labels.asked import LabelSubject, LabelWay
from equipment_app.ui.output import printing
from equipment_app.ui.output.files import ask_save, save
from equipment_app.ui.widgets.message_bar import Message


class LabelSelection(LabelsWanted):
    """What is empty or 0 narrows nothing; only things heed more than the text and the holder."""

    subject: LabelSubject = LabelSubject.THINGS
    ids: tuple[int, ...] = ()


class LabelsFound(Value):
    """`again` of them were printed before."""

    ids: tuple[int, ...]
    again: int = 0


class LabelSetup(Value):
    """How labels are made: `start` is counted from 1; `dpi` 0 is a PDF, else ZPL for so many dots an inch."""

    plan: LabelPlan
    stock: Stock
    start: int = 1
    offset: tuple[float, float] = (0.0, 0.0)
    dpi: int = 0


def find(books: Books, wanted: LabelSelection) -> LabelsFound:
    found, chosen = _FOUND[wanted.subject](books, wanted), set(wanted.ids)
    ids = tuple(id for id in found if id in chosen) if chosen else tuple(found)
    return LabelsFound(ids, len(queries.printed(books, ids)) if wanted.subject is LabelSubject.THINGS else 0)


def lines(books: Books, subject: LabelSubject, ids: Sequence[int]) -> list[LabelLine]:
    return _LINES[subject](books, ids)


def preview(books: Books, subject: LabelSubject, id: int, job: LabelSetup, scale: float) -> QImage | Refusal:
    """One label as it comes out, `scale` pixels to a point; of nothing it is an example, of blanks the next."""
    from equipment_app.documents import labels
    from equipment_app.ui.output import pdf_view

    shown = id or (min(books.things.next_ids()[1], books.home.last) if subject is LabelSubject.BLANKS else 0)
    label = next(iter(_MADE[subject](books, (shown,))), None) if shown else None
    try:
        content = labels.preview(label or _example(books, job.plan), job.stock, job.plan, job.offset)
    except Refusal as refusal:
        return refusal
    return pdf_view.preview(content, 0, scale)


def document(books: Books, subject: LabelSubject, ids: Sequence[int], job: LabelSetup) -> bytes:
    """The labels, for a printer. Raises LabelTooSmall, OffsetTooFar."""
    from equipment_app.documents import labels, zpl

    found = _MADE[subject](books, ids)
    if job.dpi:
        return zpl.render(found, job.stock, plan=job.plan, dpi=job.dpi, offset=job.offset)
    return labels.render(found, job.stock, job.start, plan=job.plan, offset=job.offset)


def trial(job: LabelSetup) -> bytes:
    """The page, or the label, to measure how the printer feeds."""
    from equipment_app.documents import labels, zpl

    if job.dpi:
        return zpl.trial(job.stock, dpi=job.dpi, offset=job.offset)
    return labels.trial(job.stock, job.offset)


_FOUND: dict[LabelSubject, Callable[[Books, LabelSelection], Sequence[int]]] = {
    LabelSubject.THINGS: queries.to_label,
    LabelSubject.BADGES: lambda books, wanted: queries.member_ids(books, wanted.text, wanted.holder),
    LabelSubject.OPERATORS: lambda books, wanted: queries.operator_ids(books, wanted.text),
    LabelSubject.PLACES: lambda books, wanted: queries.place_ids(books, wanted.text, wanted.holder),
    LabelSubject.BLANKS: lambda books, _: queries.reserved(books),
}
_LINES: dict[LabelSubject, Callable[[Books, Sequence[int]], list[LabelLine]]] = {
    LabelSubject.THINGS: queries.thing_lines,
    LabelSubject.BADGES: queries.member_lines,
    LabelSubject.OPERATORS: queries.operator_lines,
    LabelSubject.PLACES: queries.place_lines,
    LabelSubject.BLANKS: lambda _, ids: queries.blank_lines(ids),
}
_MADE: dict[LabelSubject, Callable[[Books, Sequence[int]], list[LabelData]]] = {
    LabelSubject.THINGS: queries.labels,
    LabelSubject.BADGES: queries.badges,
    LabelSubject.OPERATORS: queries.operator_badges,
    LabelSubject.PLACES: queries.places,
    LabelSubject.BLANKS: queries.blanks,
}


def _example(books: Books, plan: LabelPlan) -> LabelData:
    """An example with this store's own owner."""
    from equipment_app.documents.label_designs import SAMPLES
    from equipment_app.domain.labels import LabelField

    example = SAMPLES[plan.design]
    owner = books.settings["label.owner"] or books.settings["store.name"]
    return replace(example, facts={**example.facts, LabelField.OWNER: owner}) if example.facts else example


_TOPIC = "labels"


class Order(Value):
    """Labels as they are wanted at this moment, whatever is chosen on the page while they are on their way.

    Without `ids` it is `count` new blank ones. `trial` is the test page, which is no label.
    """

    subject: LabelSubject
    ids: tuple[int, ...]
    count: int
    job: LabelSetup
    way: str
    address: str = ""
    trial: bool = False

    @property
    def on_sheets(self) -> bool:
        return self.job.dpi == 0


class LabelPrinting(QObject):
    """Prints or saves one order at a time: to a printer of the system, to one of labels, into a file.

    `busy` from the moment it is taken until it is printed, saved, refused or put away.
    """

    busy = Signal(bool)
    printed = Signal(object)
    """The order whose labels are on paper now."""
    say = Signal(object)

    def __init__(self, desk: Desk, window: Callable[[], QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self._order: Order | None = None
        self._printer = ""
        self.printing = printing.Printing(desk, lambda: printing.printer_named(self._printer), self)
        self.printing.sent.connect(lambda _: self._sent())
        self.printing.say.connect(self._not_printed)
        self.printing.dropped.connect(self._end)

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
            self._desk.work(lambda _database, _progress: trial(order.job), self._send, self, failed=self._broke)
        elif order.ids:
            self._set(order)
        else:
            self._number(order)

    def _can_be_sent(self, order: Order) -> bool:
        """Said before numbers are used up: labels go to no file."""
        if order.way == LabelWay.ZPL:
            try:
                label_printer.refuse_no_printer(order.address)
            except NoLabelPrinter as refusal:
                self._desk.tell(refusal)
                return False
        return True

    def _number(self, order: Order) -> None:

        def numbered(outcome: Outcome) -> None:
            first, last = outcome.facts["first"], outcome.facts["last"]
            self._order = replace(order, ids=tuple(range(first, last + 1)))
            self._set(self._order)

        self._desk.change(PrintBlanks(order.count), then=numbered, owner=self, failed=self._broke)

    def _set(self, order: Order) -> None:
        self._desk.work(
            lambda database, _: database.ask(lambda books: document(books, order.subject, order.ids, order.job)),
            self._send,
            self,
            title=self.tr("Preparing the labels"),
            failed=self._broke,
        )

    def _send(self, content: bytes) -> None:
        order = self._order
        assert order is not None
        title = self.tr("Test page") if order.trial else self.tr("Labels")
        if order.way == LabelWay.ZPL:
            self._desk.work(
                lambda _database, _progress: label_printer.send(content, order.address),
                lambda _: self._sent(),
                self,
                title=self.tr("Sending to the label printer"),
                failed=self._broke,
            )
        elif order.way in (LabelWay.PDF, LabelWay.ZPL_FILE):
            self.save(content, title, "pdf" if order.on_sheets else "zpl")
        elif order.way == LabelWay.DIALOG:
            self._printer = ""
            self.printing.choose_for_document(content, title)
        else:
            self._printer = order.way
            self.printing.document(content, title)

    def save(self, content: bytes, title: str, suffix: str) -> None:
        """Into a file that is asked for."""
        name = f"{title.replace(' ', '-').casefold()}.{suffix}"
        kinds, title = f"{suffix.upper()} (*.{suffix})", self.tr("Save the labels")
        dialog = ask_save(self._window(), title, name, kinds, suffix, lambda path: self.save_to(path, content))
        dialog.rejected.connect(self._end)

    def save_to(self, path: Path, content: bytes) -> None:
        """Written on the worker's thread, like everything that may take a while."""
        self._desk.work(
            lambda _database, _progress: save(path, content), lambda _: self._saved(path), self, failed=self._broke
        )

    def _not_printed(self, message: Message) -> None:
        """Without a way on that would go past the order: the page offers files itself."""
        self._end()
        self.say.emit(replace(message, action="", act=None))

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
        if order.subject is LabelSubject.THINGS:
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
