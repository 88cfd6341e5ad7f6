"""What the counter asks of things: which piece a code is, what the shelves have, what a cart stands on now."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace
from datetime import date

from equipment_app.domain.cart import NOBODY, Cart, Facts, Holding, Item, Lot, Piece, Sized, SizeStock, Spot
from equipment_app.domain.codes import Code, Family, Foreign, code_of_text
from equipment_app.domain.home import block_of
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import Kit, KitPart, Overdue, Past, months_later
from equipment_app.domain.value import Value
from equipment_app.queries.entitlement import entitlement
from equipment_app.queries.rows import made
from equipment_app.store.books import Books
from equipment_app.store.dialect import JOIN_IN_ORDER, by_index
from equipment_app.store.records.catalogue import Article, KitLine
from equipment_app.store.records.people import Member
from equipment_app.store.records.things import Held, Thing
from equipment_app.store.records.write_offs import NOT_ASIDE

ENOUGH = 500
"""A shelf is counted no further than this."""
LOTS = 20


class Meaning(Value):
    """What a code or a number stands for; several pieces where one number belongs to more of them."""

    member: int = NOBODY
    pieces: tuple[Piece, ...] = ()
    item: int = 0
    size: str = ""
    """Of the item, where a maker's code says it."""
    place: int = 0
    blank: str = ""
    """The code of a label that was printed ahead and waits for its thing."""
    elsewhere: tuple[str, int] | None = None
    """The code of another store's block, and the block."""
    facts: Facts = field(default_factory=Facts)
    foreign: Foreign | None = None
    """What a maker says by it."""

    @property
    def known(self) -> bool:
        return bool(self.member or self.pieces or self.item or self.place or self.blank or self.elsewhere)


def meaning(books: Books, readings: Sequence[str], foreign: Foreign | None = None) -> Meaning:
    """The first of the readings that stands for something: a code, a personal, inventory or serial number, an article,
    a maker's code that is remembered. Then what a GS1 code says: its serial number, its product.

    Nothing is guessed: each is looked up as it is.
    """
    found = next((found for found in (_exact(books, text.strip()) for text in readings) if found.known), Meaning())
    if not found.known and foreign is not None:
        found = _foreign(books, foreign)
    return replace(found, foreign=foreign)


def facts(books: Books, cart: Cart) -> Facts:
    """All that the lines of a cart and its member need to be judged."""
    articles = {line.article for line in cart.lines}
    pieces = [line.thing for line in cart.lines if line.thing is not None]
    found = Facts(
        items={id: item(books, id) for id in articles},
        pieces={id: piece(books, books.things.thing(id)) for id in pieces},
        holdings=holdings(books, cart.member) if cart.member else (),
    )
    return found.and_also(Facts(shelves=_shelves(books, cart, found), overriders=_overriders(books)))


def at_counter(books: Books, id: int) -> Member | None:
    """Who may stand at the counter: a member, and who has left with things, to bring them."""
    return books.people.present(id) or next(iter(_left(books, books.people.member(id))), None)


def _left(books: Books, *members: Member | None) -> Iterator[Member]:
    there = (one for one in members if one is not None)
    return (one for one in there if any(not held.thing.consumable for held in books.things.held_by(one.id)))


def item(books: Books, id: int) -> Item:
    return item_of(books, books.catalogue.article(id))


def item_of(books: Books, article: Article) -> Item:
    return made(Item, article, sizes=books.catalogue.sizes(article.scheme))


def piece(books: Books, thing: Thing) -> Piece:
    """A numbered thing and where it is."""
    holders = books.things.holders(thing.id)
    spot = Spot(holders[0].holder, *_called(books, holders[0].holder)) if holders else None
    condition = holders[0].condition if holders else ""
    fresh = False
    if spot is not None and spot.kind in ("member", "unit"):
        fresh = (thing.id, condition) in books.things.issued_on(spot.holder, books.journal.today())
    granted = _granted(books, thing.funding)
    late, serves = _late(books, thing), _serves(books, thing)
    known = thing.id, thing.article, thing.size, thing.code, condition, spot, thing.price
    return Piece(*known, granted, fresh, late, serves)


