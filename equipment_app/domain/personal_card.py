"""A member's personal card (osobní karta výstroje): what they hold on a day, and all that came and went until then."""

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
