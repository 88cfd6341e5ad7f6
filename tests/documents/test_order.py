"""An order on paper: what is ordered of whom at what price; and what of a closed one is let go."""

import pytest

from equipment_app.documents.order import OrderPaper
from equipment_app.measures import money
from equipment_app.operations.orders import CloseOrder, PlaceOrder
from equipment_app.operations.receive import Receive
from equipment_app.operations.undo import Undo
from equipment_app.queries.papers import unsigned
from tests.documents import ordered
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper
from tests.world import World

OTHER = "Výstroj Zkušební"


def pages(paper):
    opened = Paper(paper.render())
    return [" ".join(opened.text(page).split()) for page in range(len(opened))]


def gathered(world, entry):
    return world.ask(lambda books: OrderPaper.gather(books, entry))


def test_it_says_what_is_ordered_of_whom_and_at_what_price():
    paper = ordered.order()
    (said,) = pages(paper)
    assert "Výstroj Zkušební, a. s." in said and "KRPA-SML-2026-88" in said and "18. 12. 2026" in said
    assert "Bunda softshellová AKT L 10 ks 2 490,00 24 900,00" in said
    assert "Rukavice taktické 9 18 pár 790,00 14 220,00" in said
    assert money(sum(line.total for line in paper.lines)) in said and "bez ceny: 1" in said
    assert "Přišlo" not in said


def test_of_a_closed_one_it_says_what_came_and_what_is_let_go():
    (said,) = pages(ordered.order(closed=True))
    assert "Uzavření objednávky" in said and "OB-2026-000008" in said and "dodavatel bundu L již nevyrábí" in said
    assert "Přišlo 9, dál se nečeká 1." in said and "Přišlo 20, dál se nečeká 0." in said


@pytest.mark.parametrize("paper", [ordered.order(count=60), ordered.order(bilingual=True, closed=True)])
def test_nothing_on_it_overlaps(paper):
    opened = Paper(paper.render())
    assert [collisions(opened.words(page)) for page in range(len(opened))] == [[]] * len(opened)


def test_the_filed_one_tells_of_the_books_and_nobody_waits_for_it_signed(world: World):
    before = world.ask(unsigned)
    placed = world.do(PlaceOrder(OTHER, ("RADIO*3@18500", "TRIKO/M*5"), "SML-1", "Rozpočet PČR", remark="Spěchá."))
    assert [paper.number for paper in placed.papers] == [placed.number]
    paper = gathered(world, placed.entry)
    assert (paper.supplier, paper.contract, paper.funding.code, paper.closes, paper.remark) == (
        *(OTHER, "SML-1", "Rozpočet PČR", "", "Spěchá."),
    )
    assert [(one.name, one.size, one.quantity, one.price) for one in paper.lines] == [
        ("Radiostanice", "", 3, 1850000),
        ("Tričko funkční", "M", 5, None),
    ]
    assert world.ask(unsigned) == before


def test_its_end_has_a_paper_of_its_own_and_a_storno_keeps_both(world: World):
    placed = world.do(PlaceOrder(OTHER, ("TRIKO/M*5",)))
    came = world.do(Receive(OTHER, "DL-9", "Rozpočet PČR", ("TRIKO/M*2@490",), placed.number))
    closed = world.do(CloseOrder(placed.number, "už nevyrábí"))
    paper = gathered(world, closed.entry)
    assert (paper.closes, paper.reason) == (placed.number, "už nevyrábí")
    assert [(one.quantity, one.came) for one in paper.lines] == [(5, 2)]
    for number in (closed.number, came.number, placed.number):
        world.do(Undo(number, "omyl"))
    assert gathered(world, placed.entry).lines[0].quantity == 5
    assert world.verified().problems == ()
