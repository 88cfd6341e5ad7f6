"""What a lead hears of another unit through checks of their own: they type every code there is, and make results up.

A check file holds the key of its seals, so whoever has one can put anything into the result: codes, who stood at the
table, who led. It is imported by the lead or by the quartermaster; then everything the lead is told is read, answers,
refusals and papers: no name, number or code of the other unit may be in it that the lead has not typed.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from equipment_app.documents.unit_check import Gathering
from equipment_app.domain.carried_file import Carried, Result, answer
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import Refusal
from equipment_app.domain.rights import Role
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations import unit_checks
from equipment_app.operations.issue import Issue
from equipment_app.operations.unit_checks import DropCheck, ExportCheck, ImportCheck, SettleDifference
from equipment_app.queries import paper_card, unit_check
from equipment_app.store.access import scope
from equipment_app.store.records.checks import Checks
from tests.operations.carrying import signed
from tests.staff import OTHER, OWN, Staff
from tests.world import ADAM, CTIBOR, KIT

NAMES = ("code", "serial", "inventory")


class Hidden:
    """What there is of the other unit."""

    def __init__(self, staff: Staff) -> None:
        world = self.world = staff.world
        self.member = world.member(CTIBOR)
        rows = world.sql(
            "SELECT t.id, t.code, t.serial, t.inventory FROM thing t JOIN holding h ON h.thing = t.id "
            "WHERE h.holder = ? AND h.quantity > 0 AND t.code IS NOT NULL",
            self.member,
        )
        self.things = [(row[0], str(Code(Family.THING, row[1])), *row[2:]) for row in rows]
        badge = world.ask(lambda books: books.people.several([self.member])[self.member].badge) or 0
        of = staff.of[OTHER]
        self.person = ("Čtvrtý", "Ctibor", CTIBOR, str(Code(Family.BADGE, badge)), "Jihomoravského", of.issued)

    def names(self, kind: str) -> list[str]:
        return [name for thing in self.things if (name := thing[1 + NAMES.index(kind)])]

    def marks(self, typed: str) -> list[str]:
        """What the lead did not type; of a thing its number in the books as well."""
        others = [name for kind in NAMES if kind != typed for name in self.names(kind)]
        return [*self.person, *others, *(f"thing={thing[0]}" for thing in self.things)]


def listen(staff: Staff, chance: random.Random, rounds: int, *, enough: int = 0) -> list[str]:
    """What was heard that should not have been, in so many rounds or until it was so much."""
    staff.works(Role.QUARTERMASTER)
    world, member = staff.world, staff.world.member(CTIBOR)
    if not world.sql("SELECT 1 FROM holding WHERE thing = ? AND holder = ?", world.piece("V-002"), member):
        world.do(Issue(CTIBOR, ("V-002",)))
    hidden, heard, adam = Hidden(staff), list[str](), world.member(ADAM)
    for n in range(rounds):
        if enough and len(heard) >= enough:
            break
        typed, importer = chance.choice(NAMES), chance.choice((Role.LEAD, Role.QUARTERMASTER))
        made = _made_up(staff, hidden, chance, typed, lead=(member, 0, adam)[n % 3])
        said = [*_imported(staff, importer, made), *_asked(staff, hidden.names(typed)), *_refused(staff)]
        for one in said:
            heard += [f"{mark}, by {importer}: {one[:200]}" for mark in hidden.marks(typed) if _is_in(mark, one)]
    return heard


def _made_up(staff: Staff, hidden: Hidden, chance: random.Random, typed: str, *, lead: int) -> Result:
    """A result of the lead's own check that asks about everybody."""
    world = staff.world
    staff.works(Role.LEAD)
    unit, kit = world.ask(lambda books: (books.people.units()[OWN][0], books.catalogue.kits()[KIT]))
    plan = world.ask(lambda books: unit_check.begin(books, Setup(unit, kit=kit))).plan
    files: list[Carried] = []
    world.do(ExportCheck(plan, world.clock().date(), files.append))
    carried, now = files[0], world.clock()
    people = (0, world.member(ADAM), hidden.member)
    state = {
        "progress": {
            "seen": [[thing[0], ""] for thing in hidden.things],
            "counted": [],
            "marks": [],
            "absent": [[hidden.member, "nemocný"]],
            "strays": [[one.thing, hidden.member] for one in plan.known],
        },
        "aside": [[name, now.isoformat(), chance.choice(people)] for name in hidden.names(typed)],
        "standing": chance.choice(people),
        "cursor": [0, 0],
    }
    return signed(answer(carried, state, now, lead), carried)


def _imported(staff: Staff, importer: Role, made: Result) -> Iterator[str]:
    """What the lead is told of it: the answer if it was them, and the paper whoever it was."""
    staff.works(importer)
    try:
        outcome = staff.world.do(ImportCheck(made))
    except Refusal as refusal:
        yield from _said(refusal)
        return
    if importer is Role.LEAD:
        yield repr(outcome)
    staff.works(Role.LEAD)
    yield staff.world.ask(lambda books: books.papers.content(outcome.number)).decode()
    yield repr(staff.world.ask(lambda books: paper_card.paper_card(books, outcome.number)))


def _asked(staff: Staff, names: list[str]) -> Iterator[str]:
    staff.works(Role.LEAD)
    for question in (unit_check.todo, unit_check.past, unit_check.under_way):
        yield repr(staff.world.ask(question))
    for name in names:
        yield repr(staff.world.ask(lambda books, name=name: unit_check.whose(books, name)))
    for of in staff.of.values():
        yield repr(staff.world.ask(lambda books, of=of: unit_check.resume(books, of.saved)))


def _refused(staff: Staff) -> Iterator[str]:
    """What they may not do, and what it says: with another unit's result, check and difference."""
    of = staff.of[OTHER]
    theirs = Result.from_bytes(of.result.read_bytes(), "result")
    own = json.loads(staff.of[OWN].result.read_bytes())["ask"]["setup"]
    disguised = replace(theirs, ask={**theirs.ask, "setup": own})
    for command in (ImportCheck(theirs), ImportCheck(disguised), DropCheck(of.saved), SettleDifference(of.check, 1)):
        try:
            yield repr(staff.world.do(command))  # type: ignore[arg-type]
        except Refusal as refusal:
            yield from _said(refusal)


def _said(refusal: Refusal) -> Iterator[str]:
    yield repr(refusal)
    for lang in ("cs", "en"):
        yield refusal.said(lang)  # type: ignore[arg-type]


def _is_in(mark: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(mark)}(?![\w])", text) is not None


@contextmanager
def _whose_of_all() -> Iterator[None]:
    """Whose a thing is, is told to everybody."""
    with patch.object(Checks, "_is_seen", lambda *_: True):
        yield


@contextmanager
def _papers_of_all() -> Iterator[None]:
    """The report names whoever holds a thing."""
    real = Gathering._holder
    with patch.object(Gathering, "_holder", lambda self, line: (real(self, line)[0], None)):
        yield


@contextmanager
def _any_member() -> Iterator[None]:
    """Who led is believed."""
    with patch.object(unit_checks, "_led_by", lambda check, lead: lead):
        yield


@contextmanager
def _lines_of_all() -> Iterator[None]:
    """The list of what is to be settled has everything that was found."""
    hides = f" AND NOT {scope._FOREIGN}"
    assert any(hides in statement for statement in scope._PUT_UP)
    with patch.object(scope, "_PUT_UP", [statement.replace(hides, "") for statement in scope._PUT_UP]):
        yield


PLANTED: dict[str, Callable[[], Any]] = {
    "a lead is told whose a thing is": _whose_of_all,
    "a report names who holds a thing": _papers_of_all,
    "whoever a result names has led the check": _any_member,
    "a lead sees every line of a check": _lines_of_all,
}
