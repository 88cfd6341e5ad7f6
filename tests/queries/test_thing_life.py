"""A thing's life: who had it from when until when, what repairs cost, and its card on paper."""

from datetime import date, timedelta

from equipment_app.documents import thing_card
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.inspect import Inspect
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.operations.receive import Receive
from equipment_app.operations.repair import ExtendRepair, SendToRepair
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.operations.undo import Undo
from equipment_app.queries.thing_life import HANDOVER, INSPECTION, REPAIR, ThingLife, thing_life, thing_sheet
from tests.documents.reading import Paper
from tests.world import ADAM, EVA, World


def life(world: World, serial: str) -> ThingLife:
    thing = world.piece(serial)
    return world.ask(lambda books: thing_life(books, thing))


def lived(world: World) -> list[str]:
    """A radio: to Adam, back damaged, to a workshop and back, to Eva."""
    numbers = [world.do(Issue(ADAM, ("R-001",))).number]
    world.clock.go_to("2026-03-10")
    numbers.append(world.do(TakeBack(ADAM, ("R-001",), condition="damaged")).number)
    world.clock.go_to("2026-03-12")
    order = world.do(SendToRepair("Radioservis", date(2026, 3, 30), ("R-001",))).number
    world.clock.go_to("2026-03-20")
    back = TakeFromRepair(order, ("R-001",), outcome="repaired", price=185_000, warranty=date(2027, 3, 20))
    numbers += [order, world.do(back).number]
    numbers.append(world.do(Lend(EVA, ("R-001",), until=date(2026, 3, 25), reason="cvičení")).number)
    return numbers


def test_a_thing_that_was_only_delivered(world: World):
    found = life(world, "R-001")
    assert [(one.kind, one.at) for one in found.events] == [("receipt", date(2026, 2, 2))]
    assert [(one.bucket, one.who, one.ends) for one in found.stays] == [("stored", "B02", None)]
    assert (found.price, found.repaired, found.life_ends) == (1_850_050, 0, None)


def test_all_that_happened_the_latest_first(world: World):
    numbers = lived(world)
    found = life(world, "R-001")
    assert [one.paper for one in found.events[:-1]] == numbers[::-1]
    assert (found.counted(HANDOVER), found.counted(REPAIR)) == (3, 2)
    assert (found.repaired, found.repairs[0].warranty) == (185_000, date(2027, 3, 20))
    assert [(one.bucket, one.begins.day, one.ends and one.ends.day) for one in found.stays] == [
        ("stored", 2, 2),
        ("issued", 2, 10),
        ("stored", 10, 12),
        ("repair", 12, 20),
        ("issued", 20, None),
    ]


def test_a_piece_that_came_for_another_is_tied_to_it_and_has_nothing_from_before(world: World):
    order = world.do(SendToRepair("Radioservis", date(2026, 3, 30), ("R-001", "R-002"), "claim")).number
    world.do(ExtendRepair(order, date(2026, 4, 9), "čeká na díl"))
    world.clock.go_to("2026-03-20")
    world.do(TakeFromRepair(order, ("R-001",), outcome="exchanged", serial="R-201"))
    world.do(ExtendRepair(order, date(2026, 4, 20), "čeká na druhý"))
    codes = [world.ask(lambda books, s=s: books.things.by_serial(s)[0].code) for s in ("R-001", "R-201")]
    old, new = life(world, "R-001"), life(world, "R-201")
    assert [(one.kind, one.who) for one in new.events] == [("repaired", " → ".join(codes))]
    assert old.events[0].who == " → ".join(codes)
    assert [one.kind for one in old.events].count("repair_extended") == 1
    assert [one.kind for one in life(world, "R-002").events].count("repair_extended") == 2


def test_what_was_cancelled_never_happened(world: World):
    number = world.do(Issue(ADAM, ("R-001",))).number
    world.clock.now += timedelta(days=1)
    world.do(Undo(number, "omyl"))
    assert [one.kind for one in life(world, "R-001").events] == ["receipt"]


def test_what_came_by_a_receipt_that_was_cancelled_stood_nowhere(world: World):
    done = world.do(Receive("Výstroj Zkušební, a. s.", "DL-77", "Rozpočet PČR", ("RADIO=X-9",)))
    thing = world.piece("X-9")
    world.do(Undo(done.number, "omyl"))
    assert world.ask(lambda books: thing_life(books, thing)).stays == ()


def test_a_report_of_damage_moves_nothing_and_stands_there(world: World):
    world.do(Issue(ADAM, ("V-001",)))
    number = world.do(ReportIncident(ADAM, (), ("V-001",), circumstances="roztržená")).number
    assert number in [one.paper for one in life(world, "V-001").events]


