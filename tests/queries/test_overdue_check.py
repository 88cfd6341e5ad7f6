"""A unit check counts what is past its expiry or inspection as not in order, coded or counted by hand."""

from datetime import date, datetime

import pytest

from equipment_app.domain.carried_file import UNIT_CHECK, Carried, asked
from equipment_app.domain.lists import ListKind
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import CellState, CheckVerdict, Setup
from equipment_app.domain.unit_check_result import carried, lines, plan_of
from equipment_app.operations.issue import Issue
from equipment_app.queries.unit_check import begin
from equipment_app.store.ledger.journal import PRAGUE
from tests.operations.masks import MASKS, MASKS_CAME
from tests.world import ADAM, EVA

RESPS = MASKS.replace("consumable", "quantity")


@pytest.fixture
def check(world):
    """Adam has a mask past its expiry, Eva one past its inspection; of his eight respirators three are past theirs."""
    world.take_in(ListKind.CATALOGUE, RESPS)
    world.take_in(ListKind.DELIVERIES, MASKS_CAME)
    world.do(Issue(ADAM, ("M-EXP", "RESP*8"), overdue="výcvik"))
    world.do(Issue(EVA, ("M-INSP", "TRIKO/L*2"), overdue="výcvik"))
    return world.ask(lambda books: begin(books, Setup(unit=books.people.units()["KRPA"][0])))


def state(world, check: Check, number: str, article: str) -> CellState | None:
    cell = check.cell(world.member(number), world.article(article))
    return cell.state if cell else None


def test_a_piece_past_its_expiry_is_not_in_order(world, check):
    at = datetime(2026, 3, 2, 9, tzinfo=PRAGUE)
    for serial in ("M-EXP", "M-INSP"):
        check, _ = check.scan(serial, at)
    assert state(world, check, ADAM, "MASKA") is CellState.EXPIRED
    assert state(world, check, EVA, "MASKA") is CellState.UNINSPECTED
    assert check.counts().done == 0


@pytest.mark.parametrize(("counted", "late"), [(5, 0), (6, 1), (8, 3)])
def test_of_what_is_counted_by_hand_as_many_as_must_be(world, check, counted, late):
    adam, resp = world.member(ADAM), world.article("RESP")
    check = check.count(adam, resp, counted)
    said = {(one.state, one.found) for one in lines(check) if one.member == adam and one.article == resp and one.found}
    assert said == {(CellState.OK, counted - late)} | ({(CellState.EXPIRED, late)} if late else set())
    assert state(world, check, ADAM, "RESP") is (CellState.EXPIRED if counted == 8 else CellState.WAITING)


def test_a_member_is_not_complete_by_it(world, check):
    at = datetime(2026, 3, 2, 9, tzinfo=PRAGUE)
    eva = world.member(EVA)
    check, _ = check.all_present(eva).scan("M-INSP", at)
    assert check.verdict(eva) is CheckVerdict.EXPIRED


def test_the_check_file_carries_it(world, check):
    """Out of the store and back, a need is what it was."""
    out = carried(check.plan, asked(check.plan.id, date(2026, 3, 9), "x", (1, b"x")), bytes(32)).to_bytes()
    again = plan_of(Carried.from_bytes(out, UNIT_CHECK))
    need = again.need(world.member(ADAM), world.article("RESP"))
    assert (need.late, need.flaw) == (3, "expired") and again.needs == check.plan.needs
