"""What checks have left: differences for the quartermaster to settle, and the checks themselves."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Signal

from equipment_app.domain.entries import FIELD
from equipment_app.domain.unit_check_plan import CellState
from equipment_app.operations.unit_checks import SettleDifference
from equipment_app.queries.unit_check import Difference, PastCheck
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import out_of, thousands
from equipment_app.ui.kit.acts import Act, Acts
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Chip, Link, Text, Tone
from equipment_app.ui.look.colors import Token
from equipment_app.ui.rights import HAND_OVER
from equipment_app.ui.tables.table import Column
from equipment_app.ui.unit_check.steps import Front
from equipment_app.ui.unit_check.words import DRAWN, CheckCounts, phrase
from equipment_app.ui.widgets.card import Card, EmptyState, Strip
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill, stacked
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import Dialog
from equipment_app.ui.widgets.segmented import Segment, Segmented

TODO, PAST = "todo", "past"
_MISSING: dict[CellState, Tone] = {CellState.WAITING: "bad", CellState.UNISSUED: "accent", CellState.FOREIGN: "warn"}


class CheckLists(Card):
    """`member` with an id, `paper` with a number: each wants to be shown."""

    member = Signal(int)
    paper = Signal(str)
    say = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._front: Front | None = None
        self.can: Acts[CheckLists] = Acts(self, desk, self.acts)
        self.which = Segmented(name=self.tr("Results of checks"))
        todo, past = self.tr("Differences to settle"), self.tr("Past checks")
        self.todo_view: PlainList[Difference] = PlainList(
            todo, self._todo_columns(), lambda one: (one.check, one.n), row_height=36, several=True
        )
        self.past_view: PlainList[PastCheck] = PlainList(past, self._past_columns(), lambda one: one.id, row_height=36)
        self.empty = EmptyState("list-checks")
        self.settle = self.can.button("unit_check.remark", icon="check", size="small")
        self.counted = Label(token="quiet")
        self._stack = stacked(self.todo_view, self.past_view, self.empty)
        top = Strip("below", self.which, None, self.counted, self.settle, height=56)
        fill(self.body, top, (self._stack, 1))
        self.which.chosen.connect(lambda _: self._turn())
        self.todo_view.offer(self.can, *(act.id for act in self.acts))
        self.todo_view.selectionModel().selectionChanged.connect(lambda *_: self._count())
        self.todo_view.opened.connect(self.show_member)
        self.past_view.opened.connect(lambda one: self.paper.emit(one.number))
        self._say()

    def show_front(self, front: Front) -> None:
        first, self._front = self._front is None, front
        self.todo_view.show_rows(front.todo)
        self.past_view.show_rows(front.past)
        if first and not front.todo and front.past:
            self.which.choose(PAST)
        self._say()

    def chosen(self) -> list[Difference]:
        """What is selected; the current row alone where it is not among that."""
        return self.todo_view.chosen_rows(self.todo_view.current_row())

    def show_member(self, one: Difference) -> None:
        if one.member:
            self.member.emit(one.member)

    def any_chosen(self) -> bool:
        return bool(self.chosen())

    def has_member(self) -> bool:
        return bool(self.chosen()[0].member)

    def show_chosen(self) -> None:
        self.show_member(self.chosen()[0])

    def show_report(self) -> None:
        self.paper.emit(self.chosen()[0].number)

    def settle_chosen(self) -> None:
        self._settle_or_ask(self.chosen())

    def ask_remark(self) -> None:
        self._ask_remark(self.chosen())

    def _settle_or_ask(self, rows: Sequence[Difference]) -> None:
        """Settle one at once, several with a remark that holds for all of them."""
        if len(rows) > 1:
            self._ask_remark(rows)
        else:
            self._settle(rows)

    def _ask_remark(self, rows: Sequence[Difference]) -> None:
        """Without a remark they are settled as well."""
        dialog = Dialog(
            self.window(),
            self.tr("Settle %n difference(s)?", "", len(rows)),
            self.tr("They leave the list. What was done about them has its own papers."),
            self.tr("Settle"),
            self.tr("Keep them"),
            icon="list-checks",
        )
        remark = LineField()
        remark.setMaxLength(FIELD.letters)
        dialog.body.addWidget(Field(remark, self.tr("How they were settled")))
        dialog.accepted.connect(lambda: self._settle(rows, remark.text()))
        dialog.open_once()
        remark.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, rows: Sequence[Difference], remark: str = "") -> None:
        command = SettleDifference(tuple((one.check, one.n) for one in rows), " ".join(remark.split()))
        back = SettleDifference(command.lines, settled=False)
        lead = self.tr("Settled: %n difference(s)", "", len(command.lines))
        said = Message(lead, command.remark, undo=lambda: self._desk.change(back))
        self._desk.change(command, then=lambda _: self.say.emit(said), owner=self)

    def _say(self) -> None:
        todo, past = (len(self._front.todo), len(self._front.past)) if self._front else (0, 0)
        waiting = Segment(TODO, self.tr("To settle"), thousands(todo))
        self.which.fill((waiting, Segment(PAST, self.tr("Past checks"), thousands(past))))
        self._turn()

    def _count(self) -> None:
        chosen = len(self.todo_view.chosen_rows())
        shown = self._stack.currentWidget() is self.todo_view
        self.settle.setVisible(shown)
        self.settle.setEnabled(chosen > 0)
        self.counted.setText(self.tr("%n selected", "", chosen) if shown and chosen > 1 else "")

    def _turn(self) -> None:
        past = self.which.value == PAST
        nothing = self._front is None or not (self._front.past if past else self._front.todo)
        self._stack.setCurrentIndex(2 if nothing else int(past))
        if past:
            title = self.tr("No check has been finished yet")
            self.empty.say(title, self.tr("Each result stays here with its report."))
        else:
            sentence = self.tr("What a check found missing or with somebody else waits here.")
            self.empty.say(self.tr("Nothing to settle"), sentence)
        self._count()

    def _todo_columns(self) -> tuple[Column[Difference], ...]:
        settle = self.tr("Settle")
        link: Column[Difference] = Column(
            "", lambda one: Link(settle, partial(self._settle_row, one), arrow=False), 72, "right"
        )
        return (
            Column(self.tr("Member"), lambda one: Text(one.person or "–", one.personal_number), 176, least=120),
            Column(self.tr("Item"), _thing),
            Column(self.tr("Found"), _state, 132),
            Column(self.tr("Check"), lambda one: Text(_day(one.day), token="quiet", figures=True), 76, "right"),
            *((link,) if self.can.may("unit_check.settle") else ()),
        )

    def _past_columns(self) -> tuple[Column[PastCheck], ...]:
        return (
            Column(self.tr("Number"), lambda one: one.number, 140),
            Column(self.tr("Unit or members"), lambda one: Text(one.unit or self.tr("Chosen members"), one.title)),
            Column(self.tr("Complete"), lambda one: out_of(one.complete, one.members), 88, "right"),
            Column(self.tr("To settle"), self._open, 132, "right"),
            Column(self.tr("Date"), lambda one: Text(_day(one.day), token="quiet", figures=True), 76, "right"),
        )

    def _settle_row(self, one: Difference) -> None:
        self._settle_or_ask(self.todo_view.chosen_rows(one))

    def _open(self, one: PastCheck) -> Text:
        unchecked = CheckCounts().unchecked(one.unchecked) if one.unchecked else ""
        token: Token = "warn" if one.open else "quiet"
        return Text(thousands(one.open), unchecked, token=token, bold=bool(one.open), figures=True)

    acts: ClassVar[Sequence["Act[CheckLists]"]] = (
        Act("unit_check.settle", "Settle", "", "check", settle_chosen, need=HAND_OVER, row_key="S", menu=""),
        Act("unit_check.remark", "Settle with a remark…", "", "pencil", ask_remark, any_chosen, HAND_OVER, menu=""),
        Act("unit_check.member", "Show the member", "", "user-round", show_chosen, has_member, menu=""),
        Act("unit_check.report", "Show the report", "", "file-text", show_report, menu=""),
    )


def _thing(one: Difference) -> Text:
    """A member who was away is a line without a thing."""
    size = "" if one.size in ("", "uni") else formatting.size(one.size)
    amount = f"{one.found}/{one.wanted}" if one.wanted > 1 else ""
    name = formatting.named(one.article, one.article_en) or "–"
    return Text(" ".join(filter(None, (name, size, amount))), one.code or one.inventory)


def _state(one: Difference) -> Chip:
    state = CellState(one.state)
    look = DRAWN.get(state, DRAWN[CellState.OTHER])
    tones: dict[str, Tone] = {"bad": "bad", "warn": "warn", "quiet": "neutral"}
    word = phrase(state) if state is not CellState.WAITING else phrase(CellState.LACKS)
    icon = look.icon if state is not CellState.WAITING else "x"
    return Chip(word, icon, _MISSING.get(state, tones.get(look.ink, "neutral")))


def _day(day: date) -> str:
    return formatting.short_day(day, formatting.today())
