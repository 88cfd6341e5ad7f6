"""A menu: rows of 28, icon 16, key at the right, rounded."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from equipment_app.ui.look import icons
from equipment_app.ui.look.theme import font


class Menu(QMenu):
    """`add` a row; `popup(point)` shows it without waiting for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font())
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)

    def add(
        self, text: str, act: Callable[[], object], *, icon: str = "", key: str = "", enabled: bool = True
    ) -> QAction:
        action = QAction(text, self)
        if icon:
            action.setIcon(icons.icon(icon))
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _: act())
        self.addAction(action)
        return action
