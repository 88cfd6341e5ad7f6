"""Who stands at the gate, and a tile for each piece they are to get: has it, is next, waits, or goes without."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.domain.value import Value
from equipment_app.queries.gate import GatePerson, Tile
from equipment_app.ui import formatting
from equipment_app.ui.formatting import out_of
from equipment_app.ui.i18n import language
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import BODY, HUGE, LARGE, SMALL, TITLE, font
from equipment_app.ui.unit_check.words import parted
from equipment_app.ui.widgets.card import PAD, EmptyState
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.layout import as_widget, in_column, in_row, stacked

HIGH, _GAP, _AT_MOST, _LEAST = 60, 8, 5, 124


class TileState(StrEnum):
    HAS = "has"
    NEXT = "next"
    LATER = "later"
    WITHOUT = "without"


class PieceTile(Value):
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
        self.setFixedHeight(HIGH)

    def show_tiles(self, tiles: Sequence[PieceTile]) -> None:
        self.tiles = tuple(tiles)
        self.setAccessibleName("; ".join(f"{tile.name}: {tile.note}" for tile in tiles))
        self.resized()
        self.update()

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


translate = QCoreApplication.translate
_AVATAR, HEAD_HEIGHT, _PART = 64, 96, 36


class PersonHead(draw.Painted):
    """Initials, the name as large as it is read from the queue, and how much of the allotment is there."""

    def __init__(self) -> None:
        super().__init__()
        self.person: GatePerson | None = None
        self._part = self._whole = 0
        self._said = ""
        self._lit = False
        self.setFixedHeight(HEAD_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_person(self, person: GatePerson | None, part: int, whole: int, said: str) -> None:
        """`part` of `whole`; `said` what they are counted of."""
        self.person, self._part, self._whole, self._said = person, part, whole, said
        if person is not None:
            self.setAccessibleName(f"{name(person)}, {part}/{whole} {said}")
        self.update()

    def light(self, on: bool) -> None:
        """For a moment, when the same person was read again."""
        self._lit = on
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        person = self.person
        if person is None:
            return
        if self._lit:
            painter.fillRect(self.rect(), colors["soft"])
        spot = QRectF(PAD, (HEAD_HEIGHT - _AVATAR) / 2, _AVATAR, _AVATAR)
        draw.box(painter, spot, colors["surface" if self._lit else "soft"], radius=_AVATAR / 2)
        draw.text(painter, spot, initials(person), colors["accent"], font(TITLE, bold=True), draw.CENTER)
        right = float(self.width() - PAD)
        right -= self._paint_count(painter, colors, right) + 16
        room = QRectF(PAD + _AVATAR + 16, 20, right - PAD - _AVATAR - 16, 36)
        draw.text(painter, room, name(person), colors["text"], font(HUGE, bold=True))
        draw.text(painter, QRectF(room.x(), 56, room.width(), 20), facts(person), colors["quiet"], font(LARGE))

    def _paint_count(self, painter: QPainter, colors: Tokens, right: float) -> float:
        """**3** ze 4; says how wide it is."""
        of = out_of(self._part, self._whole).removeprefix(str(self._part))
        small = draw.text(
            painter, QRectF(right - 100, 19, 100, 40), of, colors["quiet"], font(TITLE, figures=True), draw.RIGHT
        )
        big = font(_PART, bold=True, figures=True)
        number = QRectF(right - small - 100, 14, 100, 40)
        taken = draw.text(painter, number, str(self._part), colors["text"], big, draw.RIGHT)
        below = draw.text(
            painter, QRectF(right - 220, 56, 220, 20), self._said, colors["quiet"], font(BODY), draw.RIGHT
        )
        return max(small + taken, below)


def name(person: GatePerson) -> str:
    """Surname first, as lists have it."""
    return f"{person.surname} {person.given_name}".strip()


def initials(person: GatePerson) -> str:
    return (person.surname[:1] + person.given_name[:1]).upper()


def facts(person: GatePerson) -> str:
    said = (person.group, person.unit) if person.guest else (person.rank, person.number, person.unit, person.function)
    return " · ".join(dict.fromkeys(filter(None, said)))


class PersonView(QWidget):
    """The head over the tiles; before the first person it says what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.head, self.tiles, self.empty = PersonHead(), Tiles(), EmptyState("scan")
        self.caption, self.allotment = Caption(), Label(size=BODY, token="quiet", elide=True)
        self.allotment.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = in_row(self.caption, (self.allotment, 1), margins=(PAD, 0, PAD, 0), spacing=8)
        tiles = in_row((self.tiles, 1), margins=(PAD, 6, PAD, 16))
        self.here = as_widget(in_column(self.head, line, tiles, None))
        self.stack = stacked(self.empty, self.here)
        in_column(self.stack, on=self)

    def show_person(self, person: GatePerson | None) -> None:
        shown = self.here if person is not None else self.empty
        for part in (self.here, self.empty):  # as high as what is shown, not as the higher of both
            high = QSizePolicy.Policy.Preferred if part is shown else QSizePolicy.Policy.Ignored
            part.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        self.stack.setCurrentWidget(shown)


def waiting_tiles(person: GatePerson, tray: dict[int, list[str]], left_out: frozenset[int]) -> list[PieceTile]:
    """A tile a piece, in the order of the allotment: what was given and what lies on the tray fills it.

    `tray` are the codes by article; the first that nothing fills is the one to reach for.
    """
    tiles: list[PieceTile] = []
    reached = False
    for tile in person.tiles:
        codes = pieces(tile) + tray.get(tile.article, [])
        without = tile.article in left_out or tile.left_out
        for number in range(max(tile.wanted, tile.pieces)):
            if number < len(codes):
                note = codes[number] or translate("gate", "is here")
                tiles.append(PieceTile(title(tile), note, TileState.HAS))
            elif without:
                tiles.append(PieceTile(title(tile), translate("gate", "goes without"), TileState.WITHOUT))
            elif reached:
                tiles.append(PieceTile(title(tile), translate("gate", "remains"), TileState.LATER))
            else:
                reached = True
                scan, count = translate("gate", "scan it"), translate("gate", "press Space")
                tiles.append(PieceTile(title(tile), scan if tile.coded else count, TileState.NEXT))
    return tiles


def held_tiles(person: GatePerson, tray: dict[int, list[str]]) -> list[PieceTile]:
    """What somebody has, and what of it lies on the tray to come back."""
    tiles = []
    for tile in person.asked_back:
        coming = list(tray.get(tile.article, ()))
        for code in pieces(tile):
            back = code in coming
            if back:
                coming.remove(code)
            waits = code or translate("gate", "press Space")
            state, note = (TileState.HAS, translate("gate", "comes back")) if back else (TileState.LATER, waits)
            tiles.append(PieceTile(title(tile), note, state))
    return tiles


def pieces(tile: Tile) -> list[str]:
    """The code of each piece that was given of it; of a lot as often as there are pieces."""
    return [one.code for one in tile.given for _ in range(one.quantity)]


def title(tile: Tile) -> str:
    return formatting.named(tile.name, tile.name_en)
