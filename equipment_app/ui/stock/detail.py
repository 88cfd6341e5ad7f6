"""One article: its head, its tabs, and what is under the one that is chosen."""

from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.sizes import UNI
from equipment_app.queries.stock import ArticleCard
from equipment_app.ui import formatting
from equipment_app.ui.stock.article_head import ArticleHead
from equipment_app.ui.stock.deliveries import DeliveryCard, DeliveryList
from equipment_app.ui.stock.holder_list import HolderList
from equipment_app.ui.stock.move_list import MoveList
from equipment_app.ui.stock.piece_list import PieceList
from equipment_app.ui.stock.properties import Properties
from equipment_app.ui.stock.sizes import Sizes
from equipment_app.ui.stock.waiting import WaitingCard
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.segmented import Segment, Tabs

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk

Tab = Literal["sizes", "pieces", "holders", "moves", "deliveries", "properties"]
GAP = 12
_WAITING, _WAITING_NARROW, _ARRIVED = 312, 240, 374
"""Widths of the two lists under the sizes: what arrived is wanted whole."""
_UNDER_EACH_OTHER = 460
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class ArticleDetail(QWidget):
    """`turned` when another tab is shown; `member` and `paper` ask for what another page shows."""

    turned = Signal(str)
    member = Signal(int)
    paper = Signal(str)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: ArticleCard | None = None
        self.head, self.tabs = ArticleHead(), Tabs()
        self.sizes, self.pieces, self.holders = Sizes(), PieceList(desk), HolderList(desk)
        self.moves, self.deliveries, self.properties = MoveList(desk), DeliveryList(), Properties(desk)
        self.arrived, self.waiting = DeliveryCard(), WaitingCard()
        self._views: dict[str, Any] = {
            "sizes": self.sizes,
            "pieces": self.pieces,
            "holders": self.holders,
            "moves": self.moves,
            "deliveries": self.deliveries,
            "properties": self.properties,
        }
        self._shown: set[str] = set()
        self.tabs.setAccessibleName(self.tr("Article details"))
        self._lay_out()
        self.tabs.chosen.connect(self._turn)
        self.sizes.opened.connect(self._look_behind)
        self.head.edit.connect(lambda: self.turn_to("properties"))
        for part in (self.holders, self.waiting):
            part.chosen.connect(self.member)
        self.moves.chosen.connect(self.paper)

    @property
    def tab(self) -> str:
        return str(self.tabs.value or "sizes")

    def show_card(self, card: ArticleCard) -> None:
        """Only what is looked at asks its own questions."""
        self.card = card
        self._shown.clear()
        self._say_tabs(card)
        self.head.show_card(card)
        self.arrived.show_card(card)
        self.waiting.show_card(card)
        self._show_view()

    def turn_to(self, tab: Tab) -> None:
        if tab != self.tab:
            self.tabs.choose(tab)

    def _say_tabs(self, card: ArticleCard) -> None:
        one_size = all(line.size == UNI for line in card.sizes)
        segments = [
            Segment("sizes", self.tr("Stock") if one_size else self.tr("Sizes")),
            Segment("pieces", self.tr("Pieces"), _count(card.total("stored") + card.total("issued"))),
            Segment("holders", self.tr("Who holds it"), _count(card.total("issued"))),
            Segment("moves", self.tr("Moves"), _count(card.moves)),
            Segment("deliveries", self.tr("Deliveries"), _count(len(card.deliveries))),
            Segment("properties", self.tr("Properties")),
        ]
        self.tabs.fill([segment for segment in segments if segment.value != "pieces" or card.article.numbered])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _UNDER_EACH_OTHER
        self._row.setDirection(_DOWN if narrow else _ACROSS)
        self.waiting.setMinimumWidth(0)
        self.waiting.setMaximumWidth(self.width())
        if not narrow:
            self.waiting.setFixedWidth(min(_WAITING, max(_WAITING_NARROW, self.width() - GAP - _ARRIVED)))

    def _turn(self, tab: str) -> None:
        self._show_view()
        self.turned.emit(tab)

    def _show_view(self) -> None:
        """The view of the chosen tab, asked once for each card."""
        tab = self.tab
        for name, view in self._views.items():
            view.setVisible(name == tab)
        self._foot.setVisible(tab == "sizes")
        if self.card is not None and tab not in self._shown:
            self._shown.add(tab)
            self._views[tab].show_card(self.card)

    def _look_behind(self, what: str, size: str | None) -> None:
        """Enter on a number shows the pieces, people or deliveries it counts."""
        buckets = {
            "issued": "issued",
            "repair": "repair",
            "withdrawn": "withdrawn",
            "stored": "stored",
            "balance": "stored",
        }
        if what in buckets and self.card is not None:
            view: Tab = "pieces" if self.card.article.numbered else "holders"
            self.turn_to(view)
            self._views[view].narrowing.narrow(size=size, bucket=buckets[what])
            self._views[view].view.setFocus()
        elif what == "delivered":
            self.turn_to("deliveries")
            self.deliveries.setFocus()
        elif what == "minimum":
            self.turn_to("properties")
            self.properties.minimum.setFocus()
        elif what == "waiting":
            self.waiting.view.setFocus()

    def _lay_out(self) -> None:
        top = Card()
        top.body.addWidget(self.head)
        top.body.addWidget(self.tabs)
        for view in self._views.values():
            top.body.addWidget(view, 1)
        self._foot = QWidget()
        self._foot.setMinimumHeight(180)
        self._row = QBoxLayout(_ACROSS, self._foot)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.arrived, 1)
        self._row.addWidget(self.waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(top)
        column.addWidget(self._foot, 1)
        self._show_view()


def _count(number: int) -> str:
    return formatting.thousands(number)