def test_more_time_for_a_repair_is_of_what_was_at_the_workshop_then(world: World):
    world.do(SendToRepair("Radioservis", date(2026, 3, 20), ("R-001", "R-002")))
    world.do(TakeFromRepair("RE-2026-000001", ("R-001",)))
    world.do(ExtendRepair("RE-2026-000001", date(2026, 4, 1), "čeká se na díl"))
    told = {serial: [str(event.kind) for event in life(world, serial).events] for serial in ("R-001", "R-002")}
    assert "repair_extended" in told["R-002"] and "repair_extended" not in told["R-001"]


def test_its_card_on_paper(world: World):
    lived(world)
    thing = world.piece("R-001")
    sheet = world.ask(lambda books: thing_sheet(books, thing))
    paper = Paper(thing_card.render(sheet))
    said = " ".join(paper.text(page) for page in range(len(paper))).replace("\n", " ").replace("\xa0", " ")
    assert ("Karta věci" in said and "Radiostanice, Eva Vzorková" in said) or "Vzorková Eva" in said
    assert "1 850,00" in said and "Radioservis" in said
    assert "Náklady celkem 20 350,50 Kč: pořízení 18 500,50 Kč, opravy 1 850,00 Kč." in said


def of_lot(world: World) -> ThingLife:
    """Shirts: 5 to Adam on the second, 2 back on the tenth, 1 to Eva on the twelfth, 3 to a workshop and back."""
    world.do(Issue(ADAM, ("TRIKO/M*5",)))
    world.clock.go_to("2026-03-10")
    world.do(TakeBack(ADAM, ("TRIKO/M*2",), condition="worn"))
    world.clock.go_to("2026-03-12")
    world.do(Undo(world.do(Issue(EVA, ("TRIKO/M*4",))).number, "omyl"))
    world.do(Issue(EVA, ("TRIKO/M*1",)))
    order = world.do(SendToRepair("Švadlena", date(2026, 3, 30), ("TRIKO/M*3",))).number
    world.clock.go_to("2026-03-20")
    world.do(TakeFromRepair(order, ("TRIKO/M*3",), outcome="repaired", price=9_000))
    thing = lot(world)
    return world.ask(lambda books: thing_life(books, thing))


def lot(world: World) -> int:
    return world.sql("SELECT id FROM thing WHERE article = ? AND size = 'M'", world.article("TRIKO"))[0][0]


def test_of_a_lot_how_many_were_where_on_each_day(world: World):
    found = of_lot(world)
    assert found.lot and found.card.piece is None and not found.stays
    came = found.lot.delivered
    assert [(one.begins.day, one.ends and one.ends.day, dict(one.pieces)) for one in found.lot.moments] == [
        (9, 2, {"stored": came}),
        (2, 10, {"stored": came - 5, "issued": 5}),
        (10, 12, {"stored": came - 3, "issued": 3}),
        (12, 20, {"stored": came - 7, "issued": 4, "repair": 3}),
        (20, None, {"stored": came - 4, "issued": 4}),
    ]
    assert sum(one.pieces for one in found.lot.shares()) == came
    assert [(one.who, one.pieces) for one in found.lot.shares(date(2026, 3, 12)) if one.bucket != "stored"] == [
        ("pprap. Adam Zkušební", 3),
        ("nprap. Eva Vzorková", 1),
        ("Švadlena", 3),
    ]
    assert [one.pieces for one in found.events][:-1] == [3, 3, 1, 2, 5]
    assert (found.repaired, found.price) == (27_000, (found.card.thing.price or 0) * came)


def test_the_card_of_a_lot_on_paper_says_who_has_how_many(world: World):
    of_lot(world)
    thing = lot(world)
    sheet = world.ask(lambda books: thing_sheet(books, thing))
    paper = Paper(thing_card.render(sheet))
    said = " ".join(paper.text(page) for page in range(len(paper))).replace("\n", " ").replace("\xa0", " ")
    assert "Kde je" in said and "Adam Zkušební" in said and "Kolik kde bylo" in said
    assert f"{sheet.holders[0][2]} ks skladem, 4 ks vydáno" in said


def test_what_inspections_found_and_what_was_cancelled(world: World):
    world.do(ChangePlan("RADIO", "Roční", months="12"))
    passed = world.do(Inspect(("R-001",))).number
    world.clock.go_to("2027-02-20")
    failed = world.do(Inspect(("R-001",), result="repair", note="tlačítko PTT")).number
    found = life(world, "R-001")
    assert [(one.paper, one.good, one.sort) for one in found.events[:2]] == [
        (failed, False, INSPECTION),
        (passed, True, INSPECTION),
    ]
    world.do(Undo(failed, "omyl"))
    found = life(world, "R-001")
    assert [one.paper for one in found.events if one.good is not None] == [passed]
    assert found.inspect_by == date(2027, 2, 2)
