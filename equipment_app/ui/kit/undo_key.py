"""Ctrl+Z where something is taken back before anything that is written is undone."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class UndoKey(QObject):
    """The key is `at` a part, or one in it, and `take_back` is called, `when` there is something to take back."""

    def __init__(self, at: QWidget, when: Callable[[], bool], take_back: Callable[[], object]) -> None:
        super().__init__(at)
        self._when, self._take_back = when, take_back
        at.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not _undoes(event) or not self._when():
            return False
        if event.type() == QEvent.Type.KeyPress:
            self._take_back()
        event.accept()
        return event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


def _undoes(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
