"""A register on paper: titled columns, sections with their sums, sums carried from page to page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from equipment_app.documents import paper, table
from equipment_app.documents.blocks import PaperFact, Paragraph, facts, gap, logo, paragraph
from equipment_app.documents.paper import Framed
from equipment_app.documents.sheet import BlockRole, Sheet
from equipment_app.documents.table import TOTAL, Listing, PaperTable, TableItem
from equipment_app.documents.typeset import LANDSCAPE, PORTRAIT, Frame, Type, fitted
from equipment_app.documents.words import PaperWords
from equipment_app.domain.outcome import Step
from equipment_app.domain.register import Register, RegisterCell, RegisterSection, ValueKind
from equipment_app.measures import day, moment, money, numeral, whole_number

_PITCH = 5.2
_HEADINGS = (Type.SECTION, 8.0, 5.4), (Type.HEADING, 6.0, 4.1)
"""By depth: style, height, and the baseline under the top."""
_DENSE = 11
"""More columns than this are set smaller."""
_WITH_HEADING = 2
"""Rows that stay with their heading."""


def render(register: Register[Any], step: Step | None = None) -> bytes:
    """The register as PDF/A-2b. `step` hears before each page its number and how many there are, and may raise."""
    return paper.render(_framed(register), step)


def render_each(registers: Sequence[Register[Any]], step: Step | None = None) -> bytes:
    """Registers of several units in one file, a bookmark to each. `step` hears of registers as of pages."""
    first = registers[0]
    each = [replace(_framed(register), bookmark=register.state.unit) for register in registers]
    return paper.bound(each, f"{first.heading}, {first.subject[1]}", step)


def _framed(register: Register[Any]) -> Framed:
    words, sheet, state = PaperWords(), LANDSCAPE if register.landscape else PORTRAIT, register.state
    label, value = register.subject
    told = [facts(sheet, [PaperFact(*fact) for fact in register.facts]), gap(1.6)] if register.facts else []
    return Framed(
        letterhead=state.letterhead,
        at=state.at,
        title=register.heading,
        subtitle=register.subtitle,
        number=register.subject,
        rows=(
            ((words("printed"), moment(state.at)), (words("entry"), whole_number(state.sequence))),
            ((words("printed_by"), state.printed_by),),
        ),
        code=state.code,
        continued=register.heading,
        about=f"{register.subtitle}, {label[:1].lower()}{label[1:]} {value}",
        name=register.heading,
        file_title=f"{register.heading}, {value}",
        middle=_Set(register, sheet).listing(words),
        opening=(gap(2.0), *told),
        frame=sheet,
        words=words,
    )


class _Set:
    """A register as lines of a table: headings keep rows with them, sums stay with what they sum."""

    def __init__(self, register: Register[Any], sheet: Frame) -> None:
        self._register = register
        self._frame = sheet
        self._columns = register.printed
        self._numbers = int(bool(register.numbered))
        """Columns before those that the register names."""
        self._table = _table(register, sheet)
        self._running = register.running()
        self._items: list[TableItem] = []
        self._is_heading = False
        """The last item is one."""

    def listing(self, words: PaperWords) -> Listing:
        for section in self._register.sections:
            self._add(section, ())
        remark = self._register.remark
        after = [paragraph(self._frame, Paragraph(remark, Type.SMALL))] if remark else []
        for grant in self._register.fundings:
            after += [gap(3), logo(self._frame, grant.logo, grant.picture, grant.lines[0])]
        return Listing(
            table=self._table,
            items=self._items,
            sums=self._sums,
            total=self._register.closing or _closing(len(self._register.rows)),
            words=words,
            after=after,
            keep=1,
        )

    def _add(self, section: RegisterSection[Any], above: tuple[str, ...]) -> None:
        first = done = self._done
        if section.heading:
            self._items.append(self._heading(section.heading, done, above))
            self._is_heading, above = True, (*above, section.heading)
        within = " · ".join(above)
        for row in section.rows:
            done += 1
            follows = bool(section.heading) and done - first <= _WITH_HEADING
            cells = [whole_number(done)] * self._numbers
            cells += [_said(column.kind, column.value(row, "cs")) for column in self._columns]
            placed = self._table.place(table.TableRow(cells, self._register.note(row)))
            draw = partial(self._table.draw_row, row=placed)
            self._items.append(TableItem(placed.height, draw, done, follows, within))
            self._is_heading = False
        for part in section.parts:
            self._add(part, above)
        if section.total:
            done = self._done
            draw = partial(self._table.draw_sums, words=section.total, sums=self._sums(first, done))
            self._items.append(TableItem(TOTAL, draw, done, bool(self._items), within))
            self._is_heading = False

    @property
    def _done(self) -> int:
        return self._items[-1].rows if self._items else 0

    def _heading(self, heading: str, done: int, above: tuple[str, ...]) -> TableItem:
        style, high, baseline = _HEADINGS[min(len(above), len(_HEADINGS) - 1)]

        def draw(sheet: Sheet, y: float) -> None:
            fitting = fitted(heading, style, self._frame.measure)
            sheet.text(self._table.left, y + baseline, heading, fitting, role=BlockRole.HEADING)
            sheet.rule(self._table.left, self._table.right, y + high)

        return TableItem(high, draw, done, self._is_heading, " · ".join(above))

    def _sums(self, first: int, last: int) -> Mapping[int, str]:
        return {
            self._numbers + place: _said(self._columns[place].kind, sums[last] - sums[first])
            for place, sums in self._running.items()
        }


def _closing(count: int) -> str:
    return f"Celkem {count} {numeral(count, 'položka', 'položky', 'položek')}, konec seznamu"


def _said(kind: ValueKind, value: RegisterCell) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, int):
        return money(value) if kind == "money" else whole_number(value)
    return value if isinstance(value, str) else day(value)


def _table(register: Register[Any], sheet: Frame) -> PaperTable:
    columns = [(column.on_paper, column.width, column.kind) for column in register.printed]
    if register.numbered:
        columns = [("Č.", register.numbered, "number"), *columns]
    share = sheet.measure / sum(width for _, width, _ in columns)
    smaller = 0.5 if len(columns) > _DENSE else 0
    return PaperTable(
        [
            table.TableColumn(title, width * share, right=kind in ("number", "money"), money=kind == "money")
            for title, width, kind in columns
        ],
        sheet.left,
        pitch=_PITCH,
        cell=Type.CELL.sized(Type.CELL.size - smaller),
        head=Type.HEAD.sized(Type.HEAD.size - smaller),
        names=1 if columns[0][2] == "number" else 0,
    )
