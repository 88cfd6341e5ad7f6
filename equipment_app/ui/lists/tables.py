"""The two tables of the dry run: what is wrong, and the rows of one fate."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.lists import ListKind, Problem
from equipment_app.exchange import words
from equipment_app.ui.cells import Cell, Link, Links, Text
from equipment_app.ui.i18n import language
from equipment_app.ui.lists import said
from equipment_app.ui.lists.brought import Row, Run
from equipment_app.ui.table import Column, Table
from equipment_app.ui.widgets.table_view import TableView

translate = QCoreApplication.translate
Take = Callable[[Problem, str], object]


def problem_key(problem: Problem) -> tuple[str, int, str, str]:
    return problem.sheet, problem.row, problem.field, problem.what


def problem_columns(run: Run | None, take: Take) -> tuple[Column[Problem], ...]:
    """`take` is called with the problem and the value that should stand there."""
    lang, kind = language(), run.kind if run else ListKind.DELIVERIES
    sheet: Column[Problem] = Column(translate("lists", "Sheet"), lambda one: Text(one.sheet, token="quiet"), 72)
    return (
        Column(translate("lists", "Severity"), _severity, 124),
        *_where_needed(sheet, run),
        Column(translate("lists", "Row"), lambda one: said.counted(one.row) if one.row else "", 68, "right"),
        Column(translate("lists", "Column"), lambda one: words.column(one, kind, lang), 124),
        Column(translate("lists", "Value"), _value, 168),
        Column(translate("lists", "Problem"), lambda one: words.sentence(one, kind, lang)),
        Column(translate("lists", "Solution"), lambda one: _way_out(one, take), 172),
    )


def row_columns(run: Run | None) -> tuple[Column[Row], ...]:
    sheet: Column[Row] = Column(translate("lists", "Sheet"), lambda one: Text(one.sheet, token="quiet"), 140)
    return (
        *_where_needed(sheet, run),
        Column(translate("lists", "Row"), lambda one: said.counted(one.number) if one.number else "", 72, "right"),
        Column(translate("lists", "What"), lambda one: Text(*said.named(one)), 340),
        Column(translate("lists", "Detail"), lambda one: said.detail(run, one) if run else ""),
    )


def _where_needed(sheet: Column[Any], run: Run | None) -> tuple[Column[Any], ...]:
    return (sheet,) if run is None or said.has_sheets(run.file, run.sheets) else ()


def problem_table(take: Take) -> TableView[Problem]:
    view = TableView(Table(problem_columns(None, take), key=problem_key))
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


def _way_out(problem: Problem, take: Take) -> Cell:
    ways = words.ways_out(problem, language())
    if not problem.fixes:
        return Text(ways[0], token="quiet")
    texts = (ways[0], *problem.fixes[1:])
    links = zip(texts, problem.fixes, strict=True)
    return Links(tuple(Link(text, partial(take, problem, fix), arrow=False) for text, fix in links))
