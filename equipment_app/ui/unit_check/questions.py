"""What the page asks the books. The questions are imported on the worker's thread, not with the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import Setup, Whose
from equipment_app.queries import checks, unit_check
from equipment_app.queries.checks import Difference, PastCheck
from equipment_app.queries.unit_check import Choices, UnderWay, begin, resume
from equipment_app.store.books import Books
from equipment_app.store.records.people import Member


@dataclass(frozen=True, slots=True)
class Front:
    """What stands on the page before a check is begun."""

    choices: Choices
    under_way: tuple[UnderWay, ...]
    todo: tuple[Difference, ...]
    past: tuple[PastCheck, ...]


def front(books: Books) -> Front:
    return Front(
        unit_check.choices(books),
        tuple(unit_check.under_way(books)),
        tuple(checks.todo(books)),
        tuple(checks.past(books)),
    )


def begun(setup: Setup) -> Callable[[Books], Check]:
    """The unit's check that is under way with the same kit, or a new one."""

    def ask(books: Books) -> Check:
        for one in unit_check.under_way(books):
            same = (one.setup.unit, one.setup.members, one.setup.kit) == (setup.unit, setup.members, setup.kit)
            if same and (setup.unit or setup.members):
                found = unit_check.resume(books, one.id)
                if found is not None:
                    return found
        return unit_check.begin(books, setup)

    return ask


def before(setup: Setup) -> Callable[[Books], UnderWay | None]:
    """The latest check of the same people that is under way."""

    def ask(books: Books) -> UnderWay | None:
        return next((one for one in unit_check.under_way(books) if one.setup.same_people(setup)), None)

    return ask


def resumed(id: str) -> Callable[[Books], Check | None]:
    """As it was saved, under the books of now."""

    def ask(books: Books) -> Check | None:
        return resume(books, id)

    return ask


def renewed(check: Check) -> Callable[[Books], Check]:
    """The check under way under the books of now, with its last scans."""

    def ask(books: Books) -> Check:
        found = resume(books, check.plan.id) or begin(books, check.plan.setup, check.plan.id)
        return replace(found, recent=check.recent)

    return ask


def whose(readings: Sequence[str]) -> Callable[[Books], tuple[str, Whose | None]]:
    """The first of the readings that is a piece of the store, and whose; else the likeliest and nobody."""

    def ask(books: Books) -> tuple[str, Whose | None]:
        from equipment_app.queries.unit_check import whose

        for text in readings:
            found = whose(books, text)
            if found is not None:
                return text, found
        return readings[0], None

    return ask


def plan(setup: Setup) -> Callable[[Books], Check]:
    """A new check, whatever is under way."""

    def ask(books: Books) -> Check:
        return begin(books, setup)

    return ask


def people(text: str) -> Callable[[Books], list[Member]]:
    def ask(books: Books) -> list[Member]:
        from equipment_app.queries.counter_search import people

        return people(books, text)

    return ask


def member_of_badge(badge: int) -> Callable[[Books], Member | None]:
    def ask(books: Books) -> Member | None:
        return books.people.by_badge(badge)

    return ask
