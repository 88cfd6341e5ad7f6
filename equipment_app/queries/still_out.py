"""The board of a deployment: who still has what, by region, group and article, now or at the end of a day."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from equipment_app.domain.collation import numbered_key, sort_key
from equipment_app.domain.value import Value
from equipment_app.queries.rows import code_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import GIVEN, JOIN_IN_ORDER
from equipment_app.store.ledger.journal import local_time
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.deployments import Deployed


class OutOfRegion(Value):
    """Of those who got anything, how many have something out."""

    name: str
    out: int
    total: int


class OutOfGroup(Value):
    name: str
    out: int
    total: int
    untouched: bool
    """Nothing of anybody in it is back."""


class OutOfArticle(Value):
    """What became of the pieces of an article; the five add up to what was issued."""

    article: int
    name: str
    out: int
    back: int
    damaged: int
    missing: int
    name_en: str = ""
    used: int = 0
    """Of a consumable, which is not out: it does not come back."""

    @property
    def issued(self) -> int:
        return self.out + self.back + self.damaged + self.missing + self.used


class OutThing(Value):
    thing: int
    name: str
    number: int | None
    """In its code; None for a lot."""
    quantity: int
    name_en: str = ""

    @property
    def code(self) -> str:
        return code_of(self.number)


class OutPerson(Value):
    holder: int
    name: str
    """Surname first."""
    rank: str
    group: str
    things: tuple[OutThing, ...]
    recorded_at: int
    """When the first of it was handed out, in microseconds."""
    guest: bool

    @property
    def since(self) -> datetime:
        return local_time(self.recorded_at)


class DeploymentBoard(Value):
    title: str
    due: datetime
    """Local time by which everything is to be back."""
    closed: bool
    people_out: int
    people_total: int
    """Who got anything."""
    things_out: int
    things_total: int
    damaged: int
    missing: int
    regions: tuple[OutOfRegion, ...]
    groups: tuple[OutOfGroup, ...]
    kinds: tuple[OutOfArticle, ...]
    people: tuple[OutPerson, ...]
    """Those first who hold up their group: of whose group the fewest are out."""


@dataclass(slots=True)
class _Sum:
    """Of a group: who got anything, who has something out, whether anything of it is back."""

    people: int = 0
    out: int = 0
    touched: bool = False

    def add(self, things: Sequence[Deployed]) -> None:
        self.people += 1
        out, given = sum([one.out for one in things]), sum([one.given for one in things])
        self.out += out > 0
        self.touched |= out < given


def still_out(books: Books, id: int, at: date | None = None) -> DeploymentBoard | None:
    """None where there is no such deployment. Consumables do not come back, so they count as used, not as out."""
    found = books.deployments.of(id)
    if found is None or found.withdrawn:
        return None
    given = books.deployments.given(id, at)
    names = _names(books, id, given)
    theirs: dict[int, list[Deployed]] = defaultdict(list)
    for one in given:
        if not names[one.article].consumable:
            theirs[one.holder].append(one)
    people = {row.holder: row for row in books.ask(_PEOPLE, json.dumps(list(theirs)), id)}
    sums: dict[tuple[int, str], _Sum] = defaultdict(_Sum)
    for holder, row in people.items():
        sums[row.guest, row.grp].add(theirs[holder])
    kinds = _kinds(names, given)
    return DeploymentBoard(
        title=found.title,
        due=found.due,
        closed=found.closed,
        people_out=sum(any(one.out for one in things) for things in theirs.values()),
        people_total=len(theirs),
        things_out=sum(one.out for one in kinds),
        things_total=sum(one.issued for one in kinds),
        damaged=sum(one.damaged for one in kinds),
        missing=sum(one.missing for one in kinds),
        regions=tuple(_regions(sums)),
        groups=tuple(_groups(sums)),
        kinds=kinds,
        people=tuple(_people(theirs, people, sums, names)),
    )


def _regions(sums: Mapping[tuple[int, str], _Sum]) -> list[OutOfRegion]:
    rows = [OutOfRegion(name, one.out, one.people) for (guests, name), one in sums.items() if not guests]
    return sorted(rows, key=lambda one: (-one.out, numbered_key(one.name)))


def _groups(sums: Mapping[tuple[int, str], _Sum]) -> list[OutOfGroup]:
    rows = [OutOfGroup(name, one.out, one.people, not one.touched) for (guests, name), one in sums.items() if guests]
    return sorted(rows, key=lambda one: numbered_key(one.name))


def _names(books: Books, id: int, given: Iterable[Deployed]) -> dict[int, Article]:
    """What the articles are called, in the order of the allotments, then what was given on top."""
    articles = dict.fromkeys(
        (*(one.article for one in books.deployments.allotted(id)), *(one.article for one in given))
    )
    return {article: books.catalogue.article(article) for article in articles}


def _kinds(names: Mapping[int, Article], given: Iterable[Deployed]) -> tuple[OutOfArticle, ...]:
    sums = {article: [0, 0, 0, 0] for article in names}
    for one in given:
        four = sums[one.article]
        four[0] += one.out
        four[1] += one.back
        four[2] += one.damaged
        four[3] += one.missing
    rows = (_kind(names[article], *four) for article, four in sums.items())
    return tuple(row for row in rows if row.issued)


def _kind(of: Article, out: int, back: int, damaged: int, missing: int) -> OutOfArticle:
    out, used = (0, out) if of.consumable else (out, 0)
    return OutOfArticle(of.id, of.name, out, back, damaged, missing, of.name_en, used)


def _people(
    theirs: Mapping[int, Sequence[Deployed]],
    people: Mapping[int, Any],
    sums: Mapping[tuple[int, str], _Sum],
    names: Mapping[int, Article],
) -> list[OutPerson]:
    found = []
    for holder, row in people.items():
        out = [one for one in theirs[holder] if one.out]
        if out:
            things = tuple(_thing(it, names[it.article]) for it in out)
            name = f"{row.surname} {row.given_name}".strip()
            found.append(
                OutPerson(holder, name, row.rank, row.grp, things, min(it.since for it in out), bool(row.guest))
            )
    return sorted(found, key=lambda one: (sums[one.guest, one.group].out, sort_key(one.name)))


def _thing(one: Deployed, article: Article) -> OutThing:
    return OutThing(one.thing, article.name, one.number, one.out, article.name_en)


_PEOPLE = f"""SELECT h.id AS holder, h.kind = 'guest' AS guest, coalesce(p.grp, h.name) AS grp,
    coalesce(i.surname, '#' || h.id) AS surname, coalesce(i.given_name, '') AS given_name, coalesce(i.rank, '') AS rank
    FROM {GIVEN} j {JOIN_IN_ORDER} holder h ON h.id = j.value LEFT JOIN identity i ON i.ref = h.ref AND i.current = 1
    LEFT JOIN participant p ON p.holder = h.id AND p.deployment = ?"""
