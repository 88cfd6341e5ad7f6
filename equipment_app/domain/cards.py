"""Cards on paper: what a member holds on a day, and all that came and went until then; all that became of a thing."""

from collections.abc import Mapping, Sequence
from datetime import date

from equipment_app.domain.holdings import HoldingLine
from equipment_app.domain.papers import Party
from equipment_app.domain.register import AsOf
from equipment_app.domain.value import Value


class CardMove(Value):
    """One entry of the journal that moved something to or from the member."""

    day: date
    number: str
    kind: str
    what: str
    change: int
    """Pieces that came; negative, that went."""
    state: str
    """Of its paper, as `queries.filters.PaperState` says it; empty where it has none."""


class PersonalCard(Value):
    """In Czech osobní karta výstroje."""

    state: AsOf
    at: date
    """The end of this day is what it tells of."""
    party: Party
    member_since: date | None
    sizes: Mapping[str, str]
    items: Sequence[HoldingLine]
    moves: Sequence[CardMove]
    """The latest first. What they changed adds up to the pieces held."""
    kit: str = ""
    """Name of the standard kit, where it is told what the member lacks of it: on the day the card is made."""
    gaps: Sequence[tuple[str, str, int, str]] = ()
    """Name, size, pieces and their unit."""

    @property
    def pieces(self) -> int:
        return sum(item.quantity for item in self.items)

    @property
    def value(self) -> int:
        """Haléře, of everything whose price is known."""
        return sum(item.total or 0 for item in self.items)


class SheetEvent(Value):
    day: date
    what: str
    who: str
    paper: str
    state: str
    """Of a paper that people sign, in the words of `queries.filters.PaperState`; empty for any other."""
    price: int | None


class ThingSheet(Value):
    state: AsOf
    name: str
    code: str
    where: str
    facts: tuple[tuple[str, str], ...]
    """Labels and values, four in a row."""
    events: tuple[SheetEvent, ...]
    """The oldest first."""
    price: int
    repaired: int
    """What all repairs cost, in haléře."""
    holders: tuple[tuple[str, str, int], ...] = ()
    """Of a lot: who has some, where that is, and how many."""
    amounts: tuple[tuple[date, int, int, int, int], ...] = ()
    """Of a lot: from which day on how many were in the store, issued, in repair and gone."""
