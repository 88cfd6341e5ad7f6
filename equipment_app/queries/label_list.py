"""What a list of labels shows: the things, members, places or spare numbers that get one, and how often they did."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from equipment_app.domain.codes import Code, Family
from equipment_app.queries.filters import NAME, PERSON, THINGS, LabelsWanted
from equipment_app.queries.find import members_matching
from equipment_app.queries.labels import count_to_label, deliveries, printed
from equipment_app.queries.rows import code_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import GIVEN


@dataclass(frozen=True, slots=True)
class LabelLine:
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


@dataclass(frozen=True, slots=True)
class LabelChoices:
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
    return [_line(found[id], times.get(id, 0)) for id in ids if id in found]


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
        LabelLine(id, str(Code(Family.BADGE, one.badge)), one.name, fact=one.unit_name, where=one.rank)
        for id in ids
        if (one := people.get(id)) is not None and one.badge is not None
    ]


def operator_ids(books: Books, text: str = "") -> list[int]:
    """Of everybody who works with the store, has a badge given to them, and answers to this."""
    words = text.casefold().split()
    return [
        one.id
        for one in books.people.operators()
        if books.access.badges(one.id) and all(word in f"{one.name} {one.personal_number}".casefold() for word in words)
    ]


def operator_lines(books: Books, ids: Sequence[int]) -> list[LabelLine]:
    people = {one.id: one for one in books.people.operators()}
    return [
        LabelLine(id, str(Code(Family.BADGE, badges[0])), one.name, fact=one.function, where=one.rank)
        for id in ids
        if (one := people.get(id)) is not None and (badges := books.access.badges(id))
    ]


def place_ids(books: Books, text: str = "", store: int = 0) -> list[int]:
    """Of the places that answer to this and have a code."""
    name = dict(_stores(books)).get(store, "")
    words = text.casefold().split()
    return [
        place.id
        for place in books.people.places()
        if place.code is not None
        and (not store or place.store == name)
        and all(word in f"{place.label} {place.store}".casefold() for word in words)
    ]


def place_lines(books: Books, ids: Sequence[int]) -> list[LabelLine]:
    known = {place.id: place for place in books.people.places()}
    return [
        LabelLine(id, str(Code(Family.PLACE, place.code)), place.label, fact=place.store)
        for id in ids
        if (place := known.get(id)) is not None and place.code is not None
    ]


def blank_lines(numbers: Sequence[int]) -> list[LabelLine]:
    return [LabelLine(number, code_of(number)) for number in numbers]


def wheres(books: Books) -> LabelChoices:
    units = sorted((unit for unit in books.people.units().values()), key=lambda unit: unit[1])
    return LabelChoices(
        stores=_stores(books),
        places=tuple((place.id, place.label) for place in books.people.places()),
        units=tuple(units),
        deliveries=tuple(deliveries(books)),
        owner=books.settings["label.owner"] or books.settings["store.name"],
        unlabelled=count_to_label(books, LabelsWanted(unlabelled=True)),
    )


def _stores(books: Books) -> tuple[tuple[int, str], ...]:
    query = "SELECT id, name FROM holder WHERE kind = 'store' AND withdrawn = 0 ORDER BY name"
    return tuple((id, name) for id, name in books.ask(query))


def _line(row: Any, times: int) -> LabelLine:
    stored = row.kind in ("store", "location")
    return LabelLine(row.id, code_of(row.code), row.article, row.article_en or "", row.size, row.where_, stored, times)


_LINES = f"""SELECT t.id, t.code, a.name AS article, a.name_en AS article_en, t.size, p.kind,
    {NAME} AS where_ {THINGS} {PERSON} JOIN article a ON a.id = t.article WHERE t.id IN (SELECT value FROM {GIVEN})"""
