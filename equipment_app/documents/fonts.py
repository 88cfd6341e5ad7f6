"""The faces of paper: how wide they run, and the objects that embed them, made once and the same in every PDF."""

import struct
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from equipment_app.documents.encoding import FIRST, TABLES
from equipment_app.paths import resource

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
