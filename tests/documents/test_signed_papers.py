"""Papers of a store whose entries are signed: the QR carries key and signature, and is read back from the PDF."""

import pytest
import zxingcpp

from equipment_app.documents.press import Press, gathered
from equipment_app.documents.qr import ErrorCorrection, modules
from equipment_app.domain import anchors
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations.hand_over_office import HandOverOffice
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.operations.unit_checks import FileCheck
from equipment_app.queries import unit_check
from equipment_app.store.database import Database
from equipment_app.store.ledger.signing import genuine
from tests.documents.reading import Paper
from tests.world import ADAM, EVA, KIT, PASSWORD, World

SIDE = 24.75


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """Papers of every kind, made by the press that makes them."""
    world = World.make(tmp_path_factory.mktemp("signed") / "sklad.equip")
    world.do(Issue(EVA, ("R-002",)))
    world.appoint("Nástupcová", "Nina", Grant(Role.QUARTERMASTER))
    world.close()
    world.database = Database.open(world.path, Press(), clock=world.clock)
    world._open = True
    world.sign_in()
    yield world
    world.close()


@pytest.fixture(scope="module")
def numbers(world):
    kit = world.ask(lambda books: books.catalogue.kits()[KIT])
    unit = world.ask(lambda books: books.people.units()["KRPA"][0])
    issued = world.do(Issue(ADAM, (), kit=KIT)).number
    back = world.do(TakeBack(ADAM, ("TRIKO/M",))).number
    wrong = world.do(Issue(EVA, ("V-003",))).number
    world.do(Undo(wrong, "omyl"))
    check = world.do(FileCheck(world.ask(lambda books: unit_check.begin(books, Setup(unit, kit=kit))))).number
    with world.database.door.beside("Nástupcová", PASSWORD):
        office = world.do(HandOverOffice()).number
    return {"issue": issued, "return": back, "storno": f"{wrong}-S", "check": check, "office": office}


def read(world, number: str):
    paper = Paper(world.ask(lambda books: books.papers.content(number)))
    found = [one for one in zxingcpp.read_barcodes(paper.picture(0, 200)) if one.text.startswith("AKP.")]
    assert len(found) == 1
    return paper, found[0]


@pytest.mark.parametrize("kind", ["issue", "return", "storno", "check", "office"])
def test_every_paper_carries_the_signature_of_its_entry(world, numbers, kind):
    _, code = read(world, numbers[kind])
    anchor = anchors.decode(code.text)
    [(digest, key, signature)] = world.sql("SELECT entry_hash, key_id, signature FROM entry WHERE seq = ?", anchor.seq)
    assert (anchor.entry_hash, anchor.key, anchor.signature) == (digest, key[:16], signature[:64])
    assert anchor.key == world.database.door.key.id
    here = anchor.store + anchor.seq.to_bytes(8, "big")
    assert genuine(world.database.door.key.public, anchor.entry_hash, anchor.signature, here)
    assert not genuine(world.database.door.key.public, anchor.entry_hash, anchor.signature)


def test_its_code_is_version_8_at_level_m(world, numbers):
    paper, code = read(world, numbers["issue"])
    assert code.text.startswith("AKP.3") and len(code.text) == 218
    assert code.ec_level == "M"
    assert len(modules(code.text, ErrorCorrection.PAPER)) == 49 == 17 + 4 * 8
    [drawn] = [one for one in paper.codes(0, 300) if one.text == code.text]
    assert (drawn.right - drawn.left, drawn.bottom - drawn.top) == pytest.approx((SIDE, SIDE), abs=0.3)
    assert SIDE / 49 > 0.5, "millimetres of a module"


@pytest.mark.parametrize("dpi", [120, 150, 300])
def test_it_is_read_from_a_poor_scan_as_well(world, numbers, dpi):
    paper = Paper(world.ask(lambda books: books.papers.content(numbers["issue"])))
    assert [one for one in paper.codes(0, dpi) if one.text.startswith("AKP.3")]


def test_a_paper_of_before_there_was_a_key_stays_as_it_was(world):
    content = world.ask(lambda books: books.papers.anchor(books.papers.seq("PP-2026-000001"), "PP-2026-000001"))
    assert content.startswith("AKP.1") and len(content) == 90
    assert len(modules(content, ErrorCorrection.PAPER)) == 33


def test_a_signed_paper_is_no_larger_than_papers_may_be(world, numbers):
    assert len(world.ask(lambda books: books.papers.content(numbers["return"]))) <= 25_000


def test_the_same_entry_gives_the_same_bytes(world, numbers):
    """Ed25519 has no chance in it, so neither has the paper."""
    facts = world.ask(lambda books: gathered(books, books.papers.seq(numbers["issue"])))
    assert facts.render() == world.ask(lambda books: books.papers.content(numbers["issue"]))
