"""What the page of incidents is opened with."""

from dataclasses import dataclass
from typing import Any

from equipment_app.domain.incidents import IncidentDraft


@dataclass(frozen=True, slots=True)
class IncidentAsked:
    """A record, or what a new one begins from; and the page, with what it showed, to go back to."""

    of: int | str | IncidentDraft
    page: str = ""
    shown: Any = None
