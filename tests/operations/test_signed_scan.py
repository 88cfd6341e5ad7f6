"""A scan makes a paper signed only where the paper's own code was read in it, on each of its pages."""

import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from equipment_app.documents.press import Press
from equipment_app.domain import anchors
from equipment_app.domain.attachments import FileSubject, NotAScan, What
from equipment_app.operations.attachments import Attach
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.undo import Correct, ScanFiled, Undo
from equipment_app.queries.check_paper import paper_of_code
from equipment_app.queries.paper_card import cancelling
from equipment_app.queries.papers import papers
from equipment_app.scanning.pictures import LookedInto, PageCode, looked_into
from equipment_app.signed_scan import AnotherToo, AttachScan, NotThisPaper, OtherPaper, scan_of
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
    more = {"save_all": True, "append_images": there[1:]} if kind in ("PDF", "TIFF") else {}
    there[0].save(file, kind, **more)
    return file.getvalue()


def state(world: World, number: str) -> str:
    return world.ask(lambda books: papers(books, [books.papers.seq(number)]))[0].state


@pytest.mark.parametrize(
    ("kind", "turned"), [("PDF", 0), ("JPEG", 180), ("PNG", 90), ("PDF", 3), ("TIFF", 270), ("JPEG", 270), ("PDF", 90)]
)
def test_its_own_code_makes_it_signed(world: World, paper, kind, turned):
    done = world.do(scan_of(paper, f"sken.{kind.lower()}", saved(pages(world, paper, turned), kind)))
    assert (done.what, state(world, paper)) == ("attached", "scanned")
    world.do(Undo(done.number, "cizí sken"))
    assert state(world, paper) == "unsigned"


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_the_viewer_turns_is_a_scan_too(world: World, paper, turned):
    """A scanner saves the page as it lay, and writes beside it which way is up."""
    with pikepdf.open(io.BytesIO(saved(pages(world, paper, turned), "PDF"))) as pdf:
        pdf.pages[0].rotate(turned, relative=True)
        pdf.save(content := io.BytesIO())
    assert world.do(scan_of(paper, "sken.pdf", content.getvalue())).what == "attached"


def recognised(scan: bytes, text: str) -> bytes:
    """With the text a program recognised in it, which nobody sees, as scanners save it that can be searched."""
    with pikepdf.open(io.BytesIO(scan)) as pdf:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Courier)
        for page in pdf.pages:
            page.contents_add(f"BT 3 Tr /OCR 9 Tf 40 60 Td ({text}) Tj ET".encode())
            page.add_resource(font, pikepdf.Name.Font, pikepdf.Name.OCR)
        pdf.save(content := io.BytesIO())
    return content.getvalue()


def test_a_scan_whose_text_was_recognised_is_a_scan(world: World, paper):
    content = recognised(saved(pages(world, paper), "PDF"), "ABCD EFGH JKMNP QRST VWXY Z0123")
    found = looked_into("sken.pdf", content)
    assert (found.typed, found.scanned) == ("ABCDEFGHJKMNPQRSTVWXYZ0123", True)
    assert world.do(scan_of(paper, "sken.pdf", content)).what == "attached"


def test_the_paper_as_it_was_made_is_no_scan_of_it(world: World, paper):
    """Whoever drops the wrong file has an unsigned paper, and it stays one."""
    content = world.ask(lambda books: books.papers.content(paper))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.save(again := io.BytesIO())
    head = world.head()
    for one in (scan_of(paper, "doklad.pdf", content), scan_of(paper, "znovu.pdf", again.getvalue())):
        with pytest.raises(NotAScan):
            world.do(one)
    with pytest.raises(NotAScan):
        world.do(Attach(FileSubject("paper", paper), "doklad.pdf", content, What.SCAN))
    assert (world.head(), state(world, paper)) == (head, "unsigned")
    assert world.do(Attach(FileSubject("paper", paper), "doklad.pdf", content)).what == "attached"
    assert state(world, paper) == "unsigned"


