"""What the grid of a check paints: headings, a member's name, a cell. In logical pixels, onto what it is given."""

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from equipment_app.domain.unit_check_plan import CellState, CheckCell, CheckMember
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.theme import BODY, SMALL, font, tokens
from equipment_app.ui.unit_check.words import DRAWN, NEXT_ICON, Name, shortened, word

_RADIUS, _ICON, _SMALL_ICON, _GAP = 4, 16, 14, 2
_DASH = 12


@lru_cache(maxsize=64)
def headings(names: tuple[Name, ...], width: int) -> list[str]:
    """Names of articles in columns so wide."""
    return shortened(names, lambda text: draw.width(text, font(SMALL, bold=True)) <= width)


def heading(painter: QPainter, room: QRectF, words: str, *, lit: bool) -> None:
    draw.text(painter, room, words, tokens()["accent" if lit else "quiet"], font(SMALL, bold=lit), draw.CENTER)


def name(painter: QPainter, room: QRectF, said: str, person: CheckMember, *, lit: bool, off: bool) -> None:
    """The rank stands quietly behind it, as far as there is room."""
    colors, face = tokens(), font(BODY, bold=lit)
    taken = draw.text(painter, room, said, colors["quiet" if off else "text"], face)
    rest = room.adjusted(taken + 4, 0, 0, 0)
    if person.rank and rest.width() > draw.width(person.rank, font(SMALL, bold=lit)):
        draw.text(painter, rest, person.rank, colors["quiet"], font(BODY if _fits(rest, person) else SMALL, bold=lit))


def _fits(rest: QRectF, person: CheckMember) -> bool:
    return draw.width(person.rank, font(BODY, bold=True)) <= rest.width()


def total(painter: QPainter, room: QRectF, done: int, of: int) -> None:
    whole = done == of > 0
    face = font(BODY, bold=whole, figures=True)
    draw.text(painter, room, f"{done}/{of}", tokens()["good" if whole else "quiet"], face, draw.RIGHT)


def cell(painter: QPainter, rect: QRectF, of: CheckCell, *, next_: bool, share: float = 1) -> None:
    """`share` of the fill is there already: it takes 120 ms to come."""
    colors, look = tokens(), DRAWN[of.state]
    if next_:
        draw.box(painter, rect, colors["soft"], colors["accent"], _RADIUS, stroke=2)
        if of.wanted > 1:
            _amount(painter, rect, of, colors["accent"])
        else:
            _icon(painter, rect, NEXT_ICON, colors["accent"], _ICON)
        return
    if look.fill is None:
        draw.box(painter, rect, None, colors["line"], _RADIUS)
    else:
        fill = QColor(colors[look.fill])
        fill.setAlphaF(share)
        draw.box(painter, rect, fill, None, _RADIUS)
    ink = colors[look.ink]
    if of.state is CellState.WAITING and (of.wanted > 1 or of.found):
        _amount(painter, rect, of, ink)
    elif of.state is CellState.OK and of.wanted > 1:
        _icon_and_word(painter, rect, look.icon, str(of.wanted), ink)
    elif said := word(of.state):
        _icon_and_word(painter, rect, look.icon, said, ink)
    else:
        _icon(painter, rect, look.icon, ink, _DASH if of.state is CellState.WAITING else _ICON)


def _amount(painter: QPainter, rect: QRectF, of: CheckCell, ink: QColor) -> None:
    draw.text(painter, rect, f"{of.found}/{of.wanted}", ink, font(SMALL, figures=True), draw.CENTER)


def _icon(painter: QPainter, rect: QRectF, icon: str, ink: QColor, size: int) -> None:
    spot = draw.middle(rect, size)
    icons.paint(painter, icon, spot.x(), spot.y(), ink, size)


def _icon_and_word(painter: QPainter, rect: QRectF, icon: str, said: str, ink: QColor) -> None:
    """Where both do not fit, the icon alone; the word is in the tooltip."""
    face = font(SMALL)
    wide = draw.width(said, face)
    taken = _SMALL_ICON + _GAP + wide
    if taken > rect.width():
        _icon(painter, rect, icon, ink, _ICON)
        return
    x = round(rect.center().x() - taken / 2)
    icons.paint(painter, icon, x, rect.center().y() - _SMALL_ICON / 2, ink, _SMALL_ICON)
    draw.text(painter, QRectF(x + _SMALL_ICON + _GAP, rect.top(), wide + 1, rect.height()), said, ink, face)
