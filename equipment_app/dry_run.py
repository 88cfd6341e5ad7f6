"""The dry run of lists against the books: `exchange` reads and judges them, `queries` say what the books hold."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from equipment_app.domain.deployments import Newcomer
from equipment_app.domain.entries import picked
from equipment_app.domain.list_errors import FundingOfNoDelivery, InspectedOfNoDelivery
from equipment_app.domain.lists import DryRun, Fate, ListedParticipant, ListKind
from equipment_app.domain.outcome import Step, no_step
from equipment_app.exchange.check import check
from equipment_app.exchange.deliveries import asked, declared
from equipment_app.exchange.read import read
from equipment_app.exchange.table import RawList, lists_in
from equipment_app.operations.orders import sources
from equipment_app.queries.known import known, known_of_deployment
from equipment_app.store.books import Books


def dry_run(
    books: Books,
    lists: Sequence[RawList],
    step: Step = no_step,
    funding: str = "",
    inspected: str = "",
    first_issued: str = "",
) -> DryRun[Any]:
    """What taking in these sheets of one file would do; `funding` is the source of deliveries that name none,
    `inspected` and `first_issued` the days of the last inspection and the first issue of what does not say them.
    Raises UnknownFunding, FundingOfNoDelivery, InspectedOfNoDelivery, NoDayOfInspection, NoDayOfFirstIssue.
    """
    kind = lists[0].kind
    if kind is not ListKind.DELIVERIES:
        if funding:
            raise FundingOfNoDelivery
        if inspected or first_issued:
            raise InspectedOfNoDelivery
        return check(lists, known(books, kind), step)
    there = replace(known(books, kind, asked(lists)), sources=sources(books, funding))
    return declared(check(lists, there, step), there, inspected, first_issued)


def participants_of(
    books: Books, deployment: int, lists: Sequence[RawList], step: Step = no_step, group: str = ""
) -> DryRun[Any]:
    """Who of these sheets would be added to a deployment; guests without a group to this `group`."""
    return check(lists, replace(known_of_deployment(books, deployment), group=group), step)


def newcomers(run: DryRun[Any]) -> tuple[Newcomer, ...]:
    """Those of the sheets who take no part yet; faulty rows are left out."""
    rows = [one.row for one in run.rows if one.fate is Fate.CREATED]
    names = "role group personal_number surname given_name school"
    return tuple(Newcomer(**picked(row, names)) for row in rows if isinstance(row, ListedParticipant))


def dry_run_of(books: Books, kind: ListKind, path: Path) -> DryRun[Any]:
    """The same of a whole file, its columns taken as its headings say. Raises ListRefused."""
    return dry_run(books, lists_in(kind, read(path)))
