"""Withdraw a member who has left the team, or take one back."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from equipment_app.domain.changes import Changes
from equipment_app.domain.entries import Registration
from equipment_app.domain.errors import Doubled, StillHolds
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.edit_member import holder_row, member_of
from equipment_app.operations.plan import Operation, Plan, Planned
from equipment_app.store.books import Books
from equipment_app.store.ledger.search import Subject


@needs(Right.MEMBERS)
@dataclass(frozen=True, slots=True)
class WithdrawMember(Operation):
    """Out of service, once nothing is held; or, with `withdrawn=False`, back again. The history stays either way."""

    id: int
    withdrawn: bool = True
    on: date | None = None

    def plan(self, books: Books) -> Planned:
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
        return Plan(
            Kind.REGISTER,
            registers=(Registration("holder", row),),
            occurred_on=self.on,
            changes=Changes.MEMBERS | Changes.CARTS,
            done="member_withdrawn" if self.withdrawn else "member_back",
            subject=member.full_name,
            indexed=((Subject.HOLDER, member.id),),
            then=partial(books.carts.drop, member.id),
        )
