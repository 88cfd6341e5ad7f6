"""What labels say, which things, members and places get one, and how often they did."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from equipment_app.domain.codes import Family
from equipment_app.domain.labels import LabelData, LabelField
from equipment_app.domain.papers import Funding
from equipment_app.domain.sizes import UNI, rank
from equipment_app.domain.value import Value
from equipment_app.domain.words import bare
from equipment_app.measures import day
from equipment_app.queries.filters import NAME, PERSON, THINGS, LabelsWanted
from equipment_app.queries.find import answers_to, members_matching
from equipment_app.queries.rows import code_of, made
from equipment_app.store.books import Books
from equipment_app.store.dialect import CZECH, GIVEN
from equipment_app.store.records.people import Place
from equipment_app.store.records.things import Thing


def to_label(books: Books, wanted: LabelsWanted | None = None) -> list[int]:
    """The numbered things in the store or held that answer to `wanted`, article by article."""
    from equipment_app.queries import composed

    return [id for (id,) in books.ask(*composed.to_label(wanted or LabelsWanted()))]


def count_to_label(books: Books, wanted: LabelsWanted | None = None) -> int:
    from equipment_app.queries import composed

    return int(books.ask(*composed.to_label(wanted or LabelsWanted(), count=True))[0][0])


def deliveries(books: Books) -> list[tuple[str, int]]:
    """Delivery notes, and how many things that still have a label came with each; the newest first."""
    return [(note, count) for note, count in books.ask(_DELIVERIES)]


def printed(books: Books, ids: Sequence[int]) -> dict[int, int]:
    """How often the label of each of these was printed; those never printed are left out."""
    return {id: times for id, times in books.things.printed(list(ids)).items() if times}


def labels(books: Books, ids: Sequence[int]) -> list[LabelData]:
    """The labels of these pieces, in this order; with the store's name where no other owner was set."""
    owner, fundings = _owner(books), books.settings.fundings()
    found = books.things.several(list(ids))
    return [_label(found[id], owner, fundings) for id in ids]


def blanks(books: Books, numbers: Iterable[int]) -> list[LabelData]:
    """Labels of numbers that no thing bears yet."""
    owner = _owner(books)
    return [LabelData(code_of(number), {LabelField.OWNER: owner}) for number in numbers]


def reserved(books: Books) -> list[int]:
    """Numbers that were printed ahead and wait for a thing."""
    return [number for (number,) in books.ask("SELECT number FROM code WHERE thing IS NULL ORDER BY number")]


def badges(books: Books, members: Sequence[int] = ()) -> list[LabelData]:
    """Of these members in this order, or of everybody there is."""
    people = {one.id: one for one in books.people.members()}
    wanted = [people[id] for id in members if id in people] if members else list(people.values())
    return [
        LabelData(
            code_of(one.badge, Family.BADGE),
            {LabelField.PERSON: one.full_name, LabelField.UNIT: one.unit_name, LabelField.OWNER: _owner(books)},
        )
        for one in wanted
        if one.badge is not None
    ]


def operator_badges(books: Books, operators: Sequence[int]) -> list[LabelData]:
    """Those that were given to these operators, in this order."""
    people = {one.id: one for one in books.people.operators()}
    unit = books.settings["operator.unit"]
    return [
        LabelData(
            code_of(number, Family.BADGE),
            {LabelField.PERSON: people[id].party(unit).name, LabelField.UNIT: unit, LabelField.OWNER: _owner(books)},
        )
        for id in operators
        if id in people
        for number in books.access.badges(id)
    ]


def places(books: Books, ids: Sequence[int] = ()) -> list[LabelData]:
    """Of these places in this order, or of all: for the label of a shelf and for that of a box."""
    known = {place.id: place for place in books.people.places()}
    wanted = [known[id] for id in ids if id in known] if ids else list(known.values())
    kept = _kept(books, [place.id for place in wanted])
    owner = _owner(books)

    def said(place: Place) -> dict[LabelField, str]:
        named = {LabelField.NAME: place.label, LabelField.STORE: place.store, LabelField.OWNER: owner}
        return named | _contents(kept[place.id])

    return [LabelData(code_of(place.code, Family.PLACE), said(place)) for place in wanted if place.code is not None]


