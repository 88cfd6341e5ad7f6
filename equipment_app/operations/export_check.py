"""Carry a check of one unit out of the store: a file that asks what it asks, and an entry that remembers it did."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from equipment_app.domain.entries import remark
from equipment_app.domain.errors import BadDate
from equipment_app.domain.kinds import Kind
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Right
from equipment_app.domain.unit_check_plan import Plan as CheckPlan
from equipment_app.domain.unit_check_seal import carried
from equipment_app.operations.check_units import units_of_plan
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.books import Books

LONGEST = timedelta(days=31)
"""A check file holds names of people: it is not good for longer."""


@needs(Right.CHECK, units=lambda self, books: units_of_plan(books, self.check))
@dataclass(frozen=True, slots=True)
class ExportCheck(Operation):
    """`check` becomes a check file that is good to the end of the day `until`; `write` puts its bytes where they go.

    The entry holds the digest of what is asked; the key it is salted and sealed with is a secret beside it.
    """

    check: CheckPlan
    until: date
    write: Callable[[bytes], None]

    def asked(self) -> Asked:
        """What is asked for, not where it goes."""
        return "ExportCheck", {"check": self.check.id, "until": self.until}

    def plan(self, books: Books) -> Plan:
        """Raises BadDate: the last day is over already, or too far off."""
        today = books.journal.today()
        if not today <= self.until <= today + LONGEST:
            raise BadDate(self.until, today, today + LONGEST)
        key = secrets.token_bytes(32)
        file = carried(self.check, self.until, books.journal.origin, books.journal.head(), key)
        return Plan(
            Kind.CHECK,
            secrets=remark(key.hex(), "key"),
            facts={"check": self.check.id, "digest": file.digest, "until": self.until.isoformat()},
            done="check_exported",
            subject=self.check.heading or self.check.setup.title,
            told={"members": len(self.check.members), "things": len(self.check.known)},
            paper=False,
            then=partial(self.write, file.to_bytes()),
        )
