"""What a grant asks to keep: every way out of the books asks here, before the day until which it is kept."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from equipment_app.domain.entries import FIELD, Cell, Registration, remark
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
        refuse_no_reference(said)
        remark(said, "reference", FIELD)
        return {"consent": said}
    asked = {thing.title: until for thing in things if (until := books.kept_on(thing, on))}
    if asked:
        raise StillKept(tuple(asked), max(asked.values()))
    return {}


def refuse_no_reference(consent: str) -> None:
    """Raises NoConsentNumber: a reference has a digit."""
    if not any(map(str.isdigit, consent)):
        raise NoConsentNumber(" ".join(consent.split()))


def lets_go(books: Books, registers: Iterable[Registration], on: date) -> bool:
    """Whether these rows would keep less long, or no more, what a grant asks to keep on this day: two do that."""
    rows: dict[str, dict[Any, Mapping[str, Any]]] = {"funding": {}, "article": {}, "thing": {}}
    for one in registers:
        if one.table in rows:
            rows[one.table][one.row["code" if one.table == "funding" else "id"]] = one.row
    if not any(rows.values()):
        return False
    days = {code: one.keep_until.isoformat() for code, one in books.settings.fundings().items() if one.keep_until}
    after = days | {code: row.get("keep_until") or "" for code, row in rows["funding"].items()}
    shorter = [code for code, day in days.items() if after[code] < day]
    known = {one.id: one for one in books.catalogue.articles()} if rows["article"] else {}
    ended = [id for id, row in rows["article"].items() if id in known and not row.get("sustainability")]
    things = books.things.several(list(rows["thing"]))
    concerned = {**things, **books.things.several(books.things.bought(shorter, ended))}

    def kept_then(thing: Thing) -> str:
        row = rows["thing"].get(thing.id, {"article": thing.article, "funding": thing.funding})
        article = rows["article"].get(row["article"])
        lasts = article.get("sustainability") if article else books.catalogue.article(row["article"]).sustainability
        return after.get(row.get("funding") or "", "") if lasts else ""

    return any((day := books.kept_on(one, on)) and kept_then(one) < day.isoformat() for one in concerned.values())
