"""Campaign A1: whoever tries whatever, only what the table allows is done, and a lead hears of their own units alone.

    python -m tests.campaigns.rights [--steps 20000] [--seed N]

On a store kept by four: each step somebody, alone or with a second person, at an open or a locked desk, sends an
operation about their own or another unit. It must end as the table of rights in `tests.staff` says, which people agreed
on; refused, it has written nothing. `PLANTED` are faults that must turn the campaign red.
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice, product
from pathlib import Path
from typing import Any

from equipment_app.domain import session
from equipment_app.domain.access_errors import Locked, NotAllowed, OtherUnit, SecondPersonNeeded
from equipment_app.domain.errors import Refusal
from equipment_app.domain.rights import Reach, Right, Role
from equipment_app.domain.session import Session
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.store.books import Books
from tests.campaigns import rights_told, told
from tests.staff import MATRIX, OTHER, OWN, SECOND, TWO, Staff, allowed, command, staffed
from tests.world import PASSWORD


@dataclass
class Tally:
    ends: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


class _Enough(Exception):
    """So that nothing is kept of what was tried."""


def attack(staff: Staff, chance: random.Random, steps: int, *, enough: int = 0) -> Tally:
    """So many steps, or until so many ended otherwise than they must."""
    tally, door = Tally(), staff.world.database.door
    for name, role, unit in islice(_attempts(chance), steps):
        if enough and len(tally.wrong) >= enough:
            break
        locked, second = chance.random() < 0.1, chance.random() < 0.5
        asked = command(staff, name, unit)
        door.lock() if locked else staff.works(role)
        if second and not locked:
            with door.beside(SECOND[role], PASSWORD):
                end = tried(staff, asked)
        else:
            end = tried(staff, asked)
        wanted = _wanted(name, role, unit, locked=locked, second=second)
        tally.ends[end] += 1
        if end != wanted:
            tally.wrong.append(f"{name}, {role}, {unit}{', locked' * locked}{', two' * second}: {end}, not {wanted}")
    return tally


def _attempts(chance: random.Random) -> Iterator[tuple[str, Role, str]]:
    """Everything by everybody about both units, again and again, each time in another order."""
    whole = list(product(MATRIX, Role, (OWN, OTHER)))
    while True:
        yield from chance.sample(whole, len(whole))


def tried(staff: Staff, asked: Any) -> str:
    """How it ends; whatever it wrote is taken back, also before a refusal."""
    raw, end = staff.world.database._raw, "allowed"
    try:
        with staff.world.database.books() as books:
            before = raw.total_changes
            try:
                asked(books)
            except (NotAllowed, OtherUnit, SecondPersonNeeded) as refusal:
                written = ", yet something was written" if raw.total_changes != before else ""
                end = type(refusal).__name__ + written
            raise _Enough
    except Locked:
        return Locked.__name__
    except (_Enough, Refusal):
        return end


def _wanted(name: str, role: Role, unit: str, *, locked: bool, second: bool) -> str:
    if locked:
        return Locked.__name__
    if not allowed(name, role, unit):
        return OtherUnit.__name__ if role is Role.LEAD and "l" in MATRIX[name] else NotAllowed.__name__
    return SecondPersonNeeded.__name__ if name in TWO and not second else "allowed"


@contextmanager
def _rights(role: Role, right: Right, reach: Reach) -> Iterator[None]:
    """A role is given too much."""
    had: Mapping[Role, Mapping[Right, Reach]] = session.RIGHTS
    session.RIGHTS = {**had, role: {**had[role], right: reach}}
    try:
        yield
    finally:
        session.RIGHTS = had


@contextmanager
def _undeclared(operation: type[Any]) -> Iterator[None]:
    """An operation has lost its declaration: one that writes no entry, of which the journal asks the right again."""
    declared = operation.__call__
    operation.__call__ = declared.__wrapped__
    try:
        yield
    finally:
        operation.__call__ = declared


@contextmanager
def _alone() -> Iterator[None]:
    """Nobody asks for the second person."""
    permit = Session.permit

    def without(self: Session, right: Right, units: Any = (), *, two: bool = False) -> None:
        permit(self, right, units)

    Session.permit = without  # type: ignore[method-assign]
    try:
        yield
    finally:
        Session.permit = permit  # type: ignore[method-assign]


@contextmanager
def _too_late() -> Iterator[None]:
    """What is written before the refusal is taken back, and yet it was written."""
    declared = Issue.__call__

    def late(self: Issue, books: Books) -> Any:
        books.carts.save(1, {})
        return declared(self, books)

    Issue.__call__ = late  # type: ignore[method-assign]
    try:
        yield
    finally:
        Issue.__call__ = declared  # type: ignore[method-assign]


PLANTED: dict[str, Callable[[], Any]] = {
    "a lead hands over": lambda: _rights(Role.LEAD, Right.HAND_OVER, Reach.STORE),
    "a lead checks every unit": lambda: _rights(Role.LEAD, Right.CHECK, Reach.STORE),
    "an auditor changes members": lambda: _rights(Role.AUDITOR, Right.MEMBERS, Reach.STORE),
    "a quartermaster appoints": lambda: _rights(Role.QUARTERMASTER, Right.OPERATORS, Reach.STORE),
    "an operation without its declaration": lambda: _undeclared(SaveCart),
    "one does what takes two": _alone,
    "written before it is refused": _too_late,
}


def main() -> int:
    chosen = told.options(__doc__, steps=20_000)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        staff = staffed(Path(folder) / "sklad.equip")
        tally = attack(staff, random.Random(chosen.seed), chosen.steps)
        found = {}
        for name, plant in PLANTED.items():
            with plant():
                found[name] = len(attack(staff, random.Random(chosen.seed), 1500).wrong)
        rounds = chosen.steps // 1000
        heard = rights_told.listen(staff, random.Random(chosen.seed), rounds)
        for name, plant in rights_told.PLANTED.items():
            with plant():
                found[name] = len(rights_told.listen(staff, random.Random(chosen.seed), 6))
        staff.world.close()
    print(*sorted(tally.ends.items()), *tally.wrong[:40], *heard[:40], sep="\n")
    return told.tell(
        told.Told(
            id="A1",
            what="rights: every operation, role, own and other unit, locked, with and without a second person; "
            "and what a lead hears of another unit who types every code and makes results of checks up",
            seed=chosen.seed,
            count=f"{chosen.steps} attempts of {len(MATRIX)} operations, {rounds} made-up results",
            result=f"{len(tally.wrong)} ended otherwise than the table says, {len(heard)} names or numbers heard",
            planted=", ".join(f"{name}: {count}" for name, count in found.items()),
            ok=not tally.wrong and not heard and all(found.values()),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
