"""The sheet to try a scanner with: the test code, one code of each family, two of a maker. Czech, like all paper.

The samples are of no thing and no person: number 0 is never given out, and EAN-13 with 2 in front never leaves a house.
"""

import re
from typing import Any, NamedTuple

from equipment_app.documents import pdfa, qr
from equipment_app.documents.fonts import width
from equipment_app.documents.sheet import Align, Role, Sheet
from equipment_app.documents.style import (
    FOOT,
    FOOT_STRONG,
    LABEL,
    NOTE,
    SECTION,
    SMALL,
    SMALL_STRONG,
    SUBTITLE,
    TITLE,
    VALUE,
    Frame,
)
from equipment_app.documents.typeset import wrapped
from equipment_app.domain import anchors
from equipment_app.domain.codes import READER_TEST, Code, Family

EAN, SERIAL = "2000000000008", "AKT-0123456789"
SAMPLES = {
    Family.THING: str(Code(Family.THING, 0)),
    Family.BADGE: str(Code(Family.BADGE, 0)),
    Family.PLACE: str(Code(Family.PLACE, 0)),
    Family.COMMAND: str(Code(Family.COMMAND, 0)),
    Family.SHEET: anchors.encode_sheet(anchors.Sheet(bytes(8), 1)),
    Family.PAPER: anchors.encode(anchors.Anchor(bytes(4), bytes(8), 1, bytes(32))),
}
"""What the sheet bears of each family."""

_FRAME = Frame(210, 297, 20, 195, 20, 282)
_MODULE = 0.33
"""Of a barcode, in millimetres: EAN-13 at its nominal size."""

_TITLE = "Zkouška čtečky"
_SUBTITLE = "Otevřete Nastavení, oddíl Čtečka, a čtěte odshora. Sousední kódy při čtení zakryjte rukou."
_TEST = (
    "Program řekne, zda čtečka posílá anglické, české nebo slovenské rozložení kláves, zda je zapnutý Caps Lock, "
    "co posílá před kódem a za ním, jak rychle, a co je třeba nastavit."
)


class _Sample(NamedTuple):
    name: str
    hint: str
    family: Family


_FAMILIES = (
    _Sample("Věc", "štítek na výstroji", Family.THING),
    _Sample("Člen", "průkaz", Family.BADGE),
    _Sample("Místo", "regál, skříň, box", Family.PLACE),
    _Sample("Povel", "list u výdejny", Family.COMMAND),
    _Sample("List dokladu", "druhá a další strana", Family.SHEET),
    _Sample("Doklad", "první strana, největší kód", Family.PAPER),
)
_SETTINGS = (
    ("Rozložení kláves", "stejné, jaké má počítač; jiné program přeloží, ale cizí kódy mohou přijít porušené"),
    ("Za kódem", "Enter, nebo tabulátor"),
    ("Před kódem", "nic; má-li něco být, zapište to v oddílu Čtečka"),
    ("Prodleva mezi znaky", "0 až 10 ms; od 35 ms je čtečka k nerozeznání od písaře"),
    ("Písmena", "beze změny; Caps Lock na klávesnici vypnutý"),
    ("Znaky STX a ETX", "vypnuté; program je zahodí, jiné programy je berou za Ctrl+B a Ctrl+C"),
)


