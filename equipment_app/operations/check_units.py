"""Which units a check concerns, for leads, who check their own only."""

from equipment_app.domain.unit_check_plan import Plan, Setup
from equipment_app.store.books import Books

NOWHERE = -1
"""In no unit: nobody leads it."""


def units_of(books: Books, setup: Setup) -> frozenset[int]:
    """The unit that is checked and those of the members who are."""
    members = books.people.several(setup.members).values() if setup.members else ()
    units = {member.unit or NOWHERE for member in members}
    return frozenset(units | ({setup.unit} if setup.unit else set()))


def units_of_plan(books: Books, plan: Plan) -> frozenset[int]:
    """Those of everybody in it as well, wherever they are by now."""
    members = books.people.several([one.id for one in plan.members]).values()
    return units_of(books, plan.setup) | {member.unit or NOWHERE for member in members}


def units_of_saved(books: Books, check: str) -> frozenset[int]:
    """Of a check under way; of one that is not there, nothing."""
    saved = books.checks.saved(check)
    return units_of(books, Setup.from_json(saved.content["setup"])) if saved else frozenset()