def shelf(books: Books, article: int, size: str) -> SizeStock:
    """What the store has of an article in a size, without its other sizes."""
    there = books.things.in_store(article, size, LOTS, "", books.journal.today())
    lots = sorted((lot for held in there for lot in _lots(books, held)), key=lambda lot: _is_proposed(lot.late))
    full = len(there) == LOTS
    free = int(books.ask(_FREE, article, size, ENOUGH)[0][0]) if full else sum(lot.free for lot in lots)
    return SizeStock(free, tuple(lots))


def sizes(books: Books, article: int) -> list[tuple[str, int]]:
    """Every size of an article with what the store has of it, in the order of the scheme."""
    found = item(books, article)
    stock = {size: free for size, free in books.ask(_BY_SIZE, article)}  # noqa: C416 - rows are not pairs
    return [(size, stock.get(size, 0)) for size in found.sizes or tuple(stock)]


def holdings(books: Books, member: int) -> tuple[Holding, ...]:
    """What the member has: pieces one by one, quantities by size, condition, and whether they are of today."""
    counted: dict[tuple[int, str, str, bool, bool], int] = defaultdict(int)
    pieces, of_today = [], books.things.issued_on(member, books.journal.today())
    for held in books.things.held_by(member):
        thing, fresh = held.thing, (held.thing.id, held.condition) in of_today
        if thing.number is not None:
            pieces.append(Holding(thing.article, thing.size, 1, thing.id, held.condition, fresh))
        else:
            counted[thing.article, thing.size, held.condition, fresh, thing.consumable] += held.quantity
    lots = [
        Holding(article, size, n, None, condition, fresh, used_up)
        for (article, size, condition, fresh, used_up), n in counted.items()
    ]
    return (*pieces, *lots)


def kits(books: Books, member: Member | None = None) -> list[Kit]:
    """All kits that apply today, the standard one first: their lines for this member's function, or all of them."""
    standard = books.settings["kit.standard"]
    names = sorted(books.catalogue.kits().items(), key=lambda pair: pair[0] != standard)
    return [kit(books, id, name, member) for name, id in names]


def kit(books: Books, id: int, name: str, member: Member | None = None) -> Kit:
    lines = books.catalogue.kit_lines(id)
    return Kit(id, name, tuple(map(_part, (one for one in lines if not member or one.is_for(member.function)))))


def entitled(books: Books, member: Member) -> Kit:
    """All that the member should have, by every kit that is theirs, as one."""
    return Kit(0, "", tuple(_part(line) for _, line in entitlement(books).asked_of(member.function)))


def _part(line: KitLine) -> KitPart:
    return KitPart(line.article.id, line.quantity, line.substitutes)


def _exact(books: Books, text: str) -> Meaning:
    code = code_of_text(text.upper())
    if code is None:
        return _number(books, text)
    found = _here(books, code)
    other = not found.known and code.family is not Family.COMMAND and not books.home.holds(code)
    return Meaning(elsewhere=(str(code), block_of(code))) if other else found


def _here(books: Books, code: Code) -> Meaning:
    match code.family:
        case Family.BADGE:
            member = books.people.by_badge(code.number)
            return Meaning(member=member.id) if member else _gone(books, lambda one: one.badge == code.number)
        case Family.THING:
            thing = books.things.by_code(code.number)
            if thing is None and books.things.is_blank(code.number):
                return Meaning(blank=str(code))
            return _pieces(books, [thing] if thing else [])
        case Family.PLACE:
            return Meaning(place=next((place.id for place in books.people.places() if place.code == code.number), 0))
        case _:
            return Meaning()


def _number(books: Books, text: str) -> Meaning:
    if not text:
        return Meaning()
    member = books.people.by_number(text)
    if member:
        return Meaning(member=member.id)
    if things := books.things.bearing(text):
        return _pieces(books, things.values())
    article = books.catalogue.by_code(text)
    found = _product(books, text) if article is None else _item(books, article)
    return found if found.known else _gone(books, lambda one: one.personal_number == text)


def _gone(books: Books, is_it: Callable[[Member], bool]) -> Meaning:
    """Somebody who has left and still has things."""
    found = _left(books, *filter(is_it, books.people.members(everyone=True)))
    return next((Meaning(member=one.id) for one in found), Meaning())


def _foreign(books: Books, said: Foreign) -> Meaning:
    """The piece with this serial number, of the product where the code names one; else any of the product."""
    product = _product(books, said.gtin) if said.gtin else Meaning()
    things = books.things.bearing(said.serial) if said.serial else {}
    same = {id: thing for id, thing in things.items() if thing.article == product.item}
    return _pieces(books, (same or things).values()) if things else product