def render(store: str = "") -> bytes:
    """One page A4. `store` stands in the foot."""
    sheet = Sheet(_FRAME)
    sheet.text(_FRAME.left, 27, _TITLE, TITLE, role=Role.HEADING)
    sheet.text(_FRAME.left, 33.5, _SUBTITLE, SUBTITLE)
    _test(sheet, 40)
    _section(sheet, 91, "Kódy této evidence")
    for place, sample in enumerate(_FAMILIES):
        _family(sheet, _FRAME.left + place % 3 * 60, 98 + place // 3 * 39, sample)
    _section(sheet, 179, "Kódy výrobců")
    _bars(sheet, _FRAME.left, 186, "EAN13", EAN, "EAN-13", "zboží; tato čísla zůstávají v domě")
    _bars(
        sheet,
        _FRAME.left + 95,
        186,
        "Code128",
        SERIAL,
        "Code 128",
        "výrobní čísla; pomlčka je na české klávesnici jinde",
    )
    _section(sheet, 219, "Jak čtečku nastavit")
    _advice(sheet, 226.5)
    _foot(sheet, store)
    return pdfa.write([sheet.page()], pdfa.Facts(_TITLE, store or "Equipment App"))


def _test(sheet: Sheet, top: float) -> None:
    left, right = _FRAME.left, _FRAME.right
    sheet.box(left, top, right - left, 42)
    sheet.code(left + 6, top + 6, 30, READER_TEST, qr.LABEL)
    x = left + 44
    sheet.text(x, top + 12, "Zkušební kód", SECTION.sized(14))
    sheet.text(x, top + 18.5, READER_TEST, SMALL_STRONG)
    sheet.lines(x, top + 25, wrapped(_TEST, VALUE, right - x - 6), VALUE)


def _section(sheet: Sheet, y: float, title: str) -> None:
    sheet.text(_FRAME.left, y, title, SECTION, role=Role.HEADING)
    sheet.rule(_FRAME.left, _FRAME.right, y + 2.4)


def _family(sheet: Sheet, x: float, y: float, sample: _Sample) -> None:
    text = SAMPLES[sample.family]
    side = 30 if sample.family is Family.PAPER else 20
    level = qr.PAPER if sample.family is Family.PAPER else qr.LABEL
    sheet.code(x, y, side, text, level)
    beside = x + side + 4
    sheet.text(beside, y + 6.5, sample.name, SECTION)
    sheet.lines(beside, y + 11, wrapped(sample.hint, LABEL, x + 55 - beside), LABEL)
    if len(text) < 30:
        sheet.text(x, y + side + 4.5, text, SMALL)


def _bars(sheet: Sheet, x: float, y: float, kind: str, text: str, name: str, hint: str) -> None:
    """A barcode 15 mm high with its text under it."""
    import zxingcpp

    drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat[kind])
    picture: Any = drawn.to_image(scale=1, add_quiet_zones=False, add_hrt=False)
    pixels = memoryview(picture)
    modules = pixels.shape[1] if pixels.shape else 0
    row = "".join("0" if pixels[0, at] else "1" for at in range(modules))
    for run in re.finditer("1+", row):
        sheet.box(x + run.start() * _MODULE, y, len(run[0]) * _MODULE, 15, black=True)
    sheet.text(x, y + 19, text, SMALL)
    beside = x + modules * _MODULE + 4
    sheet.text(beside, y + 5.5, name, SECTION)
    sheet.lines(beside, y + 10, wrapped(hint, LABEL, x + 80 - beside), LABEL)


def _advice(sheet: Sheet, y: float) -> None:
    column = _FRAME.left + 4 + max(width(name, SMALL_STRONG.face, SMALL_STRONG.size) for name, _ in _SETTINGS)
    for name, what in _SETTINGS:
        sheet.text(_FRAME.left, y, name, SMALL_STRONG)
        y = sheet.lines(column, y, wrapped(what, SMALL, _FRAME.right - column), SMALL) + 1.2
    sheet.lines(
        _FRAME.left,
        y + 1.5,
        wrapped("Nastavuje se programovacími kódy, které jsou v příručce výrobce čtečky.", NOTE, 175),
        NOTE,
    )


def _foot(sheet: Sheet, store: str) -> None:
    sheet.rule(_FRAME.left, _FRAME.right, 278)
    sheet.text(_FRAME.left, 281.5, store, FOOT)
    sheet.text(_FRAME.left, 284.6, "Kódy na tomto listu nepatří žádné věci ani osobě.", FOOT)
    sheet.text(_FRAME.right, 281.5, f"{_TITLE}, vydání 1", FOOT_STRONG, align=Align.RIGHT)
