"""Size schemes: which sizes a kind of garment comes in, in order, and how people write them.

A size is text and stands as it is printed (`XXL`, `34/32`, `42,5`). Its rank is its place in the scheme, never the
alphabet. Sources: EN 13402-3 (letters), EN ISO 21420 (gloves), Paris points (shoes), inches (trousers).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

UNI = "uni"
"""The scheme, and its only size, of things that fit everybody."""


@dataclass(frozen=True, slots=True)
class Scheme:
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
