"""What a handover wants to be told first."""

from datetime import date

from equipment_app.domain.errors import Refusal


class ConditionNotSaid(Refusal):
    """It did not go out on the day it comes back, and nobody said in which condition it is."""

    thing: str


class PastLife(Refusal):
    """Its service life is over, and nobody said why it goes out all the same."""

    thing: str
    since: date


class PastInspection(Refusal):
    """Its inspection is overdue, and nobody said why it goes out all the same."""

    thing: str
    since: date
