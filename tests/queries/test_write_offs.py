"""The list of write-offs, one of them with all it is about, what waits for one, and the register of a period."""

from datetime import date

from equipment_app.documents import report
from equipment_app.domain.write_offs import WriteOffStage
from equipment_app.operations.disposal import (
    DecideUnneeded,
    NameCommission,
    PresentToCommission,
    RecordDestruction,
)
from equipment_app.operations.inspect import Inspect
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.issue import Issue
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.operations.write_off import ChangeWriteOff, ProposeWriteOff
from equipment_app.queries.registers import REGISTERS
from equipment_app.queries.write_offs import discarded, write_off, write_offs
from tests.documents.reading import Paper
from tests.world import ADAM, CTIBOR, DESTROYED, EVA, World

FIRST, SECOND = "VZ-2026-000001", "VZ-2026-000002"
DAYS = date(2026, 1, 1), date(2026, 12, 31)


def done(world):
    world.do(ProposeWriteOff(("R-001", "TRIKO/M*2", "R-002"), note="nesvítí"))
    world.do(ChangeWriteOff(FIRST, without="R-002"))
    world.do(DecideUnneeded(FIRST, "KRPA-1/2026"))
    world.do(NameCommission(FIRST, EVA, CTIBOR))
    world.do(PresentToCommission(FIRST, ("R-001",)))
    world.do(RecordDestruction(FIRST, **DESTROYED))


def test_the_list_has_open_ones_first(world: World):
    done(world)
    world.do(ProposeWriteOff(("V-001",)))
    world.do(DecideUnneeded("VZ-2026-000004", "2", refused=True))
    world.do(ProposeWriteOff(("V-002",)))
    rows = world.ask(write_offs)
    assert [(row.number[-1], row.stage, row.pieces, row.left) for row in rows] == [
        ("6", WriteOffStage.PROPOSED, 1, 1),
        ("1", WriteOffStage.APPOINTED, 3, 2),
        ("4", WriteOffStage.REFUSED, 1, 1),
    ]
    assert rows[1].price == 1850050 + 2 * 39000


def test_one_says_what_is_ready_and_who_may_be_named(world: World):
    done(world)
    seq = world.ask(lambda books: books.papers.seq(FIRST))
    found = world.ask(lambda books: write_off(books, seq))
    assert [(item.where, item.ready, item.line.disposed) for item in found.items] == [
        (found.items[0].thing.code, False, "VZ-2026-000003"),
        ("M", False, ""),
    ]
    assert found.commission == ("nprap. Vzorková Eva", "por. Čtvrtý Ctibor")
    assert [one.name for one in found.candidates][:2] == ["Čtvrtý Ctibor, por., 990003", "Vzorková Eva, nprap., 990002"]


def test_what_is_unusable_in_the_store_waits_until_it_is_proposed(world: World):
    world.do(Issue(ADAM, ("R-001", "TRIKO/M*3")))
    world.do(TakeBack(ADAM, ("R-001", "TRIKO/M*3"), condition="unusable"))
    world.do(ProposeWriteOff(("TRIKO/M*1",)))
    assert [(one.thing.serial, one.quantity) for one in world.ask(discarded)] == [("R-001", 1), (None, 2)]


def test_the_register_tells_decision_price_and_source(world: World):
    done(world)
    register = world.ask(lambda books: REGISTERS["write-offs"].make(books, *DAYS, "", True))
    (row,) = register.rows
    assert (row.record.number, row.decision.reference, row.total) == ("VZ-2026-000003", "KRPA-1/2026", 1850050)
    text = Paper(report.render(register)).text(0)
    for said in ("KRPA-1/2026", "18 500,50", "nepoužitelné", "nesvítí", "Celkem VZ-2026-000003"):
        assert said in text, said
    assert not world.ask(lambda books: REGISTERS["write-offs"].make(books, DAYS[0], DAYS[0], "", True)).rows


def test_what_an_inspection_or_a_repair_gave_up_waits_for_a_write_off(world: World):
    world.do(ChangePlan("RADIO", "Roční", months="12"))
    world.do(Inspect(("R-001",), "disposal", by_plan="Roční", note="prasklý kryt"))
    sent = world.do(SendToRepair("Radioservis", date(2026, 4, 1), ("R-002",)))
    world.do(TakeFromRepair(sent.number, ("R-002",), outcome="not_worth"))
    assert {one.thing.serial for one in world.ask(discarded)} == {"R-001", "R-002"}
    world.do(ProposeWriteOff(("R-001",)))
    assert [one.thing.serial for one in world.ask(discarded)] == ["R-002"]
