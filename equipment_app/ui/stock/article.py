"""The articles: the list of them, and of one its head, its tabs, and what is under the one that is chosen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from math import ceil
from typing import Any, Literal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.collation import sort_key
from equipment_app.domain.sizes import UNI
from equipment_app.queries.stock import ArticleCard, ArticleLine, Delivery
from equipment_app.ui import formatting
from equipment_app.ui.attachments.photo import PhotoOf, PhotoTile
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import thousands
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip, Group, Text
from equipment_app.ui.look.theme import SMALL, TITLE
from equipment_app.ui.stock.article_fields import tracked
from equipment_app.ui.stock.cards import DeliveryCard, DeliveryList, Sizes, WaitingCard
from equipment_app.ui.stock.lists import HolderList, MoveList, PieceList
from equipment_app.ui.stock.properties import Properties
from equipment_app.ui.tables.table import Column, Slice
from equipment_app.ui.widgets.button import Button, IconButton, Menu, MoreButton
from equipment_app.ui.widgets.card import Card, Strip
from equipment_app.ui.widgets.field import SearchField
from equipment_app.ui.widgets.label import ChipLabel, Label, found
from equipment_app.ui.widgets.layout import fill, in_column, in_row, turn
from equipment_app.ui.widgets.segmented import Segment, Tabs

HEIGHT = 68
_NAME_FIRST = 1000
"""Its share of the row against that of what stays free."""
_NAMED = 3
"""So many racks are named."""


class ArticleHead(QWidget):
    """`to_list` leads from the pieces to the list of articles; it is there only while that is hidden."""

    menu_opened = Signal(object)
    """The menu, for what the page adds to it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.card: ArticleCard | None = None
        self.to_list = IconButton("arrow-left", self.tr("Back to the articles"))
        self.to_list.hide()
        self.photo, self.name = PhotoTile(48), Label(size=TITLE, bold=True, elide=True)
        self.chip = ChipLabel()
        self.facts = Label(token="quiet", elide=True)
        self.more = MoreButton()
        self.more.menu_wanted.connect(self._menu)
        first = in_row((self.name, _NAME_FIRST), self.chip, None, spacing=9)
        words = in_column(first, self.facts, None)
        in_row(self.to_list, self.photo, (words, 1), self.more, spacing=12, margins=(16, 10, 16, 8), on=self)

    def show_card(self, card: ArticleCard) -> None:
        self.card = card
        article = card.article
        self._say_name(formatting.name(article))
        short = self.tr("short by {pieces}").format(pieces=formatting.pieces(card.short, article.unit))
        self.chip.show_chip(Chip(short, "arrow-down", "bad") if card.short else None)
        self.facts.setText(" · ".join(self._facts(card)))

    def _say_name(self, name: str) -> None:
        """As wide as it is, so that the chip stands beside it; a long one gives way and never widens the window."""
        self.name.setText(name)
        self.name.setMaximumWidth(ceil(draw.width(name, self.name.font())) + 1)

    def _facts(self, card: ArticleCard) -> list[str]:
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

    def _menu(self, spot: QPoint) -> None:
        menu = Menu(self)
        self.menu_opened.emit(menu)
        menu.addSeparator()
        menu.add(self.tr("Copy the code"), self._copy, icon="copy")
        menu.popup(spot)

    def _copy(self) -> None:
        if self.card is not None:
            QGuiApplication.clipboard().setText(self.card.article.code)


Tab = Literal["sizes", "pieces", "holders", "moves", "deliveries", "properties"]
GAP = 12
_WAITING, _WAITING_NARROW, _ARRIVED = 312, 240, 374
"""Widths of the two lists under the sizes: what arrived is wanted whole."""
_UNDER_EACH_OTHER = 460


