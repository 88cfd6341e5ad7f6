"""The card of one loan: what is out and comes back, how it may go on, and its course."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from equipment_app.domain.custody import CONDITIONS
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.operations.lines import Line
from equipment_app.queries.loans import LoanDetails, LoanStep
from equipment_app.store.records.things import Thing
from equipment_app.ui import formatting
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.loans.list import Lateness
from equipment_app.ui.look.cells import Choice, Glyph, Group, Text
from equipment_app.ui.look.theme import LARGE, SMALL, TITLE
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button, IconButton, Menu
from equipment_app.ui.widgets.card import PAD, Beside, Card, Fact, FactGrid, Strip
from equipment_app.ui.widgets.entry_rows import Section, SectionRow, StornoStrip
from equipment_app.ui.widgets.label import Avatar, ChipLabel, Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row

translate = QCoreApplication.translate
SIDE = 240
_ROOM_FOR_CODE = 340
Key = tuple[int, str]
"""A thing, and the condition it was lent in."""


@dataclass(frozen=True, slots=True)
class LentThing:
    """`back`: so much of it comes back now; of what came back before, `by` is the paper."""

    thing: Thing
    lent: str
    out: int
    back: int = 0
    condition: str = ""
    by: str = ""

    @property
    def key(self) -> tuple[int, str, str]:
        return self.thing.id, self.lent, self.by


class LoanThings(PlainList[LentThing]):
    """Space ticks the current row, plus and minus change how many of a quantity come back."""

    ticked = Signal(object)
    counted = Signal(object, int)

    def __init__(self) -> None:
        super().__init__(self.tr("Items on loan"), self._columns(), lambda row: row.key, row_height=36, several=False)
        self.bold_column = 1
        self.clicked.connect(self._clicked)

    def _columns(self) -> Sequence[Column[LentThing]]:
        return (
            Column("", _tick, 36, least=32),
            Column(self.tr("Item"), _name),
            Column(self.tr("Code / count"), self._count, 132, room=_ROOM_FOR_CODE),
            Column(self.tr("Condition"), self._condition, 116, least=96),
        )

    def _count(self, row: LentThing) -> Text:
        if row.thing.code:
            return Text(row.thing.code, token="quiet" if row.by else "text")
        whole = formatting.pieces(row.out, row.thing.unit)
        if row.by or not row.back:
            return Text(whole, token="quiet" if row.by else "text")
        return Text(self.tr("{part} of {whole}").format(part=row.back, whole=whole), figures=True)

    def _condition(self, row: LentThing) -> Choice | Text:
        if row.by:
            return Text(formatting.condition(row.condition), token="quiet")
        if not row.back:
            return Text(self.tr("still out"), token="quiet")
        return Choice(formatting.condition(row.condition))

    def _clicked(self, index: QModelIndex) -> None:
        row = self.table.row(index)
        if index.column() == 0 and not isinstance(row, Group):
            self.ticked.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.current_row(), event.key()
        if row is not None and key == Qt.Key.Key_Space:
            self.ticked.emit(row)
        elif row is not None and key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.counted.emit(row, 1 if key == Qt.Key.Key_Plus else -1)
        else:
            super().keyPressEvent(event)


def _tick(row: LentThing) -> Glyph:
    if row.by:
        return Glyph("check", translate("LoanThings", "returned"), "good")
    if row.back:
        return Glyph("square-check", translate("LoanThings", "comes back"), "accent")
    return Glyph("square", translate("LoanThings", "stays out"))


def _name(row: LentThing) -> Text:
    size = formatting.size(row.thing.size)
    name = formatting.named(row.thing.name, row.thing.name_en)
    return Text(name, after="" if size == "–" else size, token="quiet" if row.by else "text")


def _over(words: QWidget | QLayout, button: Button) -> QLayout:
    """The button under what it is about, as wide as it needs."""
    return in_column(words, in_row(button, None), spacing=8)


class LoanCard(Card):
    """What is ticked is kept while the same loan is shown. `changed`: what comes back is something else now."""

    changed = Signal()
    paper_wanted = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.loan: LoanDetails | None = None
        self._back: dict[Key, tuple[int, str]] = {}
        self.avatar, self._name = Avatar(size=48), Label(size=TITLE, bold=True, elide=True)
        self._chip, self._who = ChipLabel(), Label(size=SMALL, token="quiet", elide=True)
        self.paper, self.more = Button(icon="file-text"), IconButton("ellipsis", self.tr("More"))
        self._facts, self._purpose = FactGrid(4), Label(token="quiet", wrap=True)
        self.things, self._title = LoanThings(), Label(size=LARGE, bold=True)
        self._hint = Label(self.tr("scan, or Space"), size=SMALL, token="quiet")
        self.storno = StornoStrip()
        self.course = Section(line=False)
        self.course.title.setText(self.tr("Course"))
        self.course.link.hide()
        self._reminded = Label(size=SMALL, token="quiet", wrap=True)
        self._sentence = Label(size=SMALL, token="quiet", wrap=True)
        self._connect()

    def lay_out(self, can: Acts[object]) -> None:
        """With the buttons of the page's acts."""
        name = in_column(None, self._name, in_row(self._chip, (self._who, 1), spacing=8), None, spacing=2)
        head = Strip("below", self.avatar, (name, 1), self.paper, self.more, height=72, spacing=12)
        facts = Strip("below", (in_column(self._facts, self._purpose, margins=(0, 10, 0, 10), spacing=6), 1))
        left = QWidget()
        in_column(Strip("none", (self._title, 1), self._hint, height=44), (self.things, 1), on=left)
        longer = Label(self.tr("Extension"), size=LARGE, bold=True)
        extend = Strip("below", _over(longer, can.button("loans.extend", key="F8")), margins=(PAD, 10, PAD, 12))
        words = in_column(Label(self.tr("Notice"), size=LARGE, bold=True), self._reminded, spacing=2)
        remind = Strip("below", _over(words, can.button("loans.remind", key="F9")), margins=(PAD, 10, PAD, 12))
        self.deeds = QWidget()
        in_column(extend, remind, on=self.deeds)
        side = Scroll(in_column(self.deeds, self.course, None))
        self._both = Beside(left, side)
        fill(self.body, head, self.storno, facts, (self._both, 1))
        self.all, self.give_back = can.button("loans.all", key="Ctrl+A"), can.button("loans.return", "primary")
        self.give_back.set_key("Ctrl+Enter")
        self.lay_foot((in_column(None, self._sentence, None), 1), self.all, self.give_back, high=64)
        self.things.offer(can)

    def fit(self, side: int) -> None:
        """In a narrow card all is selected by key alone."""
        self._both.fit(side)
        self.all.setVisible(bool(side))
        self.foot.updateGeometry()  # while nothing is on loan the card is hidden, and told of nothing

    @property
    def lines(self) -> tuple[Line, ...]:
        """What comes back, as a return has it."""
        return tuple(
            Line(thing=thing, quantity=quantity, condition=condition)
            for (thing, _), (quantity, condition) in self._back.items()
        )

    @property
    def pieces(self) -> int:
        return sum(quantity for quantity, _ in self._back.values())

    def show_loan(self, loan: LoanDetails) -> None:
        same = self.loan is not None and self.loan.loan.seq == loan.loan.seq
        out = {(line.thing.id, line.condition): line.out for line in loan.loan.lines if line.out}
        kept = {key: (min(one[0], out[key]), one[1]) for key, one in self._back.items() if same and key in out}
        self.loan, self._back = loan, kept
        if not same:
            self.storno.turn_away()
        self._show_head(loan)
        self._reminded.setText(self._notices(loan))
        self.course.show_rows([self._step(step) for step in loan.course])
        self._show_things()

    def clear_ticks(self) -> None:
        self._back = {}
        self._show_things()

    def tick(self, row: LentThing, *, on: bool | None = None) -> None:
        """All of it comes back, or none."""
        key = (row.thing.id, row.lent)
        if row.by:
            return
        if on or (on is None and key not in self._back):
            self._back.setdefault(key, (row.out, row.lent))
        else:
            self._back.pop(key, None)
        self._show_things()

    def tick_code(self, number: int) -> bool:
        """A piece of this loan was scanned. False: it is none that is out."""
        row = next((row for row in self._rows() if not row.by and row.thing.number == number), None)
        if row is not None:
            self.tick(row, on=True)
            self.things.show_row(row.key)
            self.things.light(row.key)
        return row is not None

    def tick_all(self) -> None:
        for row in self._rows():
            if not row.by:
                self._back.setdefault((row.thing.id, row.lent), (row.out, row.lent))
        self._show_things()

    def count(self, row: LentThing, more: int) -> None:
        """One more or less of a quantity comes back; of none at first, one."""
        key = (row.thing.id, row.lent)
        now, condition = self._back.get(key, (0, row.lent))
        if row.by or row.thing.number is not None:
            return
        wanted = min(row.out, now + more)
        self._back = {**self._back, key: (wanted, condition)}
        if wanted < 1:
            del self._back[key]
        self._show_things()

    def worse(self) -> None:
        """The current row comes back one step worse; what is not ticked is ticked first."""
        row = self.things.current_row()
        if row is None or row.by:
            return
        now = self._back.get((row.thing.id, row.lent), (row.out, row.lent))[1]
        self._judge(row, CONDITIONS[min(CONDITIONS.index(now) + 1, len(CONDITIONS) - 1)])

    def _judge(self, row: LentThing, condition: str) -> None:
        key = (row.thing.id, row.lent)
        self._back[key] = (self._back.get(key, (row.out, ""))[0], condition)
        self._show_things()

    def _choose(self, row: LentThing, _column: int, spot: QPoint) -> None:
        menu = Menu(self.things)
        for condition in CONDITIONS:
            menu.add(formatting.condition(condition), partial(self._judge, row, condition))
        menu.popup(spot)

    # What is shown

    def _rows(self) -> list[LentThing]:
        """What is out."""
        loan = self.loan.loan if self.loan else None
        found = []
        for line in loan.lines if loan else ():
            back, condition = self._back.get((line.thing.id, line.condition), (0, line.condition))
            if line.out:
                found.append(LentThing(line.thing, line.condition, line.out, back, condition))
        return found

    def _returned(self) -> list[LentThing | Group]:
        """What came back before, also of the loans this one goes on from."""
        if self.loan is None:
            return []
        returns = [step for step in self.loan.course if step.kind is Kind.RETURN]
        chain = (self.loan.loan, *self.loan.former)
        found: list[LentThing | Group] = []
        for step in returns:
            found.append(Group(self.tr("Returned before"), f"{formatting.day(step.day)}, {step.number}"))
            for loan in chain:
                found += [
                    LentThing(back.thing, back.condition, back.quantity, condition=back.condition, by=step.number)
                    for back in loan.back
                    if back.seq == step.seq
                ]
        return found

    def _show_things(self) -> None:
        rows = self._rows()
        self.things.show_rows([*rows, *self._returned()])
        out, back = sum(row.out for row in rows), self.pieces
        returning = self.tr("{part} of {whole} come back").format(part=back, whole=out)
        self._title.setText(returning if back else formatting.counted(self.tr("%n piece(s) out", "", out), out))
        deed = self.tr("Return %n pc(s) and print", "", back)
        nothing, all = self.tr("Return and print"), self.tr("Return all and print")
        self.give_back.setText(nothing if not back else all if back == out else deed)
        stay = [row for row in rows if row.back < row.out]
        names = ", ".join(formatting.named(row.thing.name, row.thing.name_en) for row in stay[:3])
        more = " …" if len(stay) > 3 else ""
        keeps = self.tr("The member keeps: {names}").format(names=names + more)
        said = keeps if stay else self.tr("The loan ends.")
        self._sentence.setText(said if back else self.tr("Scan what comes back."))
        self.changed.emit()

    def _show_head(self, shown: LoanDetails) -> None:
        loan, member = shown.loan, shown.member
        self.avatar.show_initials((member.surname[:1] + member.given_name[:1]).upper())
        self._name.setText(member.name)
        chip = Lateness().chip(shown.overdue)
        if chip and shown.overdue > 0:
            chip = replace(chip, text=self.tr("overdue: {days}").format(days=chip.text))
        self._chip.show_chip(chip)
        facts = (member.rank, member.personal_number, member.unit_name)
        self._who.setText(" · ".join(filter(None, facts)))
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
        said = " · ".join(filter(None, (shown.purpose, whom)))
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
        below = " · ".join(filter(None, (formatting.day(step.day), step.number, step.reason)))
        icon = "repeat" if step.extends else KINDS[step.kind].icon
        return SectionRow(words, icon, below=below, act=lambda: self.paper_wanted.emit(step.number), key=step.number)

    def _connect(self) -> None:
        self.things.ticked.connect(self.tick)
        self.things.counted.connect(self.count)
        self.things.choice_wanted.connect(self._choose)
        self.paper.clicked.connect(lambda: self.paper_wanted.emit(self.paper.text()))
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.more.mapToGlobal(self.more.rect().bottomLeft())))
