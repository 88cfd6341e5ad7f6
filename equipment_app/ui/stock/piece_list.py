"""The pieces of a numbered article: found, narrowed by place and size, sorted, chosen for labels."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from equipment_app.queries import pieces as queries
from equipment_app.queries.pieces import Piece, Wheres
from equipment_app.queries.stock import ArticleCard
from equipment_app.ui import formatting
from equipment_app.ui.look.cells import Chip, Group, Text
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.stock.deliveries import life
from equipment_app.ui.stock.narrowing import Narrowing
from equipment_app.ui.tables.table import Column, Ordered, Table
from equipment_app.ui.tables.table_view import Seeker, TableView
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.label import Label

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk

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
        self.narrowing = Narrowing()
        self.table: Table[Piece] = Table(self._columns(), key=lambda piece: piece.id)
        self.view: TableView[Piece] = TableView(self.table, row_height=32)
        self.view.setAccessibleName(self.tr("Pieces"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.told = Label(size=SMALL, token="quiet", elide=True)
        self.hint = Label(self.tr("Space, Shift and Ctrl choose several, Ctrl+A all"), size=SMALL, token="quiet")
        self._code = ""
        self._source: Ordered[Sequence[int], int, Piece] | None = None
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
        numbers = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        rows = (self.table.row(number) for number in numbers)
        return [row.id for row in rows if not isinstance(row, Group)]

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

    def _columns(self) -> Sequence[Column[Piece]]:
        return (
            Column(self.tr("Code"), lambda piece: piece.code, 140, sort="code", least=136),
            Column(
                self.tr("Serial number"),
                lambda piece: Text(piece.serial or "–", token="quiet"),
                112,
                sort="serial",
                least=92,
                room=_ROOM,
            ),
            Column(
                self.tr("Inventory no."),
                lambda piece: Text(piece.inventory or "–", token="quiet"),
                104,
                sort="inventory",
                least=92,
                room=_ROOM,
            ),
            Column(self.tr("Size"), lambda piece: formatting.size(piece.size), 68, sort="size", least=60),
            Column(self.tr("Where, who"), _where, sort="where"),
            Column(self.tr("Condition"), _condition, 88, sort="condition", room=_ROOM),
            Column(self.tr("Service life until"), self._until, 124, sort="until", least=116),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.hint.setHidden(self.width() < _ROOM)

    def _until(self, piece: Piece) -> Chip | Text:
        """The day alone: the sign says over or near, the card says it in words."""
        chip = life(piece.until, self.card.today) if self.card else Text("")
        return replace(chip, text=formatting.day(piece.until)) if isinstance(chip, Chip) and piece.until else chip

    def _narrow(self, wheres: Wheres) -> None:
        self.narrowing.show_wheres(wheres)
        self._say_count()

    def _loaded(self) -> None:
        if self._source:
            self._seeker.look(self._source)
        if self._seeker.wanted is None and self.view.current_row() is None and self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(0, 0))
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
        foot.row.addWidget(self.told, 1)
        foot.row.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.narrowing)
        column.addWidget(self.view, 1)
        column.addWidget(foot)


def _condition(piece: Piece) -> str:
    return formatting.condition(piece.condition)


def _where(piece: Piece) -> Text:
    if piece.bucket == "stored":
        return Text(formatting.place(piece.where), token="quiet")
    return Text(piece.where)