class ArticleDetail(draw.Painted):
    """`turned` when another tab is shown; `member` and `life` (of a lot) ask for what another page shows."""

    turned = Signal(str)
    member = Signal(int)
    life = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.card: ArticleCard | None = None
        self.head, self.tabs = ArticleHead(), Tabs(name=self.tr("Article details"))
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
        self._photo = PhotoOf(desk, self.head.photo.show_photo, self)
        top = Card()
        fill(top.body, self.head, self.tabs, *((view, 1) for view in self._views.values()))
        self._foot = QWidget()
        self._foot.setMinimumHeight(180)
        self._row = in_row((self.arrived, 1), self.waiting, spacing=GAP, on=self._foot)
        in_column(top, (self._foot, 1), spacing=GAP, on=self)
        self._show_view()
        self.tabs.chosen.connect(self._turn)
        self.sizes.opened.connect(self._look_behind)
        self.waiting.view.opened.connect(lambda one: self.member.emit(one.member.id))
        self.holders.opened.connect(lambda one: self.member.emit(one.holder) if one.kind == "member" else None)
        for view in (self.deliveries, self.arrived.view):
            view.opened.connect(self._open_lot)

    @property
    def tab(self) -> str:
        return str(self.tabs.value or "sizes")

    def show_card(self, card: ArticleCard) -> None:
        """Only what is looked at asks its own questions."""
        self.card = card
        self._shown.clear()
        self._say_tabs(card)
        self.head.show_card(card)
        self._photo.follow(FileSubject("article", card.article.id) if card.photo else None)
        self.arrived.show_card(card)
        self.waiting.show_card(card)
        self._show_view()

    def turn_to(self, tab: Tab) -> None:
        if tab != self.tab:
            self.tabs.choose(tab)

    def _say_tabs(self, card: ArticleCard) -> None:
        one_size = all(line.size == UNI for line in card.sizes)
        pieces = sum(map(card.total, ("stored", "issued", "repair", "withdrawn")))
        segments = [
            Segment("sizes", self.tr("Stock") if one_size else self.tr("Sizes")),
            Segment("pieces", self.tr("Pieces"), thousands(pieces)),
            Segment("holders", self.tr("Who holds it"), thousands(card.total("issued"))),
            Segment("moves", self.tr("Moves"), thousands(card.moves)),
            Segment("deliveries", self.tr("Deliveries"), thousands(len(card.deliveries))),
            Segment("properties", self.tr("Properties")),
        ]
        self.tabs.fill([segment for segment in segments if segment.value != "pieces" or card.article.numbered])

    def resized(self) -> None:
        narrow = self.width() < _UNDER_EACH_OTHER
        turn(self._row, down=narrow)
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

    @property
    def lot(self) -> int:
        """Of the delivery that is stood on, else of the latest; 0 where each piece has a code, or nothing came."""
        if self.card is None or self.card.article.numbered or not self.card.deliveries:
            return 0
        row = self.deliveries.current_row() if self.tab == "deliveries" else self.arrived.view.current_row()
        return (row or self.card.deliveries[-1]).thing

    def _open_lot(self, one: Delivery) -> None:
        if self.card is not None and not self.card.article.numbered:
            self.life.emit(one.thing)

    def _look_behind(self, what: str, size: str | None) -> None:
        """Enter on a number shows the pieces, people or deliveries it counts."""
        bucket = "stored" if what == "balance" else what
        if bucket in ("issued", "repair", "withdrawn", "stored") and self.card is not None:
            view: Tab = "pieces" if self.card.article.numbered else "holders"
            self.turn_to(view)
            rows = self._views[view]
            rows.narrow(replace(rows.first, size=size or "", bucket=bucket))
            rows.view.setFocus()
        elif what == "delivered":
            self.turn_to("deliveries")
            self.deliveries.setFocus()
        elif what == "minimum":
            self.turn_to("properties")
            self.properties.minimum.setFocus()
        elif what == "waiting":
            self.waiting.view.setFocus()


LIST_WIDTH, _WIDE, _TINY = 388, 464, 276
"""The width it has, the most it takes of a wide page, so that names are read whole, and that of a narrow one."""
_ROOM_FOR_ISSUED = 340
_DETAIL = 668
"""So much stays for what is known of one article before the list gets more."""


