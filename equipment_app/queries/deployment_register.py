"""What was out of deployments at the end of a day: who had it, in which group, by when it was to be back."""

from collections.abc import Iterator, Sequence
from datetime import date

from equipment_app.domain.collation import numbered_key, sort_key
from equipment_app.domain.holdings import Had
from equipment_app.domain.register import Register, RegisterColumn
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.filters import is_within
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import (
    asked,
    had,
    member_columns,
    sections,
    thing_columns,
    unit_asked,
)
from equipment_app.store.books import Books
from equipment_app.store.ledger.journal import local_time
from equipment_app.store.records.deployments import Deployment
from equipment_app.store.records.people import Member


class OutOfDeployment(Had, kw_only=True):
    """So much of what was handed out at a gate that was still out."""

    member: Member
    deployment: Deployment
    group: str
    day: date


def deployed_at(books: Books, at: date, unit: str = "") -> list[OutOfDeployment]:
    """By deployment, the latest first, then by group and name; guests stand in no unit."""
    found = (one for one in books.deployments.all() if one.begins <= at)
    return [row for one in found for row in _rows(books, one, at) if is_within(row.member.unit_code, unit)]


def _rows(books: Books, one: Deployment, at: date) -> list[OutOfDeployment]:
    return sorted(_out(books, one, at), key=lambda row: (numbered_key(row.group), sort_key(row.member.name)))


def _out(books: Books, one: Deployment, at: date) -> Iterator[OutOfDeployment]:
    given = [it for it in books.deployments.given(one.id, at) if it.out]
    persons = books.people.persons(sorted({it.holder for it in given}))
    things = books.things.several(sorted({it.thing for it in given}))
    groups = {it.holder: it.group for it in books.deployments.participants(one.id)}
    for it in given:
        if (person := persons.get(it.holder)) is None:
            continue
        thing = things[it.thing]
        yield OutOfDeployment(
            **had(thing, it.out, it.condition),
            member=person,
            deployment=one,
            group=groups.get(it.holder, person.unit_name),
            day=local_time(it.since).date(),
        )


def deployed(books: Books, at: date, unit: str = "", *, names: bool = True) -> Register[OutOfDeployment]:
    """What was out of deployments at the end of the day `at`, by deployment. Raises UnknownUnit."""
    state, rows = asked(books, unit, deployed_at(books, at, unit), names=names)
    people = {row.member.id for row in rows}
    return Register(
        title=Words("Nevráceno z nasazení", "Out of deployments"),
        subtitle="Co je venku z nasazení a kdy se to má vrátit, po nasazeních",
        subject=("Stav ke dni", day(at)),
        state=state,
        columns=_OUT,
        rows=rows,
        sections=sections(rows, lambda row: row.deployment.title),
        facts=(
            unit_asked(state),
            ("Osob", str(len(people)), 25),
            ("Věcí", str(sum(row.quantity for row in rows)), 25),
        ),
        remark="Stav podle deníku evidence, k zápisu uvedenému v záhlaví.",
    ).told(names=names)


_OUT: Sequence[RegisterColumn[OutOfDeployment]] = (
    RegisterColumn(Words("Vrátit do", "Due"), lambda row, _: row.deployment.due.date(), "date", 20),
    RegisterColumn(Words("Nasazení", "Deployment"), lambda row, _: row.deployment.title),
    RegisterColumn(Words("Skupina", "Group"), lambda row, _: row.group, width=38),
    *member_columns(number=17, name=44),
    RegisterColumn(Words("Vydáno", "Issued"), lambda row, _: row.day, "date"),
    *thing_columns(),
)
DEPLOYMENTS = RegisterKind(
    "deployments",
    Words("Nevráceno z nasazení", "Out of deployments"),
    RegisterGroup.HOLDINGS,
    Words("nasazeni", "deployments"),
    "what was out of deployments on a date, and with whom",
    deployed,
    of_a_day=True,
)
