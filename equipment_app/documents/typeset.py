"""Type sizes, leadings, the frame of a sheet, and text broken into lines as Czech typography wants it.

Millimetres from the top left corner; type in points. A word is never broken while any other way is left.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from equipment_app.documents.fonts import Face, printable, width

HAIRLINE = 0.5
"""The one line weight, in points: thinner lines break up in a copy of a copy."""

SMALLEST = 7.0
"""Nothing on an A4 paper is set smaller, in points."""


class Style(NamedTuple):
    """A role of text: size in points, face, and the distance of its lines in millimetres."""

    size: float
    face: Face = Face.REGULAR
    leading: float = 4.1

    def sized(self, size: float) -> "Style":
        """The same in another size; its lines come nearer or go further apart with it."""
        return self._replace(size=size, leading=self.leading * size / self.size)


class Type:
    """The roles of text on paper."""

    TITLE = Style(18, Face.SEMIBOLD, 7.5)
    TITLE_SECOND = Style(11, Face.REGULAR, 4.6)
    SUBTITLE = Style(10, Face.REGULAR, 4.4)
    AUTHORITY = Style(10, Face.SEMIBOLD, 4.3)
    LETTERHEAD = Style(9, Face.REGULAR, 4.0)
    NUMBER = Style(14, Face.SEMIBOLD, 5.5)
    LABEL = Style(7.5, Face.REGULAR, 2.9)
    HEAD = Style(7.5, Face.SEMIBOLD, 2.9)
    HEAD_SECOND = Style(7.5, Face.ITALIC, 2.9)
    VALUE = Style(9.5)
    BOXED = Style(9)
    PARTY = Style(11, Face.SEMIBOLD, 4.6)
    SIGNER = Style(10, Face.SEMIBOLD, 4.2)
    HEADING = Style(9, Face.SEMIBOLD, 4.1)
    SECTION = Style(10, Face.SEMIBOLD, 4.4)
    DECLARATION = Style(9, Face.REGULAR, 3.9)
    DECLARATION_SECOND = Style(8.5, Face.ITALIC, 3.7)
    SMALL = Style(8, Face.REGULAR, 3.5)
    SMALL_STRONG = Style(8, Face.SEMIBOLD, 3.5)
    CELL = Style(8.5, Face.REGULAR, 3.65)
    CELL_SECOND = Style(7.5, Face.ITALIC, 3.35)
    NOTE = Style(8, Face.REGULAR, 3.55)
    CONTINUED = Style(12, Face.SEMIBOLD, 5.0)
    FOOT = Style(7.5, Face.REGULAR, 3.1)
    FOOT_STRONG = Style(7.5, Face.SEMIBOLD, 3.1)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things stand on a sheet of this way up."""

    width: float
    height: float
    left: float
    right: float
    top: float
    """How much lower than on an upright sheet everything at the head stands."""
    limit: float
    """Blocks end here; the footer's rule is 2.8 below."""

    @property
    def measure(self) -> float:
        return self.right - self.left


PORTRAIT = Frame(210, 297, 20, 195, 0, 273)
LANDSCAPE = Frame(297, 210, 15, 282, 5, 190)


_TIE = "\xa0"
_UNITS = "ks|pár|páry|párů|bal|l|ml|m|cm|mm|km|kg|g|h|dnů|Kč|%|položek|položky|věcí|věci"
_TIED = re.compile(
    r"(?:(?<!\S)[kszvouaiKSZVOUAI]"  # one-letter prepositions and conjunctions
    r"|(?<!\S)(?:§|č\.|čl\.|odst\.|Section|No\.)"  # law and its number
    r"|(?<!\S)\d{1,2}\.(?= \d)"  # parts of a date
    r"|\d(?= \d{3}(?!\d))"  # thousands
    rf"|\d(?= (?:{_UNITS})(?!\w))"  # a number and its unit
    r") "
)
_PIECES = re.compile(r"[^-/.]*[-/.]+|[^-/.]+")


def tied(text: str) -> str:
    """`text` with hard spaces where a line may not end."""
    return _TIED.sub(lambda found: found[0][:-1] + _TIE, text)


@lru_cache(maxsize=2048)
def wrapped(text: str, style: Style, measure: float) -> tuple[str, ...]:
    """The lines of `text` in `measure` millimetres; at least one, maybe empty. Line breaks in `text` stand."""
    return tuple(line for paragraph in text.splitlines() or [""] for line in _paragraph(paragraph, style, measure))


def balanced(text: str, style: Style, measure: float) -> tuple[str, ...]:
    """As few lines as `wrapped` needs, and as even as they get."""
    lines = wrapped(text, style, measure)
    while measure > 1 and len(narrower := wrapped(text, style, measure - 1)) == len(lines):
        lines, measure = narrower, measure - 1
    return lines


def fitted(text: str, style: Style, measure: float, smallest: float = SMALLEST) -> Style:
    """`style`, or as much smaller as one line of `text` needs, but not under `smallest`."""
    size = style.size
    natural = width(printable(text), style.face, size)
    while natural * size / style.size > measure and size > smallest:
        size = max(size - 0.5, smallest)
    return style.sized(size)


@lru_cache(maxsize=2048)
def set_in(text: str, style: Style, measure: float, smallest: float = SMALLEST) -> tuple[tuple[str, ...], Style]:
    """The lines of `text` in a column; the type shrinks, not under `smallest`, before a word would break."""
    if width(printable(text), style.face, style.size) <= measure:
        return wrapped(text, style, measure), style
    pieces = (piece for word in tied(printable(text)).split(" ") for piece in _pieces(word, style, measure))
    longest = max(pieces, key=lambda piece: width(piece, style.face, style.size))
    style = fitted(longest, style, measure, min(smallest, style.size))
    return wrapped(text, style, measure), style


def _paragraph(text: str, style: Style, measure: float) -> Iterator[str]:
    text = tied(printable(text.strip()))
    if width(text, style.face, style.size) <= measure:
        yield text.replace(_TIE, " ")
        return
    line = ""
    for word, joint in _words(text, style, measure):
        longer = f"{line}{joint}{word}" if line else word
        if line and width(longer, style.face, style.size) > measure:
            yield line.replace(_TIE, " ")
            longer = word
        line = longer
    yield line.replace(_TIE, " ")


def _words(text: str, style: Style, measure: float) -> Iterator[tuple[str, str]]:
    """What may begin a line, with the space that joins it to the word before."""
    for word in filter(None, text.split(" ")):
        joint = " "
        for piece in _pieces(word, style, measure):
            for part in _letters(piece, style, measure):
                yield part, joint
                joint = ""


def _pieces(word: str, style: Style, measure: float) -> list[str]:
    """`word`, or its parts after hyphens, slashes and dots where it is wider than the line."""
    return [word] if width(word, style.face, style.size) <= measure else _PIECES.findall(word) or [word]


def _letters(piece: str, style: Style, measure: float) -> Iterator[str]:
    """The last way out, for what no column can hold: no letter is lost and none leaves its column."""
    start = 0
    for end in range(1, len(piece) + 1):
        if end - start > 1 and width(piece[start:end], style.face, style.size) > measure:
            yield piece[start : end - 1]
            start = end - 1
    yield piece[start:]
