"""The cart of one member at the counter: what is to be handed over and taken back, before anything is written; and what
the books say, at this moment, of the things it is about.

A cart holds what people want: ids, quantities, conditions; it names nobody and knows nothing of the store. `Facts` are
asked anew whenever they may have changed, and `cart_state` puts the two together. Every change gives a new cart.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, field, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import uuid4

from equipment_app.domain.sizes import UNI, KitPart, Overdue
from equipment_app.domain.value import Value

Sized = tuple[int, str]
"""An article and a size."""

Wanted = tuple[int, str, int | None]
"""An article in a size, and the piece meant, if it is one."""


class Item(Value):
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


class Spot(Value):
    """Where a thing is: `kind` is the holder's (location, member, workshop, …), `name` what people call it."""

    holder: int
    kind: str
    name: str

    @property
    def in_store(self) -> bool:
        return self.kind == "location"


class Piece(Value):
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
    serves: date | None = None
    """The day its planned service life ends, where that runs; it stops nothing."""


class Lot(Value):
    """So many pieces of a quantity in one place, at one price for one."""

    free: int
    place: str
    condition: str = ""
    price: int | None = None
    granted: bool = False
    late: Overdue | None = None
    batch: str = ""
    expiry: str = ""
    """The day, 2026-03-06; empty: it does not expire."""
    serves: date | None = None


class SizeStock(Value):
    """What the store can give of an article in a size, lots in the order they are given out.

    `elsewhere` are other sizes with their counts, in the order of the scheme; asked only where there is not enough.
    """

    free: int
    lots: tuple[Lot, ...] = ()
    elsewhere: tuple[tuple[str, int], ...] = ()


class Holding(Value):
    """What the member has of an article in a size, or one numbered piece."""

    article: int
    size: str
    quantity: int
    piece: int | None = None
    condition: str = ""
    fresh: bool = False
    """All of it was issued today."""
    consumable: bool = False
    """It is used up, and does not come back."""


EMPTY_SHELF = SizeStock(0)


class Facts(Value):
    items: Mapping[int, Item] = field(default_factory=dict)
    pieces: Mapping[int, Piece] = field(default_factory=dict)
    shelves: Mapping[Sized, SizeStock] = field(default_factory=dict)
    holdings: tuple[Holding, ...] = ()
    """Of the member at the counter."""
    overriders: tuple[str, ...] = ()
    """Who may issue what is overdue, where who works here may not."""

    def and_also(self, other: "Facts") -> "Facts":
        """With what `other` knows of further or the same things; the holdings stay those of the member."""
        return Facts(
            {**self.items, **other.items},
            {**self.pieces, **other.pieces},
            {**self.shelves, **other.shelves},
            other.holdings or self.holdings,
            other.overriders or self.overriders,
        )

    def cover(self, wanted: Iterable[Wanted]) -> bool:
        """Nothing needs to be asked before these can be judged."""
        return all(
            article in self.items and (piece in self.pieces if piece is not None else (article, size) in self.shelves)
            for article, size, piece in wanted
        )

    def held(self, article: int) -> int:
        """How many pieces of the article the member holds, in all sizes."""
        return sum(h.quantity for h in self.holdings if h.article == article)


NOBODY = 0
"""The member of a cart that was begun with a thing: who it is for comes later."""


class CartLine(Value):
    """A numbered piece (`thing`; None while it is still to be scanned), or a quantity of an article in a size."""

    id: int
    article: int
    size: str
    """Empty where it is not known yet."""
    numbered: bool = False
    thing: int | None = None
    returning: bool = False
    quantity: int = 1
    condition: str = ""
    """Empty: the one it is in; of a return, nobody has said yet. `AS_ISSUED` was said by whoever saw it."""
    remark: str = ""
    place: int | None = None
    """Returns only: where it goes; None is where it came from."""
    source: int | None = None
    """Who has the piece and gives it over with the same handover; None where the store has it."""
    batch: str = ""
    """The batch it is taken of; empty: what expires first."""

    @property
    def waits(self) -> bool:
        """For the code of a piece."""
        return self.numbered and self.thing is None

    @property
    def countable(self) -> bool:
        return not self.numbered


