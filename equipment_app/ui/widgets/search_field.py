"""The search field over a list: Enter and Down lead into the list, Esc empties it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.theme import font, tokens
from equipment_app.ui.widgets.field import LineField

_AROUND = 56
"""Icon and margins around the words."""


class SearchField(LineField):
    """Where there is no room for both, what it looks for is said rather than its key."""

    left = Signal()
    """Into the list."""

    def __init__(self, *, icon: str = "", key: str = "") -> None:
        super().__init__(icon=icon, key=key)
        self._shortcut = key

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = draw.width(self.placeholderText(), self.font()) + _AROUND
        self.set_key(self._shortcut if words + draw.key_width(self._shortcut) <= self.width() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class SearchBox(QPushButton):
    wanted = Signal(str)
    """Open the finder, with these letters already in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ringed = False
        self.setFixedHeight(32)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.clicked.connect(lambda: self.wanted.emit(""))

    def set_words(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(320, 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 32)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters = event.text()
        if letters.isprintable() and letters.strip():
            self.wanted.emit(letters)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.wanted.emit("")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors, middle = QPainter(self), tokens(), self.height() / 2
        stroke = 2 if self._ringed else 1
        draw.box(painter, self.rect(), colors["surface"], colors["accent" if self._ringed else "edge"], stroke=stroke)
        icons.paint(painter, "search", 8, middle - 8, colors["quiet"], 16)
        key = "Ctrl+K"
        room = QRectF(32, 0, self.width() - 48 - draw.key_width(key), self.height())
        draw.text(painter, room, self.text(), colors["quiet"], font())
        draw.key(painter, key, self.width() - 9, middle, colors["quiet"], colors["ground"], colors["line"])
        painter.end()
