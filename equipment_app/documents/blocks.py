"""The blocks a paper is stacked from, and which of them stand on which page.

A block knows its height and draws itself from a top edge down. Heights in millimetres.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from equipment_app.documents.sheet import Align, BlockRole, Sheet, raster
from equipment_app.documents.typeset import PORTRAIT, SMALLEST, Frame, Style, Type, balanced, fitted, wrapped
from equipment_app.domain.value import Value

GAP = 3.0
"""Between boxes, and between a table and what follows it."""

SIGNATURE = 35.0
"""Height of a signature box; 16 mm of it are free to sign in."""

_INSET = 2.5


class Block(NamedTuple):
    height: float
    draw: Callable[[Sheet, float], object]


class PaperFact(NamedTuple):
    """A label and its value; `weight` shares out the width of a row."""

    label: str
    value: str
    weight: float


class PartyBox(NamedTuple):
    """One box of a row of boxes: the role, the name, and labelled rows under it."""

    role: str
    name: str
    rows: Sequence[tuple[str, str]]


class Signer(NamedTuple):
    role: str
    name: str
    identity: str
    """Personal number or department."""


class Paragraph(NamedTuple):
    """Text under its heading. `lead` is from the block's top to the first baseline."""

    text: str
    style: Style
    heading: str = ""
    heading_style: Style = Type.HEADING
    lead: float = 6.0


def gap(height: float) -> Block:
    return Block(height, lambda _sheet, _y: None)


def height(blocks: Iterable[Block]) -> float:
    return sum(block.height for block in blocks)


def together(*blocks: Block) -> Block:
    """Blocks that stand whole on one page."""
    return Block(height(blocks), lambda sheet, y: stack(sheet, y, blocks))


def stack(sheet: Sheet, y: float, blocks: Iterable[Block]) -> float:
    """Draw `blocks` under each other from `y`; where the last one ends."""
    for block in blocks:
        block.draw(sheet, y)
        y += block.height
    return y


def facts(frame: Frame, row: Sequence[PaperFact]) -> Block:
    """Labels with their values under them, side by side over the whole width."""
    share = frame.measure / sum(fact.weight for fact in row)
    columns = [wrapped(fact.value or "–", Type.VALUE, fact.weight * share - 1.5) for fact in row]

    def draw(sheet: Sheet, y: float) -> None:
        x = frame.left
        for fact, lines in zip(row, columns, strict=True):
            sheet.text(x, y + 2.2, fact.label, fitted(fact.label, Type.LABEL, fact.weight * share - 1))
            sheet.lines(x, y + 6.4, lines, Type.VALUE)
            x += fact.weight * share

    return Block(7.6 + (max(map(len, columns)) - 1) * Type.VALUE.leading, draw)


def people(frame: Frame, persons: Sequence[PartyBox], indent: float) -> Block:
    """Equal boxes side by side, as high as the one that says most. `indent`: from the box's edge to the values."""
    wide = (frame.measure - GAP * (len(persons) - 1)) / len(persons)
    names = [wrapped(person.name, Type.PARTY, wide - 2 * _INSET) for person in persons]
    rows = [
        [(label, wrapped(value or "–", Type.BOXED, wide - indent - _INSET)) for label, value in person.rows]
        for person in persons
    ]
    lowest = max(
        14.0 + (len(name) - 1) * Type.PARTY.leading + (sum(len(lines) for _, lines in row) - 1) * Type.BOXED.leading
        for name, row in zip(names, rows, strict=True)
    )

    def draw(sheet: Sheet, y: float) -> None:
        x = frame.left
        for person, name, row in zip(persons, names, rows, strict=True):
            sheet.box(x, y, wide, lowest + 2.8)
            sheet.text(x + _INSET, y + 4.2, person.role, Type.LABEL)
            down = sheet.lines(x + _INSET, y + 9.2, name, Type.PARTY) + 0.2
            for label, lines in row:
                sheet.text(x + _INSET, down, label, fitted(label, Type.LABEL, indent - _INSET - 1))
                down = sheet.lines(x + indent, down, lines, Type.BOXED)
            x += wide + GAP

    return Block(lowest + 2.8, draw)


def paragraph(frame: Frame, said: Paragraph) -> Block:
    """The height ends at the last baseline: what follows brings its own distance."""
    lines = wrapped(said.text, said.style, frame.measure)
    lead = said.lead + (said.heading_style.leading if said.heading else 0)

    def draw(sheet: Sheet, y: float) -> None:
        if said.heading:
            sheet.text(frame.left, y + said.lead, said.heading, said.heading_style, role=BlockRole.HEADING)
        sheet.lines(frame.left, y + lead, lines, said.style)

    return Block(lead + (len(lines) - 1) * said.style.leading, draw)


def handwriting(frame: Frame, label: str, high: float) -> Block:
    """An empty box to write in."""

    def draw(sheet: Sheet, y: float) -> None:
        sheet.box(frame.left, y, frame.measure, high)
        sheet.text(frame.left + _INSET, y + 4.0, label, Type.LABEL)

    return Block(high, draw)


