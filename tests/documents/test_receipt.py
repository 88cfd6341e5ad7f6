"""A goods received note: what was ordered, what came and what was taken, its prices to the haléř, and its numbers."""

from equipment_app.documents.receipt import ReceiptPaper
from equipment_app.measures import money
from equipment_app.operations.orders import PlaceOrder
from equipment_app.operations.receive import Receive
from tests.documents import samples
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper
from tests.world import World


def pages(paper):
    opened = Paper(paper.render())
    return [" ".join(opened.text(page).split()) for page in range(len(opened))]


def test_each_line_says_what_was_ordered_came_and_was_taken_and_what_differs():
    (said,) = pages(samples.receipt())
    assert "Radiostanice přenosná – 4 4 4 ks 23 553,72 19 785,12 114 000,00 R" in said
    assert "Inv. č. INV-001061, INV-001062, INV-001063, INV-001064. V. č. RST105101, RST105102" in said
    assert "Uloženo A04. Záruka do 25. 11. 2028." in said
    assert "Bunda softshellová AKT L 10 9 9 ks" in said and "Uloženo C01. Zbývá dodat: 1." in said
    assert "Rukavice taktické 9 18 20 18 pár" in said and "Vráceno dodavateli: 2." in said
    assert "Šarže LK-2610. Použitelné do 31. 10. 2030." in said
    assert "KRPA-SML-2026-88, OB-2026-000398 DL 26-4471 z 25. 11. 2026 2026-30217 6 / 49" in said
    assert "Karel Závozný, řidič" in said and "Věcná správnost" in said


def test_its_sums_are_those_of_its_rows():
    paper = samples.receipt()
    gross, vat = sum(line.total for line in paper.lines), sum(line.vat for line in paper.lines if line.thing.net)
    (said,) = pages(paper)
    assert said.count(money(gross)) == 2 and said.count(money(vat)) == 2 and money(gross - vat) in said
    assert "Celkem 6 položek, konec seznamu (bez ceny: 1)" in said


def test_many_numbers_stand_in_rows_of_their_own_and_every_one_is_there():
    paper = samples.receipt(numbers=230)
    said = pages(paper)
    assert len(said) > 1 and all(serial in " ".join(said) for serial in paper.lines[0].serials)
    opened = Paper(paper.render())
    assert [collisions(opened.words(page)) for page in range(len(opened))] == [[]] * len(opened)


def test_the_filed_one_tells_of_the_books(world: World):
    placed = world.do(PlaceOrder("Výstroj Zkušební", ("RADIO*3", "TRIKO/M*5")))
    lines = ("RADIO@18500=X-1:I-1,X-2", "TRIKO/M*5@490")
    done = world.do(
        Receive("Výstroj Zkušební", "DL-9", "Rozpočet PČR", lines, placed.number, place="A01", driver="J. Řidič")
    )
    paper = world.ask(lambda books: ReceiptPaper.gather(books, done.entry))
    assert (paper.supplier.name, paper.order, paper.note, paper.driver) == (
        *("Výstroj Zkušební", placed.number, "DL-9", "J. Řidič"),
    )
    assert [(one.thing.name, one.quantity, one.ordered, one.to_come, one.place) for one in paper.lines] == [
        ("Radiostanice", 2, 3, 1, "A01"),
        ("Tričko funkční", 5, 5, 0, "A01"),
    ]
    assert paper.lines[0].serials == ("X-1", "X-2") and paper.lines[0].inventories == ("I-1",)


def test_it_says_the_rates_it_was_made_with():
    (said,) = pages(samples.receipt(rates=True))
    assert "DPH 21 %: základ" in said and "DPH 12 %: základ 9 371,88 Kč, daň 1 124,64 Kč." in said
    assert said.count("DPH 12 %.") == 1 and "DPH 21 %." not in said
    assert "základ" not in pages(samples.receipt())[0]
