"""How cells and the head of a table are painted, and how much room they want."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.cells import Amount, Chip, Choice, Cross, Glyph, Group, Link, Links, Reason, Text
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import BODY, SMALL, font, tokens
from equipment_app.ui.tables.table import Align, Table

PAD, FIRST_PAD = 8, 16
_ALIGN: dict[Align, Qt.AlignmentFlag] = {"left": draw.LEFT, "right": draw.RIGHT, "center": draw.CENTER}
_BETWEEN_LINKS = 16


class PaintedCell(NamedTuple):
    """Where and in which state a cell is painted."""

    painter: QPainter
    rect: QRectF
    align: Align
    selected: bool
    alive: bool
    """The row is under the pointer, focused or lit."""


def paint_cell(spot: PaintedCell, cell: Any, bold: bool = False) -> None:
    """Paint one cell by its kind; `bold` lifts the text of the row that matters."""
    if not isinstance(cell, tuple(_PAINTERS)):
        cell = Text(str(cell), figures=spot.align == "right")
    if bold and isinstance(cell, Text):
        cell = replace(cell, bold=True)
    _PAINTERS[type(cell)](spot, cell)


def _paint_text(spot: PaintedCell, cell: Text) -> None:
    colors, rect = tokens(), QRectF(spot.rect)
    face = font(SMALL if cell.small else BODY, cell.bold, cell.figures, cell.struck)
    if cell.icon:
        icons.paint(spot.painter, cell.icon, rect.left(), rect.center().y() - 8, colors[cell.token], 16)
        rect.setLeft(rect.left() + 24)
    taken = draw.text(spot.painter, rect, cell.text, colors[cell.token], face, _ALIGN[spot.align])
    if cell.after and spot.align == "left":
        rect.setLeft(rect.left() + taken + 4)
        draw.text(spot.painter, rect, cell.after, colors["quiet"], font(SMALL))


def _paint_amount(spot: PaintedCell, cell: Amount) -> None:
    colors, rect = tokens(), QRectF(spot.rect)
    unit = font(BODY)
    if cell.unit:
        draw.text(spot.painter, rect, cell.unit, colors["quiet"], unit, draw.RIGHT)
        rect.setRight(rect.right() - draw.width(f" {cell.unit}", unit))
    draw.text(spot.painter, rect, cell.number, colors[cell.token], font(BODY, figures=True), draw.RIGHT)


def _paint_chip(spot: PaintedCell, cell: Chip) -> None:
    x = spot.rect.right() - draw.chip_width(cell) if spot.align == "right" else spot.rect.left()
    draw.chip(spot.painter, cell, x, spot.rect.center().y(), spot.selected)


def _paint_glyph(spot: PaintedCell, cell: Glyph) -> None:
    icons.paint(spot.painter, cell.icon, spot.rect.left(), spot.rect.center().y() - 8, tokens()[cell.token], 16)


_ARROW = 18
"""What the arrow behind a link takes, in px."""


def link_width(link: Link) -> float:
    return draw.width(link.text, font(BODY, bold=True)) + (_ARROW if link.arrow else 0)


def _paint_link(spot: PaintedCell, cell: Link) -> None:
    token: Token = "accent" if cell.act else "off"
    rect = QRectF(spot.rect)
    if spot.align == "right":
        rect.setLeft(max(rect.left(), rect.right() - link_width(cell)))
    room = rect.adjusted(0, 0, -_ARROW if cell.arrow else 0, 0)
    taken = draw.text(spot.painter, room, cell.text, tokens()[token], font(BODY, bold=True))
    if cell.arrow:
        icons.paint(spot.painter, "chevron-right", rect.left() + taken + 2, rect.center().y() - 8, tokens()[token], 16)


def links_width(links: Sequence[Link]) -> float:
    return sum(map(link_width, links)) + _BETWEEN_LINKS * (len(links) - 1)


def links_in(cell: Links, room: float) -> tuple[Link, ...]:
    """What is seen of the ways out in so much room: all of them whole, or the one instead."""
    return cell.links if cell.instead is None or links_width(cell.links) <= room else (cell.instead,)


def link_at(links: Sequence[Link], x: float) -> Callable[[], object] | None:
    """What the link does that stands `x` px behind the first one's beginning."""
    for link in links:
        if 0 <= x < link_width(link):
            return link.act
        x -= link_width(link) + _BETWEEN_LINKS
    return None


