"""Third step: what the list would do, in four numbers, and behind each number its rows."""

from collections.abc import Callable, Iterable
from functools import partial
from math import ceil
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QPoint, QSignalBlocker, Qt, Signal

from equipment_app.domain.lists import LEFT, Fate, Problem
from equipment_app.domain.words import plain
from equipment_app.exchange import words
from equipment_app.exchange.check import CATALOGUE_FIRST
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.import_lists import sentences
from equipment_app.ui.import_lists.days_asked import FirstIssuesAsked, InspectionsAsked
from equipment_app.ui.import_lists.list_file import (
    Row,
    Run,
    TriedList,
    asks,
    catalogue_first,
    clear_fixes,
    of_fate,
    ready,
    rows_to_write,
    save_problems,
)
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Cell, Link, Links, Text
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import BODY, NARROW, font
from equipment_app.ui.output.files import ask_save
from equipment_app.ui.tables.cell_paint import FIRST_PAD, PAD, link_width, links_width
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button, Menu
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Combo
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import fill, in_column, in_row, stacked
from equipment_app.ui.widgets.progress import ResultCard
from equipment_app.ui.widgets.segmented import Segment, Segmented

translate = QCoreApplication.translate
_SHEET = 72
_OUT, _MOST_OUT = 172, 260
"""The column of ways out is at least so wide, and no more of them than this stand side by side."""
_WORDS_ARE_LONG = 20
"""So many of the longest texts are measured: the widest is among them."""


class Ways(NamedTuple):
    """What can be done about a problem: take a value, choose one of several, bring the catalogue first."""

    take: Callable[[Problem, str], object]
    choose: Callable[[Problem], object]
    catalogue: Callable[[], object]


def problem_key(problem: Problem) -> tuple[str, int, str, str]:
    return problem.sheet, problem.row, problem.field, problem.what


def problem_columns(run: Run, ways: Ways) -> tuple[Column[Problem], ...]:
    """As wide as what is in them, within bounds; a way out is never cut off."""
    lang, kind, problems = language(), run.kind, run.problems
    named = _wide([words.column(one, kind, lang) for one in problems], 124, 170)
    valued = _wide([words.shown_value(one, lang) for one in problems], 96, 168)
    out = _wide_enough([_way_out(one, ways) for one in problems])
    severity: Column[Problem] = Column(translate("lists", "Severity"), _severity, 124)
    sentence: Column[Problem] = Column(translate("lists", "Problem"), lambda one: words.sentence(one, kind, lang))
    way_out: Column[Problem] = Column(translate("lists", "Solution"), lambda one: _way_out(one, ways), out)
    if catalogue_first(run):
        return severity, sentence, way_out
    return (
        severity,
        *_where_needed(run, [one.sheet for one in problems]),
        Column(translate("lists", "Row"), lambda one: sentences.counted(one.row) if one.row else "", 68, "right"),
        Column(translate("lists", "Column"), lambda one: words.column(one, kind, lang), named, least=96),
        Column(translate("lists", "Value"), _value, valued, least=80),
        sentence,
        way_out,
    )


def row_columns(run: Run, fate: Fate, articles: sentences.Articles) -> tuple[Column[Row], ...]:
    what = _wide([" ".join(sentences.named(one, articles)) for one in of_fate(run, fate)], 160, 340)
    return (
        *_where_needed(run, run.sheets),
        Column(translate("lists", "Row"), lambda one: sentences.counted(one.number) if one.number else "", 72, "right"),
        Column(translate("lists", "What"), lambda one: Text(*sentences.named(one, articles)), what, least=160),
        Column(translate("lists", "Detail"), lambda one: sentences.detail(run, one)),
    )


def _where_needed(run: Run, sheets: Iterable[str]) -> tuple[Column[Any], ...]:
    """The column of sheets, for a workbook."""
    if not sentences.has_sheets(run.file, run.sheets):
        return ()
    wide = _wide([translate("lists", "Sheet"), *sheets], _SHEET, 150)
    return (Column(translate("lists", "Sheet"), lambda one: Text(one.sheet, token="quiet"), wide, least=_SHEET),)


