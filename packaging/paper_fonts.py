"""Cut the faces of paper to the fixed subsets that every PDF embeds: resources/fonts/paper/*.ttf.

Run once after a face or `equipment_app/documents/typeset.py` changes, and commit the result: a new subset changes the
bytes of every paper made from then on. Needs fontTools (a development dependency).

    python packaging/paper_fonts.py
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.reorderGlyphs import reorderGlyphs
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from equipment_app.documents.typeset import FIRST, TABLES  # noqa: E402

FACES = ("Regular", "SemiBold", "Italic")
KEPT = {"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"}
SYMBOL = 0xF000


def cut(source: Path, characters: str) -> bytes:
    """A TrueType program with the glyphs of `characters` in that order behind .notdef, and a symbol cmap."""
    font = TTFont(source, recalcTimestamp=False)
    names = [font.getBestCmap()[ord(character)] for character in characters]
    subsetter = subset.Subsetter(subset.Options(hinting=False, layout_features=[], notdef_outline=True))
    subsetter.populate(unicodes=map(ord, characters))
    subsetter.subset(font)
    parts = [name for name in font.getGlyphOrder()[1:] if name not in names]
    for name in font.getGlyphOrder():
        font["glyf"][name].expand(font["glyf"])  # parts of accented letters by name: their numbers change now
    reorderGlyphs(font, [".notdef", *names, *parts])
    font["cmap"] = symbol_cmap(names)
    for tag in set(font.keys()) - KEPT - {"GlyphOrder"}:
        del font[tag]
    program = BytesIO()
    font.save(program, reorderTables=None)
    return program.getvalue()


def symbol_cmap(names: list[str]) -> object:
    """The one table PDF/A wants in a symbolic TrueType font: (3, 0), byte b at U+F000 + b (ISO 19005-2, 6.2.11.6)."""
    codes = CmapSubtable.newSubtable(4)
    codes.platformID, codes.platEncID, codes.language = 3, 0, 0
    codes.cmap = {SYMBOL + FIRST + place: name for place, name in enumerate(names)}
    table = newTable("cmap")
    table.tableVersion, table.tables = 0, [codes]
    return table


def main() -> None:
    folder = ROOT / "resources" / "fonts"
    for face in FACES:
        for number, characters in enumerate(TABLES):
            program = cut(folder / f"SourceSans3-{face}.ttf", characters)
            (folder / "paper" / f"{face}{number}.ttf").write_bytes(program)
            print(f"{face}{number}: {len(characters)} characters, {len(program)} bytes")


if __name__ == "__main__":
    main()