def _paint_links(spot: PaintedCell, cell: Links) -> None:
    rect = QRectF(spot.rect)
    for link in links_in(cell, rect.width()):
        _paint_link(spot._replace(rect=QRectF(rect), align="left"), link)
        rect.setLeft(min(rect.right(), rect.left() + link_width(link) + _BETWEEN_LINKS))


def _paint_reason(spot: PaintedCell, cell: Reason) -> None:
    colors, rect = tokens(), QRectF(spot.rect)
    if cell.icon:
        icons.paint(spot.painter, cell.icon, rect.left(), rect.center().y() - 8, colors[cell.token], 16)
        rect.setLeft(rect.left() + 24)
    out = spot._replace(align="right")
    if isinstance(cell.way_out, Link):
        _paint_link(out, cell.way_out)
        rect.setRight(rect.right() - link_width(cell.way_out) - 8)
    elif cell.way_out:
        taken = draw.text(spot.painter, rect, cell.way_out, colors["quiet"], None, draw.RIGHT)
        rect.setRight(rect.right() - taken - 8)
    draw.text(spot.painter, rect, cell.text, colors[cell.token])


def _paint_choice(spot: PaintedCell, cell: Choice) -> None:
    taken = draw.text(spot.painter, spot.rect, cell.text, tokens()[cell.token])
    x, y = spot.rect.left() + taken + 5, spot.rect.center().y() - 6
    icons.paint(spot.painter, "chevron-down", x, y, tokens()["quiet"], 12)


def _paint_cross(spot: PaintedCell, cell: Cross) -> None:
    if spot.alive:
        icons.paint(spot.painter, "x", spot.rect.right() - 16, spot.rect.center().y() - 8, tokens()["quiet"], 16)


_PAINTERS: dict[type, Callable[[PaintedCell, Any], None]] = {
    Text: _paint_text,
    Amount: _paint_amount,
    Chip: _paint_chip,
    Glyph: _paint_glyph,
    Link: _paint_link,
    Links: _paint_links,
    Reason: _paint_reason,
    Choice: _paint_choice,
    Cross: _paint_cross,
}


_ICON, _AFTER, _CHEVRON = 24, 4, 17


def cell_width(cell: Any, *, bold: bool = False) -> float | None:
    """Without padding; None of one that takes what it is given. `bold`: it may stand in the row that matters."""
    match cell:
        case Text():
            face = font(SMALL if cell.small else BODY, bold or cell.bold, cell.figures)
            after = _AFTER + draw.width(cell.after, font(SMALL)) if cell.after else 0
            return draw.width(cell.text, face) + after + (_ICON if cell.icon else 0)
        case Amount():
            unit = draw.width(f" {cell.unit}", font(BODY)) if cell.unit else 0
            return draw.width(cell.number, font(BODY, figures=True)) + unit
        case Chip():
            return draw.chip_width(cell)
        case Choice():
            return draw.width(cell.text, font(BODY)) + _CHEVRON
        case Glyph() | Cross() | Link() | Links() | Reason():
            return None
    return draw.width(str(cell), font(BODY, bold, figures=True))


_LOOKED_AT = 60
"""Rows by which the widths of columns are measured: more than are seen at once."""
_LEAST_REST, _MOST_REST, _HUGE = 96, 560, 1600
"""Of a column that takes the rest; in a table wider than the last a name is still read with the numbers beside it."""


