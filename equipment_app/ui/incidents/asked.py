"""What the page of incidents is opened with."""

from typing import Any

from equipment_app.domain.incidents import IncidentDraft
from equipment_app.domain.value import Value
from equipment_app.operations import Books
from equipment_app.queries.repairs import RepairStage, RepairsWanted

RECORDS = RepairsWanted(shown=RepairStage.INCIDENTS)
"""What the page of repairs is opened with to list the records."""


class IncidentAsked(Value):
    """A record, or what a new one begins from; and the page, with what it showed, to go back to: else to the list."""

    of: int | str | IncidentDraft
    page: str = ""
    shown: Any = None


def id_of_code(code: int, books: Books) -> int:
    """Of the piece with this code; 0 for none."""
    found = books.things.by_code(code)
    return found.id if found else 0
