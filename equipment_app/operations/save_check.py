"""Keep a check of a unit that is under way, or let it go. No entry of the journal: nothing has been found yet."""

from dataclasses import dataclass
from datetime import datetime

from equipment_app.domain.changes import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations.check_units import units_of_plan, units_of_saved
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books


@needs(Right.CHECK, units=lambda self, books: units_of_plan(books, self.check.plan))
@dataclass(frozen=True, slots=True)
class SaveCheck:
    """As far as it is, without a name: durable when it returns. A check that is filed is not saved again.

    With the first thing that is kept of it, a check closes those of the same unit, or of the same members, that were
    begun before it: they are under way no more.
    """

    check: Check

    def __call__(self, books: Books) -> Outcome:
        plan, counts = self.check.plan, self.check.counts()
        if books.checks.number(plan.id):
            return Outcome()
        closed = self._before(books)
        for one in closed:
            books.checks.drop(one)
        content = self.check.to_json() | {
            "setup": plan.setup.to_json(),
            "begun": plan.begun.isoformat(),
            "done": [counts.done, counts.issued],
        }
        books.checks.save(plan.id, content)
        return Outcome(Changes.CHECKS, "check_saved", facts={"closed": len(closed)})

    def _before(self, books: Books) -> list[str]:
        plan, others = self.check.plan, books.checks.all_saved()
        if any(one.check == plan.id for one in others):
            return []
        return [
            one.check
            for one in others
            if plan.setup.same_people(Setup.from_json(one.content["setup"]))
            and datetime.fromisoformat(one.content["begun"]) <= plan.begun
        ]


@needs(Right.CHECK, units=lambda self, books: units_of_saved(books, self.check))
@dataclass(frozen=True, slots=True)
class DropCheck:
    check: str

    def __call__(self, books: Books) -> Outcome:
        books.checks.drop(self.check)
        return Outcome(Changes.CHECKS, "check_dropped")
