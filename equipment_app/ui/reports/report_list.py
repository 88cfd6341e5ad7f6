"""Which reports there are, and what was taken out of here today."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import SMALL, font
from equipment_app.ui.widgets.button import Pressed
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Label

WIDTH, NARROW = 220, 180
_KEPT = 8


class Taken(NamedTuple):
    """A report that was printed or saved, at `time` of today."""

    time: str
    title: str


class ReportRow(Pressed):
    """One report: soft and accent while it is the one shown."""

    ring = 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFixedHeight(32)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(120, 32)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        on = self.isChecked()
        if on or self.underMouse():
            draw.box(painter, self.rect(), colors["soft" if on else "hover"])
        room = QRectF(self.rect()).adjusted(8, 0, -8, 0)
        draw.text(painter, room, self.text(), colors["accent" if on else "text"], font(bold=on))


class ReportList(Card):
    """`chosen` with the key of a report. Groups are (title, keys); titles are given by `say`."""

    chosen = Signal(str)

    def __init__(self, groups: Sequence[Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFixedWidth(WIDTH)
        self.rows = {key: ReportRow() for keys in groups for key in keys}
        self.titles = [Label(size=SMALL, bold=True, token="quiet") for _ in groups]
        self.taken_title = Label(size=SMALL, bold=True, token="quiet")
        self._taken = QVBoxLayout()
        self._group = QButtonGroup(self)
        self.body.setContentsMargins(8, 16, 8, 12)
        for title, keys in zip(self.titles, groups, strict=True):
            title.setContentsMargins(8, 0, 8, 0)
            self.body.addWidget(title)
            self.body.addSpacing(8)
            for key in keys:
                self._group.addButton(self.rows[key])
                self.body.addWidget(self.rows[key])
                self.rows[key].clicked.connect(lambda _, key=key: self.chosen.emit(key))
            self.body.addSpacing(16)
        self.taken_title.setContentsMargins(8, 0, 8, 0)
        self.taken_title.hide()
        self.body.addWidget(self.taken_title)
        self.body.addLayout(self._taken)
        self.body.addStretch(1)
        next(iter(self.rows.values())).setChecked(True)

    def say(self, titles: Sequence[str], names: dict[str, str], taken: str) -> None:
        for label, title in zip(self.titles, titles, strict=True):
            label.setText(title)
        for key, name in names.items():
            self.rows[key].setText(name)
        self.taken_title.setText(taken)

    def take(self, taken: Taken) -> None:
        """Put it on the list of today, the newest on top."""
        row = Label(f"{taken.time}   {taken.title}", size=SMALL, elide=True)
        row.setContentsMargins(8, 4, 8, 4)
        row.setFixedHeight(24)
        self._taken.insertWidget(0, row)
        self.taken_title.show()
        if (last := self._taken.itemAt(_KEPT)) and (old := last.widget()):
            self._taken.removeWidget(old)
            old.deleteLater()
