"""Inspections: what is gone through at a piece, what may come of it, and until when that holds.

A plan of an article says how often, what is looked at and who does it. The months that stand at the article are its
first plan, number 0, without points.
"""

import re
from datetime import date, timedelta

from equipment_app.domain.errors import PastInspection, Refusal, ThingRefused
from equipment_app.domain.sizes import months_later
from equipment_app.domain.value import Value
from equipment_app.domain.words import Worded

MONTHS = 600
"""The longest interval: fifty years."""
POINTS = 30
"""So many points a plan has at most."""
NAME = 60
_EARLY = 5
"""Days for each month of the interval that an inspection may come before its term and still count for it."""
_LIMIT = re.compile(r"(>=|<=|≥|≤)\s*(-?\d{1,6}(?:[.,]\d{1,3})?)\s*(.{0,12})")


class InspectionResult(Worded):
    """What an inspection found of a piece."""

    PASSED = "passed", "vyhovuje", "passed"
    RESERVED = "reserved", "s výhradou", "with reservation"
    REPAIR = "repair", "do opravy", "to repair"
    DISPOSAL = "disposal", "k vyřazení", "to write-off"

    @property
    def good(self) -> bool:
        """It may go on being handed out."""
        return self in (InspectionResult.PASSED, InspectionResult.RESERVED)


RESULTS = InspectionResult.named()


class FailedInspection(ThingRefused):
    since: date
    cs = "{thing}: revizí {since} neprošla. Nic se nezapsalo. Zadejte důvod, proč se přesto vydává."
    en = "{thing}: it failed its inspection on {since}. Nothing was written. Give a reason."
    at_command_line = PastInspection.at_command_line


class BadPoint(Refusal):
    text: str
    cs = "Bod revize „{text}“ nelze přečíst. Napište jeden na řádek: název | co to znamená | mez, třeba >= 80 %."
    en = "The inspection point “{text}” cannot be read. Write one a line: name | what it means | limit, as >= 80 %."


class Point(Value):
    """One line of a plan: `Battery | holds its charge | >= 80 %`; with a limit a value is asked for."""

    name: str
    means: str = ""
    limit: str = ""

    @classmethod
    def read(cls, line: str) -> "Point":
        """Raises BadPoint."""
        name, means, limit, *more = (*(part.strip() for part in line.split("|")), "", "")[:4]
        if not name or any(more) or line.count("|") > 2 or (limit and not _LIMIT.fullmatch(limit)):
            raise BadPoint(line.strip())
        return cls(name, means, limit)

    @property
    def line(self) -> str:
        """As it is written in a plan."""
        return f"{self.name} | {self.means} | {self.limit}".rstrip(" |")

    @property
    def unit(self) -> str:
        found = _LIMIT.fullmatch(self.limit)
        return found[3].strip() if found else ""

    def holds(self, value: str) -> bool | None:
        """Whether a measured value keeps the limit; None where it is no number."""
        asked, said = _LIMIT.fullmatch(self.limit), value.removesuffix(self.unit).strip().replace(",", ".")
        if asked is None or not re.fullmatch(r"-?\d{1,9}(\.\d{1,6})?", said):
            return None
        least = float(asked[2].replace(",", "."))
        return float(said) >= least if asked[1] in (">=", "≥") else float(said) <= least


def points_of(text: str) -> tuple[Point, ...]:
    """The points of a plan, one a line. Raises BadPoint."""
    found = tuple(Point.read(line) for line in text.splitlines() if line.strip())
    if len(found) > POINTS:
        raise BadPoint(found[POINTS].name)
    return found


class InspectionPlan(Value):
    id: int
    article: int
    name: str
    """Empty for the months that stand at the article."""
    months: int
    points: tuple[Point, ...] = ()
    firm: str = ""
    """Who does it; empty: the store itself."""


class Inspected(Value):
    """The last inspection of a piece by a plan. `until`: how long it holds; of one that failed, the day before it."""

    thing: int
    plan: int
    result: InspectionResult
    until: date
    seq: int


def next_term(term: date | None, interval: int, day: date) -> date:
    """How long an inspection of this day may hold at most: the term before and whole intervals, so that terms do not
    wander; no further off than an interval from the day, and what a term may be met earlier.

    `term` is None where there was none before.
    """
    latest = months_later(day.isoformat(), interval) or day
    if term is None:
        return latest
    steps, found = 0, term
    while (later := months_later(term.isoformat(), interval * (steps + 1)) or day) <= latest + timedelta(
        days=_EARLY * interval
    ):
        steps, found = steps + 1, later
    return found if found > day else latest
