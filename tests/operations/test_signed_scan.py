"""A scan makes a paper signed only where the paper's own code was read in it, on each of its pages."""

import io

import pypdfium2
import pytest
from PIL import Image

from equipment_app.documents.press import Press
from equipment_app.domain.attachments import FileSubject, What
from equipment_app.operations.attachments import Attach
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.undo import Undo
from equipment_app.queries.papers import papers
from equipment_app.signed_scan import OtherPaper, scan_of
from tests.world import ADAM, EVA, World


@pytest.fixture
def world(tmp_path):
    world = World.again(tmp_path / "sklad.equip", press=Press())
    yield world
    world.close()


@pytest.fixture
def paper(world: World):
    return world.do(Issue(ADAM, ("V-001",))).number


def pages(world: World, number: str, turned: int = 0) -> list[Image.Image]:
    """As a scanner gives them: grey, at 200 dots to the inch, some way round."""
    content = world.ask(lambda books: books.papers.content(number))
    with pypdfium2.PdfDocument(content) as document:
        drawn = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in document]
    return [one.rotate(turned, expand=True, fillcolor=255) for one in drawn]


def saved(there: list[Image.Image], kind: str) -> bytes:
    file = io.BytesIO()
    more = {"save_all": True, "append_images": there[1:]} if kind == "PDF" else {}
    there[0].save(file, kind, **more)
    return file.getvalue()


def state(world: World, number: str) -> str:
    return world.ask(lambda books: papers(books, [books.papers.seq(number)]))[0].state


@pytest.mark.parametrize(("kind", "turned"), [("PDF", 0), ("JPEG", 180), ("PNG", 90), ("PDF", 3)])
def test_its_own_code_makes_it_signed(world: World, paper, kind, turned):
    done = world.do(scan_of(paper, f"sken.{kind.lower()}", saved(pages(world, paper, turned), kind)))
    assert (done.what, state(world, paper)) == ("attached", "scanned")
    world.do(Undo(done.number, "cizí sken"))
    assert state(world, paper) == "unsigned"


def test_of_another_paper_it_is_refused_by_its_number(world: World, paper):
    other = world.do(Issue(EVA, ("V-002",))).number
    head = world.head()
    with pytest.raises(OtherPaper) as refused:
        world.do(scan_of(paper, "sken.jpg", saved(pages(world, other, 180), "JPEG")))
    assert (refused.value.other, world.head(), state(world, paper)) == (other, head, "unsigned")


def test_what_was_not_read_is_kept_and_waits_for_somebody_by_name(world: World, paper):
    blank = saved([Image.new("L", (800, 1100), 255)], "PNG")
    done = world.do(scan_of(paper, "bez kódu.png", blank))
    assert (done.what, state(world, paper)) == ("scan_unread", "unsigned")
    world.do(MarkSigned(paper))
    assert state(world, paper) == "signed"


def test_a_page_that_is_missing_keeps_it_unsigned(world: World):
    remark = "\n".join(["předáno v obalu s popiskou a s návodem k použití " * 2] * 9)
    world.do(SetSettings({"paper.bilingual": "1"}))
    long = world.do(Issue(ADAM, ("V-001", "V-002", "R-001", "R-002", "TRIKO/M*3"), remark=remark)).number
    whole = pages(world, long)
    assert len(whole) > 1
    assert world.do(scan_of(long, "první.pdf", saved(whole[:1], "PDF"))).what == "scan_unread"
    assert state(world, long) == "unsigned"
    assert world.do(scan_of(long, "druhá.pdf", saved(whole[1:], "PDF"))).what == "scan_unread"
    assert world.do(scan_of(long, "celý.pdf", saved(whole[::-1], "PDF"))).what == "attached"
    assert state(world, long) == "scanned"


def test_nobody_says_by_another_way_that_it_was_read(world: World, paper):
    content = saved(pages(world, paper), "PDF")
    world.do(Attach(FileSubject("paper", paper), "sken.pdf", content, What.SCAN))
    assert state(world, paper) == "unsigned", "nobody looked into it"
