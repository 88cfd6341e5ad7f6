"""Strike differences that checks found off the quartermaster's list, or put them back on it. What was done about them
has its own paper.
"""

from dataclasses import dataclass
from uuid import uuid4

from equipment_app.domain.changes import Changes
from equipment_app.domain.check_errors import DifferenceSettled
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import FIELD, Batch, Entry, Registration, remark
from equipment_app.domain.errors import NothingToDo
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.unit_check_lines import FINE
from equipment_app.operations.declared import needs
from equipment_app.operations.file_check import ROWS
from equipment_app.operations.part import chunks
from equipment_app.store.books import Books
from equipment_app.store.checks import CheckedLine


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class SettleDifference:
    """`lines` are each a check and its line; `remark` says how they were settled, all of them, or none.

    Not `settled`: they wait again, which takes back a settling.
    """

    lines: tuple[tuple[str, int], ...]
    remark: str = ""
    settled: bool = True

    def __call__(self, books: Books) -> Outcome:
        """Raises NothingToDo, DifferenceSettled, TextTooLong."""
        of = self._by_check(books)
        parts = [part for lines in of.values() for part in chunks(lines, ROWS)]
        batch = str(uuid4()) if len(parts) > 1 else ""
        for index, part in enumerate(parts):
            written = books.journal.append(
                Entry(
                    Kind.CHECK,
                    registers=tuple(
                        Registration("checked", line.row() | {"settled": int(self.settled)}) for line in part
                    ),
                    secrets=remark(self.remark, "remark", FIELD),
                    about=books.papers.seq(books.checks.number(part[0].check)),
                    batch=Batch(batch, index, len(parts)) if batch else None,
                    facts={"check": part[0].check},
                )
            )
        return Outcome(
            Changes.CHECKS,
            "difference_settled" if self.settled else "difference_reopened",
            entry=written.seq,
            hash=written.hash.hex(),
            subject=", ".join(books.checks.number(check) for check in of),
            facts={"lines": sum(map(len, of.values()))},
        )

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
