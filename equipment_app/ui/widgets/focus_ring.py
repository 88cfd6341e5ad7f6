"""The frame around the button, box or link that has the keyboard: 2 px wide, 2 px outside."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui.look import draw

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class FocusRing(QWidget):
    """One per window, laid over it; it goes where the focus goes and lets the mouse through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._spot = QRect()
        self._gap = 2

    @staticmethod
    def enter(target: QWidget, reason: Qt.FocusReason, spot: QRect | None = None, gap: int = 2) -> None:
        """Frame `target` (or its part `spot`), unless the pointer brought the focus."""
        if reason == Qt.FocusReason.MouseFocusReason:
            return
        ring = target.window().findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
        (ring or FocusRing(target.window()))._follow(target, spot or QRect(), gap)

    @staticmethod
    def leave(target: QWidget) -> None:
        ring = target.window().findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if ring and ring._target is target:
            ring._forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self._target:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw.ring(painter, self.rect(), radius=draw.RADIUS + self._gap)
        painter.end()

    def _follow(self, target: QWidget, spot: QRect, gap: int) -> None:
        self._forget()
        self._target, self._spot, self._gap = target, spot, gap
        for widget in self._chain():
            widget.installEventFilter(self)
        target.destroyed.connect(self._forget)
        self._place()

    def _forget(self) -> None:
        if self._target:
            self._target = None
            self.hide()

    def _chain(self) -> list[QWidget]:
        chain: list[QWidget] = []
        widget = self._target
        while widget and widget is not self.window():
            chain.append(widget)
            widget = widget.parentWidget()
        return chain

    def _place(self) -> None:
        target = self._target
        if not target or not target.isVisible():
            self.hide()
            return
        spot = self._spot if self._spot.isValid() else target.rect()
        out = self._gap + 2
        self.setGeometry(QRect(target.mapTo(self.window(), spot.topLeft()), spot.size()).adjusted(-out, -out, out, out))
        self.setVisible(self._shows(target))
        self.raise_()

    def _shows(self, target: QWidget) -> bool:
        """Not for a part that a scrolled area has moved out of sight."""
        return not target.visibleRegion().isEmpty() or target.mapTo(self.window(), QPoint(0, 0)).y() >= 0
