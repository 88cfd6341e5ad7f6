"""What a reader did when it sent a scan, as far as its keys show, and what should be set otherwise. No words here."""

import re
import statistics
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from equipment_app.domain.codes import READER_TEST
from equipment_app.domain.value import Value
from equipment_app.scanning.decode import (
    NO_FRAMING,
    Damaged,
    Framing,
    PlainText,
    ReaderTest,
    Route,
    Scan,
    code_letters,
    interpret,
)
from equipment_app.scanning.keys import DESK_TIMING, TERMINATORS, Stroke, Timing

_CODE = re.compile(
    rf"{re.escape(READER_TEST)}|AK[TMLC]\.\d{{7}}\.\d{{2}}|AKP\.1[0-9A-V]{{85}}|AKP\.2[0-9A-V]{{194}}|AKP\.3[0-9A-V]{{213}}"
    r"|AKS\.[0-9A-V]{13}\.\d{2}\.\d{2}",
    re.ASCII,
)
_AIM = re.compile("[])äÄ]([A-Za-z])(.)")
_CONTROLS = "".join(map(chr, range(32)))
_LONGEST_SETTING = 12
"""A prefix or suffix longer than this is nobody's setting but another code."""


class Layout(StrEnum):
    """Of the reader against that of the computer."""

    SAME = "same"
    ON_CZECH = "on_czech"
    """The reader presses the keys of a US keyboard, the computer types Czech."""
    ON_SLOVAK = "on_slovak"
    ON_EITHER = "on_either"
    """Czech or Slovak: the digits that tell them apart were not sent."""
    ON_ENGLISH = "on_english"
    """The reader presses the keys of a Czech or Slovak keyboard, the computer types English."""
    OTHER = "other"
    """Read by the places of the keys alone."""
    UNKNOWN = "unknown"
    """No digit was sent."""


_CZECH, _SLOVAK, _BOTH, _SHIFTED = "ěĚřŘ", "ľĽťŤ", "éÉ+šŠčČžŽýÝáÁíÍ", ")!@#$%^&*("
_SIGNS = {Layout.ON_CZECH: _CZECH, Layout.ON_SLOVAK: _SLOVAK, Layout.ON_EITHER: _BOTH, Layout.ON_ENGLISH: _SHIFTED}
"""Digits as they arrive, the telling ones first."""


class Trouble(StrEnum):
    """What to set otherwise, the most pressing first."""

    SLOW = "slow"
    """Slower than a reader is known by: what it sends is taken for typing."""
    WRAPPED = "wrapped"
    """Something stands around the code that the program was not told of."""
    LAYOUT = "layout"
    CAPS = "caps"
    NO_END = "no_end"
    UNREAD = "unread"
    """No code of ours was found in it."""


class Diagnosis(Value):
    scan: Scan
    keyboard: bool
    """Whether keys were pressed; a port or a camera presses none."""
    layout: Layout
    caps: bool
    """Letters came small, or digits as capitals: CapsLock is on, or the reader turns letters."""
    aim: str
    """The AIM identifier without its bracket: `Q1`; empty where none was sent."""
    prefix: str
    suffix: str
    """What else stood around the code, as far as it can be read, whether or not the program knows of it."""
    begins: str
    ends: str
    """Control characters at either end."""
    pace: float | None
    """Milliseconds from key to key, in the median."""
    slowest: float | None
    troubles: tuple[Trouble, ...]

    @property
    def framing(self) -> Framing:
        """What the program should be told."""
        return Framing(self.prefix, self.suffix)

    @property
    def tested(self) -> bool:
        """The test code has every digit and letter; any other says less."""
        return isinstance(self.scan.meaning, ReaderTest)


def diagnose(
    scan: Scan, strokes: Sequence[Stroke] = (), framing: Framing = NO_FRAMING, timing: Timing = DESK_TIMING
) -> Diagnosis:
    """`strokes` are the keys of this scan with its terminators; none of a scan that came another way."""
    arrived = "".join(stroke.char for stroke in strokes) or scan.arrived
    core, before, after = _parted(arrived.strip(_CONTROLS), scan)
    caps = any(char.islower() == char.isascii() for char in core if char.isalpha())
    aim, before = _identifier(before, caps)
    layout = Layout.OTHER if scan.route is Route.POSITIONS else _layout(core)
    if layout is not Layout.SAME or caps:
        before, after = code_letters(before), code_letters(after)
    gaps = [later.at - sooner.at for sooner, later in pairwise(strokes)]
    pace = statistics.median(gaps) if gaps else None
    ends = arrived[len(arrived.rstrip(_CONTROLS)) :]
    troubles = {
        Trouble.SLOW: pace is not None and (pace > timing.steady or max(gaps) > timing.pause),
        Trouble.WRAPPED: bool(before or after)
        and (code_letters(before), code_letters(after)) != (code_letters(framing.prefix), code_letters(framing.suffix)),
        Trouble.LAYOUT: layout not in (Layout.SAME, Layout.UNKNOWN),
        Trouble.CAPS: caps,
        Trouble.NO_END: bool(strokes) and not TERMINATORS & set(ends),
        Trouble.UNREAD: not core,
    }
    return Diagnosis(
        _again(core, scan) if core and isinstance(scan.meaning, PlainText | Damaged) else scan,
        keyboard=bool(strokes),
        layout=layout,
        caps=caps,
        aim=aim,
        prefix=before,
        suffix=after,
        begins=arrived[: len(arrived) - len(arrived.lstrip(_CONTROLS))],
        ends=ends,
        pace=pace,
        slowest=max(gaps, default=None),
        troubles=tuple(trouble for trouble, there in troubles.items() if there),
    )


def _parted(text: str, scan: Scan) -> tuple[str, str, str]:
    """The code as it arrived, what stood before it, what after it; no code, nothing around it."""
    for found in _CODE.finditer(code_letters(text)):
        if not isinstance(interpret(found[0]), PlainText | Damaged):
            before, after = text[: found.start()], text[found.end() :]
            if max(len(before), len(after)) <= _LONGEST_SETTING:
                return text[found.start() : found.end()], before, after
    if scan.route is Route.POSITIONS:
        return text, "", ""
    return "", "", ""


def _identifier(before: str, caps: bool) -> tuple[str, str]:
    """The AIM identifier and what is left of the beginning."""
    for found in _AIM.finditer(before):
        if (modifier := code_letters(found[2])).isdigit():
            kind = found[1].swapcase() if caps else found[1]
            return kind + modifier, before[: found.start()] + before[found.end() :]
    return "", before


def _layout(core: str) -> Layout:
    digits = [raw for raw, char in zip(core, code_letters(core), strict=True) if char.isdigit()]
    if not digits:
        return Layout.UNKNOWN
    found = (layout for layout, signs in _SIGNS.items() if any(digit in signs for digit in digits))
    return next(found, Layout.SAME)


def _again(core: str, scan: Scan) -> Scan:
    text = code_letters(core)
    return Scan(interpret(text), text, Route.TEXT if text == core.upper() else Route.LAYOUT, scan.arrived)
