"""How paper speaks: phrases in Czech, or in Czech and English."""

from equipment_app.documents.phrases import PHRASES
from equipment_app.measures import CONDITIONS, UNITS


class Words:
    """A paper's language: `words("number")` is the phrase it prints, filled in with `facts`."""

    def __init__(self, *, bilingual: bool = False) -> None:
        self.bilingual = bilingual

    def __call__(self, key: str, **facts: object) -> str:
        phrase = PHRASES[key]
        if not self.bilingual:
            return phrase.cs.format(**facts)
        return (phrase.both or f"{phrase.cs} / {phrase.en}").format(**facts)

    def cs(self, key: str, **facts: object) -> str:
        return PHRASES[key].cs.format(**facts)

    def en(self, key: str, **facts: object) -> str:
        """The English phrase; empty on a paper in Czech alone."""
        return PHRASES[key].en.format(**facts) if self.bilingual else ""

    def condition(self, key: str) -> tuple[str, str]:
        """The word for a key of `domain.custody`, and its English on a bilingual paper."""
        cs, en = CONDITIONS.get(key, (key, key))
        return cs, en if self.bilingual else ""

    def unit(self, unit: str) -> tuple[str, str]:
        return unit, UNITS.get(unit, "") if self.bilingual else ""
