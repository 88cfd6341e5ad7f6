"""What the page of labels is asked for by other pages: the argument of `go("labels", …)`."""

from dataclasses import dataclass
from enum import StrEnum

from equipment_app.domain.labels import Design


class Subject(StrEnum):
    """What gets a label."""

    THINGS = "things"
    BADGES = "badges"
    OPERATORS = "operators"
    """Badges that were given to who works with the store; a member's own is under `BADGES`."""
    PLACES = "places"
    BLANKS = "blanks"


DESIGNS: dict[Subject, tuple[Design, ...]] = {
    Subject.THINGS: (Design.ITEM, Design.CODE),
    Subject.BADGES: (Design.BADGE,),
    Subject.OPERATORS: (Design.BADGE,),
    Subject.PLACES: (Design.PLACE, Design.BOX),
    Subject.BLANKS: (Design.CODE, Design.ITEM),
}


@dataclass(frozen=True, slots=True)
class LabelsAsked:
    """`ids` were chosen one by one; else those of `article`, called `name`, or all. `back` is the page that asks."""

    subject: Subject = Subject.THINGS
    ids: tuple[int, ...] = ()
    article: int = 0
    name: str = ""
    back: str = "stock"
