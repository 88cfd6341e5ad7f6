"""Which labels: what kind of thing gets them, narrowed down, listed; of the list all of it, or what is marked there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from equipment_app.domain.rights import Right
from equipment_app.queries.filters import LabelsWanted
from equipment_app.ui import formatting
from equipment_app.ui.labels import output
from equipment_app.ui.labels.asked import LabelsAsked, LabelSubject
from equipment_app.ui.labels.number_field import NumberField
from equipment_app.ui.labels.output import LabelSelection, LabelsFound
from equipment_app.ui.look.cells import Glyph, Group, Text
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.tables.table import Column, Ordered, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.button import LinkButton, Pick
from equipment_app.ui.widgets.card import Card, EmptyState, Strip
from equipment_app.ui.widgets.field import CheckBox, Combo, Field, SearchField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import HEIGHT, fill, in_column, in_row
from equipment_app.ui.widgets.segmented import Segment, Tabs

if TYPE_CHECKING:
    from equipment_app.queries.labels import LabelChoices, LabelLine
    from equipment_app.ui.desk.desk import Desk


_COMBO = 96, 264
"""Least and most width of the lists."""
MOST_BLANKS = 5000


class LabelFilter(Strip):
    """`changed` when something else is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("below")
        self.asked = LabelsAsked()
        self.wheres: LabelChoices | None = None
        self.search = SearchField(icon="search", key="Ctrl+F")
        self.search.setPlaceholderText(self.tr("Number or name"))
        self.delivery, self.where = Combo(), Combo()
        for part, words in (
            (self.search, self.tr("Number or name")),
            (self.delivery, self.tr("Delivery")),
            (self.where, self.tr("Where")),
        ):
            part.setAccessibleName(words)
        self.unlabelled = CheckBox(self.tr("Only those without a label yet"))
        self.ids, self.article = Pick(), Pick()
        self.blanks = NumberField(1, MOST_BLANKS)
        self.count_field = Field(self.blanks, self.tr("Number of new labels"))
        self.hint = Label(self.tr("Stick one on an item, scan it and choose the item."), token="quiet", wrap=True)
        self.blanks.put(20)
        self._lay_out()
        self._show_parts()
        for edited in (
            *(combo.currentIndexChanged for combo in (self.delivery, self.where)),
            *(self.search.textChanged, self.unlabelled.toggled, self.blanks.changed),
        ):
            edited.connect(lambda *_: self.changed.emit())
        self.ids.removed.connect(lambda: self.ask(LabelsAsked(self.subject, (), self.asked.article, self.asked.name)))
        self.article.removed.connect(lambda: self.ask(LabelsAsked(self.subject)))

    @property
    def subject(self) -> LabelSubject:
        return self.asked.subject

    def ask(self, asked: LabelsAsked) -> None:
        """Want this, whatever was wanted before, and say so."""
        self.put(asked)
        self.changed.emit()

    def put(self, asked: LabelsAsked) -> None:
        """As `ask`, without a word."""
        self.blockSignals(True)
        if asked.ids or asked.article or asked.subject != self.subject:
            self.search.clear()
            for combo in (self.delivery, self.where):
                combo.setCurrentIndex(0)
            self.unlabelled.setChecked(False)
        self.asked = asked
        self._show_parts()
        self.blockSignals(False)

    def now(self) -> LabelSelection:
        things = self.subject is LabelSubject.THINGS
        filter = LabelsWanted(
            text=self.search.text(),
            article=self.asked.article if things else 0,
            delivery=(self.delivery.currentData() or "") if things else "",
            holder=self.where.currentData() or 0,
            unlabelled=things and self.unlabelled.isChecked(),
        )
        return LabelSelection(self.subject, filter, self.asked.ids or None)

    def show_wheres(self, wheres: "LabelChoices") -> None:
        self.wheres = wheres
        self.blockSignals(True)
        self._fill(wheres)
        self.blockSignals(False)

    def _show_parts(self) -> None:
        """What narrows labels of this kind, and what another page has chosen."""
        blank, things = self.subject is LabelSubject.BLANKS, self.subject is LabelSubject.THINGS
        chosen = formatting.counted(self.tr("%n chosen", "", len(self.asked.ids)), len(self.asked.ids))
        self.ids.show_words(chosen if self.asked.ids else "", self.tr("Back to all of them"))
        self.article.show_words(self.asked.name if self.asked.article else "", self.tr("Back to all of them"))
        shown: tuple[tuple[QWidget, bool], ...] = (
            (self.search, not blank),
            (self.where, not blank and self.subject is not LabelSubject.OPERATORS),
            *((part, things) for part in (self.delivery, self.unlabelled)),
            *((part, blank) for part in (self.count_field, self.hint)),
        )
        for part, wanted in shown:
            part.setVisible(wanted)
        if things:
            self._second.insertWidget(1, self.where, 1)
        else:
            self._first.addWidget(self.where)
        if self.wheres is not None:
            self._fill(self.wheres)

    def _fill(self, wheres: "LabelChoices") -> None:
        notes = [(note, f"{note} · {formatting.thousands(count)}") for note, count in wheres.deliveries]
        self.delivery.fill([("", self.tr("any delivery")), *notes])
        holders: Sequence[tuple[int, str]] = wheres.stores
        if self.subject is LabelSubject.THINGS:
            places = [(id, formatting.place(label)) for id, label in wheres.places]
            holders = (*wheres.stores, *places, *wheres.units)
        elif self.subject is LabelSubject.BADGES:
            holders = wheres.units
        every = self.tr("all units") if self.subject is LabelSubject.BADGES else self.tr("anywhere")
        self.where.fill([(0, every), *holders])

    def _lay_out(self) -> None:
        self.search.setMinimumWidth(132)
        for combo in (self.delivery, self.where):
            combo.setMinimumWidth(_COMBO[0])
            combo.setMaximumWidth(_COMBO[1])
        self.count_field.setFixedWidth(140)
        self.hint.setMinimumHeight(HEIGHT)
        self._first = in_row((self.search, 1), 4, self.unlabelled, spacing=8)
        self._second = in_row((self.delivery, 1), (self.where, 1), self.ids, self.article, spacing=8)
        self._second.addStretch()
        new = in_row(self.count_field, 4, (self.hint, 1, Qt.AlignmentFlag.AlignBottom), spacing=8)
        self.row.addLayout(in_column(self._first, self._second, new, spacing=8, margins=(0, 8, 0, 8)))


