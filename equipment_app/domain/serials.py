"""A maker's number as the eye reads it: two that look the same on a plate are most likely one piece, typed twice."""

import unicodedata
from collections.abc import Iterable

_CYRILLIC = "АВЕКМНОРСТУХІЅЈ", "ABEKMHOPCTYXISJ"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"
_LATIN = str.maketrans(_CYRILLIC[0] + _GREEK[0], _CYRILLIC[1] + _GREEK[1])
"""Capitals of other scripts to the Latin ones they cannot be told from."""
_MINUS = "\N{MINUS SIGN}"


def looks(serial: str) -> str:
    """What all numbers share that look like `serial`: without case, width of letters, kind of dash and whatever cannot
    be seen; capitals of other scripts are the Latin ones.
    """
    if serial.isascii():
        return serial.upper()
    seen = (_seen(char) for char in unicodedata.normalize("NFKC", serial))
    return "".join(seen).upper().translate(_LATIN)


def alike(serial: str, known: Iterable[str]) -> str:
    """The first of `known` that is another number and looks like `serial`; empty where none does."""
    wanted = looks(serial)
    return next((one for one in known if one != serial and looks(one) == wanted), "")


def _seen(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Pd" or char == _MINUS:
        return "-"
    return "" if category in ("Cc", "Cf", "Mn") else char
