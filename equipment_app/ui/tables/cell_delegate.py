"""Paints the cells of `ui.cells`; one delegate for every table."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.cells import Amount, Chip, Choice, Cross, Glyph, Group, Link, Links, Reason, Text
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import BODY, SMALL, font, tokens
from equipment_app.ui.tables.table import CELL, Align, Index, Table
from equipment_app.ui.widgets.label import plain_tip

PAD, FIRST_PAD = 8, 16
_BETWEEN_LINKS = 16


class Spot(NamedTuple):
    """Where and in which state a cell is painted."""

    painter: QPainter
    rect: QRectF
    align: Align
    selected: bool
    alive: bool
    """The row is under the pointer, focused or lit."""


class Rows(Protocol):
    """What the delegate asks of its view about a row."""

    table: Table[Any]
    row_height: int
    indent: int
    leading_column: int

    def last_column(self) -> int: ...

    def is_hovered(self, row: int) -> bool: ...

    def is_lit(self, row: int) -> bool: ...

    def is_alive(self, row: int) -> bool: ...

    def is_folded(self, row: int) -> bool: ...

    def frames_row(self, row: int) -> bool: ...

    def emphasises(self, row: int) -> bool: ...

    def want_choice(self, index: Index) -> None: ...


class CellDelegate(QStyledItemDelegate):
    """Row states first (hover, selection, focus, lit), then the cell by its kind."""

    def __init__(self, view: Rows, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """What is cut off can be read whole."""
        words, room = str(index.data() or ""), option.rect.width() - 2 * PAD
        face = font(BODY, bold=self._view.emphasises(index.row()))
        cut = draw.width(words, face) > room - (PAD if index.column() in (0, self._view.last_column()) else 0)
        QToolTip.showText(event.globalPos(), plain_tip(words) if cut else "", view)
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        view, rect = self._view, QRectF(option.rect)
        cell = index.data(CELL)
        if isinstance(cell, Group):
            self._paint_group(painter, rect, cell, index.row())
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, rect, index, selected)
            inner = rect.adjusted(FIRST_PAD + view.indent if index.column() == 0 else PAD, 0, -PAD, 0)
            if index.column() == view.last_column():
                inner.setRight(rect.right() - FIRST_PAD + (PAD if isinstance(cell, Cross) else 0))
            align = view.table.columns[index.column()].align
            bold = view.emphasises(index.row()) and index.column() == view.leading_column
            on_soft = selected or view.is_lit(index.row())
            paint_cell(Spot(painter, inner, align, on_soft, view.is_alive(index.row())), cell, bold)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._view.row_height)

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Any) -> bool:
        """A click on a link or a cross acts."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            act = self.act_at(QRectF(option.rect), event.position(), index)
            if act:
                act()
                return True
        return False

    def act_at(self, rect: QRectF, spot: QPointF, index: Any) -> Callable[[], object] | None:
        """What a click there does."""
        cell = index.data(CELL)
        if isinstance(cell, Reason) and isinstance(cell.way_out, Link):
            starts = rect.right() - FIRST_PAD - link_width(cell.way_out)
            return cell.way_out.act if spot.x() >= starts else None
        if isinstance(cell, Choice):
            return partial(self._view.want_choice, index)
        if isinstance(cell, Links):
            inner = rect.width() - PAD - (FIRST_PAD if index.column() == self._view.last_column() else PAD)
            return link_at(links_in(cell, inner), spot.x() - rect.left() - PAD)
        return cell.act if isinstance(cell, Link | Cross) else None

    def _paint_ground(self, painter: QPainter, rect: QRectF, index: Any, selected: bool) -> None:
        view, colors, row = self._view, tokens(), index.row()
        fill = colors["soft"] if selected or view.is_lit(row) else colors["hover"] if view.is_hovered(row) else None
        if fill:
            painter.fillRect(rect, fill)
        draw.hairline(painter, rect.left(), rect.bottom() - 1, rect.right())
        if fill and fill == colors["soft"] and index.column() == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height() - 1), colors["accent"])
        if view.frames_row(row):
            self._paint_frame(painter, rect, index.column())

    def _paint_frame(self, painter: QPainter, rect: QRectF, column: int) -> None:
        """The focus frame, 2 px inside the row: each cell paints its own part of it."""
        accent = tokens()["accent"]
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), accent)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), accent)
        if column == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), 2, rect.height()), accent)
        if column == self._view.last_column():
            painter.fillRect(QRectF(rect.right() - 2, rect.top(), 2, rect.height()), accent)

    def _paint_group(self, painter: QPainter, rect: QRectF, group: Group, row: int) -> None:
        colors = tokens()
        painter.fillRect(rect, colors["ground"])
        draw.hairline(painter, rect.left(), rect.bottom() - 1, rect.right())
        x, middle = rect.left() + FIRST_PAD, rect.center().y()
        if group.folds:
            name = "chevron-right" if self._view.is_folded(row) else "chevron-down"
            icons.paint(painter, name, x - 5, middle - 8, colors["quiet"], 16)
            x += 14
        room = QRectF(x, rect.top(), rect.right() - x - PAD, rect.height() - 1)
        x += draw.text(painter, room, group.title, colors["quiet"], font(SMALL, bold=True))
        room.setLeft(x + 4)
        draw.text(painter, room, group.count, colors["quiet"], font(SMALL, figures=True))
        if self._view.frames_row(row):
            draw.ring(painter, rect, radius=0)


