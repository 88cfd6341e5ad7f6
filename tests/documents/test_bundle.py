"""Papers in one file: every page as it was filed, in order, found by a bookmark, PDF/A; what is not ours is refused."""

from datetime import datetime

import pytest

from equipment_app.documents import personal_card, storno
from equipment_app.documents.bundle import Bundle
from equipment_app.documents.pdfa import NotOurs, PdfMetadata
from tests.documents import answers, samples
from tests.documents.conftest import MAKERS
from tests.documents.reading import Paper
from tests.documents.validators import first_complaints, second_complaints

FACTS = PdfMetadata("Doklady", "Krajské ředitelství", datetime(2026, 12, 1, 8, 15))
PAPERS = ("issue", "issue in two languages", "storno", "reprint", "reprint of a storno", "clearance", "handovers")


def merged(papers) -> bytes:
    made = Bundle()
    for title, content in papers:
        made.add(title, content)
    return made.file(FACTS)


@pytest.fixture(scope="module")
def several() -> list[tuple[str, bytes]]:
    return [(name, MAKERS[name]()) for name in PAPERS]


def bookmarks(paper: Paper) -> list[tuple[str, int]]:
    return [(mark.get_title(), mark.get_dest().get_index()) for mark in paper.document.get_toc()]


def pictures(paper: Paper) -> list[bytes]:
    return [paper.document[page].render(scale=0.5).to_numpy().tobytes() for page in range(len(paper))]


def texts(paper: Paper) -> list[str]:
    return [paper.text(page) for page in range(len(paper))]


def test_pages_are_what_was_filed_in_their_order_and_bookmarks_lead_to_them(several):
    whole, single = merged(several), [Paper(content) for _, content in several]
    paper = Paper(whole)
    assert texts(paper) == [text for one in single for text in texts(one)]
    assert [paper.size(page) for page in range(len(paper))] == [one.size(p) for one in single for p in range(len(one))]
    assert pictures(paper) == [picture for one in single for picture in pictures(one)]
    starts = [sum(len(one) for one in single[:n]) for n in range(len(single))]
    assert bookmarks(paper) == list(zip(PAPERS, starts, strict=True))


def test_two_validators_find_nothing(several):
    whole = merged(several)
    assert (first_complaints(whole), second_complaints(whole)) == ([], [])
    cards = personal_card.render([answers.personal_card(60, 9)] * 3)
    assert (first_complaints(cards), second_complaints(cards)) == ([], [])
    assert [page for _, page in bookmarks(Paper(cards))] == [0, 3, 6]


def test_one_paper_twice_is_on_pages_of_its_own():
    paper = samples.issue().render()
    assert len(Paper(merged([("A", paper), ("A", paper)]))) == 2 * len(Paper(paper))


def test_what_papers_share_is_there_once():
    """280 papers: fonts and the profile of colours are not there 280 times; and equal papers give equal bytes."""
    papers = [(str(n), storno.copy(samples.issue().render(), FACTS.made, n)) for n in range(1, 281)]
    whole = merged(papers)
    assert len(Paper(whole)) == 280 * len(Paper(papers[0][1]))
    assert len(whole) < sum(len(content) for _, content in papers) / 4
    assert whole == merged(papers)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 of somebody else", b"%PDF-1.7\nstartxref\n9\n%%EOF\n"])
def test_what_is_not_ours_is_refused(content):
    with pytest.raises(NotOurs):
        merged([("A", content)])
