"""Withdraw a member who has left the team, or take one back."""

from dataclasses import dataclass
from datetime import date

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import Entry, Registration
from equipment_app.domain.errors import Doubled, StillHolds
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.edit_member import holder_row, member_of
from equipment_app.store.books import Books
from equipment_app.store.search import Subject


@needs(Right.MEMBERS)
@dataclass(frozen=True, slots=True)
class WithdrawMember:
    """Out of service, once nothing is held; or, with `withdrawn=False`, back again. The history stays either way."""

    id: int
    withdrawn: bool = True
    on: date | None = None

    def __call__(self, books: Books) -> Outcome:
        """Raises UnknownMember, StillHolds; Doubled where somebody else came with the same number meanwhile."""
        member = member_of(books, self.id)
        pieces = sum(held.quantity for held in books.things.held_by(member.id))
        if self.withdrawn and pieces:
            raise StillHolds(member.full_name, pieces)
        other = books.people.by_number(member.personal_number)
        if not self.withdrawn and other is not None and other.id != member.id:
            raise Doubled("personal_number", member.personal_number, other.full_name)
        if (books.people.present(member.id) is None) == self.withdrawn:
            return Outcome(what="nothing_new", subject=member.full_name)
        row = {**holder_row(books, member, member.unit), "withdrawn": int(self.withdrawn)}
        written = books.journal.append(
            Entry(Kind.REGISTER, registers=(Registration("holder", row),), occurred_on=self.on)
        )
        books.search.renew(Subject.HOLDER, [member.id])
        books.carts.drop(member.id)
        return Outcome(
            Changes.MEMBERS | Changes.CARTS,
            "member_withdrawn" if self.withdrawn else "member_back",
            entry=written.seq,
            hash=written.hash.hex(),
            subject=member.full_name,
        )
