"""What is higher than its place scrolls there: a form in a small window, a text."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLayout, QScrollArea, QScrollBar, QStackedWidget, QWidget

from equipment_app.ui.look.theme import NARROW


class Scroll(QScrollArea):
    """Clear, without a frame; the bar floats, and whatever gets the keyboard comes into view."""

    def __init__(self, inside: QLayout) -> None:
        super().__init__()
        self.inside = QWidget()
        self.inside.setProperty("clear", True)
        self.inside.setLayout(inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.inside)
        self.viewport().setAutoFillBackground(False)
        FloatingBar(self)

    def minimumSizeHint(self) -> QSize:
        """As narrow as what is in it can be, and as low as you like."""
        return QSize(self.inside.minimumSizeHint().width(), 84)


WIDTH = 12


class FloatingBar(QScrollBar):
    """Stands in for the vertical bar of `area` and keeps in step with it; hidden while everything fits."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self._real = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        self.setGeometry(view.right() + 1 - WIDTH, view.top(), WIDTH, view.height())
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
