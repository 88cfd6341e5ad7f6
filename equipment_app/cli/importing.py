"""The command that takes a list in: import."""

import sys
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer, sentence
from equipment_app.cli.lists import ListFile
from equipment_app.cli.stores import carry_out, opened
from equipment_app.domain.backups import Why
from equipment_app.domain.errors import ListHasProblems, Refusal
from equipment_app.domain.lists import ListKind, Problem
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.store_errors import AlteredSchema
from equipment_app.exchange import words
from equipment_app.operations.once import Once
from equipment_app.store.backups.service import Backups
from equipment_app.store.database import Database

_COUNTS = ("created", "changed", "skipped")


def take_in(options: Any, answer: Answer) -> int:
    """Check a list against the books and, unless that is all that was wanted, write it."""
    source = ListFile(ListKind(options.kind), options.path, options.on)
    try:
        with opened(options) as database:
            if not options.dry_run:
                back_up_first(options.store, database)
            outcome = database.ask(source.tried) if options.dry_run else carry_out(database, Once(options.key, source))
    except AlteredSchema:
        raise
    except Refusal as refusal:
        return _not_taken_in(source, refusal, answer, dry=options.dry_run)
    answer.give(_imported(source, outcome, answer), _import_lines(source, outcome, answer, dry=options.dry_run))
    return 0


def back_up_first(store: Path, database: Database) -> None:
    """Beside the store, unless nothing changed since the last time: a list can change a great deal at once.

    Raises:
        BackupRefused: then nothing is taken in either.
    """
    backups = Backups(store, database.source.origin)
    if backups.due(Why.IMPORT, database.source.head):
        backups.make(database.source, Why.IMPORT)


def _not_taken_in(source: ListFile, refusal: Refusal, answer: Answer, *, dry: bool) -> int:
    """The reason on stderr; for programs the object all the same, with every problem in it. Nothing was taken in, and
    so the object says; that of a dry run, what would have been."""
    why = sentence(refusal, answer.lang)
    listed = isinstance(refusal, ListHasProblems)
    if answer.json:
        problems = [] if listed else [{"sheet": "", "row": 0, "column": "", "what": why}]
        result = _imported(source, Outcome(facts={} if dry else dict.fromkeys(_COUNTS, 0)), answer)
        answer.give(result | {"problems": [*result["problems"], *problems]}, ())
    elif listed:
        print("\n".join(_problem_lines(source, answer.lang)), file=sys.stderr)
    print(why, file=sys.stderr)
    return 1


def _imported(source: ListFile, outcome: Outcome, answer: Answer) -> dict[str, Any]:
    run = source.last
    counts = outcome.facts or ({name: getattr(run, name) for name in _COUNTS} if run else {})
    return {
        "number": outcome.number,
        **{name: counts.get(name, 0) for name in _COUNTS},
        "problems": [_problem(problem, source.kind, answer.lang) for problem in (run.problems if run else ())],
    }


def _problem(problem: Problem, kind: ListKind, lang: str) -> dict[str, Any]:
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "what": words.sentence(problem, kind, lang),
        "severity": problem.severity,
        "value": problem.value,
    }


def _import_lines(source: ListFile, outcome: Outcome, answer: Answer, *, dry: bool) -> list[str]:
    said = _imported(source, outcome, answer)
    counts = f"{said['created']} · {said['changed']} · {said['skipped']}"
    lines = _problem_lines(source, answer.lang)
    lines.append(answer.say(f"nové · změněné · beze změny: {counts}", f"new · changed · same: {counts}"))
    if dry:
        lines.append(answer.say("Zkouška: nic se nezapsalo.", "Dry run: nothing was written."))
    elif outcome.repeated:
        lines.append(
            answer.say(f"Zapsáno už dřív pod číslem {outcome.number}.", f"Written before as {outcome.number}.")
        )
    elif outcome.number:
        lines.append(answer.say(f"Zapsáno pod číslem {outcome.number}.", f"Written as {outcome.number}."))
    else:
        lines.append(answer.say("Vše už v evidenci je, nic se nezměnilo.", "All of it is known, nothing was changed."))
    return lines


def _problem_lines(source: ListFile, lang: str) -> list[str]:
    return [words.line(problem, source.kind, lang) for problem in (source.last.problems if source.last else ())]
