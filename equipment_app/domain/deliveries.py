"""What is delivered and ordered: lines as they are said, numbers of pieces, prices with VAT and without."""

from datetime import date

from equipment_app.domain.value import Value

UNPLACED = "–"
"""Label of the place where things go whose list names none."""
VAT = 21
"""Percent; of the supplies a store of kit buys, until the store says another."""


class NewPiece(Value):
    """The numbers of one piece: of its maker, and of the accounts, which give it theirs when they want."""

    serial: str = ""
    inventory: str = ""
    label: str = ""
    """What the blank label says that was stuck on it; empty: it gets the next code."""


class DeliveryLine(Value):
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
    vat: int | None = None
    """Percent, where it is not the store's."""


class OrderedLine(Value):
    """So many units of an article in a size; the price is for one of them, with VAT."""

    article: int
    size: str = ""
    quantity: int = 1
    price: int | None = None


def rate(text: str) -> int | None:
    """Percent of VAT; None for what is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 2 else None


def without_vat(price: int, vat: int = VAT) -> int:
    """Of a price with VAT, to the haléř, half up."""
    return (price * 200 + 100 + vat) // (2 * (100 + vat))


def with_vat(net: int, vat: int = VAT) -> int:
    """Of a price without VAT, to the haléř, half up."""
    return (net * (100 + vat) * 2 + 100) // 200


def priced(price: int | None, net: int | None, vat: int = VAT) -> tuple[int | None, int | None]:
    """Both prices of a unit, as soon as one is known."""
    if price is None:
        return (None, None) if net is None else (with_vat(net, vat), net)
    return price, without_vat(price, vat) if net is None else net
