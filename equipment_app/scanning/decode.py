"""From what a reader sent to what was printed.

A keyboard-wedge reader presses keys, mostly those of a US keyboard, and the host turns them into the characters of its
own layout: on a Czech one `AKT.0001234.82` arrives as `AKT.ééé+ěšč.áě`. Three routes lead back, tried in order: the
text as it is, the text through a table, the key positions read as a US keyboard. The one whose check digits or CRC
agree is taken; nothing else is ever taken for a code. The alphabets of our codes (digits, A to X, full stop) come
through every layout in one way only, so the table needs no guess about the layout.

What is no code of ours (a maker's barcode, a personal number) becomes `PlainText` with its possible readings. All this
is for scans and code fields, never for ordinary typing.
"""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum

from equipment_app.domain import anchors, codes
from equipment_app.domain.anchors import Anchor, PageAnchor
from equipment_app.domain.codes import READER_TEST, Code, Family
from equipment_app.domain.misread import is_misread
from equipment_app.domain.papers import parse_number
from equipment_app.domain.value import Value

LONGEST = 512
GS = "\x1d"
"""Between the elements of a GS1 code, where it stands for FNC1."""

_LOWER = "abcdefghijklmnopqrstuvwxyz"
_UPPER = str.maketrans(_LOWER, _LOWER.upper())
_DIGITS = {
    "0": "éÉ)",
    "1": "+!",
    "2": "ěĚľĽ@",
    "3": "šŠ#",
    "4": "čČ$",
    "5": "řŘťŤ%",
    "6": "žŽ^",
    "7": "ýÝ&",
    "8": "áÁ*",
    "9": "íÍ(",
}
_AS_DIGIT = str.maketrans({arrived: digit for digit, arrivals in _DIGITS.items() for arrived in arrivals})
_PLAIN = _AS_DIGIT | str.maketrans('=-"', "-/:")
_YZ = str.maketrans("yzYZ", "zyZY")
_MANGLED = re.compile(f"[{re.escape(''.join(_DIGITS.values()))}]")
_AIM = re.compile(f"^[])äÄ][A-Za-z][0-9{re.escape(''.join(_DIGITS.values()))}]")
_LATE_SHIFT = str.maketrans(">", ".")
"""A busy computer lets Shift go a key too late."""
_CONTROLS = "".join(map(chr, range(33))) + "\x7f"


class Route(StrEnum):
    """How a scan was read: a page can say that the reader's keyboard country is not the host's."""

    TEXT = "text"
    LAYOUT = "layout"
    POSITIONS = "positions"


class ReaderTest(Value):
    """The printed test line arrived whole."""


class Damaged(Value):
    """The shape of one of our codes with a check that does not fit, or a version we do not know."""

    family: Family
    text: str


class PlainText(Value):
    """Not one of our codes. `readings`, likeliest first, are for exact look-ups; none of a text nobody can read."""

    readings: tuple[str, ...]


class Torn(Value):
    """A part of it went elsewhere: nobody knows what it was, so it is told and never looked up."""


Meaning = Code | Anchor | PageAnchor | ReaderTest | Damaged | PlainText | Torn


class Framing(Value):
    """What the reader is set to send before and after each code, beside Enter, Tab, STX and ETX."""

    prefix: str = ""
    suffix: str = ""


class Scan(Value):
    """One code read. `text` is what was printed as far as it is known, `arrived` what the host made of it."""

    meaning: Meaning
    text: str
    route: Route
    arrived: str

    @property
    def family(self) -> Family | None:
        """Of a code of ours."""
        return self.meaning.family if isinstance(self.meaning, Code) else None

    @property
    def of_paper(self) -> bool:
        return isinstance(self.meaning, Anchor | PageAnchor) or self.spells_number

    @property
    def spells_number(self) -> bool:
        """It is written as the numbers of papers are, which a maker's number may be as well."""
        return isinstance(self.meaning, PlainText) and parse_number(self.text) is not None

    @property
    def answerable(self) -> bool:
        """The books can say what it stands for. What is torn or damaged nobody can, and a command is for a page."""
        if isinstance(self.meaning, Code):
            return self.meaning.family is not Family.COMMAND
        return isinstance(self.meaning, Anchor | PageAnchor) or bool(self.looked_up())

    @property
    def misread(self) -> bool:
        """It looks like a piece of a code of ours; whether an item bears it all the same, only the books can say."""
        return isinstance(self.meaning, PlainText) and any(map(is_misread, self.meaning.readings))

    @property
    def readings(self) -> tuple[str, ...]:
        """What it may stand for, likeliest first."""
        return self.looked_up() or (self.text,)

    def looked_up(self, *families: Family) -> tuple[str, ...] | None:
        """What it may stand for, likeliest first, where it is a code of these families or none of ours; else None."""
        if isinstance(self.meaning, PlainText):
            return self.meaning.readings
        return (self.text,) if isinstance(self.meaning, Code) and self.meaning.family in families else None


