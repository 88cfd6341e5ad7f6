"""Who takes part in a deployment: members of the team, and guests who are registered with it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated
from uuid import uuid4

from equipment_app.domain.codes import Family, code_of_text
from equipment_app.domain.deployments import GROUP, HasThings, Newcomer, TakesNoPart, TakesPartAlready, UnknownRole
from equipment_app.domain.entries import Registration, Row, Secret, registered
from equipment_app.domain.errors import FieldMissing, NothingToDo, UnknownMember
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.operations import resolve
from equipment_app.operations.declared import Argument, needs, spoken
from equipment_app.operations.deployments import DEPLOYMENT, WHO, open_one, trimmed, written
from equipment_app.operations.plan import Operation, Plan, Several, chunks
from equipment_app.store.books import Books
from equipment_app.store.ledger import genesis
from equipment_app.store.records.deployments import Deployment, Participation
from equipment_app.store.records.people import FreeIds, Member

_PEOPLE = 50
"""People in one entry: of a guest it has two rows and a commitment."""


class _Added(Value):
    """What is written of one participant."""

    rows: tuple[Registration, ...]
    secrets: tuple[Secret, ...] = ()


@spoken(
    "deployment add",
    "add participants to a deployment: members of the team, or a guest",
    "A guest takes part and is no member: --guest SURNAME, one at a time; many come by `deployment import`. The badge "
    "they get is told by `deployment participants`.",
)
@needs(Right.HAND_OVER)
class AddParticipants(Operation):
    """Members, and guests who are registered with it. All of them, or nobody."""

    deployment: Annotated[int | str, DEPLOYMENT]
    people: Annotated[tuple[Newcomer | str, ...], Argument("PERSONAL_NO", help=f"members, {WHO}")] = ()
    role: Annotated[str, Argument("--role", "NAME", "their role; needed where there are several")] = ""
    group: Annotated[str, Argument("--group", "NAME", "their group; else that of their unit")] = ""
    guest: Annotated[str, Argument("--guest", "SURNAME", "a guest, by surname")] = ""
    given_name: Annotated[str, Argument("--given-name", "NAME", "of the guest")] = ""
    school: Annotated[str, Argument("--school", "NAME", "of the guest, whose group it is unless one is named")] = ""

    def plan(self, books: Books) -> Several:
        """Raises UnknownDeployment, DeploymentClosed, NothingToDo, UnknownMember, UnknownRole, TakesPartAlready,
        FieldMissing.
        """
        guest = Newcomer(surname=self.guest, given_name=self.given_name, school=self.school)
        asked = (*self.people, *([guest] if guest != Newcomer() else []))
        found, people = open_one(books, self.deployment), [self._newcomer(books, one) for one in asked]
        if not people:
            raise NothingToDo
        ids = books.people.next_ids()
        rows = list(_participants(books, found, people, ids))
        parts = list(chunks(rows, _PEOPLE))
        plans = (_written(books, found, part, len(people), first=not n) for n, part in enumerate(parts))
        return Several(len(parts), plans, main=0)

    def _newcomer(self, books: Books, one: Newcomer | str) -> Newcomer:
        asked = Newcomer(member=resolve.member(books, one).id) if isinstance(one, str) else one
        return replace(
            asked, role=trimmed(asked.role) or trimmed(self.role), group=trimmed(asked.group) or trimmed(self.group)
        )


def _written(books: Books, found: Deployment, part: Sequence[_Added], people: int, *, first: bool) -> Plan:
    registers = tuple(row for one in part for row in one.rows)
    secrets = tuple(secret for one in part for secret in one.secrets)
    return written(books, "added", found, registers, secrets, people=people, first=first)


@spoken("deployment remove", "take somebody off the participants of a deployment")
@needs(Right.HAND_OVER)
class RemoveParticipant(Operation):
    """Who has nothing out. A guest who takes part in nothing else is withdrawn."""

    deployment: Annotated[int | str, DEPLOYMENT]
    who: Annotated[int | str, Argument("WHO", help=WHO)]

    def plan(self, books: Books) -> Plan:
        """Raises UnknownDeployment, DeploymentClosed, TakesNoPart, UnknownMember, HasThings."""
        found = open_one(books, self.deployment)
        one, person = taking_part(books, found, self.who)
        out = sum(thing.out for thing in books.deployments.given_to(found.id, person.id))
        if out:
            raise HasThings(person.full_name, out)
        rows = [participant_row(one, withdrawn=True)]
        if person.guest and books.deployments.open_of(person.id) == [found.id]:
            rows.append(Registration("holder", {**guest_row(person), "withdrawn": 1}))
        return written(books, "removed", found, rows, subject=person.full_name)


def person_of(books: Books, who: int | str) -> Member:
    """A member or a guest: by id, personal number or badge. Raises UnknownMember, OfAnotherStore."""
    if isinstance(who, int):
        found = books.people.person(who)
    else:
        code = code_of_text(who.strip().upper())
        badge = code.number if code and code.family is Family.BADGE else None
        found = books.people.participant_by_badge(badge) if badge is not None else resolve.member(books, who)
        if found is None and code is not None:
            resolve.refuse_foreign(books, code)
    if found is None:
        raise UnknownMember(str(who))
    return found


def taking_part(books: Books, found: Deployment, who: int | str) -> tuple[Participation, Member]:
    """Raises UnknownMember, OfAnotherStore, TakesNoPart."""
    person = person_of(books, who)
    one = books.deployments.participant(found.id, person.id)
    if one is None:
        raise TakesNoPart(person.full_name, found.title)
    return one, person


def participant_row(one: Participation, *, withdrawn: bool = False) -> Registration:
    return registered("participant", one, "deployment holder role sheet line", grp=one.group, withdrawn=withdrawn)


def guest_row(person: Member) -> Row:
    """The whole row of a guest who takes part."""
    return genesis.holder(person.id, "guest", ref=person.ref, name=person.unit_name, code=person.badge)


def _participants(books: Books, found: Deployment, people: Sequence[Newcomer], ids: FreeIds) -> Iterator[_Added]:
    roles = tuple(dict.fromkeys(one.role for one in books.deployments.allotted(found.id)))
    there = {one.holder for one in books.deployments.participants(found.id)}
    for asked in people:
        role = asked.role or (roles[0] if len(roles) == 1 else "")
        if role not in roles:
            raise UnknownRole(role, roles)
        if asked.personal_number or asked.member:
            person = resolve.member(books, asked.member or asked.personal_number)
            added, id, group = _Added(()), person.id, asked.group or person.unit_name
            name = person.full_name
        else:
            id, name = next(ids.holders), f"{asked.surname} {asked.given_name}"
            added, group = _guest(asked, id, next(ids.badges)), asked.group or trimmed(asked.school)
        if id in there:
            raise TakesPartAlready(name)
        there.add(id)
        row = participant_row(Participation(found.id, id, role, group[:GROUP], 0, 0))
        yield replace(added, rows=(*added.rows, row))


def _guest(asked: Newcomer, id: int, badge: int) -> _Added:
    """Raises FieldMissing."""
    surname, ref = trimmed(asked.surname), str(uuid4())
    if not surname:
        raise FieldMissing("surname")
    holder = genesis.holder(id, "guest", ref=ref, name=trimmed(asked.school)[:GROUP], code=badge)
    person = {"ref": ref, **genesis.IDENTITY, "surname": surname, "given_name": trimmed(asked.given_name)}
    return _Added((Registration("holder", holder),), (Secret("identity", person),))
