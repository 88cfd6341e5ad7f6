"""Refusals of what is past its expiry or inspection."""

from datetime import date

from equipment_app.domain.errors import ThingRefused
from equipment_app.domain.words import Words

_OVERDUE = Words("Přidejte --overdue DŮVOD.", "Add --overdue REASON.")


class PastExpiry(ThingRefused):
    since: date
    cs = "{thing}: expirace {since}. Nic se nezapsalo. Zadejte důvod, proč se přesto vydává."
    en = "{thing}: it expired on {since}. Nothing was written. Give a reason."
    at_command_line = _OVERDUE


class PastInspection(ThingRefused):
    since: date
    cs = "{thing}: revize platila do {since}. Nic se nezapsalo. Zadejte důvod, proč se přesto vydává."
    en = "{thing}: its inspection was valid until {since}. Nothing was written. Give a reason."
    at_command_line = _OVERDUE


_NOBODY_MAY = Words(
    "{thing} je po termínu od {since}. Nic se nezapsalo. Vyjměte ji; právo vydat ji s důvodem dává správce.",
    "{thing} is overdue since {since}. Nothing was written. Take it out; the right to issue it with a reason is given "
    "by an administrator.",
)


class MayNotOverride(ThingRefused):
    """`who` may hand it over all the same."""

    since: date
    who: tuple[str, ...]
    cs = "{thing} je po termínu od {since}. Nic se nezapsalo. Vyjměte ji; s důvodem ji smí vydat {who}."
    en = "{thing} is overdue since {since}. Nothing was written. Take it out; with a reason {who} may issue it."

    def sentences(self) -> Words:
        return super().sentences() if self.who else _NOBODY_MAY
