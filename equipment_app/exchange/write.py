"""Tables out: XLSX with typed cells, CSV for Czech Excel. No text of ours can become a formula in theirs.

Registers as tables, and a table of what the books were when they were asked; in Czech or English.
"""

import csv as comma
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from equipment_app.domain.register import AsOf, Register, ValueKind
from equipment_app.domain.value import Value
from equipment_app.domain.words import Lang, Words
from equipment_app.exchange.delimited import guarded
from equipment_app.measures import dotted_day
from equipment_app.store.file.outputs import write


class Formula(Value):
    """One of ours, never made of what a store says; and what it comes to, for who does not reckon."""

    said: str
    value: int


CellOut = str | int | Decimal | date | bool | Formula | None

_NO_TITLE: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_TITLE: Final = 31
_LONGEST_TEXT: Final = 32_767
_EXACT_DIGITS: Final = 10**15
_FIRST_DAY: Final = date(1900, 3, 1)
"""Excel believes in 29 February 1900, so days before are told as text."""
_WIDEST: Final = 60
_YES_NO: Final = ("ne", "ano")


class ColumnOut(Value):
    """`money` holds haléře (1/100 Kč) as whole numbers."""

    title: str
    kind: ValueKind = "text"


class SheetOut(Value):
    title: str
    columns: tuple[ColumnOut, ...]
    rows: Sequence[Sequence[CellOut]]
    """Each as long as `columns`. None is an empty cell."""
    foot: Sequence[Sequence[CellOut]] = ()
    """Likewise; under the rows, and not among what is filtered."""


def xlsx(path: Path, sheets: Sequence[SheetOut], *, created: datetime) -> None:
    """A workbook that appears at `path` whole or not at all. Equal sheets and `created` give equal bytes."""
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    book = Workbook(
        buffer,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    book.set_properties({"created": created.replace(tzinfo=None)})
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1, "valign": "top"}),
        "date": book.add_format({"num_format": "d. m. yyyy", "align": "left"}),
        "money": book.add_format({"num_format": "#,##0.00"}),
        "number": book.add_format({"num_format": "#,##0"}),
    }
    for sheet, title in zip(sheets, _titles(sheet.title for sheet in sheets), strict=True):
        _write_sheet(book.add_worksheet(title), sheet, formats)
    book.close()
    write(path, buffer.getvalue())


def csv(path: Path, sheet: SheetOut) -> None:
    """UTF-8 with its mark, semicolons, decimal comma and `d.m.yyyy`: a double click opens it right in Czech Excel."""
    buffer = io.StringIO(newline="")
    writer = comma.writer(buffer, delimiter=";", lineterminator="\r\n", quoting=comma.QUOTE_MINIMAL)
    writer.writerow([guarded(column.title) for column in sheet.columns])
    for row in sheet.rows:
        writer.writerow([_text(value, column) for value, column in zip(row, sheet.columns, strict=True)])
    write(path, buffer.getvalue().encode("utf-8-sig"))


def _write_sheet(out: Any, sheet: SheetOut, formats: dict[str, Any]) -> None:
    for at, column in enumerate(sheet.columns):
        out.write_string(0, at, column.title, formats["head"])
    for down, row in enumerate((*sheet.rows, *sheet.foot), start=1):
        for at, (value, column) in enumerate(zip(row, sheet.columns, strict=True)):
            _write_cell(out, (down, at), value, column, formats)
    for at in range(len(sheet.columns)):
        out.set_column(at, at, _width(sheet, at))
    out.freeze_panes(1, 0)
    if sheet.columns:
        out.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)


