"""What is out on loan, as a register of any day."""

from datetime import date

from equipment_app.domain.custody import AS_ISSUED
from equipment_app.operations.lend import Lend
from equipment_app.operations.loans import ExtendLoan
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.loan_register import lent_at
from equipment_app.queries.registers import REGISTERS
from tests.world import ADAM, CTIBOR, World

FRIDAY, NEXT = date(2026, 3, 6), date(2026, 3, 20)


def lived(world: World) -> World:
    world.do(Lend(ADAM, ("V-001", "TRIKO/M*3"), until=FRIDAY))
    world.do(Lend(CTIBOR, ("R-001",), until=date(2026, 3, 4)))
    world.clock.go_to("2026-03-05")
    world.do(ExtendLoan("ZA-2026-000001", NEXT))
    world.clock.go_to("2026-03-10")
    back = world.do(TakeBack(CTIBOR, ("R-001",), condition=AS_ISSUED))
    world.clock.go_to("2026-03-12")
    world.do(Undo(back.number, "omyl"))
    world.clock.go_to("2026-03-25")
    world.do(TakeBack(ADAM, everything=True, condition=AS_ISSUED))
    return world


def told(world: World, at: date, unit: str = ""):
    rows = world.ask(lambda books: lent_at(books, at, unit))
    return [(str(row.loan.number)[-1], row.serial or row.article, row.quantity, row.overdue) for row in rows]


def test_a_day_is_told_as_it_was(world: World):
    lived(world)
    out = [("1", "TRIKO", 3, None), ("1", "V-001", 1, None)]
    assert told(world, date(2026, 3, 1)) == []
    assert sorted(told(world, date(2026, 3, 2))) == [*out, ("2", "R-001", 1, None)]
    assert ("2", "R-001", 1, None) in told(world, date(2026, 3, 4))
    anew = [("3", "TRIKO", 3, None), ("3", "V-001", 1, None)]
    assert sorted(told(world, date(2026, 3, 5))) == [("2", "R-001", 1, 1), *anew]
    assert sorted(told(world, date(2026, 3, 10))) == anew
    assert sorted(told(world, date(2026, 3, 12))) == [("2", "R-001", 1, 8), *anew]
    assert told(world, date(2026, 3, 25)) == [("2", "R-001", 1, 21)]
    assert told(world, date(2026, 3, 24), "KRPA") == [(*one[:3], 4) for one in told(world, date(2026, 3, 20), "KRPA")]


def test_it_is_a_register_with_and_without_names(world: World):
    lived(world)
    make = REGISTERS["loans"].make
    day = date(2026, 3, 21)
    register = world.ask(lambda books: make(books, day, day, "", True))
    cells = [[column.value(row, "en") for column in register.columns] for row in register.rows]
    assert ["ZA-2026-000002" in row for row in cells] == [True, False, False]
    nameless = world.ask(lambda books: make(books, day, day, "KRPA", False))
    assert "Zkušební" not in repr([[column.value(row, "cs") for column in nameless.columns] for row in nameless.rows])
