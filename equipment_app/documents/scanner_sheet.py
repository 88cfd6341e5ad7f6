"""The sheet to try a scanner with: the test code, one code of each family, two of a maker. In the language of the desk.

The samples are of no thing and no person: number 0 is never given out, and EAN-13 with 2 in front never leaves a house.
"""

import re
from typing import Any

from equipment_app.documents import pdfa
from equipment_app.documents.qr import ErrorCorrection
from equipment_app.documents.sheet import Align, BlockRole, Sheet
from equipment_app.documents.typeset import Frame, Type, width, wrapped
from equipment_app.domain import anchors
from equipment_app.domain.codes import READER_TEST, Code, Family
from equipment_app.domain.words import Lang

EAN, SERIAL = "2000000000008", "AKT-0123456789"
SAMPLES = {
    Family.THING: str(Code(Family.THING, 0)),
    Family.BADGE: str(Code(Family.BADGE, 0)),
    Family.PLACE: str(Code(Family.PLACE, 0)),
    Family.COMMAND: str(Code(Family.COMMAND, 0)),
    Family.SHEET: anchors.encode_sheet(anchors.PageAnchor(bytes(8), 1)),
    Family.PAPER: anchors.encode(anchors.Anchor(bytes(4), bytes(8), 1, bytes(32))),
}
"""What the sheet bears of each family, in this order."""

_FRAME = Frame(210, 297, 20, 195, 20, 282)
_MODULE = 0.33
"""Of a barcode, in millimetres: EAN-13 at its nominal size."""

_TOP = 33.0
"""Of the box with the test code; what follows stands in this distance below."""
_OURS, _ROW, _MAKERS, _ADVICE = 58.0, 39.0, 146.0, 186.0


def render(store: str = "", lang: Lang = "cs") -> bytes:
    """One page A4. `store` stands in the foot."""
    sheet, words = Sheet(_FRAME), _WORDS[lang]
    left = _FRAME.left
    sheet.text(left, 20, words["title"], Type.TITLE, role=BlockRole.HEADING)
    sheet.text(left, 26.5, words["sentence"], Type.SUBTITLE)
    _test(sheet, _TOP, words)
    _section(sheet, _TOP + _OURS - 7, words["ours"])
    for place, family in enumerate(SAMPLES):
        _family(sheet, left + place % 3 * 60, _TOP + _OURS + place // 3 * _ROW, family, words[family])
    _section(sheet, _TOP + _MAKERS - 7, words["makers"])
    _bars(sheet, left, _TOP + _MAKERS, "EAN13", EAN, words["ean"])
    _bars(sheet, left + 95, _TOP + _MAKERS, "Code128", SERIAL, words["serial"])
    _section(sheet, _TOP + _ADVICE - 7.5, words["advice"])
    _advice(sheet, _TOP + _ADVICE, lang)
    _foot(sheet, store, words)
    return pdfa.write([sheet.page()], pdfa.PdfMetadata(words["title"], store or "Equipment App"))


def _test(sheet: Sheet, top: float, words: dict[str, str]) -> None:
    left, right = _FRAME.left, _FRAME.right
    sheet.box(left, top, right - left, 42)
    sheet.code(left + 6, top + 6, 30, READER_TEST, ErrorCorrection.LABEL)
    x = left + 44
    sheet.text(x, top + 12, words["test"], Type.SECTION.sized(14))
    sheet.text(x, top + 18.5, READER_TEST, Type.SMALL_STRONG)
    sheet.lines(x, top + 25, wrapped(words["told"], Type.VALUE, right - x - 6), Type.VALUE)


def _section(sheet: Sheet, y: float, title: str) -> None:
    sheet.text(_FRAME.left, y, title, Type.SECTION, role=BlockRole.HEADING)
    sheet.rule(_FRAME.left, _FRAME.right, y + 2.4)


def _family(sheet: Sheet, x: float, y: float, family: Family, said: str) -> None:
    text, (name, _, hint) = SAMPLES[family], said.partition("|")
    side = 30 if family is Family.PAPER else 20
    sheet.code(x, y, side, text, ErrorCorrection.PAPER if family is Family.PAPER else ErrorCorrection.LABEL)
    beside = x + side + 4
    sheet.text(beside, y + 6.5, name, Type.SECTION)
    sheet.lines(beside, y + 11, wrapped(hint, Type.LABEL, x + 55 - beside), Type.LABEL)
    if len(text) < 30:
        sheet.text(x, y + side + 4.5, text, Type.SMALL)


def _bars(sheet: Sheet, x: float, y: float, kind: str, text: str, said: str) -> None:
    """A barcode 15 mm high with its text under it."""
    import zxingcpp

    drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat[kind])
    picture: Any = drawn.to_image(scale=1, add_quiet_zones=False, add_hrt=False)
    pixels = memoryview(picture)
    modules = pixels.shape[1] if pixels.shape else 0
    row = "".join("0" if pixels[0, at] else "1" for at in range(modules))
    for run in re.finditer("1+", row):
        sheet.box(x + run.start() * _MODULE, y, len(run[0]) * _MODULE, 15, black=True)
    sheet.text(x, y + 19, text, Type.SMALL)
    name, _, hint = said.partition("|")
    beside = x + modules * _MODULE + 4
    sheet.text(beside, y + 5.5, name, Type.SECTION)
    sheet.lines(beside, y + 10, wrapped(hint, Type.LABEL, x + 80 - beside), Type.LABEL)


