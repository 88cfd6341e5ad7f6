"""The stock-takes that were approved between two days: what was counted, what was missing, what was over."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from equipment_app.domain.entries import picked
from equipment_app.domain.register import Register, RegisterColumn, RegisterSection
from equipment_app.domain.stocktake import SORTS
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import as_of
from equipment_app.queries.rows import made, number_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import json_number


class StocktakeRow(Value):
    """Money in haléře; nothing is netted."""

    number: str
    day: date
    sort: str
    where: str
    items: int
    differing: int
    recorded: int
    short: int
    over: int
    cancelled_on: date | None


def stocktakes(books: Books, first: date, last: date) -> list[StocktakeRow]:
    """In the order they were approved; one whose settlement was cancelled stays, and says so."""
    return [_row(books, row) for row in books.ask(_ROWS, first.isoformat(), last.isoformat())]


def _row(books: Books, row: Any) -> StocktakeRow:
    planned = books.stocktakes.planned(row.stocktake)
    where = books.stocktakes.where(planned) or "všechna místa"
    return made(StocktakeRow, row, number=number_of(row), where=where, **picked(planned, "day sort"))


def stocktake_register(books: Books, first: date, last: date) -> Register[StocktakeRow]:
    rows = stocktakes(books, first, last)
    return Register(
        title=Words("Inventury", "Stock-takes"),
        subtitle="Schválené inventury majetku a jejich rozdíly; manka a přebytky se nezapočítávají",
        subject=("Období", f"{day(first)} – {day(last)}"),
        state=as_of(books),
        columns=_COLUMNS,
        rows=rows,
        sections=[RegisterSection("", rows=rows)],
        note=lambda row: f"Vypořádání stornováno {day(row.cancelled_on)}." if row.cancelled_on else "",
    )


_COLUMNS: Sequence[RegisterColumn[StocktakeRow]] = (
    RegisterColumn(Words("Doklad", "Paper"), lambda row, _: row.number, width=34),
    RegisterColumn(Words("Ke dni", "Day"), lambda row, _: row.day, "date", 22),
    RegisterColumn(Words("Druh", "Sort"), lambda row, lang: SORTS[row.sort].said(lang), width=34),
    RegisterColumn(Words("Rozsah", "Scope"), lambda row, _: row.where, width=64),
    RegisterColumn(Words("Položek", "Items"), lambda row, _: row.items, "number", 17),
    RegisterColumn(Words("Rozdílů", "Differences"), lambda row, _: row.differing, "number", 17),
    RegisterColumn(Words("Evidenční stav Kč", "Recorded CZK"), lambda row, _: row.recorded, "money", 27),
    RegisterColumn(Words("Manko Kč", "Short CZK"), lambda row, _: row.short, "money", 25, summed=True),
    RegisterColumn(Words("Přebytek Kč", "Over CZK"), lambda row, _: row.over, "money", 25, summed=True),
    RegisterColumn(Words("Stornováno", "Cancelled"), lambda row, _: row.cancelled_on, "date"),
)
_STOCKTAKE = json_number("a.facts", "stocktake")
_ROWS = f"""SELECT a.seq, {_STOCKTAKE} AS stocktake, a.series, a.year, a.number,
    (SELECT max(r.occurred_on) FROM act r WHERE r.reverses = a.seq) AS cancelled_on, count(c.n) AS items,
    count(c.n) FILTER (WHERE c.found <> c.recorded) AS differing, coalesce(sum(c.recorded * c.value), 0) AS recorded,
    coalesce(sum((c.recorded - c.found) * c.value) FILTER (WHERE c.found < c.recorded), 0) AS short,
    coalesce(sum((c.found - c.recorded) * c.value) FILTER (WHERE c.found > c.recorded), 0) AS over
    FROM act a LEFT JOIN counted c ON c.stocktake = {_STOCKTAKE}
    WHERE a.kind = 'stocktake' AND a.series IS NOT NULL AND a.suffix = '' AND a.occurred_on BETWEEN ? AND ?
    GROUP BY a.seq, a.series, a.year, a.number, a.facts ORDER BY a.seq"""
STOCKTAKES = RegisterKind(
    "stocktakes",
    Words("Inventury", "Stock-takes"),
    RegisterGroup.HOLDINGS,
    Words("inventury", "stocktakes"),
    "the stock-takes approved between two dates, and what differed",
    stocktake_register,
    of_members=False,
)
