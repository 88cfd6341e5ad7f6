"""Numbered sections of a paper that stand under or above its table, and boxes to tick in them."""

from collections.abc import Sequence

from equipment_app.documents.blocks import Block, height, stack, together
from equipment_app.documents.sheet import BlockRole, Sheet
from equipment_app.documents.typeset import PORTRAIT, Style, Type, width, wrapped

IN, _HEADING, _BOX, _WORDS, _APART = 7.0, 7.2, 3.2, 4.9, 2.5
"""How far what stands in a section is set in, how high its heading is, a box to tick, how far its words are, and at
least how far apart two of them."""


def section(number: int | str, heading: str, *blocks: Block, aside: str = "") -> Block:
    """A numbered heading and what stands under it, on one page."""
    lines = wrapped(heading, Type.SECTION, PORTRAIT.measure - IN)
    more = (len(lines) - 1) * Type.SECTION.leading

    def draw(sheet: Sheet, y: float) -> None:
        sheet.text(PORTRAIT.left, y + 6.2, str(number), Type.SECTION)
        for place, line in enumerate(lines):
            down = y + 6.2 + place * Type.SECTION.leading
            sheet.text(PORTRAIT.left + IN, down, line, Type.SECTION, role=BlockRole.HEADING)
        x = PORTRAIT.left + IN + width(heading, Type.SECTION.face, Type.SECTION.size) + 5
        sheet.text(x, y + 6.2, aside, Type.SMALL)
        stack(sheet, y + _HEADING + more, blocks)

    return Block(_HEADING + more + height(blocks), draw)


def prose(text: str) -> Block:
    """What is said in a section, as it is declared."""
    return _set(text, Type.DECLARATION, 3.6, 1.0)


def small_print(text: str) -> Block:
    return _set(text, Type.SMALL, 3.4, 1.6)


def to_fill(high: float) -> Block:
    """An empty box to write in."""
    return Block(high + 1.4, lambda sheet, y: sheet.box(PORTRAIT.left + IN, y + 1.0, PORTRAIT.measure - IN, high))


def _set(text: str, style: Style, lead: float, more: float) -> Block:
    lines = wrapped(text, style, PORTRAIT.measure - IN)
    return Block(
        more + len(lines) * style.leading,
        lambda sheet, y: sheet.lines(PORTRAIT.left + IN, y + lead, lines, style),
    )


def ticks(said: Sequence[tuple[str, bool]]) -> Block:
    """Boxes to tick in a row, as far from one another as there is room for; under one another where there is none."""
    wide = sum(_WORDS + width(text, Type.DECLARATION.face, Type.DECLARATION.size) for text, _ in said)
    apart = min(7.0, (PORTRAIT.measure - IN - wide) / (len(said) - 1))
    if apart < _APART:
        return together(*(_ticked(text, on=on) for text, on in said))

    def draw(sheet: Sheet, y: float) -> None:
        x = PORTRAIT.left + IN
        for text, on in said:
            x = tick(sheet, x, y + 4.2, text, on=on) + apart

    return Block(5.6, draw)


def _ticked(text: str, *, on: bool) -> Block:
    """A box to tick with a line of its own, or more."""
    style = Type.DECLARATION
    lines = wrapped(text, style, PORTRAIT.measure - IN - _WORDS)

    def draw(sheet: Sheet, y: float) -> None:
        tick(sheet, PORTRAIT.left + IN, y + 4.2, lines[0], on=on)
        sheet.lines(PORTRAIT.left + IN + _WORDS, y + 4.2 + style.leading, lines[1:], style)

    return Block(5.6 + (len(lines) - 1) * style.leading, draw)


def tick(sheet: Sheet, x: float, y: float, text: str, *, on: bool) -> float:
    """A box to tick and its words; where they end."""
    sheet.box(x, y - 2.75, _BOX, _BOX)
    if on:
        sheet.line(x + 0.6, y - 2.15, x + 2.6, y - 0.15)
        sheet.line(x + 2.6, y - 2.15, x + 0.6, y - 0.15)
    sheet.text(x + _WORDS, y, text, Type.DECLARATION)
    return x + _WORDS + width(text, Type.DECLARATION.face, Type.DECLARATION.size)
