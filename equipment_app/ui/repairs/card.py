"""The card of one order: what is still out and comes back, each piece with its outcome and price, and its course."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Signal

from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.repairs import DEAR, EXCHANGED, OUTCOMES, REPAIRED, WORKS, outcome_of, percent
from equipment_app.domain.value import Value
from equipment_app.measures import crowns, hellers
from equipment_app.operations.lines import Line
from equipment_app.operations.take_from_repair import Repaired
from equipment_app.queries.repairs import RepairDetails, RepairStep
from equipment_app.store.records.repairs import CameBack, SentLine
from equipment_app.store.records.things import Thing
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.form import Day, FormLine, Money
from equipment_app.ui.look.cells import Chip, Choice, Glyph, Group, Text, quiet
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.returning import ReturningCard, ReturningRows
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.card import PAD, Fact, FactGrid, Notice, Strip
from equipment_app.ui.widgets.code_field import CodeField
from equipment_app.ui.widgets.entry_rows import SectionRow
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.label import ChipLabel, Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row

translate = QCoreApplication.translate
_ROOM_FOR_COURSE = 720


class ComingBack(Value):
    """What comes back of a line, as it stands in the fields."""

    quantity: int
    outcome: str = REPAIRED
    price: str = ""
    warranty: str = ""
    serial: str = ""
    remark: str = ""
    parts: str = ""
    """Of the price."""


class RepairLine(Value):
    """A line that is out, with what comes back of it now, or what came back before."""

    sent: SentLine
    fault: str
    work: str
    coming: ComingBack | None = None
    back: CameBack | None = None

    @property
    def thing(self) -> Thing:
        return self.sent.thing

    @property
    def out(self) -> int:
        return self.sent.out

    @property
    def returned(self) -> bool:
        return self.back is not None

    @property
    def line(self) -> int:
        return self.sent.n

    @property
    def key(self) -> tuple[int, int, int]:
        return (self.sent.n, self.back.seq, self.back.n) if self.back else (self.sent.n, 0, 0)


class OrderLines(ReturningRows[RepairLine]):
    """Alt+Down asks for the outcome."""

    def __init__(self) -> None:
        super().__init__(self.tr("Items of the order"), self._columns())

    def _columns(self) -> Sequence[Column[RepairLine]]:
        return (
            Column("", _tick, 36, least=32),
            Column(self.tr("Item"), self._name),
            Column(self.tr("Outcome"), self._outcome, 152, least=112),
            Column(self.tr("CZK"), _price, 72, "right", least=56),
        )

    def _name(self, row: RepairLine) -> Text:
        thing, many = row.sent.thing, row.back.quantity if row.back else row.sent.out
        name = thing.code or f"{formatting.named(thing.name, thing.name_en)} {formatting.pieces(many, thing.unit)}"
        if row.coming and thing.number is None:
            whole = formatting.pieces(many, thing.unit)
            part = self.tr("{part} of {whole}").format(part=row.coming.quantity, whole=whole)
            name = f"{formatting.named(thing.name, thing.name_en)} {part}"
        said = row.fault or (formatting.named(thing.name, thing.name_en) if thing.code else "")
        return Text(name, after=said, token="quiet" if row.back else "text")

    def _outcome(self, row: RepairLine) -> Choice | Text:
        if row.back:
            return quiet(outcome_of(row.work, row.back.outcome).said(language()))
        if row.coming is None:
            return Text(self.tr("waits for a scan"), token="accent")
        return Choice(outcome_of(row.work, row.coming.outcome).said(language()))


def _tick(row: RepairLine) -> Glyph:
    if row.back:
        return Glyph("check", translate("OrderLines", "returned"), "good")
    if row.coming:
        good, said = row.coming.outcome in (REPAIRED, EXCHANGED), translate("OrderLines", "comes back")
        return Glyph("circle-check", said, "good") if good else Glyph("circle-x", said, "bad")
    return Glyph("circle-dashed", translate("OrderLines", "stays out"))


def _price(row: RepairLine) -> Text:
    if row.back:
        return quiet("–" if row.back.price is None else crowns(row.back.price))
    price = hellers(row.coming.price) if row.coming else None
    return quiet("–") if price is None else Text(crowns(price), figures=True)


class RepairCard(ReturningCard[RepairLine]):
    typed = Signal(str)
    """A code was typed into the field of scans."""

    def __init__(self) -> None:
        super().__init__(OrderLines())
        self.order: RepairDetails | None = None
        self._filling = False
        self._name, self._chip = Label(size=LARGE, bold=True, elide=True), ChipLabel()
        self._facts, self._said = FactGrid(3), Label(token="quiet", wrap=True, size=SMALL)
        self.scan = CodeField(self.tr("Scan an item that came back…"), 36)
        self._count = Label(bold=True, figures=True)
        self.price = Money(self.tr("Price with VAT, CZK"), 116)
        self.parts = Money(self.tr("Of which parts"), 96)
        self.warranty = Day(self.tr("Warranty until"), 128)
        self.serial = FormLine(self.tr("Serial number of the new piece"))
        self.remark = FormLine(self.tr("What was done"))
        self.invoice = FormLine(self.tr("Workshop's invoice"), hint=self.tr("also later"))
        self.vat = FormLine(self.tr("Of which VAT"), 104, figures=True)
        self._total = Label(bold=True, figures=True)
        self.dear, self._sentence = Notice(), Label(size=SMALL, token="quiet", wrap=True)
        self._connect()

    def lay_out(self, can: Acts[Any]) -> None:
        head = Strip("below", (self._name, 1), self._chip, self.more, height=48, spacing=8)
        under = in_row((self._said, 1), self.paper, spacing=8)
        facts = Strip("below", (in_column(self._facts, under, margins=(0, 8, 0, 8), spacing=6), 1))
        self._top = Strip("below", (self.scan, 1), self._count, height=52, spacing=12)
        all_fields = (self.price, self.parts, self.warranty, self.serial, self.remark)
        self._fields = {part: Field(part, part.words) for part in all_fields}
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
        fill(self.body, head, self.storno, facts, self._top, (self.things, 3), self._line, self._bill)
        self.body.addWidget(self._course, 2)
        self.take = can.button("repairs.take", "primary")
        self.take.set_key("Ctrl+Enter")
        self.lay_foot((in_column(None, self._sentence, None), 1), self.take, high=64)
        self.things.offer(can)

    def resized(self) -> None:
        """The course stands where there is room for it; its papers are among the papers too."""
        self._course.setVisible(self.height() >= _ROOM_FOR_COURSE)

    # What comes back

    @property
    def lines(self) -> tuple[Repaired, ...]:
        """What comes back, as its operation has it."""
        order = self.order.order if self.order else None
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
            for line in (order.lines if order else ())
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
        billed = self.order is not None and bool(self.order.order.back) and self.invoice.value != self.order.invoice
        return not self.wrong() and (self.pieces > 0 or (billed and bool(self.invoice.value)))

    def taxed(self) -> int | None:
        return hellers(self.vat.value)

    def billed(self) -> str:
        """The invoice, where it was not said before."""
        return self.invoice.value if self.order and self.invoice.value != self.order.invoice else ""

    def show_order(self, order: RepairDetails) -> None:
        same = self.order is not None and self.order.order.seq == order.order.seq
        self.order = order
        self.keep_ticks({line.n: line.out for line in order.order.lines}, same=same)
        if not same:
            self.vat.put("")
        if not same or not self.invoice.value:
            self.invoice.put(order.invoice)
        self._show_head(order)
        self.course.show_rows([self._step(step) for step in order.course])
        self.show_things()
        if not same:
            self.things.show_first()

    def whole(self, row: RepairLine) -> ComingBack:
        return ComingBack(row.sent.out)

    def tick_thing(self, thing: int) -> bool:
        """The same as `tick_code`, of a thing that was typed."""
        row = next((row for row in self.rows_out() if row.thing.id == thing), None)
        if row is not None:
            self.tick_row(row)
        return row is not None

    def _end(self, row: RepairLine, outcome: str) -> None:
        self.ticks[row.line] = replace(self.ticks.get(row.line, self.whole(row)), outcome=outcome)
        self.show_things()

    def _choose(self, row: RepairLine, _column: int, spot: QPoint) -> None:
        menu = Menu(self.things)
        for outcome in OUTCOMES:
            menu.add(outcome_of(row.work, outcome).said(language()), partial(self._end, row, outcome))
        menu.popup(spot)

    # The fields of the current line

    def _current(self) -> RepairLine | None:
        row = self.things.current_row()
        return row if row is not None and row.coming else None

    def _rested(self, *_: object) -> None:
        """The fields say what stands in the line one is on."""
        row = self._current()
        self._line.setVisible(row is not None)
        if row is None or row.coming is None:
            return
        self._filling = True
        self.price.put(row.coming.price)
        self.parts.put(row.coming.parts)
        self.warranty.put(row.coming.warranty)
        self.serial.put(row.coming.serial)
        self.remark.put(row.coming.remark)
        self._filling = False
        numbered = row.sent.thing.number is not None
        self._fields[self.serial].setVisible(row.coming.outcome == EXCHANGED and numbered)
        self._judge(row)

    def _edited(self) -> None:
        row = self._current()
        if row is None or row.coming is None or self._filling:
            return
        said = replace(
            row.coming,
            price=self.price.value,
            warranty=self.warranty.value,
            serial=self.serial.value,
            remark=self.remark.value,
            parts=self.parts.value,
        )
        self.ticks[row.sent.n] = said
        self.things.table.update_row(replace(row, coming=said))
        self._judge(replace(row, coming=said))
        self._say()

    def _judge(self, row: RepairLine) -> None:
        """What is wrong with the fields, and what the repair costs of the price."""
        assert row.coming is not None
        price, worth = hellers(row.coming.price), row.sent.thing.price
        for part in (self.price, self.parts, self.warranty):
            self._fields[part].set_error(part.wrong(left=True))
        if (hellers(row.coming.parts) or 0) > (price or 0):
            self._fields[self.parts].set_error(self.tr("More than the price"))
        share = percent(price, worth and worth * row.coming.quantity)
        said = self.tr("{percent} % of the purchase price. Not worth it: choose that outcome, and it is written off.")
        self.dear.say(said.format(percent=share) if share > DEAR else "", "warn")

    # What is shown

    def _numbered(self, n: int) -> bool:
        order = self.order.order if self.order else None
        return any(line.n == n and line.thing.number is not None for line in (order.lines if order else ()))

    def rows_out(self) -> list[RepairLine]:
        if self.order is None:
            return []
        shown, faults = self.order.order, self.order.faults
        return [
            RepairLine(line, faults.get(line.n, ""), shown.work, self.ticks.get(line.n))
            for line in shown.lines
            if line.out
        ]

    def _returned(self) -> list[RepairLine | Group]:
        if self.order is None or not self.order.order.back:
            return []
        shown = self.order.order
        sent = {line.n: line for line in shown.lines}
        rows = [RepairLine(sent[one.line], _instead(one), shown.work, back=one) for one in shown.back]
        return [Group(self.tr("Returned before"), formatting.money(shown.price)), *rows]

    def show_things(self) -> None:
        row = self.things.current_row()
        self.things.show_rows([*self.rows_out(), *self._returned()])
        if row is not None:
            self.things.show_row(row.key)
        self._rested()
        self._say()

    def _say(self) -> None:
        out, back = sum(row.sent.out for row in self.rows_out()), self.pieces
        self._top.setVisible(out > 0)
        self._count.setText(formatting.out_of(back, out))
        self._total.setText(crowns(sum(hellers(one.price) or 0 for one in self.ticks.values())))
        self._bill.setVisible(bool(self.order and (back or self.order.order.back)))
        self.take.setText(self.tr("Take back %n pc(s)", "", back) if back else self.tr("Take back"))
        if not back and self.ready():
            self.take.setText(self.tr("Save the invoice"))
        self._sentence.setText(self._left(out - back) if self.order else "")
        self.changed.emit()

    def _left(self, stay: int) -> str:
        assert self.order is not None
        if stay and self.pieces:
            until = formatting.day(self.order.order.until)
            return self.tr("%n pc(s) stay there until {day}.", "", stay).format(day=until)
        if stay:
            return self.tr("Scan what came back, or press Space.")
        return self.tr("Nothing stays there.") if self.pieces else self.tr("Everything is back.")

    def _show_head(self, shown: RepairDetails) -> None:
        order = shown.order
        self._name.setText(shown.workshop)
        self.paper.setText(str(order.number))
        late = shown.overdue if order.out else 0
        words = self.tr("%n day(s) late", "", late)
        self._chip.show_chip(Chip(words, "clock", "warn") if late > 0 else None)
        estimate = "–" if order.estimate is None else formatting.money(order.estimate)
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
        said = (WORKS[order.work].said(language()), *money, shown.reference, shown.theirs)
        self._said.setText(" · ".join(filter(None, said)))

    def _step(self, step: RepairStep) -> SectionRow:
        words = {
            Kind.NOTICE: self.tr("Notice"),
            Kind.REPAIRED: self.tr("Returned: %n pc(s)", "", step.pieces),
            Kind.REPAIR: self.tr("Sent: %n pc(s)", "", step.pieces),
            Kind.REPAIR_EXTENDED: self.tr("Extended until {day}").format(day=formatting.day(step.until or step.day)),
        }[step.kind]
        below = " · ".join(filter(None, (formatting.day(step.day), step.number)))
        money = formatting.money(step.money) if step.money else ""
        act = partial(self.paper_wanted.emit, step.number)
        return SectionRow(words, KINDS[step.kind].icon, below=below, aside=money, act=act, key=step.number)

    def _connect(self) -> None:
        self.things.choice_wanted.connect(self._choose)
        self.things.current_changed.connect(self._rested)
        for part in (self.price, self.parts, self.warranty, self.serial, self.remark):
            part.textChanged.connect(self._edited)
        self.invoice.textChanged.connect(self._say)
        self.vat.textChanged.connect(self._say)
        self.scan.entered.connect(self.typed)


def _instead(one: CameBack) -> str:
    """The piece that came in its place."""
    return f"→ {one.instead.code}" if one.instead else ""
