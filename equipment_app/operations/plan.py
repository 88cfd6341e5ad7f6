"""An operation is its plan: what is going to be written and what is said of it. Writing happens here, once for all."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from functools import reduce
from operator import or_
from typing import TypeAlias, TypeVar
from uuid import uuid4

from equipment_app.domain.authority import by_two
from equipment_app.domain.custody import Move
from equipment_app.domain.entries import Batch, Entry, Registration, Secret, Written
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import KINDS, Changes, Kind, KindOfEntry
from equipment_app.domain.outcome import Filed, Outcome, OutcomeLine
from equipment_app.domain.papers import CANCELLED, Number
from equipment_app.domain.value import Value
from equipment_app.operations import keeping
from equipment_app.operations.lines import outcome_lines, ways_of
from equipment_app.store.books import Books
from equipment_app.store.ledger.search import Subject
from equipment_app.store.ledger.signing import SigningKey
from equipment_app.store.records.things import Thing

Item = TypeVar("Item")
ROWS = 100
"""Rows in one entry: with names of any likely length they stay well below the 64 KiB of a payload."""


_SEARCHED = {"holder": Subject.HOLDER, "thing": Subject.THING, "article": Subject.ARTICLE, "kit": Subject.KIT}
"""The tables whose rows are found by their words."""


class Part(Value):
    registers: tuple[Registration, ...] = ()
    secrets: tuple[Secret, ...] = ()
    moves: tuple[Move, ...] = ()
    occurred_on: date | None = None
    rows: int = 0


def chunks(items: Sequence[Item], size: int = ROWS) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


class Plan(Entry):
    """One entry, and what is said of it. Its number, its paper and the outcome follow from the row of its kind."""

    changes: Changes | None = None
    """None: what its kind changes."""
    done: str = ""
    """Key of the sentence that says it; empty: the name of the kind, whose row has the sentence."""
    subject: str = ""
    told: Mapping[str, int] = field(default_factory=dict)
    """Numbers of that sentence."""
    things: tuple[Thing, ...] = ()
    """What each of the moves moves, where the outcome tells of it line by line."""
    paper: bool = True
    """It takes the next number of its kind, where that makes papers."""
    file: bool = True
    """Its paper is made and filed now; else it waits to be."""
    brings: SigningKey | None = None
    """The key it registers, which signs it where its operator has none yet."""
    then: Callable[[], object] | None = None
    """What else is done, once all is written."""

    @property
    def row(self) -> KindOfEntry:
        return KINDS[self.kind]


class Several(Value):
    """Entries of one batch. Each is planned when those before it are written; a refusal of one that cannot be written
    comes out of the `yield` it was planned by.
    """

    count: int
    plans: Generator[Plan, None, None]
    main: int = -1
    """Which of them the outcome speaks for."""
    done: str = ""
    """As `Plan.done`, where it is not the main one's."""
    then: Callable[[Outcome], Outcome] | None = None
    """What else is done in the end, and said."""


def spread(plan: Plan, rows: Sequence[Registration], size: int = ROWS) -> Several:
    """The rows in as many entries as they need, which belong together; number and free text are the first one's."""
    parts = list(chunks(rows, size))
    later = replace(plan, number=None, secrets=())
    plans = (replace(later if n else plan, registers=tuple(part)) for n, part in enumerate(parts))
    return Several(len(parts), plans, main=0)


Planned: TypeAlias = Plan | Several | Outcome
"""An outcome, where there is nothing to write."""


class Operation(Value):
    """What people do, as the journal keeps it: fields say what is asked for, and `plan` what comes of it."""

    def plan(self, books: Books) -> Planned:
        """Reads the books and writes nothing. Raises Refusal."""
        raise NotImplementedError

    def __call__(self, books: Books) -> Outcome:
        return carry_out(self.plan(books), books)


def carry_out(planned: Planned, books: Books, asked: tuple[str, str] | None = None) -> Outcome:
    """Write what is planned and what follows from it, and say so. `asked` as `Entry` has it, of the first one."""
    if isinstance(planned, Outcome):
        return planned
    several = planned if isinstance(planned, Several) else Several(1, (plan for plan in (planned,)))
    done = _write(several, books, asked)
    _renew(books, [plan for plan, _ in done])
    for plan, _ in done:
        if plan.then:
            plan.then()
    outcome = _outcome(several, done, {written.seq for plan, written in done if _file(books, plan, written)})
    return several.then(outcome) if several.then else outcome


