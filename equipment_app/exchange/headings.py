"""Recognising a column by its heading: Czech or English, in any case, with or without marks and brackets."""

import re
import unicodedata
from difflib import get_close_matches
from functools import lru_cache

from equipment_app.domain.lists import ListKind
from equipment_app.exchange.columns import COLUMNS

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_WORDS = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """`Kód  útvaru:` and `KOD UTVARU` are the same: letters and figures only, without marks, in lower case."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_WORDS.findall(plain.casefold()))


def recognise(kind: ListKind, heading: str) -> str | None:
    """The field a heading stands for, or None."""
    known = _headings(kind)
    return known.get(fold(heading)) or known.get(fold(_BRACKETS.sub("", heading)))


def guess(kind: ListKind, heading: str) -> str | None:
    """The field a misspelt or shortened heading may stand for: a proposal for the mapping step, never taken unasked."""
    known, words = _headings(kind), fold(heading).split()
    near = get_close_matches(fold(heading), known, n=1, cutoff=0.8)
    near = near or [whole for whole in known if _shortened(words, whole.split())]
    return known[near[0]] if near else None


def _shortened(words: list[str], whole: list[str]) -> bool:
    """`Tit. př.` for `Titul před`: as many words, each the beginning of its own, in whatever order."""
    return any(
        1 < len(words) == len(order) and all(long.startswith(short) for short, long in zip(words, order, strict=True))
        for order in (whole, whole[::-1])
    )


@lru_cache
def _headings(kind: ListKind) -> dict[str, str]:
    known: dict[str, str] = {}
    for column in COLUMNS[kind]:
        for heading in column.headings:
            known.setdefault(fold(heading), column.field)
            known.setdefault(fold(_BRACKETS.sub("", heading)), column.field)
    return known
