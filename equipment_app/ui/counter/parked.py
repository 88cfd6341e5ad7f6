"""Carts that wait for their members: the latest on cards, the others in rows."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.cart import NOBODY
from equipment_app.ui import draw
from equipment_app.ui.counter import words
from equipment_app.ui.counter.counted import Counted
from equipment_app.ui.theme import SMALL, tokens
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.row_button import RowButton

if TYPE_CHECKING:
    from equipment_app.queries.counter import Parked

_ON_CARDS, _IN_ROWS = 2, 5
translate = QCoreApplication.translate


class ParkedCard(QWidget):
    """Whose cart, how much of it, since when, what it waits for."""

    def __init__(self, parked: "Parked", now: datetime) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("history", "warn"))
        head.addWidget(Label(whose(parked), bold=True, elide=True), 1)
        self.button = Button(translate("counter", "Continue"), size="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 13, 13, 13)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(4)
        column.addWidget(Label(_facts(parked, now), size=SMALL, token="quiet", wrap=True))
        column.addSpacing(12)
        column.addWidget(self.button)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw.box(painter, self.rect(), None, tokens()["line"])
        painter.end()


class ParkedCarts(QWidget):
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.caption = Caption()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 16, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.caption)
        self._made: list[QWidget] = []

    def show_carts(self, carts: "Sequence[Parked]", now: datetime) -> None:
        for widget in self._made:
            self._column.removeWidget(widget)
            widget.deleteLater()
        self._made = []
        self.caption.setText(translate("counter", "Cart in progress"))
        self.setVisible(bool(carts))
        for number, parked in enumerate(carts[: _ON_CARDS + _IN_ROWS]):
            member = parked.member.id if parked.member else NOBODY
            card = ParkedCard(parked, now) if number < _ON_CARDS else None
            button = card.button if card else RowButton(whose(parked), words.when(parked.saved_at, now))
            button.clicked.connect(lambda _=False, member=member: self.chosen.emit(member))
            self._made.append(card or button)
            self._column.addWidget(card or button)


def whose(parked: "Parked") -> str:
    member = parked.member
    return f"{member.rank} {member.name}".strip() if member else translate("counter", "Nobody yet")


def _facts(parked: "Parked", now: datetime) -> str:
    number = parked.member.personal_number if parked.member else ""
    lines = Counted().lines(parked.lines)
    since = words.moment(parked.saved_at, now)
    waits = ", ".join(words.short(item) for item in parked.waits)
    waiting = translate("counter", "waits for {names}").format(names=waits) if waits else ""
    return "\n".join(filter(None, (" · ".join(filter(None, (number, lines, since))), waiting)))