def _write_cell(out: Any, where: tuple[int, int], value: CellOut, column: ColumnOut, formats: dict[str, Any]) -> None:
    match value:
        case None | "":
            return
        case bool():
            out.write_string(*where, _YES_NO[value])
        case Formula():
            shown = Decimal(value.value) / 100 if column.kind == "money" else value.value
            out.write_formula(*where, f"={value.said}", formats[column.kind], shown)
        case int() | Decimal() if column.kind == "money":
            out.write_number(*where, Decimal(value) / 100, formats["money"])
        case int() if abs(value) < _EXACT_DIGITS:
            out.write_number(*where, value, formats["number"])
        case Decimal():
            out.write_number(*where, value)
        case date() if _day(value) >= _FIRST_DAY:
            out.write_datetime(*where, _day(value), formats["date"])
        case _:
            text = _text(value, column, guard=False)
            out.write_string(*where, text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…")


def _text(value: CellOut, column: ColumnOut, *, guard: bool = True) -> str:
    match value:
        case Formula():
            return _text(value.value, column, guard=guard)
        case None:
            return ""
        case bool():
            return _YES_NO[value]
        case int() | Decimal() if column.kind == "money":
            return f"{Decimal(value) / 100:.2f}".replace(".", ",")
        case int() | Decimal():
            return str(value).replace(".", ",")
        case date():
            return dotted_day(value)
        case str():
            return guarded(value) if guard else value


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _width(sheet: SheetOut, at: int) -> int:
    column = sheet.columns[at]
    longest = max((len(_text(row[at], column, guard=False)) for row in sheet.rows), default=0)
    return min(_WIDEST, max(longest, len(column.title) + 3) + 2)


def _titles(wanted: Iterable[str]) -> list[str]:
    """Titles Excel takes: short, without its signs, each once whatever the case."""
    titles: list[str] = []
    for title in wanted:
        plain = _NO_TITLE.sub(" ", title).strip().strip("'")[:_LONGEST_TITLE].strip() or "List"
        number, free = 2, plain
        while free.casefold() in {each.casefold() for each in titles} or free.casefold() == "history":
            end = f" {number}"
            number, free = number + 1, plain[: _LONGEST_TITLE - len(end)] + end
        titles.append(free)
    return titles


def table(register: Register[Any], lang: Lang = "cs") -> SheetOut:
    columns = [column for column in register.columns if column.title.cs]
    return SheetOut(
        register.title.said(lang),
        tuple(ColumnOut(column.title.said(lang), column.kind) for column in columns),
        [tuple(column.value(row, lang) for column in columns) for row in register.rows],
    )


def sheets(register: Register[Any], lang: Lang = "cs") -> list[SheetOut]:
    """Of a workbook: the register; what was asked, what it comes to, and what the books were."""
    asked = state(register.state, lang)
    return [table(register, lang), replace(asked, rows=[*_asked(register, lang), *asked.rows])]


def _asked(register: Register[Any], lang: Lang) -> Iterator[tuple[str, CellOut]]:
    """Title, day or period and the like as the paper has them, the sums of columns, and the remark."""
    yield Words("Sestava", "Register").said(lang), register.title.said(lang)
    yield Words("Obsah", "Contents").said(lang), register.subtitle
    yield register.subject
    yield from ((label, value) for label, value, _ in register.facts)
    for column, total in register.sums():
        name = column.title.said(lang) or column.on_paper
        said = Words(f"Celkem: {name}", f"Total: {name}").said(lang)
        yield said, Decimal(total) / 100 if column.kind == "money" else total
    if register.remark:
        yield Words("Poznámka", "Remark").said(lang), register.remark


def state(of: AsOf, lang: Lang = "cs") -> SheetOut:
    rows = (
        (Words("Výdejna", "Store"), of.letterhead.store),
        (Words("Útvar", "Unit"), of.unit or Words("všechny", "all").said(lang)),
        (Words("Deník k zápisu", "Journal up to entry"), of.sequence),
        (Words("Otisk posledního zápisu", "Hash of the last entry"), of.hash),
        (Words("Kód deníku", "Journal code"), of.code),
        (Words("Sestaveno", "Made at"), f"{of.at:%d.%m.%Y %H:%M}"),
        (Words("Sestavil", "Made by"), of.printed_by),
    )
    titles = (Words("Údaj", "Fact"), Words("Hodnota", "Value"))
    return SheetOut(
        Words("Stav evidence", "State of the store").said(lang),
        tuple(ColumnOut(title.said(lang)) for title in titles),
        [(fact.said(lang), value) for fact, value in rows],
    )
