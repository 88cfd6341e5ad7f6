"""The transfer note and the record of handing over property, read back from their files."""

import pytest

from tests.documents import samples
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper

NOTE = (
    *(
        "Převodka",
        "PV-2026-000018",
        "Předává (A)",
        "Batohová",
        "Přebírá (B)",
        "Příkladná",
        "PP-2025-000291",
        "Za sklad",
    ),
    *("5 / 5", "54 940,00", "§ 97 zákona", "sklad, předávající, přebírající"),
)
RECORD = (
    *("Zápis o předání majetku", "ZP-2026-000003", "§ 19 zákona", "1. 12. 2026", "bezúplatně", "142 630,00", "7 / 12"),
    *("Bunda softshellová AKT, M", "5. 10. 2021", "plk. Ing. Rudolf Předávací", "náměstkyně ředitele pro ekonomiku"),
    *("Za předávající organizační složku", "Za přebírající organizační složku", "Za sklad, předání věcí na místě"),
)


def text_of(content):
    paper = Paper(content)
    assert [collisions(paper.words(page)) for page in range(len(paper))] == [[]] * len(paper)
    return " ".join(" ".join(paper.text(page).split()) for page in range(len(paper))).replace("\xa0", " ")


@pytest.mark.parametrize(("make", "said"), [(samples.transfer, NOTE), (samples.property_record, RECORD)])
def test_it_says_what_the_law_asks_for(make, said):
    text = text_of(make().render())
    assert [one for one in said if one not in text] == []
    assert text.count("Podpis") >= 3


@pytest.mark.parametrize("make", [samples.transfer, samples.property_record])
def test_in_two_languages_nothing_overlaps(make):
    text = text_of(make(bilingual=True).render())
    assert "Podpis / Signature" in text


def test_what_a_unit_uses_together_is_answered_for_by_who_is_named():
    assert "odpovídá za ně osoba zde uvedená" in text_of(samples.shared_transfer().render())


def test_between_places_of_the_store_two_sign():
    text = text_of(samples.moved_within().render())
    assert "mění se jen místo jejich uložení" in text and text.count("Podpis") == 2 and "§ 97" not in text
