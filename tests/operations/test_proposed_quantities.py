"""Of a quantity that is proposed for write-off so much stays: the rest goes out, what cuts into it needs a reason."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from equipment_app.domain.cart import Cart
from equipment_app.domain.cart_state import LineState, judge
from equipment_app.domain.errors import LineRefused, OutOfStock
from equipment_app.domain.write_offs import ProposedForWriteOff
from equipment_app.operations.disposal import DecideUnneeded, NameCommission, PresentToCommission, RecordDestruction
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.operations.lines import Line
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.stocktake import ApproveStocktake, ShortOfProposed
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.operations.write_off import ChangeWriteOff, ProposeWriteOff
from equipment_app.queries import cart as queries
from tests.operations.test_stocktake import begin, close, count, settle
from tests.world import ADAM, CTIBOR, DESTROYED, EVA, World

FIRST = "VZ-2026-000001"
DAY = date(2026, 3, 2)


@pytest.fixture
def proposed(world: World) -> World:
    """Twelve of the twenty shirts of A01; ten more lie in B02."""
    world.do(ProposeWriteOff((Line(thing=lot(world, "A01"), quantity=12),)))
    return world


def lot(world: World, place: str, condition: str = "") -> int:
    rows = world.sql(
        """SELECT h.thing FROM holding h JOIN holder p ON p.id = h.holder JOIN thing t ON t.id = h.thing
        JOIN article a ON a.id = t.article WHERE a.code = 'TRIKO' AND t.size = 'M' AND p.label = ?
        AND h.quantity > 0 AND ? IN ('', h.condition)""",
        *(place, condition),
    )
    ((thing,),) = rows
    return int(thing)


def refused(world: World, command: Any) -> ProposedForWriteOff:
    head = world.head()
    with pytest.raises(LineRefused) as raised:
        world.do(command)
    assert world.head() == head and isinstance(raised.value.cause, ProposedForWriteOff)
    return raised.value.cause


def left(world: World) -> dict[str, int]:
    rows = world.sql(
        """SELECT p.label, h.quantity FROM holding h JOIN holder p ON p.id = h.holder JOIN thing t ON t.id = h.thing
        JOIN article a ON a.id = t.article WHERE a.code = 'TRIKO' AND t.size = 'M' AND p.kind = 'location'
        AND h.quantity > 0"""
    )
    return dict(map(tuple, rows))


def test_what_is_not_proposed_goes_first_from_wherever_it_lies(proposed: World):
    proposed.do(Issue(ADAM, ("TRIKO/M*18",)))
    assert left(proposed) == {"A01": 12}
    refusal = refused(proposed, Issue(ADAM, ("TRIKO/M",)))
    assert (refusal.thing, refusal.since) == ("Tričko funkční M", DAY)
    assert "Take it out of the proposal" in refusal.said("en") and "Vyjměte ji z návrhu" in refusal.said("cs")


@pytest.mark.parametrize(
    "command",
    [
        Issue(ADAM, ("TRIKO/M*19",)),
        Issue(ADAM, ("TRIKO/M*10", "TRIKO/M*9")),
        Lend(ADAM, ("TRIKO/M*19",), until=date(2026, 4, 1)),
        Transfer("KRPA", ("TRIKO/M*9",), "A01", responsible=EVA),
        Transfer("B02", ("TRIKO/M*9",), "A01"),
    ],
)
def test_what_cuts_into_it_is_refused_and_goes_with_a_reason(proposed: World, command):
    assert refused(proposed, command).since == DAY
    before = proposed.state()
    done = proposed.do(with_reason(command))
    said = [text for (text,) in proposed.sql("SELECT text FROM remark WHERE text LIKE 'k vyřazení%'")]
    assert said == ["k vyřazení navrženo 2. 3. 2026: jiná nejsou"]
    proposed.do(Undo(done.number, "omyl"))
    assert (proposed.state(), proposed.verified().problems) == (before, ())


def with_reason(command: Any) -> Any:
    return replace(command, overdue="jiná nejsou")


def test_the_very_lot_keeps_its_part_too(proposed: World):
    thing = lot(proposed, "A01")
    refused(proposed, Issue(ADAM, (Line(thing=thing, quantity=9),)))
    proposed.do(Issue(ADAM, (Line(thing=thing, quantity=8),)))
    with pytest.raises(LineRefused) as raised:
        proposed.do(Issue(ADAM, (Line(thing=thing, quantity=13),), overdue="jiná nejsou"))
    assert isinstance(raised.value.cause, OutOfStock)


def test_what_is_repaired_is_damaged_although_it_is_proposed(world: World):
    """Sound pieces do not go to a workshop in place of them."""
    world.do(Issue(ADAM, ("TRIKO/M*3",)))
    world.do(TakeBack(ADAM, (Line(thing=lot(world, "A01"), quantity=3, condition="damaged"),)))
    thing = lot(world, "A01", "damaged")
    world.do(ProposeWriteOff((Line(thing=thing, quantity=3, condition="damaged"),)))
    done = world.do(SendToRepair("Krejčovství", date(2026, 3, 30), (Line(thing=thing, quantity=2),)))
    assert world.sql("SELECT was, quantity FROM move WHERE seq = ?", done.entry) == [("damaged", 2)]


def test_it_is_free_again_when_taken_out_refused_or_cancelled(proposed: World):
    done = proposed.do(ChangeWriteOff(FIRST, without=(1,)))
    proposed.do(Issue(ADAM, ("TRIKO/M*30",)))
    assert done.entry and left(proposed) == {}


def test_what_is_left_of_it_is_destroyed(proposed: World):
    proposed.do(Issue(ADAM, ("TRIKO/M*18",)))
    proposed.do(DecideUnneeded(FIRST, "KRPA-1/2026"))
    proposed.do(NameCommission(FIRST, EVA, CTIBOR))
    proposed.do(PresentToCommission(FIRST, (1,)))
    proposed.do(RecordDestruction(FIRST, **DESTROYED))
    assert left(proposed) == {} and proposed.verified().problems == ()


def test_the_counter_asks_for_the_reason_beforehand(proposed: World):
    adam = proposed.ask(lambda books: books.people.by_number(ADAM).id)
    item = proposed.ask(lambda books: queries.item(books, books.catalogue.by_code("TRIKO").id))
    for pieces, state in ((18, LineState.READY), (19, LineState.LATE)):
        cart, _ = Cart.new(adam).add(item, "M", pieces)
        (one,) = judge(cart, proposed.ask(lambda books, cart=cart: queries.facts(books, cart)))
        assert one.state is state and one.free == 30
    assert one.late.since == DAY


def test_a_settlement_takes_the_rest_and_no_more(proposed: World):
    begin(proposed)
    count(proposed, M="12")
    close(proposed)
    settle(proposed, "A01", "TRIKO/M", "12")
    proposed.do(ApproveStocktake())
    assert left(proposed) == {"A01": 12, "B02": 10}


def test_a_settlement_that_cuts_into_it_is_refused_until_it_is_taken_out(proposed: World):
    begin(proposed)
    count(proposed, M="11")
    close(proposed)
    settle(proposed, "A01", "TRIKO/M", "11")
    head = proposed.head()
    with pytest.raises(ShortOfProposed) as raised:
        proposed.do(ApproveStocktake())
    assert proposed.head() == head
    assert (raised.value.title, raised.value.pieces, raised.value.number) == ("Tričko funkční M", 1, FIRST)
    assert all(FIRST in raised.value.said(lang) for lang in ("cs", "en"))
    proposed.do(ChangeWriteOff(FIRST, without=(1,)))
    proposed.do(ApproveStocktake())
    assert left(proposed) == {"A01": 11, "B02": 10} and proposed.verified().problems == ()
