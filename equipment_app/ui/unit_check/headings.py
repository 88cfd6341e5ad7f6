"""Names of articles over narrow columns: as much of them as fits, and never two the same.

What a thing is stands first in Czech, „Bunda softshellová“, and last in English, "Softshell jacket".
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Fits = Callable[[str], bool]
_VOWELS = set("aáeéěiíoóuúůyýAÁEÉIÍOÓUÚYÝ")
_AFTER = re.compile(r"[,(]| (?:with|for|of|without|and) | [0-9]")
"""What an English name says after this is only more about the same thing."""


@dataclass(frozen=True, slots=True)
class Name:
    """`main` is the word that says what it is, `other` the one that tells it from others of its kind."""

    whole: str
    main: str
    other: str = ""
    pair: tuple[str, str] = ("", "")
    """Two words as they follow each other; the first may be cut."""


def parted(name: str, *, english: bool) -> Name:
    """Where a name has no more than one word, that is all there is to it."""
    words = (_AFTER.split(name)[0] if english else name).split() or [name]
    if len(words) == 1:
        return Name(name, words[0])
    if english:
        kind, what = words[-2:]
        return Name(name, _upper(what), _upper(kind), (_upper(kind), what))
    return Name(name, words[0], _upper(words[1]), (words[0], words[1]))


def shortened(names: Sequence[Name], fits: Fits) -> list[str]:
    """The whole name where it fits, else its main word, else an abbreviation that ends as Czech ones do.

    Where that would give two columns the same heading, both say two words, „Bal. vesta“, else the other alone.
    """
    first = [_first(name, fits) for name in names]
    twice = {heading for heading, count in Counter(first).items() if count > 1}
    return [_both(name, fits) if heading in twice else heading for name, heading in zip(names, first, strict=True)]


def _first(name: Name, fits: Fits) -> str:
    if fits(name.whole):
        return name.whole
    return name.main if fits(name.main) else _cut(name.main, fits)


def _cut(word: str, fits: Fits) -> str:
    """Up to a consonant before a vowel: Radiost., Akumul."""
    lengths = range(len(word) - 1, 1, -1)
    clean = (n for n in lengths if word[n] in _VOWELS and word[n - 1] not in _VOWELS)
    found = next((n for n in (*clean, *lengths) if fits(f"{word[:n]}.")), 1)
    return f"{word[:found]}."


def _both(name: Name, fits: Fits) -> str:
    if not name.other:
        return _first(name, fits)
    first, second = name.pair
    for kept in (5, 4, 3):
        begun = first if len(first) <= kept else f"{first[:kept]}."
        if fits(f"{begun} {second}"):
            return f"{begun} {second}"
    return name.other if fits(name.other) else _cut(name.other, fits)


def _upper(word: str) -> str:
    return word[:1].upper() + word[1:]
