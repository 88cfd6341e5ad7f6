"""What takes two takes two who may, to do it as to undo it: nobody who only looks, and none of them twice."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from equipment_app.domain.access_errors import (
    NobodyElseMay,
    NotAllowed,
    SecondHasNoRight,
    SecondPersonNeeded,
    SecondToCancel,
)
from equipment_app.domain.rights import Grant, Right, Role
from equipment_app.operations import Command
from equipment_app.operations.disposal import DecideUnneeded
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.incident import STORE, ReportIncident
from equipment_app.operations.incident_steps import DecideCompensation
from equipment_app.operations.merge import MergeMembers
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import CloseCountPlace, ExplainDifference, Recount
from equipment_app.operations.undo import Undo
from equipment_app.operations.write_off import ProposeWriteOff
from tests.world import ADAM, CTIBOR, EVA, PASSWORD, World

DEPUTY, AUDITOR, LEAD, ADMINISTRATOR = "Zástupný Zdeněk", "Kontrolor Karel", "Vedoucí Vít", "Správcová Anna"


@pytest.fixture
def kept(world: World) -> World:
    """A quartermaster who works, a deputy, an auditor, a lead, an administrator."""
    unit = world.ask(lambda books: books.people.units())["KRPA"][0]
    grants = (Grant(Role.LEAD, unit), Grant(Role.AUDITOR), Grant(Role.ADMINISTRATOR), Grant(Role.DEPUTY))
    for name, grant in zip((LEAD, AUDITOR, ADMINISTRATOR, DEPUTY), grants, strict=True):
        world.appoint(*name.split(), grant)
    return world


@dataclass(frozen=True)
class Case:
    prepare: Callable[[World], Command]
    administrator: bool = False
    """May stand by as well."""


def _loss(world: World) -> Command:
    number = world.do(ReportIncident(STORE, ("R-001",), what="loss")).number
    return DecideCompensation(number, "none", "ŠK-1/2026")


def _unneeded(world: World) -> Command:
    return DecideUnneeded(world.do(ProposeWriteOff(("OBUV/42,5",))).number, "KRPA-1/2026")


def _counted(world: World) -> Command:
    world.do(OpenStocktake("Svěřená Jitka", (ADAM, EVA), articles="RADIO", outside=True))
    for place in ("A01", "B02"):
        world.do(CloseCountPlace(place, ADAM))
    for piece in ("R-001", "R-002"):
        world.do(Recount("B02", piece, "0", EVA))
        world.do(ExplainDifference("B02", piece, "loss", "Nenašlo se."))
    return ApproveStocktake()


CASES = {
    "a loss nobody pays": Case(_loss),
    "property to another office": Case(lambda _: HandOverProperty("KŘP Plzeňského kraje", ("R-001",))),
    "property that is not needed": Case(_unneeded),
    "a stock-take": Case(_counted, administrator=True),
    "a merge": Case(lambda _: MergeMembers(CTIBOR, EVA, different=True)),
}


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_it_takes_two_who_may_and_two_to_undo_it(kept: World, case: Case):
    command, before = case.prepare(kept), kept.head()
    with pytest.raises(SecondPersonNeeded):
        kept.do(command)
    for name in (AUDITOR, LEAD, *(() if case.administrator else (ADMINISTRATOR,))):
        with kept.database.door.beside(name, PASSWORD), pytest.raises(SecondHasNoRight):
            kept.do(command)
    assert kept.head() == before
    with kept.database.door.beside(DEPUTY, PASSWORD):
        number = kept.do(command).number
    with pytest.raises(SecondToCancel):
        kept.do(Undo(number, "omyl"))
    for name in (AUDITOR, LEAD):
        with kept.database.door.beside(name, PASSWORD), pytest.raises(SecondHasNoRight):
            kept.do(Undo(number, "omyl"))
    with kept.database.door.beside(DEPUTY, PASSWORD):
        kept.do(Undo(number, "omyl"))
    assert kept.verified().problems == ()


def test_a_loss_that_somebody_pays_is_decided_by_one(kept: World):
    number = kept.do(ReportIncident(STORE, ("R-001",), what="loss")).number
    decided = kept.do(DecideCompensation(number, "full", "ŠK-1/2026", amount=100_00)).number
    kept.do(Undo(decided, "omyl"))


def test_what_is_cancelled_asks_for_the_right_to_it(kept: World):
    """An administrator may change the catalogue, and hand nothing over; a deputy may both."""
    number = kept.do(ProposeWriteOff(("OBUV/42,5",))).number
    kept.database.door.sign_in(ADMINISTRATOR, PASSWORD)
    with pytest.raises(NotAllowed):
        kept.do(Undo(number, "omyl"))


def test_beside_an_auditor_alone_the_first_still_appoints_but_decides_nothing(world: World):
    """Else nobody could ever come who may."""
    world.appoint("Kontrolor", "Karel", Grant(Role.AUDITOR))
    command = _unneeded(world)
    with pytest.raises(NobodyElseMay) as refused:
        world.do(command)
    assert refused.value.right == Right.DISPOSE
    with world.database.door.beside("Kontrolor Karel", PASSWORD), pytest.raises(NobodyElseMay):
        world.do(command)
    world.appoint("Zástupný", "Zdeněk", Grant(Role.DEPUTY))
    with world.database.door.beside("Zástupný Zdeněk", PASSWORD):
        world.do(command)
    assert world.verified().problems == ()
