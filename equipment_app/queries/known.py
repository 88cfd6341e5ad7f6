"""What the books hold, in the shape a list is compared with."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

from equipment_app.domain.custody import OUTSIDE
from equipment_app.domain.lists import (
    ArticleRow,
    DeliveryKeys,
    DeliveryRow,
    Former,
    KitRow,
    Known,
    ListedParticipant,
    ListKind,
    LotKey,
)
from equipment_app.domain.serials import looks
from equipment_app.queries.membership import sheets
from equipment_app.queries.rows import made
from equipment_app.store.books import Books
from equipment_app.store.records.deployments import Participation
from equipment_app.store.records.people import Member, member_row


def known(books: Books, kind: ListKind, asked: DeliveryKeys | None = None) -> Known:
    """What a list of this kind needs to be judged; `asked` keeps the answer for deliveries small."""
    found = Known(
        seq=books.journal.head()[0],
        today=books.journal.today(),
        articles=_articles(books),
        schemes=books.catalogue.schemes(),
        units={code: name for code, (_, name) in books.people.units().items()},
    )
    match kind:
        case ListKind.MEMBERS:
            return replace(_with_members(books, found), former=_former(books))
        case ListKind.CATALOGUE:
            return replace(found, in_use=frozenset(code for (code,) in books.ask(_IN_USE)), spellings=_sections(books))
        case ListKind.DELIVERIES:
            return replace(_with_deliveries(books, found, asked), lives=_lives(books))
        case ListKind.KIT:
            return replace(found, kits=_kits(books))
        case ListKind.PARTICIPANTS:
            return _with_members(books, found)


def _lives(books: Books) -> dict[str, int]:
    return {one.code: one.life_months for one in books.catalogue.articles() if one.life_months and not one.life_from}


def known_of_deployment(books: Books, id: int) -> Known:
    """What a list of the participants of this deployment needs to be judged."""
    roles = tuple(dict.fromkeys(one.role for one in books.deployments.allotted(id)))
    people = books.deployments.participants(id)
    persons = books.people.persons([one.holder for one in people])
    there = (_participant(one, persons[one.holder]) for one in people)
    found = known(books, ListKind.PARTICIPANTS)
    return replace(found, roles=roles, participants={one.key: one for one in there})


def _participant(one: Participation, person: Member) -> ListedParticipant:
    school = person.unit_name if person.guest else ""
    return ListedParticipant(person.personal_number, person.surname, person.given_name, school, one.group, one.role)


def _with_members(books: Books, found: Known) -> Known:
    members = [(member, member_row(member)) for member in books.people.members()]
    return replace(
        found,
        members={member.personal_number: row for member, row in members if member.personal_number},
        merged={
            other.personal_number: row
            for member, row in members
            for other in books.people.merged(member.id)
            if other.personal_number
        },
        civilians=tuple(row for member, row in members if not member.personal_number),
        spellings={
            "rank": frozenset(row.rank for _, row in members if row.rank),
            "function": frozenset(row.function for _, row in members if row.function),
        },
    )


def _former(books: Books) -> dict[str, Former]:
    left = sheets(books, books.journal.today())
    return {
        one.personal_number: Former(
            member_row(one),
            left[one.id].day if one.id in left else None,
            sum(held.quantity for held in books.things.held_by(one.id)),
        )
        for one in books.people.formers()
        if one.personal_number
    }


def _articles(books: Books) -> dict[str, ArticleRow]:
    return {article.code: made(ArticleRow, article, group=article.section) for article in books.catalogue.articles()}


def _with_deliveries(books: Books, found: Known, asked: DeliveryKeys | None) -> Known:
    serials: dict[tuple[str, str], DeliveryRow] = {}
    inventories: dict[str, DeliveryRow] = {}
    lots: dict[LotKey, DeliveryRow] = {}
    seen: dict[tuple[str, str], str] = {}
    looked_for = None if asked is None else {looks(serial) for serial in asked.serials}
    for thing in books.ask(_DELIVERED, OUTSIDE):
        if thing.serial and (looked_for is None or looks(thing.serial) in looked_for):
            seen[thing.article, looks(thing.serial)] = thing.serial
        if asked is not None and not _is_asked(thing, asked):
            continue
        row = made(DeliveryRow, thing, store="", place="")
        if row.serial:
            serials[row.article, row.serial] = row
        if row.inventory:
            inventories[row.inventory] = row
        if not row.numbered:
            known_lot = lots.get(row.lot)
            lots[row.lot] = replace(row, quantity=row.quantity + known_lot.quantity) if known_lot else row
    spellings = {
        "supplier": frozenset(text for (text,) in books.ask("SELECT DISTINCT supplier FROM thing WHERE withdrawn = 0")),
        "funding": frozenset(books.settings.fundings()),
        "store": frozenset(place.store for place in books.people.places()),
        "place": frozenset(place.label for place in books.people.places()),
    }
    return replace(found, serials=serials, looks=seen, inventories=inventories, lots=lots, spellings=spellings)


def _is_asked(row: Any, asked: DeliveryKeys) -> bool:
    return (
        row.serial in asked.serials or row.inventory in asked.inventories or row.delivery_note in asked.delivery_notes
    )


def _kits(books: Books) -> dict[str, tuple[KitRow, ...]]:
    found: dict[str, list[KitRow]] = defaultdict(list)
    for name, id in books.catalogue.kits().items():
        found[name] = [
            KitRow(line.article.code, line.quantity, line.required) for line in books.catalogue.kit_lines(id)
        ]
    return {name: tuple(rows) for name, rows in found.items()}


def _sections(books: Books) -> dict[str, frozenset[str]]:
    return {"group": frozenset(article.section for article in books.catalogue.articles() if article.section)}


_IN_USE = (
    "SELECT DISTINCT a.code FROM article a JOIN thing t ON t.article = a.id WHERE a.withdrawn = 0 AND t.withdrawn = 0"
)
_DELIVERED = """
    SELECT t.delivery_note, t.received_on, t.supplier, a.code AS article, t.size, t.contract, t.invoice, t.funding,
    -coalesce(h.quantity, 0) AS quantity, a.unit, t.serial, t.inventory, t.batch, t.expiry, t.price,
    t.inspected_on, t.first_issued
    FROM thing t JOIN article a ON a.id = t.article LEFT JOIN holding h ON h.thing = t.id AND h.holder = ?
    WHERE t.withdrawn = 0"""
