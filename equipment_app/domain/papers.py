"""Papers of every kind: their numbers, the parties, who speaks, where the money came from, and its logo."""

import base64
import binascii
import re
import struct
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from equipment_app.domain.value import Value

CANCELLED = "-S"
WHOLE = 10_000
"""A share of everything."""
_FORM = re.compile(r"([A-Z]{2}(?:-[A-Z][A-Z0-9]{1,3})?)-(\d{4})-(\d{6,18})(-S)?", re.IGNORECASE)


class Number(Value):
    series: str
    year: int
    count: int
    suffix: str = ""

    def __str__(self) -> str:
        return f"{self.series}-{self.year}-{self.count:06d}{self.suffix}"

    def cancelled(self) -> "Number":
        return Number(self.series, self.year, self.count, CANCELLED)


class Lost(NamedTuple):
    """Numbers `first` to `last` of a series and year: printed on paper, gone from the books with a restore."""

    series: str
    year: int
    first: int
    last: int


def parse_number(text: str) -> Number | None:
    """The number `text` spells, or None; lower case and stray spaces are forgiven."""
    match = _FORM.fullmatch(text.strip())
    if match is None:
        return None
    series, year, count, suffix = match.groups()
    return Number(series.upper(), int(year), int(count), (suffix or "").upper())


def as_printed(text: str) -> str:
    """The number `text` spells, as papers have it; what spells none comes back as it is."""
    return str(parse_number(text) or text)


class PaperRole(StrEnum):
    """What a filed document is to its number."""

    ORIGINAL = "original"
    CANCELLED = "cancelled"
    SIGNED = "signed"
    SCAN = "scan"
    ATTACHED = "attached"


class Party(Value):
    """One side of a handover, as it stood when the paper was made."""

    name: str
    """Rank, titles, given name and surname, in the order they are printed: `nprap. Bc. Norbert Čápovský, Ph.D.`"""
    personal_number: str = ""
    unit: str = ""
    function: str = ""
    civilian: bool = False


_DEGREES = frozenset(
    "phd csc drsc dsc mba emba bba dba dis ma msc bsc mpa mha llm lld thd artd paedr facc frcs igip ing bc mgr".split()
)
"""What may stand behind a name, after a comma, without its dots."""


def written_party(text: str) -> Party:
    """Somebody as they were written down: the name, with the titles behind it, then after a comma the function."""
    name, *rest = (part.strip() for part in text.split(","))
    while rest and rest[0] and all(word.replace(".", "").casefold() in _DEGREES for word in rest[0].split()):
        name = f"{name}, {rest.pop(0)}"
    return Party(name, unit=", ".join(filter(None, rest)))


def listed_people(names: Sequence[str]) -> str:
    """In one line; where a title or a function stands behind a comma, semicolons tell one from the next."""
    return ("; " if any("," in one for one in names) else ", ").join(names)


_UNTIL = "Doba udržitelnosti do {0.day}. {0.month}. {0.year}.", "Sustainability until {0.day}. {0.month}. {0.year}."
_DAY_KEPT = re.compile(r"\s*(?:Doba udržitelnosti do|Sustainability until) (\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\.")


def kept_in(text: str) -> tuple[str, date | None]:
    """The text of a source without the sentence that says until when things are kept, as it was typed into texts once,
    and that day.
    """
    found = _DAY_KEPT.search(text)
    if found is None:
        return text, None
    try:
        until = date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return text, None
    return (text[: found.start()] + text[found.end() :]).strip(), until


class Funding(Value):
    """A source of money, as its grant line prints it."""

    code: str
    letter: str
    """One letter for the column Zdroj: it survives a copy, a colour does not."""
    text_cs: str = ""
    """What papers say of it; until when its things are kept they say besides, see `lines`."""
    text_en: str = ""
    logo: str = ""
    """What the logo box says while there is no picture; empty for a source that asks for none."""
    picture: bytes = b""
    """The logo itself, as `logo_of_text` has it: its own, else for a grant the store's."""
    project: str = ""
    """The name of the grant's project; empty for what is no grant."""
    project_number: str = ""
    """Its number in the books of whoever gives the grant."""
    share: int | None = None
    """What the grant pays of each price, in ten thousandths."""
    ends: date | None = None
    """The last day of the project."""
    keep_until: date | None = None
    """Until when things bought of it are kept: the one day that is guarded and printed."""
    insurance: str = ""
    """How they are insured, or why they need not be."""
    own_logo: str = ""
    """Its own picture, as `logo_text` has it."""

    @property
    def shown(self) -> bool:
        """Papers with a line bought of it have its logo."""
        return bool(self.logo or self.picture)

    @property
    def is_grant(self) -> bool:
        """Its things have a register of their own."""
        return bool(self.logo)

    @property
    def lines(self) -> tuple[str, str]:
        """What papers print of it, in Czech and English."""
        said = (one.format(self.keep_until) if self.keep_until else "" for one in _UNTIL)
        cs, en = (f"{text} {kept}".strip() for text, kept in zip((self.text_cs, self.text_en), said, strict=True))
        return cs, en

    def kept_until(self, sustainability: bool | int) -> date | None:
        """Until when a thing bought of it is kept, by whether its article is subject to sustainability."""
        return self.keep_until if sustainability else None

    def pays(self, price: int) -> int:
        """The grant's part of a price in haléře, half a haléř upwards; the rest is paid by the store itself."""
        return price if self.share is None else (price * self.share + WHOLE // 2) // WHOLE


class Letterhead(Value):
    """Who speaks: the three lines at the top left and the two of the footer."""

    authority: str = "Policie České republiky"
    organisation: str = ""
    store: str = ""
    footer: str = ""
    """The store as the footer names it; `store` where empty."""
    privacy_cs: str = "Osobní údaje zpracovává Policie ČR pro evidenci majetku státu; informace: policie.cz."
    privacy_en: str = (
        "Personal data are processed by the Police of the Czech Republic to keep the register of state property; "
        "information: policie.cz."
    )


WIDE, HIGH = 402, 154
"""Pixels: 34 × 13 mm."""
HEAVIEST = 96_000
"""Bytes of the PNG: every paper with a line from the grant carries it."""

_HEAD = struct.Struct(">8s4x4sIIBB")
_PNG = b"\x89PNG\r\n\x1a\n"
_BITS, _GREY = 8, 0


def logo_text(png: bytes) -> str:
    return base64.b64encode(png).decode()


def logo_of_text(text: str) -> bytes:
    """The PNG; nothing for what is no such picture."""
    try:
        png = base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        return b""
    if len(png) < _HEAD.size or len(png) > HEAVIEST:
        return b""
    sign, chunk, wide, high, bits, colour = _HEAD.unpack_from(png)
    fits = 0 < wide <= WIDE and 0 < high <= HIGH and (bits, colour) == (_BITS, _GREY)
    return png if fits and (sign, chunk) == (_PNG, b"IHDR") else b""
