"""What is painted as places that the keyboard walks and the mouse points at."""

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent
from PySide6.QtWidgets import QToolTip

from equipment_app.ui.look import draw

P = TypeVar("P")


class Walked(draw.Painted, Generic[P]):
    """The place stood on is told to who cannot see it, and the one under the mouse in a tip."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(name)

    def current(self) -> P | None:
        """The place stood on."""
        raise NotImplementedError

    def place_at(self, spot: QPointF) -> P | None:
        return None

    def sentence(self, place: P) -> str:
        raise NotImplementedError

    def tell(self) -> None:
        """Another place is stood on, or it says something else now."""
        place = self.current()
        self.setAccessibleDescription("" if place is None else self.sentence(place))
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.place_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if place is None else self.sentence(place), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.tell()
