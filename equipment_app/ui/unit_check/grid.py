"""Members × what they should show. One painted view: 280 members and 20 columns scroll as smoothly as 15 and 9.

Headings, names and totals stay where they are while the cells scroll. Arrows move among the cells; the column before
the first is the member.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import CheckCell
from equipment_app.ui.look import draw, motion
from equipment_app.ui.look.theme import MOTION_MS, SMALL, font, tokens
from equipment_app.ui.unit_check import grid_paint as paint
from equipment_app.ui.unit_check.words import article, parted_article, short_names, told
from equipment_app.ui.widgets.label import plain_tip
from equipment_app.ui.widgets.layout import FloatingBar

HEAD, ROW = 32, 36
NAME, TOTAL = 164, 61
LEAST, MOST = 39, 132
"""Of a column. More columns than fit scroll sideways; few of them do not grow beyond a glance."""


class GridRoom(QAbstractScrollArea):
    """The column -1 is the member."""

    def __init__(self) -> None:
        super().__init__()
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


_PAGE = 10
Key = Qt.Key


class Keys:
    """Digits make a number as long as one stays on the cell; + and − change it, Space is all or none."""

    def __init__(self, grid: "CheckGrid") -> None:
        self._grid = grid
        self._typed: tuple[tuple[int, int], str] = ((-1, -1), "")

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key was one of the grid's."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        row, column = self._grid.at or (0, 0)
        last = len(self._grid.check.plan.columns) - 1 if self._grid.check else 0
        steps = {
            Key.Key_Up: (row - 1, column), Key.Key_Down: (row + 1, column), Key.Key_Left: (row, column - 1),
            Key.Key_Right: (row, column + 1), Key.Key_Home: (row, -1), Key.Key_End: (row, last),
            Key.Key_PageUp: (row - _PAGE, column), Key.Key_PageDown: (row + _PAGE, column),
        }  # fmt: skip
        key = Key(event.key())
        if key in steps:
            self._grid.stand_on(*steps[key])
            return True
        if key in (Key.Key_Return, Key.Key_Enter):
            self._grid.want_menu(row, column)
            return True
        return self._count(row, column, key, event.text())

    def _count(self, row: int, column: int, key: Qt.Key, text: str) -> bool:
        cell = self._grid.cell_at(row, column)
        if cell is None or cell.numbered:
            return False
        if text.isdecimal() and text.isascii():
            spot, typed = self._typed
            typed = (typed if spot == (row, column) else "") + text
            typed = typed if int(typed) <= cell.wanted else text
            self._typed = (row, column), typed
            number = int(typed)
        elif key in (Key.Key_Plus, Key.Key_Minus):
            number = cell.found + (1 if key == Key.Key_Plus else -1)
        elif key == Key.Key_Space:
            number = 0 if cell.found == cell.wanted else cell.wanted
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            number = 0
        else:
            return False
        if not text.isdecimal():
            self._typed = (-1, -1), ""
        self._grid.counted.emit(cell.member, cell.article, max(0, min(number, cell.wanted)))
        return True


_PAD, _GAP = 16, 2


class CheckGrid(GridRoom):
    """Shows a check; what somebody does to a cell is said by signals with member and article (0: the member)."""

    menu_wanted = Signal(int, int, QPoint)
    """Enter, the Menu key, the right button, a double click; with a point on the screen."""
    counted = Signal(int, int, int)
    """So many pieces of a kind without codes were counted."""

    def __init__(self, member: str, total: str) -> None:
        """`member` and `total` stand over the first and the last column."""
        super().__init__()
        self.at: tuple[int, int] | None = None
        """Row and column somebody stands on; the column -1 is the member."""
        self._next: tuple[int, int] | None = None
        self._words = member, total
        self._filling: tuple[int, int] | None = None
        self._keys = Keys(self)
        self._fill = QVariantAnimation(self, duration=MOTION_MS, startValue=0.5, endValue=1.0)
        self._fill.valueChanged.connect(lambda _: self._update_cell(self._filling))

    # What is shown

    def show_check(self, check: Check) -> None:
        """The next missing thing is brought into view, the cell that has just been filled fades in."""
        before, self.check = self.check, check
        if before is None or before.plan is not check.plan:
            self.fit()
            row, column = self.at or (0, 0)
            inside = row < len(check.plan.members) and column < len(check.plan.columns)
            self.at = self.at if self.at and inside else None
        pointed = self._next
        self._light(before, check)
        self._point(check)
        self._tell()
        if before is None or before.plan is not check.plan or pointed is None:
            self.viewport().update()
        else:
            self._update_changed(before, check, pointed)

    def spot_of(self, member: int, article: int) -> QPoint:
        """Under the cell, on the screen."""
        assert self.check is not None
        column = self.check.plan.place(article) if article else -1
        rect = self.place(self.check.plan.row(member), column)
        return self.viewport().mapToGlobal(rect.bottomLeft().toPoint())

    def current(self) -> tuple[int, int] | None:
        """Member and article somebody stands on with the keyboard."""
        if self.check is None or self.at is None or not self.hasFocus():
            return None
        row, column = self.at
        return self.check.plan.members[row].id, self.check.plan.columns[column].article if column >= 0 else 0

    # Where one stands

    def stand_on(self, row: int, column: int) -> None:
        if self.check is None:
            return
        rows, columns = len(self.check.plan.members), len(self.check.plan.columns)
        self.at = max(0, min(rows - 1, row)), max(-1, min(columns - 1, column))
        self.reveal(*self.at)
        self._tell()
        self.viewport().update()

    def cell_at(self, row: int, column: int) -> CheckCell | None:
        if self.check is None or column < 0:
            return None
        plan = self.check.plan
        return self.check.cell(plan.members[row].id, plan.columns[column].article)

    def sentence(self, row: int, column: int) -> str:
        """What a cell says, in words."""
        assert self.check is not None
        plan = self.check.plan
        person = plan.members[row]
        if column < 0:
            return ", ".join(filter(None, (person.name, person.rank, person.personal_number)))
        cell = self.cell_at(row, column)
        name = article(plan, plan.columns[column])
        return told(cell, person.name, name) if cell else f"{person.name}, {name}: –"

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.check is None or not self._keys.press(event):
            super().keyPressEvent(event)

    def want_menu(self, row: int, column: int) -> None:
        assert self.check is not None
        plan = self.check.plan
        member, article = plan.members[row].id, plan.columns[column].article if column >= 0 else 0
        self.menu_wanted.emit(member, article, self.spot_of(member, article))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        at = self.under(QPointF(event.pos())) if mouse else self.at
        if at:
            self.stand_on(*at)
            self.want_menu(*at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if at := self.under(event.position()):
            self.stand_on(*at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if at := self.under(event.position()):
            self.want_menu(*at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.at is None and self.check is not None:
            self.stand_on(*(self._next or (0, 0)))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.under(QPointF(event.pos()))
            words = self.sentence(*at) if at else self.heading_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().viewportEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.check is None:
            return
        painter, view = QPainter(self.viewport()), self.viewport().rect()
        first = self.verticalScrollBar().value() // ROW
        last = min(len(self.check.plan.members), first + view.height() // ROW + 2)
        painter.setClipRect(QRect(0, HEAD, view.width(), view.height() - HEAD))
        for row in range(first, last):
            if self.place(row, -1).toRect().intersects(event.rect()):
                self._paint_row(painter, row, event.rect())
        self._paint_head(painter)
        if self.hasFocus() and self.at:
            painter.setClipRect(self.room() if self.at[1] >= 0 else view)
            draw.ring(painter, self.place(*self.at), radius=5)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int, dirty: QRect) -> None:
        assert self.check is not None
        person, cells = self.check.plan.members[row], self.check.cells(self.check.plan.members[row].id)
        lit = self._next is not None and self._next[0] == row
        away = person.id in self.check.progress.absent
        top = self.place(row, -1)
        stands = self.check.standing == person.id
        if stands:
            draw.bar(painter, QRectF(0, top.top() + 8, 3, 20), tokens()["accent"])
        paint.name(painter, top.adjusted(_PAD, 0, 0, 0), self.names[row], person, lit=lit or stands, off=away)
        counts = self.check.counts(person.id)
        paint.total(painter, QRectF(self.end(), top.top(), TOTAL - 12, ROW), counts.done, counts.issued)
        painter.save()
        painter.setClipRect(self.room())
        for column, cell in enumerate(cells):
            rect = self.place(row, column).adjusted(_GAP, _GAP, -_GAP, -_GAP)
            if cell and rect.toRect().intersects(dirty):
                share = self._fill.currentValue() if (row, column) == self._filling else 1
                paint.cell(painter, rect, cell, next_=(row, column) == self._next, share=share)
        painter.restore()

    def _paint_head(self, painter: QPainter) -> None:
        painter.setClipRect(QRect(0, 0, self.viewport().width(), HEAD))
        quiet = tokens()["quiet"]
        draw.text(painter, QRectF(_PAD, 0, NAME - _PAD, HEAD + 4), self._words[0], quiet, font(SMALL))
        total = QRectF(self.end(), 0, TOTAL - 12, HEAD + 4)
        draw.text(painter, total, self._words[1], quiet, font(SMALL), draw.RIGHT)
        painter.setClipRect(self.room().adjusted(0, -HEAD, 0, 0).intersected(QRect(0, 0, 1 << 20, HEAD)))
        for column, words in enumerate(self.headings):
            room = self.place(0, column)
            lit = self._next is not None and self._next[1] == column
            paint.heading(painter, QRectF(room.left(), 0, room.width(), HEAD + 4), words, lit=lit)
        painter.setClipping(False)

    # What follows from a scan

    def _light(self, before: Check | None, check: Check) -> None:
        newest = check.recent[0] if check.recent and (before is None or check.recent is not before.recent) else None
        self._filling = None
        if newest and newest.taken and newest.article in {column.article for column in check.plan.columns}:
            self._filling = check.plan.row(newest.member), check.plan.place(newest.article)
            if motion.wanted():
                self._fill.start()

    def _point(self, check: Check) -> None:
        """Who walks the grid by keyboard is not carried away from where they stand."""
        next_ = check.next_missing()
        before = self._next
        self._next = (check.plan.row(next_.member.id), check.plan.place(next_.column.article)) if next_ else None
        if self._next and self._next != before and not self.hasFocus():
            self.reveal(*self._next)

    def _update_changed(self, before: Check, check: Check, pointed: tuple[int, int]) -> None:
        """Only the rows in which something is new, and the headings."""
        states, rows = before.states, {before.cursor[0], check.cursor[0], pointed[0]}
        rows |= {check.plan.row(one) for (one, kind), state in check.states.items() if states.get((one, kind)) != state}
        rows |= {check.plan.row(one) for one in (before.standing, check.standing) if one}
        rows |= {self._next[0]} if self._next else set()
        wide = self.viewport().width()
        self.viewport().update(QRect(0, 0, wide, HEAD))
        for row in rows:
            self.viewport().update(QRect(0, self.place(row, -1).toRect().top(), wide, ROW))

    def _update_cell(self, at: tuple[int, int] | None) -> None:
        if at is not None:
            self.viewport().update(self.place(*at).toRect())

    def _tell(self) -> None:
        """For those who do not see it: where the keyboard is, and what is there."""
        if self.at is not None and self.check is not None:
            self.setAccessibleDescription(self.sentence(*self.at))
