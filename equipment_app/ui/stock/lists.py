"""The lists of one article: its pieces, who has it, its moves."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from equipment_app.domain.papers import CANCELLED
from equipment_app.queries import pieces as queries
from equipment_app.queries.filters import PiecesWanted
from equipment_app.queries.pieces import ArticlePlaces, HolderLine, MoveLine, PieceRow, moves, wheres
from equipment_app.queries.stock import ArticleCard
from equipment_app.ui import formatting
from equipment_app.ui.desk.undoing import Undoing
from equipment_app.ui.formatting import thousands
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Amount, Chip, Text
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.stock.cards import life
from equipment_app.ui.tables.table import Column, Ordered
from equipment_app.ui.tables.table_view import Seeker
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.card import PAD, Strip
from equipment_app.ui.widgets.entry_rows import StornoStrip, fill_paper_menu
from equipment_app.ui.widgets.field import Combo, SearchField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill, in_column, in_row
from equipment_app.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk


HEIGHT = 48
_EVERY = ""
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_SEARCH, _HOLDER = 132, (104, 148)
"""Least width of the search; least and most of the list of holders."""


class ArticleFilter(Strip):
    """`changed` when something else is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("below")
        self.setFixedHeight(HEIGHT)
        self._article = 0
        self.search = SearchField(icon="search")
        self.bucket = Segmented()
        self.sizes = Combo()
        self.holder = Combo()
        self._lines = QBoxLayout(_ACROSS)
        self._lines.setSpacing(8)
        first, second = (
            in_row((self.search, 1), self.holder, spacing=8),
            in_row(self.bucket, self.sizes, None, spacing=8),
        )
        fill(self._lines, (first, 1), second)
        self.row.addLayout(self._lines, 1)
        self.search.setMinimumWidth(_SEARCH)
        self.holder.setMinimumWidth(_HOLDER[0])
        self.holder.setMaximumWidth(_HOLDER[1])
        for part, words in (
            (self.sizes, self.tr("Size")),
            (self.holder, self.tr("Where")),
            (self.bucket, self.tr("Whereabouts")),
            (self.search, self.tr("Number or name")),
        ):
            part.setAccessibleName(words)
        self.search.setPlaceholderText(self.tr("Number or name"))
        self.search.textChanged.connect(lambda _: self.changed.emit())
        self.bucket.chosen.connect(lambda _: self.changed.emit())
        for combo in (self.sizes, self.holder):
            combo.currentIndexChanged.connect(lambda _: self.changed.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room in two lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        sizes = self.sizes.sizeHint().width() + 8 if not self.sizes.isHidden() else 0
        needed = _SEARCH + _HOLDER[0] + self.bucket.sizeHint().width() + sizes + 16 + 2 * PAD
        narrow = needed > self.width()
        self._lines.setDirection(_DOWN if narrow else _ACROSS)
        self.setFixedHeight(HEIGHT + (40 if narrow else 0))

    def now(self) -> PiecesWanted:
        """What is wanted at this moment."""
        return PiecesWanted(
            self._article,
            self.search.text(),
            self.sizes.currentData() or None,
            self.bucket.value or "",
            self.holder.currentData() or 0,
        )

    @property
    def narrowed(self) -> bool:
        return self.now() != PiecesWanted(self._article)

    def narrow(self, text: str = "", size: str | None = None, bucket: str = "") -> None:
        """Want this instead, and say so once."""
        self.blockSignals(True)
        self.search.setText(text)
        self.sizes.choose(size or _EVERY)
        self.bucket.choose(bucket)
        self.holder.choose(0)
        self.blockSignals(False)
        self.changed.emit()

    def show_card(self, card: ArticleCard) -> None:
        """The sizes of this article; of another one everything is wanted again."""
        other = self._article != card.article.id
        self._article = card.article.id
        self.blockSignals(True)
        sizes = [line.size for line in card.sizes if line.delivered]
        self.sizes.fill([(_EVERY, self.tr("all sizes")), *((size, formatting.size(size)) for size in sizes)])
        self.sizes.setVisible(len(sizes) > 1)
        if other:
            self.show_wheres(ArticlePlaces({}, ()))
            self.narrow()
        self.blockSignals(False)

    def show_wheres(self, wheres: ArticlePlaces) -> None:
        blocked = self.blockSignals(True)
        named = ((holder, f"{name} · {thousands(pieces)}") for holder, name, pieces in wheres.holders)
        self.holder.fill([(0, self.tr("anywhere")), *named])
        self.bucket.fill(self._buckets(wheres.buckets))
        self.blockSignals(blocked)
        self._fit()

    def _buckets(self, counts: Mapping[str, int]) -> list[Segment]:
        words = {
            "stored": self.tr("In stock"),
            "issued": self.tr("Issued"),
            "repair": self.tr("In repair"),
            "withdrawn": self.tr("Written off"),
        }
        always = ("stored", "issued")
        shown = [bucket for bucket in words if counts.get(bucket) or bucket in always]
        every = Segment("", self.tr("All"), thousands(sum(counts.values())))
        return [every, *(Segment(bucket, words[bucket], thousands(counts.get(bucket, 0))) for bucket in shown)]


_ROOM = 518
"""What stands on the card beside it as well is left out where there is less."""


class PieceList(QWidget):
    """`rested` comes with the piece that has stayed the current one for a moment, or None."""

    rested = Signal(object)
    opened = Signal(object)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.card: ArticleCard | None = None
        self.narrowing = ArticleFilter()
        name = self.tr("Pieces")
        self.view: PlainList[PieceRow] = PlainList(name, self._columns(), lambda piece: piece.id, several=True)
        self.table = self.view.table
        self.told = Label(size=SMALL, token="quiet", elide=True)
        self.hint = Label(self.tr("Space, Shift and Ctrl choose several, Ctrl+A all"), size=SMALL, token="quiet")
        self._code = ""
        self._source: Ordered[Sequence[int], int, PieceRow] | None = None
        self._seeker = Seeker[int](self.view, lambda _: self.narrowing.narrow(self._code))
        self._lay_out()
        self.narrowing.changed.connect(self._follow)
        self.table.loaded.connect(self._loaded)
        self.view.rested.connect(self.rested)
        self.view.opened.connect(self.opened)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._say_count())
        self.narrowing.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))

    def show_card(self, card: ArticleCard) -> None:
        """Ask again; another article begins anew."""
        other = self.card is None or self.card.article.id != card.article.id
        self.card = card
        self.narrowing.show_card(card)
        article = card.article.id
        self._desk.ask(lambda books: queries.wheres(books, article), self._narrow, self, instead="wheres")
        if other:
            self._follow()
        else:
            self.table.reload()

    def show_piece(self, piece: int, code: str) -> None:
        """Make this piece the current one, whatever the list was narrowed to; as soon as its row is there."""
        self._code = code
        if not self._seeker.seek(piece) and self.narrowing.narrowed:
            self.narrowing.narrow()

    def chosen(self) -> list[int]:
        """The pieces that are selected, in the order of the list."""
        return [piece.id for piece in self.view.chosen_rows()]

    @property
    def count(self) -> int:
        """How many pass the filter."""
        return len(self._source.found or ()) if self._source else 0

    def _follow(self) -> None:
        """Put the pieces in order anew: something else is wanted."""
        if self.card is not None:
            article, now = self.card.article.id, self.narrowing.now()
            self._source = Ordered(
                lambda books, sort, descending: queries.piece_ids(books, now, sort, descending),
                lambda books, ids: queries.pieces(books, article, ids),
            )
            self.table.follow(self._source, self._desk.ask)

    def _columns(self) -> Sequence[Column[PieceRow]]:
        return (
            Column(self.tr("Code"), lambda piece: piece.code, 140, sort="code", least=136),
            Column(self.tr("Serial number"), _serial, 112, sort="serial", least=92, room=_ROOM),
            Column(self.tr("Inventory no."), _inventory, 104, sort="inventory", least=92, room=_ROOM),
            Column(self.tr("Size"), lambda piece: formatting.size(piece.size), 68, sort="size", least=60),
            Column(self.tr("Where, who"), _where, sort="where"),
            Column(
                self.tr("Condition"),
                lambda piece: formatting.condition(piece.condition),
                88,
                sort="condition",
                room=_ROOM,
            ),
            Column(self.tr("Service life until"), self._until, 124, sort="until", least=116),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.hint.setHidden(self.width() < _ROOM)

    def _until(self, piece: PieceRow) -> Chip | Text:
        """The day alone: the sign says over or near, the card says it in words."""
        chip = life(piece.until, self.card.today) if self.card else Text("")
        return replace(chip, text=formatting.day(piece.until)) if isinstance(chip, Chip) and piece.until else chip

    def _narrow(self, wheres: ArticlePlaces) -> None:
        self.narrowing.show_wheres(wheres)
        self._say_count()

    def _loaded(self) -> None:
        if self._source:
            self._seeker.look(self._source)
        if self._seeker.wanted is None and self.view.current_row() is None:
            self.view.show_first()
        self._say_count()
        if self.table.rowCount() == 0:
            self.rested.emit(None)

    def _say_count(self) -> None:
        shown, chosen = self.count, len(self.view.selectionModel().selectedRows())
        count = formatting.counted(self.tr("%n piece(s)", "", shown), shown)
        picked = formatting.counted(self.tr("%n chosen", "", chosen), chosen)
        self.told.setText(f"{count} · {picked}" if chosen > 1 else count)

    def _lay_out(self) -> None:
        foot = Strip("above")
        foot.setFixedHeight(32)
        fill(foot.row, (self.told, 1), self.hint)
        in_column(self.narrowing, (self.view, 1), foot, on=self)


def _serial(piece: PieceRow) -> Text:
    return Text(piece.serial or "–", token="quiet")


def _inventory(piece: PieceRow) -> Text:
    return Text(piece.inventory or "–", token="quiet")


def _where(piece: PieceRow) -> Text:
    if piece.bucket == "stored":
        return Text(formatting.place(piece.where), token="quiet")
    return Text(piece.where)


class HolderList(QWidget):
    """`chosen` with the id of a member whose card is wanted."""

    chosen = Signal(int)

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self.card: ArticleCard | None = None
        self.narrowing = ArticleFilter()
        columns: Sequence[Column[HolderLine]] = (
            Column(self.tr("Where, who"), _who),
            Column(self.tr("Unit"), lambda one: Text(one.unit, token="quiet"), 188, least=144),
            Column(self.tr("Size"), lambda one: formatting.size(one.size), 64),
            Column(self.tr("Pieces"), lambda one: Amount(formatting.thousands(one.pieces)), 56, "right"),
            Column(self.tr("Since"), lambda one: Text(formatting.day(one.since), token="quiet", figures=True), 108),
            Column(self.tr("Paper"), lambda one: Text(one.paper or "–", token="quiet"), 136),
        )
        self.view = PlainList(self.tr("Who has it"), columns, lambda one: (one.holder, one.size))
        self.told = Label(size=SMALL, token="quiet", elide=True)
        foot = Strip("above")
        foot.setFixedHeight(32)
        foot.row.addWidget(self.told, 1)
        in_column(self.narrowing, (self.view, 1), foot, on=self)
        self.narrowing.changed.connect(self._ask)
        self.view.opened.connect(lambda one: self.chosen.emit(one.holder) if one.kind == "member" else None)
        self.narrowing.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))

    def show_card(self, card: ArticleCard) -> None:
        other = self.card is None or self.card.article.id != card.article.id
        self.card = card
        self.narrowing.show_card(card)
        if other:
            self.narrowing.narrow(bucket="issued")
        article = card.article.id
        self._desk.ask(lambda books: wheres(books, article), self.narrowing.show_wheres, self, instead="wheres")
        self._ask()

    def _ask(self) -> None:
        if self.card is not None:
            wanted = self.narrowing.now()
            self._desk.ask(lambda books: queries.holders(books, wanted), self._show, self, instead="holders")

    def _show(self, lines: Sequence[HolderLine]) -> None:
        self.view.show_rows(lines)
        who, pieces = len({line.holder for line in lines}), sum(line.pieces for line in lines)
        holders = formatting.counted(self.tr("%n holder(s)", "", who), who)
        unit = self.card.article.unit if self.card else ""
        self.told.setText(f"{holders} · {formatting.pieces(pieces, unit)}")


