"""What the books say, at this moment, of the things a cart is about. Asked anew whenever it may have changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from equipment_app.domain.sizes import UNI, Overdue

Sized = tuple[int, str]
"""An article and a size."""

Wanted = tuple[int, str, int | None]
"""An article in a size, and the piece meant, if it is one."""


@dataclass(frozen=True, slots=True)
class Item:
    """An article, as far as the counter needs it."""

    id: int
    code: str
    name: str
    name_en: str
    unit: str
    section: str
    scheme: str
    sizes: tuple[str, ...]
    numbered: bool
    """Each piece has a code of its own and is handed over by it."""

    @property
    def sized(self) -> bool:
        return len(self.sizes) > 1

    @property
    def only_size(self) -> str:
        """The size of what comes in one size; empty for everything else."""
        return "" if self.sized else (self.sizes[0] if self.sizes else UNI)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a thing is: `kind` is the holder's (location, member, workshop, …), `name` what people call it."""

    holder: int
    kind: str
    name: str

    @property
    def in_store(self) -> bool:
        return self.kind == "location"


@dataclass(frozen=True, slots=True)
class Piece:
    """One numbered thing. `spot` is None for one that was withdrawn or never arrived. Prices are in haléře."""

    id: int
    article: int
    size: str
    code: str
    condition: str = ""
    spot: Spot | None = None
    price: int | None = None
    granted: bool = False
    """Paid for by a grant."""
    fresh: bool = False
    """It was issued today to the member who has it."""
    late: Overdue | None = None


@dataclass(frozen=True, slots=True)
class Lot:
    """So many pieces of a quantity in one place, at one price for one."""

    free: int
    place: str
    condition: str = ""
    price: int | None = None
    granted: bool = False
    late: Overdue | None = None


@dataclass(frozen=True, slots=True)
class SizeStock:
    """What the store can give of an article in a size, lots in the order they are given out.

    `elsewhere` are other sizes with their counts, in the order of the scheme; asked only where there is not enough.
    """

    free: int
    lots: tuple[Lot, ...] = ()
    elsewhere: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Holding:
    """What the member has of an article in a size, or one numbered piece."""

    article: int
    size: str
    quantity: int
    piece: int | None = None
    condition: str = ""
    fresh: bool = False
    """All of it was issued today."""


EMPTY_SHELF = SizeStock(0)


@dataclass(frozen=True, slots=True)
class Facts:
    items: Mapping[int, Item] = field(default_factory=dict)
    pieces: Mapping[int, Piece] = field(default_factory=dict)
    shelves: Mapping[Sized, SizeStock] = field(default_factory=dict)
    holdings: tuple[Holding, ...] = ()
    """Of the member at the counter."""

    def and_also(self, other: "Facts") -> "Facts":
        """With what `other` knows of further or the same things; the holdings stay those of the member."""
        return Facts(
            {**self.items, **other.items},
            {**self.pieces, **other.pieces},
            {**self.shelves, **other.shelves},
            other.holdings or self.holdings,
        )

    def cover(self, wanted: Iterable[Wanted]) -> bool:
        """Nothing needs to be asked before these can be judged."""
        return all(
            article in self.items and (piece in self.pieces if piece is not None else (article, size) in self.shelves)
            for article, size, piece in wanted
        )

    def held(self, article: int, size: str | None = None) -> int:
        """How many pieces of the article the member holds, in this size or in all of them."""
        return sum(h.quantity for h in self.holdings if h.article == article and size in (None, h.size))
