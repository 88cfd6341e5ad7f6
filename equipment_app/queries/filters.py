"""What lists are asked for. Nothing of the store is imported here: pages make these before the store is open."""

from dataclasses import dataclass
from enum import StrEnum


class Service(StrEnum):
    """Of a member."""

    IN = "in"
    WITHDRAWN = "withdrawn"
    ALL = "all"


class Kit(StrEnum):
    """How a member stands to the standard kit."""

    ALL = "all"
    COMPLETE = "complete"
    LACKING = "lacking"


@dataclass(frozen=True, slots=True)
class MembersWanted:
    """`unit` is an id, 0 is any."""

    text: str = ""
    unit: int = 0
    service: Service = Service.IN
    kit: Kit = Kit.ALL


class Show(StrEnum):
    """Papers in one state."""

    ALL = "all"
    UNSIGNED = "unsigned"
    SIGNED = "signed"
    """By hand or with the scan filed."""
    UNPRINTED = "unprinted"
    """Committed, and never sent to a printer."""
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class PapersWanted:
    """`year` 0 is any; `series` PP, VR or IM, empty is any. `text` is a number, a member or a thing."""

    show: Show = Show.ALL
    text: str = ""
    year: int = 0
    series: str = ""


@dataclass(frozen=True, slots=True)
class LabelsWanted:
    """Which numbered things get labels; what is empty or 0 narrows nothing.

    `holder` is a location, a store with its locations, a member, or a unit with its members; `delivery` a delivery
    note; `unlabelled` those whose label was never printed.
    """

    text: str = ""
    article: int = 0
    delivery: str = ""
    holder: int = 0
    unlabelled: bool = False


@dataclass(frozen=True, slots=True)
class PiecesWanted:
    """Which pieces of an article. `bucket` is stored, issued, repair or withdrawn; `holder` a location or a member,
    or a unit with all its members; `note` a delivery; None is any size."""

    article: int
    text: str = ""
    size: str | None = None
    bucket: str = ""
    holder: int = 0
    note: str = ""
