"""The register of a grant as a table: a row for each article, under it its pieces while it is unfolded; sums."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from equipment_app.domain.value import Value
from equipment_app.measures import crowns
from equipment_app.queries.grant import GrantArticle, GrantPart, GrantPiece, GrantState, Sum
from equipment_app.ui import formatting
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Reason, Text
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import font
from equipment_app.ui.tables.cell_paint import FIRST_PAD, PAD
from equipment_app.ui.tables.table import Column

_ROOM_FOR_PARTS, _WIDE = 560, (60, 56, 60, 54, 50, 54, 58, 60)
_ICONS: Mapping[GrantPart, tuple[str, Token]] = {
    GrantPart.STORED: ("package", "text"),
    GrantPart.HELD: ("user", "text"),
    GrantPart.LENT: ("calendar-clock", "text"),
    GrantPart.REPAIR: ("wrench", "warn"),
    GrantPart.MISSING: ("circle-question-mark", "bad"),
    GrantPart.LOST: ("circle-x", "bad"),
    GrantPart.DISPOSED: ("ban", "quiet"),
}


class GrantLine(Value):
    """An article, or one of its pieces."""

    article: GrantArticle
    piece: GrantPiece | None = None
    place: int = 0
    """Of the piece among those of its article."""

    @property
    def key(self) -> tuple[int, int, int]:
        return self.article.id, self.piece.thing if self.piece else 0, self.place


class GrantTable(PlainList[GrantLine]):
    """Right and Left unfold and fold an article, Enter too; on a piece Enter opens it."""

    unfolded = Signal(int)
    """The pieces of this article are wanted."""
    folded = Signal(int)

    def __init__(self) -> None:
        self.open: set[int] = set()
        super().__init__(self.tr("Register of the grant"), self._columns(), lambda row: row.key, row_height=28)
        self.emphasise(lambda row: row.piece is None and row.article.id in self.open)
        self.merge(lambda row: (1, len(self.table.columns) - 2) if row.piece else None)

    def _columns(self) -> Sequence[Column[GrantLine]]:
        titles = (
            (self.tr("Stock", "short for in stock"), GrantPart.STORED),
            (self.tr("Held", "short"), GrantPart.HELD),
            (self.tr("Lent", "short"), GrantPart.LENT),
            (self.tr("Rep.", "short for in repair"), GrantPart.REPAIR),
            (self.tr("Miss.", "short for missing"), GrantPart.MISSING),
            (self.tr("Lost", "short"), GrantPart.LOST),
            (self.tr("Disp.", "short for disposed of"), GrantPart.DISPOSED),
        )
        parts = (
            Column(title, lambda row, part=part: _count(row, part), wide, "right")  # type: ignore[misc]
            for (title, part), wide in zip(titles, _WIDE[1:], strict=True)
        )
        return (
            Column(self.tr("Article, item"), self._name, least=120),
            Column(self.tr("Bought", "short"), self._second, _WIDE[0], "right"),
            *parts,
            Column.money(self.tr("Value CZK"), lambda row: (row.piece or row.article.bought).value, 104),
        )

    def _name(self, row: GrantLine) -> Text:
        if row.piece is None:
            icon = "chevron-down" if row.article.id in self.open else "chevron-right"
            return Text(formatting.name(row.article), icon=icon)
        piece = row.piece
        said = piece.title if piece.title else formatting.name(piece)
        return Text(f"      {said}", after="" if piece.code else formatting.pieces(piece.pieces, row.article.unit))

    def _second(self, row: GrantLine) -> Text | Reason:
        """How many were bought; of a piece where it is, over all the columns of parts."""
        if row.piece is None:
            return Text(formatting.thousands(row.article.bought.pieces), bold=True, figures=True)
        icon, token = _ICONS[row.piece.part]
        return Reason(self.whereabouts(row.piece), token, row.piece.paper, icon)

    def whereabouts(self, piece: GrantPiece) -> str:
        """rack A04; held by 990026, KRPA; on loan to 990026 until 27. 11. 2026"""
        since = formatting.day(piece.since) if piece.since else ""
        who = formatting.listed(piece.where, piece.unit)
        match piece.part:
            case GrantPart.STORED:
                return formatting.place(piece.where)
            case GrantPart.HELD:
                return self.tr("held by {who}").format(who=who)
            case GrantPart.LENT:
                due = formatting.day(piece.due) if piece.due else ""
                return self.tr("on loan to {who} until {day}").format(who=piece.where, day=due)
            case GrantPart.REPAIR:
                return self.tr("in repair: {who}").format(who=who)
            case GrantPart.MISSING:
                return self.tr("missing since {day}").format(day=since)
            case GrantPart.LOST:
                return self.tr("lost {day}").format(day=since)
            case GrantPart.DISPOSED:
                return self.tr("disposed of {day}").format(day=since)

    def show_lines(self, state: GrantState, pieces: Mapping[int, Sequence[GrantPiece]]) -> None:
        """Articles, with the pieces of those that are unfolded."""
        rows: list[GrantLine] = []
        for article in state.articles:
            rows.append(GrantLine(article))
            if article.id in self.open:
                rows += [GrantLine(article, piece, n) for n, piece in enumerate(pieces.get(article.id, ()))]
        self.show_rows(rows)

    def show_piece(self, thing: int) -> bool:
        """Stand at the first row of this thing."""
        rows = (row for row in self.table.rows if isinstance(row, GrantLine) and row.piece)
        found = next((row for row in rows if row.piece and row.piece.thing == thing), None)
        return found is not None and self.show_row(found.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.current_row(), event.key()
        unfolded = row is not None and row.article.id in self.open
        turns = {Qt.Key.Key_Right: not unfolded, Qt.Key.Key_Left: unfolded}
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None and row.piece is None
        if row is not None and (enter or turns.get(Qt.Key(key), False)):
            self.turn(row.article.id)
            self.show_row((row.article.id, 0, 0))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the arrow of an article unfolds it."""
        super().mousePressEvent(event)
        at = self.rowAt(event.position().toPoint().y())
        row = self.table.row(at) if at >= 0 else None
        if isinstance(row, GrantLine) and row.piece is None and event.position().x() < FIRST_PAD + 20:
            self.turn(row.article.id)

    def turn(self, article: int) -> None:
        if article in self.open:
            self.open.discard(article)
            self.folded.emit(article)
        else:
            self.open.add(article)
            self.unfolded.emit(article)


