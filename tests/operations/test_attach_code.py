"""Makers' codes: what they are made to stand for, what refuses, and that taking them away leaves nothing behind."""

from datetime import date

import pytest

from equipment_app.domain.codes import Foreign
from equipment_app.domain.errors import UnknownSize, UnknownThing
from equipment_app.domain.kinds import Changes
from equipment_app.domain.label_errors import CodeTaken, CodeUnfit, HasSerial, NotAttached
from equipment_app.domain.lists import ListKind
from equipment_app.operations import resolve
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import AttachCode, DetachCode
from equipment_app.queries.cart import meaning
from equipment_app.queries.find import find, finding
from equipment_app.store.records.catalogue import Product
from tests.world import ADAM, DELIVERY, EVA, World

EAN, GTIN, EAN8, UPC = "4006381333931", "04006381333931", "96385074", "036000291452"


@pytest.fixture
def shirt(world: World) -> int:
    return world.article("TRIKO")


@pytest.fixture
def nameless(world: World) -> int:
    """A vest without a serial number."""
    id = world.piece("V-003")
    world.do(DetachCode("V-003", id))
    return id


def means(world: World, *readings: str, foreign: Foreign | None = None):
    return world.ask(lambda books: meaning(books, readings, foreign))


class TestArticle:
    def test_is_found_however_the_code_is_written(self, world, shirt):
        outcome = world.do(AttachCode(EAN, shirt, "L"))
        assert (outcome.changes, outcome.what, outcome.subject) == (Changes.CATALOGUE, "code_attached", EAN)
        for written in (EAN, GTIN, f" {EAN} "):
            found = means(world, written)
            assert (found.item, found.size, found.facts.items[shirt].code) == (shirt, "L", "TRIKO")
        assert world.ask(lambda books: books.catalogue.products(shirt)) == [Product(GTIN, shirt, "L")]
        assert world.verified().ok

    @pytest.mark.parametrize("code", [EAN8, UPC, "ABC-17/x", "žluťoučký", "12345678901234567890"])
    def test_any_code_will_do(self, world, shirt, code):
        world.do(AttachCode(code, shirt))
        assert (means(world, code).item, means(world, code).size) == (shirt, "")

    def test_what_comes_in_one_size_has_it(self, world):
        world.do(AttachCode(EAN, world.article("RADIO")))
        assert means(world, EAN).size == "uni"

    def test_a_size_is_written_in_any_way(self, world, shirt):
        world.do(AttachCode(EAN, shirt, "2xl"))
        assert means(world, EAN).size == "XXL"

    def test_a_size_it_does_not_come_in(self, world, shirt):
        with pytest.raises(UnknownSize):
            world.do(AttachCode(EAN, shirt, "44"))

    def test_there_must_be_one(self, world):
        with pytest.raises(UnknownThing):
            world.do(AttachCode(EAN, 999))

    def test_a_quantity_gives_its_code_to_its_article(self, world, shirt):
        lot = world.sql("SELECT id FROM thing WHERE article = ? AND size = 'L'", shirt)[0][0]
        world.do(AttachCode(EAN, thing=lot))
        assert (means(world, EAN).item, means(world, EAN).size) == (shirt, "L")

    def test_twice_the_same_writes_nothing(self, world, shirt):
        world.do(AttachCode(EAN, shirt, "L"))
        head = world.head()
        assert world.do(AttachCode(GTIN, shirt, "L")).what == "nothing_new"
        assert world.head() == head

    def test_is_undone(self, world, shirt):
        before = world.state()
        world.do(AttachCode(EAN, shirt, "L"))
        assert world.do(DetachCode(EAN)).what == "code_detached"
        assert world.state() == before and not means(world, EAN).known
        assert world.ask(lambda books: books.catalogue.products(shirt)) == []
        world.do(AttachCode(EAN, world.article("OBUV"), "38"))
        assert means(world, EAN).size == "38" and world.verified().ok

    def test_what_stands_for_nothing_cannot_be_taken_away(self, world):
        head = world.head()
        with pytest.raises(NotAttached):
            world.do(DetachCode(EAN))
        assert world.head() == head


