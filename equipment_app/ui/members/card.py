"""The card of one member."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from equipment_app.ui.look.theme import tokens
from equipment_app.ui.members.head import MemberHead, MemberSizes
from equipment_app.ui.members.holdings import MemberHoldings
from equipment_app.ui.members.side import MemberSide
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.entry_rows import StornoStrip

if TYPE_CHECKING:
    from equipment_app.queries.member_card import MemberCard

_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_ANY = 16_777_215


class _Beside(QWidget):
    """Two columns with a hairline between them, or one under the other."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._right = right
        self._row = QBoxLayout(_ACROSS, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self._row.addWidget(left, 3)
        self._row.addWidget(right, 2)

    def fit(self, side: int) -> None:
        """The right column is so wide; with 0 it stands below the left one."""
        self._row.setDirection(_ACROSS if side else _DOWN)
        self._right.setMinimumWidth(side)
        self._right.setMaximumWidth(side or _ANY)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, across = QPainter(self), self._row.direction() is _ACROSS
        spot = self._right.geometry()
        line = QRect(spot.x() - 1, 0, 1, self.height()) if across else QRect(0, spot.y() - 1, self.width(), 1)
        painter.fillRect(line, tokens()["line"])
        painter.end()


class CardView(Card):
    """Shows a `MemberCard`; what the parts ask for comes out of the parts' own signals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.card: MemberCard | None = None
        self.top, self.sizes, self.holdings, self.side = MemberHead(), MemberSizes(), MemberHoldings(), MemberSide()
        self.storno = StornoStrip()
        self.body.addWidget(self.top)
        self.body.addWidget(self.storno)
        self.body.addWidget(self.sizes)
        self._both = _Beside(self.holdings, self.side)
        self.body.addWidget(self._both, 1)

    def fit(self, side: int) -> None:
        """So much for what stands beside the holdings; 0: it stands below them."""
        self._both.fit(side)

    def show_card(self, card: "MemberCard") -> None:
        same = self.card is not None and self.card.member.id == card.member.id
        self.card = card
        for part in (self.top, self.sizes, self.holdings, self.side):
            part.show_card(card)
        if not same:
            self.storno.turn_away()
