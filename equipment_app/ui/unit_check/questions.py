"""What the page asks the books about checks that are under way, were finished or begin."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import Setup, Whose
from equipment_app.queries import checks, unit_check
from equipment_app.queries.checks import Difference, PastCheck
from equipment_app.queries.unit_check import Choices, UnderWay, begin, resume
from equipment_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Front:
    """What stands on the page before a check is begun."""

    choices: Choices
    under_way: tuple[UnderWay, ...]
    todo: tuple[Difference, ...]
    past: tuple[PastCheck, ...]


def front(books: Books) -> Front:
    under_way, todo, past = unit_check.under_way(books), checks.todo(books), checks.past(books)
    return Front(unit_check.choices(books), tuple(under_way), tuple(todo), tuple(past))


def begun(books: Books, setup: Setup) -> Check:
    """The unit's check that is under way with the same kit, or a new one."""
    for one in unit_check.under_way(books):
        same = (one.setup.unit, one.setup.members, one.setup.kit) == (setup.unit, setup.members, setup.kit)
        if same and (setup.unit or setup.members):
            found = resume(books, one.id)
            if found is not None:
                return found
    return begin(books, setup)


def before(books: Books, setup: Setup) -> UnderWay | None:
    """The latest check of the same people that is under way."""
    return next((one for one in unit_check.under_way(books) if one.setup.same_people(setup)), None)


def renewed(books: Books, check: Check) -> Check:
    """The check under way under the books of now, with its last scans."""
    found = resume(books, check.plan.id) or begin(books, check.plan.setup, check.plan.id)
    return replace(found, recent=check.recent)


def whose(books: Books, readings: Sequence[str]) -> tuple[str, Whose | None]:
    """The first of the readings that is a piece of the store, and whose; else the likeliest and nobody."""
    for text in readings:
        found = unit_check.whose(books, text)
        if found is not None:
            return text, found
    return readings[0], None
