"""What labels say, and which things are to get one."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.labels import LabelData, LabelField
from equipment_app.domain.papers import Funding
from equipment_app.domain.sizes import UNI, rank
from equipment_app.queries.filters import THINGS, LabelsWanted
from equipment_app.store.books import Books
from equipment_app.store.dialect import CZECH, GIVEN
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
    return [_label(thing, owner, fundings) for thing in _things(books, ids)]


def blanks(books: Books, numbers: Iterable[int]) -> list[LabelData]:
    """Labels of numbers that no thing bears yet."""
    owner = _owner(books)
    return [LabelData(str(Code(Family.THING, number)), {LabelField.OWNER: owner}) for number in numbers]


def reserved(books: Books) -> list[int]:
    """Numbers that were printed ahead and wait for a thing."""
    return [number for (number,) in books.ask("SELECT number FROM code WHERE thing IS NULL ORDER BY number")]


def badges(books: Books, members: Sequence[int] = ()) -> list[LabelData]:
    """Of these members in this order, or of everybody there is."""
    people = {one.id: one for one in books.people.members()}
    wanted = [people[id] for id in members if id in people] if members else list(people.values())
    return [
        LabelData(
            str(Code(Family.BADGE, one.badge)),
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
            str(Code(Family.BADGE, number)),
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
    return [
        LabelData(
            str(Code(Family.PLACE, place.code)),
            {
                LabelField.NAME: place.label,
                LabelField.STORE: place.store,
                LabelField.OWNER: owner,
                **_contents(kept[place.id]),
            },
        )
        for place in wanted
        if place.code is not None
    ]


def _owner(books: Books) -> str:
    return books.settings["label.owner"] or books.settings["store.name"]


def _things(books: Books, ids: Sequence[int]) -> Iterator[Thing]:
    found = books.things.several(list(ids))
    return (found[id] for id in ids)


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
    """As Czech paper has it: `31. 12. 2030`."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day}. {day.month}. {day.year}"


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
    "AND p.kind IN ('location', 'store', 'member', 'unit', 'workshop')"
)
_DELIVERIES = f"""SELECT t.delivery_note, count(*) {_THINGS} AND t.delivery_note <> '' GROUP BY t.delivery_note
    ORDER BY max(t.received_on) DESC, t.delivery_note DESC"""
_IN_PLACES = f"""
    SELECT h.holder, t.article, a.name, a.scheme, t.size, a.unit, sum(h.quantity) AS quantity FROM holding h
    JOIN thing t ON t.id = h.thing JOIN article a ON a.id = t.article
    WHERE h.quantity > 0 AND h.holder IN (SELECT value FROM {GIVEN})
    GROUP BY h.holder, t.article, t.size, a.name, a.scheme, a.unit ORDER BY h.holder, a.name {CZECH}, t.article"""
