"""Where things lie in the grid of a check: headings, names and totals stand still, the cells scroll."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from equipment_app.domain.unit_check import Check
from equipment_app.ui.unit_check import grid_paint as paint
from equipment_app.ui.unit_check.look import article, parted_article, short_names
from equipment_app.ui.widgets.scrolling import FloatingBar

HEAD, ROW = 32, 36
NAME, TOTAL = 164, 61
LEAST, MOST = 39, 132
"""Of a column. More columns than fit scroll sideways; few of them do not grow beyond a glance."""


class GridRoom(QAbstractScrollArea):
    """The column -1 is the member."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check: Check | None = None
        self.headings: list[str] = []
        self.names: list[str] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(ROW)
        self.horizontalScrollBar().setSingleStep(LEAST)
        FloatingBar(self)

    def place(self, row: int, column: int) -> QRectF:
        """Where a cell lies now, with the gap around it; the column -1 is the member's name."""
        top = HEAD + row * ROW - self.verticalScrollBar().value()
        if column < 0:
            return QRectF(0, top, NAME, ROW)
        step = self.step()
        return QRectF(NAME + step * column - self.horizontalScrollBar().value(), top, step, ROW)

    def room(self) -> QRect:
        """Where cells may be painted."""
        return QRect(NAME, HEAD, self.end() - NAME, self.viewport().height() - HEAD)

    def step(self) -> float:
        columns = max(1, len(self.check.plan.columns)) if self.check else 1
        return max(LEAST, min(MOST, (self.viewport().width() - NAME - TOTAL) / columns))

    def end(self) -> int:
        """Where cells end and totals begin."""
        columns = len(self.check.plan.columns) if self.check else 1
        return min(self.viewport().width() - TOTAL, round(NAME + self.step() * columns))

    def fit(self) -> None:
        if self.check is None:
            return
        plan, view = self.check.plan, self.viewport().size()
        high, wide = len(plan.members) * ROW, self.step() * len(plan.columns)
        self.verticalScrollBar().setRange(0, max(0, high - (view.height() - HEAD - 4)))
        self.verticalScrollBar().setPageStep(view.height() - HEAD)
        self.horizontalScrollBar().setRange(0, max(0, round(wide - (view.width() - NAME - TOTAL))))
        self.horizontalScrollBar().setPageStep(view.width() - NAME - TOTAL)
        self.names = short_names([person.name for person in plan.members])
        names = tuple(parted_article(plan, column.article, column.name) for column in plan.columns)
        self.headings = paint.headings(names, int(self.step()) - 4)

    def under(self, spot: QPointF) -> tuple[int, int] | None:
        if self.check is None or spot.y() < HEAD or spot.x() >= self.end():
            return None
        row = int(spot.y() - HEAD + self.verticalScrollBar().value()) // ROW
        column = int((spot.x() - NAME + self.horizontalScrollBar().value()) // self.step()) if spot.x() >= NAME else -1
        return (row, column) if row < len(self.check.plan.members) else None

    def heading_at(self, spot: QPoint) -> str:
        """The whole name of a column."""
        if self.check is None or not NAME <= spot.x() < self.end() or spot.y() >= HEAD:
            return ""
        return article(self.check.plan, self.check.plan.columns[self._under_head(spot)])

    def _under_head(self, spot: QPoint) -> int:
        column = int((spot.x() - NAME + self.horizontalScrollBar().value()) // self.step())
        return min(column, len(self.headings) - 1)

    def reveal(self, row: int, column: int) -> None:
        down, aside, step = self.verticalScrollBar(), self.horizontalScrollBar(), self.step()
        down.setValue(min(row * ROW, max(down.value(), (row + 1) * ROW - (self.viewport().height() - HEAD))))
        if column >= 0:
            left, room = round(step * column), self.end() - NAME
            aside.setValue(min(left, max(aside.value(), round(left + step) - room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Names, headings and totals do not scroll with the rest: all is painted again."""
        self.viewport().update()
