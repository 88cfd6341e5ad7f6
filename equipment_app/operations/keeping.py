"""What a grant asks to keep: every way out of the books asks here, before the day until which it is kept."""

from collections.abc import Iterable
from datetime import date

from equipment_app.domain.entries import FIELD, Cell, remark
from equipment_app.domain.errors import Refusal
from equipment_app.operations.declared import Argument
from equipment_app.store.books import Books
from equipment_app.store.records.things import Thing

CONSENT = Argument("--consent", "REFERENCE", "of the grant provider's consent, before the day items are kept until")


class StillKept(Refusal):
    things: tuple[str, ...]
    until: date
    cs = """Grant žádá držet do {until}: {things}. Nic se nezapsalo; zadejte číslo jednací souhlasu poskytovatele, nebo
        je vynechte."""
    en = """The grant asks to keep until {until}: {things}. Nothing was written; enter the reference of the grant
        provider's consent, or leave them out."""


class NoConsentNumber(Refusal):
    consent: str
    cs = "„{consent}“ není číslo jednací souhlasu, nemá žádnou číslici. Nic se nezapsalo; opište ho ze souhlasu."
    en = "“{consent}” is no reference of a consent, it has no digit. Nothing was written; copy it from the consent."


def consented(books: Books, things: Iterable[Thing], on: date, consent: str) -> dict[str, Cell]:
    """The fact of an entry by which `things` leave the books. Raises StillKept, NoConsentNumber, TextTooLong."""
    said = " ".join(consent.split())
    if said:
        if not any(map(str.isdigit, said)):
            raise NoConsentNumber(said)
        remark(said, "reference", FIELD)
        return {"consent": said}
    asked = {thing.title: until for thing in things if (until := books.kept_on(thing, on))}
    if asked:
        raise StillKept(tuple(asked), max(asked.values()))
    return {}
