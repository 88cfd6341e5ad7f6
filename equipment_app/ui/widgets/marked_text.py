"""Text in which the letters that were looked for stand out; accents and case do not matter."""

import unicodedata

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from equipment_app.ui import draw
from equipment_app.ui.theme import font, tokens


def found(words: str, query: str) -> list[tuple[int, int]]:
    """Where the words of `query` begin a word of `words`: (start, end), in order, not overlapping."""
    letters = [_bare(letter) for letter in words]
    folded, places = "", []
    for number, letter in enumerate(letters):
        folded += letter
        places += [number] * len(letter)
    spans: list[tuple[int, int]] = []
    for part in filter(None, _bare(query).split()):
        at = folded.find(part)
        while at >= 0:
            if at == 0 or not folded[at - 1].isalnum():
                spans.append((places[at], places[at + len(part) - 1] + 1))
            at = folded.find(part, at + 1)
    return _apart(sorted(spans))


def marked(painter: QPainter, rect: QRectF, words: str, query: str, ink: QColor) -> float:
    """Draw one line, the found letters accent and half bold. Returns the width it took."""
    x, at = rect.left(), 0
    for start, end in found(words, query):
        x += _piece(painter, rect, x, words[at:start], ink, bold=False)
        x += _piece(painter, rect, x, words[start:end], tokens()["accent"], bold=True)
        at = end
    x += _piece(painter, rect, x, words[at:], ink, bold=False)
    return x - rect.left()


def _piece(painter: QPainter, rect: QRectF, x: float, words: str, ink: QColor, *, bold: bool) -> float:
    room = rect.right() - x
    if not words or room < 8:
        return 0.0
    return draw.text(painter, QRectF(x, rect.y(), room, rect.height()), words, ink, font(bold=bold))


def _bare(words: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", words.casefold()) if not unicodedata.combining(c))


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    apart: list[tuple[int, int]] = []
    for start, end in spans:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart
