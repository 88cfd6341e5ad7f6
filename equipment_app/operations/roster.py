"""The signature lists of a deployment: one of each group, and of those who came to it later a list of their own."""

from collections import defaultdict
from collections.abc import Generator, Mapping, Sequence
from dataclasses import replace
from typing import Annotated

from equipment_app.domain.collation import numbered_key, sort_key
from equipment_app.domain.custody import Seq
from equipment_app.domain.entries import Cell
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations import handing
from equipment_app.operations.declared import Argument, needs, spoken
from equipment_app.operations.deployments import DEPLOYMENT, open_one
from equipment_app.operations.participants import participant_row
from equipment_app.operations.plan import Operation, Plan, Several, chunks
from equipment_app.store.books import Books
from equipment_app.store.records.deployments import Deployment, Participation
from equipment_app.store.records.people import Member

LONGEST = 300
"""People on one list."""


@spoken("deployment lists", "make the signature lists of a deployment's groups")
@needs(Right.HAND_OVER)
class MakeRosters(Operation):
    """One of `group`, or of every group; those who stand on a list already stay on it."""

    deployment: Annotated[int | str, DEPLOYMENT]
    group: Annotated[str, Argument("--group", "NAME", "of this group alone")] = ""
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the lists")] = ""
    copies: int = 0
    file: bool = True

    def plan(self, books: Books) -> Several | Outcome:
        """Raises UnknownDeployment, DeploymentClosed, TextTooLong."""
        found = open_one(books, self.deployment)
        people = [one for one in books.deployments.participants(found.id) if not one.sheet]
        people = [one for one in people if not self.group or one.group.casefold() == self.group.strip().casefold()]
        persons = books.people.persons([one.holder for one in people])
        groups: dict[tuple[bool, str], list[Participation]] = defaultdict(list)
        for one in sorted(people, key=lambda it: sort_key(persons[it.holder].name)):
            groups[persons[one.holder].guest, one.group].append(one)
        ordered = sorted(groups.items(), key=lambda it: (it[0][0], numbered_key(it[0][1])))
        lists = [part for _, those in ordered for part in chunks(those, LONGEST)]
        if not lists:
            return Outcome(what="nothing_new", subject=self.group or found.title, facts={"deployment": found.id})
        return Several(len(lists), self._plans(books, found, lists, persons), main=0)

    def _plans(
        self,
        books: Books,
        found: Deployment,
        lists: Sequence[Sequence[Participation]],
        persons: Mapping[int, Member],
    ) -> Generator[Plan, None, None]:
        for one in lists:
            group, units = one[0].group, {persons[it.holder].unit or 0 for it in one}
            facts: dict[str, Cell] = {"deployment": found.id, "group": group}
            if len(units) == 1 and all(units):
                facts["unit"] = units.pop()
            sheet = books.journal.head()[0] + 1
            rows = (replace(it, sheet=sheet, line=n) for n, it in enumerate(one, start=1))
            yield Plan(
                Kind.ROSTER,
                registers=tuple(map(participant_row, rows)),
                secrets=handing.written(books, self.remark, place=found.place),
                about=Seq(found.id),
                facts=handing.printed(books, self.copies or 1) | facts,
                subject=f"{found.title}, {group}",
                told={"deployment": found.id},
                file=self.file,
            )