def logo(frame: Frame, name: str, picture: bytes, text: str) -> Block:
    """A logo, or its name where there is no picture, and the text that goes with it centred on its height."""
    wide, least = 34.0, 13.0
    lines = wrapped(text, Type.SMALL, frame.right - frame.left - wide - 4)
    high = max(least, len(lines) * Type.SMALL.leading + 1)
    caption, drawn = balanced(name, Type.LABEL, wide - 6), raster(picture)

    def draw(sheet: Sheet, y: float) -> None:
        middle = y + high / 2
        if drawn is not None:
            sheet.picture(frame.left, middle - least / 2, wide, least, drawn)
        first = middle - (len(caption) - 1) * 1.6 + 0.9
        for place, line in enumerate(caption if drawn is None else ()):
            sheet.text(frame.left + wide / 2, first + place * 3.2, line, Type.LABEL, align=Align.CENTRE)
        sheet.lines(frame.left + wide + 4, middle - (len(lines) - 1) * Type.SMALL.leading / 2 + 0.9, lines, Type.SMALL)

    return Block(high, draw)


_NAMES, _IDENTITY = 15.0, 2
"""How high the name of who signs may be, and in how many lines who that is."""


def signature_boxes(frame: Frame, count: int) -> list[tuple[float, float]]:
    """Left edge and width of each of `count` boxes; they stand on the content limit and are `SIGNATURE` high."""
    wide = (frame.measure - GAP * (count - 1)) / count
    return [(frame.left + place * (wide + GAP), wide) for place in range(count)]


def signatures(frame: Frame, signers: Sequence[Signer], date_label: str, sign_label: str) -> Block:
    """A box for each who signs; a long name is set smaller before it would reach the lines to sign on."""

    def draw(sheet: Sheet, y: float) -> None:
        for signer, (x, wide) in zip(signers, signature_boxes(frame, len(signers)), strict=True):
            sheet.box(x, y, wide, SIGNATURE)
            room = wide - 2 * _INSET
            sheet.text(x + _INSET, y + 4.2, signer.role, fitted(signer.role, Type.LABEL, room))
            small = fitted(signer.identity, Type.SMALL, room)
            identity = wrapped(" ".join(signer.identity.splitlines()), small, room)
            if len(identity) > _IDENTITY:
                identity = (*identity[: _IDENTITY - 1], f"{identity[_IDENTITY - 1]}…")
            style = Type.SIGNER
            while style.size > SMALLEST and len(wrapped(signer.name, style, room)) * style.leading > _NAMES:
                style = style.sized(style.size - 0.5)
            down = sheet.lines(x + _INSET, y + 8.8, wrapped(signer.name, style, room), style)
            down += Type.SIGNER.leading - style.leading
            sheet.lines(x + _INSET, down - 0.2, identity, small)
            line = y + SIGNATURE - 5.4
            sheet.rule(x + _INSET, x + 22, line)
            sheet.rule(x + 25, x + wide - _INSET, line)
            sheet.text(x + _INSET, y + SIGNATURE - 2.0, date_label, Type.LABEL)
            sheet.text(x + 25, y + SIGNATURE - 2.0, sign_label, Type.LABEL)

    return Block(SIGNATURE, draw)


_ROUNDING = 1e-6


class TableRoom(Value):
    """How much height a table finds."""

    first: float
    """Under the table's head on the first page."""
    further: float
    """Under the head, and the row brought forward, on every further page."""
    carry: float
    """The row at the foot of a page that goes on."""
    ending: float
    """All that must stand on one page with the last rows: total, declaration, signatures."""


def paginated(heights: Sequence[float], room: TableRoom, keep: int = 3) -> list[range]:
    """The rows of each page. A row stands whole on one page; the ending stands on the last.

    At least `keep` rows are above the ending, all of them where there are fewer: signatures are never alone. Only where
    these do not fit a page with the ending are there fewer; a row higher than a page has one for itself.
    """
    tops = [0.0, *accumulate(heights)]
    count = len(heights)
    pages: list[range] = []
    start = 0
    while True:
        available = (room.further if pages else room.first) + _ROUNDING
        if tops[-1] - tops[start] + room.ending <= available or (pages and start == count):
            pages.append(range(start, count))
            return pages
        full = bisect_right(tops, tops[start] + available - room.carry) - 1
        pages.append(range(start, _kept(start, full, count, keep, first=not pages)))
        start = pages[-1].stop


def _kept(start: int, full: int, count: int, keep: int, *, first: bool) -> int:
    """Where a page that holds the rows to `full` really ends, so that the last page has its rows."""
    if count - start > keep:
        return max(min(full, count - keep), start if first else start + 1)
    return start if first else max(min(full, count - 1), start + 1)


def small_foot(sheet: Sheet, store: str, how: str, which: str) -> None:
    """Of a sheet that is no document: whose it is, how it is to be treated, and which one it is."""
    y = PORTRAIT.limit + 2.8
    sheet.rule(PORTRAIT.left, PORTRAIT.right, y)
    sheet.text(PORTRAIT.left, y + 3.6, store, Type.FOOT, role=BlockRole.ARTEFACT)
    sheet.text(PORTRAIT.left, y + 6.8, how, Type.FOOT, role=BlockRole.ARTEFACT)
    sheet.text(PORTRAIT.right, y + 3.6, which, Type.FOOT_STRONG, role=BlockRole.ARTEFACT, align=Align.RIGHT)