def _owner(books: Books) -> str:
    return books.settings["label.owner"] or books.settings["store.name"]


def _label(thing: Thing, owner: str, fundings: Mapping[str, Funding]) -> LabelData:
    source = fundings.get(thing.funding)
    return LabelData(
        thing.code,
        {
            LabelField.OWNER: owner,
            LabelField.SIZE: "" if thing.size == UNI else thing.size,
            LabelField.INVENTORY: thing.inventory or "",
            LabelField.NAME: thing.name,
            LabelField.SERIAL: thing.serial or "",
            LabelField.ARTICLE: thing.article_code,
            LabelField.BATCH: thing.batch,
            LabelField.EXPIRY: _day(thing.expiry),
            LabelField.RECEIVED: _day(thing.received_on),
            LabelField.GRANT: f"{source.logo} · {source.code}" if source is not None and source.logo else "",
        },
    )


def _day(iso: str | None) -> str:
    return day(date.fromisoformat(iso)) if iso else ""


def _kept(books: Books, places: Sequence[int]) -> dict[int, list[Any]]:
    """What is in each place: rows of article, size, quantity and unit; sizes in the order of their scheme."""
    found: dict[int, list[Any]] = {place: [] for place in places}
    for row in books.ask(_IN_PLACES, json.dumps(list(places))):
        found[row.holder].append(row)
    for rows in found.values():
        order = {article: n for n, article in enumerate(dict.fromkeys(row.article for row in rows))}
        rows.sort(key=lambda row: (order[row.article], rank(books.catalogue.sizes(row.scheme), row.size)))
    return found


def _contents(rows: Sequence[Any]) -> dict[LabelField, str]:
    units = {row.unit for row in rows}
    total = sum(row.quantity for row in rows)
    lines = [f"{row.quantity} × {row.name}{'' if row.size == UNI else f' {row.size}'}" for row in rows]
    return {
        LabelField.KINDS: "\n".join(dict.fromkeys(row.name for row in rows)),
        LabelField.CONTENTS: "\n".join(lines),
        LabelField.COUNT: f"{total} {units.pop()}" if len(units) == 1 else f"{total} věcí" if total else "",
    }


_THINGS = (
    f"{THINGS} WHERE t.code IS NOT NULL AND t.withdrawn = 0 "
    "AND p.kind IN ('location', 'store', 'member', 'guest', 'unit', 'workshop')"
)
_DELIVERIES = f"""SELECT t.delivery_note, count(*) {_THINGS} AND t.delivery_note <> '' GROUP BY t.delivery_note
    ORDER BY max(t.received_on) DESC, t.delivery_note DESC"""
_IN_PLACES = f"""
    SELECT h.holder, t.article, a.name, a.scheme, t.size, a.unit, sum(h.quantity) AS quantity FROM holding h
    JOIN thing t ON t.id = h.thing JOIN article a ON a.id = t.article
    WHERE h.quantity > 0 AND h.holder IN (SELECT value FROM {GIVEN})
    GROUP BY h.holder, t.article, t.size, a.name, a.scheme, a.unit ORDER BY h.holder, a.name {CZECH}, t.article"""


class LabelLine(Value):
    """`fact` is the size of a thing, the unit of a member, the store of a place.

    `where` is who has a thing, `stored` if that is the store; of a member it is the rank.
    """

    id: int
    code: str
    name: str = ""
    name_en: str = ""
    fact: str = ""
    where: str = ""
    stored: bool = False
    printed: int = 0