_Done: TypeAlias = list[tuple[Plan, Written]]


def _write(several: Several, books: Books, asked: tuple[str, str] | None) -> _Done:
    batch, done = str(uuid4()), _Done()
    for plan in several.plans:
        if plan.kind is not Kind.STOCKTAKE:
            books.stocktakes.refuse_frozen(plan.moves)
        if keeping.lets_go(books, plan.registers, plan.occurred_on or books.journal.today()):
            plan = replace(plan, facts={**plan.facts, "lets_go": 1})
        entry = replace(
            plan,
            series=plan.row.series if plan.paper and plan.row.form else "",
            batch=Batch(batch, len(done), several.count) if several.count > 1 else None,
            asked=None if done else asked,
        )
        try:
            written = books.journal.append(entry, plan.brings)
        except Refusal as refusal:
            several.plans.throw(refusal)
            raise
        done.append((plan, written))
    assert len(done) == several.count, "an entry of a batch says of how many it is one"
    return done


def _renew(books: Books, plans: list[Plan]) -> None:
    changed: dict[Subject, set[int]] = {}
    for subject, id in (pair for plan in plans for pair in _searched(books, plan)):
        changed.setdefault(subject, set()).add(id)
    for subject, ids in sorted(changed.items()):
        books.search.renew(subject, sorted(ids))


def _searched(books: Books, plan: Plan) -> Iterator[tuple[Subject, int]]:
    """What the search index has to read again: rows that are registered, and members whose names or ranks are,
    or who are found by what a record that is merged into theirs was called."""
    for one in plan.registers:
        if (subject := _SEARCHED.get(one.table)) is not None and isinstance(id := one.row["id"], int):
            yield subject, id
    said = plan.facts if plan.reverses is None else books.journal.payload(plan.reverses).get("x", {})
    if "merged" in said:
        yield Subject.HOLDER, int(said["member"] or 0)
    refs = [str(one.row["ref"]) for one in plan.secrets if one.table == "identity"]
    yield from ((Subject.HOLDER, holder) for holder in books.people.holders(refs))


def _file(books: Books, plan: Plan, written: Written) -> bool:
    """Whether a paper of it was filed: its own, or the cancelled copy of what it cancels."""
    number = str(written.number) if written.number else ""
    if plan.reverses is not None:
        filed = bool(number) and books.papers.is_filed(number.removesuffix(CANCELLED))
        if filed:
            books.papers.file_cancelled(written.seq)
        return filed
    filed = bool(number and plan.row.form) and plan.file
    if filed:
        books.papers.file(written.seq)
    if replaces := plan.facts.get("replaces"):
        books.papers.file_cancelled(books.papers.seq(f"{replaces}{CANCELLED}"), number)
    return filed


def _outcome(several: Several, done: _Done, filed: set[int]) -> Outcome:
    """The main one is told first; what is cancelled is told together, in the order it was."""
    plan, main = done[several.main]
    cancels = plan.reverses is not None
    order = done if cancels else [(plan, main), *(one for one in done if one[0] is not plan)]
    number = str(main.number) if main.number else ""
    return Outcome(
        changes=reduce(or_, (one.row.changes if one.changes is None else one.changes for one, _ in done)),
        what=several.done or plan.done or str(plan.kind),
        number=number,
        entry=main.seq,
        hash=main.hash.hex(),
        lines=_lines([one for one, _ in order], together=cancels),
        papers=tuple(Filed(str(written.number), written.seq) for _, written in order if written.seq in filed),
        subject=plan.subject,
        undoable=number if plan.row.undoable else "",
        by_two=any(by_two({"k": one.kind, "x": one.facts}) for one, _ in done),
        facts=dict(plan.told),
    )


def _lines(plans: list[Plan], *, together: bool) -> tuple[OutcomeLine, ...]:
    moved = [(plan.kind, list(zip(plan.moves, plan.things, strict=True))) for plan in plans if plan.things]
    ways = [way for kind, some in moved for way in ways_of(some, kind)]
    if together:
        ways = [[one for way in ways for one in way]]
    return tuple(line for way in ways for line in outcome_lines(way))


def next_number(books: Books, kind: Kind) -> Number | None:
    """Of a kind that makes no paper; one that does is numbered with it."""
    row = KINDS[kind]
    return None if row.form else books.journal.next_number(row.series, books.journal.today().year)
