"""Who leaves: what they have to settle, what of it was brought and waits in their cart, which papers wait."""

from collections import Counter
from collections.abc import Iterator

from equipment_app.domain.cart import Cart, Facts
from equipment_app.domain.cart_state import JudgedLine, LineState, judge
from equipment_app.domain.incidents import OPEN
from equipment_app.domain.value import Value
from equipment_app.queries import cart as things
from equipment_app.queries.filters import PaperState
from equipment_app.queries.member_card import member_card
from equipment_app.store.books import Books
from equipment_app.store.records.clearance import Clearance, OpenLine
from equipment_app.store.records.people import Member

KINDS = ("loan", "shared", "personal")
"""How a leaver holds what is still open; those that stand in the way of leaving come first."""


class StillOpen(Value):
    """So many pieces of an open line that nobody has brought yet."""

    line: OpenLine
    quantity: int

    @property
    def kind(self) -> str:
        """One of `KINDS`."""
        return "loan" if self.line.until else "shared" if self.line.unit else "personal"

    @property
    def value(self) -> int:
        """Haléře; 0 where no price is known."""
        return (self.line.thing.price or 0) * self.quantity


class LeavingMember(Value):
    member: Member
    withdrawn: bool
    clearance: Clearance
    cart: Cart
    facts: Facts
    incidents: tuple[int, int]
    """Records of theirs that wait for a decision or for money, and how much that may come to, in haléře."""
    unsigned: int
    """Papers of theirs that wait for a signature."""
    units: tuple[tuple[str, str], ...]
    """Code and name of the others."""

    @property
    def back(self) -> list[JudgedLine]:
        """What was brought, the latest first."""
        found = [one for one in judge(self.cart, self.facts) if one.line.returning]
        return list(reversed(found))

    @property
    def settled(self) -> list[JudgedLine]:
        """What of it can be taken in: its condition was said."""
        return [one for one in self.back if one.state is LineState.RETURNING]

    @property
    def waiting(self) -> Counter[str]:
        """Pieces of each of `KINDS` that were brought, and that the member holds until they are taken in."""
        held = Counter(dict.fromkeys(KINDS, 0))
        for line in self.clearance.lines:
            held[StillOpen(line, line.quantity).kind] += line.quantity
        for still in self.open:
            held[still.kind] -= 0 if still.kind == "shared" else still.quantity
        return held

    @property
    def open(self) -> tuple[StillOpen, ...]:
        """What blocks first."""
        shared = [StillOpen(line, line.quantity) for line in self.clearance.shared]
        return tuple(sorted((*_less(self.clearance, self.back), *shared), key=lambda one: KINDS.index(one.kind)))


def leaving(books: Books, id: int) -> LeavingMember | None:
    """None where there is no such member."""
    card, saved = member_card(books, id), books.carts.of(id)
    if card is None:
        return None
    cart = Cart.from_json(saved.content) if saved else Cart.new(id)
    open_ = [one for one in books.incidents.all(id) if one.state in OPEN]
    facts = things.facts(books, cart)
    articles = {held.article for held in facts.holdings} | {line.article for line in cart.lines}
    units = books.people.units().items()
    return LeavingMember(
        member=card.member,
        withdrawn=card.withdrawn,
        clearance=books.clearances.of(id),
        cart=cart,
        facts=facts.and_also(Facts(items={article: things.item(books, article) for article in articles})),
        incidents=(len(open_), sum(one.owed for one in open_)),
        unsigned=sum(paper.state == PaperState.UNSIGNED for paper in card.papers),
        units=tuple((code, name) for code, (unit, name) in units if unit != card.member.unit),
    )


def _less(clearance: Clearance, back: list[JudgedLine]) -> Iterator[StillOpen]:
    """What is open without what was brought; of pieces nobody can tell apart what is lent counts as brought first."""
    pieces = {one.line.thing for one in back if one.line.thing is not None}
    counted = {(one.line.article, one.line.size): one.line.quantity for one in back if one.line.thing is None}
    for line in sorted(clearance.lines, key=lambda it: it.until is None):
        thing, left = line.thing, line.quantity
        if thing.number is not None:
            left = 0 if thing.id in pieces else left
        else:
            brought = min(left, counted.get((thing.article, thing.size), 0))
            counted[thing.article, thing.size] = counted.get((thing.article, thing.size), 0) - brought
            left -= brought
        if left:
            yield StillOpen(line, left)
