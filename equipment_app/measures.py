"""Units of measure, as they stand behind a number: 1 pár, 2 páry, 6 párů; 1 pair, 2 pairs."""

from equipment_app.domain.words import Lang

_FORMS: dict[str, tuple[tuple[str, str, str], tuple[str, str]]] = {
    "ks": (("ks", "ks", "ks"), ("pc", "pcs")),
    "pár": (("pár", "páry", "párů"), ("pair", "pairs")),
    "bal": (("bal", "bal", "bal"), ("pack", "packs")),
    "sada": (("sada", "sady", "sad"), ("set", "sets")),
}
"""In Czech after 1, after 2 to 4, after all others; in English after 1 and after all others."""


def unit(of: str, number: int, lang: Lang) -> str:
    """The unit `of` as it agrees with `number`; one we do not know stays as it is."""
    if of not in _FORMS:
        return of
    czech, english = _FORMS[of]
    if lang == "en":
        return english[number != 1]
    return czech[0 if number == 1 else 1 if number in (2, 3, 4) else 2]
