"""What checks have left: differences for the quartermaster to settle, and the checks themselves."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget

from equipment_app.domain.unit_check_cells import State
from equipment_app.queries.checks import Difference, PastCheck
from equipment_app.ui import formatting
from equipment_app.ui.formatting import out_of, thousands
from equipment_app.ui.look.cells import Chip, Group, Link, Text, Tone
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.unit_check.look import DRAWN, phrase
from equipment_app.ui.widgets.button import Button, Menu
from equipment_app.ui.widgets.card import Card, EmptyState, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from equipment_app.ui.unit_check.questions import Front

TODO, PAST = "todo", "past"
_MISSING: dict[State, Tone] = {State.WAITING: "bad", State.UNISSUED: "accent", State.FOREIGN: "warn"}


class TodoTable(TableView["Difference"]):
    """S settles what is selected, Space and Shift select several, Enter shows whose the current one is."""

    settled = Signal(object)

    def __init__(self, table: Table[Difference]) -> None:
        super().__init__(table)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def chosen_rows(self, row: Difference | None = None) -> list[Difference]:
        """What is selected, in the order of the list; `row` alone where it is not among them."""
        rows = [self.table.row(index) for index in sorted(self.selectionModel().selectedRows())]
        chosen = [one for one in rows if not isinstance(one, Group)]
        return chosen if row is None or row in chosen else [row]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, plain = (
            self.current_row(),
            event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier),
        )
        if plain and event.key() == Qt.Key.Key_S and row is not None:
            self.settled.emit(self.chosen_rows(row))
        else:
            super().keyPressEvent(event)


class CheckLists(Card):
    """`settled` with differences, `remarked` likewise where a remark is asked for first, `member` with an id, `paper`
    with a number: each wants to be dealt with.
    """

    settled = Signal(object)
    remarked = Signal(object)
    member = Signal(int)
    paper = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._front: Front | None = None
        self.which = Segmented()
        self.todo: Table[Difference] = Table((), key=lambda one: (one.check, one.n))
        self.past: Table[PastCheck] = Table((), key=lambda one: one.id)
        self.todo_view, self.past_view = TodoTable(self.todo), TableView(self.past)
        self.empty = EmptyState("list-checks")
        self.settle = Button(icon="check", size="small")
        self.counted = Label(token="quiet")
        self._stack = QStackedWidget()
        top = Strip("below")
        top.setFixedHeight(56)
        top.row.addWidget(self.which)
        top.row.addStretch(1)
        top.row.addWidget(self.counted)
        top.row.addWidget(self.settle)
        self.body.addWidget(top)
        for part in (self.todo_view, self.past_view, self.empty):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self.which.chosen.connect(lambda _: self._turn())
        self.todo_view.settled.connect(self._settle)
        self.todo_view.selectionModel().selectionChanged.connect(lambda *_: self._count())
        self.settle.clicked.connect(lambda: self.remarked.emit(self.todo_view.chosen_rows()))
        self.todo_view.opened.connect(lambda one: self.member.emit(one.member) if one.member else None)
        self.todo_view.menu_wanted.connect(self._menu)
        self.past_view.opened.connect(lambda one: self.paper.emit(one.number))
        self._say_words()

    def show_front(self, front: "Front") -> None:
        first, self._front = self._front is None, front
        self.todo.show(front.todo)
        self.past.show(front.past)
        if first and not front.todo and front.past:
            self.which.choose(PAST)
        self._say_words()

    def _say_words(self) -> None:
        todo, past = (len(self._front.todo), len(self._front.past)) if self._front else (0, 0)
        self.which.setAccessibleName(self.tr("Results of checks"))
        self.which.fill(
            (
                Segment(TODO, self.tr("To settle"), thousands(todo)),
                Segment(PAST, self.tr("Past checks"), thousands(past)),
            )
        )
        self.todo_view.setAccessibleName(self.tr("Differences to settle"))
        self.past_view.setAccessibleName(self.tr("Past checks"))
        self.todo.set_columns(self._todo_columns())
        self.past.set_columns(self._past_columns())
        for view in (self.todo_view, self.past_view):
            view.header.fit()
        self._turn()

    def _settle(self, rows: list[Difference]) -> None:
        """One at once, several with a remark that holds for all of them."""
        (self.remarked if len(rows) > 1 else self.settled).emit(rows)

    def _count(self) -> None:
        chosen = len(self.todo_view.chosen_rows())
        shown = self._stack.currentWidget() is self.todo_view
        self.settle.setText(self.tr("Settle with a remark…"))
        self.settle.setVisible(shown)
        self.settle.setEnabled(chosen > 0)
        self.counted.setText(self.tr("%n selected", "", chosen) if shown and chosen > 1 else "")

    def _turn(self) -> None:
        nothing = self._front is None or not (self._front.past if self.which.value == PAST else self._front.todo)
        self._stack.setCurrentIndex(2 if nothing else int(self.which.value == PAST))
        if self.which.value == PAST:
            self.empty.say(
                self.tr("No check has been finished yet"), self.tr("Each result stays here with its report.")
            )
        else:
            self.empty.say(
                self.tr("Nothing to settle"), self.tr("What a check found missing or with somebody else waits here.")
            )
        self._count()

    def _todo_columns(self) -> tuple[Column[Difference], ...]:
        settle = self.tr("Settle")
        return (
            Column(self.tr("Member"), _person, 176, least=120),
            Column(self.tr("Item"), _thing),
            Column(self.tr("Found"), _state, 132),
            Column(self.tr("Check"), lambda one: Text(_day(one.day), token="quiet", figures=True), 76, "right"),
            Column(
                "",
                lambda one: Link(settle, lambda: self._settle(self.todo_view.chosen_rows(one)), arrow=False),
                72,
                "right",
            ),
        )

    def _past_columns(self) -> tuple[Column[PastCheck], ...]:
        return (
            Column(self.tr("Number"), lambda one: one.number, 140),
            Column(self.tr("Unit or members"), lambda one: Text(one.unit or self.tr("Chosen members"), one.title)),
            Column(self.tr("Complete"), lambda one: out_of(one.complete, one.members), 88, "right"),
            Column(self.tr("To settle"), self._open, 88, "right"),
            Column(self.tr("Date"), lambda one: Text(_day(one.day), token="quiet", figures=True), 76, "right"),
        )

    def _open(self, one: PastCheck) -> Text:
        return Text(thousands(one.open), token="warn" if one.open else "quiet", bold=bool(one.open), figures=True)

    def _menu(self, one: Difference, spot: QPoint) -> None:
        menu, rows = Menu(self), self.todo_view.chosen_rows(one)
        menu.add(self.tr("Settle"), lambda: self._settle(rows), icon="check", key="S")
        menu.add(self.tr("Settle with a remark…"), lambda: self.remarked.emit(rows), icon="pencil")
        if one.member:
            menu.add(self.tr("Show the member"), lambda: self.member.emit(one.member), icon="user-round")
        menu.add(self.tr("Show the report"), lambda: self.paper.emit(one.number), icon="file-text")
        menu.popup(spot)


def _person(one: Difference) -> Text:
    return Text(one.person or "–", one.personal_number)


def _thing(one: Difference) -> Text:
    """A member who was away is a line without a thing."""
    size = "" if one.size in ("", "uni") else formatting.size(one.size)
    amount = f"{one.found}/{one.wanted}" if one.wanted > 1 else ""
    name = formatting.named(one.article, one.article_en) or "–"
    return Text(" ".join(filter(None, (name, size, amount))), one.code or one.inventory)


def _state(one: Difference) -> Chip:
    state = State(one.state)
    look = DRAWN.get(state, DRAWN[State.OTHER])
    tones: dict[str, Tone] = {"bad": "bad", "warn": "warn", "quiet": "neutral"}
    word = phrase(state) if state is not State.WAITING else phrase(State.LACKS)
    icon = look.icon if state is not State.WAITING else "x"
    return Chip(word, icon, _MISSING.get(state, tones.get(look.ink, "neutral")))


def _day(day: date) -> str:
    return formatting.short_day(day, formatting.today())
