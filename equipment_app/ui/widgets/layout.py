"""How parts stand in rows, in columns and in places that scroll, and how they are taken out again."""

from collections.abc import Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import Shiboken

from equipment_app.ui.look.theme import NARROW

HEIGHT = 32
"""Of a field, and of a line of a `Flow`."""
Part = QWidget | QLayout | int | tuple[Any, ...] | None
"""A widget, a layout, so many pixels of room, None for the room that is left; or with it its stretch, its alignment."""
Margins = tuple[int, int, int, int]
_NONE: Margins = (0, 0, 0, 0)
QWIDGETSIZE_MAX = 16_777_215
"""What Qt calls no most at all."""


def in_row(
    *parts: Part, on: QWidget | None = None, margins: Margins | None = _NONE, spacing: int | None = 0
) -> QHBoxLayout:
    """Parts beside each other; `on` is the widget they stand on. What is None is as Qt has it."""
    return _filled(QHBoxLayout(on) if on is not None else QHBoxLayout(), parts, margins, spacing)


def in_column(
    *parts: Part, on: QWidget | None = None, margins: Margins | None = _NONE, spacing: int | None = 0
) -> QVBoxLayout:
    """Likewise under each other."""
    return _filled(QVBoxLayout(on) if on is not None else QVBoxLayout(), parts, margins, spacing)


def as_widget(layout: QLayout) -> QWidget:
    """What is laid out stands on a widget of its own: it is hidden, stretched or given a width as a whole."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def fill(box: QBoxLayout, *parts: Part) -> None:
    """Add these at the end."""
    for given in parts:
        part, *how = given if isinstance(given, tuple) else (given,)
        if how and isinstance(how[0], Qt.AlignmentFlag):
            how = [0, *how]
        if part is None:
            box.addStretch(*how or [1])
        elif isinstance(part, int):
            box.addSpacing(part)
        elif isinstance(part, QLayout):
            box.addLayout(part, *how)
        else:
            box.addWidget(part, *how)


def turn(box: QBoxLayout, *, down: bool) -> None:
    """Its parts stand under each other, or beside each other."""
    box.setDirection(QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight)


def hold_width(part: QWidget, width: int) -> None:
    """It is so wide; with 0 as wide as there is room."""
    part.setMinimumWidth(width)
    part.setMaximumWidth(width or QWIDGETSIZE_MAX)


def stacked(*pages: QWidget) -> QStackedWidget:
    """One of these at a time."""
    stack = QStackedWidget()
    for page in pages:
        stack.addWidget(page)
    return stack


B = TypeVar("B", bound=QBoxLayout)


def _filled(box: B, parts: Sequence[Part], margins: Margins | None, spacing: int | None) -> B:
    if margins is not None:
        box.setContentsMargins(*margins)
    if spacing is not None:
        box.setSpacing(spacing)
    fill(box, *parts)
    return box


def take_out(layout: QLayout) -> list[QWidget]:
    """All that lies in it, in order, as it was: shown, and with its parent. Layouts and stretches in it are deleted.

    Qt gives whoever takes an item the duty to delete it, which Qt for Python does not do: 100 bytes for each.
    """
    taken: list[QWidget] = []
    while item := layout.takeAt(0):
        if widget := item.widget():
            taken.append(widget)
        elif inner := item.layout():
            taken += take_out(inner)
        Shiboken.delete(item)
    return taken


def empty(layout: QLayout) -> None:
    """Delete all that lies in it. It may be a while before it is gone, and is hidden at once."""
    for widget in take_out(layout):
        widget.hide()
        widget.deleteLater()


class Flow(QLayout):
    """Parts beside each other, each as wide as it wants to be, in as few lines as hold them whole.

    What is left of a line goes to those in it that expand. Lines are at least as high as a field.
    """

    def __init__(self, *parts: QWidget, between: int = 8) -> None:
        """So many pixels `between` the lines."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._between = between
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(8)
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [_height(line) for line in self._lines(width)]
        return sum(heights) + self._between * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:
        """All in one line."""
        [*widths] = (item.sizeHint().width() for item in self._items if not item.isEmpty())
        wide = sum(widths) + self.spacing() * max(0, len(widths) - 1)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSize(self) -> QSize:
        """One under the other."""
        least = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(max((one.width() for one in least), default=0), HEIGHT if least else 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        y = rect.y()
        for line in self._lines(rect.width()):
            x, high = rect.x(), _height(line)
            for item, wide in line:
                item.setGeometry(QRect(x, y, wide, high))
                x += wide + self.spacing()
            y += high + self._between

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, int]]]:
        """Which parts stand beside each other, and how wide.

        Where the first expands, the lines below are filled before its own.
        """
        parts = [(item, min(room, item.sizeHint().width())) for item in self._items if not item.isEmpty()]
        upwards = bool(parts) and _expands(parts[0][0])
        lines: list[list[tuple[QLayoutItem, int]]] = []
        spare = 0
        for item, wide in reversed(parts) if upwards else parts:
            if not lines or wide + self.spacing() > spare:
                lines.append([])
                spare = room + self.spacing()
            lines[-1].append((item, wide))
            spare -= wide + self.spacing()
        if upwards:
            lines = [line[::-1] for line in reversed(lines)]
        return [_widened(line, room - self.spacing() * (len(line) - 1)) for line in lines]


