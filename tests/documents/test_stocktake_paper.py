"""The three papers of a stock-take say what the law names, and a draft says that it is one."""

import pytest

from equipment_app.documents.stocktake import StocktakePaper, blind
from equipment_app.documents.stocktake_words import StocktakePart
from equipment_app.operations.stocktake import ApproveStocktake
from tests.documents import samples
from tests.documents.reading import Paper
from tests.operations.test_stocktake import A01, begin, close, count, settle


def pages(content: bytes) -> list[str]:
    paper = Paper(content)
    return [" ".join(paper.text(page).split()) for page in range(len(paper))]


def test_it_is_a_sheet_a_record_and_a_report_of_what_the_law_names():
    sheet, *_, record, report = pages(samples.stocktake().render())
    for said in ("Inventurní soupis", "IS-2026-000004", "24. 11. 2026, 8:00", "24. 11. 2026, 12:35", "INV-000947"):
        assert said in sheet
    for said in (
        "Inventarizační zápis",
        "−28 500,00",
        "2 490,00 (bez vzájemného započtení)",
        "Po radiostanici pátrám.",
        "18 100",
    ):
        assert said in record
    for said in ("Inventarizační zpráva", "270/2010", "Řádková Růžena", "Vzorová Dagmar", "1 208 610,00"):
        assert said in report


def test_a_draft_has_no_number_and_says_so():
    for page in pages(samples.stocktake(draft=True).render()):
        assert "NÁVRH" in page and "IS-2026" not in page


@pytest.mark.parametrize("part", StocktakePart)
def test_each_can_be_had_by_itself(part):
    titles = {
        StocktakePart.SHEET: "Fyzická inventura",
        StocktakePart.RECORD: "Výsledek inventarizace",
        StocktakePart.REPORT: "Souhrn inventarizace",
    }
    said = " ".join(pages(samples.stocktake(count=9).bound(part)))
    assert [one for one, title in titles.items() if title in said] == [part]


def test_what_is_filed_is_what_was_settled(world):
    begin(world)
    count(world, without=("V-002",))
    close(world)
    settle(world, "A01", "V-002", "0")
    draft = world.ask(StocktakePaper.draft)
    done = world.do(ApproveStocktake(statement="Hledám ji."))
    paper = world.ask(lambda books: StocktakePaper.gather(books, done.entry))
    assert (paper.lines, paper.number, paper.statement) == (draft.lines, "IS-2026-000001", "Hledám ji.")
    (missing,) = [line for line in paper.lines if line.difference]
    assert (missing.serial, missing.difference, missing.value) == ("V-002", -1, 129000)
    assert missing.note.startswith("Manko; počty 0, 0: ztráta. ")


def test_the_sheet_to_count_on_paper_tells_no_quantity(world):
    begin(world)
    place = world.ask(lambda books: books.people.places()[0].id)
    (page,) = pages(world.ask(lambda books: blind(books, place)))
    assert "Prázdný soupis, A01" in page and "Tričko funkční" in page and "INV-1" in page
    rows = page.partition("Umístění")[2].partition("Celkem")[0].split()
    assert {"20", "15", "50"} <= {*A01.values()} - {*rows}