class TestPiece:
    def test_is_found_by_its_serial_number(self, world, nameless):
        outcome = world.do(AttachCode("SN 77/A", thing=nameless))
        assert (outcome.subject, outcome.facts) == ("SN 77/A", {"thing": nameless})
        assert [one.id for one in means(world, "SN 77/A").pieces] == [nameless]
        assert [one.key for one in world.ask(lambda books: find(books, "SN 77/A"))] == [nameless]
        assert world.verified().ok and not world.ask(lambda books: books.search.stale())

    def test_is_undone(self, world, nameless):
        before = world.state()
        world.do(AttachCode("SN-77", thing=nameless))
        world.do(DetachCode("SN-77", nameless))
        assert world.state() == before

    def test_another_number_is_not_written_over(self, world):
        with pytest.raises(HasSerial) as refused:
            world.do(AttachCode("SN-77", thing=world.piece("V-001")))
        assert refused.value.serial == "V-001"

    def test_the_number_it_has(self, world):
        assert world.do(AttachCode("V-001", thing=world.piece("V-001"))).what == "nothing_new"

    def test_only_its_own_number_is_taken_away(self, world):
        with pytest.raises(NotAttached):
            world.do(DetachCode("V-002", world.piece("V-001")))


class TestTaken:
    @pytest.mark.parametrize(
        ("code", "by"),
        [(ADAM, "Zkušební Adam"), ("INV-1", "Reflexní vesta"), ("R-001", "Radiostanice"), ("obuv", "Obuv kotníková")],
    )
    def test_by_what_a_scan_would_find(self, world, shirt, nameless, code, by):
        head = world.head()
        for attach in (AttachCode(code, shirt), AttachCode(code, thing=nameless)):
            with pytest.raises(CodeTaken) as refused:
                world.do(attach)
            assert refused.value.by.startswith(by)
        assert world.head() == head

    def test_by_another_product(self, world, shirt, nameless):
        world.do(AttachCode(EAN, shirt, "L"))
        for attach in (
            AttachCode(GTIN, shirt, "M"),
            AttachCode(EAN, world.article("OBUV")),
            AttachCode(EAN, thing=nameless),
        ):
            with pytest.raises(CodeTaken) as refused:
                world.do(attach)
            assert refused.value.by == "Tričko funkční L"

    @pytest.mark.parametrize(
        "code", ["AKT.0001234.82", "akm.0000001.95", "AKC.0000001.11", "AKT.00009", "", "  ", "a\x00b", "x" * 81]
    )
    def test_our_own_and_unreadable_ones_are_unfit(self, world, shirt, code):
        with pytest.raises(CodeUnfit):
            world.do(AttachCode(code, shirt))


class TestGs1:
    def test_the_serial_number_finds_the_piece(self, world):
        for serial in ("V-001", "INV-1"):
            found = means(world, "01…21…", foreign=Foreign(GTIN, serial, "S-26", date(2030, 1, 1)))
            assert [one.id for one in found.pieces] == [world.piece("V-001")]

    def test_of_the_product_it_names(self, world):
        """Two makers may count alike."""
        world.take_in(ListKind.DELIVERIES, DELIVERY + "DL-9;2.3.2026;Jiný a.s.;;RADIO;;1;V-001;;;;100;Sklad;A01\n")
        radio = world.sql("SELECT max(id) FROM thing")[0][0]
        world.do(AttachCode(EAN, world.article("RADIO")))
        both = means(world, "?", foreign=Foreign("", "V-001"))
        one = means(world, "?", foreign=Foreign(GTIN, "V-001"))
        assert (len(both.pieces), [piece.id for piece in one.pieces]) == (2, [radio])

    def test_else_the_product(self, world, shirt):
        world.do(AttachCode(EAN, shirt, "L"))
        found = means(world, "?", foreign=Foreign(GTIN, "unheard of"))
        assert (found.item, found.size, found.pieces) == (shirt, "L", ())
        assert not means(world, "?", foreign=Foreign("00000096385074")).known


class TestWhereACodeIsTyped:
    def test_on_the_command_line(self, world, shirt):
        world.do(AttachCode(EAN, shirt, "L"))
        world.do(Issue(EVA, (f"{EAN}*2", f"{EAN}/M")))
        assert world.held(EVA) == {"TRIKO/L": 2, "TRIKO/M": 1}
        line = world.ask(lambda books: resolve.line(books, EAN))
        assert (line.article, line.size, line.quantity) == (shirt, "L", 1)

    def test_in_the_search(self, world, shirt):
        world.do(AttachCode(EAN, shirt, "L"))
        found = world.ask(lambda books: finding(books, EAN)).things
        assert ([one.article for one in found.rows], found.total) == ([shirt], 1)
        assert [one.id for one in world.ask(lambda books: find(books, EAN))] == ["TRIKO"]
