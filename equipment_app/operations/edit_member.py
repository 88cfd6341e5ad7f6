"""A member by hand: a new one, or other facts and sizes. What a person was called before stays, as a snapshot."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from equipment_app.domain.changes import Changes
from equipment_app.domain.entries import Registration, Row, Secret
from equipment_app.domain.errors import Doubled, FieldMissing, UnknownMember, UnknownSize
from equipment_app.domain.kinds import Kind
from equipment_app.domain.lists import MemberRow
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import normalise
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan, Planned
from equipment_app.operations.take_in_members import identity
from equipment_app.store.books import Books
from equipment_app.store.ledger import genesis
from equipment_app.store.ledger.search import Subject
from equipment_app.store.records.people import Member, full_name


@needs(Right.MEMBERS)
@dataclass(frozen=True, slots=True)
class EditMember(Operation):
    """The member `id` is from now on as `row` says; without an id a new one joins.

    A civilian has no personal number only where the row says so. `row.unit_code` is a unit the books know; its name
    does not count. Outcome.entry is the entry, `facts["member"]` the id.
    """

    id: int | None
    row: MemberRow
    on: date | None = None

    def plan(self, books: Books) -> Planned:
        """Raises UnknownMember, FieldMissing, Doubled, UnknownSize."""
        before = None if self.id is None else member_of(books, self.id)
        row = self._trimmed(books)
        self._check(books, row)
        unit = books.people.units()[row.unit_code][0]
        holder = holder_row(books, before, unit)
        ref, id = str(holder["ref"]), int(str(holder["id"]))
        person = identity(ref, row)
        moved = before is None or before.unit != unit
        if not moved and before is not None and _same(books, before, person):
            return Outcome(what="nothing_new", subject=before.full_name, facts={"member": id})
        return Plan(
            Kind.REGISTER,
            registers=(Registration("holder", holder),) if moved else (),
            secrets=(Secret("identity", person),),
            occurred_on=self.on,
            changes=Changes.MEMBERS,
            done="member_added" if before is None else "member_changed",
            subject=full_name(row.rank, row.title_before, row.given_name, row.surname, row.title_after),
            told={"member": id},
            indexed=((Subject.HOLDER, id),),
        )

    def _check(self, books: Books, row: MemberRow) -> None:
        if not row.surname:
            raise FieldMissing("surname")
        if not row.personal_number and not row.civilian:
            raise FieldMissing("personal_number")
        if row.unit_code not in books.people.units():
            raise FieldMissing("unit")
        other = books.people.by_number(row.personal_number)
        if other is not None and other.id != self.id:
            raise Doubled("personal_number", row.personal_number, other.full_name)

    def _trimmed(self, books: Books) -> MemberRow:
        """Without stray spaces, its sizes as the schemes write them."""
        row = self.row
        sizes = {scheme: _size(books, scheme, size) for scheme, size in row.sizes.items() if size.strip()}
        return replace(
            row,
            personal_number="".join(row.personal_number.split()),
            surname=_trim(row.surname),
            given_name=_trim(row.given_name),
            title_before=_trim(row.title_before),
            title_after=_trim(row.title_after),
            rank=_trim(row.rank),
            function=_trim(row.function),
            sizes=sizes,
        )


def member_of(books: Books, id: int) -> Member:
    member = books.people.member(id)
    if member is None:
        raise UnknownMember(str(id))
    return member


def holder_row(books: Books, member: Member | None, unit: int | None) -> Row:
    """The whole row of a holder, in or out of service as it is; a new one gets the next id and badge."""
    if member is not None:
        row = genesis.holder(member.id, "member", ref=member.ref, code=member.badge, parent=unit)
        return {**row, "withdrawn": int(books.people.present(member.id) is None)}
    ids = books.people.next_ids()
    return genesis.holder(next(ids.holders), "member", ref=str(uuid4()), code=next(ids.badges), parent=unit)


def _same(books: Books, member: Member, person: Row) -> bool:
    now = books.history.person_before(member.ref, books.journal.head()[0] + 1)
    return now == dict(person)


def _trim(text: str) -> str:
    return " ".join(text.split())


def _size(books: Books, scheme: str, size: str) -> str:
    sizes = books.catalogue.sizes(scheme)
    proper = normalise(sizes, size)
    if proper is None:
        raise UnknownSize(scheme, size, sizes)
    return proper