def _who(line: HolderLine) -> Text:
    if line.kind == "location":
        return Text(formatting.place(line.name), icon="warehouse")
    return Text(line.name, line.rank)


class MoveList(QWidget):
    """`chosen` with the number of a paper that is wanted."""

    chosen = Signal(str)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._article = 0
        name = self.tr("Moves")
        self.view: PlainList[MoveLine] = PlainList(name, self._columns(False), lambda one: (one.seq, one.n))
        self.table = self.view.table
        self.storno = StornoStrip()
        self.undoing = Undoing(desk, self.storno)
        in_column(self.storno, (self.view, 1), on=self)
        self.undoing.closed.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.view.menu_wanted.connect(self._menu)
        self.view.opened.connect(lambda one: self.chosen.emit(one.paper) if one.paper else None)
        self.setFocusProxy(self.view)

    @property
    def current(self) -> str:
        """The paper of the move that is stood on; empty where it has none."""
        row = self.view.current_row()
        return row.paper if row is not None else ""

    def show_card(self, card: ArticleCard) -> None:
        article = card.article
        other = self._article != article.id
        self._article = article.id
        self.table.set_columns(self._columns(article.numbered))
        if other:
            self.storno.turn_away()
            self.table.follow(
                lambda part: lambda books: moves(books, article.id, part.limit, part.last), self._desk.ask
            )
        else:
            self.table.reload()

    def _columns(self, numbered: bool) -> Sequence[Column[MoveLine]]:
        pieces: Column[MoveLine] = Column(
            self.tr("Pieces"), lambda one: Amount(formatting.thousands(one.pieces)), 60, "right"
        )
        return (
            Column(self.tr("Day"), lambda one: Text(formatting.day(one.day), figures=True), 116),
            Column(self.tr("What"), lambda one: formatting.kind_words(one.kind), 92),
            Column(self.tr("From → to"), lambda one: f"{one.source} → {one.target}"),
            Column(self.tr("Size"), lambda one: formatting.size(one.size), 60),
            Column(self.tr("Code"), lambda one: one.code, 132) if numbered else pieces,
            Column(self.tr("Paper"), lambda one: Text(one.paper or "–", token="quiet", struck=one.cancelled), 144),
        )

    def _menu(self, one: MoveLine, spot: QPoint) -> None:
        if one.paper:
            menu = Menu(self)
            cancelled_by = f"{one.paper}{CANCELLED}" if one.cancelled else ""
            fill_paper_menu(menu, one.paper, self.chosen.emit, self.undoing.ask, cancelled_by)
            menu.popup(spot)
