"""The head of a table: quiet 12 px titles over a hairline, an arrow at the column it is sorted by."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.cells import Group
from equipment_app.ui.look.theme import SMALL, font, tokens
from equipment_app.ui.tables.cell_delegate import cell_width
from equipment_app.ui.tables.table import Table

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

        Names come before numbers: what a column of numbers does not need goes to names that would be cut.
        """
        wide = self._view.viewport().width()
        for number, column in enumerate(self._table.columns):
            self.setSectionHidden(number, wide < column.room)
        columns = [(number, column) for number, column in enumerate(self._table.columns) if wide >= column.room]
        free = sum(1 for _, column in columns if not column.width)
        rest = wide - sum(column.width for _, column in columns)
        lacking = max(0, _LEAST_REST * free - rest)
        names = [] if self.steady else [number for number, column in columns if not column.width]
        wanting = sum(map(self._need, names)) - rest if names else 0
        for number, column in columns:
            given = min(lacking, column.width - column.least) if column.least else 0
            if wanting > given and column.width:
                given = max(given, min(wanting, column.width - max(column.least, self._need(number))))
            lacking, rest, wanting = lacking - given, rest + given, wanting - given
            self.resizeSection(number, column.width - given)
        most = _MOST_REST if wide > _HUGE else rest
        for number, column in columns:
            if not column.width:
                self.resizeSection(number, max(_LEAST_REST, min(most, rest // free)))

    def _need(self, number: int) -> int:
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
        return min(column.width or _MOST_REST, round(max(title, widest)) + beside)

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
        align = {"left": draw.LEFT, "right": draw.RIGHT, "center": draw.CENTER}[column.align]
        if sorted_here and column.align == "right":
            inner.setRight(inner.right() - 16)
        taken = draw.text(painter, inner, column.title, colors["quiet"], font(SMALL), align)
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
