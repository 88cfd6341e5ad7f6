"""Breaking text into lines as Czech typography wants it. A word is never broken while any other way is left."""

import re
from collections.abc import Iterator
from functools import lru_cache

from equipment_app.documents.encoding import printable
from equipment_app.documents.fonts import width
from equipment_app.documents.style import SMALLEST, Style

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
