"""The search box of the header: looks like a field, opens the finder with the first letter, a click or Ctrl+K."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from equipment_app.ui import draw, icons
from equipment_app.ui.theme import font, tokens


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
