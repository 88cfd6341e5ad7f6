"""Members, units, places and operators: who can hold a thing and who wrote it down."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from itertools import count
from typing import Any

from equipment_app.domain.kinds import Kind
from equipment_app.domain.lists import MemberRow
from equipment_app.domain.papers import Party
from equipment_app.domain.person_errors import SecondRecord
from equipment_app.domain.value import Value
from equipment_app.store.dialect import CZECH, GIVEN, JOIN_IN_ORDER, json_number
from equipment_app.store.ledger.projections import home
from equipment_app.store.sql import Records

_PERSON = """
    SELECT h.id, h.ref, i.personal_number, i.surname, i.given_name, i.title_before, i.title_after, i.rank, i.function,
    i.civilian, h.code, CASE WHEN u.kind = 'member' THEN NULL ELSE h.parent END, coalesce(u.label, ''), {unit},
    i.member_since, i.sizes, CASE WHEN u.kind = 'member' THEN u.id END, h.kind
    FROM holder h LEFT JOIN identity i ON i.ref = h.ref AND i.current = 1 LEFT JOIN holder u ON u.id = h.parent
    WHERE h.kind {kind}"""
_MEMBER = _PERSON.format(unit="coalesce(u.name, '')", kind="= 'member'")
_ANYBODY = _PERSON.format(
    unit="CASE h.kind WHEN 'guest' THEN h.name ELSE coalesce(u.name, '') END", kind="IN ('member', 'guest')"
)
"""Members, and guests, whose school stands in place of a unit."""
_ONE_OF_THEM = f"{_ANYBODY} AND h.id = ?"
_SEVERAL_OF_THEM = f"{_ANYBODY} AND h.id IN (SELECT value FROM {GIVEN})"
_GUEST = _PERSON.format(unit="h.name", kind="= 'guest'")
_GUEST_BY_BADGE = f"{_GUEST} AND h.code = ? AND h.withdrawn = 0"
_BY_ID = f"{_MEMBER} AND h.id = ?"
_PRESENT = f"{_BY_ID} AND h.withdrawn = 0"
_SEVERAL = f"{_MEMBER} AND h.id IN (SELECT value FROM {GIVEN})"
_BY_NUMBER = f"{_MEMBER} AND i.personal_number = ? AND i.personal_number <> '' AND h.withdrawn = 0"
_FORMER = f"""{_MEMBER} AND h.withdrawn = 1 AND coalesce(u.kind, '') <> 'member'
    AND (NOT EXISTS (SELECT 1 FROM act a WHERE a.seq = h.seq AND a.kind = '{Kind.STORNO}')
    OR EXISTS (SELECT 1 FROM act a WHERE a.kind = '{Kind.LEAVING}' AND {json_number("a.facts", "member")} = h.id))"""
_FORMER_OF_NUMBER = f"{_FORMER} AND i.personal_number = ? AND i.personal_number <> '' ORDER BY h.id DESC"
_FORMERS = f"{_FORMER} ORDER BY h.id"
_BY_BADGE = f"{_MEMBER} AND h.code = ? AND h.withdrawn = 0"
MERGED = """holder l JOIN holder k ON k.id = l.parent AND k.kind = 'member' WHERE l.kind = 'member'"""
"""Records `l` that were merged into `k`, which is their parent: it has a unit, and they have none."""
_KEPT_OF_NUMBER = f"""{_MEMBER} AND h.withdrawn = 0 AND h.id IN (SELECT l.parent FROM identity o
    JOIN holder l ON l.ref = o.ref WHERE o.personal_number = ? AND o.personal_number <> '' AND o.current = 1)"""
_KEPT_OF_BADGE = f"""{_MEMBER} AND h.withdrawn = 0
    AND h.id IN (SELECT l.parent FROM holder l WHERE l.kind = 'member' AND l.code = ?)"""
_MERGED_INTO = f"SELECT l.id FROM {MERGED} AND l.parent = ? ORDER BY l.id"
_SAME_PERSON = f"""SELECT l.id FROM {MERGED} AND l.parent IN (SELECT value FROM {GIVEN})
    UNION SELECT l.parent FROM {MERGED} AND l.id IN (SELECT value FROM {GIVEN})"""
_MERGED_BY = f"SELECT l.seq FROM {MERGED} AND l.id IN (SELECT value FROM {GIVEN})"
_OF_PERSONS = f"SELECT h.id FROM {GIVEN} j {JOIN_IN_ORDER} holder h ON h.ref = j.value ORDER BY j.key"
_UNITS = f"SELECT label, id, name FROM holder WHERE kind = 'unit' AND withdrawn = 0 ORDER BY name {CZECH}, label"
_NAMED = f"SELECT name, id FROM holder WHERE kind = ? AND withdrawn = 0 ORDER BY name {CZECH}"
_PLACES = f"""SELECT l.id, l.label, coalesce(s.name, ''), l.code FROM holder l LEFT JOIN holder s ON s.id = l.parent
    WHERE l.kind = 'location' AND l.withdrawn = 0 ORDER BY s.name {CZECH}, l.label {CZECH}"""
_IN_ORDER = f"ORDER BY i.surname {CZECH}, i.given_name {CZECH}, i.personal_number"
_GUESTS = f"{_GUEST} {_IN_ORDER}"
_EVERYONE, _LIVING = f"{_MEMBER} {_IN_ORDER}", f"{_MEMBER} AND h.withdrawn = 0 {_IN_ORDER}"
_KEEPERS = """
    SELECT o.id, o.ref, i.personal_number, i.surname, i.given_name, i.title_before, i.title_after, i.rank, i.function,
    o.role, o.withdrawn FROM operator o JOIN identity i ON i.ref = o.ref AND i.current = 1 ORDER BY o.id"""


_LEADS = """SELECT i.personal_number FROM role r JOIN operator o ON o.id = r.operator AND o.withdrawn = 0
    JOIN identity i ON i.ref = o.ref AND i.current = 1
    WHERE r.unit = ? AND r.role = 'lead' AND r.withdrawn = 0 ORDER BY o.id"""


class Person(Value):
    """Who is known by name: `ref` is that of the rows of `identity`."""

    id: int
    ref: str
    personal_number: str
    surname: str
    given_name: str
    title_before: str
    title_after: str
    rank: str
    function: str

    @property
    def name(self) -> str:
        """As lists have it: surname first."""
        return f"{self.surname} {self.given_name}".strip()

    @property
    def full_name(self) -> str:
        return full_name(self.rank, self.title_before, self.given_name, self.surname, self.title_after)

    @property
    def called(self) -> str:
        """As somebody is looked for among many: surname first, then rank and number."""
        return ", ".join(filter(None, (self.name, self.rank, self.personal_number)))


class Member(Person):
    civilian: bool
    badge: int | None
    unit: int | None
    unit_code: str
    unit_name: str
    member_since: date | None
    sizes: Mapping[str, str]
    """Scheme to size."""
    merged_into: int | None = None
    """The record of the same person that this one was merged into."""
    guest: bool = False
    """Takes part in a deployment and is no member; the unit is the school then."""

    def party(self) -> Party:
        return Party(self.full_name, self.personal_number, self.unit_name, self.function, self.civilian)


class Operator(Person):
    role: str
    withdrawn: int = 0

    def party(self, unit: str) -> Party:
        return Party(self.full_name, self.personal_number, unit, self.function)


class Place(Value):
    """A store location. `label` is `A01`, `store` the store it is in."""

    id: int
    label: str
    store: str
    code: int | None


class Holder(Value):
    """Who or what can have things. `kind` is member, unit, location, …"""

    id: int
    kind: str
    name: str
    """As people call it."""


class FreeIds(Value):
    """Ids of holders, and numbers of badges and of places of this store's block, that were never used.

    Those of the block raise NoCodesLeft at its end.
    """

    holders: Iterator[int]
    badges: Iterator[int]
    places: Iterator[int]


def full_name(rank: str, before: str, given: str, surname: str, after: str) -> str:
    """`nprap. Bc. Norbert Čápovský, Ph.D.`"""
    name = " ".join(part for part in (rank, before, given, surname) if part)
    return f"{name}, {after}" if after else name


def unit_itself(id: int, label: str, name: str) -> Member:
    """A unit where holders stand in a list of members: it has what its members use together, and is no person."""
    return Member(id, "", "", name, "", "", "", "", "", False, None, id, label, name, None, {})


class People(Records):
    def member(self, id: int) -> Member | None:
        """The member with this id, also one who was withdrawn."""
        return self._memo.brief(("member", id), lambda: self._one(_BY_ID, id))

    def present(self, id: int) -> Member | None:
        """The member with this id, unless withdrawn."""
        return self._known(self._one(_PRESENT, id))

    def several(self, ids: Sequence[int]) -> dict[int, Member]:
        """Members by id, also those who were withdrawn, in one question."""
        return {row[0]: _member(row) for row in self._sql.rows(_SEVERAL, (json.dumps(ids),))}

    def by_number(self, personal_number: str) -> Member | None:
        """Also by that of a record of the same person which was merged into this one."""
        return self._known(self._one(_BY_NUMBER, personal_number) or self._one(_KEPT_OF_NUMBER, personal_number))

    def former(self, personal_number: str) -> Member | None:
        """Who had this number and left the team; of several records of theirs the last."""
        return self._known(self._one(_FORMER_OF_NUMBER, personal_number))

    def formers(self) -> list[Member]:
        """Everybody who left the team; not whose coming was cancelled, nor a record that was merged."""
        return [_member(row) for row in self._sql.rows(_FORMERS)]

    def refuse_second_record(self, member: Member) -> None:
        """Raises SecondRecord: what is open under it would not be told."""
        records = (self.by_number(member.personal_number), self.former(member.personal_number))
        if member.merged_into is None and any(one and one.id != member.id for one in records):
            raise SecondRecord(member.full_name, member.personal_number)

    def by_badge(self, code: int) -> Member | None:
        """The same."""
        return self._known(self._one(_BY_BADGE, code) or self._one(_KEPT_OF_BADGE, code))

    def merged(self, into: int) -> list[Member]:
        """The other records of this person."""
        found = (self.member(id) for (id,) in self._sql.rows(_MERGED_INTO, (into,)))
        return [one for one in found if one]

    def same_person(self, ids: Collection[int]) -> set[int]:
        """These, and the records that were merged into them or that they were merged into."""
        given = json.dumps(sorted(ids))
        return {*ids, *(id for (id,) in self._sql.rows(_SAME_PERSON, (given, given)))} if ids else set()

    def merged_by(self, ids: Sequence[int]) -> list[int]:
        """The entries by which any of these records were merged into others."""
        return [seq for (seq,) in self._sql.rows(_MERGED_BY, (json.dumps(ids),))]

    def participant_by_badge(self, code: int) -> Member | None:
        """The member or the guest with this badge."""
        return self.by_badge(code) or self._known(self._one(_GUEST_BY_BADGE, code))

    def person(self, id: int) -> Member | None:
        """The member or the guest with this id, also one who was withdrawn; a guest's unit is called as the school."""
        return self._memo.brief(("person", id), lambda: self._one(_ONE_OF_THEM, id))

    def persons(self, ids: Sequence[int]) -> dict[int, Member]:
        """The same of several, in one question."""
        return {row[0]: _member(row) for row in self._sql.rows(_SEVERAL_OF_THEM, (json.dumps(ids),))}

    def guests(self) -> list[Member]:
        """All there ever were, in Czech order."""
        return [_member(row) for row in self._sql.rows(_GUESTS)]

    def members(self, *, everyone: bool = False) -> list[Member]:
        """In Czech order; `everyone` has those too who were withdrawn."""
        return [_member(row) for row in self._sql.rows(_EVERYONE if everyone else _LIVING)]

    def operators(self, *, everyone: bool = False) -> list[Operator]:
        """In the order they were registered; `everyone` has those too who were withdrawn."""
        kept = self._memo.keep("operators", lambda: [Operator(*row) for row in self._sql.rows(_KEEPERS)])
        found: list[Operator] = kept
        return found if everyone else [one for one in found if not one.withdrawn]

    def operator(self, id: int) -> Operator:
        """Also one who was withdrawn: papers name them for ever."""
        return next(operator for operator in self.operators(everyone=True) if operator.id == id)

    def next_operator(self) -> int:
        """The id of the next operator; a withdrawn one keeps theirs."""
        id: int = self._sql.value("SELECT coalesce(max(id), 0) + 1 FROM operator")
        return id

    def units(self) -> dict[str, tuple[int, str]]:
        """Units by code, in Czech order of their names: id and name."""
        return {label: (id, name) for label, id, name in self._sql.rows(_UNITS)}

    def named(self, kind: str) -> dict[str, int]:
        """Who there is of a kind that has nothing but a name, such as workshops: ids by name, in Czech order."""
        return dict(map(tuple, self._sql.rows(_NAMED, (kind,))))

    def places(self) -> list[Place]:
        """In Czech order of stores and labels."""
        return self._memo.keep("places", lambda: [Place(*row) for row in self._sql.rows(_PLACES)])

    def place(self, id: int) -> Place | None:
        places: dict[int, Place] = self._memo.keep("places by id", lambda: {place.id: place for place in self.places()})
        return places.get(id)

    def next_ids(self) -> FreeIds:
        """What the next holders may be numbered; withdrawn ones keep their numbers for ever.

        What an operator is called by is no member's badge, whatever its number is.
        """
        own = home(self._sql, self._memo)
        query = """SELECT coalesce(max(id), 0),
            max(code) FILTER (WHERE kind IN ('member', 'guest') AND code BETWEEN ? AND ?),
            max(code) FILTER (WHERE kind = 'location' AND code BETWEEN ? AND ?) FROM holder"""
        id, badge, place = self._sql.one(query, (own.first, own.members_last, own.first, own.last))
        taken = {number for (number,) in self._sql.rows("SELECT number FROM badge")}
        badges = (number for number in own.free(badge, own.members_last) if number not in taken)
        return FreeIds(count(id + 1), badges, own.free(place))

    def holders(self, refs: list[str]) -> list[int]:
        """The holders these persons are, in their order."""
        return [id for (id,) in self._sql.rows(_OF_PERSONS, (json.dumps(refs),))] if refs else []

    def store(self, name: str) -> int | None:
        """The store of this name; places are in stores."""
        query = "SELECT id FROM holder WHERE kind = 'store' AND withdrawn = 0 AND name = ?"
        id: int | None = self._sql.value(query, (name,))
        return id

    def holder(self, id: int) -> Holder | None:
        """The holder with this id, unless withdrawn."""
        kind = self._sql.value("SELECT kind FROM holder WHERE id = ? AND withdrawn = 0", (id,))
        return Holder(id, kind, self.name(id)) if kind else None

    def leads(self, unit: int) -> list[Member]:
        """The members who lead a unit as operators of this store."""
        numbers = [number for (number,) in self._sql.rows(_LEADS, (unit,))]
        return [one for number in numbers if (one := self.by_number(number))]

    def kind(self, holder: int) -> str:
        kind: str = self._sql.value("SELECT kind FROM holder WHERE id = ?", (holder,))
        return kind

    def name(self, holder: int) -> str:
        """How people call this holder: a member by rank and name, a unit by its name, a place by its label."""
        query = "SELECT kind, label, name FROM holder WHERE id = ?"
        kind, label, name = self._sql.one(query, (holder,))
        if kind in ("member", "guest"):
            member = self._one(_ONE_OF_THEM, holder)
            return member.full_name if member and member.surname else f"#{holder}"
        return str(name or label) if kind == "unit" else str(label or name)

    def _known(self, member: Member | None) -> Member | None:
        if member:
            self._memo.note(("member", member.id), member)
        return member

    def _one(self, query: str, value: Any) -> Member | None:
        row = self._sql.first(query, (value,))
        return _member(row) if row else None


def member_row(member: Member) -> MemberRow:
    """As a list of members has them."""
    return MemberRow(**{one.name: getattr(member, one.name) for one in fields(MemberRow)})


def _member(row: Any) -> Member:
    id, ref, *texts, civilian, badge, unit, unit_code, unit_name, since, sizes, merged, kind = row
    number, surname, given, before, after, rank, function = (text or "" for text in texts)
    return Member(
        *(id, ref, number, surname, given, before, after, rank, function),
        *(bool(civilian), badge, unit, unit_code, unit_name),
        date.fromisoformat(since) if since else None,
        json.loads(sizes) if sizes else {},
        merged,
        kind == "guest",
    )
