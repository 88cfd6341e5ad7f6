"""The sheet to try a scanner with: every code on it reads back, none is anybody's, and it is PDF/A like all paper."""

import pypdfium2
import pytest
import zxingcpp

from equipment_app.documents import scanner_sheet
from equipment_app.domain.codes import READER_TEST, Family
from equipment_app.domain.commands import command
from equipment_app.scanning.decode import Damaged, PlainText, interpret
from tests.documents.reading import Paper
from tests.documents.validators import first_complaints, second_complaints


@pytest.fixture(scope="module", params=["cs", "en"])
def sheet(request: pytest.FixtureRequest) -> bytes:
    return scanner_sheet.render("Sklad na zkoušku", request.param)


def test_two_validators_find_nothing(sheet: bytes) -> None:
    assert first_complaints(sheet) == []
    assert second_complaints(sheet) == []
    assert sheet in [scanner_sheet.render("Sklad na zkoušku", lang) for lang in ("cs", "en")], (
        "the same bytes each time"
    )


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_every_code_reads_back(sheet: bytes, dpi: int) -> None:
    seen = zxingcpp.read_barcodes(pypdfium2.PdfDocument(sheet)[0].render(scale=dpi / 72, grayscale=True).to_pil())
    wanted = {READER_TEST, scanner_sheet.EAN, scanner_sheet.SERIAL, *scanner_sheet.SAMPLES.values()}
    assert {code.text for code in seen} == wanted


def test_there_is_one_of_each_family_and_it_is_nobodys() -> None:
    assert set(scanner_sheet.SAMPLES) == set(Family)
    for family, text in scanner_sheet.SAMPLES.items():
        assert text.startswith(family)
        assert not isinstance(interpret(text), PlainText | Damaged)
    assert command(0) is None


def test_it_fits_one_page_and_nothing_overlaps(sheet: bytes) -> None:
    paper = Paper(sheet)
    words = paper.words(0)
    assert len(paper) == 1
    assert len(words) > 100
    for at, word in enumerate(words):
        assert 15 < word.left < word.right < 196
        assert not any(word.overlaps(other) for other in words[at + 1 :])


def test_each_language_says_all_of_it() -> None:
    czech, english = (Paper(scanner_sheet.render("", lang)).text(0) for lang in ("cs", "en"))
    assert "Zkouška čtečky" in czech
    assert "Scanner test" in english
    assert not set("ěščřžýáíéůúď") & set(english.lower())
    assert scanner_sheet._WORDS["cs"].keys() == scanner_sheet._WORDS["en"].keys()
