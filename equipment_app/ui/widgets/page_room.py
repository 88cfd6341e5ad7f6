"""The room a page stands in: where the window is smaller than the page can be, it scrolls, so that all is reached."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from equipment_app.ui.theme import NARROW


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
