"""The foot of the window: journal, backup, readers; at the right operator and date. Words, never a coloured dot."""

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Label

HEIGHT = 28
_LONGEST, _OWN_WORDS = 400, 560
"""Pixels of one item; a longer one ends in an ellipsis, and no name makes the window wider. What the journal's item
says are the program's own sentences, of which none is so long.
"""
LEFT = ("journal", "backup", "reader", "serial")
RIGHT = ("operator", "date")


class _Item(QWidget):
    """`pressed` by the mouse: what is said here can lead somewhere. By keyboard an action does."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.icon = IconLabel("", "quiet", 14)
        self.words = Label(size=SMALL, token="quiet", elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.icon)
        row.addWidget(self.words)
        self.hide()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class StatusBar(QWidget):
    """`say("journal", words, icon, token)`: an item without words is not shown. `pressed` is the operator's."""

    pressed = Signal()
    backups_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._items = {name: _Item() for name in LEFT + RIGHT}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(20)
        for name in LEFT:
            row.addWidget(self._items[name])
        row.addStretch(1)
        for name in RIGHT:
            row.addWidget(self._items[name])
        self._items["operator"].pressed.connect(self.pressed)
        self._items["backup"].pressed.connect(self.backups_pressed)

    def say(self, name: str, words: str, icon: str = "", token: Token = "quiet") -> None:
        item = self._items[name]
        item.words.setText(words)
        longest = _OWN_WORDS if name == "journal" else _LONGEST
        item.words.setFixedWidth(min(ceil(draw.width(words, item.words.font())) + 1, longest))
        item.icon.show_icon(icon, token)
        item.icon.setVisible(bool(icon))
        item.setAccessibleName(words)
        item.setVisible(bool(words))

    def lead(self, name: str, tip: str) -> None:
        """A press on it leads somewhere: the pointer and a tooltip say so."""
        self._items[name].setCursor(Qt.CursorShape.PointingHandCursor)
        self._items[name].setToolTip(tip)

    def words(self, name: str) -> str:
        return self._items[name].words.words()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw.hairline(painter, 0, 0, self.width())
        painter.end()
