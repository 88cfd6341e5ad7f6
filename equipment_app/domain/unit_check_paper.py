"""What the report of a check of a unit says, without layout and without words."""

from dataclasses import dataclass
from datetime import datetime

from equipment_app.domain.papers import Letterhead, Party


@dataclass(frozen=True, slots=True)
class CheckedMember:
    """One row of the grid. `marks` are values of `State`, one a column; empty where nothing is asked."""

    personal_number: str
    name: str
    marks: tuple[str, ...]
    complete: bool
    away: str | None = None
    """Why the member was not there, maybe empty; None for who was."""


@dataclass(frozen=True, slots=True)
class CheckedDifference:
    """One line of what is to be settled. `holder` is the personal number, or name, of whose the thing is."""

    state: str
    personal_number: str
    article: str
    size: str = ""
    count: int = 1
    inventory: str = ""
    """Inventory number, else the code."""
    holder: str = ""


@dataclass(frozen=True, slots=True)
class UnitCheckPaper:
    """All that the report prints. Equal facts give equal bytes."""

    number: str
    begun: datetime
    ended: datetime
    heading: str
    """The unit; empty for a list of members."""
    title: str
    """What the check was for."""
    kit: str
    """Empty where everything they hold was asked for."""
    columns: tuple[str, ...]
    rows: tuple[CheckedMember, ...]
    differences: tuple[CheckedDifference, ...]
    missing: int
    """Pieces."""
    lead: Party | None
    keeper: Party
    letterhead: Letterhead
    qr: str
    code: str
    sequence: int
    remark: str = ""
    unknown: str = ""
    """Codes that nobody knows."""
