"""What a member holds, in groups that fold: the largest group first, as many open as there is room for."""

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.ui import formatting
from equipment_app.ui.formatting import thousands
from equipment_app.ui.look.cells import Group, Text
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.paper_rows import fill_paper_menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from equipment_app.queries.holdings import HoldingLine
    from equipment_app.queries.member_card import MemberCard

_ROW, _GROUP = 28, 24
_ROOM_FOR_SINCE = 400
"""Where there is less, names and sizes are worth more than codes and days."""


class MemberHoldings(QWidget):
    thing_wanted = Signal(str)
    """The code of a numbered thing."""
    paper_wanted = Signal(str)
    undo_wanted = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._member = 0
        self.title = Label(size=LARGE, bold=True)
        self.value = Label(size=SMALL, token="quiet", figures=True)
        self.table: Table[HoldingLine] = Table(
            self._columns(), key=lambda line: (line.code, line.article, line.size, line.since)
        )
        self.view: TableView[HoldingLine] = TableView(self.table, row_height=_ROW, group_height=_GROUP)
        self.view.indent = 16
        self.view.header.tall = _ROW
        self.view.setAccessibleName(self.tr("Holdings"))
        self.view.opened.connect(self._open)
        self.view.menu_wanted.connect(self._menu)
        head = Strip("none")
        head.setFixedHeight(36)
        head.row.addWidget(self.title, 1)
        head.row.addWidget(self.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.view)

    def show_card(self, card: "MemberCard") -> None:
        pieces = self.tr("Holds %n piece(s)", "", card.pieces)
        self.title.setText(formatting.counted(pieces, card.pieces))
        self.value.setText(self.tr("value {money}").format(money=formatting.money(card.value)) if card.value else "")
        self.table.show(_grouped(card.holdings))
        if card.member.id != self._member:
            self._member = card.member.id
            self.view.scrollToTop()
            self._fold()

    def _columns(self) -> "Sequence[Column[HoldingLine]]":
        return (
            Column(self.tr("Item"), lambda line: formatting.named(line.name, line.name_en)),
            Column(self.tr("Size"), lambda line: formatting.size(line.size), 64),
            Column(self.tr("Code / since"), _code, 136, room=_ROOM_FOR_SINCE),
            Column(self.tr("Pcs"), lambda line: line.quantity, 53, "right"),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Groups are open from the top as long as the heads of all of them can be seen."""
        rows = self.table.rows
        groups = [row.title for row in rows if isinstance(row, Group)]
        room = self.view.viewport().height() - _GROUP * len(groups)
        sizes = _sizes(rows)
        for number, title in enumerate(groups):
            room -= sizes[title] * _ROW
            self.view.fold(title, folded=room < 0 and number > 0)

    def _open(self, line: "HoldingLine") -> None:
        if line.code:
            self.thing_wanted.emit(line.code)
        elif line.paper:
            self.paper_wanted.emit(line.paper)

    def _menu(self, line: "HoldingLine", spot: QPoint) -> None:
        menu = Menu(self)
        if line.code:
            menu.add(self.tr("Show the item"), lambda: self.thing_wanted.emit(line.code), icon="tag")
        if line.paper:
            fill_paper_menu(menu, line.paper, self.paper_wanted.emit, self.undo_wanted.emit)
        menu.popup(spot)


def _grouped(lines: "tuple[HoldingLine, ...]") -> "list[HoldingLine | Group]":
    """A head before each group; groups by their pieces, in each the numbered things first."""
    groups: dict[str, list[HoldingLine]] = defaultdict(list)
    for line in lines:
        groups[line.section].append(line)
    for found in groups.values():
        found.sort(key=lambda line: not line.code)
    counts = {title: sum(line.quantity for line in found) for title, found in groups.items()}
    rows: list[HoldingLine | Group] = []
    for title in sorted(groups, key=lambda title: -counts[title]):
        rows += [Group(title, thousands(counts[title]), folds=True), *groups[title]]
    return rows


def _sizes(rows: "Sequence[HoldingLine | Group]") -> dict[str, int]:
    """Rows by the title of their group."""
    found: dict[str, int] = {}
    title = ""
    for row in rows:
        title = row.title if isinstance(row, Group) else title
        found[title] = found.get(title, -1) + 1
    return found


def _code(line: "HoldingLine") -> Any:
    return (
        Text(line.code, token="quiet") if line.code else Text(formatting.day(line.since), token="quiet", figures=True)
    )
