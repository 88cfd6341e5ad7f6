"""A check of a unit: kept while under way, filed with its report, carried out and brought back, differences settled.

Who holds what stays as it is. What was done about a difference has its own paper.
"""

from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from equipment_app.domain.carried_file import Result
from equipment_app.domain.entries import FIELD, Cell, Registration, Secret, picked, remark
from equipment_app.domain.errors import NothingToDo
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.list_errors import AnotherCopy, CheckFiled, DifferenceSettled
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Right
from equipment_app.domain.unit_check import Check, CheckLine
from equipment_app.domain.unit_check_plan import NOTHING_TO_SETTLE, CellState, CheckPlan, Setup
from equipment_app.domain.unit_check_result import carried, lines, plan_asked
from equipment_app.domain.value import Value
from equipment_app.operations.carried import check_files
from equipment_app.operations.carried.check_files import Write, read_from
from equipment_app.operations.carried.entries import heads
from equipment_app.operations.declared import needs, permit
from equipment_app.operations.plan import Operation, Plan, Several, chunks
from equipment_app.store.books import Books
from equipment_app.store.records.checks import CheckedLine

WHO_FILES = -1
NOWHERE = -1
"""In no unit: nobody leads it."""


def units_of(books: Books, setup: Setup) -> frozenset[int]:
    """The unit that is checked and those of the members who are."""
    members = books.people.several(setup.members).values() if setup.members else ()
    units = {member.unit or NOWHERE for member in members}
    return frozenset(units | ({setup.unit} if setup.unit else set()))


def units_of_plan(books: Books, plan: CheckPlan) -> frozenset[int]:
    """Those of everybody in it as well, wherever they are by now."""
    members = books.people.several([one.id for one in plan.members]).values()
    return units_of(books, plan.setup) | {member.unit or NOWHERE for member in members}


def units_of_saved(books: Books, check: str) -> frozenset[int]:
    """Of a check under way; of one that is not there, nothing."""
    saved = books.checks.of(check)
    return units_of(books, Setup.from_json(saved.content["setup"])) if saved else frozenset()


@needs(Right.CHECK, units=lambda self, books: units_of_plan(books, self.check.plan))
class SaveCheck(Value):
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
        plan, others = self.check.plan, books.checks.all()
        if any(one.key == plan.id for one in others):
            return []
        return [
            one.key
            for one in others
            if plan.setup.same_people(Setup.from_json(one.content["setup"]))
            and datetime.fromisoformat(one.content["begun"]) <= plan.begun
        ]


@needs(Right.CHECK, units=lambda self, books: units_of_saved(books, self.check))
class DropCheck(Value):
    check: str

    def __call__(self, books: Books) -> Outcome:
        books.checks.drop(self.check)
        return Outcome(Changes.CHECKS, "check_dropped")


ROWS = 200
"""Lines in one entry: with sizes of any likely length they stay below the 64 KiB of a payload."""
CODES = 900
"""Letters of unknown codes that are kept."""


@needs(Right.CHECK, units=lambda self, books: units_of_plan(books, self.check.plan))
class FileCheck(Operation):
    """`lead` is the member who led the check, `WHO_FILES` for whoever is signed in, 0 where the report leaves room to
    write the name by hand.

    What was said to be missing stays a difference, for the quartermaster to settle. What nobody looked at is none.
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

    def _plans(
        self, books: Books, found: Sequence[CheckLine], parts: list[Sequence[CheckLine]]
    ) -> Generator[Plan, None, None]:
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
                "unissued": sum(line.wanted for line in found if line.state is CellState.UNISSUED),
                "unchecked": sum(line.wanted - line.found for line in found if line.state is CellState.UNCHECKED),
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
            **({"leads": 1} if self.lead == WHO_FILES else {}),
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


def _rows(check: str, part: Sequence[CheckLine], before: int) -> Iterator[Registration]:
    for n, line in enumerate(part, before + 1):
        found = picked(line, "member article size thing wanted found")
        kept: dict[str, Cell] = {"state": str(line.state), "settled": int(line.settled)}
        yield Registration("checked", {"check": check, "n": n, **found, **kept})


@needs(Right.HAND_OVER)
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
            if line is None or line.state in NOTHING_TO_SETTLE or bool(line.settled) is self.settled:
                raise DifferenceSettled
            found.setdefault(check, []).append(line)
        if not found:
            raise NothingToDo
        return found


@needs(Right.CHECK, units=lambda self, books: units_of_plan(books, self.check))
class ExportCheck(Operation):
    """`check` goes out in a check file that is good to the end of the day `until`, to be worked in by `whom`; `write`
    seals it and puts it where it goes.
    """

    check: CheckPlan
    until: date
    write: Write
    whom: str = ""

    def asked(self) -> Asked:
        """What is asked for, not where it goes."""
        return "ExportCheck", {"check": self.check.id, "until": self.until}

    def plan(self, books: Books) -> Plan:
        """Raises BadDate: the last day is over already, or too far off; TextTooLong; what `write` raises."""
        file = check_files.made(books, self.check.id, self.until, partial(carried, self.check))
        return replace(
            check_files.leaving(books, file, self.write, "check", self.whom, unit=self.check.setup.unit),
            done="check_exported",
            subject=self.check.heading or self.check.setup.title,
            told={"members": len(self.check.members), "things": len(self.check.known)},
            changes=Changes.CHECKS,
        )


def _units_of_result(asked: "ImportCheck", books: Books) -> Iterable[int]:
    with read_from(asked.result):
        return units_of(books, plan_asked(asked.result).setup)


@needs(Right.CHECK, units=_units_of_result)
class ImportCheck(Operation):
    """Codes the check file did not know are looked up in the books now."""

    result: Result
    remark: str = ""
    another: bool = False
    """It is taken in though the result of another copy of its file is on the books."""

    def asked(self) -> Asked:
        """Which result it is."""
        return "ImportCheck", {"check": self.result.check, "hash": self.result.hash, "remark": self.remark}

    def plan(self, books: Books) -> Several:
        """Raises CheckFileForeign, CheckFileCancelled, CheckFileAltered, CheckFileExpired, CheckFiled, AnotherCopy."""
        file, ended = check_files.believed(books, self.result, "check")
        with read_from(self.result):
            check = Check.resumed(plan_asked(self.result), self.result.state, books.checks.whose)
        first, said = books.checks.number(check.plan.id), self.remark
        if first:
            check = replace(check, plan=replace(check.plan, id=f"{check.plan.id[:55]}-{self.result.hash[:8]}"))
            said = " ".join(filter(None, (_ANOTHER.format(file=file.number, first=first), said)))
        if self.result.hash in heads(books, file.entry):
            raise CheckFiled(books.checks.number(check.plan.id) or first)
        if first and not self.another:
            raise AnotherCopy(self.result.path, first)
        filed = FileCheck(check, said, ended, self.result.lead)
        permit(filed, books)
        several = filed.plan(books)
        came = check_files.back(file, "checked", self.result, len(lines(check)))
        return replace(several, count=several.count + 1, plans=_first(came, several.plans))


_ANOTHER = "Jiná kopie souboru {file}; výsledek první je {first}."
"""A remark on the report, which is Czech as all papers are."""


def _first(one: Plan, plans: Generator[Plan, None, None]) -> Generator[Plan, None, None]:
    """The report is filed right after its own entry, which is the last."""
    yield one
    yield from plans
