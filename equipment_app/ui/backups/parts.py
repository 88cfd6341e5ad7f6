"""Parts of the section: what is not as it should be with its way out, and a place where backups lie."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.backups.words import Remedy
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import FILL, INK
from equipment_app.ui.look.theme import SMALL, tokens
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.label import Caption, IconLabel, Label

_ICONS = {"bad": "octagon-x", "warn": "triangle-alert"}


class RemedyRow(QWidget):
    """One sentence on a soft fill; at its right what mends it."""

    wanted = Signal(str)

    def __init__(self, remedy: Remedy, *, offered: bool = True) -> None:
        """`offered`: whoever works may do what mends it."""
        super().__init__()
        self.remedy = remedy
        self.words = Label(remedy.sentence, wrap=True)
        self.link = LinkButton(remedy.link, arrow=True)
        self.link.setVisible(bool(remedy.link) and offered)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        icon = QVBoxLayout()
        icon.setContentsMargins(0, 2, 0, 0)
        icon.addWidget(IconLabel(_ICONS.get(remedy.tone, "info"), INK[remedy.tone]))
        icon.addStretch(1)
        row.addLayout(icon)
        row.addWidget(self.words, 1)
        row.addSpacing(8)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(remedy.sentence)
        self.link.clicked.connect(lambda: self.wanted.emit(remedy.deed))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw.box(painter, self.rect(), tokens()[FILL[self.remedy.tone]])
        painter.end()


class Corner(QWidget):
    """A caption, what it is, one quiet line about it, and what can be done."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self.caption, self.what = Caption(), Label(bold=True, elide=True)
        self.note_icon, self.note = IconLabel("", "quiet", 14), Label(size=SMALL, token="quiet", elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.caption)
        column.addWidget(self.what)
        note = QHBoxLayout()
        note.setSpacing(6)
        note.addWidget(self.note_icon)
        note.addWidget(self.note, 1)
        column.addLayout(note)
        column.addSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def say(self, what: str, note: str, icon: str = "", warn: bool = False) -> None:
        self.what.setText(what)
        self.note.setText(note)
        self.note.set_token("warn" if warn else "quiet")
        self.note_icon.show_icon(icon, "warn" if warn else "quiet")
        self.note_icon.setVisible(bool(icon))
        self.what.setAccessibleName(f"{self.caption.words()}: {what}. {note}")
