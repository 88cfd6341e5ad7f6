"""Members by hand, or many by a list: new ones, other facts, units they belong to, the end of their membership."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from equipment_app.domain.entries import Registration, Row, Secret, picked
from equipment_app.domain.errors import Doubled, FieldMissing, RecordMerged, UnknownMember, UnknownSize
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.lists import DryRun, Judged, MemberRow
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.person_errors import FormerMember
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import normalise
from equipment_app.domain.words import bare
from equipment_app.operations import resolve
from equipment_app.operations.declared import needs
from equipment_app.operations.leaving import EndMembership, in_service, refuse_shared
from equipment_app.operations.plan import Operation, Part, Plan, Planned, chunks
from equipment_app.store.books import Books
from equipment_app.store.ledger import genesis
from equipment_app.store.records.people import FreeIds, Member, full_name


def parts(books: Books, run: DryRun[MemberRow]) -> Iterator[Part]:
    ids = books.people.next_ids()
    units = {code: id for code, (id, _) in books.people.units().items()}
    new_units = []
    for code, name in run.units.items():
        units[code] = next(ids.holders)
        new_units.append(Registration("holder", genesis.holder(units[code], "unit", label=code, name=name)))
    if new_units:
        yield Part(tuple(new_units))
    for rows in chunks(run.to_write):
        yield _part(books, rows, units, ids)


def identity(ref: str, row: MemberRow | Member) -> Row:
    """The person of a row, as the table of identities keeps it."""
    return {
        "ref": ref,
        **picked(row, "personal_number surname given_name title_before title_after rank function"),
        "civilian": int(row.civilian),
        "member_since": row.member_since.isoformat() if row.member_since else None,
        "sizes": json.dumps(dict(sorted(row.sizes.items())), ensure_ascii=False),
    }


def known(books: Books, row: MemberRow) -> Member | None:
    """The member a row stands for: by personal number, also who left; a civilian without one by name and unit."""
    if row.personal_number:
        return books.people.by_number(row.personal_number) or books.people.former(row.personal_number)
    same = (row.surname, row.given_name, row.unit_code)
    civilians = (one for one in books.people.members() if not one.personal_number)
    return next((one for one in civilians if (one.surname, one.given_name, one.unit_code) == same), None)


def _part(books: Books, rows: Sequence[Judged[MemberRow]], units: Mapping[str, int], ids: FreeIds) -> Part:
    registers, secrets = [], []
    for judged in rows:
        row = judged.row
        assert row is not None
        member = known(books, judged.before or row) if judged.before else None
        unit = units.get(row.unit_code)
        if member is not None and unit != member.unit:
            refuse_shared(member, books.clearances.of(member.id))
        holder = in_service(member, unit) if member else _new_holder(ids, unit)
        if member is None or unit != member.unit or books.people.present(member.id) is None:
            registers.append(Registration("holder", holder))
        secrets.append(Secret("identity", identity(str(holder["ref"]), row)))
    return Part(tuple(registers), tuple(secrets), rows=len(rows))


@needs(Right.MEMBERS)
class EditMember(Operation):
    """The member `id` is from now on as `row` says; without an id a new one joins.

    A civilian has no personal number only where the row says so. Of `row.unit_code` that the books know its name does
    not count; else it is a new unit of that name. Outcome.entry is the entry, `facts["member"]` the id.
    """

    id: int | None
    row: MemberRow
    on: date | None = None

    def plan(self, books: Books) -> Planned:
        """Raises UnknownMember, FieldMissing, Doubled, FormerMember, UnknownSize, NoName; AnswersFor where it is
        another unit.
        """
        before = None if self.id is None else member_of(books, self.id)
        row = self._trimmed(books)
        self._check(books, row)
        ids = books.people.next_ids()
        unit, founded = _unit(books, row, ids)
        holder = holder_row(books, before, unit, ids)
        ref, id = str(holder["ref"]), int(str(holder["id"]))
        person = identity(ref, row)
        moved = before is None or before.unit != unit
        if moved and before is not None:
            refuse_shared(before, books.clearances.of(before.id))
        if before and not moved and books.history.person_before(ref, books.journal.head()[0] + 1) == dict(person):
            return Outcome(what="nothing_new", subject=before.full_name, facts={"member": id})
        return Plan(
            Kind.REGISTER,
            registers=(*founded, Registration("holder", holder)) if moved else (),
            secrets=(Secret("identity", person),),
            occurred_on=self.on,
            changes=Changes.MEMBERS,
            done="member_added" if before is None else "member_changed",
            subject=full_name(row.rank, row.title_before, row.given_name, row.surname, row.title_after),
            told={"member": id},
        )

    def _check(self, books: Books, row: MemberRow) -> None:
        if not row.surname:
            raise FieldMissing("surname")
        if not row.personal_number and not row.civilian:
            raise FieldMissing("personal_number")
        other = books.people.by_number(row.personal_number)
        if other is not None and other.id != self.id:
            raise Doubled("personal_number", row.personal_number, other.full_name)
        former = books.people.former(row.personal_number)
        if former is not None and former.id != self.id:
            raise FormerMember(former.full_name, former.personal_number)

    def _trimmed(self, books: Books) -> MemberRow:
        """Without stray spaces, its sizes as the schemes write them."""
        row = self.row
        sizes = {scheme: _size(books, scheme, size) for scheme, size in row.sizes.items() if size.strip()}
        texts = picked(row, "surname given_name title_before title_after rank function unit_code unit_name")
        trimmed: dict[str, Any] = {name: " ".join(text.split()) for name, text in texts.items()}
        return replace(row, personal_number="".join(row.personal_number.split()), **trimmed, sizes=sizes)


def _unit(books: Books, row: MemberRow, ids: FreeIds) -> tuple[int, tuple[Registration, ...]]:
    """The unit of a row, with the registration of one that is new. Raises FieldMissing: it says no unit, or of a new
    one no name; Doubled: another is called so; NoName.
    """
    units = books.people.units()
    if row.unit_code in units:
        return units[row.unit_code][0], ()
    if not row.unit_code or not row.unit_name:
        raise FieldMissing("unit")
    code, name = resolve.visible(row.unit_code), resolve.visible(row.unit_name)
    for known, (_, called) in units.items():
        if bare(known) == bare(code) or bare(called) == bare(name):
            raise Doubled("unit", f"{name} ({code})", f"{called} ({known})")
    id = next(ids.holders)
    return id, (Registration("holder", genesis.holder(id, "unit", label=code, name=name)),)


def member_of(books: Books, id: int) -> Member:
    member = books.people.member(id)
    if member is None:
        raise UnknownMember(str(id))
    if member.merged_into is not None:
        raise RecordMerged(member.full_name, books.people.name(member.merged_into))
    return member


def holder_row(books: Books, member: Member | None, unit: int | None, ids: FreeIds) -> Row:
    """The whole row of a holder, in or out of service as it is; a new one gets the next id and badge."""
    if member is not None:
        return {**in_service(member, unit), "withdrawn": int(books.people.present(member.id) is None)}
    return _new_holder(ids, unit)


def _new_holder(ids: FreeIds, unit: int | None) -> Row:
    return genesis.holder(next(ids.holders), "member", ref=str(uuid4()), code=next(ids.badges), parent=unit)


def _size(books: Books, scheme: str, size: str) -> str:
    sizes = books.catalogue.sizes(scheme)
    proper = normalise(sizes, size)
    if proper is None:
        raise UnknownSize(scheme, size, sizes)
    return proper


@needs(Right.MEMBERS)
class WithdrawMember(Operation):
    """Who holds nothing leaves, as by `EndMembership`; or, with `withdrawn=False`, the same person is back again."""

    id: int
    withdrawn: bool = True
    on: date | None = None

    def plan(self, books: Books) -> Planned:
        """Raises what `EndMembership` raises; Doubled where somebody else came with the same number meanwhile."""
        member = member_of(books, self.id)
        other = books.people.by_number(member.personal_number)
        if not self.withdrawn and other is not None and other.id != member.id:
            raise Doubled("personal_number", member.personal_number, other.full_name)
        if (books.people.present(member.id) is None) == self.withdrawn:
            return Outcome(what="nothing_new", subject=member.full_name)
        if self.withdrawn:
            return EndMembership(member.id, on=self.on).plan(books)
        return Plan(
            Kind.REGISTER,
            registers=(Registration("holder", in_service(member, member.unit)),),
            occurred_on=self.on,
            changes=Changes.MEMBERS | Changes.CARTS,
            done="member_back",
            subject=member.full_name,
        )
