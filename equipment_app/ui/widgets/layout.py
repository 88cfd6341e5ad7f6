"""How parts stand in rows, in columns and in places that scroll, and how they are taken out again."""

from collections.abc import Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
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


_GAP = 8


class Flow(QWidget):
    """Lines are as high as a field, so that the first one stands level with a field beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.parts: list[QWidget] = []
        self.setFixedHeight(HEIGHT)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Children of this, in place of those that were there, which are done with."""
        for part in self.parts:
            part.hide()
            part.deleteLater()
        self.parts = list(parts)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        x, line = 0, 0
        for part in self.parts:
            size = part.sizeHint()
            if x and x + size.width() > self.width():
                x, line = 0, line + 1
            part.setGeometry(x, line * HEIGHT + (HEIGHT - size.height()) // 2, size.width(), size.height())
            x += size.width() + _GAP
        self.setFixedHeight((line + 1) * HEIGHT)


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
        """With its label above, and what is wrong with it below."""
        if now is not None and self.inside.isAncestorOf(now):
            around = now.parentWidget()
            whole = around if around is not None and around.focusProxy() is now else now
            spot = whole.rect().translated(whole.mapTo(self.inside, QPoint()))
            if spot.height() <= self.viewport().height():  # Qt itself sees to the caret alone
                self.ensureVisible(spot.left(), spot.center().y(), 0, spot.height() // 2 + _AROUND)

    def minimumSizeHint(self) -> QSize:
        """As narrow as what is in it can be, and as low as you like."""
        return QSize(self.inside.minimumSizeHint().width(), 84)


_BAR, _AROUND = 12, 8


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
    """Without a frame. What gets the focus by Tab comes into view."""

    def __init__(self) -> None:
        super().__init__()
        self._floor = _Floor()
        self._least, self._tall = (0, 0), 0
        self.pages = self._floor.pages
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(self._floor)
        for part in (self.viewport(), self._floor):
            part.setAutoFillBackground(False)

    def keep(self, least: tuple[int, int], tall: int = 0) -> None:
        """Width and height that whatever is shown has at least; where it is narrow, it is at least `tall`."""
        self._least, self._tall = least, tall
        self._keep()

    def show_page(self, page: QWidget, least: tuple[int, int], tall: int = 0) -> None:
        self.keep(least, tall)
        self.pages.setCurrentWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep()

    def _keep(self) -> None:
        wide, high = self._least
        self._floor.setMinimumSize(wide, max(high, self._tall) if self.width() < NARROW else high)
