"""Commands that write: import, issue, return, undo."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import change, opened
from equipment_app.domain.lists import DryRun, ListKind
from equipment_app.domain.outcome import Outcome
from equipment_app.operations.issue import Issue
from equipment_app.operations.once import Once
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.undo import Undo
from equipment_app.store.database import Database


def issue(options: Any, answer: Answer) -> int:
    command = Issue(options.to, tuple(options.things), options.kit, remark=options.remark, on=options.on)
    return _handover(options, answer, change(options, command, _paper(options.pdf)))


def take_back(options: Any, answer: Answer) -> int:
    command = TakeBack(options.of, tuple(options.things), options.everything, remark=options.remark, on=options.on)
    return _handover(options, answer, change(options, command, _paper(options.pdf)))


def undo(options: Any, answer: Answer) -> int:
    command = Undo(options.number, options.reason, options.on)
    return _handover(options, answer, change(options, command, _paper(options.pdf)))


def take_in(options: Any, answer: Answer) -> int:
    """Check a list against the books and, unless that is all that was wanted, write it."""
    with opened(options) as database:
        run = dry_run(database, ListKind(options.kind), options.path)
        outcome = Outcome()
        if not options.dry_run and not run.errors:
            command = TakeIn(run, on=options.on)
            outcome = database.change(Once(options.key, command) if options.key else command)
    result = {
        "number": outcome.number,
        "created": run.created,
        "changed": run.changed,
        "skipped": run.skipped,
        "problems": [_problem(problem, run.kind, answer.lang) for problem in run.problems],
    }
    answer.give(result, _import_lines(run, outcome, answer, dry=options.dry_run))
    return 1 if run.errors else 0


def dry_run(database: Database, kind: ListKind, path: Path) -> DryRun[Any]:
    """What taking in this file would do."""
    from equipment_app.exchange.check import check
    from equipment_app.exchange.deliveries import asked
    from equipment_app.exchange.read import read
    from equipment_app.exchange.table import lists_in
    from equipment_app.queries.known import known

    lists = lists_in(kind, read(path))
    keys = asked(lists) if kind is ListKind.DELIVERIES else None
    return check(lists, database.ask(lambda books: known(books, kind, keys)))


def _problem(problem: Any, kind: ListKind, lang: str) -> dict[str, Any]:
    from equipment_app.exchange import words

    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "what": words.sentence(problem, kind, lang),
        "severity": problem.severity,
        "value": problem.value,
    }


def _import_lines(run: DryRun[Any], outcome: Outcome, answer: Answer, *, dry: bool) -> list[str]:
    from equipment_app.exchange import words

    lines = [words.line(problem, run.kind, answer.lang) for problem in run.problems]
    counts = f"{run.created} · {run.changed} · {run.skipped} · {run.refused}"
    lines.append(
        answer.say(f"nové · změněné · beze změny · vadné: {counts}", f"new · changed · same · faulty: {counts}")
    )
    if outcome.number:
        lines.append(answer.say(f"Zapsáno pod číslem {outcome.number}.", f"Written as {outcome.number}."))
    elif run.errors:
        lines.append(answer.say("Nic se nezapsalo.", "Nothing was written."))
    elif dry:
        lines.append(answer.say("Zkouška: nic se nezapsalo.", "Dry run: nothing was written."))
    else:
        lines.append(answer.say("Vše už v evidenci je, nic se nezměnilo.", "All of it is known, nothing was changed."))
    return lines


def _paper(path: Path | None) -> Any:
    def write(database: Database, outcome: Outcome) -> None:
        if path is not None:
            path.write_bytes(database.ask(lambda books: books.papers.content(outcome.number)))

    return write


def _handover(options: Any, answer: Answer, outcome: Outcome) -> int:
    result = {
        "number": outcome.number,
        "entry": outcome.entry,
        "hash": outcome.hash,
        "lines": [asdict(line) for line in outcome.lines],
    }
    lines = [f"{outcome.number}  {outcome.subject}".rstrip()]
    lines += [
        "  ".join(part for part in (f"{line.quantity} {line.unit}", line.name, line.size, line.code) if part)
        for line in outcome.lines
    ]
    if options.pdf:
        lines.append(str(options.pdf))
    answer.give(result, lines)
    return 0
