"""What a return slip says, read back from the PDF."""

from dataclasses import replace

import pytest

from equipment_app.documents.handover import HandoverPaper
from tests.documents import samples
from tests.documents.reading import Paper


def read(paper: HandoverPaper) -> Paper:
    return Paper(paper.render())


@pytest.fixture(scope="module")
def slip() -> Paper:
    return read(samples.giving_back())


def test_it_says_who_brings_what_back(slip):
    text = slip.text(0)
    for said in (
        "Vratka",
        "Vrací Přebírá do skladu",
        "prap. Žofie Zápisná nprap. Libuše Skladová",
        "Důvod vrácení Místo Vydáno doklady",
        "Ukončení členství v týmu k 30. 11. 2026 Praha, výdejna výstroje AKT PP-2024-000088, PP-2025-000310",
        "Celkem 9 položek, konec seznamu 10",
        "Prohlášení obou stran",
        "Připomínky vracejícího ke stavu věcí (vyplňte rukou, nebo proškrtněte)",
        "Vracející Přebírající do skladu",
    ):
        assert said in text


def test_a_line_has_both_conditions_and_where_the_thing_went(slip):
    text = slip.text(0)
    assert "3 Přilba ochranná 60 INV-000608 PRI0103068 1 ks nové poškozené oprava" in text
    assert "8 Kalhoty taktické 38/36 – – 2 ks nové nepoužitelné k vyřazení" in text
    assert "Závada: prasklý úchyt hledí vlevo, chybí 1 šroub. Foto 2 a 3." in text


def test_the_head_of_the_table_has_two_lines(slip):
    upper, lower = slip.line(0, "Stav Stav"), slip.line(0, "Č. Věc")
    assert lower.text.endswith("MJ při výdeji při vrácení Uloženo")
    assert upper.words[0].baseline < lower.words[0].baseline


def test_what_stays_open_is_right_under_the_table(slip):
    assert "Po vrácení drží Nevráceno a nevyřízeno Vyrovnání" in slip.text(0)
    assert "7 věcí podle osobní karty kryt konektoru radiostanice, 1 ks zatím nelze potvrdit" in slip.text(0)


@pytest.mark.parametrize(
    ("holds", "unresolved", "said"),
    [
        (0, "", "0 věcí podle osobní karty 2 vyrovnáno"),
        (1, "", "1 věc podle osobní karty 2 zatím nelze potvrdit"),
        (3, "", "3 věci podle osobní karty 2 zatím nelze potvrdit"),
        (0, "klip", "0 věcí podle osobní karty 2 klip zatím nelze potvrdit"),
        (None, "", "– 2 zatím nelze potvrdit"),
    ],
)
def test_it_is_settled_only_when_nothing_is_held_and_nothing_open(holds, unresolved, said):
    assert said in read(replace(samples.giving_back(), still_holds=holds, unresolved=unresolved, overdue=2)).text(0)


@pytest.mark.parametrize("count", [1, 12, 16, 17, 18, 29, 35, 40, 200])
def test_however_many_come_back(count):
    line = samples.giving_back().lines[1]
    opened = read(replace(samples.giving_back(), lines=(line,) * count))
    found = [opened.row_numbers(page) for page in range(len(opened))]
    assert [number for page in found for number in page] == list(range(1, count + 1))
    assert len(found[-1]) >= min(3, count)
    assert ["Vracející" in opened.text(page) for page in range(len(opened))] == [False] * (len(opened) - 1) + [True]


def test_a_thousand_rows_keep_their_numbers_on_one_line():
    opened = read(replace(samples.giving_back(), lines=samples.giving_back().lines[1:2] * 1001))
    last = len(opened) - 1
    assert opened.row_numbers(last, right=27.8)[-1] == 1001


def test_in_two_languages():
    opened = read(samples.giving_back(bilingual=True))
    text = " ".join(opened.text(page) for page in range(len(opened)))
    for said in ("Return slip", "Returned by", "At issue", "good, used", "Declaration of both parties"):
        assert said in text