def _advice(sheet: Sheet, y: float, lang: Lang) -> None:
    """What to set, name by name."""
    settings = [line.split("|") for line in _SETTINGS[lang]]
    column = _FRAME.left + 4 + max(width(name, Type.SMALL_STRONG.face, Type.SMALL_STRONG.size) for name, _ in settings)
    for name, what in settings:
        sheet.text(_FRAME.left, y, name, Type.SMALL_STRONG)
        y = sheet.lines(column, y, wrapped(what, Type.SMALL, _FRAME.right - column), Type.SMALL) + 1.2
    how = wrapped(_WORDS[lang]["manual"], Type.NOTE, _FRAME.right - _FRAME.left)
    sheet.lines(_FRAME.left, y + 1.5, how, Type.NOTE)


def _foot(sheet: Sheet, store: str, words: dict[str, str]) -> None:
    sheet.rule(_FRAME.left, _FRAME.right, 278)
    sheet.text(_FRAME.left, 281.5, store, Type.FOOT)
    sheet.text(_FRAME.left, 284.6, words["nobodys"], Type.FOOT)
    sheet.text(_FRAME.right, 281.5, words["edition"], Type.FOOT_STRONG, align=Align.RIGHT)


_WORDS: dict[Lang, dict[str, str]] = {
    "cs": {
        "title": "Zkouška čtečky",
        "sentence": "Otevřete Nastavení, oddíl Čtečka, a čtěte odshora. Sousední kódy při čtení zakryjte rukou.",
        "test": "Zkušební kód",
        "told": "Program ukáže, zda čtečka posílá anglické, české nebo slovenské rozložení kláves, zda je zapnutý "
        "Caps Lock, co posílá před kódem a za ním, jak rychle, a co je třeba nastavit.",
        "ours": "Kódy této evidence",
        Family.THING: "Věc|štítek na výstroji",
        Family.BADGE: "Člen|průkazka",
        Family.PLACE: "Místo|regál, skříň, box",
        Family.COMMAND: "Příkaz|list u pultu",
        Family.SHEET: "List dokladu|druhá a další strana",
        Family.PAPER: "Doklad|první strana, největší kód",
        "makers": "Kódy výrobců",
        "ean": "EAN-13|zboží; číslo od dvojky je jen vnitřní",
        "serial": "Code 128|výrobní čísla; pomlčka je na české klávesnici jinde",
        "advice": "Jak čtečku nastavit",
        "manual": "Nastavuje se programovacími kódy, které jsou v příručce výrobce čtečky.",
        "nobodys": "Kódy na tomto listu nepatří žádné věci ani osobě.",
        "edition": "Zkouška čtečky, vydání 1",
    },
    "en": {
        "title": "Scanner test",
        "sentence": "Open Settings, Scanner, and scan from the top. Cover the other codes while you scan.",
        "test": "Test code",
        "told": "The program shows whether the scanner sends the English, Czech or Slovak keyboard layout, whether "
        "Caps Lock is on, what it sends before and after the code, how fast, and what to set.",
        "ours": "Codes of this store",
        Family.THING: "Item|label on the kit",
        Family.BADGE: "Member|badge",
        Family.PLACE: "Place|rack, cabinet, box",
        Family.COMMAND: "Command|sheet at the counter",
        Family.SHEET: "Sheet of a paper|second page and on",
        Family.PAPER: "Paper|first page, the largest code",
        "makers": "Makers’ codes",
        "ean": "EAN-13|goods; numbers beginning with 2 are internal only",
        "serial": "Code 128|serial numbers; a Czech keyboard has the hyphen elsewhere",
        "advice": "How to set the scanner",
        "manual": "It is set with the programming codes in the scanner maker’s manual.",
        "nobodys": "The codes on this sheet belong to no item and no person.",
        "edition": "Scanner test, edition 1",
    },
}
"""A name and, behind the bar, what stands small under it."""

_SETTINGS: dict[Lang, tuple[str, ...]] = {
    "cs": (
        "Rozložení kláves|stejné, jaké má počítač; jiné program přeloží, ale cizí kódy se mohou přečíst chybně",
        "Za kódem|Enter, nebo tabulátor",
        "Před kódem|nic; má-li něco být, zadejte to v oddílu Čtečka",
        "Prodleva mezi znaky|0 až 10 ms; od 35 ms nelze čtečku poznat od člověka, který píše",
        "Písmena|beze změny; Caps Lock na klávesnici vypnutý",
        "Znaky STX a ETX|vypnuté; program je zahodí, jiné programy je berou za Ctrl+B a Ctrl+C",
    ),
    "en": (
        "Keyboard layout|that of the computer; any other is translated, but makers’ codes may come out wrong",
        "After a code|Enter, or Tab",
        "Before a code|nothing; if there must be something, enter it in Settings, Scanner",
        "Delay between characters|0 to 10 ms; from 35 ms on a scanner cannot be told from a person typing",
        "Letters|unchanged; Caps Lock off on the keyboard",
        "STX and ETX|off; the program drops them, other programs take them for Ctrl+B and Ctrl+C",
    ),
}
