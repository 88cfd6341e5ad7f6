"""One sheet for what a workshop got and what came back of it, read back from the file."""

from datetime import date

import pytest

from equipment_app.documents.press import Press
from equipment_app.operations.repair import RemindWorkshop, SendToRepair
from equipment_app.operations.take_from_repair import Repaired, TakeFromRepair
from tests.documents import samples
from tests.documents.reading import Paper


def said(content: bytes) -> list[str]:
    opened = Paper(content)
    return [" ".join(opened.text(page).split()) for page in range(len(opened))]


def test_four_things_stand_on_one_sheet_with_both_halves_signed():
    (page,) = said(samples.repair().render())
    for words in ("Předáno do opravy", "Vráceno z opravy", "Přebírá do opravy", "Vrací z opravy", "10. 12. 2026"):
        assert words in page
    assert page.count("Podpis") == 4
    assert "Závada: prasklý úchyt hledí vlevo" in page and "opraveno, vyměněn úchyt dobré 9. 6. 2027" in page
    assert "Oprava stála 75 % pořizovací ceny." in page
    assert "Místo ní přišel kus výr. č. MEG0109999, AKT.0001234.82." in page
    assert "faktura 2026-1187, konec seznamu 22 162,30" in page


def test_on_its_way_out_the_second_half_is_left_to_write_in():
    (page,) = said(samples.repair(back=0).render())
    assert page.count("Osobní kamera") == 2 and "faktura" not in page and page.count("konec seznamu") == 1


def test_of_many_things_every_one_is_there_and_the_second_half_follows():
    pages = said(samples.repair(back=20, count=25).render())
    assert len(pages) == 3 and "Vrací z opravy" in pages[-1] and "Vrací z opravy" not in pages[0]
    assert sum(page.count("opraveno") for page in pages) == 5


@pytest.fixture
def paper(world):
    return lambda done: " ".join(said(world.ask(lambda books: Press().paper(books, done.entry))))


def test_the_paper_of_a_return_says_all_that_is_back_by_then(world, paper):
    due = date(2026, 3, 20)
    out = world.do(SendToRepair("Servis Vzor", due, ("R-001", "R-002"), "claim", "nejde", 900000, "OBJ-7", "Jan Vzor"))
    first = world.do(TakeFromRepair("RE-2026-000001", (Repaired("R-001", "repaired", 1400050),)))
    later = world.do(TakeFromRepair("RE-2026-000001", everything=True, outcome="unrepaired", invoice="F1"))
    assert "reklamace v záruce" in paper(out) and "OBJ-7" in paper(out) and "Závada: nejde" in paper(out)
    assert "14 000,50" in paper(first) and "76 %" in paper(first) and "vráceno bez opravy" not in paper(first)
    assert "14 000,50" in paper(later) and "vráceno bez opravy" in paper(later) and "faktura F1" in paper(later)


def test_a_workshop_is_asked_for_what_it_has_and_not_by_the_law_of_members(world, paper):
    world.do(SendToRepair("Servis Vzor", date(2026, 3, 5), ("R-001",)))
    world.clock.go_to("2026-03-09")
    notice = paper(world.do(RemindWorkshop("RE-2026-000001")))
    assert "Oprava po termínu vrácení" in notice and "Servis Vzor" in notice and "RE-2026-000001 5. 3. 2026 4" in notice
    assert "361/2003" not in notice and "nelze opravit" in notice
