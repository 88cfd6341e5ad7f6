"""The kits at the left of their page: name, how much and for whom, state; the one that is chosen is worked on."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from equipment_app.queries.kits import KitState, ListedKit
from equipment_app.ui import formatting
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import SMALL, font, tokens
from equipment_app.ui.tables.cell_paint import FIRST_PAD
from equipment_app.ui.tables.table import Column, Index
from equipment_app.ui.tables.table_view import CellDelegate
from equipment_app.ui.widgets.card import Card

WIDTH, HEIGHT = 232, 84


class KitList(Card):
    """`chosen` with the id of the kit that becomes the current one; `ended` where Del is pressed on it."""

    chosen = Signal(int)
    ended = Signal()

    def __init__(self, new: QWidget) -> None:
        """`new` stands in the head."""
        super().__init__("-")
        self._drafted: Callable[[int], bool] = lambda _: False
        column: Column[ListedKit] = Column("", self._spoken)
        self.view = _KitRows(self.tr("Kits"), [column], lambda row: row.wording.kit, row_height=HEIGHT)
        self.view.setItemDelegate(_KitDelegate(self))
        self.view.header.hide()
        self.view.current_changed.connect(lambda row: self.chosen.emit(row.wording.kit) if row else None)
        self.view.ended.connect(self.ended)
        self.head.row.addWidget(new)
        self.body.addWidget(self.view, 1)

    def show_kits(self, rows: list[ListedKit], drafted: Callable[[int], bool], current: int) -> None:
        """`drafted` says of a kit whether a change of it is not saved yet."""
        self._drafted = drafted
        title = self.tr("Kits")
        self.title.setText(f"{title} {len(rows)}")
        self.view.blockSignals(True)
        self.view.show_rows(rows)
        self.view.show_row(current)
        self.view.blockSignals(False)

    def _spoken(self, row: ListedKit) -> str:
        return f"{row.wording.name}, {self.facts(row)}, {self.chip(row).text}"

    def facts(self, row: ListedKit) -> str:
        """How many articles, and how many members should have it, or until when they should."""
        lines = formatting.counted(self.tr("%n article(s)", "", row.lines), row.lines)
        if row.state is KitState.ENDED and row.until is not None:
            return f"{lines} · " + self.tr("until {day}").format(day=formatting.day(row.until))
        people = formatting.counted(self.tr("%n member(s)", "", row.people), row.people)
        return f"{lines} · " + (people if row.people else self.tr("by choice"))

    def chip(self, row: ListedKit) -> Chip:
        if self._drafted(row.wording.kit):
            return Chip(self.tr("unsaved change"), "pencil", "accent")
        if row.state is KitState.ENDED:
            return Chip(self.tr("ended"), "history")
        if row.state is KitState.COMING:
            assert row.wording.valid_from is not None
            day = formatting.day(row.wording.valid_from)
            return Chip(self.tr("from {day}").format(day=day), "calendar-clock", "accent")
        if row.next is not None:
            changes = self.tr("changes {day}").format(day=formatting.day(row.next))
            return Chip(changes, "calendar-clock", "accent")
        return Chip(self.tr("applies"), "check", "good")


class _KitRows(PlainList[ListedKit]):
    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.ended.emit()
        else:
            super().keyPressEvent(event)


class _KitDelegate(CellDelegate):
    """Three lines: the name, what it is, its state."""

    def __init__(self, of: KitList) -> None:
        super().__init__(of.view)
        self._list = of

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect, row = QRectF(option.rect), self._view.table.row(index)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, index, selected)
        assert isinstance(row, ListedKit)
        line = QRectF(rect.left() + FIRST_PAD, rect.top() + 11, rect.width() - 2 * FIRST_PAD, 20)
        colors = tokens()
        draw.text(painter, line, row.wording.name, colors["text"], font(bold=selected))
        draw.text(painter, line.translated(0, 20), self._list.facts(row), colors["quiet"], font(SMALL))
        draw.chip(painter, self._list.chip(row), line.left(), line.top() + 52, on_soft=selected)
        painter.restore()
