"""What a loan, the return of a part of it, and a notice say, read back from the PDF."""

from datetime import date

import pytest

from equipment_app.documents.press import Press
from equipment_app.operations.lend import Lend
from equipment_app.operations.loans import ExtendLoan, Remind
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from tests.documents.reading import Paper
from tests.world import ADAM, EVA

FRIDAY = date(2026, 3, 6)


def text(world, outcome) -> str:
    opened = Paper(world.ask(lambda books: Press().paper(books, outcome.entry)))
    return " ".join(word for page in range(len(opened)) for word in opened.text(page).split())


def test_a_loan_says_until_when_and_where_to_before_anything_else(world):
    said = text(world, world.do(Lend(ADAM, ("V-001", "TRIKO/M*3"), until=FRIDAY, reason="Zkušební utkání")))
    for words in (
        "Zápůjčka výstroje a vybavení s termínem vrácení",
        "Půjčuje Přebírá do užívání",
        "Vrátit do Kam vrátit Prodloužení pátek 6. 3. 2026 Sklad jen novou zápůjčkou",
        "Účel zápůjčky Místo předání Položek / věcí Zkušební utkání",
        "Vše vrátím do 6. 3. 2026, na výzvu i dříve.",
        "Vrácení se zapisuje vratkou (řada VR).",
        "Půjčující Přebírající",
    ):
        assert words in said
    assert "2 / 4" in said


def test_a_return_names_what_stays_out_and_how_much_is_late_and_nothing_else(world):
    world.do(Lend(ADAM, ("V-001", "R-001", "TRIKO/M*3"), until=FRIDAY))
    world.clock.go_to("2026-03-09")
    said = text(world, world.do(TakeBack(ADAM, ("V-001", "TRIKO/M*1"), condition="good")))
    code = world.ask(lambda books: books.things.by_serial("R-001")[0].code)
    assert "Po vrácení drží Po termínu Nevráceno a nevyřízeno Vyrovnání" in said
    assert "3 věci podle osobní karty 3 ZA-2026-000001 do 6. 3. 2026:" in said
    assert code in said and "M, 2 ks" in said
    said = text(world, world.do(TakeBack(ADAM, ("R-001", "TRIKO/M*2"), condition="good")))
    assert "Po vrácení drží Vyrovnání 0 věcí podle osobní karty vyrovnáno" in said


def test_the_return_of_an_extension_owes_nothing(world):
    world.do(Lend(ADAM, ("V-001",), until=FRIDAY))
    done = world.do(ExtendLoan("ZA-2026-000001", date(2026, 3, 9), "zápas odložen"))
    back = next(paper.seq for paper in done.papers if paper.number.startswith("VR"))
    said = Paper(world.ask(lambda books: Press().paper(books, back))).text(0)
    assert "zápas odložen" in said and "ZA-2026-000001" in said
    assert "Nevráceno" not in said and "Po termínu" not in said


@pytest.fixture
def late(world):
    world.do(Lend(ADAM, ("V-001", "TRIKO/M*2"), until=FRIDAY))
    world.do(Lend(ADAM, ("R-001",), until=date(2026, 3, 9)))
    world.do(Lend(ADAM, ("R-002",), until=date(2026, 3, 30)))
    world.do(Lend(EVA, ("V-002",), until=FRIDAY))
    world.clock.go_to("2026-03-12")
    return world


def test_a_notice_tells_one_holder_of_all_that_is_late(late):
    said = text(late, late.do(Remind(ADAM, remark="volejte")))
    for words in (
        "Zápůjčka po termínu vrácení",
        "Vystaveno Upomínka 12. 3. 2026, 9:00 první",
        "Komu Za sklad",
        "Vraťte nejpozději do Kam vrátit Po termínu od čtvrtek 19. 3. 2026 Sklad 6. 3. 2026",
        "3 / 4",
        "M, 2 ks",
        "ZA-2026-000001 6. 3. 2026 6",
        "ZA-2026-000002 9. 3. 2026 3",
        "1 Co je třeba udělat",
        "2 Co bude následovat",
        "3 Odpověď",
        "Poznámka volejte",
        "Za sklad Převzetí upomínky",
    ):
        assert words in said, words
    assert "ZA-2026-000003" not in said and "ZA-2026-000004" not in said and "Předchozí upomínka" not in said


def test_the_second_names_the_first(late):
    late.do(Remind(ADAM))
    late.clock.go_to("2026-03-16")
    late.do(TakeBack(ADAM, ("V-001", "TRIKO/M*2"), condition="good"))
    said = text(late, late.do(Remind(ADAM)))
    assert "16. 3. 2026, 9:00 druhá" in said
    assert "Předchozí upomínka Položek / věcí UP-2026-000001 ze dne 12. 3. 2026 1 / 1" in said
    assert "Celkem 1 položka, konec seznamu" in said


def test_in_two_languages_one_line_is_one_line(late):
    late.do(SetSettings({"paper.bilingual": "1"}))
    said = text(late, late.do(Remind(EVA)))
    assert "Celkem 1 položka, konec seznamu / 1 line, end of list" in said
    assert "Vystaveno / Made Upomínka / Notice" in said and "What to do" in said
    lent = text(late, late.do(Lend(EVA, ("TRIKO/M*1",), until=date(2026, 3, 30))))
    assert "1 line, end of list" in lent and "Loan" in lent
