"""Two readers pull their triggers at once: their keys come as one run, each reader's own still in order.

The run is parted again where that can be done in one way only: both parts have the shape of a numbered code, their
check digits agree, and each has its own terminator. Anything else stays unread: a guess would hand out a stranger's
thing.
"""

from collections.abc import Iterable, Iterator

from equipment_app.domain.codes import code_of_text
from equipment_app.scanning.decode import code_letters

END = "\r"
"""The terminator of either, whatever it was."""

_SHAPE = ("A", "K", "TMLC", ".", *["0123456789"] * 7, ".", *["0123456789"] * 2)
_WHOLE = len(_SHAPE)
_SHORTEST, _LONGEST = _WHOLE + 2, 2 * _WHOLE + 2
_SHIFTED = str.maketrans(":>", "..")
"""The Shift of one reader falls on a full stop of the other: Czech and US."""

Pair = tuple[str, str]


def hopeful(text: str) -> bool:
    """Up to the first terminator: one code is whole, of another there is a beginning."""
    return any(one and other and (one + other).count(END) == 1 for one, other in _ways(text))


def untangled(text: str) -> Pair | None:
    """The two codes, in no order; None where there is no way, or more than one.

    Check digits do not say which family a number is of: a badge and a thing that came in step stay tangled.
    """
    whole = [pair for pair in _ways(text) if all(part.endswith(END) for part in pair)]
    return (whole[0][0][:-1], whole[0][1][:-1]) if len(whole) == 1 else None


def _ways(text: str) -> Iterable[Pair]:
    """Every way of dealing the characters out to two codes; both orders of a pair are one way."""
    if not _SHORTEST <= len(text) <= _LONGEST:
        return ()
    ways: set[Pair] = {("", "")}
    for char in code_letters(text).translate(_SHIFTED):
        ways = {pair for way in ways for pair in _dealt(way, char)}
    return ways


def _dealt(way: Pair, char: str) -> Iterator[Pair]:
    one, other = way
    if _continues(one, char):
        yield _ordered(one + char, other)
    if one != other and _continues(other, char):
        yield _ordered(one, other + char)


def _ordered(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)


def _continues(part: str, char: str) -> bool:
    if len(part) < _WHOLE:
        return char in _SHAPE[len(part)] and (len(part) < _WHOLE - 1 or code_of_text(part + char) is not None)
    return len(part) == _WHOLE and char == END
