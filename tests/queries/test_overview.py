"""The overview: where the kit is, what waits, how ready each unit is; what there is none of is not told."""

from datetime import timedelta

import pytest

from equipment_app.domain.lists import ListKind
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.close_deployment import CloseDeployment
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership
from equipment_app.operations.lend import Lend
from equipment_app.operations.papers import MarkSigned, RecordPrint
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.unit_checks import FileCheck
from equipment_app.queries.overview import Waits, overview
from equipment_app.queries.unit_check import begin
from tests.operations.masks import OLD
from tests.world import ADAM, CTIBOR, EVA, KIT, World


def seen(world: World):
    return world.ask(overview)


def waits(world: World) -> dict[str, tuple[int, int]]:
    return {one.what: (one.count, one.more) for one in seen(world).waits}


def test_every_piece_is_somewhere(world: World):
    before = seen(world).where
    assert (before.issued, before.lent, before.repair) == (0, 0, 0)
    today = world.clock.now.date()
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
    world.do(Lend(EVA, ("R-001",), until=today + timedelta(days=3)))
    now = seen(world).where
    assert (now.issued, now.lent, now.stored, now.all) == (3, 1, before.stored - 4, before.all)


def test_loans_wait_by_the_day_they_are_due(world: World):
    today = world.clock.now.date()
    for who, thing, days in ((ADAM, "R-001", 1), (EVA, "R-002", 2), (CTIBOR, "V-001", 9)):
        world.do(Lend(who, (thing,), until=today + timedelta(days=days)))
    world.clock.go_to((today + timedelta(days=2)).isoformat())
    found = waits(world)
    assert [found.get(what, (0, 0))[0] for what in (Waits.OVERDUE, Waits.TODAY, Waits.WEEK)] == [1, 1, 1]


def test_papers_wait_until_they_are_signed_and_printed(world: World):
    number = world.do(Issue(ADAM, ("V-001",))).number
    world.clock.go_to("2026-03-07")
    assert (waits(world)[Waits.UNSIGNED], waits(world)[Waits.UNPRINTED]) == ((1, 5), (1, 0))
    world.do(MarkSigned(number))
    world.do(RecordPrint(number))
    assert not {Waits.UNSIGNED, Waits.UNPRINTED} & waits(world).keys()


def test_who_left_with_items_waits_with_their_value(world: World):
    world.do(Issue(ADAM, ("V-001",)))
    world.do(EndMembership(ADAM, although="Vesta je v čistírně."))
    (price,) = world.sql("SELECT price FROM thing WHERE serial = 'V-001'")[0]
    assert waits(world)[Waits.OWED] == (1, price)


def test_units_are_told_with_who_has_all_they_should_the_least_ready_first(world: World):
    units = seen(world).readiness
    assert (sum(unit.complete for unit in units), sum(unit.members for unit in units)) == (0, 3)
    assert {unit.percent for unit in units} == {0}
    lacking = waits(world)[Waits.LACKING]
    assert lacking[0] == 3 and lacking[1] > 3
    assert waits(world)[Waits.UNCHECKED] == (len(units), 0)


@pytest.mark.parametrize("what", [Waits.OVERDUE, Waits.OWED, Waits.UNSIGNED, Waits.DIFFERENCES, Waits.CARTS])
def test_what_there_is_none_of_is_not_told(world: World, what):
    assert what not in waits(world)


def test_what_is_out_of_a_deployment_counts_as_lent_and_it_waits_until_it_is_closed(world: World):
    day = world.clock.now.date()
    world.do(NewDeployment("Cvičení", day, f"{day} 18:00", roles=("Člen=RADIO",)))
    world.do(AddParticipants("Cvičení", (ADAM,)))
    assert waits(world)[Waits.DEPLOYMENTS] == (1, 0)
    world.do(HandOutAtGate("Cvičení", ADAM, ("R-001",)))
    assert (waits(world)[Waits.DEPLOYMENTS], seen(world).where.lent, seen(world).where.issued) == ((1, 1), 1, 0)
    world.do(TakeBackAtGate("Cvičení", ("R-001",)))
    world.do(CloseDeployment("Cvičení"))
    assert Waits.DEPLOYMENTS not in waits(world)


def test_what_is_past_its_expiry_or_inspection_waits_where_people_have_it(world: World):
    world.take_in(ListKind.DELIVERIES, OLD.replace("28.2.2026", "28.3.2026"))
    world.do(EditArticle("TRIKO", life_months=1))
    world.do(EditArticle("RADIO", inspection_months=12))
    world.do(Issue(ADAM, ("V-OLD", "R-001", "TRIKO/M*2")))
    assert Waits.LATE not in waits(world)
    world.clock.go_to("2026-03-29")
    assert waits(world)[Waits.LATE] == (1, 0), "the vest"
    world.clock.go_to("2060-01-01")
    assert waits(world)[Waits.LATE] == (2, 0), "and the radio; a service life is but planned"


def test_a_unit_is_checked_when_most_was_looked_at(world: World):
    """A report that says of everything that nobody looked at it leaves the unit as unchecked as before."""
    world.do(Issue(ADAM, ("V-001", "R-001")))
    unit, kit = world.ask(lambda books: (books.people.units()["KRPA"][0], books.catalogue.kits()[KIT]))
    before = waits(world)[Waits.UNCHECKED][0]

    def checked(*serials: str) -> int:
        check = world.ask(lambda books: begin(books, Setup(unit, kit=kit)))
        for serial in serials:
            check = check.scan(world.ask(lambda books, s=serial: books.things.by_serial(s)[0].code), world.clock())[0]
        eva = world.member(EVA)
        world.do(FileCheck(check.away(eva, "nemocná") if serials else check))
        return waits(world).get(Waits.UNCHECKED, (0, 0))[0]

    assert checked() == before
    assert checked("V-001", "R-001") == before - 1
