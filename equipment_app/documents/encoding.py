"""Which characters paper can say, and the bytes that say them.

A face is embedded as up to three fixed subsets of at most 224 characters, so that one byte says one character and a
subset is the same bytes in every paper. The first is in every paper; the others only where a name needs them.
Byte 32 is a table's first character. `packaging/paper_fonts.py` cuts the fonts in this order.
"""

import re
from functools import lru_cache
from itertools import groupby
from unicodedata import is_normalized, normalize

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
