"""The board of a deployment: who still has what, by region, group and article, now or at the end of a day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from equipment_app.domain.collation import sort_key
from equipment_app.queries.rows import code_of
from equipment_app.store.books import Books
from equipment_app.store.ledger.journal import local_time
from equipment_app.store.records.deployments import Deployed, Participation
from equipment_app.store.records.people import Member


@dataclass(frozen=True, slots=True)
class OutOfRegion:
    """Of those who got anything, how many have something out."""

    name: str
    out: int
    total: int


@dataclass(frozen=True, slots=True)
class OutOfGroup:
    name: str
    out: int
    total: int
    untouched: bool
    """Nothing of anybody in it is back."""


@dataclass(frozen=True, slots=True)
class OutOfArticle:
    """What became of the pieces of an article; the four add up to what was issued."""

    article: int
    name: str
    out: int
    back: int
    damaged: int
    missing: int
    name_en: str = ""

    @property
    def issued(self) -> int:
        return self.out + self.back + self.damaged + self.missing


@dataclass(frozen=True, slots=True)
class OutThing:
    thing: int
    name: str
    code: str
    quantity: int
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class OutPerson:
    holder: int
    name: str
    """Surname first."""
    rank: str
    group: str
    things: tuple[OutThing, ...]
    since: datetime
    guest: bool

    @property
    def pieces(self) -> int:
        return sum(one.quantity for one in self.things)


@dataclass(frozen=True, slots=True)
class DeploymentBoard:
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

    @property
    def back(self) -> int:
        return self.things_total - self.things_out - self.damaged - self.missing


@dataclass(slots=True)
class _Sum:
    people: set[int] = field(default_factory=set)
    out: set[int] = field(default_factory=set)
    touched: bool = False


def still_out(books: Books, id: int, at: date | None = None) -> DeploymentBoard | None:
    """None where there is no such deployment."""
    found = books.deployments.of(id)
    if found is None or found.withdrawn:
        return None
    given = books.deployments.given(id, at)
    taking = {one.holder: one for one in books.deployments.participants(id)}
    persons = books.people.persons(sorted({one.holder for one in given}))
    regions, groups = _sums(given, taking, persons)
    kinds = _kinds(books, id, given)
    out = {one.holder for one in given if one.out}
    return DeploymentBoard(
        title=found.title,
        due=found.due,
        closed=found.closed,
        people_out=len(out),
        people_total=len({one.holder for one in given}),
        things_out=sum(one.out for one in kinds),
        things_total=sum(one.issued for one in kinds),
        damaged=sum(one.damaged for one in kinds),
        missing=sum(one.missing for one in kinds),
        regions=tuple(
            sorted(
                (OutOfRegion(name, len(one.out), len(one.people)) for name, one in regions.items()),
                key=lambda one: (-one.out, sort_key(one.name)),
            )
        ),
        groups=tuple(
            sorted(
                (OutOfGroup(name, len(one.out), len(one.people), not one.touched) for name, one in groups.items()),
                key=lambda one: sort_key(one.name),
            )
        ),
        kinds=kinds,
        people=_people(books, given, taking, persons, {**regions, **groups}),
    )


def _sums(
    given: Sequence[Deployed], taking: Mapping[int, Participation], persons: Mapping[int, Member]
) -> tuple[dict[str, _Sum], dict[str, _Sum]]:
    """Of regions, whose members they are, and of groups of guests."""
    sums: tuple[dict[str, _Sum], dict[str, _Sum]] = defaultdict(_Sum), defaultdict(_Sum)
    for one in given:
        if one.holder not in persons:
            continue
        who = persons[one.holder]
        group = taking[one.holder].group if one.holder in taking else who.unit_name
        there = sums[who.guest][group]
        there.people.add(one.holder)
        there.touched |= one.out < one.given
        if one.out:
            there.out.add(one.holder)
    return sums


def _kinds(books: Books, id: int, given: Iterable[Deployed]) -> tuple[OutOfArticle, ...]:
    """In the order of the allotments, then what was given on top."""
    sums: dict[int, list[int]] = {one.article: [0, 0, 0, 0] for one in books.deployments.allotted(id)}
    for one in given:
        for n, pieces in enumerate((one.out, one.back, one.damaged, one.missing)):
            sums.setdefault(one.article, [0, 0, 0, 0])[n] += pieces
    known = ((books.catalogue.article(article), four) for article, four in sums.items())
    rows = (
        OutOfArticle(one.id, one.name, out, back, damaged, missing, one.name_en)
        for one, (out, back, damaged, missing) in known
    )
    return tuple(row for row in rows if row.issued)


def _people(
    books: Books,
    given: Sequence[Deployed],
    taking: Mapping[int, Participation],
    persons: Mapping[int, Member],
    sums: Mapping[str, _Sum],
) -> tuple[OutPerson, ...]:
    theirs: dict[int, list[Deployed]] = defaultdict(list)
    for one in given:
        if one.out and one.holder in persons:
            theirs[one.holder].append(one)
    found = []
    for holder, things in theirs.items():
        who, group = persons[holder], taking[holder].group if holder in taking else persons[holder].unit_name
        out = tuple(
            OutThing(it.thing, of.name, code_of(it.number), it.out, of.name_en)
            for it in things
            for of in (books.catalogue.article(it.article),)
        )
        since = local_time(min(it.since for it in things))
        found.append(OutPerson(holder, who.name, who.rank, group, out, since, who.guest))
    return tuple(sorted(found, key=lambda one: (len(sums[one.group].out), sort_key(one.name))))
