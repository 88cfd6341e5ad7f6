"""What is delivered and ordered: lines as they are said, numbers of pieces, prices with VAT and without."""

from dataclasses import dataclass
from datetime import date

VAT = 21
"""Percent; of the supplies a store of kit buys."""


@dataclass(frozen=True, slots=True)
class NewPiece:
    """The numbers of one piece: of its maker, and of the accounts, which give it theirs when they want."""

    serial: str = ""
    inventory: str = ""
    label: str = ""
    """What the blank label says that was stuck on it; empty: it gets the next code."""


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """So many units of an article in a size. `price` is for one of them with VAT, `net` without; of the one that is
    not said the other tells. `pieces` are those whose numbers are known, `returned` went back with the driver.
    """

    article: int
    size: str = ""
    quantity: int = 1
    price: int | None = None
    net: int | None = None
    place: str = ""
    batch: str = ""
    expiry: date | None = None
    warranty: date | None = None
    pieces: tuple[NewPiece, ...] = ()
    returned: int = 0
    surplus: bool = False
    """More came than was ordered, and it is taken."""


@dataclass(frozen=True, slots=True)
class OrderedLine:
    """So many units of an article in a size; the price is for one of them, with VAT."""

    article: int
    size: str = ""
    quantity: int = 1
    price: int | None = None


def without_vat(price: int) -> int:
    """Of a price with VAT, to the haléř, half up."""
    return (price * 200 + 100 + VAT) // (2 * (100 + VAT))


def with_vat(net: int) -> int:
    """Of a price without VAT, to the haléř, half up."""
    return (net * (100 + VAT) * 2 + 100) // 200


def priced(price: int | None, net: int | None) -> tuple[int | None, int | None]:
    """Both prices of a unit, as soon as one is known."""
    if price is None:
        return (None, None) if net is None else (with_vat(net), net)
    return price, without_vat(price) if net is None else net