class LabelChoices(Value):
    """What labels can be narrowed to: (id, name) of stores, of their places and of units, and delivery notes."""

    stores: tuple[tuple[int, str], ...]
    places: tuple[tuple[int, str], ...]
    units: tuple[tuple[int, str], ...]
    deliveries: tuple[tuple[str, int], ...]
    owner: str
    """What labels say whose the things are."""
    unlabelled: int
    """Things whose label was never printed."""


def thing_lines(books: Books, ids: Sequence[int]) -> list[LabelLine]:
    """These things in this order; one that is nowhere any more is left out."""
    found = {row.id: row for row in books.ask(_LINES, json.dumps(list(ids)))}
    times = printed(books, ids)
    return [
        made(LabelLine, row, code=code_of(row.code), stored=row.kind in ("store", "location"), printed=times.get(id, 0))
        for id in ids
        if (row := found.get(id)) is not None
    ]


def member_ids(books: Books, text: str = "", unit: int = 0) -> list[int]:
    """Of everybody who has a badge and answers to this, in Czech order."""
    matching = members_matching(books, text) if text.strip() else None
    return [
        one.id
        for one in books.people.members()
        if one.badge is not None and (matching is None or one.id in matching) and unit in (0, one.unit)
    ]


def member_lines(books: Books, ids: Sequence[int]) -> list[LabelLine]:
    people = {one.id: one for one in books.people.members()}
    return [
        LabelLine(id, code_of(one.badge, Family.BADGE), one.name, fact=one.unit_name, where=one.rank)
        for id in ids
        if (one := people.get(id)) is not None and one.badge is not None
    ]


def operator_ids(books: Books, text: str = "") -> list[int]:
    """Of everybody who works with the store, has a badge given to them, and answers to this."""
    operators = (one for one in books.people.operators() if answers_to(f"{one.name} {one.personal_number}", text))
    return [one.id for one in operators if books.access.badges(one.id)]


def operator_lines(books: Books, ids: Sequence[int]) -> list[LabelLine]:
    people = {one.id: one for one in books.people.operators()}
    return [
        LabelLine(id, code_of(badges[0], Family.BADGE), one.name, fact=one.function, where=one.rank)
        for id in ids
        if (one := people.get(id)) is not None and (badges := books.access.badges(id))
    ]


def place_ids(books: Books, text: str = "", store: int = 0) -> list[int]:
    """Of the places that have a code and these words anywhere in what they are called: `01` finds shelf A01."""
    name, words = dict(_stores(books)).get(store, ""), bare(text).split()
    places = (place for place in books.people.places() if place.code is not None and (not store or place.store == name))
    return [place.id for place in places if all(word in bare(f"{place.label} {place.store}") for word in words)]


def place_lines(books: Books, ids: Sequence[int]) -> list[LabelLine]:
    known = {place.id: place for place in books.people.places()}
    return [
        LabelLine(id, code_of(place.code, Family.PLACE), place.label, fact=place.store)
        for id in ids
        if (place := known.get(id)) is not None and place.code is not None
    ]


def blank_lines(numbers: Sequence[int]) -> list[LabelLine]:
    return [LabelLine(number, code_of(number)) for number in numbers]


def wheres(books: Books) -> LabelChoices:
    return LabelChoices(
        stores=_stores(books),
        places=tuple((place.id, place.label) for place in books.people.places()),
        units=tuple(books.people.units().values()),
        deliveries=tuple(deliveries(books)),
        owner=_owner(books),
        unlabelled=count_to_label(books, LabelsWanted(unlabelled=True)),
    )


def _stores(books: Books) -> tuple[tuple[int, str], ...]:
    return tuple((id, name) for id, name in books.ask(_STORES))


_STORES = f"SELECT id, name FROM holder WHERE kind = 'store' AND withdrawn = 0 ORDER BY name {CZECH}"


_LINES = f"""SELECT t.id, t.code, a.name, a.name_en, t.size AS fact, p.kind, {NAME} AS "where"
    {THINGS} {PERSON} JOIN article a ON a.id = t.article WHERE t.id IN (SELECT value FROM {GIVEN})"""
