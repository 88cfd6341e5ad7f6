"""The recovery sheet is read back as a person reads it: the code in its groups, whose it is, what it is for."""

import io
from datetime import date
from itertools import combinations

import pypdfium2
import pytest

from equipment_app.documents import recovery_sheet
from equipment_app.documents.recovery_sheet import RecoveryFacts, grouped, render
from equipment_app.store.access.vault import plain_code, recovery_code
from tests.documents.validators import first_complaints, second_complaints

CODE = "7F3KQ0V2H9M1B8C4T6D5E2A0N3"
FACTS = RecoveryFacts(CODE, "Centrální sklad Praha", "nprap. Zora Skladníková", "990900", date(2026, 11, 24))


def words(pdf):
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        assert len(document) == 1
        return document[0].get_textpage().get_text_range()


@pytest.mark.parametrize("lang", ["cs", "en"])
def test_one_page_says_whose_code_it_is(lang):
    said = words(render(FACTS, lang))
    assert "Centrální sklad Praha" in said and "nprap. Zora Skladníková" in said and "990900" in said
    assert {"cs": "24. 11. 2026", "en": "24 Nov 2026"}[lang] in said.replace("\u00a0", " ")


@pytest.mark.parametrize("lang", ["cs", "en"])
def test_the_code_is_printed_in_groups_and_typed_as_it_is_read(lang):
    said = words(render(FACTS, lang))
    assert all(group in said for group in grouped(CODE))
    assert all(4 <= len(group) <= 5 for group in grouped(CODE))
    typed = " – ".join(grouped(CODE)).replace("–", "-").lower()
    assert plain_code(typed) == CODE


def test_every_code_the_vault_makes_has_its_place():
    assert "".join(grouped(recovery_code())) and len("".join(grouped(recovery_code()))) == len(recovery_code())


def test_it_says_where_it_belongs_and_that_it_is_void_once_it_was_used():
    said = words(render(FACTS, "cs"))
    assert "zapečetěné obálky u velitele" in said and "přestane platit" in said


@pytest.mark.parametrize("lang", ["cs", "en"])
def test_whatever_it_is_called_it_stays_on_the_page_and_off_its_neighbours(lang):
    store, name = "Sklad " + "velmi dlouhého jména " * 6, "plk. Ing. " + "Ex" * 40
    pdf = render(RecoveryFacts(CODE, store, name, "", date(2026, 1, 2)), lang)
    assert store.split()[-1] in words(pdf) and "Ex" * 40 in words(pdf)
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        page = document[0].get_textpage()
        boxes = [page.get_rect(number) for number in range(page.count_rects())]
    assert max(right for _, _, right, _ in boxes) <= 195 * 72 / 25.4 + 1
    assert not [1 for one, other in combinations(boxes, 2) if overlap(one, other)]


def overlap(one, other):
    """Beyond the hair's breadth by which letters stand over their lines."""
    left, bottom, right, top = one
    return min(right, other[2]) - max(left, other[0]) > 1 and min(top, other[3]) - max(bottom, other[1]) > 1.5


def test_equal_facts_are_equal_bytes_and_an_archive_takes_them():
    assert render(FACTS) == render(FACTS)
    assert first_complaints(render(FACTS)) == second_complaints(render(FACTS)) == []


def test_the_code_is_in_no_repr():
    assert CODE not in repr(FACTS)


def test_two_languages_say_the_same_things():
    assert set(recovery_sheet._WORDS["cs"]) == set(recovery_sheet._WORDS["en"])