def _product(books: Books, code: str) -> Meaning:
    product = books.catalogue.product(code)
    if product is None:
        return Meaning()
    return replace(_item(books, books.catalogue.article(product.article)), size=product.size)


def _item(books: Books, article: Article) -> Meaning:
    return Meaning(item=article.id, facts=Facts(items={article.id: item_of(books, article)}))


def _pieces(books: Books, things: Iterable[Thing]) -> Meaning:
    found = tuple(piece(books, thing) for thing in things)
    items = {one.article: item(books, one.article) for one in found}
    return Meaning(pieces=found, facts=Facts(items, {one.id: one for one in found}, overriders=_overriders(books)))


def _shelves(books: Books, cart: Cart, found: Facts) -> dict[Sized, SizeStock]:
    wanted: dict[Sized, int] = defaultdict(int)
    for line in cart.lines:
        if not line.returning:
            wanted[line.article, line.size] += line.quantity
    shelves = {key: shelf(books, *key) for key in wanted}
    for (article, size), there in shelves.items():
        if there.free < wanted[article, size] and found.items[article].sized:
            others = tuple((one, free) for one, free in sizes(books, article) if free and one != size)
            shelves[article, size] = SizeStock(there.free, there.lots, others)
    return shelves


def _lots(books: Books, held: Held) -> Iterator[Lot]:
    """What no write-off asks for, and the rest of the pile."""
    lot = _lot(books, held)
    aside = books.write_offs.aside(*held.pile) if held.thing.number is None else NOT_ASIDE
    rest = min(aside.quantity, lot.free)
    if rest < lot.free:
        yield replace(lot, free=lot.free - rest)
    if rest:
        yield replace(lot, free=rest, late=lot.late or Overdue(Past.PROPOSED, aside.since))


def _is_proposed(late: Overdue | None) -> bool:
    return late is not None and late.kind is Past.PROPOSED


def _lot(books: Books, held: Held) -> Lot:
    place = books.people.place(held.holder)
    thing = held.thing
    granted, late = _granted(books, thing.funding), _late(books, thing)
    label = place.label if place else ""
    serves, expiry = _serves(books, thing), thing.expiry or ""
    return Lot(held.quantity, label, held.condition, thing.price, granted, late, thing.batch, expiry, serves)


def _late(books: Books, thing: Thing) -> Overdue | None:
    """Whether it is past its expiry or inspection today."""
    return books.inspections.late(thing, books.catalogue.article(thing.article), books.journal.today())


def _serves(books: Books, thing: Thing) -> date | None:
    """The day the planned service life of what lies in the store ends; asked of nothing that is not followed by one."""
    article = books.catalogue.article(thing.article)
    if not article.life_months or (thing.number is None and article.life_from != "delivery"):
        return None
    return months_later(books.things.life_begins(thing.id), article.life_months)


def _overriders(books: Books) -> tuple[str, ...]:
    """Who may issue what is overdue; told to whoever issues and may not."""
    gives, overrides = (books.session.reach(right) is not None for right in (Right.HAND_OVER, Right.OVERRIDE))
    return books.access.allowed(Right.OVERRIDE) if gives and not overrides else ()


def _granted(books: Books, funding: str) -> bool:
    """A source that asks for its logo on paper is a grant."""
    source = books.settings.fundings().get(funding)
    return source is not None and bool(source.logo)


def _called(books: Books, holder: int) -> tuple[str, str]:
    """Kind of a holder, and what people at the counter call it: a member by rank, surname and name."""
    kind = books.people.kind(holder)
    if kind != "member":
        return kind, books.people.name(holder)
    member = books.people.member(holder)
    return kind, f"{member.rank} {member.name}".strip() if member and member.surname else f"#{holder}"


_STORED = f"""FROM thing t {by_index("thing_to_give")} {JOIN_IN_ORDER} holding h ON h.thing = t.id
    {JOIN_IN_ORDER} holder p ON p.id = h.holder AND p.kind = 'location' WHERE t.withdrawn = 0 AND t.article = ?"""
_FREE = f"SELECT coalesce(sum(quantity), 0) FROM (SELECT h.quantity {_STORED} AND t.size = ? LIMIT ?)"
_BY_SIZE = f"SELECT t.size, sum(h.quantity) {_STORED} GROUP BY t.size"
