"""Which characters paper can say and the bytes that say them; how wide its faces run, and what embeds them in a PDF.

A face is embedded as up to three fixed subsets of at most 224 characters, so that one byte says one character and a
subset is the same bytes in every paper. The first is in every paper; the others only where a name needs them.
Byte 32 is a table's first character. `packaging/paper_fonts.py` cuts the fonts in this order.
"""

import re
import struct
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby
from unicodedata import is_normalized, normalize

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


@dataclass(frozen=True, slots=True)
class Subset:
    """One embedded font file: the characters of one table in one face. Measures in 1/1000 of the type size."""

    face: Face
    table: int
    program: bytes
    advances: tuple[int, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int

    @property
    def name(self) -> str:
        return f"{self.face}{self.table}"

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
