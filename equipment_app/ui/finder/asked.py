"""What somebody typed into the search box, compared with the words of what can be done and read.

Endings are left off both in Czech and English: "škoda" finds "Zapsat škodu…", "ukončit" finds "Ukončení členství".
"""

import re

from equipment_app.domain.value import Value
from equipment_app.domain.words import bare

_FILLS = frozenset(
    (
        *"jak kde co kdo kdy proc se si to na do v ve z ze o a i k pro s u".split(),
        *"how to the a an where what who do i can is of".split(),
    )
)
"""Words of a question that name nothing, in both languages."""
_STEM = 4
"""Letters that are left of a word at least."""
_ENDING = re.compile(r"(?:[aeiouy]?[ts]|[aeiouy])$")


class Sought(Value):
    """Each of `words`, and of their `stems`, stands after a space, as in what `folded` makes."""

    text: str
    words: tuple[str, ...]
    stems: tuple[str, ...]

    def begin(self, told: str) -> bool:
        """Whether each stem begins a word of what is `folded`."""
        return bool(self.stems) and all(stem in told for stem in self.stems)


def folded(words: str) -> str:
    """Without accents, case and marks, a space before each word."""
    return "".join(f" {word}" for word in re.findall(r"[^\W_]+", bare(words)))


def asked(text: str) -> Sought:
    typed = folded(text)
    words = typed.split()
    named = [word for word in words if word not in _FILLS] or words
    return Sought(typed, tuple(f" {word}" for word in named), tuple(f" {_stem(word)}" for word in named))


def _stem(word: str) -> str:
    cut = _ENDING.sub("", word)
    return cut if len(cut) >= _STEM else word


class FoundBy(Value):
    """What something is found by, each part `folded`: what it is called, other words for it, where it stands."""

    own: str
    also: str = ""
    where: str = ""

    def rank(self, asked: Sought) -> int | None:
        """0 is best; None: it is not meant. What only names the place does not mean what stands there."""
        levels = (
            asked.text in (self.own, self.own + self.where),
            all(word in self.own for word in asked.words),
            asked.begin(self.own),
            asked.begin(self.own + self.also),
            any(stem in self.own + self.also for stem in asked.stems)
            and asked.begin(self.own + self.also + self.where),
        )
        return next((rank for rank, meant in enumerate(levels) if meant), None) if asked.words else None


def told(own: str, also: str = "", where: str = "") -> FoundBy:
    return FoundBy(folded(own), folded(also), folded(where))
