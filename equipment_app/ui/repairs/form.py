"""Things are sent to a workshop: to which, by when, what is to be done, what is wrong with each; and it gets longer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt, Signal

from equipment_app.domain.repairs import WORKS, is_company
from equipment_app.domain.value import Value
from equipment_app.operations import Command, resolve
from equipment_app.operations.lines import Line
from equipment_app.operations.repair import SendToRepair
from equipment_app.queries.pieces import ThingDetails
from equipment_app.queries.repairs import workshops
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_parts import Day, FormChoice, FormLine, Money
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Text, quiet
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.code_field import CodeField
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.layout import as_widget, in_column

_DAYS, _LONGER = 21, 14
"""Until when a workshop has it, where nobody says otherwise; and so much longer."""


_LIST = 68
"""Pixels of height for its head and a row."""


class ToSend(Value):
    """Pieces with what is wrong with each, chosen on another page."""

    pieces: tuple[tuple[int, str], ...]


class Sending(Value):
    """A line that is going to be sent."""

    line: Line
    name: str
    name_en: str
    code: str
    place: int
    """Of the line among those that were added."""


def sending(books: Books, text: str) -> Sending:
    """What was typed or scanned. Raises UnknownThing, OfAnotherStore, AmbiguousThing."""
    line = resolve.line(books, text)
    if line.thing is not None:
        return _of_thing(books, line.thing)
    article = books.catalogue.article(line.article or 0)
    return Sending(line, article.name, article.name_en, " ".join(filter(None, (line.size, f"× {line.quantity}"))), 0)


def to_send(books: Books, pieces: Sequence[tuple[int, str]]) -> tuple[Sequence[Sending], Sequence[str]]:
    """Pieces chosen elsewhere, with what is wrong with each; and the workshops there are."""
    return [_of_thing(books, *one) for one in pieces], workshops(books)


def _of_thing(books: Books, id: int, fault: str = "") -> Sending:
    thing = books.things.thing(id)
    return Sending(Line(thing=id, remark=fault), thing.name, thing.name_en, thing.title, 0)


class SendingRows(PlainList[Sending]):
    """Delete takes the current row away."""

    dropped = Signal(object)

    def __init__(self) -> None:
        columns: Sequence[Column[Sending]] = (
            Column(self.tr("Item"), lambda row: Text(formatting.name(row), after=row.code)),
            Column(self.tr("Fault"), lambda row: quiet(row.line.remark), 180, least=80),
            Column.cross(self.tr("Remove"), lambda row: self.dropped.emit(row)),
        )
        super().__init__(self.tr("Items to send"), columns, lambda row: row.place)
        self.keys = {"Del": self.dropped.emit}


class SendForm(FormCard):
    """What is scanned while it is open is added; the fault belongs to the line one stands on."""

    def __init__(self, desk: Desk, begun: Sequence[Sending], known: Sequence[str]) -> None:
        super().__init__(desk)
        self._lines: list[Sending] = []
        self.workshop = FormLine(self.tr("Workshop"), needed=True, known=known, hint=self.tr("name; a new one is kept"))
        today = formatting.today()
        self.until = Day(self.tr("Return by"), 116, day=today + timedelta(days=_DAYS), needed=True, after=today)
        works = [(key, words.said(language())) for key, words in WORKS.items()]
        self.work = FormChoice(self.tr("Kind"), works, 168)
        self.estimate = Money(self.tr("Estimate, CZK"), 104)
        self.reference = FormLine(self.tr("Number of the order or claim"))
        self.theirs = FormLine(self.tr("Who takes it over"), hint=self.tr("name, function"))
        self.fault = FormLine(self.tr("What is wrong with the item"))
        self.code = CodeField(self.tr("Scan an item, or type its code and press Enter…"))
        self.rows = SendingRows()
        self.fault_field = Field(self.fault, self.fault.words)
        self.rows.setMinimumHeight(_LIST)
        below = as_widget(in_column(self.code, (self.rows, 1), self.fault_field, spacing=8))
        hint = self.tr("as it was last")
        self.company = FormLine(self.tr("IČO"), 112, hint=hint, wrong=self._wrong_company)
        self.address = FormLine(self.tr("Address of the workshop"), hint=hint)
        rows = (
            (self.workshop,),
            (self.company, self.address),
            (self.until, self.work, self.estimate),
            (self.reference, self.theirs),
        )
        self.build(self.tr("Send to repair"), self.tr("Send and print"), rows, below=below)
        self.code.entered.connect(self.take)
        self.fault.textChanged.connect(self._name_fault)
        self.rows.dropped.connect(self._drop)
        self.rows.current_changed.connect(self._stand)
        self._stand(None)
        for one in begun:
            self.add(one)

    @classmethod
    def of_piece(cls, desk: Desk, _: ThingDetails, begun: tuple[Sequence[Sending], Sequence[str]]) -> "SendForm":
        """Of the pieces chosen in the list, else of the one whose card is shown."""
        return cls(desk, *begun)

    def command(self) -> Command | None:
        until = self.until.day
        if until is None or not self._lines:
            return None
        return SendToRepair(
            self.workshop.value,
            until,
            tuple(one.line for one in self._lines),
            self.work.value,
            estimate=self.estimate.amount,
            reference=self.reference.value,
            theirs=self.theirs.value,
            company=self.company.value,
            address=self.address.value,
        )

    def _wrong_company(self, left: bool) -> str:
        number = self.company.value.replace(" ", "")
        return self.tr("Eight digits") if (left or len(number) >= 8) and number and not is_company(number) else ""

    def take(self, text: str) -> None:
        """A code that was scanned or typed: what is wrong with it is said next."""

        def came(one: Sending) -> None:
            self.add(one)
            self.fault.setFocus(Qt.FocusReason.OtherFocusReason)

        self._desk.ask(lambda books: sending(books, text), came, self)

    def add(self, one: Sending) -> None:
        """Once; a piece that is there already is stood on."""
        known = next((it for it in self._lines if one.line.thing and it.line.thing == one.line.thing), None)
        if known is None:
            known = replace(one, place=max((it.place for it in self._lines), default=0) + 1)
            self._lines.append(known)
        self._show(known)

    def _drop(self, row: Sending) -> None:
        self._lines = [one for one in self._lines if one.place != row.place]
        self._show(self._lines[-1] if self._lines else None)

    def _show(self, at: Sending | None) -> None:
        self.rows.show_rows(self._lines)
        if at is not None:
            self.rows.show_row(at.place)
        self._stand(at)
        self.form.look()

    def _stand(self, row: Sending | None) -> None:
        self.fault.put(row.line.remark if row else "")
        self.fault_field.setVisible(row is not None)

    def _name_fault(self) -> None:
        row = self.rows.current_row()
        if row is None:
            return
        said = replace(row, line=replace(row.line, remark=self.fault.value))
        self._lines = [said if one.place == row.place else one for one in self._lines]
        self.rows.table.update_row(said)
