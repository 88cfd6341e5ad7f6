"""Words in Czech and English, without Qt: window, command line and paper say the same; and text any file can hold."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Literal, NamedTuple, Protocol, Self, TypeAlias
from unicodedata import category, combining, normalize

Lang: TypeAlias = Literal["cs", "en"]


class Words(NamedTuple):
    """The same in Czech and in English."""

    cs: str = ""
    en: str = ""

    def said(self, lang: Lang) -> str:
        return self.en if lang == "en" else self.cs


class Worded(StrEnum):
    """One of a few, each with what it is called: `LOSS = "loss", "ztráta", "loss"`."""

    _value_: str
    words: Words

    def __new__(cls, value: str, czech: str = "", english: str = "") -> Self:
        made = str.__new__(cls, value)
        made._value_, made.words = value, Words(czech, english)
        return made

    @classmethod
    def named(cls) -> dict[str, Words]:
        """What each is called."""
        return {one: one.words for one in cls}


Manner: TypeAlias = Mapping[str, Words] | Callable[[Any, Lang], str]
"""How a value is said that is not said as its type is: a word for each, or a function. One without a word stays."""

NOTHING = Words("nic", "none")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def value(fact: Any, lang: Lang, manner: Manner | None = None) -> str:
    """A fact in the middle of a sentence."""
    if isinstance(fact, tuple):
        return ", ".join(_part(part, lang, manner) for part in fact) or NOTHING.said(lang)
    if callable(manner):
        return manner(fact, lang)
    if manner and fact in manner:
        return manner[fact].said(lang)
    if fact is None:
        return "–"
    if isinstance(fact, date):
        return tied_day(fact, lang)
    if isinstance(fact, float):
        return f"{fact:g}" if lang == "en" else f"{fact:g}".replace(".", ",")
    return str(fact)


def _part(part: Any, lang: Lang, manner: Manner | None) -> str:
    return f"{part[0]} ({part[1]})" if isinstance(part, tuple) else value(part, lang, manner)


def tied_day(moment: date, lang: Lang) -> str:
    """`24. 11. 2026`, with spaces that do not break, or `24 Nov 2026`."""
    if lang == "cs":
        return f"{moment.day}.\u00a0{moment.month}.\u00a0{moment.year}"
    return f"{moment.day}\u00a0{_MONTHS[moment.month - 1]}\u00a0{moment.year}"


def count(number: int, lang: Lang) -> str:
    """Thousands apart, with a space that does not break: `1 290`."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


def counted(czech: tuple[str, str, str], english: tuple[str, str]) -> Callable[[int, Lang], str]:
    """How a number is said with its noun: `1 kus`, `2 kusy`, `5 kusů`; `1 piece`, `2 pieces`."""

    def said(number: int, lang: Lang) -> str:
        noun = english[number != 1] if lang == "en" else czech[0 if number == 1 else 1 if 2 <= number <= 4 else 2]
        return f"{count(number, lang)} {noun}"

    return said


PIECES = counted(("kus", "kusy", "kusů"), ("piece", "pieces"))
LETTERS = counted(("znak", "znaky", "znaků"), ("character", "characters"))
LINES = counted(("řádek", "řádky", "řádků"), ("line", "lines"))
ON_LINES = counted(("řádku", "řádcích", "řádcích"), ("line", "lines"))
"""Behind the Czech `na`."""
NUMBERS = counted(("číslo", "čísla", "čísel"), ("number", "numbers"))
PAGES = counted(("stranu", "strany", "stran"), ("page", "pages"))
MILLIONS = counted(("milion", "miliony", "milionů"), ("million", "million"))


class WithNames(Protocol):
    """Who has a surname and a given name."""

    @property
    def surname(self) -> str: ...

    @property
    def given_name(self) -> str: ...


def bare(text: str) -> str:
    """Without accents and case, as people type."""
    return "".join(char for char in normalize("NFKD", text) if not combining(char)).casefold()


def renamed(before: WithNames, after: WithNames) -> bool:
    """Neither the surname nor the given name is what it was: rather somebody else than who married."""
    pairs = (before.surname, after.surname), (before.given_name, after.given_name)
    return all(name_words(one) != name_words(other) for one, other in pairs)


def name_words(text: str) -> frozenset[str]:
    """Of a name, however it is written: `Čápovský, Norbert` has the same as `norbert capovsky`."""
    return frozenset(re.findall(r"\w+", bare(text)))


_TELLING = 2


def tells(text: str) -> bool:
    """Whether somebody has said something: a dot and a space are no reason, and neither is what nobody can see."""
    return sum(map(str.isalnum, text)) >= _TELLING


def readable(text: str) -> str:
    """`text` without what nobody can see and what turns the words around it: a reason is read by somebody else."""
    if text.isprintable():
        return text
    return "".join(one for one in text if one in "\n\t" or category(one) not in ("Cc", "Cf"))


_HALVES = re.compile("[\ud800-\udfff]")


def whole(text: str) -> str:
    """`text` with the sign for what cannot be read in place of each half of a surrogate pair: no file can hold one."""
    return text if text.isascii() else _HALVES.sub("\N{REPLACEMENT CHARACTER}", text)


LONGEST = 120
"""Letters; of two bytes each they still fit a name of 255."""
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])[ ]*(\..*)?", re.IGNORECASE | re.DOTALL)


def plain(text: str) -> str:
    """`text` as the name of one file: without separators and signs that Windows refuses, and no name of a device."""
    name = "".join("_" if one in '<>:"/\\|?*' or not one.isprintable() else one for one in text)
    if len(name) > LONGEST:
        stem, dot, ending = name.rpartition(".")
        ending = dot + ending if stem and len(ending) <= 12 else ""
        name = name[: LONGEST - len(ending)] + ending
    name = name.strip(" .") or "_"
    return f"_{name}" if is_device(name) else name


def is_device(name: str) -> bool:
    """Windows opens a device by this name, in whatever folder and with whatever ending."""
    return _DEVICE.fullmatch(name) is not None
