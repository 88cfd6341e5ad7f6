"""The head of a table: quiet 12 px titles over a hairline, an arrow at the column it is sorted by."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from equipment_app.ui import draw, icons
from equipment_app.ui.table import Table
from equipment_app.ui.theme import SMALL, font, tokens

_LEAST_REST = 96


class TableHeader(QHeaderView):
    """A click on a column that can be sorted by asks the source again."""

    def __init__(self, table: Table[Any], view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._table = table
        self._view = view
        self.tall = 32
        """Height; 0 where no titles are shown, for a header that is hidden no longer fits its columns."""
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(16)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.sectionClicked.connect(self._clicked)
        table.headerDataChanged.connect(lambda *_: self.fit())

    def sizeHint(self) -> QSize:
        return QSize(0, self.tall)

    def fit(self) -> None:
        """Declared widths; the columns without one share the rest, for which those that can give way do."""
        columns = self._table.columns
        free = sum(1 for column in columns if not column.width)
        rest = self._view.viewport().width() - sum(column.width for column in columns)
        lacking = max(0, _LEAST_REST * free - rest)
        for number, column in enumerate(columns):
            given = min(lacking, column.width - column.least) if column.least else 0
            lacking, rest = lacking - given, rest + given
            self.resizeSection(number, column.width - given)
        for number, column in enumerate(columns):
            if not column.width:
                self.resizeSection(number, max(_LEAST_REST, rest // free))

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

    def _clicked(self, section: int) -> None:
        table = self._table
        column = table.columns[section]
        if column.sort:
            turned = column.sort == table.sorted_by and not table.descending
            table.sort(section, Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder)
            self.viewport().update()
