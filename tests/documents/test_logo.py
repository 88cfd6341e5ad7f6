"""The box of a source holds its logo, else that of the store, else only its words."""

import re
from dataclasses import replace
from datetime import datetime

import pytest

from equipment_app.documents import storno
from equipment_app.documents.storno import Cancellation
from equipment_app.domain import papers
from tests.documents import samples
from tests.documents.drawn import png
from tests.documents.reading import Paper, contents
from tests.documents.validators import first_complaints, second_complaints

LEFT, WIDE, HIGH = 20.0, 34.0, 13.0
"""Of the box, in millimetres."""


def with_logo(picture):
    paper = samples.issue()
    sources = tuple(replace(one, picture=picture) if one.logo else one for one in paper.fundings)
    return replace(paper, fundings=sources)


def box(data):
    """The ink in the box of the grant, which stands beside the text about it."""
    opened = Paper(data)
    text = next(word for word in opened.words(0) if word.text == "CZ-HOMEAFFAIRS-0004")
    picture = opened.picture(0, 254) < 128
    middle = round(text.baseline * 10)
    return picture[middle - 90 : middle + 90, round(LEFT * 10) : round((LEFT + WIDE) * 10)]


def test_the_logo_stands_in_the_box():
    data = with_logo(png()).render()
    assert "Místo pro logo" not in Paper(data).text(0), "the words give way to it"
    ink = box(data)
    assert ink[:, 120:220].mean() > 0.4 and ink[:, :60].mean() < 0.05 and ink[:, 280:].mean() < 0.05


def test_without_one_there_are_only_words():
    data = samples.issue().render()
    assert "Místo pro logo" in Paper(data).text(0)
    ink = box(data)
    assert not ink[:, 2].any() and not ink[:, -2].any(), "no empty frame waits for a sticker"


@pytest.mark.parametrize("size", [(402, 154), (154, 154), (40, 12)])
def test_the_paper_stays_pdf_a_and_equal_facts_give_equal_bytes(size):
    data = with_logo(png(*size)).render()
    assert first_complaints(data) == [] and second_complaints(data) == []
    assert with_logo(png(*size)).render() == data
    assert len(data) - len(samples.issue().render()) < 30_000


def logos(data):
    """Width and height of the pictures, as they stand on the pages."""
    return [tuple(map(int, size)) for text in contents(data) for size in re.findall(r"BI/W (\d+)/H (\d+)/CS/G", text)]


def test_of_several_sources_each_logo_stands_once_in_the_order_of_the_sources():
    paper = samples.issue()
    grant, budget = paper.fundings
    wide, square = replace(grant, picture=png()), replace(budget, picture=png(154, 154))
    lines = tuple(replace(line, funding=(grant, budget)[at % 2].code) for at, line in enumerate(paper.lines))
    data = replace(paper, fundings=(wide, square), lines=lines).render()
    assert first_complaints(data) == [] and second_complaints(data) == []
    assert logos(data) == [(402, 154), (154, 154)]
    one = tuple(replace(line, funding=budget.code) for line in lines)
    assert logos(replace(paper, fundings=(wide, square), lines=one).render()) == [(154, 154)]


def test_a_cancelled_copy_shows_it_as_well():
    cancelled = Cancellation("PP-2026-000099-S", datetime(2026, 12, 2, 7, 8), "por. Vzor", "omyl", "")
    data = storno.cancel(with_logo(png()).render(), cancelled)
    assert first_complaints(data) == [] and second_complaints(data) == []
    assert box(data)[:, 120:220].mean() > 0.4


@pytest.mark.parametrize("broken", [png()[:200], b"\x89PNG\r\n\x1a\n" + b"x" * 60, b"no picture"])
def test_what_cannot_be_read_leaves_the_words_and_makes_the_paper(broken):
    assert "Místo pro logo" in Paper(with_logo(broken).render()).text(0)


def test_only_a_grey_png_of_that_size_is_a_logo():
    good = png()
    assert papers.logo_of_text(papers.logo_text(good)) == good
    for bad in (png(papers.WIDE + 1), png(high=papers.HIGH + 1), png(mode="RGB"), b"", b"GIF89a" + good, good[:20]):
        assert papers.logo_of_text(papers.logo_text(bad)) == b""
    assert papers.logo_of_text("not base64 ☺") == b""
    assert papers.logo_of_text(papers.logo_text(good + b"\0" * papers.HEAVIEST)) == b""