class TableHeader(QHeaderView):
    """A click on a column that can be sorted by asks the source again. `leading` says which column has the names."""

    def __init__(self, table: Table[Any], view: QTableView, leading: Callable[[], int]) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._table = table
        self._view, self._leading = view, leading
        self._widest: dict[int, tuple[int, float | None]] = {}
        """By column: of how many rows, and the widest of what is in them; None where it takes what it is given."""
        self.steady = False
        """Columns keep their declared widths, whatever is in them."""
        self.tall = 32
        """Height; 0 where no titles are shown, for a header that is hidden no longer fits its columns."""
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(16)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.sectionClicked.connect(self._clicked)
        for changed in (table.headerDataChanged, table.modelReset, table.dataChanged):
            changed.connect(self._forget)
        table.headerDataChanged.connect(self.fit)
        table.modelReset.connect(self._refit)
        table.loaded.connect(self._refit)

    def sizeHint(self) -> QSize:
        return QSize(0, self.tall)

    def fit(self) -> None:
        """Declared widths; the columns without one share the rest, for which those that can give way do.

        Names come before numbers: what a column of numbers does not need goes to names that would be cut, and what
        names do not need goes to numbers and days that would be.
        """
        wide = self._view.viewport().width()
        for number, column in enumerate(self._table.columns):
            self.setSectionHidden(number, wide < column.room)
        columns = [(number, column) for number, column in enumerate(self._table.columns) if wide >= column.room]
        free = sum(1 for _, column in columns if not column.width)
        rest = wide - sum(column.width for _, column in columns)
        lacking = max(0, _LEAST_REST * free - rest)
        names = [] if self.steady else [number for number, column in columns if not column.width]
        needed = sum(map(self._need, names))
        wanting = needed - rest if names else 0
        spare = rest - max(needed, _LEAST_REST * free) if names else 0
        for number, column in columns:
            given = min(lacking, column.width - column.least) if column.width and column.least else 0
            if wanting > given and column.width:
                given = max(given, min(wanting, column.width - max(column.least, self._need(number))))
            elif spare > 0 and column.width:
                given = -max(0, min(spare, self._whole(number) - column.width))
            lacking, rest, wanting = lacking - given, rest + given, wanting - given
            spare = spare + given if names else 0
            self.resizeSection(number, column.width - given)
        most = _MOST_REST if wide > _HUGE else rest
        for number, column in columns:
            if not column.width:
                self.resizeSection(number, max(_LEAST_REST, min(most, rest // free)))

    def _need(self, number: int) -> int:
        return min(self._table.columns[number].width or _MOST_REST, self._whole(number))

    def _whole(self, number: int) -> int:
        """How wide a column is to show its title and the rows at hand whole; one with ways out needs all it has.

        Of names the rows that are seen first are measured, of the columns beside them all, for what is not text
        would reach into the next column; each row once.
        """
        column = self._table.columns[number]
        known, widest = self._widest.get(number, (0, 0.0))
        rows = self._table.rows[known : None if column.width else _LOOKED_AT]
        bold = number == self._leading()
        widths = [cell_width(column.value(row), bold=bold) for row in rows if not isinstance(row, Group)]
        if widest is not None:
            whole = None in widths and bool(column.width)
            widest = None if whole else max([widest, *(wide for wide in widths if wide is not None)])
        self._widest[number] = known + len(rows), widest
        if widest is None:
            return column.width
        beside = 18 + (8 if number in (0, len(self._table.columns) - 1) else 0)
        arrow = 16 if column.sort and column.sort == self._table.sorted_by else 0
        title = draw.width(column.title, font(SMALL)) + arrow
        return round(max(title, widest)) + beside

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.count():
            self.fit()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt passes it by name
        columns, colors = self._table.columns, tokens()
        painter.fillRect(rect, colors["surface"])
        draw.hairline(painter, rect.left(), rect.bottom(), rect.right() + 1)
        column = columns[logicalIndex]
        inner = QRectF(rect.adjusted(16 if logicalIndex == 0 else 8, 0, -8, -1))
        if logicalIndex == len(columns) - 1:
            inner.setRight(inner.right() - 8)
        sorted_here = bool(column.sort) and column.sort == self._table.sorted_by
        if sorted_here and column.align == "right":
            inner.setRight(inner.right() - 16)
        taken = draw.text(painter, inner, column.title, colors["quiet"], font(SMALL), _ALIGN[column.align])
        if sorted_here:
            x = inner.right() + 4 if column.align == "right" else inner.left() + taken + 4
            name = "arrow-down" if self._table.descending else "arrow-up"
            icons.paint(painter, name, x, inner.center().y() - 6, colors["quiet"], 12)

    def _forget(self, *_: object) -> None:
        """Other columns, or other contents."""
        self._widest.clear()

    def _refit(self) -> None:
        if self.count() and not self.steady:
            self.fit()

    def _clicked(self, section: int) -> None:
        table = self._table
        column = table.columns[section]
        if column.sort:
            turned = column.sort == table.sorted_by and not table.descending
            table.sort(section, Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder)
            self.viewport().update()