class ArticleList(Card):
    """`chosen` comes when an article has stayed the current one for a moment."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(LIST_WIDTH)
        self.lines: tuple[ArticleLine, ...] = ()
        self.search = SearchField(self.tr("Search the catalogue"))
        self.short = Button(icon="funnel")
        self.short.setCheckable(True)
        self.view: PlainList[ArticleLine] = PlainList(self.tr("Articles"), self._columns(), lambda line: line.id)
        self.table = self.view.table
        self.told = Label(size=SMALL, token="quiet", elide=True)
        self.top = Strip("below", (self.search, 1), self.short, height=57)
        fill(self.body, self.top, (self.view, 1), Strip("above", (self.told, 1), height=32))
        self.search.textChanged.connect(lambda _: self.table.reload())
        self.search.left.connect(self._enter_list)
        self.short.toggled.connect(lambda _: self.table.reload())
        self.view.rested.connect(lambda line: self.chosen.emit(line.id) if line else None)
        self.table.follow(self._slice, _at_once)
        self._say_counts()

    def fit(self, page: int) -> None:
        """In a page so wide. Where parts of the detail would come to stand under each other, the list is tiny."""
        tiny = page < LIST_WIDTH + GAP + _UNDER_EACH_OTHER
        self.setFixedWidth(_TINY if tiny else max(LIST_WIDTH, min(_WIDE, page - _DETAIL)))

    def show_lines(self, lines: Sequence[ArticleLine]) -> None:
        """Keeps the article that was chosen; the first time the first one is, unless a search hides them all."""
        self.lines = tuple(lines)
        self.table.reload()
        self._say_counts()
        if self.view.current_row() is None:
            self.view.show_first()

    def show_article(self, article: int) -> None:
        """Make this article the current one, also when the search or the filter hid it."""
        if not self.view.show_row(article):
            self.search.clear()
            self.short.setChecked(False)
            self.view.show_row(article)

    def listed(self) -> list[int]:
        """Those the search and the filter leave, in the order they are shown."""
        return [line.id for line in self._rows("", False) if not isinstance(line, Group)]

    def _say_counts(self) -> None:
        short = sum(1 for line in self.lines if line.short)
        self.short.setText(self.tr("Short {count}").format(count=thousands(short)))
        self.short.setEnabled(bool(short) or self.short.isChecked())
        sections = len({line.section for line in self.lines})
        kinds = formatting.counted(self.tr("%n article(s)", "", len(self.lines)), len(self.lines))
        where = self.tr("in %n section(s)", "", sections)
        self.told.setText(f"{kinds} {where}")

    def _columns(self) -> tuple[Column[ArticleLine], ...]:
        return (
            Column(self.tr("Article"), lambda line: formatting.name(line), sort="name"),
            Column.count(self.tr("In stock"), lambda line: line.stored, 70, sort="stored"),
            Column.count(self.tr("Issued"), lambda line: line.issued, 64, "quiet", "issued", _ROOM_FOR_ISSUED),
            Column(self.tr("Short"), _short, 80, sort="short"),
        )

    def _slice(self, slice: Slice) -> Callable[[Any], Sequence[Any]]:
        rows = list(self._rows(slice.sort, slice.descending)) if slice.offset == 0 else []
        return lambda _books: rows

    def _rows(self, sort: str, descending: bool) -> Iterator[ArticleLine | Group]:
        wanted = [line for line in self.lines if self._wanted(line)]
        if sort in ("stored", "issued", "short"):
            yield from sorted(wanted, key=lambda line: getattr(line, sort), reverse=descending)
            return
        order = {section: place for place, section in enumerate(dict.fromkeys(line.section for line in self.lines))}
        if sort:
            wanted.sort(key=lambda line: sort_key(formatting.name(line)), reverse=descending)
            order = {name: n for n, name in enumerate(sorted(order, key=sort_key, reverse=descending))}
        wanted.sort(key=lambda line: order[line.section])
        for section, lines in groupby(wanted, key=lambda line: line.section):
            yield Group(section or self.tr("Others"))
            yield from lines

    def _wanted(self, line: ArticleLine) -> bool:
        if self.short.isChecked() and not line.short:
            return False
        text = self.search.text().strip()
        words = f"{line.code} {line.name} {line.name_en} {line.section}"
        return all(found(words, part) for part in text.split())

    def _enter_list(self) -> None:
        """Enter and Down in the search field go on to the first article found."""
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if self.view.current_row() is None:
            self.view.show_first()


def _short(line: ArticleLine) -> Chip | Text:
    return Chip(formatting.pieces(line.short, line.unit), "arrow-down", "bad") if line.short else Text("")


def _at_once(question: Callable[[Any], Any], answer: Callable[[Any], None], *_: object, instead: str = "") -> None:
    """The rows are at hand already."""
    answer(question(None))