def _count(row: GrantLine, part: GrantPart) -> Text:
    """Nothing is a quiet 0."""
    pieces = row.article.parts.get(part, Sum()).pieces
    return Text(formatting.thousands(pieces), token="text" if pieces else "off", figures=True)


class GrantTotals(draw.Painted):
    """The sums under the columns of a table."""

    def __init__(self, table: GrantTable) -> None:
        super().__init__()
        self._table = table
        self._state: GrantState | None = None
        self.setFixedHeight(32)

    def show_state(self, state: GrantState) -> None:
        self._state = state
        self.setAccessibleName(" ".join(self._said(state)))
        self.update()

    def _said(self, state: GrantState) -> list[str]:
        count = len(state.articles)
        parts = (formatting.thousands(state.part(part).pieces) for part in GrantPart)
        bought = formatting.thousands(state.bought.pieces)
        return [self.tr("%n article(s) in all", "", count), bought, *parts, crowns(state.bought.value)]

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        painter.fillRect(QRectF(0, 0, self.width(), 1), colors["edge"])
        if self._state is None:
            return
        header, last = self._table.header, len(self._table.table.columns) - 1
        for place, words in enumerate(self._said(self._state)):
            if self._table.isColumnHidden(place):
                continue
            left, wide = header.sectionViewportPosition(place), header.sectionSize(place)
            pads = (FIRST_PAD if place == 0 else PAD, FIRST_PAD if place == last else PAD)
            room = QRectF(left + pads[0], 0, wide - sum(pads), self.height())
            face = font(bold=True, figures=True)
            draw.text(painter, room, words, colors["text"], face, draw.RIGHT if place else draw.LEFT)
