"""Carts that wait: whose they are or what is in them, how much, since when; each is taken up or let go."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.queries.counter import Parked
from equipment_app.ui import draw
from equipment_app.ui.counter import words
from equipment_app.ui.counter.counted import Counted
from equipment_app.ui.theme import SMALL, tokens
from equipment_app.ui.widgets.button import Button, IconButton
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.row_button import RowButton
from equipment_app.ui.widgets.scroll import Scroll

_ON_CARDS = 2
translate = QCoreApplication.translate


class ParkedRow(QWidget):
    """In one row: `button` takes the cart up, `discard` lets it go."""

    def __init__(self, parked: Parked, now: datetime) -> None:
        super().__init__()
        self.parked = parked
        self.discard = IconButton("trash-2", translate("counter", "Discard the cart"))
        self.button: QAbstractButton = self._make(now)
        self.setAccessibleName(f"{_title(parked)}, {_facts(parked, now)}")

    def _make(self, now: datetime) -> QAbstractButton:
        button = RowButton(_title(self.parked), words.when(self.parked.saved_at, now))
        button.setToolTip(_facts(self.parked, now))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(button, 1)
        row.addWidget(self.discard)
        return button


class ParkedCard(ParkedRow):
    """Whose cart or what is in it, how much, since when, what it waits for."""

    def _make(self, now: datetime) -> QAbstractButton:
        button = Button(translate("counter", "Continue"), size="small")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("history", "warn"))
        head.addWidget(Label(words.whose(self.parked.member), bold=True, elide=True), 1)
        deeds = QHBoxLayout()
        deeds.setSpacing(4)
        deeds.addWidget(button, 1)
        deeds.addWidget(self.discard)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 13, 13, 13)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(4)
        column.addWidget(Label(_facts(self.parked, now), size=SMALL, token="quiet", wrap=True))
        column.addSpacing(12)
        column.addLayout(deeds)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw.box(painter, self.rect(), None, tokens()["line"])
        painter.end()


class ParkedCarts(QWidget):
    chosen = Signal(int)
    """What the cart is kept as."""
    discarded = Signal(object)
    """A `Parked`."""

    def __init__(self) -> None:
        super().__init__()
        self.caption = Caption()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.caption)
        column.addWidget(Scroll(self._column), 1)
        self.rows: list[ParkedRow] = []

    def show_carts(self, carts: Sequence[Parked], now: datetime) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        one, more = translate("counter", "Cart in progress"), translate("counter", "Carts in progress")
        self.caption.setText(one if len(carts) == 1 else more)
        self.setVisible(bool(carts))
        self.rows = [(ParkedCard if n < _ON_CARDS else ParkedRow)(parked, now) for n, parked in enumerate(carts)]
        for number, row in enumerate(self.rows):
            row.button.clicked.connect(lambda _=False, parked=row.parked: self.chosen.emit(parked.cart.kept_as))
            row.discard.clicked.connect(lambda _=False, parked=row.parked: self.discarded.emit(parked))
            self._column.insertWidget(number, row)


def _title(parked: Parked) -> str:
    """Whose it is; without a member, what is in it and how much."""
    if parked.member:
        return words.whose(parked.member)
    return f"{Counted().lines(parked.lines)}: {', '.join(words.short(item) for item, _ in parked.things)}"


def _things(parked: Parked) -> str:
    named = ", ".join(f"{words.short(item)} {code}".strip() for item, code in parked.things)
    more = parked.lines - len(parked.things)
    return f"{named} {Counted().more_lines(more)}" if more else named


def _facts(parked: Parked, now: datetime) -> str:
    lines, since = Counted().lines(parked.lines), words.moment(parked.saved_at, now)
    if parked.member is None:
        return f"{lines} · {since}\n{_things(parked)}"
    waits = ", ".join(words.short(item) for item in parked.waits)
    waiting = translate("counter", "waits for {names}").format(names=waits) if waits else ""
    number = parked.member.personal_number
    return "\n".join(filter(None, (" · ".join(filter(None, (number, lines, since))), waiting)))
