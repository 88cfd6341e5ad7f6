"""Makers' codes: EAN, UPC, and what GS1 (General Specifications, section 3) puts into GS1-128, DataMatrix and QR.

`biip` knows the application identifiers. It reads much as GS1 that is none (`4006381333931` could be an order number,
AI 400), so that reading counts only where the reader said GS1 by its AIM identifier (`]C1`, `]d2`, `]Q3`, `]e0`) or
by the separator between two elements, or where the text begins with a GTIN whose check digit agrees.
"""

import re
from datetime import datetime
from typing import TYPE_CHECKING

from equipment_app.domain.codes import Foreign
from equipment_app.scanning.decode import GS, LONGEST, PlainText, Scan, read

if TYPE_CHECKING:
    from biip.gs1_digital_link_uris import GS1DigitalLinkURI
    from biip.gs1_messages import GS1Message

_MARK = re.compile(r"[\x00-\x20]*[])äÄ](?:[CcJj][1+!]|[dD][2ěĚľĽ@]|[qQ][3šŠ#]|e[0éÉ)])")
_LENGTHS = (8, 12, 13, 14)
_FIRST = "01"
"""AI of a GTIN, which a GS1 code without any other mark has in front."""
_SERIALS = ("21", "8004")


def understand(scan: Scan) -> Foreign | None:
    """What a maker said by this code; None for one of ours, and for what is no EAN, UPC or GS1 code."""
    if not isinstance(scan.meaning, PlainText):
        return None
    marked = GS in scan.text or bool(_MARK.match(scan.arrived))
    plain = (text for text in scan.meaning.readings if len(text) <= LONGEST and text.isascii())
    return next((found for text in plain if (found := _read(text, marked=marked))), None)


def meant_by(text: str) -> Foreign | None:
    """The same of a text as a camera or a picture gives it."""
    return understand(read(text))


def _read(text: str, *, marked: bool) -> Foreign | None:
    from biip import ParseError
    from biip.gs1_digital_link_uris import GS1DigitalLinkURI
    from biip.gs1_messages import GS1Message

    try:
        if text.isdecimal() and len(text) in _LENGTHS and not marked:
            return Foreign(_goods(text))
        if text.startswith("("):
            return _said(GS1Message.parse_hri(text))
        if text.startswith("http"):
            return _said(GS1DigitalLinkURI.parse(text))
        return _said(GS1Message.parse(text)) if marked or _begins(text) else None
    except (ParseError, ValueError):
        return None


def _goods(text: str) -> str:
    """The GTIN of 14 digits of an EAN or UPC. Raises ParseError where the check digit does not agree."""
    from biip import ParseError
    from biip.gtin import Gtin
    from biip.upc import Upc

    try:
        return Gtin.parse(text).as_gtin_14()
    except ParseError:
        return Upc.parse(text).as_gtin_14()


def _begins(text: str) -> bool:
    from biip.checksums import gs1_standard_check_digit

    gtin = text[len(_FIRST) : len(_FIRST) + 14]
    whole = text.startswith(_FIRST) and len(gtin) == 14 and gtin.isdecimal()
    return whole and gs1_standard_check_digit(gtin[:-1]) == int(gtin[-1])


def _said(message: "GS1Message | GS1DigitalLinkURI") -> Foreign | None:
    said: dict[str, str] = {}
    gtin, expiry = "", None
    for element in message.element_strings:
        said.setdefault(element.ai.ai, element.value)
        if element.ai.ai == _FIRST and element.gtin is not None:
            gtin = element.gtin.as_gtin_14()
        if element.ai.ai == "17":
            expiry = element.date.date() if isinstance(element.date, datetime) else element.date
    serial = next((said[ai] for ai in _SERIALS if ai in said), "")
    found = Foreign(gtin, serial, said.get("10", ""), expiry)
    return found if gtin or serial else None
