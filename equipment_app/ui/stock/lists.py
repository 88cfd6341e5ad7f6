"""The lists of one article: its pieces, who has it, its moves."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.papers import CANCELLED
from equipment_app.queries import pieces as queries
from equipment_app.queries.filters import PiecesWanted
from equipment_app.queries.pieces import ArticlePlaces, HolderLine, MoveLine, PieceRow, moves
from equipment_app.queries.stock import ArticleCard
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.undoing import Undoing
from equipment_app.ui.formatting import thousands
from equipment_app.ui.kit.listing import Filter, ListCard, PlainList
from equipment_app.ui.look.cells import Chip, Text, quiet
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.stock.cards import life
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.card import PAD, Strip
from equipment_app.ui.widgets.entry_rows import StornoStrip, fill_paper_menu
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Flow, in_column

F = TypeVar("F")
K = TypeVar("K", bound=Hashable)
R = TypeVar("R")


class ArticleRows(ListCard[PiecesWanted, F, K, R]):
    """What there is of one article, narrowed to a size, a place or a person, and whether it is stored or issued."""

    framed, own_menu = False, False
    begins: ClassVar[str] = ""
    """The bucket that is wanted to begin with."""

    def __init__(self, desk: Desk) -> None:
        self.card: ArticleCard | None = None
        self.wheres = ArticlePlaces({}, ())
        self.first = PiecesWanted(0)
        super().__init__(desk)

    def narrowing(self) -> Sequence[Filter]:
        held, lines = self.wheres.buckets, self.card.sizes if self.card else ()
        sizes = [(line.size, formatting.size(line.size)) for line in lines if line.delivered]
        named = [(holder, f"{name} · {thousands(pieces)}") for holder, name, pieces in self.wheres.holders]
        always = [("", self.tr("All")), ("stored", self.tr("In stock")), ("issued", self.tr("Issued"))]
        rare = [("repair", self.tr("In repair")), ("withdrawn", self.tr("Missing, written off"))]
        buckets = [*always, *(one for one in rare if held.get(one[0]))]
        return (
            Filter("holder", self.tr("Where"), [(0, self.tr("anywhere")), *named]),
            Filter("bucket", self.tr("Whereabouts"), buckets, counted=True),
            Filter("size", self.tr("Size"), [("", self.tr("all sizes")), *sizes]),
        )

    def counts(self, found: F) -> Mapping[str, int]:
        held = self.wheres.buckets
        return {"": sum(held.values()), "stored": 0, "issued": 0, **held}

    def show_card(self, card: ArticleCard) -> None:
        """Ask again; another article begins anew."""
        other = self.card is None or self.card.article.id != card.article.id
        self.card, article = card, card.article.id
        self.filters["size"].setVisible(sum(1 for line in card.sizes if line.delivered) > 1)
        if other:
            self.first = PiecesWanted(article, bucket=self.begins)
            self._show_wheres(ArticlePlaces({}, ()))
            self.narrow(self.first)
        else:
            self.refill()
            self.reload()
        self._desk.ask(lambda books: queries.wheres(books, article), self._show_wheres, self, instead="wheres")

    def kept(self) -> PiecesWanted:
        """Of whichever article is shown."""
        return replace(self.wanted, article=0)

    def take_back(self, kept: PiecesWanted) -> None:
        if self.card is not None:
            super().take_back(replace(kept, article=self.first.article))

    def _show_wheres(self, wheres: ArticlePlaces) -> None:
        self.wheres = wheres
        self.refill()

    def lay_top(self) -> QWidget:
        """In one line, and in little room in more."""
        return Strip("below", Flow(self.search, *self.make_filters()), margins=(PAD, 8, PAD, 8))


_ROOM = 518
"""What stands on the card beside it as well is left out where there is less."""


class PieceList(ArticleRows[Sequence[int], int, PieceRow]):
    several = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.hint = Label(self.tr("Space, Shift and Ctrl choose several, Ctrl+A all"), size=SMALL, token="quiet")
        self.foot.row.addWidget(self.hint)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._say_sum())

    def words(self) -> tuple[str, str]:
        return self.tr("Pieces"), self.tr("Number or name")

    def columns(self) -> Sequence[Column[PieceRow]]:
        inventory: Column[PieceRow] = Column(
            self.tr("Inventory no."), lambda one: quiet(one.inventory), 104, sort="inventory", least=92, room=_ROOM
        )
        condition: Column[PieceRow] = Column(
            self.tr("Condition"), lambda one: formatting.condition(one.condition), 88, sort="condition", room=_ROOM
        )
        return (
            Column(self.tr("Code"), lambda one: one.code, 140, sort="code", least=136),
            Column(self.tr("Serial number"), lambda one: quiet(one.serial), 112, sort="serial", least=92, room=_ROOM),
            inventory,
            Column(self.tr("Size"), lambda one: formatting.size(one.size), 68, sort="size", least=60),
            Column(self.tr("Where, who"), _where, sort="where"),
            condition,
            Column(self.tr("Service life until"), self._until, 124, sort="until", least=116),
        )

    def question(self, books: Books, wanted: PiecesWanted, sort: str, descending: bool) -> Sequence[int]:
        return queries.piece_ids(books, wanted, sort, descending) if wanted.article else ()

    def rows(self, books: Books, wanted: PiecesWanted, keys: Sequence[int]) -> Sequence[PieceRow]:
        return queries.pieces(books, wanted.article, keys)

    def sum(self, found: Sequence[int]) -> str:
        shown, chosen = len(found), len(self.view.selectionModel().selectedRows())
        count = formatting.counted(self.tr("%n piece(s)", "", shown), shown)
        picked = formatting.counted(self.tr("%n chosen", "", chosen), chosen)
        return f"{count} · {picked}" if chosen > 1 else count

    def chosen(self) -> list[int]:
        """The pieces that are selected, in the order of the list."""
        return [piece.id for piece in self.view.chosen_rows()]

    def resized(self) -> None:
        super().resized()
        self.hint.setHidden(self.width() < _ROOM)

    def _until(self, piece: PieceRow) -> Chip | Text:
        """The day alone: the sign says over or near, the card says it in words."""
        chip = life(piece.until, self.card.today, planned=piece.planned) if self.card else Text("")
        return replace(chip, text=formatting.day(piece.until)) if isinstance(chip, Chip) and piece.until else chip


def _where(piece: PieceRow) -> Text:
    if piece.bucket == "stored":
        return Text(formatting.place(piece.where), token="quiet")
    return Text(piece.where)


class HolderList(ArticleRows[Sequence[HolderLine], HolderLine, HolderLine]):
    begins, stands = "issued", False

    def words(self) -> tuple[str, str]:
        return self.tr("Who has it"), self.tr("Number or name")

    def columns(self) -> Sequence[Column[HolderLine]]:
        return (
            Column(self.tr("Where, who"), _who),
            Column(self.tr("Unit"), lambda one: Text(one.unit, token="quiet"), 188, least=144),
            Column(self.tr("Size"), lambda one: formatting.size(one.size), 64),
            Column.count(self.tr("Pieces"), lambda one: one.pieces),
            Column.day(self.tr("Since"), lambda one: one.since),
            Column(self.tr("Paper"), lambda one: quiet(one.paper), 136),
        )

    def question(self, books: Books, wanted: PiecesWanted, sort: str, descending: bool) -> Sequence[HolderLine]:
        return queries.holders(books, wanted) if wanted.article else ()

    def rows(self, books: Books, wanted: PiecesWanted, keys: Sequence[HolderLine]) -> Sequence[HolderLine]:
        return keys

    def key(self, row: HolderLine) -> HolderLine:
        return row

    def sum(self, found: Sequence[HolderLine]) -> str:
        who, pieces = len({line.holder for line in found}), sum(line.pieces for line in found)
        holders = formatting.counted(self.tr("%n holder(s)", "", who), who)
        unit = self.card.article.unit if self.card else ""
        return f"{holders} · {formatting.pieces(pieces, unit)}"


def _who(line: HolderLine) -> Text:
    if line.kind == "location":
        return Text(formatting.place(line.name), icon="warehouse")
    return Text(line.name, line.rank)


class MoveList(QWidget):
    """`chosen` with the number of a paper that is wanted."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
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
        pieces: Column[MoveLine] = Column.count(self.tr("Pieces"), lambda one: one.pieces)
        return (
            Column.day(self.tr("Day"), lambda one: one.day),
            Column(self.tr("What"), lambda one: formatting.kind_words(one.kind), 92),
            Column(self.tr("From → to"), lambda one: f"{one.source} → {one.target}"),
            Column(self.tr("Size"), lambda one: formatting.size(one.size), 64),
            Column(self.tr("Code"), lambda one: one.code, 132) if numbered else pieces,
            Column(self.tr("Paper"), lambda one: Text(one.paper or "–", token="quiet", struck=one.cancelled), 144),
        )

    def _menu(self, one: MoveLine, spot: QPoint) -> None:
        if one.paper:
            menu = Menu(self)
            cancelled_by = f"{one.paper}{CANCELLED}" if one.cancelled else ""
            undo = self.undoing.ask if self.undoing.may else None
            fill_paper_menu(menu, one.paper, self.chosen.emit, undo, cancelled_by)
            menu.popup(spot)
