"""A file somebody brought and what was decided about it so far. Everything here is done on the worker thread."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any, TypeAlias

from equipment_app.domain.lists import IMPORTED, DryRun, Fate, Judged, ListKind, Problem
from equipment_app.domain.outcome import Step
from equipment_app.domain.value import Value
from equipment_app.domain.words import Lang
from equipment_app.dry_run import dry_run
from equipment_app.exchange import words
from equipment_app.exchange.cells import LIMITS, Grid
from equipment_app.exchange.check import CATALOGUE_FIRST
from equipment_app.exchange.read import read
from equipment_app.exchange.table import RawList, lists_in
from equipment_app.exchange.write import ColumnOut, SheetOut, xlsx
from equipment_app.operations import Books
from equipment_app.store.database import Database
from equipment_app.ui.jobs import Progress
from equipment_app.ui.output.files import saving

Run: TypeAlias = DryRun[Any]
Row: TypeAlias = Judged[Any]
"""Of whichever kind."""
_TOP_ROWS = 60
_EXAMPLES = 3
_WHOLE_ONLY = (ListKind.KIT,)
"""A kit without one of its lines is another kit."""


class BroughtList(Value):
    path: Path
    grids: tuple[Grid, ...]
    kind: ListKind
    mapping: Mapping[int, str] = field(default_factory=dict)
    """What was decided in the mapping step: position of a column to its field, empty to leave it out."""
    mended: Mapping[tuple[str, int, str], str] = field(default_factory=dict)
    """Sheet, row and field to the value taken in place of what stands there."""
    funding: str = ""
    """The source of deliveries that name none; empty until one was chosen."""
    inspected: str = ""
    """What was answered of deliveries without a last inspection; empty until it was."""
    first_issued: str = ""
    """The same of those without a first issue, which may stay unanswered."""

    def lists(self) -> list[RawList]:
        found = lists_in(self.kind, self.grids, self.mapping or None)
        return [
            each.mended(
                {(row, name): value for (sheet, row, name), value in self.mended.items() if sheet == each.sheet}
            )
            for each in found
        ]

    def mend(self, problems: Sequence[tuple[Problem, str]]) -> "BroughtList":
        """With these values in place of what the problems are about."""
        fixes = {(problem.sheet, problem.row, problem.field): value for problem, value in problems}
        return replace(self, mended={**self.mended, **fixes})


class TriedList(Value):
    """What was found in the file; `run` is missing while its columns are not clear."""

    brought: BroughtList
    first: RawList
    examples: Mapping[int, tuple[str, ...]]
    """The first few values of each column of the first list."""
    run: Run | None = None
    seconds: float = 0
    articles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """What the codes in a kit stand for: the name in Czech and in English."""
    fundings: tuple[str, ...] = ()
    """What of a list of deliveries can be bought of."""

    @property
    def unknown(self) -> int:
        """Columns nobody has decided about."""
        mapping = self.brought.mapping
        return sum(1 for one in self.first.headings if one.text and not one.field and one.column not in mapping)


Work: TypeAlias = "Callable[[Database, Progress], TriedList]"


def bring(path: Path, kind: ListKind | None, step: Step) -> BroughtList:
    """Read the file; its kind is what its headings say it is, unless it was said. Raises ListRefused."""
    grids = tuple(read(path, LIMITS, step))
    return BroughtList(path, grids, kind or guess_kind(grids))


_ASKED = ("uninspected", "unissued")
"""What the page asks beside the list."""


def guess_kind(grids: Sequence[Grid]) -> ListKind:
    """The kind whose columns the headings have most of."""
    tops = [replace(grid, rows=grid.rows[:_TOP_ROWS]) for grid in grids]
    return max(IMPORTED, key=lambda kind: _likeness(lists_in(kind, tops)[0]))


def look(brought: BroughtList, books: Books, step: Step, *, anyway: bool = False) -> TriedList:
    """The dry run, unless a column is not clear; `anyway` leaves those out that nobody knows."""
    began = monotonic()
    lists = brought.lists()
    looked = TriedList(brought, lists[0], _examples(brought, lists[0]))
    if lists[0].missing or (looked.unknown and not anyway):
        return looked
    run = dry_run(books, lists, step, brought.funding, brought.inspected, brought.first_issued)
    run = replace(run, problems=tuple(one for one in run.problems if one.what not in _ASKED))
    coded = books.catalogue.articles() if brought.kind is ListKind.KIT else ()
    articles = {article.code: (article.name, article.name_en) for article in coded}
    fundings = tuple(books.settings.fundings()) if brought.kind is ListKind.DELIVERIES else ()
    return replace(looked, run=run, seconds=monotonic() - began, articles=articles, fundings=fundings)


def first_look(path: Path, kind: ListKind | None, database: Database, progress: Progress) -> TriedList:
    """Bring a file in."""
    brought = bring(path, kind, progress.step)
    return database.ask(lambda books: look(brought, books, progress.step))


def next_look(brought: BroughtList, anyway: bool, database: Database, progress: Progress) -> TriedList:
    """Look at it again: mended, mapped, or because the books have moved on."""
    return database.ask(lambda books: look(brought, books, progress.step, anyway=anyway))


def ready(run: Run) -> Run:
    """What of the dry run can be written: without the rows that are refused. A kit comes whole or not at all."""
    if not run.errors:
        return run
    if run.kind in _WHOLE_ONLY:
        return replace(run, rows=(), dropped=())
    return replace(run, problems=run.warnings)


def asks(looked: TriedList) -> bool:
    """It waits for the answer how things were inspected that would be overdue at once."""
    return bool(looked.run and looked.run.uninspected and not looked.brought.inspected)


def rows_to_write(run: Run) -> int:
    able = ready(run)
    return len(able.to_write) + len(able.dropped)


def catalogue_first(run: Run) -> bool:
    """The list came before its catalogue."""
    return any(problem.what in CATALOGUE_FIRST for problem in run.errors)


def clear_fixes(run: Run) -> list[tuple[Problem, str]]:
    """Problems for which a single value would do, with that value."""
    return [(problem, problem.fixes[0]) for problem in run.errors if len(problem.fixes) == 1]


def of_fate(run: Run, fate: Fate) -> list[Row]:
    return [judged for judged in run.rows if judged.fate is fate]


def _likeness(found: RawList) -> tuple[bool, int]:
    return not found.missing and bool(found.heading_row), sum(one.field is not None for one in found.headings)


def _examples(brought: BroughtList, first: RawList) -> dict[int, tuple[str, ...]]:
    """Different values, as they stand under the headings."""
    grid = next((grid for grid in brought.grids if grid.sheet == first.sheet), None)
    below = [row for row in (grid.rows if grid else ()) if row.number > first.heading_row][:_TOP_ROWS]
    found: dict[int, tuple[str, ...]] = {}
    for heading in first.headings:
        cells = (row.cells[heading.column] for row in below if heading.column < len(row.cells))
        found[heading.column] = tuple(dict.fromkeys(cell.text for cell in cells if cell))[:_EXAMPLES]
    return found


_TITLES = {
    "cs": ("Závažnost", "List", "Řádek", "Sloupec", "Hodnota", "Problém", "Řešení"),
    "en": ("Severity", "Sheet", "Row", "Column", "Value", "Problem", "Way out"),
}
_SEVERITIES = {"cs": {"error": "chyba", "warning": "upozornění"}, "en": {"error": "error", "warning": "warning"}}


def save_problems(run: Run, target: Path, lang: Lang) -> None:
    """Errors first, each with its place in the file; as the page lists them. Raises NotWritten, NoPlaceForFile."""
    titles, severities = _TITLES[lang], _SEVERITIES[lang]
    columns = tuple(ColumnOut(title, "number" if at == 2 else "text") for at, title in enumerate(titles))
    rows = [
        (
            severities[problem.severity],
            problem.sheet,
            problem.row or None,
            words.column(problem, run.kind, lang),
            problem.value,
            words.sentence(problem, run.kind, lang),
            " / ".join(words.ways_out(problem, lang)),
        )
        for problem in (*run.errors, *run.warnings)
    ]
    with saving(target):
        xlsx(target, [SheetOut(run.file, columns, rows)], created=datetime.now(UTC))
