"""A register on paper: titled columns, sections with their sums, sums carried from page to page."""

from collections.abc import Mapping, Sequence
from functools import partial

from equipment_app.documents import frame, table
from equipment_app.documents.blocks import Block, Fact, Paragraph, facts, gap, paragraph
from equipment_app.documents.frame import Framed, Step
from equipment_app.documents.listing import Item, Listing
from equipment_app.documents.reported import Column, Kind, Report, Row, Section, Value
from equipment_app.documents.sheet import Role, Sheet
from equipment_app.documents.style import CELL, HEAD, HEADING, LANDSCAPE, PORTRAIT, SECTION, SMALL, Frame
from equipment_app.documents.table import TOTAL, Table
from equipment_app.documents.typeset import fitted
from equipment_app.documents.words import Words, day, moment, money, whole_number

__all__ = ["Column", "Kind", "Report", "Row", "Section", "Value", "render"]

_PITCH = 5.2
_HEADINGS = (SECTION, 8.0, 5.4), (HEADING, 6.0, 4.1)
"""By depth: style, height, and the baseline under the top."""
_DENSE = 11
"""More columns than this are set smaller."""
_WITH_HEADING = 2
"""Rows that stay with their heading."""


def render(report: Report, step: Step | None = None) -> bytes:
    """The register as PDF/A-2b. `step` hears before each page its number and how many there are, and may raise."""
    words, sheet = Words(), LANDSCAPE if report.landscape else PORTRAIT
    label, value = report.subject
    framed = Framed(
        letterhead=report.letterhead,
        at=report.at,
        title=report.title,
        subtitle=report.subtitle,
        number=report.subject,
        rows=(
            ((words("printed"), moment(report.at)), (words("entry"), whole_number(report.sequence))),
            ((words("printed_by"), report.printed_by),),
        ),
        qr=report.qr,
        code=report.code,
        continued=report.title,
        about=f"{report.subtitle}, {label[:1].lower()}{label[1:]} {value}",
        name=report.title,
        file_title=f"{report.title}, {value}",
        middle=_Set(report, sheet).listing(words),
        opening=_opening(report, sheet),
        frame=sheet,
        sheet_codes=False,
        words=words,
    )
    return frame.render(framed, step)


def _opening(report: Report, sheet: Frame) -> Sequence[Block]:
    if not report.facts:
        return (gap(2.0),)
    return (gap(2.0), facts(sheet, [Fact(*fact) for fact in report.facts]), gap(1.6))


class _Set:
    """A register as lines of a table: headings keep rows with them, sums stay with what they sum."""

    def __init__(self, report: Report, sheet: Frame) -> None:
        self._report = report
        self._frame = sheet
        self._table = _table(report.columns, sheet)
        self._running = report.running()
        self._items: list[Item] = []
        self._is_heading = False
        """The last item is one."""

    def listing(self, words: Words) -> Listing:
        for section in self._report.sections:
            self._add(section, ())
        remark = self._report.remark
        return Listing(
            table=self._table,
            items=self._items,
            sums=self._sums,
            total=self._report.closing,
            words=words,
            after=(paragraph(self._frame, Paragraph(remark, SMALL)),) if remark else (),
            keep=1,
        )

    def _add(self, section: Section, above: tuple[str, ...]) -> None:
        first = done = self._done
        if section.heading:
            self._items.append(self._heading(section.heading, done, above))
            self._is_heading, above = True, (*above, section.heading)
        within = " · ".join(above)
        for row in section.rows:
            done += 1
            follows = bool(section.heading) and done - first <= _WITH_HEADING
            placed = self._table.place(table.Row([self._said(*cell) for cell in enumerate(row.values)], row.note))
            draw = partial(self._table.draw_row, row=placed)
            self._items.append(Item(placed.height, draw, done, follows, within))
            self._is_heading = False
        for part in section.parts:
            self._add(part, above)
        if section.total:
            done = self._done
            draw = partial(self._table.draw_sums, words=section.total, sums=self._sums(first, done))
            self._items.append(Item(TOTAL, draw, done, bool(self._items), within))
            self._is_heading = False

    @property
    def _done(self) -> int:
        return self._items[-1].rows if self._items else 0

    def _heading(self, heading: str, done: int, above: tuple[str, ...]) -> Item:
        style, high, baseline = _HEADINGS[min(len(above), len(_HEADINGS) - 1)]

        def draw(sheet: Sheet, y: float) -> None:
            fitting = fitted(heading, style, self._frame.measure)
            sheet.text(self._table.left, y + baseline, heading, fitting, role=Role.HEADING)
            sheet.rule(self._table.left, self._table.right, y + high)

        return Item(high, draw, done, self._is_heading, " · ".join(above))

    def _sums(self, first: int, last: int) -> Mapping[int, str]:
        return {column: self._said(column, sums[last] - sums[first]) for column, sums in self._running.items()}

    def _said(self, column: int, value: Value) -> str:
        return _said(self._report.columns[column].kind, value)


def _said(kind: Kind, value: Value) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, int):
        return money(value) if kind is Kind.MONEY else whole_number(value)
    return value if isinstance(value, str) else day(value)


def _table(columns: Sequence[Column], sheet: Frame) -> Table:
    share = sheet.measure / sum(column.width for column in columns)
    smaller = 0.5 if len(columns) > _DENSE else 0
    return Table(
        [
            table.Column(
                column.title,
                column.width * share,
                right=column.kind in (Kind.COUNT, Kind.MONEY),
                money=column.kind is Kind.MONEY,
            )
            for column in columns
        ],
        sheet.left,
        pitch=_PITCH,
        cell=CELL.sized(CELL.size - smaller),
        head=HEAD.sized(HEAD.size - smaller),
        names=1 if columns[0].kind is Kind.COUNT else 0,
    )
