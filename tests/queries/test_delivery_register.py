"""What was received and what is ordered, as registers: to the haléř, cancelled receipts named and not counted."""

from datetime import date

from equipment_app.operations.orders import CloseOrder, PlaceOrder
from equipment_app.operations.receive import Receive
from equipment_app.operations.undo import Undo
from equipment_app.queries.delivery_register import orders, received
from tests.world import World

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)


def values(register, *titles):
    columns = [next(one for one in register.columns if one.title.en == title) for title in titles]
    return [tuple(column.value(row, "en") for column in columns) for row in register.rows]


def test_what_came_by_hand_and_by_lists_stands_there_with_its_prices(world: World):
    done = world.do(Receive("Výstroj", "DL-9", "Rozpočet PČR", ("RADIO@121=X-1,X-2", "TRIKO/M*5"), invoice="F-1"))
    gone = world.do(Receive("Výstroj", "DL-8", "Rozpočet PČR", ("RADIO@121=X-3",)))
    world.do(Undo(gone.number, "omyl"))
    found = world.ask(lambda books: received(books, FIRST, LAST))
    asked = ("Paper", "Item", "Quantity", "Without VAT", "Total with VAT", "Invoice", "Cancelled on")
    assert values(found, *asked) == [
        (done.number, "Radio", 2, 20000, 24200, "F-1", None),
        (done.number, "Functional T-shirt", 5, None, None, "F-1", None),
        (gone.number, "Radio", None, None, None, "", date(2026, 3, 2)),
    ]
    assert found.totals() == (7, 20000, 24200)
    before = world.ask(lambda books: received(books, date(2026, 2, 1), date(2026, 2, 28)))
    assert {number for (number,) in values(before, "Paper")} == {"IM-2026-000003"}


def test_of_each_order_what_came_and_what_is_to_come(world: World):
    placed = world.do(PlaceOrder("Výstroj", ("RADIO*3@18500", "TRIKO/M*5"), expected=date(2026, 3, 9)))
    other = world.do(PlaceOrder("Jiný", ("RUKAV*9",)))
    world.do(Receive("Výstroj", "DL-9", "Rozpočet PČR", ("RADIO=X-1",), order=placed.number))
    world.do(CloseOrder(other.number))
    found = world.ask(orders)
    assert values(found, "Order", "Article code", "Ordered", "Came", "To come") == [
        (placed.number, "RADIO", 3, 1, 2),
        (placed.number, "TRIKO", 5, 0, 5),
        (other.number, "RUKAV", 9, 0, 0),
    ]
    assert [section.heading for section in found.sections] == [
        f"{placed.number}, Výstroj, má přijít 9. 3. 2026",
        f"{other.number}, Jiný, uzavřená",
    ]