def _wide(texts: Iterable[str], least: int, most: int) -> int:
    longest = sorted(set(texts), key=len)[-_WORDS_ARE_LONG:]
    wide = max((draw.width(text, font(BODY, bold=True)) for text in longest), default=0)
    return min(max(least, ceil(wide) + 2 * PAD), most)


def _wide_enough(cells: Iterable[Cell]) -> int:
    """For all ways out side by side, or where those are too many or too long, for what stands there instead."""
    return max(_OUT, max((ceil(_width(cell)) for cell in cells), default=0) + PAD + FIRST_PAD)


def _width(cell: Cell) -> float:
    if not isinstance(cell, Links):
        return link_width(cell) if isinstance(cell, Link) else draw.width(str(cell), font(BODY))
    whole = links_width(cell.links)
    return whole if whole <= _MOST_OUT or cell.instead is None else link_width(cell.instead)


def _severity(problem: Problem) -> Cell:
    if problem.severity == "error":
        return Text(translate("lists", "error"), token="bad", icon="octagon-x")
    return Text(translate("lists", "warning"), token="warn", icon="triangle-alert")


def _value(problem: Problem) -> Cell:
    shown = words.shown_value(problem, language())
    return Text(shown, bold=True) if problem.value else Text(shown, token="quiet")


def _way_out(problem: Problem, ways: Ways) -> Cell:
    texts = words.ways_out(problem, language())
    if problem.what in CATALOGUE_FIRST:
        return Link(translate("lists", "Import the catalogue…"), ways.catalogue, arrow=False)
    if not problem.fixes:
        return Text(texts[0], token="quiet")
    links = zip((texts[0], *problem.fixes[1:]), problem.fixes, strict=True)
    return Links(
        tuple(Link(text, partial(ways.take, problem, fix), arrow=False) for text, fix in links),
        Link(translate("lists", "Choose a suggestion…"), partial(ways.choose, problem), arrow=False),
    )


_CARDS: tuple[tuple[Fate, str, Token], ...] = (
    (Fate.CREATED, "plus", "good"),
    (Fate.CHANGED, "pencil", "accent"),
    (Fate.SKIPPED, "minus", "quiet"),
    (Fate.REFUSED, "octagon-x", "bad"),
)


