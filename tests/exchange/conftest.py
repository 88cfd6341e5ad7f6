"""Lists to try: real files written by other people's libraries, and sheets made from plain values."""

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from equipment_app.domain.lists import ArticleRow, DeliveryRow, DryRun, Known, ListKind
from equipment_app.exchange.cells import EMPTY, Cell, CellKind, Grid, GridRow, date_cell, text_cell, yes_no_cell
from equipment_app.exchange.table import RawList, read_list

ARTICLES = (
    ArticleRow("AKT-VESTA", "Reflexní vesta AKT", tracking="item", scheme="alfa", price=129000),
    ArticleRow("RST-RUC", "Radiostanice přenosná", tracking="item", scheme="uni"),
    ArticleRow("BAT-30L", "Batoh služební 30 l", tracking="item", scheme="uni"),
    ArticleRow("KAL-TAK", "Kalhoty taktické", tracking="quantity", scheme="kalhoty"),
    ArticleRow("OBU-KOT", "Obuv kotníková", tracking="quantity", scheme="obuv", unit="pár"),
    ArticleRow("TRI-FUN", "Tričko funkční", tracking="quantity", scheme="alfa"),
    ArticleRow("LET-INF", "Leták informační AKT", tracking="consumable", scheme="uni", unit="bal"),
)


def cell(value: Any) -> Cell:
    """The cell a spreadsheet would have for a Python value."""
    match value:
        case None | "":
            return EMPTY
        case Cell():
            return value
        case bool():
            return yes_no_cell(value)
        case int() | Decimal():
            return Cell(CellKind.NUMBER, str(value), value)
        case date():
            return date_cell(value)
    return text_cell(str(value))


@pytest.fixture
def grid() -> Callable[..., Grid]:
    """A sheet of plain values; a row of None alone is a blank row."""

    def build(*rows: Sequence[Any], sheet: str = "List") -> Grid:
        numbered = (GridRow(n, tuple(cell(value) for value in row)) for n, row in enumerate(rows, start=1))
        return Grid("seznam.xlsx", "0" * 64, sheet, tuple(row for row in numbered if any(row.cells)))

    return build


@pytest.fixture
def listed(grid) -> Callable[..., RawList]:
    """A list of a kind, from its headings and rows."""

    def build(kind: str, *rows: Sequence[Any], sheet: str = "List") -> RawList:
        return read_list(ListKind(kind), grid(*rows, sheet=sheet))

    return build


@pytest.fixture
def known() -> Known:
    """Books with a few articles and nothing else."""
    return Known(articles={article.code: article for article in ARTICLES}, seq=7, today=date(2026, 11, 24))


@pytest.fixture
def workbook(tmp_path) -> Callable[..., Path]:
    """A workbook written by openpyxl; `dress` may do more to its sheet before it is saved."""

    def write(*rows: Sequence[Any], title: str = "List", dress: Callable[[Any], None] | None = None) -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = title
        for row in rows:
            sheet.append(list(row))
        if dress:
            dress(sheet)
        path = tmp_path / "seznam.xlsx"
        book.save(path)
        return path

    return write


@pytest.fixture
def text_file(tmp_path) -> Callable[..., Path]:
    """A file of the given text, by default as Czech Excel saves it."""

    def write(text: str, encoding: str = "cp1250", name: str = "seznam.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


@pytest.fixture
def taken_in() -> Callable[[Known, DryRun[Any]], Known]:
    """The books after a dry run was carried out, as far as lists can tell."""
    return _taken_in


def _taken_in(known: Known, run: DryRun[Any]) -> Known:
    rows = [judged.row for judged in run.to_write]
    match run.kind:
        case ListKind.MEMBERS:
            members = {**known.members, **{row.personal_number: row for row in rows if row.personal_number}}
            return replace(known, members=members, units={**known.units, **run.units})
        case ListKind.CATALOGUE:
            return replace(known, articles={**known.articles, **{row.code: row for row in rows}})
        case ListKind.DELIVERIES:
            return _delivered(known, run)
    lines = {judged.row.article: judged.row for judged in run.rows}
    return replace(known, kits={**known.kits, run.sheets[0]: tuple(lines.values())})


def _delivered(known: Known, run: DryRun[DeliveryRow]) -> Known:
    serials, inventories, lots = dict(known.serials), dict(known.inventories), dict(known.lots)
    for judged in run.to_write:
        row, before = judged.row, judged.before
        assert row is not None
        if row.numbered:
            if before:
                serials.pop((before.article, before.serial), None)
                inventories.pop(before.inventory, None)
            serials |= {(row.article, row.serial): row} if row.serial else {}
            inventories |= {row.inventory: row} if row.inventory else {}
        else:
            total = lots[row.lot].quantity if row.lot in lots else 0
            lots[row.lot] = replace(row, quantity=total + judged.receive)
    return replace(known, serials=serials, inventories=inventories, lots=lots)


CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>'
)
BOOK = (
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '{pr}<sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
SHEET = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{rows}</sheetData>{after}</worksheet>"
)


@pytest.fixture
def raw_workbook(tmp_path) -> Callable[..., Path]:
    """A workbook from its XML, for what no library would write. Parts given by name are added or replace ours."""

    def write(rows: str = "", *, after: str = "", pr: str = "", parts: dict[str, str | bytes] | None = None) -> Path:
        path = tmp_path / "raw.xlsx"
        ours = {
            "[Content_Types].xml": CONTENT_TYPES,
            "xl/_rels/workbook.xml.rels": RELATIONS,
            "xl/workbook.xml": BOOK.format(pr=pr),
            "xl/worksheets/sheet1.xml": SHEET.format(rows=rows, after=after),
        }
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in {**ours, **(parts or {})}.items():
                package.writestr(name, content)
        return path

    return write
