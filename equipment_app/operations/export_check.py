"""Carry a check of one unit out of the store: a file that asks what it asks, and an entry that remembers it did."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import Entry, remark
from equipment_app.domain.errors import BadDate
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.unit_check_plan import Plan
from equipment_app.domain.unit_check_seal import carried
from equipment_app.operations.check_units import units_of_plan
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books

LONGEST = timedelta(days=31)
"""A check file holds names of people: it is not good for longer."""


@needs(Right.CHECK, units=lambda self, books: units_of_plan(books, self.plan))
@dataclass(frozen=True, slots=True)
class ExportCheck:
    """`plan` becomes a check file that is good to the end of the day `until`; `write` puts its bytes where they go.

    The entry holds the digest of what is asked; the key it is salted and sealed with is a secret beside it.
    """

    plan: Plan
    until: date
    write: Callable[[bytes], None]

    def __call__(self, books: Books) -> Outcome:
        """Raises BadDate: the last day is over already, or too far off."""
        today = books.journal.today()
        if not today <= self.until <= today + LONGEST:
            raise BadDate(self.until, today, today + LONGEST)
        key = secrets.token_bytes(32)
        file = carried(self.plan, self.until, books.journal.origin, books.journal.head(), key)
        written = books.journal.append(
            Entry(
                Kind.CHECK,
                secrets=remark(key.hex(), "key"),
                facts={"check": self.plan.id, "digest": file.digest, "until": self.until.isoformat()},
            )
        )
        self.write(file.to_bytes())
        return Outcome(
            Changes.CHECKS,
            "check_exported",
            entry=written.seq,
            hash=written.hash.hex(),
            subject=self.plan.heading or self.plan.setup.title,
            facts={"members": len(self.plan.members), "things": len(self.plan.known)},
        )