class CartEffect(StrEnum):
    """What a scanned piece did to the cart."""

    ADDED = "added"
    FILLED = "filled"
    RETURNED = "returned"
    ALREADY = "already"
    HELD = "held"
    """It is in the cart now, and with someone else."""
    WRONG_SIZE = "wrong_size"
    WRONG_ARTICLE = "wrong_article"
    GONE = "gone"
    """It was withdrawn, or never came."""
    OWNED = "owned"
    """Nothing is at the counter yet, and this is with a member: it is they who came."""


REFUSED = {CartEffect.HELD, CartEffect.WRONG_SIZE, CartEffect.WRONG_ARTICLE, CartEffect.GONE}


class CartScan(Value):
    """`line` is the one to look at: filled, added, found there already, or the one that waits for something else."""

    cart: "Cart"
    effect: CartEffect
    line: int = 0


class Cart(Value):
    member: int = NOBODY
    lines: tuple[CartLine, ...] = ()
    key: str = ""
    """Idempotency key of its handover."""
    kit: int = 0
    """The kit that was added last."""
    place: str = ""
    remark: str = ""
    copies: int = 0
    """0: as many as the store is set to."""
    replaces: str = ""
    """Number of the cancelled issue that this one corrects."""
    replaces_return: str = ""
    replaces_transfers: tuple[str, ...] = ()
    until: str = ""
    """The day by which what goes out is due back, 2026-03-06: it is lent. Empty: for good."""
    purpose: str = ""
    """What it is lent for."""
    whom: str = ""
    """For whom, where that is said."""
    slot: int = NOBODY
    """Of a cart without a member: a number of its own below zero, 30 bits by lot, so that none is written over."""

    @classmethod
    def new(cls, member: int = NOBODY) -> "Cart":
        key = uuid4()
        return cls(member, key=str(key), slot=-1 - (key.int >> 98))

    @property
    def kept_as(self) -> int:
        """What it is kept under: its member, else its slot."""
        return self.member or self.slot

    @property
    def lending(self) -> dict[str, Any]:
        """Until when, what for and for whom it is lent; nothing where it goes out for good."""
        return {"until": self.until, "purpose": self.purpose, "whom": self.whom} if self.until else {}

    def line(self, id: int) -> CartLine:
        return next(line for line in self.lines if line.id == id)

    def has(self, id: int) -> bool:
        return any(line.id == id for line in self.lines)

    def number(self, id: int) -> int:
        """The line's place in the cart, counted from 1: what people call it."""
        return [line.id for line in self.lines].index(id) + 1

    def wanted(self) -> list[Wanted]:
        """What the books must be asked about: pieces by themselves, all else by the shelf it comes from."""
        return [
            (line.article, line.size, line.thing) for line in self.lines if line.thing is not None or not line.returning
        ]

    def coming(self) -> Counter[int]:
        """Pieces asked for, by article."""
        counted: Counter[int] = Counter()
        for line in self.lines:
            if not line.returning:
                counted[line.article] += line.quantity
        return counted

    def kept(self, facts: Facts, article: int) -> int:
        """Pieces of an article the member holds and does not bring back."""
        back = sum(line.quantity for line in self.lines if line.returning and line.article == article)
        return max(0, facts.held(article) - back)

    # Changes

    def add(self, item: Item, size: str, quantity: int = 1, *, returning: bool = False) -> tuple["Cart", int]:
        """So many more of an article: numbered ones wait for their codes, quantities join their line.

        Gives the cart and the line to look at.
        """
        if item.numbered:
            new = [self._line(item.id, size, numbered=True, offset=n) for n in range(quantity)]
            return self._with(*new), new[0].id
        same = self._same(item.id, size, returning)
        if same is not None:
            return self.change(same.id, quantity=same.quantity + quantity), same.id
        line = self._line(item.id, size, quantity=quantity, returning=returning)
        return self._with(line), line.id

    def add_kit(
        self, kit: int, parts: Iterable[KitPart], items: Mapping[int, Item], sizes: Mapping[str, str]
    ) -> "Cart":
        """`parts` are what is still missing; `sizes` are the member's own, by scheme."""
        cart = self
        for part in parts:
            item = items[part.article]
            cart, _ = cart.add(item, item.only_size or sizes.get(item.scheme, ""), part.quantity)
        return replace(cart, kit=kit)

    def bring_back(self, holdings: Iterable[Holding]) -> tuple["Cart", tuple[int, ...]]:
        """All that the member has comes back. Gives the lines it comes back on."""
        cart, here = self, {line.thing: line.id for line in self.lines if line.thing is not None}
        found, counted = list[int](), Counter[Sized]()
        for held in holdings:
            if held.consumable:
                continue
            if held.piece is None:
                counted[held.article, held.size] += held.quantity
            elif held.piece in here:
                found.append(here[held.piece])
            else:
                line = cart._line(held.article, held.size, numbered=True, thing=held.piece, returning=True)
                cart, found = cart._with(line), [*found, line.id]
        for (article, size), quantity in counted.items():
            same = cart._same(article, size, True)
            line = same or cart._line(article, size, returning=True)
            cart = (cart if same else cart._with(line)).change(line.id, quantity=quantity)
            found.append(line.id)
        return cart, tuple(found)

    def scan(self, piece: Piece, facts: Facts, aim: int = 0) -> CartScan:
        """Take in a piece that was read. `aim` is the waiting line it is meant for, where somebody pointed at one."""
        for line in self.lines:
            if line.thing == piece.id:
                return CartScan(self, CartEffect.ALREADY, line.id)
        if piece.spot is None:
            return CartScan(self, CartEffect.GONE)
        if piece.spot.kind == "member" and piece.spot.holder == self.member:
            back = self._line(piece.article, piece.size, numbered=True, thing=piece.id, returning=True)
            return CartScan(self._with(back), CartEffect.RETURNED, back.id)
        if piece.spot.kind == "member" and self.member == NOBODY:
            if not self.lines:
                return CartScan(self, CartEffect.OWNED)
            line = self._line(piece.article, piece.size, numbered=True, thing=piece.id)
            return CartScan(self._with(line), CartEffect.HELD, line.id)
        return self._scan_issue(piece, facts, aim)

    def change(self, id: int, **changes: Any) -> "Cart":
        return replace(self, lines=tuple(replace(x, **changes) if x.id == id else x for x in self.lines))

    def set_quantity(self, id: int, quantity: int) -> "Cart":
        """A piece counts one; a quantity counts at least one."""
        return self.change(id, quantity=max(1, quantity)) if self.line(id).countable else self

    def set_size(self, id: int, size: str) -> tuple["Cart", int]:
        """Another size; a quantity joins the line that has that size already. Gives the line it is in now."""
        line = self.line(id)
        same = self._same(line.article, size, line.returning) if line.countable else None
        if same is None or same.id == id:
            return self.change(id, size=size, thing=None if line.size != size else line.thing, batch=""), id
        return self.remove(id).change(same.id, quantity=same.quantity + line.quantity), same.id

    def remove(self, id: int) -> "Cart":
        return replace(self, lines=tuple(line for line in self.lines if line.id != id))

    def rest(self, done: Iterable[int]) -> "Cart":
        """What stays when the lines `done` were handed over: a cart of its own, with a handover of its own to come."""
        left = tuple(line for line in self.lines if line.id not in set(done))
        same = {name: getattr(self, name) for name in ("kit", "place", "copies", "until", "purpose", "whom")}
        return replace(Cart.new(self.member), lines=left, **same)

    def for_member(self, member: int, parked: "Cart | None" = None) -> "Cart":
        """This cart, begun for nobody or for the wrong member, becomes `member`'s, behind what was parked for them."""
        if parked is None:
            return replace(self, member=member)
        there = {line.thing for line in parked.lines if line.thing is not None}
        more = [line for line in self.lines if line.thing is None or line.thing not in there]
        first = parked._next()
        renumbered = [replace(line, id=first + n) for n, line in enumerate(more)]
        return replace(parked._with(*renumbered), **(self.lending or parked.lending))

    def brought_by(self, member: int, facts: Facts) -> "Cart":
        """Of a cart of nobody, what this member holds comes back from them; any other cart stays as it is."""
        theirs = self.held_by(member, facts) if self.member == NOBODY else ()
        lines = (replace(x, returning=True, source=None) if x.id in theirs else x for x in self.lines)
        return replace(self, lines=tuple(lines)) if theirs else self

    def held_by(self, holder: int, facts: Facts) -> tuple[int, ...]:
        """The lines with a piece that is with this holder, and is not coming back yet."""
        return tuple(x.id for x in self.lines if not x.returning and self._holder(x, facts) == holder)

    @staticmethod
    def _holder(line: CartLine, facts: Facts) -> int | None:
        piece = facts.pieces.get(line.thing) if line.thing is not None else None
        return piece.spot.holder if piece and piece.spot else None

    # To keep it

    def to_json(self) -> dict[str, Any]:
        """Ids, quantities and what was typed; never a name the program knows."""
        return asdict(self)

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> "Cart":
        """What a newer program has added is left out: a cart must be found again whatever wrote it."""
        lines = tuple(CartLine(**_known(CartLine, line)) for line in content["lines"])
        transfers = tuple(content.get("replaces_transfers", ()))
        return cls(**{**_known(cls, content), "lines": lines, "replaces_transfers": transfers})

    def _scan_issue(self, piece: Piece, facts: Facts, aim: int) -> CartScan:
        if aim and self.has(aim) and self.line(aim).waits and self.line(aim).article != piece.article:
            return CartScan(self, CartEffect.WRONG_ARTICLE, aim)
        open_lines = [line for line in self.lines if line.article == piece.article and self._is_open(line, facts)]
        fitting = [line for line in open_lines if line.size in ("", piece.size)]
        fitting.sort(key=lambda line: (line.id != aim, not line.waits))
        in_store = piece.spot is not None and piece.spot.in_store
        if open_lines and not fitting:
            return CartScan(self, CartEffect.WRONG_SIZE, open_lines[0].id)
        if fitting:
            line, effect = fitting[0], CartEffect.FILLED
            cart = self.change(line.id, thing=piece.id, size=piece.size)
        else:
            line, effect = self._line(piece.article, piece.size, numbered=True, thing=piece.id), CartEffect.ADDED
            cart = self._with(line)
        return CartScan(cart, effect if in_store else CartEffect.HELD, line.id)

    def _is_open(self, line: CartLine, facts: Facts) -> bool:
        """It waits for a code, or has the code of a piece that the store cannot give. What a member holds may be what
        they bring: in a cart of nobody no other piece comes instead of it.
        """
        if line.returning or not line.numbered or line.source is not None:
            return False
        piece = facts.pieces.get(line.thing) if line.thing is not None else None
        if piece is None or piece.spot is None:
            return True
        return not piece.spot.in_store and not (self.member == NOBODY and piece.spot.kind == "member")

    def _same(self, article: int, size: str, returning: bool) -> CartLine | None:
        key = (article, size, returning, "")
        same = (x for x in self.lines if x.countable and (x.article, x.size, x.returning, x.batch) == key)
        return next(same, None)

    def _line(self, article: int, size: str, *, offset: int = 0, **rest: Any) -> CartLine:
        return CartLine(self._next() + offset, article, size, **rest)

    def _with(self, *lines: CartLine) -> "Cart":
        return replace(self, lines=(*self.lines, *lines))

    def _next(self) -> int:
        return max((line.id for line in self.lines), default=0) + 1


def _known(kind: type[Cart] | type[CartLine], content: Mapping[str, Any]) -> dict[str, Any]:
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in content.items() if name in names}
