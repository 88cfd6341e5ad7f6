"""Kits at the counter: what a template still adds to a cart, and how far the member is from having all of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class KitPart:
    """So many pieces of one article."""

    article: int
    quantity: int


@dataclass(frozen=True, slots=True)
class Kit:
    id: int
    name: str
    parts: tuple[KitPart, ...]


class Standing(StrEnum):
    """Of one part of a kit."""

    HAS = "has"
    CART = "cart"
    LACKS = "lacks"


def missing(kit: Kit, held: Callable[[int], int], coming: Mapping[int, int]) -> list[KitPart]:
    """What is to be added. `held` says what the member keeps of an article, `coming` what the cart asks for already."""
    wanted = [(part.article, part.quantity - held(part.article) - coming.get(part.article, 0)) for part in kit.parts]
    return [KitPart(article, quantity) for article, quantity in wanted if quantity > 0]


def standing(kit: Kit, held: Callable[[int], int], ready: Mapping[int, int]) -> Sequence[Standing]:
    """Each part of the kit, those the member has first. `ready` is what the cart is about to hand over."""
    order = list(Standing)
    found = [_part_standing(part, held(part.article), ready.get(part.article, 0)) for part in kit.parts]
    return sorted(found, key=order.index)


def _part_standing(part: KitPart, held: int, ready: int) -> Standing:
    if held >= part.quantity:
        return Standing.HAS
    return Standing.CART if held + ready >= part.quantity else Standing.LACKS
