"""What an article's facts mean: sizes and how people write them, what is overdue, shared minima, kits at the counter.

A size is text and stands as it is printed (`XXL`, `34/32`, `42,5`). Its rank is its place in the scheme, never the
alphabet. Sources: EN 13402-3 (letters), EN ISO 21420 (gloves), Paris points (shoes), inches (trousers).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from equipment_app.domain.entitlement import LineCover, covered
from equipment_app.domain.value import Value
from equipment_app.domain.words import Lang, Words, tied_day

UNI = "uni"
"""The scheme, and its only size, of things that fit everybody."""


class Scheme(Value):
    code: str
    name: str
    name_en: str
    sizes: tuple[str, ...]


def _trousers() -> tuple[str, ...]:
    waists = (*range(28, 37), *range(38, 57, 2))
    return tuple(f"{waist}/{length}" for waist in waists for length in range(28, 39, 2))


def _halves(first: int, last: int) -> tuple[str, ...]:
    return tuple(f"{half // 2},5" if half % 2 else str(half // 2) for half in range(2 * first, 2 * last + 1))


SCHEMES = (
    Scheme("alfa", "Oděv", "Clothing", ("XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL", "5XL")),
    Scheme("kalhoty", "Kalhoty", "Trousers", _trousers()),
    Scheme("obuv", "Obuv", "Shoes", _halves(35, 50)),
    Scheme("rukavice", "Rukavice", "Gloves", tuple(str(n) for n in range(6, 13))),
    Scheme("hlava", "Obvod hlavy", "Head circumference", tuple(str(n) for n in range(52, 65))),
    Scheme(UNI, "Univerzální", "One size", (UNI,)),
)
"""What a new store starts with."""

DEFAULT_SIZES: Mapping[str, tuple[str, ...]] = {scheme.code: scheme.sizes for scheme in SCHEMES}

_EVERYBODY = {"", "-", "–", "UNI", "U", "UNIVERZÁLNÍ", "UNIVERSAL", "ONESIZE", "OS"}
_LETTERS = re.compile(r"(?:(\d)X|(X*))([SL])")
_PAIR = re.compile(r"W?(\d{2})[/X×\-\\]?L?(\d{2})")
_NUMBER = re.compile(r"(?:EU|EUR|VEL\.?|Č\.)?(\d{1,3})(?:([.,]0+)|([.,]50*|½|1/2))?(?:CM)?")


def normalise(sizes: tuple[str, ...], written: str) -> str | None:
    """The size of the scheme that `written` means: `xl` is XL, `2XL` is XXL, `42.5` is 42,5; None if there is none."""
    if written in sizes:
        return written
    text = "".join(written.upper().split())
    if sizes == (UNI,):
        return UNI if text in _EVERYBODY else None
    return _by_key(sizes).get(_key(text))


def same_sizes(sizes: Sequence[str]) -> tuple[str, str] | None:
    """Two of them that people would write for each other, as 2XL for XXL; None where each is another."""
    seen: dict[str, str] = {}
    for size in sizes:
        if (other := seen.setdefault(_key(size), size)) is not size or not size:
            return other, size
    return None


def rank(sizes: tuple[str, ...], size: str) -> int:
    """Place of `size` in its scheme; after all others when it is not one of them."""
    return sizes.index(size) if size in sizes else len(sizes)


def next_up(sizes: Sequence[tuple[str, int]], size: str) -> str:
    """The next larger size there is any of, else the next smaller; empty for none. `sizes` are in their order."""
    names = [name for name, _ in sizes]
    at = names.index(size) if size in names else -1
    larger = [name for name, free in sizes[at + 1 :] if free]
    smaller = [name for name, free in sizes[: max(at, 0)] if free]
    return larger[0] if larger else smaller[-1] if smaller else ""


@lru_cache(maxsize=64)
def _by_key(sizes: tuple[str, ...]) -> dict[str, str]:
    return {_key(size): size for size in sizes}


def _key(size: str) -> str:
    """Equal for all spellings of one size."""
    text = "".join(size.upper().split())
    if letters := _LETTERS.fullmatch(text):
        digit, xs, letter = letters.groups()
        return f"{digit or len(xs)}X{letter}"
    if pair := _PAIR.fullmatch(text):
        return f"{pair[1]}/{pair[2]}"
    if number := _NUMBER.fullmatch(text):
        return number[1] + (",5" if number[3] else "")
    return text


class Past(StrEnum):
    """What of a thing is over. Its service life is a plan and stops nothing; the rest stops an issue."""

    LIFE = "life"
    EXPIRY = "expiry"
    INSPECTION = "inspection"
    FAILED = "failed"
    PROPOSED = "proposed"


_PAST: Mapping[Past, Words] = {
    Past.EXPIRY: Words("expirace", "expired on"),
    Past.INSPECTION: Words("revize platila do", "inspection valid until"),
    Past.FAILED: Words("revizí neprošla", "failed its inspection"),
    Past.PROPOSED: Words("k vyřazení navrženo", "proposed for write-off"),
}
"""As screens, refusals and papers say it, before the day."""


class Overdue(Value):
    """Why a thing is not handed over without a reason.

    `since` is the last day it was good on; of what failed or was proposed for write-off, that day.
    """

    kind: Past
    since: date

    def said(self, lang: Lang) -> str:
        """As screens and refusals have it."""
        return f"{_PAST[self.kind].said(lang)} {tied_day(self.since, lang)}"

    def sentence(self) -> str:
        """As papers have it, before the reason why it goes out all the same."""
        return f"{_PAST[self.kind].cs} {self.since.day}. {self.since.month}. {self.since.year}"

    def because(self, reason: str) -> str:
        """The remark of its line; a line that is written anew says it once."""
        return reason if reason.startswith(self.sentence()) else f"{self.sentence()}: {reason}"


def expired(expiry: str | None, on: date) -> Overdue | None:
    """By the expiry of its own that it may have."""
    ends = date.fromisoformat(expiry) if expiry else None
    return Overdue(Past.EXPIRY, ends) if ends is not None and ends < on else None


class Ending(Value):
    """The last day a thing is good on, and why: its own expiry, or an inspection; the life of its article is a plan."""

    kind: Past
    day: date


def ending(expiry: str | None, inspect_by: str | None) -> Ending | None:
    """What stops its issue first. None where nothing does."""
    days = {Past.EXPIRY: expiry, Past.INSPECTION: inspect_by}
    found = (Ending(kind, date.fromisoformat(day)) for kind, day in days.items() if day)
    return min(found, key=lambda one: one.day, default=None)


def months_later(day: str, months: int | None) -> date | None:
    """So many months later, as SQLite counts them: 31 January and a month is 3 March."""
    if not day or not months:
        return None
    begun = date.fromisoformat(day)
    years, month = divmod(begun.month - 1 + months, 12)
    return date(begun.year + years, month + 1, 1) + timedelta(days=begun.day - 1)


def shared(minimum: int, worn: Mapping[str, int]) -> dict[str, int]:
    """`minimum` pieces over the sizes, as near to their weights as whole pieces go; they add up to `minimum`.

    A size that anybody wears gets at least one piece while there are enough for all of them. What is left by rounding
    goes to the largest remainders, earlier sizes first. With nothing worn yet every size counts the same.
    """
    sizes = [size for size, weight in worn.items() if weight > 0] or list(worn)
    found = dict.fromkeys(worn, 0)
    if not sizes or minimum <= 0:
        return found
    least = 1 if minimum >= len(sizes) else 0
    weights = {size: max(1, worn[size]) for size in sizes}
    exact = {size: minimum * weights[size] / sum(weights.values()) for size in sizes}
    found |= {size: max(least, int(exact[size])) for size in sizes}
    while (spare := minimum - sum(found.values())) != 0:
        step = 1 if spare > 0 else -1
        able = [size for size in sizes if step > 0 or found[size] > least]
        chosen = max(able, key=lambda size: step * (exact[size] - found[size]))
        found[chosen] += step
    return found


class KitPart(Value):
    """So many pieces of one article, or of what counts the same."""

    article: int
    quantity: int
    substitutes: tuple[int, ...] = ()

    @property
    def article_id(self) -> int:
        return self.article


class Kit(Value):
    id: int
    name: str
    parts: tuple[KitPart, ...]

    def covered(self, held: Callable[[int], int], more: Mapping[int, int]) -> list[LineCover]:
        """Each part by what the member keeps of an article, and so much more of it."""
        articles = {article for part in self.parts for article in (part.article, *part.substitutes)}
        return covered(self.parts, {article: held(article) + more.get(article, 0) for article in articles})


class Standing(StrEnum):
    """Of one part of a kit."""

    HAS = "has"
    CART = "cart"
    LACKS = "lacks"


def missing(kit: Kit, held: Callable[[int], int], coming: Mapping[int, int]) -> list[KitPart]:
    """What is to be added. `held` says what the member keeps of an article, `coming` what the cart asks for already."""
    found = zip(kit.parts, kit.covered(held, coming), strict=True)
    return [KitPart(part.article, one.missing) for part, one in found if one.missing]


def standing(kit: Kit, held: Callable[[int], int], ready: Mapping[int, int]) -> Sequence[Standing]:
    """Each part of the kit, those the member has first. `ready` is what the cart is about to hand over."""
    both = zip(kit.covered(held, {}), kit.covered(held, ready), strict=True)
    found = [Standing.LACKS if then.missing else Standing.CART if now.missing else Standing.HAS for now, then in both]
    return sorted(found, key=list(Standing).index)
