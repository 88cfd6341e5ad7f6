"""A password to begin with, that can be read out over a desk and typed once: a few random syllables."""

from secrets import choice

_CONSONANTS, _VOWELS = "bdfhjklmnprstvz", "aeiou"
_WORDS, _SYLLABLES = 4, 2


def passphrase() -> str:
    """Four invented words of four letters, 50 bits: as long as it is good for one sign-in, more than enough."""
    return " ".join(_word() for _ in range(_WORDS))


def _word() -> str:
    return "".join(choice(_CONSONANTS) + choice(_VOWELS) for _ in range(_SYLLABLES))
