"""Which orders are out, late or back this year, what they cost; and the two registers of any day."""

from datetime import date

import pytest

from equipment_app.domain.kinds import Kind
from equipment_app.operations.repair import RemindWorkshop, SendToRepair
from equipment_app.operations.take_from_repair import Repaired, TakeFromRepair
from equipment_app.operations.undo import Undo
from equipment_app.queries import repairs as queries
from equipment_app.queries.registers import REGISTERS
from equipment_app.queries.repairs import RepairStage, RepairsWanted


@pytest.fixture
def sent(world):
    """One order that is late, one that is not, and half of a third came back in January."""
    world.do(SendToRepair("Žehlírna Vzor", date(2026, 3, 20), ("TRIKO/M*4",), "cleaning", estimate=20000))
    world.do(SendToRepair("Radioservis Vzor", date(2026, 3, 6), ("R-001",), fault="šum", estimate=300000))
    world.do(SendToRepair("Radioservis Vzor", date(2026, 3, 30), ("R-002", "V-001")))
    world.clock.go_to("2026-03-09")
    ended = Repaired("V-001", "not_worth", 100000, remark="prodřená")
    world.do(TakeFromRepair("RE-2026-000003", (ended,), invoice="F9"))
    return world


def find(world, text="", shown=RepairStage.OUT, sort="workshop", descending=False):
    wanted = RepairsWanted(text, shown)
    found = world.ask(lambda books: queries.find_repairs(books, wanted, sort, descending))
    keys = [key for key in found.keys if key > 0]
    rows = world.ask(lambda books: queries.repairs(books, wanted, keys))
    assert [row.seq for row in rows] == keys
    return found, rows


def test_they_stand_under_their_workshops_with_pieces_and_money(sent):
    found, rows = find(sent)
    assert [str(row.order.number)[-1] for row in rows] == ["2", "3", "1"]
    assert [found.heads.get(key, ("", 0, 0)) for key in found.keys if key < 0] == [
        ("Radioservis Vzor", 2, 300000),
        ("Žehlírna Vzor", 4, 20000),
    ]
    assert found.keys[0] < 0 < found.keys[1] and found.keys[3] < 0
    assert found.counts == {RepairStage.OUT: 6, RepairStage.LATE: 1, RepairStage.BACK: 1, RepairStage.INCIDENTS: 0}
    assert (found.orders, found.pieces, found.money) == (3, 6, 320000)
    assert [row.overdue for row in rows] == [3, -21, -11] and rows[1].things[0][2] == 1


def test_a_segment_a_text_and_an_order_narrow_and_sort_them(sent):
    assert [str(row.order.number)[-1] for row in find(sent, shown=RepairStage.LATE)[1]] == ["2"]
    (back,) = find(sent, shown=RepairStage.BACK)[1]
    assert (str(back.order.number)[-1], back.pieces, back.money, back.order.out > 0) == ("3", 1, 100000, True)
    for text in ("žehl", "RE-2026-000001", "triko"):
        assert [str(row.order.number)[-1] for row in find(sent, text)[1]] == ["1"]
    by_day = find(sent, sort="due", descending=True)[0]
    assert not by_day.heads and len(by_day.keys) == 3
    assert [str(row.order.number)[-1] for row in find(sent, sort="money")[1]] == ["3", "1", "2"]


def test_the_overview_says_how_many_are_late_and_what_this_year_cost(sent):
    seen = sent.ask(queries.overview)
    assert (seen.workshops, seen.pieces, seen.late, seen.cost) == (2, 6, 1, 100000)
    assert sent.ask(queries.late) == (1, 1) and sent.ask(queries.workshops) == ("Radioservis Vzor", "Žehlírna Vzor")


def test_the_card_of_an_order_tells_its_course(sent):
    sent.do(RemindWorkshop("RE-2026-000002"))
    seqs = {str(row.order.number)[-1]: row.seq for row in find(sent)[1]}
    card = sent.ask(lambda books: queries.repair_card(books, seqs["2"]))
    assert [step.kind for step in card.course] == [Kind.NOTICE, Kind.REPAIR] and card.reminded == date(2026, 3, 9)
    assert list(card.faults.values()) == ["šum"] and card.overdue == 3
    third = sent.ask(lambda books: queries.repair_card(books, seqs["3"]))
    assert third.invoice == "F9" and [step.money for step in third.course] == [100000, 0]
    assert sent.ask(lambda books: queries.repair_card(books, 1)) is None


def test_the_code_of_a_piece_leads_to_the_order_it_is_out_by(sent):
    thing = sent.ask(lambda books: books.things.by_serial("R-001")[0])
    (order,) = find(sent, shown=RepairStage.LATE)[1]
    assert sent.ask(lambda books: queries.order_of_thing(books, thing.number)) == order.seq
    sent.do(TakeFromRepair("RE-2026-000002", everything=True))
    assert sent.ask(lambda books: queries.order_of_thing(books, thing.number)) == 0


def register(world, name, first, last):
    return world.ask(lambda books: REGISTERS[name].make(books, first, last, "", True))


def test_the_register_of_a_day_says_what_was_out_then_and_how_late(sent):
    days = [register(sent, "in-repair", date(2026, 3, day), date(2026, 3, day)).rows for day in (1, 2, 9)]
    assert [sum(row.quantity for row in rows) for rows in days] == [0, 7, 6]
    assert [row.overdue for row in days[2]] == [3, None, None]
    sent.do(Undo("RE-2026-000004", "omyl"))
    assert sum(row.quantity for row in register(sent, "in-repair", date(2026, 3, 9), date(2026, 3, 9)).rows) == 7


def test_the_register_of_repairs_says_outcome_and_cost(sent):
    (row,) = register(sent, "repairs", date(2026, 3, 1), date(2026, 3, 31)).rows
    assert (row.back.outcome, row.back.price, row.percent, row.invoice, row.workshop) == (
        "not_worth",
        100000,
        78,
        "F9",
        "Radioservis Vzor",
    )
    assert register(sent, "repairs", date(2026, 3, 1), date(2026, 3, 8)).rows == []
