"""The command that takes in a list in a file: checked against the books and written in one transaction."""

import sys
from collections.abc import Collection
from dataclasses import field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import REFUSED, Answer, sentence
from equipment_app.cli.stores import carry_out, opened
from equipment_app.domain.backups import Why
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import Refusal
from equipment_app.domain.list_errors import ListHasProblems, RenamedOfNoMembers
from equipment_app.domain.lists import DryRun, ListKind, Problem
from equipment_app.domain.outcome import no_step
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Right
from equipment_app.domain.store_errors import AlteredSchema
from equipment_app.domain.words import Lang, Words
from equipment_app.dry_run import dry_run, newcomers, participants_of
from equipment_app.exchange import words
from equipment_app.exchange.check import overlooked
from equipment_app.exchange.read import read
from equipment_app.exchange.table import RawList, lists_in
from equipment_app.operations import Books, Outcome
from equipment_app.operations.declared import needs, permit
from equipment_app.operations.deployments import open_one
from equipment_app.operations.once import Once
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.plan import Operation, Planned
from equipment_app.operations.take_in import RIGHTS, TakeIn, asked
from equipment_app.store.backups.service import Backups
from equipment_app.store.database import Database

_COUNTS = ("created", "changed", "skipped")


@needs(lambda self: self.right())
class ListFile(Operation):
    """Take in what is in the file `path`: a dry run, and unless it finds errors, `TakeIn`."""

    kind: ListKind
    path: Path
    on: date | None = None
    funding: str = ""
    """Of deliveries that name none."""
    inspected: str = ""
    """The last inspection of deliveries that do not say it."""
    first_issued: str = ""
    """The first issue of deliveries that do not say it."""
    renamed: tuple[str, ...] = ()
    """Personal numbers of members whose whole name the list changes rightly."""
    runs: list[DryRun[Any]] = field(default_factory=list)
    """What each dry run found."""

    @cached_property
    def lists(self) -> list[RawList]:
        """Raises ListRefused; RenamedOfNoMembers."""
        if self.renamed and self.kind is not ListKind.MEMBERS:
            raise RenamedOfNoMembers
        return [one.mended(_confirmed(one, self.renamed)) for one in lists_in(self.kind, read(self.path))]

    def asked(self) -> Asked:
        """As `TakeIn` has it."""
        said = tuple((0, "surname", number) for number in self.renamed)
        answers = self.funding, self.inspected, self.first_issued
        return asked(self.kind, self.lists[0].sha256, self.on, said, *answers)

    def plan(self, books: Books) -> Planned:
        """Raises ListRefused, ListHasProblems, UnknownFunding."""
        taken = TakeIn(self.run(books), on=self.on, **picked(self, "funding inspected first_issued"))
        permit(taken, books)
        return taken.plan(books)

    def tried(self, books: Books) -> Outcome:
        """As if it was taken in, with nothing written; raises as that would.

        It is told to whom it would be allowed, also where the store is only read: it compares with all that is in it.
        """
        replace(books.session, reading=False).permit(self.right())
        run = self.run(books)
        if run.errors:
            raise ListHasProblems(len(run.errors))
        return Outcome()

    def right(self) -> Right:
        return RIGHTS[self.kind]

    def run(self, books: Books) -> DryRun[Any]:
        return self.noted(dry_run(books, self.lists, no_step, self.funding, self.inspected, self.first_issued))

    def noted(self, run: DryRun[Any]) -> DryRun[Any]:
        """With what reading overlooked."""
        self.runs.append(replace(run, problems=(*overlooked(self.lists), *run.problems)))
        return self.runs[-1]


def _confirmed(listed: RawList, numbers: Collection[str]) -> dict[tuple[int, str], str]:
    """The surnames of these members, said as they stand there."""
    there = [row for row in listed.rows if {"personal_number", "surname"} <= row.cells.keys()]
    return {
        (row.number, "surname"): row.cells["surname"].text
        for row in there
        if row.cells["personal_number"].text.strip() in numbers
    }


@needs(Right.HAND_OVER)
class ParticipantsFile(ListFile, kw_only=True):
    """Add who is in the file `path` to a deployment; those who take part already are left as they are."""

    kind: ListKind = ListKind.PARTICIPANTS
    deployment: str
    role: str = ""
    group: str = ""

    def right(self) -> Right:
        return Right.HAND_OVER

    def asked(self) -> Asked:
        """The bytes of the file, and where and as what they are asked to be."""
        facts = picked(self, "deployment role group") | {"sha256": self.lists[0].sha256}
        return type(self).__name__, {name: str(fact) for name, fact in facts.items() if fact}

    def plan(self, books: Books) -> Planned:
        """Raises ListRefused, ListHasProblems, and what `AddParticipants` raises."""
        run = self.run(books)
        if run.errors:
            raise ListHasProblems(len(run.errors))
        people = newcomers(run)
        if not people:
            return Outcome()
        return AddParticipants(self.deployment, people, self.role, self.group).plan(books)

    def run(self, books: Books) -> DryRun[Any]:
        return self.noted(participants_of(books, open_one(books, self.deployment).id, self.lists, group=self.group))


