"""The dry run: what taking in a list would do to the books, and everything that is wrong with it. Changes nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from equipment_app.domain.lists import DryRun, Fate, Judged, Known, ListKind, Problem, Row
from equipment_app.domain.outcome import Step, no_step
from equipment_app.exchange.catalogue import CatalogueCheck, KitsCheck
from equipment_app.exchange.columns import Spellings, label, near, recognise
from equipment_app.exchange.deliveries import DeliveriesCheck, texts
from equipment_app.exchange.members import MembersCheck, ParticipantsCheck
from equipment_app.exchange.rows import ListCheck
from equipment_app.exchange.table import RawList

_CODES, _TRIED = 2, 50
"""From so many codes on, none of which is in the catalogue and most of which are no slips either, a list is of another
catalogue; so many are tried.
"""
CATALOGUE_FIRST = ("catalogue_first", "none_in_catalogue")
"""Problems of a list that came before its catalogue."""
_CHECKS: Mapping[ListKind, type[ListCheck]] = {
    ListKind.MEMBERS: MembersCheck,
    ListKind.CATALOGUE: CatalogueCheck,
    ListKind.DELIVERIES: DeliveriesCheck,
    ListKind.KIT: KitsCheck,
    ListKind.PARTICIPANTS: ParticipantsCheck,
}


def check(lists: Sequence[RawList], known: Known, step: Step = no_step) -> DryRun[Any]:
    """`lists` are the sheets of one file, all of one kind, at least one."""
    kind = _CHECKS[lists[0].kind]
    whole = [each for each in lists if not each.missing]
    problems = [problem for each in lists for problem in _of_sheet(each)]
    if kind.follows_catalogue and (first := _before_catalogue(whole, known)):
        return _dry_run(lists, known, [*problems, first], _refused(whole))
    checking = kind(whole, known, problems, step)
    run = _dry_run(lists, known, problems, checking.judged())
    return replace(run, **checking.brought(run))


def _before_catalogue(lists: Sequence[RawList], known: Known) -> Problem | None:
    """That the list came before its catalogue is one problem of the whole list, and not one of every row."""
    codes = sorted(set(texts(lists, "article")))
    if codes and not known.articles:
        return Problem(lists[0].sheet, 0, "", "catalogue_first", {})
    spellings = Spellings(known.articles, {})
    if len(codes) < _CODES or any(spellings.best(code) in known.articles for code in codes):
        return None
    slips = [bool(near(code, known.articles)) for code in codes[:_TRIED]]
    return None if 2 * sum(slips) >= len(slips) else Problem(lists[0].sheet, 0, "", "none_in_catalogue", {})


def _refused(lists: Sequence[RawList]) -> Iterator[Judged[Row]]:
    return (Judged(table.sheet, row.number, Fate.REFUSED) for table in lists for row in table.rows)


def _of_sheet(table: RawList) -> Iterator[Problem]:
    """What is wrong with it as a whole."""
    for field in table.missing:
        yield Problem(table.sheet, table.heading_row, "", "column_missing", {}, field=field)
    if not table.rows and not table.missing:
        yield Problem(table.sheet, table.heading_row, "", "no_rows", {})
    for number, text in table.notes:
        yield Problem(table.sheet, number, "", "left_out", {}, "warning", value=text[:100])


def overlooked(lists: Sequence[RawList]) -> Iterator[Problem]:
    """A remark for each column with a heading that is not read; for where nobody is shown the mapping of columns."""
    for table in lists:
        for heading in table.headings:
            if heading.text and heading.field is None:
                yield Problem(
                    table.sheet,
                    table.heading_row,
                    heading.text,
                    "column_doubled" if recognise(table.kind, heading.text) else "column_unknown",
                    {},
                    "warning",
                    fixes=(label(table.kind, heading.guess, "cs"),) if heading.guess else (),
                )


def _dry_run(
    lists: Sequence[RawList], known: Known, problems: list[Problem], judged: Iterator[Judged[Row]]
) -> DryRun[Row]:
    rows = list(judged)
    rows.extend(_refused([table for table in lists if table.missing]))
    first, sheets = lists[0], tuple(table.sheet for table in lists)
    found = _in_order(lists, problems)
    return DryRun(first.kind, first.file, first.sha256, sheets, tuple(rows), found, known.seq)


def _in_order(lists: Sequence[RawList], problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """As the sheets go, row by row; a remark that repeats is made once, with the number of rows it is true for."""
    sheets = {table.sheet: at for at, table in enumerate(lists)}
    columns = {(table.sheet, heading.field): heading.column for table in lists for heading in table.headings}
    ordered = sorted(problems, key=lambda p: (sheets[p.sheet], p.row, columns.get((p.sheet, p.field), -1)))
    once: dict[tuple[object, ...], Problem] = {}
    for problem in ordered:
        same = (problem.sheet, problem.field, problem.what, problem.value, *problem.facts.items())
        unique = same if problem.severity == "warning" else (len(once), problem.row)
        seen = once.get(unique)
        rows = int(seen.facts.get("rows", 1)) + 1 if seen else 1
        once[unique] = replace(seen, facts={**seen.facts, "rows": rows}) if seen else problem
    return tuple(once.values())