def paint_cell(spot: Spot, cell: Any, bold: bool = False) -> None:
    """Paint one cell by its kind; `bold` lifts the text of the row that matters."""
    if not isinstance(cell, tuple(_PAINTERS)):
        cell = Text(str(cell), figures=spot.align == "right")
    if bold and isinstance(cell, Text):
        cell = replace(cell, bold=True)
    _PAINTERS[type(cell)](spot, cell)


def _paint_text(spot: Spot, cell: Text) -> None:
    colors, rect = tokens(), QRectF(spot.rect)
    face = font(SMALL if cell.small else BODY, cell.bold, cell.figures)
    if cell.icon:
        icons.paint(spot.painter, cell.icon, rect.left(), rect.center().y() - 8, colors[cell.token], 16)
        rect.setLeft(rect.left() + 24)
    if spot.align == "right":
        draw.text(spot.painter, rect, cell.text, colors[cell.token], _struck(face, cell), draw.RIGHT)
        return
    if spot.align == "center":
        draw.text(spot.painter, rect, cell.text, colors[cell.token], _struck(face, cell), draw.CENTER)
        return
    taken = draw.text(spot.painter, rect, cell.text, colors[cell.token], _struck(face, cell))
    if cell.after:
        rect.setLeft(rect.left() + taken + 4)
        draw.text(spot.painter, rect, cell.after, colors["quiet"], font(SMALL))


def _struck(face: QFont, cell: Text) -> QFont:
    if not cell.struck:
        return face
    face = QFont(face)
    face.setStrikeOut(True)
    return face


def _paint_amount(spot: Spot, cell: Amount) -> None:
    colors, rect = tokens(), QRectF(spot.rect)
    unit = font(BODY)
    if cell.unit:
        draw.text(spot.painter, rect, cell.unit, colors["quiet"], unit, draw.RIGHT)
        rect.setRight(rect.right() - draw.width(f" {cell.unit}", unit))
    draw.text(spot.painter, rect, cell.number, colors[cell.token], font(BODY, cell.bold, figures=True), draw.RIGHT)


def _paint_chip(spot: Spot, cell: Chip) -> None:
    x = spot.rect.right() - draw.chip_width(cell) if spot.align == "right" else spot.rect.left()
    draw.chip(spot.painter, cell, x, spot.rect.center().y(), spot.selected)


def _paint_glyph(spot: Spot, cell: Glyph) -> None:
    icons.paint(spot.painter, cell.icon, spot.rect.left(), spot.rect.center().y() - 8, tokens()[cell.token], 16)


def link_width(link: Link) -> float:
    return draw.width(link.text, font(BODY, bold=True)) + (18 if link.arrow else 0)


def _paint_link(spot: Spot, cell: Link) -> None:
    token: Token = "accent" if cell.act else "off"
    wide = link_width(cell)
    rect = QRectF(spot.rect)
    if spot.align == "right":
        rect.setLeft(rect.right() - wide)
    taken = draw.text(spot.painter, rect, cell.text, tokens()[token], font(BODY, bold=True))
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


def _paint_links(spot: Spot, cell: Links) -> None:
    rect = QRectF(spot.rect)
    for link in links_in(cell, rect.width()):
        _paint_link(spot._replace(rect=QRectF(rect), align="left"), link)
        rect.setLeft(min(rect.right(), rect.left() + link_width(link) + _BETWEEN_LINKS))


def _paint_reason(spot: Spot, cell: Reason) -> None:
    colors, rect = tokens(), QRectF(spot.rect)
    out = spot._replace(align="right")
    if isinstance(cell.way_out, Link):
        _paint_link(out, cell.way_out)
        rect.setRight(rect.right() - link_width(cell.way_out) - 8)
    elif cell.way_out:
        taken = draw.text(spot.painter, rect, cell.way_out, colors["quiet"], None, draw.RIGHT)
        rect.setRight(rect.right() - taken - 8)
    draw.text(spot.painter, rect, cell.text, colors[cell.token])


def _paint_choice(spot: Spot, cell: Choice) -> None:
    taken = draw.text(spot.painter, spot.rect, cell.text, tokens()[cell.token])
    x, y = spot.rect.left() + taken + 5, spot.rect.center().y() - 6
    icons.paint(spot.painter, "chevron-down", x, y, tokens()["quiet"], 12)


def _paint_cross(spot: Spot, cell: Cross) -> None:
    if spot.alive:
        icons.paint(spot.painter, "x", spot.rect.right() - 16, spot.rect.center().y() - 8, tokens()["quiet"], 16)


_PAINTERS: dict[type, Callable[[Spot, Any], None]] = {
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
            return draw.width(cell.number, font(BODY, cell.bold, figures=True)) + unit
        case Chip():
            return draw.chip_width(cell)
        case Choice():
            return draw.width(cell.text, font(BODY)) + _CHEVRON
        case Glyph() | Cross() | Link() | Links() | Reason():
            return None
    return draw.width(str(cell), font(BODY, bold, figures=True))
