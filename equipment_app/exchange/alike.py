"""Spellings of one thing: which of them are surely the same, and which are only near."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches

from equipment_app.exchange.headings import fold

_DIGITS = re.compile(r"\d+")
_GAP = re.compile(r"(?<!\d) | (?!\d)")
_NEAR = 0.65


def key(text: str) -> str:
    """Equal for spellings that differ in case, marks, spaces and stops only: `a.s.` and `as`, `A-05` and `A05`.

    Two numbers stay two: `A1-1` is not `A11`.
    """
    return _GAP.sub("", fold(text))


def near(text: str, known: Collection[str]) -> tuple[str, ...]:
    """At most two of `known` that `text` may have been meant as. Other digits make another thing, never a slip."""
    digits = _DIGITS.findall(text)
    candidates = {key(each): each for each in known if _DIGITS.findall(each) == digits}
    return tuple(candidates[each] for each in get_close_matches(key(text), candidates, n=2, cutoff=_NEAR))


class Spellings:
    """The one spelling to use for each text of a column: the one in the books, else the one most rows have."""

    def __init__(self, known: Iterable[str], written: Mapping[str, int]) -> None:
        self._known = frozenset(known)
        by_key: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for text, count in written.items():
            by_key[key(text)][text] = count
        self._best = {each: texts.most_common(1)[0][0] for each, texts in by_key.items()}
        self._best |= {key(text): text for text in sorted(self._known)}

    def best(self, text: str) -> str:
        return text if text in self._known else self._best.get(key(text), text)
