"""One row of a list being read: gives values, notes what is wrong with them and where, and tells what it changes."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any, ClassVar, TypeVar

from equipment_app.domain.lists import Change, DryRun, Fate, Judged, Known, Problem, ProblemFacts, Row, Severity
from equipment_app.domain.outcome import Step
from equipment_app.domain.sizes import normalise
from equipment_app.exchange.cells import EMPTY, Cell, CellKind, Doubtful, Unreadable, identifier, text
from equipment_app.exchange.columns import Spellings, near
from equipment_app.exchange.table import RawList, RawRow
from equipment_app.measures import dotted_day


def merged(before: Row, listed: Row, given: Collection[str]) -> Row:
    """`listed` where the list says something, `before` elsewhere: an empty cell erases nothing."""
    values: dict[str, Any] = {}
    for field in fields(before):
        old, new = getattr(before, field.name), getattr(listed, field.name)
        if isinstance(old, Mapping):
            values[field.name] = {**old, **new}
        else:
            values[field.name] = new if field.name in given else old
    return replace(before, **values)


def changes(before: Row, after: Row, only: Collection[str] | None = None) -> tuple[Change, ...]:
    """What differs, field by field; None looks at all of them."""
    found: list[Change] = []
    for field in fields(before):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old == new or (only is not None and field.name not in only):
            continue
        if isinstance(old, Mapping):
            parts = [part for part in new if old.get(part) != new[part]]
            found.extend(Change(f"{field.name}.{part}", old.get(part), new[part]) for part in parts)
        else:
            found.append(Change(field.name, old, new))
    return tuple(found)


T = TypeVar("T")
_STEP_ROWS = 200
READ_OFF = frozenset(("serial", "inventory"))
"""Numbers that are read off the thing: whatever else was put there would be a false statement, so none is proposed."""
_UNREADABLE = {CellKind.UNVALUED: "formula_unvalued", CellKind.ERROR: "cell_error"}


class RowReader:
    """`failed` once an error was noted: the row cannot be taken in."""

    def __init__(self, table: RawList, row: RawRow, problems: list[Problem]) -> None:
        self.sheet = table.sheet
        self.number = row.number
        self.cells = row.cells
        self.mended = row.mended
        self._column = table.column
        self.failed = False
        self._problems = problems

    def has(self, field: str) -> bool:
        return field in self.cells

    def listed(self, field: str) -> bool:
        """The list has a column for it."""
        return bool(self._column(field))

    def shown(self, field: str) -> str:
        return self.cells.get(field, EMPTY).text

    def read(self, field: str, how: Callable[[Cell], T | Doubtful[T]], default: T, *, required: bool = False) -> T:
        """What `how` makes of the cell; `default` for an empty cell and for one that was noted as an error."""
        cell = self.cells.get(field, EMPTY)
        if not cell:
            if required:
                self.error(field, "missing")
            return default
        if cell.kind in _UNREADABLE:
            self.error(field, _UNREADABLE[cell.kind])
            return default
        try:
            value = how(cell)
        except Unreadable as problem:
            self.error(field, problem.what, fixes=problem.fixes)
            return default
        if isinstance(value, Doubtful):
            self.warn(field, value.what, {"taken": _plain(value.value)})
            return value.value
        return value

    def text(self, field: str, *, required: bool = False) -> str:
        return self.read(field, text, "", required=required)

    def identifier(self, field: str, *, required: bool = False) -> str:
        return self.read(field, identifier, "", required=required)

    def spelt(self, field: str, spellings: Mapping[str, Spellings], *, required: bool = False) -> str:
        """Text of a column with few different values, in the spelling the others have."""
        written = self.text(field, required=required)
        best = spellings[field].best(written) if written else ""
        if best != written:
            self.warn(field, "alike", {"taken": best})
        return best

    def known(self, field: str, known: Mapping[str, T], spellings: Spellings, what: str) -> T | None:
        """What `known` has under the code in the cell; a code that is not there is the error `what`."""
        written = self.identifier(field, required=True)
        if not written:
            return None
        best = spellings.best(written)
        if best not in known:
            self.error(field, what, fixes=near(written, known))
            return None
        if best != written:
            self.warn(field, "alike", {"taken": best})
        return known[best]

    def size(self, field: str, scheme: str, sizes: tuple[str, ...]) -> str:
        """A size of the scheme, as the scheme writes it; empty when the cell is empty or no size of it."""
        written = self.read(field, identifier, "")
        found = normalise(sizes, written) if written else ""
        if found is None:
            self.error(field, "unknown_size", {"scheme": scheme}, fixes=near(written, sizes))
        return found or ""

    def error(self, field: str, what: str, facts: ProblemFacts | None = None, fixes: Sequence[str] = ()) -> None:
        self.failed = True
        self._note("error", field, what, facts, () if field in READ_OFF else fixes)

    def warn(self, field: str, what: str, facts: ProblemFacts | None = None) -> None:
        self._note("warning", field, what, facts)

    def _note(
        self, severity: Severity, field: str, what: str, facts: ProblemFacts | None, fixes: Sequence[str] = ()
    ) -> None:
        column, shown = self._column(field), self.shown(field)[:100]
        self._problems.append(
            Problem(self.sheet, self.number, column, what, facts or {}, severity, field, shown, tuple(fixes))
        )


class ListCheck(ABC):
    """A list of one kind against the books: reads its rows and judges each."""

    follows_catalogue: ClassVar = False
    """Without the articles it speaks of nothing in it can be judged."""

    def __init__(self, lists: Sequence[RawList], known: Known, problems: list[Problem], step: Step) -> None:
        self._lists = lists
        self._known = known
        self._problems = problems
        self._step = step
        self._articles = Spellings(known.articles, {})

    @abstractmethod
    def judged(self) -> Iterator[Judged[Any]]: ...

    def brought(self, run: DryRun[Any]) -> dict[str, Any]:
        """What a dry run says of such a list besides its rows."""
        return {}

    def _rows(self) -> Iterator[RowReader]:
        return readers(self._lists, self._problems, self._step)


def judged(row: RowReader, listed: Row, before: Row | None, given: Collection[str] = ()) -> Judged[Row]:
    """What the row does to what the books have; `given` are fields it says besides those of its cells."""
    if row.failed:
        return Judged(row.sheet, row.number, Fate.REFUSED)
    if before is None:
        return Judged(row.sheet, row.number, Fate.CREATED, listed)
    after = merged(before, listed, {*row.cells, *given})
    found = changes(before, after)
    return Judged(row.sheet, row.number, Fate.CHANGED if found else Fate.SKIPPED, after, before, found)


def readers(lists: Iterable[RawList], problems: list[Problem], step: Step) -> Iterator[RowReader]:
    total = 0
    for table in lists:
        for row in table.rows:
            if total % _STEP_ROWS == 0:
                step(total, 0)
            total += 1
            yield RowReader(table, row, problems)


def where(row: RowReader) -> dict[str, str | int]:
    """Facts that lead to another row."""
    return {"row": row.number, "sheet": row.sheet}


def spellings(
    lists: Sequence[RawList], fields: Collection[str], known: Mapping[str, Collection[str]]
) -> dict[str, Spellings]:
    """For each field the spellings of its column in all the lists, and those of the books."""
    written: dict[str, Counter[str]] = {field: Counter() for field in fields}
    for table in lists:
        for row in table.rows:
            for field in fields:
                if field in row.cells:
                    written[field][row.cells[field].text] += 1
    return {field: Spellings(known.get(field, ()), written[field]) for field in fields}


def _plain(value: object) -> str | int:
    if isinstance(value, date):
        return dotted_day(value)
    return value if isinstance(value, int) else str(value)
