"""A deployment is closed: what is still out is missing, and each person has a report of what is missing or damaged."""

from collections import defaultdict
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated

from equipment_app.domain.deployments import StillOut
from equipment_app.domain.entries import remark
from equipment_app.domain.rights import Right
from equipment_app.operations import resolve
from equipment_app.operations.carried.entries import refuse_files_out
from equipment_app.operations.declared import THING, Argument, needs, spoken
from equipment_app.operations.deployments import DEPLOYMENT, open_one, row_of, written
from equipment_app.operations.incident import ReportIncident, incident, lost
from equipment_app.operations.lines import Line
from equipment_app.operations.plan import Operation, Plan, Several
from equipment_app.store.books import Books
from equipment_app.store.records.deployments import Deployment

_NAMED = 5


@dataclass(slots=True)
class _Differences:
    """Of one person."""

    missing: list[Line] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)


@spoken("deployment close", "close a deployment, with a report of each who lost or damaged something", THING)
@needs(Right.HAND_OVER)
class CloseDeployment(Operation):
    """Nothing is out afterwards: it is back, or missing. What came back damaged is in the report of who had it."""

    deployment: Annotated[int | str, DEPLOYMENT]
    missing: Annotated[tuple[str, ...], Argument("THING", help="pieces that are missing")] = ()
    rest: Annotated[bool, Argument("--rest", help="everything that is still out is missing")] = False
    remark: Annotated[str, Argument("--remark", "TEXT", "written in the journal")] = ""
    circumstances: Annotated[str, Argument("--circumstances", "TEXT", "how it happened; in each report")] = ""
    files: Annotated[bool, Argument("--files", help="also while files of it are out: what is in them is lost")] = False

    def plan(self, books: Books) -> Several:
        """Raises UnknownDeployment, DeploymentClosed, UnknownThing, StillOut, FilesOut."""
        found = open_one(books, self.deployment)
        if not self.files:
            refuse_files_out(books, found.id, found.title)
        differences = self._differences(books, found)
        return Several(len(differences) + 1, self._plans(books, found, differences))

    def _plans(
        self, books: Books, found: Deployment, differences: Mapping[int, _Differences]
    ) -> Generator[Plan, None, None]:
        for holder, one in differences.items():
            person = books.people.person(holder)
            assert person is not None, "who had something of a deployment took part in it"
            said = ReportIncident(holder, deployment=found.id, circumstances=self.circumstances)
            yield incident(books, found, person, lost(books, person, one.missing), one.damaged, said)
        row = row_of(replace(found, closed=True))
        yield written(books, "closed", found, (row,), remark(self.remark))

    def _differences(self, books: Books, found: Deployment) -> dict[int, _Differences]:
        named = [resolve.held(books, code).thing.id for code in self.missing]
        differences: dict[int, _Differences] = defaultdict(_Differences)
        left: dict[int, int] = defaultdict(int)
        reported = books.deployments.reported(found.id)
        for one in books.deployments.given(found.id):
            if books.catalogue.article(one.article).consumable:
                continue  # it was used up
            if one.out and (self.rest or one.thing in named):
                differences[one.holder].missing.append(Line(thing=one.thing, quantity=one.out))
            elif one.out:
                left[one.holder] += one.out
            if one.damaged and (one.holder, one.thing) not in reported:
                differences[one.holder].damaged.append(one.thing)
        if left:
            names = [books.people.name(holder) for holder in list(left)[:_NAMED]]
            more = [f"+ {len(left) - _NAMED}"] if len(left) > _NAMED else []
            raise StillOut(found.title, sum(left.values()), (*names, *more))
        return differences
