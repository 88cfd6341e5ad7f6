"""What a line offers while somebody types, found by any part of it: a surname behind a rank, the end of a number."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCompleter, QStyledItemDelegate, QWidget

from equipment_app.domain.words import bare
from equipment_app.ui.look.theme import dress
from equipment_app.ui.widgets.field import carries_out

SEEN = 8
"""Rows of the list that are seen at once."""


def by_parts(known: Sequence[str], text: str) -> list[str]:
    """Those of `known` in which each word of `text` is somewhere, accents and case aside."""
    parts = bare(text).split()
    return [one for one in known if all(part in bare(one) for part in parts)]


class AnyPart(QCompleter):
    """Offers those of `known` that what is typed is a part of."""

    def __init__(self, known: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._known, self._rows = list(known), QStringListModel(list(known), self)
        self.setModel(self._rows)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(SEEN)
        if popup := self.popup():
            popup.setObjectName("offers")
            popup.setItemDelegate(QStyledItemDelegate(popup))  # Qt's own knows no style of rows
            dress(popup)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def _follow(self, _left: QWidget | None, entered: QWidget | None) -> None:
        """Whatever took the keyboard has it whole: Qt would leave the list there, and give it the next key."""
        popup = self.popup()
        if popup and popup.isVisible() and entered is not None and entered is not self.widget():
            popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter is for the button of what the line stands in, also while something is offered."""
        popup, line = self.popup(), self.widget()
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and carries_out(event)
        if pressed and watched is popup and popup.isVisible() and line is not None:
            popup.hide()
            return QApplication.sendEvent(line, event.clone())
        return super().eventFilter(watched, event)

    def splitPath(self, path: str) -> list[str]:
        """Qt looks for beginnings alone, so it is given what was found, and looks for nothing."""
        self._rows.setStringList(by_parts(self._known, path))
        return [""]
