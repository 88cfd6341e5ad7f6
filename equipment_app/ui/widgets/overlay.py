"""What lies over the whole window, over a scrim, until it is done with: the search box and the dialog."""

from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import scheme, tokens

LOCK = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_L)
"""The key of the action `file.lock`: whatever lies over the window, it can be left."""


class Panel(QWidget):
    """The surface that floats; its parent paints the shadow, so nothing is blurred at run time."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        draw.box(painter, self.rect(), colors["surface"], colors["edge" if scheme() == "dark" else "line"])
        painter.end()


class Overlay(QWidget):
    """Covers its window, keeps the keyboard to itself, and gives the focus back when it closes.

    While it is open no shortcut of the window works but that of the lock. Esc or a click beside the panel closes it.
    """

    takes_scans: ClassVar[bool] = False
    """Whether a scan is acted on while it is open; else it is refused with a sound."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.panel = Panel(self)
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        self._before = QApplication.focusWidget()
        self.setGeometry(self.window().rect())
        self.arrange()
        self.show()
        self.raise_()

    def arrange(self) -> None:
        """Put the panel in its place; called when it opens and when the window is resized."""
        raise NotImplementedError

    def close_overlay(self) -> None:
        if not self.isVisible():
            return
        self.hide()
        if self._before and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.window().rect())
            self.arrange()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and not (isinstance(event, QKeyEvent) and _locks(event)):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside the panel."""
        stops = [w for w in self.panel.findChildren(QWidget) if _takes_tab(w)]
        if not stops:
            return True
        at = next_stop = -1
        here = QApplication.focusWidget()
        if here in stops:
            at = stops.index(here)
        next_stop = (at + (1 if next else -1)) % len(stops)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[next_stop].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_overlay()

    def wheelEvent(self, event: Any) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens()["scrim"])
        draw.shadow(painter, QRectF(self.panel.geometry()))
        painter.end()


def stopped(window: QWidget) -> bool:
    """Whether something lies over this window that must be done with first."""
    lying = window.findChildren(Overlay, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return any(overlay.isVisible() and not overlay.takes_scans for overlay in lying)


def _locks(event: QKeyEvent) -> bool:
    return event.keyCombination() == LOCK


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
