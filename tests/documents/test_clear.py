"""Nothing lies over anything or leaves the sheet, in two languages as in one, and however long a name is."""

from dataclasses import replace

import pytest

from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import Party
from tests.documents import inspected, ordered, samples
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper

LONG = ("Náhlavní souprava s PTT a akustickým zvukovodem do levého ucha, provedení pro brýle, " * 3)[:180].strip()
PERSON = Party(LONG, "990301", LONG, LONG)
INCIDENT, RECEIPT = samples.incident(decided=True), samples.receipt()
INSPECTION, STOCKTAKE, WRITTEN_OFF = inspected.record(4), samples.stocktake(), samples.write_off(Kind.DISPOSAL)

PAPERS = {
    "receipt": RECEIPT,
    "receipt of many numbers": samples.receipt(numbers=12),
    "receipt, long": replace(
        RECEIPT,
        supplier=Party(LONG),
        driver=LONG,
        note=LONG,
        store=PERSON,
        lines=tuple(
            replace(line, thing=replace(line.thing, name=LONG, name_en=LONG), place=LONG) for line in RECEIPT.lines
        ),
    ),
    "order, long": replace(ordered.order(), supplier=LONG, contract=LONG, store=PERSON, remark=LONG),
    "inspection": inspected.record(4),
    "inspection, long": replace(
        INSPECTION, article=LONG, plan=replace(INSPECTION.plan, firm=LONG, name=LONG), remark=LONG, keeper=PERSON
    ),
    "repair": samples.repair(),
    "repair, long": replace(samples.repair(), workshop=LONG, theirs=LONG, reference=LONG, address=LONG, store=PERSON),
    "notice to a workshop": samples.workshop_notice(),
    "incident": samples.incident(),
    "incident decided, long": replace(
        INCIDENT, holder=PERSON, store=PERSON, said={**INCIDENT.said, "police": LONG, "place": LONG, "risk": LONG}
    ),
    "stocktake, long": replace(
        STOCKTAKE,
        planned=replace(STOCKTAKE.planned, commission=(LONG,) * 3, responsible=LONG),
        where=LONG,
        approving=(PERSON,) * 2,
    ),
    "write-off": samples.write_off(repeat=4),
    "write-off done": samples.write_off(Kind.DISPOSAL),
    "write-off done, long": replace(
        WRITTEN_OFF,
        decision=replace(WRITTEN_OFF.decision, reference=LONG),
        place=LONG,
        keeper=PERSON,
        commission=(PERSON,) * 3,
    ),
}


def pages(paper) -> list[str]:
    opened = Paper(paper.render())
    return [" ".join(opened.text(page).split()) for page in range(len(opened))]


@pytest.mark.parametrize("bilingual", [False, True])
@pytest.mark.parametrize("name", PAPERS)
def test_nothing_lies_over_anything_or_leaves_the_sheet(name, bilingual):
    opened = Paper(replace(PAPERS[name], bilingual=bilingual).render())
    for page in range(len(opened)):
        words, (wide, _) = opened.words(page), opened.size(page)
        assert collisions(words) == []
        beyond = 195.2 if wide < 250 else wide - 14.5
        assert [word.text for word in words if word.right > beyond or word.left < 14.5 or word.bottom > 288] == []


def test_a_page_that_no_row_stands_on_has_no_table_and_nothing_to_carry():
    first, second = pages(samples.workshop_notice(bilingual=True))
    assert "K přenosu" not in first and "Výrobní č." not in first
    assert "Převod" not in second and second.count("33 080,00") == 1


def test_the_signatures_of_a_return_from_repair_have_rows_above_them():
    first, second = pages(samples.repair(bilingual=True))
    assert "opraveno" in first and "Vrací z opravy" not in first
    assert all(outcome in second for outcome in ("neopravitelné", "vyměněno", "vráceno bez opravy", "Celkem 4 položky"))


def test_a_row_of_numbers_begins_at_its_top():
    opened = Paper(samples.receipt(numbers=12).render())
    (above,) = [word for word in opened.words(0) if word.text == "A04."]
    (numbers,) = [word for word in opened.words(0) if word.text == "RST105101,"]
    assert numbers.baseline - above.baseline < 6.5


def test_what_the_commission_says_an_incident_is_worth_is_one_sentence():
    assert "Hodnota určená komisí: 3 200,00 Kč, podle posudku výrobce" in pages(samples.incident(decided=True))[0]


def test_sections_of_a_stocktake_s_record_begin_where_its_tables_do():
    opened = Paper(samples.stocktake().render())
    (record,) = [page for page in range(len(opened)) if "Závěr komise" in opened.text(page)]
    left = {word.text: word.left for word in opened.words(record)}
    assert left["Závěr"] == pytest.approx(left["Inventarizační"], abs=0.6)
    assert left["Inventurní"] == pytest.approx(left["Závěr"], abs=0.6)


@pytest.mark.parametrize(("copies", "said"), [(1, "v 1 výtisku"), (2, "ve 2 výtiscích"), (5, "v 5 výtiscích")])
@pytest.mark.parametrize("name", ["repair", "incident", "write-off done"])
def test_in_how_many_copies_a_paper_is_made_is_said_in_czech(name, copies, said):
    assert f"Vyhotoveno {said}" in pages(replace(PAPERS[name], copies=copies))[-1]


def test_a_refused_write_off_says_that_nothing_is_done_and_asks_no_commission():
    decided = samples.write_off(Kind.UNNEEDED)
    refusal = replace(decided.decision, refused=True)
    (page,) = pages(replace(decided, decision=refusal))
    assert "5 Věci návrhu zůstávají v evidenci" in page and "Nic se nevyřazuje ani nelikviduje" in page
    assert "Megafon ruční INV-001809" in page and page.count("Podpis") == 2
    assert not [words for words in ("komise", "znehodnoceny", "Hmotnost", "Před likvidací") if words in page]
    (proposal,) = pages(replace(samples.write_off(), decision=refusal))
    assert "Návrh sám majetek nevyřazuje" in proposal and "Nic se nevyřazuje" not in proposal


def test_a_stocktake_without_differences_proposes_to_settle_nothing():
    said = " ".join(pages(samples.stocktake(agrees=True)))
    assert "Návrh na vypořádání Není co vypořádat." in said and "Manka se odepíší" not in said
