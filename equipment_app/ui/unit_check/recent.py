"""The last scans, newest first."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.domain.unit_check import Check
from equipment_app.ui import formatting
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import BODY, SMALL, font, tokens
from equipment_app.ui.unit_check import words
from equipment_app.ui.unit_check.side_card import SideCard

ROW = 28
_PAD, _TOP, _TEXT = 16, 4, 38


class RecentRows(QWidget):
    """As many as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, Token, tuple[str, ...], str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(224, 4 * ROW + 2 * _TOP)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 2 * ROW + 2 * _TOP)

    def show_check(self, check: Check) -> None:
        self._rows = [(*words.icon(one), *words.row(check, one), formatting.time_words(one.at)) for one in check.recent]
        self.setAccessibleDescription("; ".join(f"{ways[0]} {whose} {at}" for *_, ways, whose, at in self._rows[:5]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        for number, (icon, token, ways, whose, at) in enumerate(self._rows[: (self.height() - _TOP) // ROW]):
            line = QRectF(_PAD, _TOP + number * ROW, self.width() - 2 * _PAD, ROW)
            icons.paint(painter, icon, line.left() - 1, line.center().y() - 7, colors[token], 14)
            taken = draw.text(painter, line, at, colors["quiet"], font(SMALL, figures=True), draw.RIGHT)
            line.setRight(line.right() - taken - 8)
            line.setLeft(_TEXT)
            behind = f" · {whose}" if whose else ""
            shown = next((one for one in ways if draw.width(one + behind, font(BODY)) <= line.width()), ways[-1])
            line.setLeft(line.left() + draw.text(painter, line, shown, colors["text"]))
            draw.text(painter, line, behind, colors["quiet"])
        painter.end()


class RecentCard(SideCard):
    def __init__(self) -> None:
        super().__init__()
        self.rows = RecentRows()
        self.body.addSpacing(1)
        self.body.addWidget(self.rows, 1)
        self.name.setText(self.tr("Last scanned"))
        self.rows.setAccessibleName(self.tr("Last scanned"))
