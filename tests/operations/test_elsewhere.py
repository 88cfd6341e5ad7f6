"""Why a piece that is not in the store cannot be had: what happened to it, and what brings it back."""

from datetime import date
from typing import Any

import pytest

from equipment_app.cli.answers import sentence
from equipment_app.domain.errors import HeldByOther, LineRefused, NotHeld, Refusal
from equipment_app.domain.write_offs import WrittenOff
from equipment_app.operations.disposal import DecideUnneeded, NameCommission, PresentToCommission, RecordDestruction
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.incident import STORE, ReportIncident
from equipment_app.operations.incident_steps import FindAgain
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.operations.lines import Line
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.resolve import GoneMissing, HandedAway, NotCounted, SentAway
from equipment_app.operations.stocktake import ApproveStocktake
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.operations.write_off import ProposeWriteOff
from tests.operations.test_stocktake import begin, close, count, settle
from tests.world import ADAM, CTIBOR, DESTROYED, EVA, World

DUE = date(2026, 3, 20)


def refused(world: World, command: Any) -> Refusal:
    head = world.head()
    with pytest.raises(Refusal) as raised:
        world.do(command)
    assert world.head() == head
    return raised.value.cause if isinstance(raised.value, LineRefused) else raised.value


WAYS = (
    Issue(EVA, ("R-001",)),
    Lend(EVA, ("R-001",), until=DUE),
    TakeBack(EVA, ("R-001",), condition="good"),
    Transfer(EVA, ("R-001",)),
    Transfer(EVA, ("R-001",), source=ADAM),
    SendToRepair("Servis Vzor", DUE, ("R-001",)),
    HandOverProperty("Zcela jiný útvar", ("R-001",)),
    ReportIncident(STORE, ("R-001",)),
)


def issued(world: World) -> None:
    world.do(Issue(ADAM, ("R-001",)))


@pytest.mark.parametrize("command", WAYS, ids=lambda one: type(one).__name__)
@pytest.mark.parametrize(("what", "state"), [("", "missing"), ("loss", "lost")])
def test_what_is_missing_is_found_by_its_report(world: World, command, what, state):
    issued(world)
    number = world.do(ReportIncident(ADAM, ("R-001",), what=what)).number
    refusal = refused(world, command)
    assert isinstance(refusal, GoneMissing)
    assert (refusal.state, refusal.since, refusal.number) == (state, date(2026, 3, 2), number)
    assert f"as {state} on 2\N{NO-BREAK SPACE}Mar\N{NO-BREAK SPACE}2026 ({number})" in refusal.said("en")
    assert "found NUMBER THING" in sentence(refusal, "en") and "jako nalezenou" in refusal.said("cs")
    world.do(FindAgain(refusal.number, ("R-001",)))
    world.do(Issue(EVA, ("R-001",)))


def test_what_a_stock_take_did_not_find_waits_for_the_next(world: World):
    begin(world)
    count(world, without=("V-001",))
    close(world)
    settle(world, "A01", "V-001", "0")
    number = world.do(ApproveStocktake()).number
    refusal = refused(world, Issue(EVA, ("V-001",)))
    assert isinstance(refusal, NotCounted) and refusal.number == number
    assert "next stock-take" in refusal.said("en") and "příští inventura" in refusal.said("cs")


@pytest.mark.parametrize("command", WAYS[:4], ids=lambda one: type(one).__name__)
def test_what_is_in_repair_is_taken_over_first(world: World, command):
    number = world.do(SendToRepair("Servis Vzor", DUE, ("R-001",))).number
    refusal = refused(world, command)
    assert isinstance(refusal, SentAway) and (refusal.holder, refusal.number) == ("Servis Vzor", number)
    assert "je v opravě, podle" in refusal.said("cs") and "take it over from repair" in refusal.said("en")
    assert "take-from-repair NUMBER THING" in sentence(refusal, "en")
    world.do(Undo(world.do(TakeFromRepair(refusal.number, ("R-001",))).number, "omyl"))
    assert isinstance(refused(world, command), SentAway), "its return was cancelled"
    world.do(TakeFromRepair(refusal.number, ("R-001",)))
    world.do(Issue(EVA, ("R-001",)))


@pytest.mark.parametrize("command", WAYS[:4], ids=lambda one: type(one).__name__)
def test_what_another_directorate_has_is_not_here(world: World, command):
    number = world.do(HandOverProperty("KŘP Plzeňského kraje", ("R-001",))).number
    refusal = refused(world, command)
    assert isinstance(refusal, HandedAway)
    assert (refusal.holder, refusal.number) == ("KŘP Plzeňského kraje", number)


@pytest.mark.parametrize("command", WAYS[:4], ids=lambda one: type(one).__name__)
def test_what_was_written_off_is_no_more(world: World, command):
    number = world.do(ProposeWriteOff(("R-001",))).number
    world.do(DecideUnneeded(number, "č. j. 1"))
    world.do(NameCommission(number, EVA, CTIBOR))
    world.do(PresentToCommission(number, (1,)))
    world.do(RecordDestruction(number, **DESTROYED))
    assert isinstance(refused(world, command), WrittenOff)


def test_who_has_it_is_asked_for_it(world: World):
    issued(world)
    assert type(refused(world, Issue(EVA, ("R-001",)))) is HeldByOther


def test_of_a_quantity_that_somebody_lost_only_what_the_member_has_is_told(world: World):
    world.do(Issue(ADAM, ("TRIKO/M*2",)))
    lot = world.do(ReportIncident(ADAM, ("TRIKO/M*2",))).entry
    ((thing,),) = world.sql("SELECT thing FROM move WHERE seq = ?", lot)
    assert isinstance(refused(world, TakeBack(ADAM, (Line(thing=thing),), condition="good")), NotHeld)