def test_the_same_number_of_a_copy_that_went_another_way_is_not_this_paper(world: World, tmp_path):
    """Its code says another entry under that number."""
    other = World.again(tmp_path / "kopie" / "sklad.equip", press=Press())
    number = world.do(Issue(ADAM, ("V-001",))).number
    assert other.do(Issue(EVA, ("V-002",))).number == number
    theirs = saved(pages(other, number), "PNG")
    other.close()
    head = world.head()
    with pytest.raises(NotThisPaper):
        world.do(scan_of(number, "sken.png", theirs))
    assert (world.head(), state(world, number)) == (head, "unsigned")


def test_a_code_that_is_forged_counts_for_nothing(world: World, paper):
    """Its hash is the paper's, and the document it names is another."""
    qr = next(text for text in read(world, paper).texts if text.startswith("AKP."))
    forged = anchors.encode(replace(anchors.decode(qr), document=bytes(8)))
    content = saved([Image.new("L", (800, 1100), 255)], "PNG")
    codes = LookedInto((PageCode(forged, "QRCode", ((0, 0),) * 4, 1),))
    assert world.ask(lambda books: paper_of_code(books, forged)) == ""
    with pytest.raises(NotThisPaper):
        world.do(AttachScan(paper, "sken.png", content, codes))
    assert state(world, paper) == "unsigned"


def read(world: World, paper: str) -> LookedInto:
    return looked_into("sken", saved(pages(world, paper), "PNG"))


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
    mixed = [one.rotate(turned, expand=True) for one, turned in zip(whole, (90, 180, 270), strict=False)]
    assert world.do(scan_of(long, "celý.tif", saved(mixed[::-1], "TIFF"))).what == "attached"
    assert state(world, long) == "scanned"


def test_a_page_of_another_paper_beside_its_own_is_refused_by_its_number(world: World, paper):
    other = world.do(Issue(EVA, ("V-002",))).number
    both = [*pages(world, paper), *pages(world, other)]
    head = world.head()
    with pytest.raises(AnotherToo) as refused:
        world.do(scan_of(paper, "oba.pdf", saved(both, "PDF")))
    assert (refused.value.other, world.head(), state(world, paper)) == (other, head, "unsigned")


def test_nobody_says_by_another_way_that_it_was_read(world: World, paper):
    content = saved(pages(world, paper), "PDF")
    world.do(Attach(FileSubject("paper", paper), "sken.pdf", content, What.SCAN))
    assert state(world, paper) == "unsigned", "nobody looked into it"


@pytest.mark.parametrize("cancel", [Undo, Correct])
def test_a_paper_whose_signed_scan_is_filed_is_cancelled_by_who_was_told(world: World, paper, cancel):
    scan = world.do(scan_of(paper, "sken.png", saved(pages(world, paper), "PNG"))).number
    assert world.ask(lambda books: cancelling(books, paper)).scans == (scan,)
    head = world.head()
    with pytest.raises(ScanFiled) as refused:
        world.do(cancel(paper, "omyl"))
    assert (refused.value.scans, world.head()) == ((scan,), head)
    world.do(cancel(paper, "omyl", signed=True))
    assert state(world, paper) == "cancelled"


def test_a_scan_that_was_not_read_or_was_taken_back_is_no_signature(world: World, paper):
    world.do(scan_of(paper, "bez kódu.png", saved([Image.new("L", (800, 1100), 255)], "PNG")))
    scan = world.do(scan_of(paper, "sken.png", saved(pages(world, paper), "PNG"))).number
    world.do(Undo(scan, "cizí sken"))
    assert world.ask(lambda books: cancelling(books, paper)).scans == ()
    world.do(Undo(paper, "omyl"))


def test_a_cover_page_that_a_program_drew_says_nothing_against_the_scan_behind_it(world: World, paper):
    with pikepdf.open(io.BytesIO(saved(pages(world, paper), "PDF"))) as pdf:
        pdf.add_blank_page()
        pdf.pages.reverse()
        pdf.save(content := io.BytesIO())
    assert looked_into("fax.pdf", content.getvalue()).drawn == (1,)
    assert world.do(scan_of(paper, "fax.pdf", content.getvalue())).what == "attached"
