"""What somebody is to get, a tile for each piece: has it, is the next one to reach for, waits, or goes without."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy

from equipment_app.ui.i18n import language
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import BODY, SMALL, font
from equipment_app.ui.unit_check.words import parted

HIGH, _GAP, _AT_MOST, _LEAST = 60, 8, 5, 124


class TileState(StrEnum):
    HAS = "has"
    NEXT = "next"
    LATER = "later"
    WITHOUT = "without"


@dataclass(frozen=True, slots=True)
class PieceTile:
    """`note` is the code of the piece, or what it waits for."""

    name: str
    note: str
    state: TileState


_ICONS: dict[TileState, tuple[str, Token]] = {
    TileState.HAS: ("circle-check", "good"),
    TileState.NEXT: ("scan-line", "accent"),
    TileState.LATER: ("minus", "quiet"),
    TileState.WITHOUT: ("ban", "quiet"),
}


class Tiles(draw.Painted):
    """Of equal width, at most five in a line. `pressed` by the mouse: what has no code is counted so."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tiles: tuple[PieceTile, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(HIGH)

    def show_tiles(self, tiles: Sequence[PieceTile]) -> None:
        self.tiles = tuple(tiles)
        self.setAccessibleName("; ".join(f"{tile.name}: {tile.note}" for tile in tiles))
        self.resized()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(5 * _LEAST, self.height())

    @property
    def columns(self) -> int:
        fit = max(1, int((self.width() + _GAP) // (_LEAST + _GAP)))
        return max(1, min(_AT_MOST, fit, len(self.tiles)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def resized(self) -> None:
        lines = max(1, -(-len(self.tiles) // self.columns))
        self.setFixedHeight(lines * (HIGH + _GAP) - _GAP)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        columns = self.columns
        wide = (self.width() - (columns - 1) * _GAP) / columns
        for number, tile in enumerate(self.tiles):
            line, column = divmod(number, columns)
            spot = QRectF(round(column * (wide + _GAP)), line * (HIGH + _GAP), round(wide), HIGH)
            self._paint_tile(painter, colors, spot, tile)

    def _paint_tile(self, painter: QPainter, colors: Tokens, spot: QRectF, tile: PieceTile) -> None:
        icon, token = _ICONS[tile.state]
        match tile.state:
            case TileState.HAS:
                draw.box(painter, spot, colors["goodsoft"])
            case TileState.NEXT:
                draw.box(painter, spot, colors["soft"], colors["accent"], stroke=2)
            case _:
                draw.box(painter, spot, None, colors["line"])
        icons.paint(painter, icon, spot.x() + 13, spot.center().y() - 10, colors[token], 20)
        room = QRectF(spot.x() + 43, spot.y() + 12, spot.width() - 51, 20)
        ink: Token = "text" if tile.state in (TileState.HAS, TileState.NEXT) else "quiet"
        face = font(BODY, bold=ink == "text")
        draw.text(painter, room, short(tile.name, room.width(), face), colors[ink], face)
        draw.text(painter, room.translated(0, 18), tile.note, colors[token], font(SMALL))


def short(name: str, room: float, face: QFont) -> str:
    """The whole name where there is room for it, else the word that says what it is."""
    return name if draw.width(name, face) <= room else word(name)


def word(name: str) -> str:
    """The noun of a Czech name, which an adjective may stand before."""
    parts = parted(name, english=language() == "en")
    return parts.other if parts.main[-1:] in "áéíý" and parts.other else parts.main