def take_in(options: Any, answer: Answer) -> int:
    """Check a list against the books and, unless that is all that was wanted, write it."""
    numbers = tuple(one.strip() for one in options.renamed.split(",") if one.strip())
    answers = options.funding, options.inspected, options.first_issued
    asked = ListFile(ListKind(options.kind), options.path, options.on, *answers, numbers)
    return _taken_in(asked, options, answer)


def participants(options: Any, answer: Answer) -> int:
    """The same of the participants of a deployment."""
    asked = picked(options, "path deployment role group")
    return _taken_in(ParticipantsFile(**asked), options, answer)


def _taken_in(source: ListFile, options: Any, answer: Answer) -> int:
    try:
        with opened(options) as database:
            if not options.dry_run:
                back_up_first(options.store, database)
            outcome = database.ask(source.tried) if options.dry_run else carry_out(database, Once(options.key, source))
    except AlteredSchema:
        raise
    except Refusal as refusal:
        return _not_taken_in(source, refusal, answer, dry=options.dry_run)
    return answer.give(_imported(source, outcome, answer), _import_lines(source, outcome, answer, dry=options.dry_run))


def back_up_first(store: Path, database: Database) -> None:
    """Beside the store, unless nothing changed since the last time: a list can change a great deal at once.
    Raises BackupRefused: then nothing is taken in either.
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
    return REFUSED


def _imported(source: ListFile, outcome: Outcome, answer: Answer) -> dict[str, Any]:
    run = source.runs[-1] if source.runs else None
    tried = {name: getattr(run, name) for name in _COUNTS} if run else {}
    counts = outcome.facts if "created" in outcome.facts else tried
    return {
        "number": outcome.number,
        **{name: counts.get(name, 0) for name in _COUNTS},
        "problems": [_problem(problem, source.kind, answer.lang) for problem in (run.problems if run else ())],
    }


_ANSWERS = {
    "another_person": Words("přidejte --renamed {number}", "add --renamed {number}"),
    "uninspected": Words(
        "odpovězte --inspected DEN, --inspected delivery (každý kus v den dodání), nebo --inspected left (není známa)",
        "answer by --inspected DAY, --inspected delivery (each the day it came), or --inspected left (it is not known)",
    ),
    "unissued": Words(
        "byly-li v používání dřív, uveďte --first-issued DEN nebo --first-issued delivery (každý kus v den dodání)",
        "if they were in use before, say --first-issued DAY, or --first-issued delivery (each the day it came)",
    ),
}
"""What the command line takes as the answer to a problem, which the window asks in a field."""


def _answered(text: str, problem: Problem, lang: Lang) -> str:
    answer = _ANSWERS.get(problem.what)
    return f"{text}; {answer.said(lang).format(**problem.facts)}" if answer else text


def _problem(problem: Problem, kind: ListKind, lang: Lang) -> dict[str, Any]:
    what = _answered(words.sentence(problem, kind, lang), problem, lang)
    return {**picked(problem, "sheet row column"), "what": what, **picked(problem, "severity value")}


def _import_lines(source: ListFile, outcome: Outcome, answer: Answer, *, dry: bool) -> list[str]:
    said, number = _imported(source, outcome, answer), outcome.number
    counts = f"{said['created']} · {said['changed']} · {said['skipped']}"
    known = not (dry or outcome.repeated or number)
    return _problem_lines(source, answer.lang) + answer.lines(
        (True, f"nové · změněné · beze změny: {counts}", f"new · changed · same: {counts}"),
        (dry, "Zkouška: nic se nezapsalo.", "Dry run: nothing was written."),
        (not dry and outcome.repeated, f"Zapsáno už dřív pod číslem {number}.", f"Written before as {number}."),
        (number and not (dry or outcome.repeated), f"Zapsáno pod číslem {number}.", f"Written as {number}."),
        (known, "Vše už v evidenci je, nic se nezměnilo.", "All of it is known, nothing was changed."),
    )


def _problem_lines(source: ListFile, lang: Lang) -> list[str]:
    problems = [problem for run in source.runs[-1:] for problem in run.problems]
    return [_answered(words.line(problem, source.kind, lang), problem, lang) for problem in problems]