NO_FRAMING = Framing()


def read(arrived: str, pressed: str = "", framing: Framing = NO_FRAMING) -> Scan:
    """Read one scan. `pressed` is what the keys type on a US keyboard; empty where no keys are known."""
    damaged = None
    for route, text in _routes(arrived, pressed, framing):
        meaning = _ours(text)
        if isinstance(meaning, Damaged):
            damaged = damaged or Scan(meaning, text, route, arrived)
        elif meaning is not None:
            return Scan(meaning, text, route, arrived)
    return damaged or _plain(arrived, pressed, framing)


def mistyped(scan: Scan) -> bool:
    """Whether the reader's keyboard is not the host's."""
    meaning = scan.meaning
    return scan.route is not Route.TEXT or (isinstance(meaning, PlainText) and len(meaning.readings) > 1)


def numeric(text: str) -> bool:
    """Whether it looks like a number on goods, or is an address; a password has small letters."""
    plain = text.translate(_AS_DIGIT)
    return "://" in text or (plain == plain.upper() and any(char.isdigit() for char in plain))


def number_at_end(text: str) -> int:
    """How many of the last characters look like a number on goods."""
    behind = re.split("[a-z]", text.translate(_AS_DIGIT))[-1]
    return len(behind) if numeric(behind) else 0


def framed(arrived: str, framing: Framing) -> bool:
    """Whether what the reader is set to send stands before and after the code: then nobody typed it."""
    text = code_letters(_AIM.sub("", arrived.strip(_CONTROLS)))
    head, tail = code_letters(framing.prefix), code_letters(framing.suffix)
    return bool(head or tail) and len(text) > len(head + tail) and text.startswith(head) and text.endswith(tail)


def interpret(text: str) -> Meaning:
    """What a text from a code field, a serial port or a camera means."""
    return read(text).meaning


def _routes(arrived: str, pressed: str, framing: Framing) -> Iterator[tuple[Route, str]]:
    if len(arrived) > LONGEST or len(pressed) > LONGEST:
        return
    yield Route.TEXT, _bare(arrived, framing, _upper)
    yield Route.LAYOUT, _bare(arrived, framing, code_letters)
    if pressed:
        yield Route.POSITIONS, _bare(pressed.translate(_LATE_SHIFT), framing, code_letters)


def _bare(arrived: str, framing: Framing, letters: Callable[[str], str]) -> str:
    """Without prefix, suffix and AIM identifier (`]Q1`, on a Czech layout `)Q+`), and in the code's own letters."""
    text = _AIM.sub("", arrived.strip(_CONTROLS))
    head, tail = len(framing.prefix), len(framing.suffix)
    if head and letters(text[:head]) == letters(framing.prefix):
        text = text[head:]
    if tail and letters(text[-tail:]) == letters(framing.suffix):
        text = text[:-tail]
    return letters(_AIM.sub("", text))


def _ours(text: str) -> Meaning | None:
    if text == READER_TEST:
        return ReaderTest()
    family = text[:3]
    parse: Callable[[str], Meaning]
    match family:
        case Family.PAPER:
            parse = anchors.decode
        case Family.SHEET:
            parse = anchors.decode_sheet
        case _:
            parse = codes.parse
    try:
        return parse(text)
    except (codes.WrongCheck, anchors.Forged, anchors.NewerAnchor):
        return Damaged(Family(family), text)
    except (codes.NotACode, anchors.NotAnAnchor):
        return None


def _plain(arrived: str, pressed: str, framing: Framing) -> Scan:
    text = _bare(arrived, framing, str)
    if not text or not text.replace(GS, "").isprintable() or len(text) > LONGEST:
        return Scan(PlainText(()), "", Route.TEXT, arrived)
    readings = [text]
    if _MANGLED.search(text) and not re.search("[0-9]", text):
        readings = [_bare(pressed, framing, str), text, _table(text), _table(text).translate(_YZ)]
    likely = tuple(dict.fromkeys(filter(None, readings)))
    return Scan(PlainText(likely), likely[0], Route.TEXT, arrived)


def _table(text: str) -> str:
    return text.translate(_PLAIN)


def _upper(text: str) -> str:
    """ASCII only: `str.upper` would let look-alikes such as ſ or ı become letters of a code."""
    return text.translate(_UPPER)


def code_letters(text: str) -> str:
    """Digits and capitals of our codes for whatever a keyboard made of them, character for character."""
    return text.translate(_AS_DIGIT).translate(_UPPER)
