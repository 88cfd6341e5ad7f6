"""What people sign at the gate, and what is written of a thing that did not come back whole."""

from datetime import date

import pytest

from equipment_app.documents.incident import CIRCUMSTANCES
from equipment_app.domain.incidents import worth
from tests.documents import samples
from tests.documents.reading import Paper


def pages(paper):
    opened = Paper(paper.render())
    return [" ".join(opened.text(page).split()) for page in range(len(opened))]


def test_what_is_promised_stands_above_the_lines_of_every_page():
    first, second = pages(samples.roster())
    for page in (first, second):
        assert "Podpisem potvrzuji převzetí věcí uvedených na mém řádku" in page and "§ 97" in page
        assert page.index("vrátím je do 27. 11. 2026, 18:00") < page.index("Hodnost, jméno")
    assert "30 990030" in first and "990031" not in first
    assert "Převod ze strany 1 90" in second and "Celkem 42 osob, konec seznamu 126" in second


def test_thirty_people_fit_a_page():
    assert [page.count("nstržm.") for page in pages(samples.roster(70))] == [6, 6, 2]


def test_who_is_no_member_of_the_corps_promises_nothing_by_its_law():
    said = " ".join(pages(samples.roster(8, guests=True)))
    assert "§ 97" not in said and "361/2003" not in said
    assert "Budu je užívat jen při tomto nasazení" in said and "Střední škola Jaroměř" in said
    assert "27.–28. 11. 2026" in said


def test_of_a_record_nobody_filled_in_every_answer_is_left_to_tick():
    said = " ".join(pages(samples.incident(blank=True)))
    assert "Nevráceno při uzavření nasazení." in said and said.count("ano") >= len(CIRCUMSTANCES)
    assert "KRPA-119876" not in said
    assert "KRPA-119876-2/ČJ-2026-0000AK" in " ".join(pages(samples.incident()))


def test_a_record_says_how_its_value_was_worked_out():
    said = " ".join(pages(samples.incident()))
    assert "zbývalo 1 795 z 3 652 dnů životnosti" in said and "3 387,00" in said


def test_made_again_it_says_what_was_proposed_decided_and_paid():
    said = " ".join(pages(samples.incident(decided=True)))
    for one in (
        "K záznamu",
        "SU-2026-000009",
        "Hodnota určená komisí: 3 200,00 Kč, podle posudku výrobce",
        "Proč: zákrok v davu",
        "Přílohy: prasklý úchyt, úřední záznam.",
        "Navržená částka: 1 500,00 Kč.",
        "Rozhodnutí: 25. 11. 2026, č. j. ŠK-14/2026, náhrada zčásti, 1 500,00 Kč, nedbalost se neprokázala",
        "Úhrada: 28. 11. 2026, č. j. VS 2026014, 1 000,00 Kč",
        "Zbývá uhradit 500,00 Kč.",
    ):
        assert one in said, one
    assert "Vyjádření nadřízeného" not in said


@pytest.mark.parametrize(
    ("on", "value", "left"),
    [
        (date(2026, 11, 14), 1046600, 1073),
        (date(2021, 10, 22), 2850000, 2922),
        (date(2020, 1, 1), 2850000, 2922),
        (date(2029, 10, 22), 0, 0),
        (date(2035, 1, 1), 0, 0),
    ],
)
def test_worth_falls_with_the_days_of_life_that_are_left(on, value, left):
    found = worth(2850000, date(2021, 10, 22), date(2029, 10, 22), on)
    assert (found.value, found.left, found.life) == (value, left, 2922)


def test_without_a_life_the_price_stands():
    assert worth(2850000, date(2021, 10, 22), None, date(2026, 1, 1)) == worth(
        2850000, date(2021, 10, 22), date(2021, 10, 22), date(2026, 1, 1)
    )
    assert worth(2850000, date(2021, 10, 22), None, date(2026, 1, 1)).left is None
