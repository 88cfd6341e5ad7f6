"""The words of a check: what a scan did, what a cell of the grid is, how a member stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from equipment_app.domain.unit_check_plan import CheckColumn, CheckMember, CheckPiece, Need, Whose


class Effect(StrEnum):
    """What a scan did."""

    TAKEN = "taken"
    ALREADY = "already"
    OTHER_MEMBER = "other_member"
    """Somebody stands here and shows what another of this unit holds."""
    ELSEWHERE = "elsewhere"
    """Somebody outside this check holds it, or it is lost, in repair, disposed of."""
    IN_STORE = "in_store"
    NOT_OF_UNIT = "not_of_unit"
    """A code of ours that this check file does not know."""
    UNKNOWN = "unknown"
    SURPLUS = "surplus"
    """Held, and not asked for."""
    BADGE = "badge"


ASIDE = (Effect.ELSEWHERE, Effect.IN_STORE, Effect.NOT_OF_UNIT, Effect.UNKNOWN)


class CellState(StrEnum):
    """Of a cell, and of a line of the result. The values are written into the books."""

    OK = "ok"
    WAITING = "missing"
    """Still to be read; when the check is over, missing."""
    EXPIRED = "expired"
    UNINSPECTED = "uninspected"
    OTHER = "other"
    """Showed another member's piece instead."""
    LACKS = "lacks"
    """Said to be not here."""
    LOST = "lost"
    REPAIR = "repair"
    UNISSUED = "unissued"
    """The books say that the member was never given it."""
    AWAY = "away"
    SURPLUS = "surplus"
    """Of a line: held, not asked for, and seen."""
    FOREIGN = "foreign"
    """Of a line: seen here, and in the books with somebody outside the check."""


FLAWS = (CellState.EXPIRED, CellState.UNINSPECTED)
ABSENCES = (CellState.LACKS, CellState.LOST, CellState.REPAIR)


class CheckVerdict(StrEnum):
    COMPLETE = "complete"
    MISSING = "missing"
    WRONG_HOLDER = "wrong_holder"
    EXPIRED = "expired"
    UNISSUED = "unissued"
    """All that was issued is in order; not all was."""
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class CheckCell:
    """`found` of `wanted` pieces were shown."""

    member: int
    article: int
    size: str
    wanted: int
    found: int
    state: CellState
    numbered: bool


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a scan did, and to what. `member` is whose cell it is about, or whose thing it is; 0 for nobody of these."""

    code: str
    at: datetime
    effect: Effect
    member: int = 0
    article: int = 0
    thing: int = 0
    name: str = ""
    size: str = ""
    flaw: CellState | None = None
    whose: Whose | None = None

    @property
    def taken(self) -> bool:
        return self.effect is Effect.TAKEN

    @property
    def aside(self) -> bool:
        return self.effect in ASIDE


@dataclass(frozen=True, slots=True)
class Next:
    """The next missing thing. `thing` is None where pieces are counted by hand."""

    member: CheckMember
    column: CheckColumn
    need: Need
    thing: CheckPiece | None


@dataclass(frozen=True, slots=True)
class Counts:
    """Pieces by their state, as many as were wanted."""

    by: Mapping[CellState, int]

    @property
    def total(self) -> int:
        return sum(self.by.values())

    @property
    def issued(self) -> int:
        """Without those of which the member was never given anything: nobody can show them."""
        return self.total - self.of(CellState.UNISSUED)

    @property
    def done(self) -> int:
        return self.of(CellState.OK)

    @property
    def waiting(self) -> int:
        return self.of(CellState.WAITING)

    def of(self, state: CellState) -> int:
        return self.by.get(state, 0)


FINE = (CellState.OK, CellState.SURPLUS)
"""Nothing is to be settled."""
