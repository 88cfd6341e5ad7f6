"""Deployments: the list of them, the card of one, and who takes part."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import groupby

from equipment_app.domain.codes import Family
from equipment_app.domain.collation import numbered_key, sort_key
from equipment_app.domain.entries import picked
from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.domain.words import Worded
from equipment_app.queries.rows import code_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import JOIN_IN_ORDER
from equipment_app.store.records.deployments import Deployed, Deployment, Participation
from equipment_app.store.records.people import Member


class DeploymentState(Worded):
    PREPARED = "prepared", "připravené", "prepared"
    """Nothing was handed out yet."""
    RUNNING = "running", "probíhá", "running"
    CLOSED = "closed", "uzavřené", "closed"


class DeploymentRow(Value):
    id: int
    title: str
    place: str
    begins: date
    ends: date
    due: datetime
    state: DeploymentState
    people: int
    served: int
    """Of them, how many got anything at the gate."""
    things_out: int


class AllotmentLine(Value):
    article: int
    name: str
    quantity: int
    name_en: str = ""


class RoleAllotment(Value):
    """What everybody in a role gets, and how many there are."""

    role: str
    lines: tuple[AllotmentLine, ...]
    people: int

    @property
    def pieces(self) -> int:
        return sum(line.quantity for line in self.lines)


class GroupRow(Value):
    """A region's members or a group of students; `listed` of them stand on a signature list already."""

    name: str
    people: int
    guests: bool
    listed: int


class DeploymentCard(Value):
    row: DeploymentRow
    roles: tuple[RoleAllotment, ...]
    groups: tuple[GroupRow, ...]


class ParticipantRow(Value):
    holder: int
    name: str
    """Surname first."""
    rank: str
    number: str
    """The personal number; empty for a guest."""
    badge: str
    """The code on the badge."""
    group: str
    school: str
    """Of a guest; of a member the unit."""
    role: str
    wanted: int
    given: int
    back: int
    """What is not out any more of it, whatever became of it."""
    sheet: str
    """The number of the signature list; empty while there is none."""
    line: int


def deployments(books: Books) -> tuple[DeploymentRow, ...]:
    """The latest first."""
    return tuple(_row(books, one) for one in books.deployments.all())


def deployment(books: Books, id: int) -> DeploymentCard | None:
    """None where there is none, or it was withdrawn."""
    found = books.deployments.of(id)
    if found is None or found.withdrawn:
        return None
    people = books.deployments.participants(id)
    persons = books.people.persons([one.holder for one in people])
    return DeploymentCard(_row(books, found), _roles(books, id, people), _groups(people, persons))


def roster(books: Books, id: int) -> tuple[ParticipantRow, ...]:
    """Members before guests, by group and name."""
    people = books.deployments.participants(id)
    persons = books.people.persons([one.holder for one in people])
    given, wanted = _by_person(books.deployments.given(id)), pieces_of_roles(books, id)
    sheets = sheet_numbers(books, people)
    rows = [
        ParticipantRow(
            **picked(one, "holder group role line"),
            **picked(who, "name rank"),
            number=who.personal_number,
            badge=code_of(who.badge, Family.BADGE),
            school=who.unit_name,
            wanted=wanted[one.role],
            given=sum(thing.given for thing in given.get(one.holder, ())),
            back=sum(thing.given - thing.out for thing in given.get(one.holder, ())),
            sheet=sheets.get(one.sheet, ""),
        )
        for one in people
        if (who := persons.get(one.holder)) is not None
    ]
    return tuple(sorted(rows, key=lambda row: (persons[row.holder].guest, numbered_key(row.group), sort_key(row.name))))


def pieces_of_roles(books: Books, id: int) -> Counter[str]:
    """How many pieces everybody in a role gets."""
    found = Counter[str]()
    for one in books.deployments.allotted(id):
        found[one.role] += one.quantity
    return found


def sheet_numbers(books: Books, people: Sequence[Participation]) -> dict[int, str]:
    """The numbers of the signature lists these people stand on, by entry."""
    rows = {seq: books.ask(_NUMBER, seq) for seq in {one.sheet for one in people if one.sheet}}
    return {seq: str(Number(*found[0])) for seq, found in rows.items() if found}


def _row(books: Books, one: Deployment) -> DeploymentRow:
    (counted,) = books.ask(_COUNTED, one.id, one.id)
    given = books.deployments.given(one.id) if one.open and counted.served else ()
    out = sum(each.out for each in given if not books.catalogue.article(each.article).consumable)
    state = DeploymentState.RUNNING if counted.served else DeploymentState.PREPARED
    state = DeploymentState.CLOSED if one.closed else state
    days = one.begins, one.ends, one.due
    return DeploymentRow(one.id, one.title, one.place, *days, state, counted.people, counted.served, out)


def _roles(books: Books, id: int, people: Sequence[Participation]) -> tuple[RoleAllotment, ...]:
    counted = Counter(one.role for one in people)
    found = {}
    for role, lines in groupby(books.deployments.allotted(id), lambda one: one.role):
        articles = [(books.catalogue.article(line.article), line.quantity) for line in lines]
        found[role] = tuple(AllotmentLine(it.id, it.name, quantity, it.name_en) for it, quantity in articles)
    return tuple(RoleAllotment(role, found.get(role, ()), counted[role]) for role in dict.fromkeys((*found, *counted)))


def _groups(people: Sequence[Participation], persons: Mapping[int, Member]) -> tuple[GroupRow, ...]:
    found: dict[tuple[bool, str], list[Participation]] = defaultdict(list)
    for one in people:
        if one.holder in persons:
            found[persons[one.holder].guest, one.group].append(one)
    rows = (
        GroupRow(name, len(those), guests, sum(it.sheet > 0 for it in those)) for (guests, name), those in found.items()
    )
    return tuple(sorted(rows, key=lambda row: (row.guests, numbered_key(row.name))))


def _by_person(given: Sequence[Deployed]) -> dict[int, list[Deployed]]:
    found: dict[int, list[Deployed]] = defaultdict(list)
    for one in given:
        found[one.holder].append(one)
    return found


SERVED = f"""SELECT DISTINCT m.target AS holder FROM act a {JOIN_IN_ORDER} move m ON m.seq = a.seq AND m.n = 1
    WHERE a.about = ? AND a.kind = '{Kind.GATE}' AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq)"""
"""Who got anything at the gate of a deployment."""
_COUNTED = f"""SELECT count(*) AS people, count(*) FILTER (WHERE holder IN ({SERVED})) AS served FROM participant
    WHERE deployment = ? AND withdrawn = 0"""
_NUMBER = "SELECT series, year, number, suffix FROM act WHERE seq = ? AND series IS NOT NULL"