class DryRunStep(draw.Painted):
    mended = Signal(object)
    """[(Problem, value), …]: values to take in place of what stands in the file."""
    funding_chosen = Signal(str)
    """The source of the rows that name none."""
    answered = Signal(object)
    """When what the list brings was last inspected, or first issued: which of it, to the answer."""
    catalogue_wanted = Signal()
    """The list came before its catalogue, which is to be brought first."""
    saved = Signal(str)
    """The name of the file that has the problems."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._looked: TriedList | None = None
        self.chosen = Fate.REFUSED
        self.cards = {fate: ResultCard(icon, token) for fate, icon, token in _CARDS}
        self._ways = Ways(self._take, self._choose_fix, self.catalogue_wanted.emit)
        self.problems: PlainList[Problem] = PlainList("", (), problem_key, row_height=36)
        self.problems.emphasise(lambda _: False)
        self.rows: PlainList[Row] = PlainList("", (), lambda row: (row.sheet, row.number), row_height=36)
        self.stack = stacked(self.problems, self.rows)
        self.card = Card("·")
        self.counts = Label(token="quiet")
        self.filter = Segmented(small=True)
        self.accept = Button(size="small", does=self._take_clear)
        self.save = Button(self.tr("Save the list"), size="small", icon="download", does=self._choose_target)
        self.promise = Label(token="quiet", elide=True)
        self.funding = Combo()
        self.unsaid = Label(self.tr("Rows without a source"), token="quiet")
        self.unsaid.setBuddy(self.funding)
        head = self.card.head.row
        head.insertWidget(1, self.counts)
        head.setContentsMargins(16, 0, 12, 0)
        fill(head, self.filter, self.accept, self.save)
        self.card.body.addWidget(self.stack, 1)
        self.card.lay_foot(IconLabel("info"), (self.promise, 1), self.unsaid, self.funding, high=45)
        top = in_row(*((card, 1) for card in self.cards.values()), spacing=12)
        self.inspections, self.first_issues = InspectionsAsked(), FirstIssuesAsked()
        in_column(top, self.inspections, self.first_issues, (self.card, 1), on=self, spacing=12)
        self._connect()

    @property
    def run(self) -> Run | None:
        return self._looked.run if self._looked else None

    def show_run(self, looked: TriedList, *, again: bool = False) -> None:
        """`again`: the same list, mended; what is looked at stays."""
        self._looked = looked
        self._offer_fundings(looked)
        run = looked.run
        assert run is not None
        self.inspections.ask(run.uninspected, looked.brought.inspected)
        self.first_issues.ask(run.unissued, looked.brought.first_issued or LEFT)
        if not again:
            self.chosen = self._first_look(run)
        self._show(run)

    def focus(self) -> None:
        if self._looked is not None and asks(self._looked):
            self.inspections.choice.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        table = self.problems if self.stack.currentWidget() is self.problems else self.rows
        (table if table.table.rows else self.cards[self.chosen]).setFocus(Qt.FocusReason.OtherFocusReason)

    def save_problems(self, target: Path) -> None:
        """What has to be corrected in the file."""
        run, lang = self.run, language()
        if run is not None:
            self._desk.work(lambda *_: save_problems(run, target, lang), lambda _: self.saved.emit(target.name), self)

    def _choose_target(self) -> None:
        if run := self.run:
            name = plain(self.tr("{list} - problems", "file name").format(list=Path(run.file).stem) + ".xlsx")
            kinds = self.tr("Excel workbook") + " (*.xlsx)"
            ask_save(self, self.tr("Save the problems"), name, kinds, "xlsx", self.save_problems)

    def _show(self, run: Run) -> None:
        titles = {
            Fate.CREATED: self.tr("Created"),
            Fate.CHANGED: self.tr("Changed"),
            Fate.SKIPPED: self.tr("Skipped"),
            Fate.REFUSED: self.tr("Cannot be written"),
        }
        numbers = {Fate.CHANGED: run.changed}
        for fate, card in self.cards.items():
            card.say(
                titles[fate],
                sentences.counted(numbers.get(fate, run.count(fate))),
                sentences.ListSentences().note(run, fate),
            )
        self.card.title.setText(self.tr("Problems") if self.chosen is Fate.REFUSED else titles[self.chosen])
        waits = self._looked is not None and asks(self._looked)
        asked = self.tr("Say first when it was last inspected.")
        self.promise.setText(asked if waits else self._promise(run))
        self._say_filter(run)
        self._fill(run)

    def _offer_fundings(self, looked: TriedList) -> None:
        """Where there are several; the only one is taken unasked."""
        asked = len(looked.fundings) > 1
        for part in (self.unsaid, self.funding):
            part.setVisible(asked)
        with QSignalBlocker(self.funding):
            self.funding.fill([("", self.tr("choose")), *((code, code) for code in looked.fundings)])
            self.funding.choose(looked.brought.funding)

    def _first_look(self, run: Run) -> Fate:
        """What wants attention: problems if there are any, else what would be written."""
        if run.problems:
            return Fate.REFUSED
        return next((fate for fate in (Fate.CREATED, Fate.CHANGED) if run.count(fate)), Fate.SKIPPED)

    def _promise(self, run: Run) -> str:
        able, writes = ready(run), rows_to_write(run)
        if not writes and not run.errors:
            return self.tr("All of it is on the books already: writing would change nothing.")
        if catalogue_first(run):
            return self.tr("Import the catalogue first, then this list again.")
        if run.errors and not able.rows:
            return self.tr("A kit is imported whole or not at all: correct its rows first.")
        if not writes and {one.what for one in run.errors} == {"no_source"}:
            return self.tr("None of it says what it was bought of. Choose a source for all of it.")
        if not writes:
            return self.tr("None of it can be written. Correct the file and import it again.")
        whole = self.tr("Everything is written in one step, or nothing is.")
        if not run.refused:
            return whole
        faulty = run.refused
        left = self.tr("%Ln faulty row(s) are left out and stay on the list to be corrected.", "", faulty)
        return f"{whole} {left}"

    def _say_filter(self, run: Run) -> None:
        errors, warnings = len(run.errors), len(run.warnings)
        self.filter.fill(
            [
                Segment("", self.tr("All"), sentences.counted(errors + warnings)),
                Segment("error", self.tr("Errors"), sentences.counted(errors)),
                Segment("warning", self.tr("Warnings"), sentences.counted(warnings)),
            ]
        )
        clear = len(clear_fixes(run))
        self.accept.setText(self.tr("Accept %Ln suggestion(s)", "", clear))
        problems = self.chosen is Fate.REFUSED
        counted = self.tr("%Ln error(s)", "", errors), self.tr("%Ln warning(s)", "", warnings)
        count = run.count(self.chosen)
        self.counts.setText(", ".join(counted) if problems else self.tr("%Ln row(s)", "", count))
        self.filter.setVisible(problems and bool(run.problems))
        self.accept.setVisible(problems and clear > 0)
        self.save.setVisible(problems and bool(run.problems))

    def _fill(self, run: Run) -> None:
        self.cards[self.chosen].setChecked(True)
        if self.chosen is Fate.REFUSED:
            wanted = self.filter.value
            shown = [one for one in (*run.errors, *run.warnings) if wanted in ("", None, one.severity)]
            at = self.problems.currentIndex().row()
            self.problems.table.set_columns(problem_columns(run, self._ways))
            self.problems.table.show(shown)
            self.stack.setCurrentWidget(self.problems)
            if shown and not self.problems.currentIndex().isValid():
                self.problems.setCurrentIndex(self.problems.table.index(max(0, min(at, len(shown) - 1)), 0))
        else:
            self.rows.table.set_columns(row_columns(run, self.chosen, self._looked.articles if self._looked else {}))
            self.rows.table.show(of_fate(run, self.chosen))
            self.rows.scrollToTop()
            self.stack.setCurrentWidget(self.rows)

    def _choose(self, fate: Fate, *_: object) -> None:
        if self.run:
            self.chosen = fate
            self._show(self.run)

    def _take(self, problem: Problem, value: str) -> None:
        self.mended.emit([(problem, value)])

    def _take_clear(self) -> None:
        if self.run:
            self.mended.emit(clear_fixes(self.run))

    def _open(self, problem: Problem) -> None:
        """Enter: the one fix at once, of several one from a menu."""
        if problem.what in CATALOGUE_FIRST:
            self.catalogue_wanted.emit()
        elif len(problem.fixes) == 1:
            self._take(problem, problem.fixes[0])
        elif problem.fixes:
            self._choose_fix(problem)

    def _choose_fix(self, problem: Problem) -> None:
        """All proposals in a menu, each as long as it is."""
        menu = Menu(self)
        for fix in problem.fixes:
            menu.add(self.tr("Use {value}").format(value=fix), partial(self._take, problem, fix))
        spot = self.problems.visualRect(self.problems.currentIndex()).bottomLeft() + QPoint(16, 0)
        menu.popup(self.problems.viewport().mapToGlobal(spot))
        menu.setActiveAction(menu.actions()[0])

    def _connect(self) -> None:
        for fate, card in self.cards.items():
            card.clicked.connect(partial(self._choose, fate))
        self.filter.chosen.connect(lambda _: self._fill(self.run) if self.run else None)
        self.funding.currentIndexChanged.connect(lambda _: self.funding_chosen.emit(self.funding.currentData()))
        self.inspections.answered.connect(lambda said: self.answered.emit({"inspected": said}))
        self.first_issues.answered.connect(lambda said: self.answered.emit({"first_issued": said}))
        self.problems.opened.connect(self._open)

    def resized(self) -> None:
        """In little room the counts are told by the filter alone."""
        self.counts.setVisible(self.width() >= NARROW)
