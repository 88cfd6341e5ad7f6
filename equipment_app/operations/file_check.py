"""Write a finished check of a unit into the books, with its report. Who holds what stays as it is."""

from collections.abc import Collection, Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from equipment_app.domain.changes import Changes
from equipment_app.domain.check_errors import CheckFiled
from equipment_app.domain.entries import FIELD, Cell, Registration, Secret, remark
from equipment_app.domain.kinds import Kind
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Right
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import State
from equipment_app.domain.unit_check_lines import Line
from equipment_app.domain.unit_check_result import lines
from equipment_app.operations.check_units import units_of_plan
from equipment_app.operations.declared import needs
from equipment_app.operations.part import chunks
from equipment_app.operations.plan import Operation, Plan, Several
from equipment_app.store.books import Books

ROWS = 200
"""Lines in one entry: with sizes of any likely length they stay below the 64 KiB of a payload."""
CODES = 900
"""Letters of unknown codes that are kept."""


@needs(Right.CHECK, units=lambda self, books: units_of_plan(books, self.check.plan))
@dataclass(frozen=True, slots=True)
class FileCheck(Operation):
    """`lead` is the member who led the check, 0 where the report leaves room to write the name by hand.

    What is still missing stays a difference, for the quartermaster to settle.
    """

    check: Check
    remark: str = ""
    ended: datetime | None = None
    """None is now."""
    lead: int = 0

    def asked(self) -> Asked:
        """Which check it is, not what was found: that is kept already."""
        return "FileCheck", {"check": self.check.plan.id, "remark": self.remark, "lead": self.lead}

    def plan(self, books: Books) -> Several:
        """Raises CheckFiled, TextTooLong."""
        number = books.checks.number(self.check.plan.id)
        if number:
            raise CheckFiled(number)
        found = lines(self.check)
        parts = list(chunks(found, ROWS))
        return Several(len(parts), self._plans(books, found, parts))

    def _plans(self, books: Books, found: Sequence[Line], parts: list[Sequence[Line]]) -> Generator[Plan, None, None]:
        """The last one is numbered, and the report stands for it."""
        check, n = self.check.plan.id, 0
        for part in parts[:-1]:
            rows = tuple(_rows(check, part, n))
            yield Plan(Kind.CHECK, registers=rows, facts={"check": check}, paper=False)
            n += len(part)
        yield Plan(
            Kind.CHECK,
            registers=tuple(_rows(check, parts[-1], n)),
            secrets=self._secrets(units_of_plan(books, self.check.plan)),
            facts=self._facts(books),
            changes=Changes.CHECKS | Changes.PAPERS,
            done="check_filed",
            subject=self.check.plan.heading or self.check.plan.setup.title,
            told={
                "members": len(self.check.plan.members),
                "differences": sum(not line.settled for line in found),
                "unissued": sum(line.wanted for line in found if line.state is State.UNISSUED),
            },
            then=partial(books.checks.drop, check),
        )

    def _facts(self, books: Books) -> dict[str, Cell]:
        plan = self.check.plan
        return {
            "check": plan.id,
            "unit": plan.setup.unit,
            "kit": plan.setup.kit,
            "lead": _led_by(self.check, self.lead),
            "begun": plan.begun.isoformat(timespec="seconds"),
            "ended": (self.ended or books.journal.now()).isoformat(timespec="seconds"),
            "columns": ",".join(str(column.article) for column in plan.columns),
        }

    def _secrets(self, units: Collection[int]) -> tuple[Secret, ...]:
        """What was written by hand, and the codes of nothing here: people write names into such, and print them."""
        plan, progress = self.check.plan, self.check.progress
        aside = [one for one in reversed(self.check.aside) if one.whose is None or one.whose.outside(units)]
        away = (secret for member, why in progress.absent.items() for secret in remark(why, f"away{member}", FIELD))
        return (
            *remark(self.remark),
            *remark(plan.setup.title, "title", FIELD),
            *remark(" · ".join(one.code for one in aside)[:CODES], "aside"),
            *away,
        )


def _led_by(check: Check, lead: int) -> int:
    """A result may name anybody; only a member of the check is named on its report."""
    return lead if any(person.id == lead for person in check.plan.members) else 0


def _rows(check: str, part: Sequence[Line], before: int) -> Iterator[Registration]:
    for n, line in enumerate(part, before + 1):
        row: dict[str, Cell] = {
            "check": check,
            "n": n,
            "member": line.member,
            "article": line.article,
            "size": line.size,
            "thing": line.thing,
            "wanted": line.wanted,
            "found": line.found,
            "state": str(line.state),
            "settled": int(line.settled),
        }
        yield Registration("checked", row)
