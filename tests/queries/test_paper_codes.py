"""A paper is known by the code of each of its sheets, by its QR and by the code people type; by nobody else's."""

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.anchors import PageAnchor, document_tag, encode_sheet
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.undo import Undo
from equipment_app.queries.check_paper import paper_of_code
from equipment_app.queries.filters import PapersWanted
from equipment_app.queries.find import find
from equipment_app.queries.papers import find_papers, overview, papers, unsigned
from tests.world import ADAM, EVA, World

FIRST, SECOND = "PP-2026-000001", "PP-2026-000002"


@pytest.fixture
def world(tmp_path):
    world = World.make(tmp_path / "sklad.equip")
    world.do(Issue(ADAM, ("VESTA/M",)))
    world.do(Issue(EVA, ("TRIKO/L*2",)))
    yield world
    world.close()


def sheet(world, number, page=2):
    return encode_sheet(PageAnchor(document_tag(world.ask(lambda b: b.journal.origin), number), page))


def code(world, number):
    return world.ask(lambda books: gathered(books, books.papers.seq(number)).code)


def found(world, text):
    return world.ask(lambda books: paper_of_code(books, text))


@pytest.mark.parametrize("page", [1, 2, 99])
def test_any_sheet_leads_to_its_paper(world, page):
    assert found(world, sheet(world, FIRST, page)) == FIRST
    assert found(world, f" {sheet(world, SECOND, page).lower()} ") == SECOND


def test_qr_and_typed_code_lead_to_it_too(world):
    assert found(world, world.ask(lambda books: books.papers.anchor(books.papers.seq(SECOND), SECOND))) == SECOND
    typed = code(world, FIRST)
    assert found(world, f"{typed[:13].lower()} {typed[13:]}") == FIRST


def test_a_cancelled_papers_sheets_still_name_it(world):
    world.do(Undo(FIRST, "omyl"))
    assert found(world, sheet(world, FIRST)) == FIRST
    assert found(world, sheet(world, f"{FIRST}-S")) == f"{FIRST}-S"


@pytest.mark.parametrize("text", ["", "AKS.", "AKS.GSBA9PHBEU3OI.02.75", "AKS.GSBA9PHBEU3OI.02.76", "AKP.1", "0" * 26,
                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "UUUUUUUUUUUUUUUUUUUUUUUUUU", "zkusebni"])  # fmt: skip
def test_what_is_no_code_of_ours_leads_nowhere(world, text):
    assert found(world, text) == ""


def test_search_and_the_list_of_papers_take_the_codes(world):
    for text in (sheet(world, FIRST), code(world, FIRST)):
        assert [one.id for one in world.ask(lambda books, text=text: find(books, text))] == [FIRST]
        rows = world.ask(lambda b, text=text: papers(b, find_papers(b, PapersWanted(text=text)).seqs))
        assert [row.number for row in rows] == [FIRST]


def test_the_unsigned_are_counted_as_the_overview_counts_them(world):
    def both():
        return world.ask(unsigned), world.ask(overview).unsigned

    assert both() == (2, 2)
    world.do(MarkSigned(FIRST))
    assert both() == (1, 1)
    world.do(MarkSigned(FIRST, False))
    world.do(Undo(SECOND, "omyl"))
    assert both() == (1, 1)
