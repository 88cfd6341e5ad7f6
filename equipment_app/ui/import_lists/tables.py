"""The two tables of the dry run: what is wrong, and the rows of one fate."""

from collections.abc import Callable, Iterable
from functools import partial
from math import ceil
from types import MappingProxyType
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.lists import Fate, ListKind, Problem
from equipment_app.exchange import words
from equipment_app.exchange.check import CATALOGUE_FIRST
from equipment_app.ui.i18n import language
from equipment_app.ui.import_lists import said
from equipment_app.ui.import_lists.brought import Row, Run, catalogue_first, of_fate
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Cell, Link, Links, Text
from equipment_app.ui.look.theme import BODY, font
from equipment_app.ui.tables.cell_paint import FIRST_PAD, PAD, link_width, links_width
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView

translate = QCoreApplication.translate
_OUT, _MOST_OUT = 172, 260
"""The column of ways out is at least so wide, and no more of them than this stand side by side."""
NO_ARTICLES: said.Articles = MappingProxyType({})
_WORDS_ARE_LONG = 20
"""So many of the longest texts are measured: the widest is among them."""


class Ways(NamedTuple):
    """What can be done about a problem: take a value, choose one of several, bring the catalogue first."""

    take: Callable[[Problem, str], object]
    choose: Callable[[Problem], object]
    catalogue: Callable[[], object]


def problem_key(problem: Problem) -> tuple[str, int, str, str]:
    return problem.sheet, problem.row, problem.field, problem.what


def problem_columns(run: Run | None, ways: Ways) -> tuple[Column[Problem], ...]:
    """As wide as what is in them, within bounds; a way out is never cut off."""
    lang, kind, problems = language(), run.kind if run else ListKind.DELIVERIES, run.problems if run else ()
    named = _wide([words.column(one, kind, lang) for one in problems], 124, 170)
    valued = _wide([words.shown_value(one, lang) for one in problems], 96, 168)
    out = _wide_enough([_way_out(one, ways) for one in problems])
    severity: Column[Problem] = Column(translate("lists", "Severity"), _severity, 124)
    sentence: Column[Problem] = Column(translate("lists", "Problem"), lambda one: words.sentence(one, kind, lang))
    way_out: Column[Problem] = Column(translate("lists", "Solution"), lambda one: _way_out(one, ways), out)
    if run and catalogue_first(run):
        return severity, sentence, way_out
    return (
        severity,
        *_where_needed(run, [one.sheet for one in problems], 72),
        Column(translate("lists", "Row"), lambda one: said.counted(one.row) if one.row else "", 68, "right"),
        Column(translate("lists", "Column"), lambda one: words.column(one, kind, lang), named, least=96),
        Column(translate("lists", "Value"), _value, valued, least=80),
        sentence,
        way_out,
    )


def row_columns(
    run: Run | None, fate: Fate = Fate.CREATED, articles: said.Articles = NO_ARTICLES
) -> tuple[Column[Row], ...]:
    what = _wide([" ".join(said.named(one, articles)) for one in of_fate(run, fate)] if run else (), 160, 340)
    return (
        *_where_needed(run, run.sheets if run else (), 72),
        Column(translate("lists", "Row"), lambda one: said.counted(one.number) if one.number else "", 72, "right"),
        Column(translate("lists", "What"), lambda one: Text(*said.named(one, articles)), what, least=160),
        Column(translate("lists", "Detail"), lambda one: said.detail(run, one) if run else ""),
    )


def _where_needed(run: Run | None, sheets: Iterable[str], least: int) -> tuple[Column[Any], ...]:
    """The column of sheets, for a workbook."""
    if run is not None and not said.has_sheets(run.file, run.sheets):
        return ()
    wide = _wide([translate("lists", "Sheet"), *sheets], least, 150)
    return (Column(translate("lists", "Sheet"), lambda one: Text(one.sheet, token="quiet"), wide, least=least),)


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


def problem_table(ways: Ways) -> TableView[Problem]:
    view = TableView(Table(problem_columns(None, ways), key=problem_key))
    view.emphasise(lambda _: False)
    return view


def row_table() -> TableView[Row]:
    return TableView(Table(row_columns(None), key=lambda row: (row.sheet, row.number)))


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
