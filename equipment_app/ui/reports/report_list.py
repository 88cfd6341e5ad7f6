"""Which reports there are, and what was taken out of here today."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QSizePolicy

from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import SMALL, font
from equipment_app.ui.widgets.button import Pressed
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill, in_column

WIDTH, NARROW = 220, 180
_KEPT = 8


class ReportRow(Pressed):
    """One report: soft and accent while it is the one shown."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
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
    """`chosen` with the key of a report. `groups` are reports by the title they stand under, as (key, name)."""

    chosen = Signal(str)

    def __init__(self, groups: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.rows: dict[str, ReportRow] = {}
        self._group = QButtonGroup(self)
        self.body.setContentsMargins(8, 16, 8, 12)
        for title, reports in groups.items():
            fill(self.body, _title(title), 8)
            for key, name in reports:
                row = self.rows[key] = ReportRow(name)
                row.clicked.connect(lambda _, key=key: self.chosen.emit(key))
                self._group.addButton(row)
                self.body.addWidget(row)
            self.body.addSpacing(16)
        self.taken_title = _title(self.tr("Printed and saved today"))
        self.taken_title.hide()
        self._taken = in_column()
        fill(self.body, self.taken_title, self._taken, None)
        next(iter(self.rows.values())).setChecked(True)

    def take(self, time: str, title: str) -> None:
        """Put a report that was printed or saved on the list of today, the newest on top."""
        row = Label(f"{time}   {title}", size=SMALL, elide=True)
        row.setContentsMargins(8, 4, 8, 4)
        row.setFixedHeight(24)
        self._taken.insertWidget(0, row)
        self.taken_title.show()
        if (last := self._taken.itemAt(_KEPT)) and (old := last.widget()):
            self._taken.removeWidget(old)
            old.deleteLater()


def _title(words: str) -> Label:
    title = Label(words, size=SMALL, bold=True, token="quiet")
    title.setContentsMargins(8, 0, 8, 0)
    return title
