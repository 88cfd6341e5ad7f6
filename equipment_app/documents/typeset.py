"""Type on paper: which characters there are and the bytes that say them, sizes and leadings, the frame of a sheet, and
text broken into lines as Czech typography wants it. Millimetres from the top left corner; type in points.

A face is embedded as up to three fixed subsets of at most 224 characters, so that one byte says one character and a
subset is the same bytes in every paper. The first is in every paper; the others only where a name needs them.
Byte 32 is a table's first character. `packaging/paper_fonts.py` cuts the fonts in this order. A word is never broken
while any other way is left.
"""

import re
import struct
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from equipment_app.domain.value import Value
from equipment_app.paths import resource

CZECH = "".join(map(chr, range(32, 127))) + (
    "ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽáčďéěíňóřšťúůýž"
    "ÄÔÖÜĹĽŔäôöüĺľŕß"
    "–—„“”‚‘’…·×±°§€−→✓☐"
)  # fmt: skip
LATIN = (
    "¡¢£¤¥¦¨©ª«¬®¯²³´µ¶¸¹º»¼½¾¿÷†‡•‰‹›™≈≠≤≥←↑↓"
    "ÀÂÃÅÆÇÈÊËÌÎÏÐÑÒÕØÙÛÞàâãåæçèêëìîïðñòõøùûþÿ"
    "ĀāĂăĄąĆćĈĉĊċĐđĒēĔĕĖėĘęĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĻļĿŀŁłŃńŅņŉŊŋŌōŎŏŐőŒœŖŗŚśŜŝŞşŢţŦŧŨũŪūŬŭŰűŲųŴŵŶŷŸŹźŻżſ"
    "ȘșȚț"
)
VIETNAMESE = "ƠơƯư" + "".join(map(chr, range(0x1EA0, 0x1EFA)))

TABLES = (CZECH, LATIN, VIETNAMESE)
FIRST = 32

_AS_PLAIN = str.maketrans("\t\n\r\xa0\u202f‐‑", "     --", "\xad")
_TABLE = {char: number for number, table in enumerate(TABLES) for char in table}
_BYTES = str.maketrans({char: chr(FIRST + place) for table in TABLES for place, char in enumerate(table)})
_BEYOND_CZECH = re.compile(f"[^{re.escape(CZECH)}]")
_UNPRINTABLE = re.compile(f"[^{re.escape(''.join(TABLES))}]")


@lru_cache(maxsize=2048)
def printable(text: str) -> str:
    """`text` as paper can say it; line breaks and every kind of space become plain spaces.

    A character that no subset has is not lost: it prints as its code point, `[U+4E2D]`.
    """
    if not _BEYOND_CZECH.search(text):
        return text
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    return _UNPRINTABLE.sub(lambda found: f"[U+{ord(found[0]):04X}]", text.translate(_AS_PLAIN))


def runs(text: str) -> list[tuple[int, str]]:
    """Printable `text`, cut where the subset changes: number of the table, and the bytes as Latin-1 characters."""
    if not _BEYOND_CZECH.search(text):
        return [(0, text.translate(_BYTES))]
    return [(table, "".join(run).translate(_BYTES)) for table, run in groupby(text, _TABLE.__getitem__)]


MM = 72 / 25.4
"""Points in a millimetre."""


class Face(StrEnum):
    """Source Sans 3 in the weights paper knows; the value begins the name of a font inside the PDF."""

    REGULAR = "R"
    SEMIBOLD = "S"
    ITALIC = "I"


_FILES = {Face.REGULAR: "Regular", Face.SEMIBOLD: "SemiBold", Face.ITALIC: "Italic"}
_TAGS = ("EACZEC", "EALATI", "EAVIET")
_SYMBOLIC, _SLANTED = 4, 64
_STEM = {Face.REGULAR: 84, Face.SEMIBOLD: 118, Face.ITALIC: 80}


class Subset(Value):
    """One embedded font file: the characters of one table in one face. Measures in 1/1000 of the type size."""

    face: Face
    table: int
    program: bytes
    advances: tuple[int, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int

    @property
    def base_font(self) -> str:
        return f"{_TAGS[self.table]}+SourceSans3-{_FILES[self.face]}"

    def descriptor(self, program: int) -> bytes:
        flags = _SYMBOLIC | (_SLANTED if self.face is Face.ITALIC else 0)
        return (
            f"<</Type/FontDescriptor/FontName/{self.base_font}/Flags {flags}"
            f"/FontBBox[{' '.join(map(str, self.box))}]/ItalicAngle {-11 if self.face is Face.ITALIC else 0}"
            f"/Ascent {self.ascent}/Descent {self.descent}/CapHeight 660/StemV {_STEM[self.face]}"
            f"/FontFile2 {program} 0 R>>"
        ).encode()

    def font(self, descriptor: int, to_unicode: int) -> bytes:
        return (
            f"<</Type/Font/Subtype/TrueType/BaseFont/{self.base_font}/FirstChar {FIRST}"
            f"/LastChar {FIRST + len(self.advances) - 1}/Widths[{' '.join(map(str, self.advances))}]"
            f"/FontDescriptor {descriptor} 0 R/ToUnicode {to_unicode} 0 R>>"
        ).encode()


@cache
def subset(face: Face, table: int) -> Subset:
    program = resource(f"fonts/paper/{_FILES[face]}{table}.ttf").read_bytes()
    tables = {
        tag: program[start : start + size]
        for tag, _, start, size in struct.iter_unpack(">4sLLL", program[12 : 12 + 16 * program[5]])
    }
    count = len(TABLES[table])
    metrics = struct.unpack_from(f">{2 * count + 2}h", tables[b"hmtx"])
    ascent, descent = struct.unpack_from(">hh", tables[b"hhea"], 4)
    left, bottom, right, top = struct.unpack_from(">4h", tables[b"head"], 36)
    return Subset(face, table, program, metrics[2::2], (left, bottom, right, top), ascent, descent)


def width(text: str, face: Face, size: float) -> float:
    """How far printable `text` runs at `size` points, in millimetres."""
    return sum(map(_advances(face).__getitem__, text)) * size / (1000 * MM)


@cache
def to_unicode(table: int) -> bytes:
    """The CMap that gives a subset's bytes their characters back when text is copied, searched or read aloud."""
    ranges: list[tuple[int, int, int]] = []
    for byte, char in enumerate(TABLES[table], FIRST):
        point = ord(char)
        if ranges and point == ranges[-1][2] + byte - ranges[-1][0] and point % 256:
            ranges[-1] = ranges[-1][0], byte, ranges[-1][2]
        else:
            ranges.append((byte, byte, point))
    lines = [f"<{first:02X}> <{last:02X}> <{start:04X}>\n" for first, last, start in ranges]
    blocks = [lines[place : place + 100] for place in range(0, len(lines), 100)]
    mapped = "".join(f"{len(block)} beginbfrange\n{''.join(block)}endbfrange\n" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        f"/CMapName /EA{table} def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{mapped}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()


@cache
def _advances(face: Face) -> dict[str, int]:
    known = {
        char: advance
        for table, characters in enumerate(TABLES)
        for char, advance in zip(characters, subset(face, table).advances, strict=True)
    }
    return {**known, "\xa0": known[" "]}


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


class Frame(Value):
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
