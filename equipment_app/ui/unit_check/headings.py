"""Names of articles over narrow columns: as much of them as fits, and never two the same."""

from collections import Counter
from collections.abc import Callable, Sequence

Fits = Callable[[str], bool]
_VOWELS = set("aáeéěiíoóuúůyýAÁEÉIÍOÓUÚYÝ")


def shortened(names: Sequence[str], fits: Fits) -> list[str]:
    """The whole name where it fits, else its first word, else an abbreviation that ends as Czech ones do.

    Where that would give two columns the same heading, both say two words, „Bal. vesta“, else the second alone.
    """
    first = [_first(name, fits) for name in names]
    twice = {heading for heading, count in Counter(first).items() if count > 1}
    return [_both(name, fits) if heading in twice else heading for name, heading in zip(names, first, strict=True)]


def _first(name: str, fits: Fits) -> str:
    if fits(name):
        return name
    word = name.split()[0]
    return word if fits(word) else _cut(word, fits)


def _cut(word: str, fits: Fits) -> str:
    """Up to a consonant before a vowel: Radiost., Akumul."""
    lengths = range(len(word) - 1, 1, -1)
    clean = (n for n in lengths if word[n] in _VOWELS and word[n - 1] not in _VOWELS)
    found = next((n for n in (*clean, *lengths) if fits(f"{word[:n]}.")), 1)
    return f"{word[:found]}."


def _both(name: str, fits: Fits) -> str:
    first, *rest = name.split()
    if not rest:
        return _first(name, fits)
    for kept in (5, 4, 3):
        begun = first if len(first) <= kept else f"{first[:kept]}."
        if fits(f"{begun} {rest[0]}"):
            return f"{begun} {rest[0]}"
    return rest[0].capitalize() if fits(rest[0].capitalize()) else _cut(rest[0].capitalize(), fits)
