"""Strike differences that checks found off the quartermaster's list, or put them back on it. What was done about them
has its own paper.
"""

from dataclasses import dataclass

from equipment_app.domain.check_errors import DifferenceSettled
from equipment_app.domain.entries import FIELD, Registration, remark
from equipment_app.domain.errors import NothingToDo
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.unit_check_lines import FINE
from equipment_app.operations.declared import needs
from equipment_app.operations.file_check import ROWS
from equipment_app.operations.part import chunks
from equipment_app.operations.plan import Operation, Plan, Several
from equipment_app.store.books import Books
from equipment_app.store.records.checks import CheckedLine


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class SettleDifference(Operation):
    """`lines` are each a check and its line; `remark` says how they were settled, all of them, or none.

    Not `settled`: they wait again, which takes back a settling.
    """

    lines: tuple[tuple[str, int], ...]
    remark: str = ""
    settled: bool = True

    def plan(self, books: Books) -> Several:
        """Raises NothingToDo, DifferenceSettled, TextTooLong."""
        of = self._by_check(books)
        subject = ", ".join(books.checks.number(check) for check in of)
        parts = [part for lines in of.values() for part in chunks(lines, ROWS)]
        plans = (
            Plan(
                Kind.CHECK,
                registers=tuple(Registration("checked", line.row() | {"settled": int(self.settled)}) for line in part),
                secrets=remark(self.remark, "remark", FIELD),
                about=books.papers.seq(books.checks.number(part[0].check)),
                facts={"check": part[0].check},
                done="difference_settled" if self.settled else "difference_reopened",
                subject=subject,
                told={"lines": sum(map(len, of.values()))},
                paper=False,
            )
            for part in parts
        )
        return Several(len(parts), plans)

    def _by_check(self, books: Books) -> dict[str, list[CheckedLine]]:
        found: dict[str, list[CheckedLine]] = {}
        for check, n in dict.fromkeys(self.lines):
            line = books.checks.line(check, n)
            if line is None or line.state in FINE or bool(line.settled) is self.settled:
                raise DifferenceSettled
            found.setdefault(check, []).append(line)
        if not found:
            raise NothingToDo
        return found
