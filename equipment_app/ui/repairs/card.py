"""The card of one order: what is still out and comes back, each piece with its outcome and price, and its course."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.repairs import DEAR, EXCHANGED, OUTCOMES, REPAIRED, WORKS, outcome_of, percent
from equipment_app.domain.value import Value
from equipment_app.measures import crowns, hellers
from equipment_app.operations.lines import Line
from equipment_app.operations.take_from_repair import Repaired
from equipment_app.queries.repairs import RepairDetails, RepairStep
from equipment_app.store.records.repairs import CameBack
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.form_parts import Day, FormLine, Money
from equipment_app.ui.look.cells import Chip, Choice, Glyph, Group, Text, quiet
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.returning import ReturningCard, ReturningRow, ReturningRows
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import PAD, Fact, FactGrid, Notice, Strip
from equipment_app.ui.widgets.code_field import CodeField
from equipment_app.ui.widgets.entry_rows import SectionRow
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row

translate = QCoreApplication.translate
_ROOM_FOR_COURSE, _LIST = 720, 72
"""Pixels of height: of a card that has room for the course, and of the list at least, for its head and a row."""
_ROOM_FOR_QUESTION, _BELOW_QUESTION = 560, 48
"""Likewise: of a card that has room for the facts under a question, and of what scrolls below it at least."""


class ComingBack(Value):
    """What comes back of a line, as it stands in the fields."""

    quantity: int
    outcome: str = ""
    """Empty: nobody said it yet."""
    price: str = ""
    warranty: str = ""
    serial: str = ""
    remark: str = ""
    parts: str = ""
    """Of the price."""


class OrderLines(ReturningRows):
    """Alt+Down asks for the outcome."""

    work = ""
    """What kind of work is ordered, by which an outcome is said."""

    def __init__(self) -> None:
        super().__init__(self.tr("Items of the order"), self._columns())

    def _columns(self) -> Sequence[Column[ReturningRow]]:
        return (
            Column("", _tick, 36, least=32),
            Column(self.tr("Item"), self._name),
            Column(self.tr("Outcome"), self._outcome, 152, least=112),
            Column(self.tr("CZK"), _price, 72, "right", least=72),
        )

    def _name(self, row: ReturningRow) -> Text:
        thing, many = row.thing, row.out
        name = thing.code or f"{formatting.name(thing)} {formatting.pieces(many, thing.unit)}"
        if row.coming and thing.number is None:
            whole = formatting.pieces(many, thing.unit)
            part = self.tr("{part} of {whole}").format(part=row.coming.quantity, whole=whole)
            name = f"{formatting.name(thing)} {part}"
        said = row.about or (formatting.name(thing) if thing.code else "")
        return Text(name, after=said, token="quiet" if row.back else "text")

    def _outcome(self, row: ReturningRow) -> Choice | Text:
        if row.back:
            return quiet(outcome_of(self.work, row.back.outcome).said(language()))
        if row.coming is None:
            return Text(self.tr("waits for a scan"), token="accent") if self.takes else quiet(self.tr("stays out"))
        said = row.coming.outcome
        known = outcome_of(self.work, said).said(language()) if said else ""
        return Choice(known) if said else Choice(self.tr("choose the outcome"), "warn")


def _tick(row: ReturningRow) -> Glyph:
    if row.back:
        return Glyph("check", translate("OrderLines", "returned"), "good")
    if row.coming:
        if not row.coming.outcome:
            return Glyph("circle-question-mark", translate("OrderLines", "outcome not said"), "warn")
        good, said = row.coming.outcome in (REPAIRED, EXCHANGED), translate("OrderLines", "comes back")
        return Glyph("circle-check", said, "good") if good else Glyph("circle-x", said, "bad")
    return Glyph("circle-dashed", translate("OrderLines", "stays out"))


def _price(row: ReturningRow) -> Text:
    if row.back:
        return quiet("–" if row.back.price is None else crowns(row.back.price))
    price = hellers(row.coming.price) if row.coming else None
    return quiet("–") if price is None else Text(crowns(price), figures=True)


class RepairCard(ReturningCard[RepairDetails]):
    judged = "outcome"
    digits: ClassVar[Mapping[str, str]] = {str(n): outcome for n, outcome in enumerate(OUTCOMES, 1)}
    things: OrderLines

    def __init__(self) -> None:
        super().__init__(OrderLines())
        self._name = Label(size=LARGE, bold=True, elide=True)
        self._facts, self._said = FactGrid(3), Label(token="quiet", wrap=True, size=SMALL)
        self.scan = CodeField(self.tr("Scan an item that came back…"), 36)
        self._count = Label(bold=True, figures=True)
        self._scans = False
        """Something is out that who looks may take back."""
        self.price = Money(self.tr("Price with VAT, CZK"), 116)
        self.parts = Money(self.tr("Of which parts"), 96)
        self.warranty = Day(self.tr("Warranty until"), 128)
        self.serial = FormLine(self.tr("Serial number of the new piece"))
        self.remark = FormLine(self.tr("What was done"))
        self.asked: dict[str, FormLine] = {"price": self.price, "parts": self.parts, "warranty": self.warranty}
        self.asked |= {"serial": self.serial, "remark": self.remark}
        """By the names of `ComingBack`."""
        self.invoice = FormLine(self.tr("Workshop's invoice"), hint=self.tr("also later"))
        self.vat = FormLine(self.tr("Of which VAT"), 104, figures=True)
        self._total = Label(bold=True, figures=True)
        self.dear = Notice()
        self._connect()

    def lay_out(self, can: Acts[Any]) -> None:
        head = Strip("below", (self._name, 1), self.chip, self.more, height=48, spacing=8)
        under = in_row((self._said, 1), self.paper, spacing=8)
        self._about = Strip("below", (in_column(self._facts, under, margins=(0, 8, 0, 8), spacing=6), 1))
        self._top = Strip("below", (self.scan, 1), self._count, height=52, spacing=12)
        self._fields = {part: Field(part, part.words) for part in self.asked.values()}
        for part in (self.price, self.parts, self.warranty):
            self._fields[part].setFixedWidth(part.wide)
        first = in_row(*(self._fields[part] for part in (self.price, self.parts, self.warranty)), None, spacing=8)
        below = (self._fields[self.remark], self._fields[self.serial], self.dear)
        self._line = Strip("above", (in_column(first, *below, spacing=8), 1))
        self._line.row.setContentsMargins(PAD, 10, PAD, 10)
        billed, self._taxed = Field(self.invoice, self.invoice.words), Field(self.vat, self.vat.words)
        self._taxed.setFixedWidth(self.vat.wide)
        total = in_column(Label(self.tr("Total CZK"), size=SMALL, token="quiet"), self._total, None, spacing=8)
        self._bill = Strip("above", (billed, 1), self._taxed, total, margins=(PAD, 10, PAD, 10), spacing=16)
        self._course = Scroll(in_column(self.course, None))
        self.things.setMinimumHeight(_LIST)
        coming = Scroll(in_column((self.things, 3), self._line, self._bill, (self._course, 2)))
        coming.setMinimumHeight(_BELOW_QUESTION)
        fill(self.body, head, self.storno, self._about, self._top, (coming, 1))
        self.take = can.button("repairs.take", "primary", key="Ctrl+Enter")
        self.lay_end(can, self.take)

    def resized(self) -> None:
        """The course stands where there is room for it; its papers are among the papers too. Nothing is scanned while
        it is asked why a paper is cancelled, and in a low card the question takes the place of the facts as well.
        """
        self._course.setVisible(self.height() >= _ROOM_FOR_COURSE)
        asked = not self.storno.isHidden()
        self._top.setVisible(self._scans and not asked)
        self._about.setVisible(not asked or self.height() >= _ROOM_FOR_QUESTION)

    # What comes back

    @property
    def lines(self) -> tuple[Repaired, ...]:
        """What comes back, as its operation has it."""
        return tuple(
            Repaired(
                Line(thing=line.thing.id, quantity=one.quantity),
                one.outcome,
                hellers(one.price),
                formatting.read_day(one.warranty),
                one.serial,
                remark=one.remark,
                parts=hellers(one.parts),
            )
            for line in self.shown.order.lines
            if (one := self.ticks.get(line.n))
        )

    def wrong(self) -> bool:
        """An amount or a day that is none, or no number of the piece that came instead."""
        return bool(self.vat.value and self.taxed() is None) or any(
            any(said and hellers(said) is None for said in (one.price, one.parts))
            or (hellers(one.parts) or 0) > (hellers(one.price) or 0)
            or bool(one.warranty and formatting.read_day(one.warranty) is None)
            or (one.outcome == EXCHANGED and not one.serial and self._numbered(n))
            for n, one in self.ticks.items()
        )

    def ready(self) -> bool:
        """Something comes back, or an invoice that had not come."""
        billed = bool(self.shown.order.back and self.billed())
        return not self.wrong() and not self.waits and (self.pieces > 0 or billed)

    def taxed(self) -> int | None:
        return hellers(self.vat.value)

    def billed(self) -> str:
        """The invoice, where it was not said before."""
        return self.invoice.value if self.invoice.value != self.shown.invoice else ""

    def show_found(self, found: RepairDetails) -> None:
        same = self.stand(found.order.seq, found, {line.n: line.out for line in found.order.lines})
        if not same:
            self.vat.put("")
        if not same or not self.invoice.value:
            self.invoice.put(found.invoice)
        self.things.work = found.order.work
        self._show_head(found)
        self.course.show_rows([self._step(step) for step in found.course])
        self.show_things()
        if not same:
            self.things.show_first()

    def whole(self, row: ReturningRow) -> ComingBack:
        return ComingBack(row.out)

    def words_of(self, said: str) -> str:
        return outcome_of(self.shown.order.work, said).said(language())

    def tick_thing(self, thing: int) -> bool:
        """The same as `tick_code`, of a thing that was typed."""
        row = next((row for row in self.rows_out() if row.thing.id == thing), None)
        if row is not None:
            self.tick_row(row)
        return row is not None

    def choices(self, row: ReturningRow) -> Iterable[tuple[str, str]]:
        return ((one, outcome_of(self.shown.order.work, one).said(language())) for one in OUTCOMES)

    # The fields of the current line

    def _current(self) -> ReturningRow | None:
        row = self.things.current_row()
        return row if row is not None and row.coming else None

    def _rested(self, *_: object) -> None:
        """The fields say what stands in the line one is on."""
        row = self._current()
        self._line.setVisible(row is not None)
        if row is None or row.coming is None:
            return
        for name, part in self.asked.items():
            part.put(getattr(row.coming, name))
        numbered = row.thing.number is not None
        self._fields[self.serial].setVisible(row.coming.outcome == EXCHANGED and numbered)
        self._judge(row)

    def _edited(self, name: str, _: str) -> None:
        row = self._current()
        if row is None or row.coming is None:
            return
        said = replace(row.coming, **{name: self.asked[name].value})
        self.ticks[row.line] = said
        self.things.table.update_row(replace(row, coming=said))
        self._judge(replace(row, coming=said))
        self._say()

    def _judge(self, row: ReturningRow) -> None:
        """What is wrong with the fields, and what the repair costs of the price."""
        assert row.coming is not None
        price, worth = hellers(row.coming.price), row.thing.price
        for part in (self.price, self.parts, self.warranty):
            self._fields[part].set_error(part.wrong(left=True))
        if (hellers(row.coming.parts) or 0) > (price or 0):
            self._fields[self.parts].set_error(self.tr("More than the price"))
        share = percent(price, worth and worth * row.coming.quantity)
        said = self.tr("{percent} % of the purchase price. Not worth it: choose that outcome, and it is written off.")
        self.dear.say(said.format(percent=share) if share > DEAR else "", "warn")

    # What is shown

    def _numbered(self, n: int) -> bool:
        return any(line.n == n and line.thing.number is not None for line in self.shown.order.lines)

    def rows_out(self) -> list[ReturningRow]:
        shown, faults = self.shown.order, self.shown.faults
        return [
            ReturningRow(line.thing, line.n, line.out, self.ticks.get(line.n), about=faults.get(line.n, ""))
            for line in shown.lines
            if line.out
        ]

    def _returned(self) -> list[ReturningRow | Group]:
        shown = self.shown.order
        if not shown.back:
            return []
        sent = {line.n: line.thing for line in shown.lines}
        rows = [
            ReturningRow(sent[one.line], one.line, one.quantity, back=one, about=_instead(one)) for one in shown.back
        ]
        return [Group(self.tr("Returned before"), formatting.money(shown.price)), *rows]

    def show_things(self) -> None:
        self.things.show_rows([*self.rows_out(), *self._returned()])
        self._rested()
        self._say()

    def _say(self) -> None:
        if not self.seq:  # what was typed is put back before an order stands
            return
        out, back = sum(row.out for row in self.rows_out()), self.pieces
        self._scans = out > 0 and self.takes
        self._top.setVisible(self._scans and self.storno.isHidden())
        self._count.setText(formatting.out_of(back, out))
        self._total.setText(crowns(sum(hellers(one.price) or 0 for one in self.ticks.values())))
        self._bill.setVisible(self.takes and bool(back or self.shown.order.back))
        self.take.setText(self.tr("Take back %n pc(s)", "", back) if back else self.tr("Take back"))
        if not back and self.ready():
            self.take.setText(self.tr("Save the invoice"))
        self.say()
        self.changed.emit()

    def say(self) -> None:
        if self.seq:
            self.sentence.setText(self._left(sum(row.out for row in self.rows_out()) - self.pieces))

    def _left(self, stay: int) -> str:
        if self.waits:
            return self.asks(self.tr("First enter the outcome."))
        if any(one.outcome == EXCHANGED and not one.serial and self._numbered(n) for n, one in self.ticks.items()):
            return self.tr("Enter the serial number of the piece that came instead.")
        if stay and self.pieces:
            until, late = formatting.day(self.shown.order.until), self.shown.overdue > 0
            due = self.tr("%n pc(s) stay there; they were due on {day}.", "", stay)
            return (due if late else self.tr("%n pc(s) stay there until {day}.", "", stay)).format(day=until)
        if stay:
            return self.tr("Scan what came back, or press Space.") if self.takes else ""
        return self.tr("Nothing stays there.") if self.pieces else self.tr("Everything is back.")

    def _show_head(self, shown: RepairDetails) -> None:
        order = shown.order
        self._name.setText(shown.workshop)
        self.paper.setText(str(order.number))
        late = shown.overdue if order.out else 0
        words = self.tr("%n day(s) late", "", late)
        self.chip.show_chip(Chip(words, "clock", "warn") if late > 0 else None)
        self._facts.show_facts(
            (
                Fact(self.tr("Sent"), formatting.day(order.day)),
                Fact(self.tr("Return by"), formatting.day(order.until), "warn" if late > 0 else "text"),
                Fact(self.tr("Returned"), formatting.out_of(order.pieces - order.out, order.pieces)),
            )
        )
        estimate = self.tr("estimate {money}").format(money=formatting.money(order.estimate or 0))
        cost = self.tr("cost {money}").format(money=formatting.money(order.price))
        money = (estimate if order.estimate else "", cost if order.back else "")
        self._said.setText(formatting.dotted(WORKS[order.work].said(language()), *money, shown.reference, shown.theirs))

    def _step(self, step: RepairStep) -> SectionRow:
        words = {
            Kind.NOTICE: self.tr("Notice"),
            Kind.REPAIRED: self.tr("Returned: %n pc(s)", "", step.pieces),
            Kind.REPAIR: self.tr("Sent: %n pc(s)", "", step.pieces),
            Kind.REPAIR_EXTENDED: self.tr("Extended until {day}").format(day=formatting.day(step.until or step.day)),
        }[step.kind]
        money = formatting.money(step.money) if step.money else ""
        return self.step(step.number, words, KINDS[step.kind].icon, formatting.day(step.day), step.number, aside=money)

    def _connect(self) -> None:
        self.storno.turned.connect(self.resized)
        self.things.current_changed.connect(self._rested)
        for name, part in self.asked.items():
            part.textChanged.connect(partial(self._edited, name))
        for part in (self.invoice, self.vat):
            part.textChanged.connect(self._say)


def _instead(one: CameBack) -> str:
    """The piece that came in its place."""
    return f"→ {one.instead.code}" if one.instead else ""
