"""What a handover wants to be told first."""

from datetime import date

from equipment_app.domain.errors import Refusal


class ConditionNotSaid(Refusal):
    """It did not go out on the day it comes back, and nobody said in which condition it is."""

    thing: str
    cs = "{thing}: chybí stav, ve kterém se vrací; nic se nezapsalo. Zadejte --condition good (as-issued: beze změny)."
    en = "{thing}: its condition on return is missing; nothing was written. Add --condition good (or as-issued)."


class PastLife(Refusal):
    """Its service life is over, and nobody said why it goes out all the same."""

    thing: str
    since: date
    cs = "{thing}: životnost skončila {since}. Nic se nezapsalo. Zadejte důvod, proč se přesto vydává (--overdue)."
    en = "{thing}: its service life ended on {since}. Nothing was written. Give a reason (--overdue)."


class PastInspection(Refusal):
    """Its inspection is overdue, and nobody said why it goes out all the same."""

    thing: str
    since: date
    cs = "{thing}: revize platila do {since}. Nic se nezapsalo. Zadejte důvod, proč se přesto vydává (--overdue)."
    en = "{thing}: its inspection was valid until {since}. Nothing was written. Give a reason (--overdue)."
