"""Czech alphabetical order after ČSN 97 6030: Č after C, Ch after H, Ř, Š, Ž; other marks and case decide only ties."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

_LETTERS = {letter: rank for rank, letter in enumerate("abcčdefgh\ue000ijklmnopqrřsštuvwxyzž", start=100)}
_CARONS = {"c": "č", "r": "ř", "s": "š", "z": "ž"}
_CARON = "\u030c"
_NUMBERED = re.compile(r"(\D*)(\d*)", re.ASCII)

SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


@lru_cache(maxsize=20_000)
def sort_key(text: str) -> SortKey:
    """Compares as the Czech alphabet does: letters first, then their marks, then case."""
    letters: list[int] = []
    marks: list[int] = []
    cases: list[int] = []
    for char in normalize("NFD", text).replace("Ch", "\ue001").replace("CH", "\ue001").replace("ch", "\ue000"):
        if combining(char):
            _mark(char, letters, marks)
            continue
        low = {"\ue001": "\ue000"}.get(char, char.lower())
        letters.append(_LETTERS.get(low, ord(low[0]) if ord(low[0]) < 100 else 1000 + ord(low[0])))
        marks.append(0)
        cases.append(int(low != char))
    return tuple(letters), tuple(marks), tuple(cases)


def numbered_key(text: str) -> tuple[tuple[SortKey, int], ...]:
    """The same with numbers by their value: group 2 before group 10."""
    return tuple((sort_key(word), int(number or 0)) for word, number in _NUMBERED.findall(text))


def compare(a: str, b: str) -> int:
    """Below, at or above zero, as SQLite asks of a collation."""
    left, right = sort_key(a), sort_key(b)
    return (left > right) - (left < right)


def _mark(char: str, letters: list[int], marks: list[int]) -> None:
    if not letters:
        return
    for base, with_caron in _CARONS.items():
        if char == _CARON and letters[-1] == _LETTERS[base]:
            letters[-1] = _LETTERS[with_caron]
            return
    marks[-1] = marks[-1] * 64 + (ord(char) & 63)
