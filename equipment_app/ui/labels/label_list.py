"""Which labels: what kind of thing gets them, narrowed down, listed; of the list all of it, or what is marked there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.queries.labels import LabelChoices, LabelLine
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.listing import Filter, ListCard
from equipment_app.ui.labels import output
from equipment_app.ui.labels.asked import NEEDS, LabelsAsked, LabelSubject
from equipment_app.ui.labels.output import LabelSelection, LabelsFound
from equipment_app.ui.look.cells import Glyph, Group, Text
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import LinkButton, Pick
from equipment_app.ui.widgets.card import PAD, Strip
from equipment_app.ui.widgets.field import CheckBox, Field, NumberField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import HEIGHT, Flow, in_column, in_row
from equipment_app.ui.widgets.segmented import Segment, Tabs

MOST_BLANKS = 5000
_ROOM_FOR_WHERE = 480


class LabelList(ListCard[LabelSelection, LabelsFound, int, LabelLine]):
    """`changed` when other labels are wanted; `rested` with the line one stands on, else with the first."""

    stands, own_menu, counts_below = False, False, False
    empty_picture, bold_column = "tag", 1

    changed = Signal()
    turned = Signal()
    """To labels of another kind of thing."""

    def __init__(self, desk: Desk) -> None:
        self.offered = tuple(subject for subject in LabelSubject if NEEDS[subject].met(desk.session))
        """Whose labels whoever works may print."""
        self.asked = LabelsAsked(self.offered[0])
        self.first = LabelSelection(subject=self.offered[0])
        self.wheres: LabelChoices | None = None
        self._marks: set[int] = set()
        self._narrow = False
        super().__init__(desk)
        self.told, self.none = Label(size=SMALL, token="quiet", elide=True), LinkButton(self.tr("Unmark"))
        self.lay_foot((self.told, 1), self.none, high=40)
        self._show_parts()
        self._say()
        self.tabs.chosen.connect(lambda subject: self.ask(LabelsAsked(subject)))
        self.unlabelled.toggled.connect(lambda on: self._want(replace(self.wanted, unlabelled=on)))
        self.blanks.changed.connect(self._tell)
        self.ids.removed.connect(lambda: self.ask(replace(self.asked, ids=())))
        self.article.removed.connect(lambda: self.ask(LabelsAsked(self.subject)))
        self.view.chosen.connect(self._mark)
        self.view.clicked.connect(self._clicked)
        self.none.clicked.connect(self.mark_none)

    # What the page calls

    @property
    def subject(self) -> LabelSubject:
        return self.asked.subject

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
            return self.blanks.whole
        return len(self.chosen())

    def ask(self, asked: LabelsAsked) -> None:
        """Show these, whatever was shown before; the first kind that is offered where these are not."""
        if asked.subject not in self.offered:
            asked = LabelsAsked(self.offered[0], back=asked.back)
        other = asked.subject != self.subject
        kept = self.first if asked.ids or asked.article or other else self.wanted
        self.asked = asked
        self.tabs.value = asked.subject
        self.tabs.update()
        self.narrow(replace(kept, subject=asked.subject, ids=asked.ids, article=asked.article))
        self._show_parts()
        if other:
            self.turned.emit()

    def narrow(self, wanted: LabelSelection, *, keep: bool = False) -> None:
        with QSignalBlocker(self.unlabelled):
            self.unlabelled.setChecked(wanted.unlabelled)
        super().narrow(wanted, keep=keep)

    def kept(self) -> Any:
        return self.asked, self.wanted, frozenset(self._marks)

    def take_back(self, kept: Any) -> None:
        asked, wanted, marks = kept
        self.ask(asked)
        self.narrow(wanted)
        self._marks = set(marks)

    def mark_none(self) -> None:
        self._marks.clear()
        self._fit_columns()
        self._tell()

    def show_wheres(self, wheres: LabelChoices) -> None:
        self.wheres = wheres
        self.refill()

    # The list

    def words(self) -> tuple[str, str]:
        return "", self.tr("Number or name")

    def narrowing(self) -> Sequence[Filter]:
        wheres, badges = self.wheres, self.subject is LabelSubject.BADGES
        holders: Sequence[tuple[int, str]] = ()
        notes: list[tuple[str, str]] = []
        if wheres is not None:
            notes = [(note, f"{note} · {formatting.thousands(count)}") for note, count in wheres.deliveries]
            holders = wheres.units if badges else wheres.stores
            if self.subject is LabelSubject.THINGS:
                places = [(id, formatting.place(label)) for id, label in wheres.places]
                holders = (*wheres.stores, *places, *wheres.units)
        every = self.tr("all units") if badges else self.tr("anywhere")
        return (
            Filter("delivery", self.tr("Delivery"), [("", self.tr("any delivery")), *notes], grows=True),
            Filter("holder", self.tr("Where"), [(0, every), *holders], grows=True),
        )

    def question(self, books: Books, wanted: LabelSelection, sort: str, descending: bool) -> LabelsFound:
        return output.find(books, wanted)

    def rows(self, books: Books, wanted: LabelSelection, keys: Sequence[int]) -> Sequence[LabelLine]:
        return output.lines(books, wanted.subject, keys)

    def empty(self) -> tuple[str, str, str]:
        if self.subject is LabelSubject.OPERATORS:
            sentence = self.tr("Badges are assigned in Settings, Operators; a member has a badge of their own.")
            return self.tr("No operator has a badge"), sentence, ""
        if self.subject is LabelSubject.BLANKS:
            sentence = self.tr("Print some ahead; each waits here until it is assigned to an item.")
            return self.tr("No blank label waits"), sentence, ""
        return self.tr("Nothing was found"), self.tr("Type less, or change the filters."), ""

    def resized(self) -> None:
        """In little room the name of a thing is worth more than where it is."""
        super().resized()
        if self._narrow != (self.width() < _ROOM_FOR_WHERE):
            self._narrow = not self._narrow
            self._fit_columns()

    def _fit_columns(self) -> None:
        self.table.set_columns(self.columns())
        self.view.header.fit()

    def _want(self, wanted: LabelSelection) -> None:
        self._marks.clear()
        super()._want(wanted)

    def _loaded(self) -> None:
        """The first stands for all until somebody stands on another. Where none was printed, no column says so."""
        super()._loaded()
        if len(self.columns()) != len(self.table.columns):
            self._fit_columns()
        first = next((row for row in self.table.rows if not isinstance(row, Group)), None)
        self.rested.emit(self.row or first)
        self._tell()

    def _mark(self, line: LabelLine | None) -> None:
        if line is not None:
            self._marks ^= {line.id}
            self.table.update_row(line)
            self._tell()

    def _clicked(self, index: QModelIndex) -> None:
        """On the box at the left."""
        row = self.table.row(index)
        if index.column() == 0 and not isinstance(row, Group):
            self._mark(row)

    def _box(self, line: LabelLine) -> Glyph:
        if line.id in self._marks:
            return Glyph("square-check", self.tr("marked"), "accent")
        return Glyph("square", self.tr("not marked"))

    def columns(self) -> Sequence[Column[LabelLine]]:
        box: Column[LabelLine] = Column("", self._box, 36)
        code: Column[LabelLine] = Column(self.tr("Code"), lambda line: Text(line.code, token="quiet"), 144, least=140)
        match self.subject:
            case LabelSubject.THINGS:
                again = bool(self.found.again)
                printed: Column[LabelLine] = Column(self.tr("Printed"), _printed, 68, "right", least=60)
                where: Column[LabelLine] = Column(self.tr("Where, who"), _where, 116 if again else 138, least=104)
                return (
                    box,
                    Column(self.tr("Item"), lambda line: formatting.named(line.name, line.name_en)),
                    Column(self.tr("Size"), lambda line: formatting.size(line.fact), 48, least=44),
                    *([] if self._narrow else [where]),
                    replace(code, width=128 if again else 136, least=124),
                    *([printed] if again else []),
                )
            case LabelSubject.BLANKS:
                return (box, Column(self.tr("Wait for an item"), lambda line: line.code))
        named, fact, wide = {
            LabelSubject.BADGES: (self.tr("Member"), self.tr("Unit"), 200),
            LabelSubject.OPERATORS: (self.tr("Operator"), self.tr("Function"), 180),
            LabelSubject.PLACES: (self.tr("Place"), self.tr("Store"), 180),
        }[self.subject]
        name = _name if self.subject is LabelSubject.PLACES else _member
        return (box, Column(named, name), Column(fact, _fact, wide, least=96), code)

    def _tell(self) -> None:
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
        count = self.count
        words = formatting.counted(self.tr("%n label(s)", "", count), count)
        again = self._printed_before(marked) if marked else found.again
        if again:
            before = formatting.counted(self.tr("%n of them printed before", "", again), again)
            words = f"{words} · {before}"
        rule = self.tr("only what is marked") if marked else self.tr("Space marks only some")
        self.told.setText(f"{words} · {rule}" if found.ids else words)

    def _printed_before(self, marked: Sequence[int]) -> int:
        chosen = set(marked)
        return sum(1 for row in self.table.rows if not isinstance(row, Group) and row.id in chosen and row.printed)

    # What stands over it

    def _show_parts(self) -> None:
        """What narrows labels of this kind, and what another page has chosen."""
        blank, things = self.subject is LabelSubject.BLANKS, self.subject is LabelSubject.THINGS
        count, back = len(self.asked.ids), self.tr("Back to all of them")
        self.ids.show_words(formatting.counted(self.tr("%n chosen", "", count), count) if count else "", back)
        self.article.show_words(self.asked.name if self.asked.article else "", back)
        delivery, where = self.filters["delivery"], self.filters["holder"]
        shown: tuple[tuple[QWidget, bool], ...] = (
            (self.search, not blank),
            (where, not blank and self.subject is not LabelSubject.OPERATORS),
            *((part, things) for part in (delivery, self.unlabelled)),
            *((part, blank) for part in (self.count_field, self.hint)),
        )
        for part, wanted in shown:
            part.setVisible(wanted)
        self.view.setAccessibleName(str(self.tabs.accessibleDescription()))
        self._fit_columns()
        self.refill()
        self.say_empty()

    def lay_top(self) -> QWidget:
        self.tabs, self.unlabelled = Tabs(), CheckBox(self.tr("Only those without a label yet"))
        self.ids, self.article, self.blanks = Pick(), Pick(), NumberField(1, MOST_BLANKS)
        self.blanks.put(20)
        self.count_field = Field(self.blanks, self.tr("Number of new labels"))
        self.count_field.setFixedWidth(140)
        self.hint = Label(self.tr("Stick one on an item, scan it and choose the item."), token="quiet", wrap=True)
        self.hint.setMinimumHeight(HEIGHT)
        self._fill_tabs()
        self.body.addWidget(self.tabs)
        filters = Flow(self.search, self.unlabelled, *self.make_filters(), self.ids, self.article)
        new = in_row(self.count_field, 4, (self.hint, 1, Qt.AlignmentFlag.AlignBottom), spacing=8)
        return Strip("below", in_column(filters, new, spacing=8), margins=(PAD, 8, PAD, 8))

    def _fill_tabs(self) -> None:
        words = {
            LabelSubject.THINGS: self.tr("Items"),
            LabelSubject.BADGES: self.tr("Badges"),
            LabelSubject.OPERATORS: self.tr("Operators"),
            LabelSubject.PLACES: self.tr("Places and boxes"),
            LabelSubject.BLANKS: self.tr("Blank"),
        }
        self.tabs.fill([Segment(subject, words[subject]) for subject in self.offered])
        self.tabs.setAccessibleName(self.tr("Kind of labels"))


def _member(line: LabelLine) -> Text:
    return Text(line.name, after=line.where)


def _name(line: LabelLine) -> str:
    return line.name


def _fact(line: LabelLine) -> Text:
    return Text(line.fact, token="quiet")


def _where(line: LabelLine) -> Text:
    return Text(formatting.place(line.where) if line.stored else line.where, token="quiet")


def _printed(line: LabelLine) -> Text:
    return Text(f"{line.printed}×" if line.printed else "–", token="quiet", figures=True)
