"""The card of one loan: what is out and comes back, its course, and the form by which it goes on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, ClassVar

from PySide6.QtWidgets import QLayout, QWidget

from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.custody import CONDITIONS
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.value import Value
from equipment_app.operations import Command
from equipment_app.operations.lines import Line
from equipment_app.operations.loans import ExtendLoan
from equipment_app.queries.loans import LoanDetails, LoanStep
from equipment_app.ui import formatting
from equipment_app.ui.attachments.photo import PhotoOf
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_parts import Day, FormChoice, FormLine
from equipment_app.ui.kit.judging import KEYS
from equipment_app.ui.loans.list import Lateness
from equipment_app.ui.look.cells import Choice, Glyph, Group, Text
from equipment_app.ui.look.theme import LARGE, SMALL, TITLE
from equipment_app.ui.returning import ReturningCard, ReturningRow, ReturningRows
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Beside, Fact, FactGrid, Strip
from equipment_app.ui.widgets.entry_rows import SectionRow
from equipment_app.ui.widgets.label import Avatar, Label
from equipment_app.ui.widgets.layout import Scroll, as_widget, fill, in_column, in_row

SIDE = 240
_ROOM_FOR_CODE = 340


class LentBack(Value):
    """So many come back, in this condition; empty: nobody said it yet."""

    quantity: int
    condition: str


class LoanThings(ReturningRows):
    def __init__(self) -> None:
        super().__init__(self.tr("Items on loan"), self._columns())

    def _columns(self) -> Sequence[Column[ReturningRow]]:
        return (
            Column("", self._tick, 36, least=32),
            Column(self.tr("Item"), _name),
            Column(self.tr("Code / count"), self._count, 132, room=_ROOM_FOR_CODE),
            Column(self.tr("Condition"), self._condition, 116, least=96),
        )

    def _tick(self, row: ReturningRow) -> Glyph:
        if row.back:
            return Glyph("check", self.tr("returned"), "good")
        if row.coming:
            return Glyph("square-check", self.tr("comes back"), "accent")
        return Glyph("square" if self.takes else "calendar-clock", self.tr("stays out"))

    def _count(self, row: ReturningRow) -> Text:
        if row.thing.code:
            return Text(row.thing.code, token="quiet" if row.back else "text")
        whole = formatting.pieces(row.out, row.thing.unit)
        if not row.coming:
            return Text(whole, token="quiet" if row.back else "text")
        return Text(self.tr("{part} of {whole}").format(part=row.comes, whole=whole), figures=True)

    def _condition(self, row: ReturningRow) -> Choice | Text:
        if row.back:
            return Text(formatting.condition(row.back.condition), token="quiet")
        if not row.coming:
            return Text(self.tr("still out"), token="quiet")
        said = row.coming.condition
        return Choice(formatting.condition(said)) if said else Choice(self.tr("choose the condition"), "warn")


def _name(row: ReturningRow) -> Text:
    size = formatting.one_of_sizes(row.thing.size)
    return Text(formatting.name(row.thing), after=size, token="quiet" if row.back else "text")


def _over(words: QWidget | QLayout, button: Button) -> QLayout:
    """The button under what it is about, as wide as it needs."""
    return in_column(words, in_row(button, None), spacing=8)


class LoanCard(ReturningCard[LoanDetails]):
    judged = "condition"
    digits: ClassVar[Mapping[str, str]] = KEYS

    def __init__(self, desk: Desk) -> None:
        super().__init__(LoanThings())
        self.avatar, self._name = Avatar(size=48), Label(size=TITLE, bold=True, elide=True)
        self._who = Label(size=SMALL, token="quiet", elide=True)
        self._facts, self._purpose = FactGrid(4), Label(token="quiet", wrap=True)
        self._title = Label(size=LARGE, bold=True)
        self._hint = Label(self.tr("scan, or Space"), size=SMALL, token="quiet")
        self._reminded = Label(size=SMALL, token="quiet", wrap=True)
        self._photo = PhotoOf(desk, self.avatar.show_photo, self)

    def lay_out(self, can: Acts[Any]) -> None:
        name = in_column(None, self._name, in_row(self.chip, (self._who, 1), spacing=8), None, spacing=2)
        head = Strip("below", self.avatar, (name, 1), self.paper, self.more, height=72, spacing=12)
        facts = Strip("below", (in_column(self._facts, self._purpose, margins=(0, 10, 0, 10), spacing=6), 1))
        left = as_widget(in_column(Strip("none", (self._title, 1), self._hint, height=44), (self.things, 1)))
        longer = Label(self.tr("Extension"), size=LARGE, bold=True)
        extend = Strip("below", _over(longer, can.button("loans.extend", key="F8")), margins=(PAD, 10, PAD, 12))
        words = in_column(Label(self.tr("Notice"), size=LARGE, bold=True), self._reminded, spacing=2)
        remind = Strip("below", _over(words, can.button("loans.remind", key="F9")), margins=(PAD, 10, PAD, 12))
        self.deeds = as_widget(in_column(extend, remind))
        side = Scroll(in_column(self.deeds, self.course, None))
        self._both = Beside(left, side)
        fill(self.body, head, self.storno, facts, (self._both, 1))
        self.all = can.button("loans.all", key="Ctrl+A")
        self._hint.setVisible(self.takes)
        self.give_back = can.button("loans.return", "primary", key="Ctrl+Enter")
        self.lay_end(can, self.all, self.give_back)

    def fit(self, side: int) -> None:
        """In a narrow card all is selected by key alone."""
        self._both.fit(side)
        self.all.setVisible(bool(side))
        self.foot.updateGeometry()  # while nothing is on loan the card is hidden, and told of nothing

    @property
    def lines(self) -> tuple[Line, ...]:
        """What comes back, as a return has it."""
        return tuple(
            Line(thing=thing, quantity=one.quantity, condition=one.condition) for (thing, _), one in self.ticks.items()
        )

    def show_found(self, found: LoanDetails) -> None:
        loan = found.loan
        self.stand(loan.seq, found, {(line.thing.id, line.condition): line.out for line in loan.lines})
        self._show_head(found)
        self._reminded.setText(self._notices(found))
        self.course.show_rows([self._step(step) for step in found.course])
        self.show_things()

    def whole(self, row: ReturningRow) -> LentBack:
        return LentBack(row.out, "")

    def words_of(self, said: str) -> str:
        return formatting.condition(said)

    def worse(self) -> None:
        """The current row comes back one step worse; what is not ticked is ticked first."""
        row = self.things.current_row()
        if row is None or row.back:
            return
        now = self.ticks.get(row.line, self.whole(row)).condition or row.line[1]
        self.judge(row, CONDITIONS[min(CONDITIONS.index(now) + 1, len(CONDITIONS) - 1)])

    def choices(self, row: ReturningRow) -> Iterable[tuple[str, str]]:
        return ((one, formatting.condition(one)) for one in CONDITIONS)

    # What is shown

    def rows_out(self) -> list[ReturningRow]:
        lines = [((line.thing.id, line.condition), line) for line in self.shown.loan.lines if line.out]
        return [ReturningRow(line.thing, key, line.out, self.ticks.get(key)) for key, line in lines]

    def _returned(self) -> list[ReturningRow | Group]:
        """What came back before, also of the loans this one goes on from."""
        returns = [step for step in self.shown.course if step.kind is Kind.RETURN]
        chain = (self.shown.loan, *self.shown.former)
        found: list[ReturningRow | Group] = []
        for step in returns:
            found.append(Group(self.tr("Returned before"), f"{formatting.day(step.day)}, {step.number}"))
            for loan in chain:
                found += [
                    ReturningRow(back.thing, (back.thing.id, back.condition), back.quantity, back=back)
                    for back in loan.back
                    if back.seq == step.seq
                ]
        return found

    def show_things(self) -> None:
        rows = self.rows_out()
        self.things.show_rows([*rows, *self._returned()])
        out, back = sum(row.out for row in rows), self.pieces
        returning = self.tr("{part} of {whole} come back").format(part=back, whole=out)
        self._title.setText(returning if back else formatting.counted(self.tr("%n piece(s) out", "", out), out))
        deed = self.tr("Return %n pc(s) and print", "", back)
        nothing, all = self.tr("Return and print"), self.tr("Return all and print")
        self.give_back.setText(nothing if not back else all if back == out else deed)
        self.say()
        self.changed.emit()

    def say(self) -> None:
        rows, back = self.rows_out() if self.seq else [], self.pieces
        stay = [row for row in rows if row.comes < row.out]
        names = ", ".join(formatting.name(row.thing) for row in stay[:3])
        more = " …" if len(stay) > 3 else ""
        keeps = self.tr("The member keeps: {names}").format(names=names + more)
        said = keeps if stay else self.tr("The loan ends.")
        asked = self.asks(self.tr("First enter the condition.")) if self.waits else ""
        scans = self.tr("Scan what comes back.") if self.takes else ""
        self.sentence.setText(asked or (said if back else scans))

    def _show_head(self, shown: LoanDetails) -> None:
        loan, member = shown.loan, shown.member
        self._photo.follow(FileSubject("member", member.id))
        self.avatar.show_initials((member.surname[:1] + member.given_name[:1]).upper())
        self._name.setText(member.name)
        chip = Lateness().chip(shown.overdue)
        if chip and shown.overdue > 0:
            chip = replace(chip, text=self.tr("overdue: {days}").format(days=chip.text))
        self.chip.show_chip(chip)
        self._who.setText(formatting.dotted(member.rank, member.personal_number, member.unit_name))
        self.paper.setText(str(loan.number))
        times = len(shown.former)
        first = shown.former[-1] if times else loan
        extended = self.tr("%n×, from {day}", "", times).format(day=formatting.day_and_month(first.until))
        self._facts.show_facts(
            (
                Fact(self.tr("Lent"), formatting.day(first.day)),
                Fact(self.tr("Return by"), formatting.day(loan.until), "bad" if shown.overdue > 0 else "text"),
                Fact(self.tr("Extended"), extended if times else "–"),
                Fact(self.tr("Returned"), formatting.out_of(first.pieces - loan.out, first.pieces)),
            )
        )
        whom = self.tr("for: {whom}").format(whom=shown.whom) if shown.whom else ""
        said = formatting.dotted(shown.purpose, whom)
        self._purpose.setText(said)
        self._purpose.setVisible(bool(said))

    def _notices(self, shown: LoanDetails) -> str:
        if not shown.reminded:
            return self.tr("none so far")
        last = shown.reminded[-1]
        return self.tr("%n so far, the last on {day}", "", len(shown.reminded)).format(day=formatting.day(last.day))

    def _step(self, step: LoanStep) -> SectionRow:
        words = {
            Kind.NOTICE: self.tr("Notice"),
            Kind.RETURN: self.tr("Returned: %n pc(s)", "", step.pieces),
            Kind.LOAN: self.tr("Lent: %n pc(s)", "", step.pieces),
        }[step.kind]
        if step.until:
            until = formatting.day_and_month(step.until)
            lent = self.tr("{lent} until {day}").format(lent=words, day=until)
            words = self.tr("Extended until {day}").format(day=until) if step.extends else lent
        icon = "repeat" if step.extends else KINDS[step.kind].icon
        return self.step(step.number, words, icon, formatting.day(step.day), step.number, step.reason)


_WEEK, _TWO_WEEKS, _YEAR = 7, 14, 0


class ExtendForm(FormCard):
    """The day is filled by how long, counted from today, or typed."""

    def __init__(self, desk: Desk, loan: LoanDetails) -> None:
        super().__init__(desk)
        self.loan = loan
        spans = (
            (_WEEK, self.tr("by a week")),
            (_TWO_WEEKS, self.tr("by 14 days")),
            (_YEAR, self.tr("to the end of the year")),
        )
        earliest = max(loan.loan.until, loan.today)
        self.until = Day(self.tr("Return by"), 148, day=self._day(_WEEK), needed=True, after=earliest)
        self.span = FormChoice(self.tr("Extend"), spans, 196)
        self.reason = FormLine(self.tr("Reason"), hint=self.tr("printed on the return"))
        past = ", ".join(loan.past)
        self.late = FormLine(self.tr("Why this goes out again past its expiry or inspection"), needed=True, hint=past)
        self.span.edited.connect(self._fill)
        title = self.tr("Extend {number}").format(number=loan.loan.number)
        self.build(
            title, self.tr("Extend"), [(self.until, self.span), (self.reason,), *([(self.late,)] if past else [])]
        )

    def command(self) -> Command | None:
        until, number = self.until.day, str(self.loan.loan.number)
        return ExtendLoan(number, until, self.reason.value, overdue=self.late.value) if until else None

    def _fill(self, *_: object) -> None:
        self.until.put_day(self._day(self.span.value))

    def _day(self, days: int) -> date:
        """Counted from today, and later than it is due now."""
        today = max(self.loan.today, self.loan.loan.until)
        return today + timedelta(days=days) if days else max(date(today.year, 12, 31), today + timedelta(days=1))
