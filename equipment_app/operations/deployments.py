"""Deployments prepared: a new one, and another title, place, days or allotment of one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import chain
from typing import Annotated, TypeAlias

from equipment_app.domain.custody import Seq
from equipment_app.domain.deployments import (
    GROUP,
    BadRole,
    DeploymentClosed,
    DeploymentWithdrawn,
    EndsTooEarly,
    NoMoment,
    NoRoles,
    RoleDraft,
    RoleInUse,
    TitleTaken,
    UnknownDeployment,
    UnknownRole,
)
from equipment_app.domain.entries import Cell, Registration, Row, Secret, registered
from equipment_app.domain.errors import FieldMissing, UnknownNumber
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.papers import parse_number
from equipment_app.domain.rights import Right
from equipment_app.operations import resolve
from equipment_app.operations.declared import Argument, needs, spoken
from equipment_app.operations.plan import Operation, Plan, Planned, next_number
from equipment_app.store.books import Books
from equipment_app.store.records.deployments import Deployment

Role: TypeAlias = RoleDraft | str
DEPLOYMENT = Argument("DEPLOYMENT", help="its title, or the number of an entry that changed it")
WHO = "by name, personal number or badge"
_ROLE = (
    "ROLE is NAME=ARTICLE[*QUANTITY],…: what everybody in that role is to get, as in “Student=VESTA,RADIO*2”. A "
    "deployment has one role at least."
)
_DUE = Argument("--due", "MOMENT", "by when everything is to be back, YYYY-MM-DD HH:MM")


@spoken("deployment new", "prepare a deployment: an exercise, a match", _ROLE)
@needs(Right.HAND_OVER)
class NewDeployment(Operation):
    """`facts["deployment"]` of the outcome is its id: the number of this entry."""

    title: Annotated[str, Argument("TITLE", help="what it is called, on papers as well")]
    begins: Annotated[date, Argument("--begins", "DATE", "its first day, YYYY-MM-DD")]
    due: Annotated[datetime | str, _DUE]
    ends: Annotated[date | None, Argument("--ends", "DATE", "its last day; else the first")] = None
    place: Annotated[str, Argument("--place", "TEXT", "where it is")] = ""
    roles: Annotated[tuple[Role, ...], Argument("ROLE", help="see below")] = ()

    def plan(self, books: Books) -> Plan:
        """Raises FieldMissing, NoMoment, EndsTooEarly, TitleTaken, NoRoles, BadRole, UnknownThing."""
        asked = Deployment(
            id=books.journal.head()[0] + 1,
            title=trimmed(self.title),
            place=trimmed(self.place),
            begins=self.begins,
            ends=self.ends or self.begins,
            due=moment(self.due),
            closed=False,
            withdrawn=False,
        )
        _refuse(books, asked)
        roles = roles_of(books, asked.title, self.roles)
        return written(books, "new", asked, (row_of(asked), *_allotment(asked.id, roles)))


@spoken("deployment change", "give a deployment another title, place, days or allotment", _ROLE)
@needs(Right.HAND_OVER)
class ChangeDeployment(Operation):
    """What is not said stays; of the allotment the roles that are named are as they say, and those `without` go."""

    deployment: Annotated[int | str, DEPLOYMENT]
    roles: Annotated[tuple[Role, ...], Argument("ROLE", help="see below")] = ()
    title: Annotated[str, Argument("--title", "TEXT", "another title")] = ""
    begins: Annotated[date | None, Argument("--begins", "DATE", "another first day")] = None
    ends: Annotated[date | None, Argument("--ends", "DATE", "another last day")] = None
    due: Annotated[datetime | str, _DUE] = ""
    place: Annotated[str | None, Argument("--place", "TEXT", "another place")] = None
    without: Annotated[str, Argument("--without", "ROLE,…", "roles that are no longer in it")] = ""

    def plan(self, books: Books) -> Planned:
        """Raises UnknownDeployment, DeploymentClosed, RoleInUse, and what a new one raises."""
        before = open_one(books, self.deployment)
        after = replace(
            before,
            title=trimmed(self.title) or before.title,
            place=before.place if self.place is None else trimmed(self.place),
            begins=self.begins or before.begins,
            ends=self.ends or before.ends,
            due=moment(self.due) if self.due else before.due,
        )
        _refuse(books, after)
        roles = roles_of(books, after.title, self.roles) if self.roles else []
        rows = [*([row_of(after)] if after != before else ()), *self._allotment(books, before.id, after.title, roles)]
        if not rows:
            return Outcome(what="nothing_new", subject=before.title, facts={"deployment": before.id})
        return written(books, "changed", after, rows)

    def _allotment(self, books: Books, id: int, title: str, roles: Sequence[RoleDraft]) -> Iterator[Registration]:
        """The lines that are new or others, and those that go."""
        gone = [trimmed(one) for one in self.without.split(",") if one.strip()]
        people = [one.role for one in books.deployments.participants(id)]
        known = list(dict.fromkeys(one.role for one in books.deployments.allotted(id)))
        for role in gone:
            if role not in known:
                raise UnknownRole(role, tuple(known))
            if role in people:
                raise RoleInUse(role, people.count(role))
        if not {*known, *(one.role for one in roles)} - {*gone}:
            raise NoRoles(title)
        before = {_key(row.row): row for row in _now(books, id)}
        after = {_key(row.row): row for row in _allotment(id, roles)}
        named = {*gone, *(one.role for one in roles)}
        yield from (row for key, row in after.items() if before.get(key) != row)
        for key, row in before.items():
            if row.row["role"] in named and key not in after:
                yield Registration("allotment", {**row.row, "withdrawn": 1})


def written(
    books: Books,
    what: str,
    found: Deployment,
    registers: Sequence[Registration],
    secrets: tuple[Secret, ...] = (),
    *,
    people: int = 0,
    first: bool = True,
    subject: str = "",
) -> Plan:
    """The entry of a change; only the `first` of several has a number."""
    facts: dict[str, Cell] = {"deployment": found.id, "what": what}
    if people:
        facts["people"] = people
    return Plan(
        Kind.DEPLOYMENT,
        registers=tuple(registers),
        secrets=secrets,
        number=next_number(books, Kind.DEPLOYMENT) if first else None,
        about=None if what == "new" else Seq(found.id),
        facts=facts,
        done=f"deployment_{what}",
        subject=subject or found.title,
        told={"deployment": found.id, "people": people},
    )


def deployment_of(books: Books, asked: int | str) -> Deployment:
    """By its id, its title or the number of an entry about it; of several of one title the latest.
    Raises UnknownDeployment, DeploymentWithdrawn.
    """
    found = books.deployments.of(asked) if isinstance(asked, int) else _named(books, asked)
    if found is None:
        raise UnknownDeployment(str(asked))
    if found.withdrawn:
        raise DeploymentWithdrawn(found.title)
    return found


def open_one(books: Books, asked: int | str) -> Deployment:
    """One that is neither closed nor withdrawn. Raises UnknownDeployment, DeploymentClosed."""
    found = deployment_of(books, asked)
    if found.closed:
        raise DeploymentClosed(found.title)
    return found


def moment(said: datetime | str) -> datetime:
    """A local day and time; a day alone is its end. Raises NoMoment."""
    if isinstance(said, datetime):
        return said.replace(tzinfo=None, second=0, microsecond=0)
    try:
        found = datetime.fromisoformat(said.strip())
    except ValueError:
        raise NoMoment(said) from None
    whole_day = len(said.strip()) <= len("2026-11-27")
    return found.replace(hour=23, minute=59) if whole_day else found.replace(tzinfo=None, second=0, microsecond=0)


def roles_of(books: Books, title: str, asked: Sequence[Role]) -> list[RoleDraft]:
    """Raises NoRoles, BadRole, UnknownThing."""
    roles = [_role(books, one) for one in asked]
    if not roles:
        raise NoRoles(title)
    for one in roles:
        articles = [article for article, _ in one.lines]
        twice = len({*articles}) < len(articles) or [it.role for it in roles].count(one.role) > 1
        if twice or not articles or not one.role or len(one.role) > GROUP or any(n < 1 for _, n in one.lines):
            raise BadRole(one.role)
    return roles


def row_of(one: Deployment) -> Registration:
    due = one.due.isoformat(timespec="minutes")
    return registered("deployment", one, "id title place begins ends closed withdrawn", due=due)


def _named(books: Books, text: str) -> Deployment | None:
    if number := parse_number(text):
        try:
            payload = books.journal.payload(books.papers.seq(str(number)))
        except UnknownNumber:
            return None
        return books.deployments.of(payload.get("x", {}).get("deployment", 0))
    title = trimmed(text).casefold()
    there = sorted(books.deployments.all(), key=lambda one: one.closed)
    every = chain(there, books.deployments.withdrawn())
    return next((one for one in every if one.title.casefold() == title), None)


def _refuse(books: Books, asked: Deployment) -> None:
    if not asked.title:
        raise FieldMissing("name")
    if asked.ends < asked.begins or asked.due.date() < asked.begins:
        raise EndsTooEarly(asked.title)
    for one in books.deployments.all():
        same = one.title.casefold() == asked.title.casefold() and one.id != asked.id
        if same and one.begins <= asked.ends and asked.begins <= one.ends:
            raise TitleTaken(asked.title)


_ROLE_SAID = re.compile(r"([^=]+)=(.+)")
_LINE_SAID = re.compile(r"([^*]+?)(?:\*(\d{1,4}))?")


def _role(books: Books, asked: Role) -> RoleDraft:
    if isinstance(asked, RoleDraft):
        return replace(asked, role=trimmed(asked.role))
    said = _ROLE_SAID.fullmatch(asked.strip())
    if said is None:
        raise BadRole(asked)
    lines = []
    for part in said[2].split(","):
        line = _LINE_SAID.fullmatch(part.strip())
        if line is None:
            raise BadRole(asked)
        lines.append((resolve.article_coded(books, line[1]).id, int(line[2] or 1)))
    return RoleDraft(trimmed(said[1]), tuple(lines))


def _allotment(id: int, roles: Sequence[RoleDraft]) -> Iterator[Registration]:
    for one in roles:
        for place, (article, quantity) in enumerate(one.lines, start=1):
            said = {"article": article, "place": place, "quantity": quantity}
            yield registered("allotment", deployment=id, role=one.role, **said)


def _now(books: Books, id: int) -> Iterator[Registration]:
    """The allotment as it is."""
    for one in books.deployments.allotted(id):
        yield registered("allotment", one, "role article place quantity", deployment=id)


def _key(row: Row) -> tuple[Cell, Cell]:
    return row["role"], row["article"]


def trimmed(text: str) -> str:
    """Without stray spaces, and no longer than there is room for."""
    return " ".join(text.split())[:GROUP]
