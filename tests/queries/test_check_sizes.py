"""What a unit check asks for by hand is named in the size the member has, which need not be that of their profile."""

from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations.issue import Issue
from equipment_app.queries.unit_check import begin
from tests.world import ADAM, EVA, KIT


def asked(world, number, article):
    setup = world.ask(lambda books: Setup(unit=books.people.units()["KRPA"][0], kit=books.catalogue.kits()[KIT]))
    check = world.ask(lambda books: begin(books, setup))
    return check.plan.need(world.member(number), world.article(article)).size


def test_what_is_held_in_another_size_is_asked_for_in_that_one(world):
    assert asked(world, ADAM, "TRIKO") == "M", "nothing is held: their own"
    world.do(Issue(ADAM, ("TRIKO/L*3",)))
    assert asked(world, ADAM, "TRIKO") == "L"


def test_what_still_is_to_be_issued_is_asked_for_in_their_own(world):
    world.do(Issue(ADAM, ("TRIKO/L*2",)))
    assert asked(world, ADAM, "TRIKO") == "M"


def test_of_two_sizes_it_is_their_own(world):
    world.do(Issue(ADAM, ("TRIKO/L*2", "TRIKO/M*1")))
    assert asked(world, ADAM, "TRIKO") == "M"
    assert asked(world, EVA, "TRIKO") == "L"