def _expands(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _widened(line: list[tuple[QLayoutItem, int]], room: int) -> list[tuple[QLayoutItem, int]]:
    """What is left of the room is shared by those that expand."""
    growing = sum(1 for item, _ in line if _expands(item))
    left, widened = room - sum(wide for _, wide in line), []
    for item, wide in line:
        more = left // growing if _expands(item) else 0
        widened.append((item, wide + more))
        left, growing = left - more, growing - _expands(item)
    return widened


def _height(line: list[tuple[QLayoutItem, int]]) -> int:
    """Of the highest part at its width."""
    return max(
        HEIGHT,
        *(item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height() for item, wide in line),
    )


class Narrow(QWidget):
    """`column` takes the parts; what is left of the width stays empty."""

    def __init__(self, most: int) -> None:
        """`most` is in pixels."""
        super().__init__()
        holder = QWidget()
        holder.setMaximumWidth(most)
        self.column = in_column(on=holder, margins=(16, 16, 16, 16), spacing=12)
        in_row((holder, 1), (None, 0), on=self)


class Turning(QStackedWidget):
    """One of these at a time, as small as the one that is shown can be: what scrolls it knows when it fits."""

    def __init__(self, *pages: QWidget) -> None:
        super().__init__()
        for page in pages:
            self.addWidget(page)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint().expandedTo(shown.minimumSize()) if shown is not None else QSize()

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else QSize()


class Scroll(QScrollArea):
    """Clear, without a frame; the bar floats. What has the keyboard stays in view, however it got it, and also where
    more is said around it.
    """

    def __init__(self, inside: QLayout) -> None:
        super().__init__()
        self.inside = as_widget(inside)
        self.inside.setProperty("clear", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.inside)
        self.viewport().setAutoFillBackground(False)
        FloatingBar(self)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._keep_typed_in_view)
        self.inside.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """More or less stands in it than before."""
        if watched is self.inside and event.type() == QEvent.Type.Resize:
            self._settled.start()
        return super().eventFilter(watched, event)

    def _keep_typed_in_view(self) -> None:
        """A button that was pressed may go: what it brought is looked at."""
        now = QApplication.focusWidget()
        if now is not None and now.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            self._follow(None, now)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """Qt itself sees to the caret alone."""
        if now is not None and self.inside.isAncestorOf(now):
            _bring(self, self.inside, now)

    def minimumSizeHint(self) -> QSize:
        """As narrow as what is in it can be, and as low as you like."""
        return QSize(self.inside.minimumSizeHint().width(), 84)


_BAR, _AROUND = 12, 8


def _bring(area: QScrollArea, inside: QWidget, part: QWidget) -> None:
    """Into view, with its label above and what is wrong with it below; what is higher than the view stays as it is."""
    around = part.parentWidget()
    whole = around if around is not None and around.focusProxy() is part else part
    spot = whole.rect().translated(whole.mapTo(inside, QPoint()))
    if spot.height() <= area.viewport().height():
        area.ensureVisible(spot.left(), spot.center().y(), 0, spot.height() // 2 + _AROUND)


class FloatingBar(QScrollBar):
    """Stands in for the vertical bar of `area` and keeps in step with it; hidden while everything fits."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self._real = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._real.rangeChanged.connect(self._follow)
        self._real.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._real.setValue)
        area.viewport().installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def _follow(self, *_: int) -> None:
        view = self._area.viewport().geometry()
        self.setGeometry(view.right() + 1 - _BAR, view.top(), _BAR, view.height())
        self.setRange(self._real.minimum(), self._real.maximum())
        self.setPageStep(self._real.pageStep())
        self.setSingleStep(self._real.singleStep())
        self.setValue(self._real.value())
        self.setVisible(self._real.maximum() > self._real.minimum())
        self.raise_()


class _Floor(QWidget):
    """Without a layout, so that nobody but the page shown says how small it can be."""

    def __init__(self) -> None:
        super().__init__()
        self.pages = QStackedWidget(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pages.setGeometry(self.rect())


class PageRoom(QScrollArea):
    """Without a frame. A page comes up with its beginning; what gets the keyboard, however it got it, is in view."""

    def __init__(self) -> None:
        super().__init__()
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._bring)
        self._floor = _Floor()
        self._least, self._tall = (0, 0), 0
        self.pages = self._floor.pages
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(self._floor)
        for part in (self.viewport(), self._floor):
            part.setAutoFillBackground(False)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Qt's own would scroll to the middle of whatever is next, also where a part with the keyboard is hidden."""
        return QWidget.focusNextPrevChild(self, next)

    def _follow(self, *_: object) -> None:
        self._settled.start()

    def _bring(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and self._floor.isAncestorOf(now):
            _bring(self, self._floor, now)

    def keep(self, least: tuple[int, int], tall: int = 0) -> None:
        """Width and height that whatever is shown has at least; where it is narrow, it is at least `tall`."""
        self._least, self._tall = least, tall
        self._keep()

    def show_page(self, page: QWidget, least: tuple[int, int], tall: int = 0) -> None:
        self.keep(least, tall)
        if page is not self.pages.currentWidget():
            self.pages.setCurrentWidget(page)
            self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep()

    def _keep(self) -> None:
        wide, high = self._least
        self._floor.setMinimumSize(wide, max(high, self._tall) if self.width() < NARROW else high)
