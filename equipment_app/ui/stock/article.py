"""One article: its head, its tabs, and what is under the one that is chosen."""

from math import ceil
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from equipment_app.domain.sizes import UNI
from equipment_app.queries.stock import ArticleCard
from equipment_app.ui import formatting
from equipment_app.ui.formatting import thousands
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import TITLE
from equipment_app.ui.stock.cards import DeliveryCard, DeliveryList, Sizes, WaitingCard
from equipment_app.ui.stock.lists import HolderList, MoveList, PieceList
from equipment_app.ui.stock.properties import Properties, tracked
from equipment_app.ui.widgets.button import IconButton, Menu
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import ChipLabel, Label
from equipment_app.ui.widgets.layout import fill, in_column, in_row
from equipment_app.ui.widgets.segmented import Segment, Tabs

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk


HEIGHT = 68
_NAME_FIRST = 1000
"""Its share of the row against that of what stays free."""
_NAMED = 3
"""So many racks are named."""


class ArticleHead(QWidget):
    """`to_list` leads from the pieces to the list of articles; it is there only while that is hidden."""

    edit = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.card: ArticleCard | None = None
        self.to_list = IconButton("arrow-left", self.tr("Back to the articles"))
        self.to_list.hide()
        self.name = Label(size=TITLE, bold=True, elide=True)
        self.chip = ChipLabel()
        self.facts = Label(token="quiet", elide=True)
        self.more = IconButton("ellipsis", self.tr("More"))
        self._lay_out()
        self.more.clicked.connect(self._menu)

    def show_card(self, card: "ArticleCard") -> None:
        self.card = card
        article = card.article
        self._say_name(formatting.named(article.name, article.name_en))
        short = self.tr("short by {pieces}").format(pieces=formatting.pieces(card.short, article.unit))
        self.chip.show_chip(Chip(short, "arrow-down", "bad") if card.short else None)
        self.facts.setText(" · ".join(self._facts(card)))

    def _say_name(self, name: str) -> None:
        """As wide as it is, so that the chip stands beside it; a long one gives way and never widens the window."""
        self.name.setText(name)
        self.name.setMaximumWidth(ceil(draw.width(name, self.name.font())) + 1)

    def _facts(self, card: "ArticleCard") -> list[str]:
        article = card.article
        facts = [article.code, tracked(article.tracking)]
        if article.price is not None:
            facts.append(f"{formatting.money(article.price)}/{formatting.unit(article.unit)}")
        labels = [label for label, _ in card.places]
        if labels:
            rest = len(labels) - _NAMED
            named = formatting.place(", ".join(labels[:_NAMED]))
            facts.append(self.tr("{racks} and %n more", "", rest).format(racks=named) if rest > 0 else named)
        return facts

    def _menu(self) -> None:
        menu = Menu(self)
        menu.add(self.tr("Edit the article"), self.edit.emit, icon="pencil")
        menu.add(self.tr("Copy the code"), self._copy, icon="copy")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _copy(self) -> None:
        if self.card is not None:
            QGuiApplication.clipboard().setText(self.card.article.code)

    def _lay_out(self) -> None:
        first = in_row((self.name, _NAME_FIRST), self.chip, None, spacing=9)
        words = in_column(first, self.facts, None)
        in_row(self.to_list, (words, 1), self.more, spacing=12, margins=(16, 10, 16, 8), on=self)


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
            Segment("pieces", self.tr("Pieces"), thousands(card.total("stored") + card.total("issued"))),
            Segment("holders", self.tr("Who holds it"), thousands(card.total("issued"))),
            Segment("moves", self.tr("Moves"), thousands(card.moves)),
            Segment("deliveries", self.tr("Deliveries"), thousands(len(card.deliveries))),
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
        bucket = "stored" if what == "balance" else what
        if bucket in ("issued", "repair", "withdrawn", "stored") and self.card is not None:
            view: Tab = "pieces" if self.card.article.numbered else "holders"
            self.turn_to(view)
            self._views[view].narrowing.narrow(size=size, bucket=bucket)
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
        fill(top.body, self.head, self.tabs, *((view, 1) for view in self._views.values()))
        self._foot = QWidget()
        self._foot.setMinimumHeight(180)
        self._row = in_row((self.arrived, 1), self.waiting, spacing=GAP, on=self._foot)
        in_column(top, (self._foot, 1), spacing=GAP, on=self)
        self._show_view()
