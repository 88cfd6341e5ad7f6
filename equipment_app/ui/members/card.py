"""The card of one member."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from equipment_app.ui.members.head import MemberHead, MemberSizes
from equipment_app.ui.members.holdings import MemberHoldings
from equipment_app.ui.members.side import MemberSide
from equipment_app.ui.theme import tokens
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.storno_strip import StornoStrip

if TYPE_CHECKING:
    from equipment_app.queries.member_card import MemberCard


class _Beside(QWidget):
    """Two columns with a hairline between them."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._right = right
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(left, 1)
        row.addWidget(right)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self._right.x() - 1, 0, 1, self.height(), tokens()["line"])
        painter.end()


class CardView(Card):
    """Shows a `MemberCard`; what the parts ask for comes out of the parts' own signals."""

    left = Signal()
    """Esc: back to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.card: MemberCard | None = None
        self.top, self.sizes, self.holdings, self.side = MemberHead(), MemberSizes(), MemberHoldings(), MemberSide()
        self.storno = StornoStrip()
        self.body.addWidget(self.top)
        self.body.addWidget(self.storno)
        self.body.addWidget(self.sizes)
        self.body.addWidget(_Beside(self.holdings, self.side), 1)

    def show_card(self, card: "MemberCard") -> None:
        same = self.card is not None and self.card.member.id == card.member.id
        self.card = card
        for part in (self.top, self.sizes, self.holdings, self.side):
            part.show_card(card)
        if not same:
            self.storno.turn_away()

    def retranslate(self) -> None:
        for part in (self.top, self.sizes, self.holdings, self.side):
            part.retranslate()
        if self.card is not None:
            self.show_card(self.card)