_ROOM_FOR_WHERE = 480


class LabelList(Card):
    """`changed` when other labels are wanted, `rested` with the line one stands on, 0 without any."""

    changed = Signal()
    turned = Signal()
    """To labels of another kind of thing."""
    rested = Signal(int)

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._source: Ordered[LabelsFound, int, LabelLine] | None = None
        self._marks: set[int] = set()
        self._narrow = False
        self.tabs, self.narrowing = Tabs(), LabelFilter()
        self.table: Table[LabelLine] = Table((), key=lambda line: line.id)
        self.view: TableView[LabelLine] = TableView(self.table, row_height=32)
        self.view.leading_column = 1
        self.told, self.none = Label(size=SMALL, token="quiet", elide=True), LinkButton(self.tr("Unmark"))
        self.stack, self.empty = QStackedWidget(), EmptyState("tag")
        for part in (self.view, self.empty):
            self.stack.addWidget(part)
        fill(self.body, self.tabs, self.narrowing, (self.stack, 1))
        self.foot.setFixedHeight(40)
        fill(self.foot.row, (self.told, 1), self.none)
        self._fill_tabs()
        self._dress()
        self._say()
        self.tabs.chosen.connect(lambda subject: self.ask(LabelsAsked(subject)))
        self.narrowing.changed.connect(self.look)
        self.narrowing.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.table.loaded.connect(self._loaded)
        self.view.rested.connect(lambda line: self.rested.emit(line.id if line else 0))
        self.view.chosen.connect(self._mark)
        self.view.clicked.connect(self._clicked)
        self.none.clicked.connect(self.mark_none)

    # What the page calls

    @property
    def subject(self) -> LabelSubject:
        return self.narrowing.subject

    @property
    def current(self) -> int:
        line = self.view.current_row()
        return line.id if line else 0

    @property
    def found(self) -> LabelsFound:
        """Everything that answers to what is wanted."""
        return (self._source.found if self._source else None) or LabelsFound(())

    def marked(self) -> list[int]:
        """Those that were marked in the list, in its order."""
        return [id for id in self.found.ids if id in self._marks] if self._marks else []

    def chosen(self) -> tuple[int, ...]:
        """What gets a label: what is marked, else all of the list; of new blank labels nothing is there yet."""
        marked = self.marked()
        if marked or self.subject is LabelSubject.BLANKS:
            return tuple(marked)
        return self.found.ids

    @property
    def count(self) -> int:
        """How many labels that is."""
        if self.subject is LabelSubject.BLANKS and not self.marked():
            return self.narrowing.blanks.whole
        return len(self.chosen())

    def kept(self) -> frozenset[int]:
        return frozenset(self._marks)

    def take_back(self, marks: frozenset[int]) -> None:
        self._marks = set(marks)
        self.table.set_columns(self._columns())
        self._count()

    def ask(self, asked: LabelsAsked) -> None:
        """Show these, whatever was shown before."""
        other = asked.subject != self.subject
        self.tabs.value = asked.subject
        self.tabs.update()
        self.narrowing.put(asked)
        self._dress()
        if other:
            self.turned.emit()
        self.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the name of a thing is worth more than where it is."""
        super().resizeEvent(event)
        if self._narrow != (self.width() < _ROOM_FOR_WHERE):
            self._narrow = not self._narrow
            self.table.set_columns(self._columns())
            self.view.header.fit()

    def reload(self) -> None:
        """Ask the books again; what is marked stays so."""
        if self._source is None:
            self.look()
        else:
            self.table.reload()

    def look(self) -> None:
        """Something else is wanted."""
        wanted = self.narrowing.now()
        self._marks.clear()
        self._source = Ordered(
            lambda books, *_: output.find(books, wanted),
            lambda books, ids: output.lines(books, wanted.subject, ids),
            lambda found: found.ids,
        )
        self.table.follow(self._source, self._desk.ask)

    def mark_none(self) -> None:
        self._marks.clear()
        self.table.set_columns(self._columns())
        self._count()

    def _fill_tabs(self) -> None:
        operators = [Segment(LabelSubject.OPERATORS, self.tr("Operators"))] if self._desk.may(Right.OPERATORS) else []
        self.tabs.fill(
            [
                Segment(LabelSubject.THINGS, self.tr("Items")),
                Segment(LabelSubject.BADGES, self.tr("Badges")),
                *operators,
                Segment(LabelSubject.PLACES, self.tr("Places and boxes")),
                Segment(LabelSubject.BLANKS, self.tr("Blank")),
            ]
        )
        self.tabs.setAccessibleName(self.tr("Kind of labels"))

    # The list

    def _dress(self) -> None:
        if self.subject is LabelSubject.OPERATORS:
            sentence = self.tr("Badges are assigned in Settings, Operators; a member has a badge of their own.")
            self.empty.say(self.tr("No operator has a badge"), sentence)
        elif self.subject is LabelSubject.BLANKS:
            sentence = self.tr("Print some ahead; each waits here until it is assigned to an item.")
            self.empty.say(self.tr("No blank label waits"), sentence)
        else:
            self.empty.say(self.tr("Nothing was found"), self.tr("Type less, or change the filters."))
        self.view.setAccessibleName(str(self.tabs.accessibleDescription()))
        self.table.set_columns(self._columns())
        self.view.header.fit()

    def _mark(self, line: "LabelLine | None") -> None:
        if line is not None:
            self._marks ^= {line.id}
            self.table.update_row(line)
            self._count()

    def _clicked(self, index: QModelIndex) -> None:
        """On the box at the left."""
        row = self.table.row(index)
        if index.column() == 0 and not isinstance(row, Group):
            self._mark(row)

    def _box(self, line: "LabelLine") -> Glyph:
        if line.id in self._marks:
            return Glyph("square-check", self.tr("marked"), "accent")
        return Glyph("square", self.tr("not marked"))

    def _columns(self) -> "Sequence[Column[LabelLine]]":
        box: Column[LabelLine] = Column("", self._box, 36)
        code: Column[LabelLine] = Column(self.tr("Code"), lambda line: Text(line.code, token="quiet"), 144, least=140)
        match self.subject:
            case LabelSubject.THINGS:
                again = bool(self.found.again)
                printed: Column[LabelLine] = Column(self.tr("Printed"), _printed, 68, "right", least=60)
                where: Column[LabelLine] = Column(self.tr("Where, who"), _where, 116 if again else 138, least=104)
                return (
                    box,
                    Column(self.tr("Item"), _thing),
                    Column(self.tr("Size"), _size, 48, least=44),
                    *([] if self._narrow else [where]),
                    replace(code, width=128 if again else 136, least=124),
                    *([printed] if again else []),
                )
            case LabelSubject.BADGES:
                return (box, Column(self.tr("Member"), _member), Column(self.tr("Unit"), _fact, 200, least=96), code)
            case LabelSubject.OPERATORS:
                return (
                    box,
                    Column(self.tr("Operator"), _member),
                    Column(self.tr("Function"), _fact, 180, least=96),
                    code,
                )
            case LabelSubject.PLACES:
                return (box, Column(self.tr("Place"), _name), Column(self.tr("Store"), _fact, 180, least=96), code)
        return (box, Column(self.tr("Wait for an item"), lambda line: line.code))

    def _loaded(self) -> None:
        """The first stands for all until somebody stands on another. Where none was printed, no column says so."""
        columns = self._columns()
        if len(columns) != len(self.table.columns):
            self.table.set_columns(columns)
            self.view.header.fit()
        first = next((row.id for row in self.table.rows if not isinstance(row, Group)), 0)
        self.stack.setCurrentWidget(self.view if first else self.empty)
        self.rested.emit(self.current or first)
        self._count()

    def _count(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        marked, found = self.marked(), self.found
        self.none.setVisible(bool(marked))
        if self.subject is LabelSubject.BLANKS and not marked:
            waiting = len(found.ids)
            words = formatting.counted(self.tr("%n blank label(s) wait for an item", "", waiting), waiting)
            self.told.setText(words if waiting else "")
            return
        words = formatting.counted(self.tr("%n label(s)", "", self.count), self.count)
        again = self._printed_before(marked) if marked else found.again
        if again:
            before = formatting.counted(self.tr("%n of them printed before", "", again), again)
            words = f"{words} · {before}"
        rule = self.tr("only what is marked") if marked else self.tr("Space marks only some")
        self.told.setText(f"{words} · {rule}" if found.ids else words)

    def _printed_before(self, marked: Sequence[int]) -> int:
        chosen = set(marked)
        return sum(1 for row in self.table.rows if not isinstance(row, Group) and row.id in chosen and row.printed)


def _thing(line: "LabelLine") -> str:
    return formatting.named(line.name, line.name_en)


def _size(line: "LabelLine") -> str:
    return formatting.size(line.fact)


def _member(line: "LabelLine") -> Text:
    return Text(line.name, after=line.where)


def _name(line: "LabelLine") -> str:
    return line.name


def _fact(line: "LabelLine") -> Text:
    return Text(line.fact, token="quiet")


def _where(line: "LabelLine") -> Text:
    return Text(formatting.place(line.where) if line.stored else line.where, token="quiet")


def _printed(line: "LabelLine") -> Text:
    return Text(f"{line.printed}×" if line.printed else "–", token="quiet", figures=True)
