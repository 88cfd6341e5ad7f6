"""What comes back, whereto, in which condition; and what a member cannot give back."""

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.errors import HeldByOther, LineRefused, NotHeld, NothingToDo, TwiceHere, UnknownThing
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.take_back import TakeBack
from tests.world import ADAM, EVA, KIT


@pytest.fixture
def kitted(world):
    world.do(Issue(ADAM, ("OBUV",), kit=KIT))
    return world


def refused(world, command):
    head, before = world.head(), world.state()
    with pytest.raises(LineRefused) as refusal:
        world.do(command)
    assert (world.head(), world.state()) == (head, before)
    return refusal.value


def where(world, serial):
    piece = world.piece(serial)
    rows = world.sql(
        "SELECT p.label, h.condition FROM holding h JOIN holder p ON p.id = h.holder "
        "WHERE h.thing = ? AND h.quantity > 0",
        piece,
    )
    return rows[0]


def test_a_piece_goes_back_to_where_it_came_from(kitted):
    kitted.do(TakeBack(ADAM, ("V-002", "R-001")))
    assert (where(kitted, "V-002"), where(kitted, "R-001")) == (("A01", "new"), ("B02", "new"))
    assert kitted.held(ADAM) == {"TRIKO/M": 3, "RUKAV/uni": 2, "OBUV/42,5": 1}


def test_or_to_another_place_in_another_condition(kitted):
    place = kitted.sql("SELECT id FROM holder WHERE label = 'B02'")[0][0]
    line = Line(thing=kitted.piece("V-002"), condition="damaged", place=place)
    kitted.do(TakeBack(ADAM, (line,)))
    assert where(kitted, "V-002") == ("B02", "damaged")


def test_a_part_of_a_quantity(kitted):
    before = kitted.stock("TRIKO")["M"]
    kitted.do(TakeBack(ADAM, ("TRIKO*2",)))
    assert (kitted.held(ADAM)["TRIKO/M"], kitted.stock("TRIKO")["M"]) == (1, before + 2)


def test_everything(kitted):
    outcome = kitted.do(TakeBack(ADAM, everything=True))
    assert outcome.pieces == 6
    assert kitted.held(ADAM) == {"RUKAV/uni": 2}, "gloves are used up"


def test_the_paper_says_what_is_left_and_by_what_it_was_issued(kitted):
    kitted.do(Issue(ADAM, ("V-001",)))
    number = kitted.do(TakeBack(ADAM, ("V-001", "TRIKO"))).number
    paper = kitted.ask(lambda books: gathered(books, books.papers.seq(number)))
    assert paper.still_holds == 5
    assert paper.source_papers == ("PP-2026-000001", "PP-2026-000002")
    assert [(line.condition_before, line.place) for line in paper.lines] == [("new", "A01"), ("new", "A01")]


@pytest.mark.parametrize(
    ("things", "line", "cause"),
    [
        (("V-001",), 1, NotHeld),
        (("V-002", "V-002"), 2, TwiceHere),
        (("V-002", "R-001", "VESTA"), 3, NotHeld),
        (("TRIKO*4",), 1, NotHeld),
        (("TRIKO*2", "TRIKO*2"), 2, NotHeld),
        (("TRIKO/L",), 1, NotHeld),
        (("SEST",), 1, UnknownThing),
        ((Line(article=3, quantity=0),), 1, NothingToDo),
    ],
)
def test_the_line_that_cannot_be_is_named_and_why(kitted, things, line, cause):
    refusal = refused(kitted, TakeBack(ADAM, things))
    assert (refusal.line, type(refusal.cause)) in ((line, cause), (line, HeldByOther))


def test_somebody_else_has_it(kitted):
    cause = refused(kitted, TakeBack(EVA, ("V-002",))).cause
    assert isinstance(cause, HeldByOther) and cause.holder == "pprap. Adam Zkušební"


def test_nothing(kitted):
    for command in (TakeBack(ADAM), TakeBack(EVA, everything=True)):
        with pytest.raises(NothingToDo):
            kitted.do(command)


class TestExchange:
    def test_both_papers_or_none(self, kitted):
        outcome = kitted.do(HandOver(Issue(ADAM, ("V-001",)), TakeBack(ADAM, ("V-002",))))
        assert [paper.number for paper in outcome.papers] == ["PP-2026-000002", "VR-2026-000001"]
        assert (outcome.number, outcome.what, outcome.undoable) == ("PP-2026-000002", "exchanged", "PP-2026-000002")
        assert kitted.held(ADAM) == {"V-001": 1, "R-001": 1, "TRIKO/M": 3, "RUKAV/uni": 2, "OBUV/42,5": 1}
        for paper in outcome.papers:
            content = kitted.ask(lambda books, number=paper.number: books.papers.content(number))
            assert paper.number.encode() in content
        assert kitted.verified().ok

    def test_they_are_one_batch(self, kitted):
        outcome = kitted.do(HandOver(Issue(ADAM, ("V-001",)), TakeBack(ADAM, ("V-002",))))
        rows = kitted.sql(
            "SELECT kind, batch_index, batch_count FROM act WHERE batch = (SELECT batch FROM act WHERE seq = ?) "
            "ORDER BY seq",
            outcome.entry,
        )
        assert rows == [("return", 0, 2), ("issue", 1, 2)]

    def test_what_comes_back_may_go_out_again(self, kitted):
        kitted.do(HandOver(Issue(ADAM, ("V-002",)), TakeBack(ADAM, ("V-002",))))
        assert kitted.held(ADAM)["V-002"] == 1

    @pytest.mark.parametrize(("out", "back", "line"), [(("SEST",), ("V-002",), 2), (("V-001",), ("V-003",), 1)])
    def test_when_one_way_cannot_be_neither_is(self, kitted, out, back, line):
        assert refused(kitted, HandOver(Issue(ADAM, out), TakeBack(ADAM, back))).line == line


def test_what_is_in_the_store_is_not_held(world):
    """Nobody has to fetch it from a shelf first."""
    with pytest.raises(LineRefused) as refused:
        world.do(TakeBack(ADAM, ("V-001",)))
    assert isinstance(refused.value.cause, NotHeld)


def test_the_same_piece_cannot_come_back_twice(world):
    world.do(Issue(ADAM, ("V-001",)))
    with pytest.raises(LineRefused) as refused:
        world.do(TakeBack(ADAM, ("V-001", "INV-1")))
    assert (refused.value.line, type(refused.value.cause)) == (2, TwiceHere)
