"""What is handed out, from where, in which order; and each way it is refused, by line."""

from datetime import date

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.errors import (
    AmbiguousThing,
    HeldByOther,
    LineRefused,
    NothingToDo,
    NumberOfPerson,
    OutOfStock,
    SizeMissing,
    TwiceHere,
    UnknownKit,
    UnknownMember,
    UnknownSize,
    UnknownThing,
)
from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.resolve import MisreadCode
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, KIT, MEMBERS


def refused(world, command):
    """The refusal of one line, after which nothing is different."""
    head, before = world.head(), world.state()
    with pytest.raises(LineRefused) as refusal:
        world.do(command)
    assert (world.head(), world.state()) == (head, before)
    return refusal.value


def names(outcome):
    return [(line.article, line.size, line.quantity, line.serial) for line in outcome.lines]


def test_pieces_and_quantities_leave_the_store(world):
    stock = world.stock("TRIKO")
    outcome = world.do(Issue(ADAM, ("V-001", "TRIKO*3")))
    assert world.held(ADAM) == {"V-001": 1, "TRIKO/M": 3}
    assert world.stock("TRIKO") == stock | {"M": stock["M"] - 3}
    assert world.stock("VESTA") == {"L": 1, "M": 1}
    assert (outcome.what, outcome.subject, outcome.pieces) == ("issued", "pprap. Adam Zkušební", 4)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("V-003", ("VESTA", "L", 1, "V-003")),
        ("INV-3", ("VESTA", "L", 1, "V-003")),
        ("AKT.0000003.89", ("VESTA", "L", 1, "V-003")),
        ("akt.0000003.89", ("VESTA", "L", 1, "V-003")),
        ("VESTA", ("VESTA", "M", 1, "V-002")),
        ("VESTA/L", ("VESTA", "L", 1, "V-003")),
        ("vesta/l", ("VESTA", "L", 1, "V-003")),
        ("RADIO", ("RADIO", "uni", 1, "R-001")),
        ("TRIKO*2", ("TRIKO", "M", 2, "")),
        ("TRIKO/L*2", ("TRIKO", "L", 2, "")),
        ("OBUV", ("OBUV", "42,5", 1, "")),
        ("OBUV/42.5*2", ("OBUV", "42,5", 2, "")),
    ],
)
def test_a_thing_may_be_named_in_many_ways(world, text, line):
    assert names(world.do(Issue(ADAM, (text,)))) == [line]


def test_of_many_pieces_the_one_that_expires_first(world):
    rows = "D;1.1.2026;Dodavatel;;VESTA;XL;1;X-{};;;{};;Sklad;A01\n"
    expiries = ["", "1.1.2028", "1.1.2027", "1.1.2027"]
    listed = "".join(rows.format(n, expiry) for n, expiry in enumerate(expiries))
    world.take_in(ListKind.DELIVERIES, DELIVERY + listed.replace("D;1.1.2026", "D;2.1.2026", 1))
    order = [world.do(Issue(CTIBOR, ("VESTA",))).lines[0].serial for _ in expiries]
    assert order == ["X-2", "X-3", "X-1", "X-0"]


def test_what_one_lot_lacks_comes_from_the_next(world):
    outcome = world.do(Issue(ADAM, ("TRIKO*25",)))
    assert names(outcome) == [("TRIKO", "M", 25, "")]
    quantities = world.sql("SELECT quantity FROM move WHERE seq = ? ORDER BY n", outcome.entry)
    assert quantities == [(20,), (5,)]


def test_a_kit_takes_the_sizes_of_its_member(world):
    assert names(world.do(Issue(EVA, (), kit=KIT))) == [
        ("VESTA", "L", 1, "V-003"),
        ("RADIO", "uni", 1, "R-001"),
        ("TRIKO", "L", 3, ""),
        ("RUKAV", "uni", 2, ""),
    ]


def test_the_same_thing_on_two_lines_is_counted_once(world):
    outcome = world.do(Issue(ADAM, ("VESTA", "VESTA", "TRIKO*20", "TRIKO*10")))
    assert [line.serial for line in outcome.lines if line.serial] == ["V-002", "V-001"]
    assert world.stock("TRIKO") == {"L": 15}


def test_what_the_paper_and_the_journal_remember(world):
    line = Line(thing=world.piece("V-001"), condition="worn", remark="prasklý zip")
    number = world.do(
        Issue(ADAM, ("TRIKO*25", line), reason="nástup", place="Kladno", remark="spěchá", until=date(2026, 9, 1))
    ).number
    paper = world.ask(lambda books: gathered(books, books.papers.seq(number)))
    assert (paper.reason, paper.place, paper.remark, paper.until) == ("nástup", "Kladno", "spěchá", date(2026, 9, 1))
    assert [(one.name, one.quantity, one.condition, one.note) for one in paper.lines] == [
        ("Tričko funkční", 20, "new", ""),
        ("Tričko funkční", 5, "new", ""),
        ("Reflexní vesta", 1, "worn", "prasklý zip"),
    ]
    assert paper.taker.name == "pprap. Adam Zkušební" and paper.giver.personal_number == "990900"


def test_who_is_not_there(world):
    for who in ("", "000000", 999, "990900"):
        with pytest.raises(UnknownMember):
            world.do(Issue(who, ("V-001",)))


def test_who_was_withdrawn(world):
    number = world.take_in(ListKind.MEMBERS, MEMBERS + "990777;Přidaný;Petr;;KRPA;;S;\n").number
    member = world.member("990777")
    world.do(Undo(number, "omyl"))
    for who in ("990777", member):
        with pytest.raises(UnknownMember):
            world.do(Issue(who, ("V-001",)))


def test_nothing(world):
    with pytest.raises(NothingToDo):
        world.do(Issue(ADAM))


def test_an_unknown_kit(world):
    with pytest.raises(UnknownKit) as refusal:
        world.do(Issue(ADAM, (), kit="Zimní"))
    assert refusal.value.known == (KIT,)


@pytest.mark.parametrize(
    ("things", "line", "cause"),
    [
        (("V-001", "SEST"), 2, UnknownThing),
        (("V-001", "AKT.0000999.11"), 2, UnknownThing),
        (("AKT.9999999.35",), 1, MisreadCode),
        (("AKM.0000001.95",), 1, NumberOfPerson),
        (("TRIKO/7",), 1, UnknownSize),
        (("TRIKO", "TRIKO/5XL"), 2, OutOfStock),
        (("TRIKO*999",), 1, OutOfStock),
        (("TRIKO*20", "TRIKO*11"), 2, OutOfStock),
        (("V-001", "V-002", "VESTA"), 3, OutOfStock),
        (("V-001", "V-001"), 2, TwiceHere),
        (("R-001", "INV-1", "TRIKO", "V-001"), 4, TwiceHere),
        (("TRIKO*0",), 1, UnknownThing),
        ((Line(article=3, quantity=0),), 1, NothingToDo),
        ((Line(article=3, quantity=-2),), 1, NothingToDo),
        ((Line(thing=1, quantity=2),), 1, OutOfStock),
    ],
)
def test_the_line_that_cannot_be_is_named_and_why(world, things, line, cause):
    refusal = refused(world, Issue(ADAM, things))
    assert (refusal.line, type(refusal.cause)) == (line, cause)
    assert refusal.thing


def test_somebody_else_has_it(world):
    world.do(Issue(EVA, ("V-001",)))
    refusal = refused(world, Issue(ADAM, ("R-001", "V-001")))
    assert (refusal.line, refusal.thing) == (2, "V-001")
    assert isinstance(refusal.cause, HeldByOther) and refusal.cause.holder == "nprap. Eva Vzorková"


def test_he_has_it_already(world):
    world.do(Issue(ADAM, ("V-001",)))
    assert isinstance(refused(world, Issue(ADAM, ("V-001",))).cause, HeldByOther)


def test_a_size_nobody_knows(world):
    cause = refused(world, Issue(CTIBOR, ("OBUV",))).cause
    assert isinstance(cause, SizeMissing) and cause.sizes == ("42,5",)


def test_what_else_there_is(world):
    cause = refused(world, Issue(ADAM, ("TRIKO/S*2",))).cause
    assert isinstance(cause, OutOfStock)
    assert (cause.wanted, cause.available, cause.elsewhere) == (2, 0, (("M", 30), ("L", 15)))


def test_a_number_that_two_things_have(world):
    rows = "D;1.1.2026;Dodavatel;;RADIO;;1;V-001;;;;;Sklad;A01\n"
    world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
    cause = refused(world, Issue(ADAM, ("V-001",))).cause
    assert isinstance(cause, AmbiguousThing) and len(cause.candidates) == 2


def test_an_unknown_thing_says_what_is_near(world):
    cause = refused(world, Issue(ADAM, ("TRIKA",))).cause
    assert isinstance(cause, UnknownThing) and cause.near[0] == "TRIKO"


def test_it_comes_back_and_goes_out_again(world):
    for _ in range(3):
        world.do(Issue(ADAM, ("V-001",)))
        world.do(TakeBack(ADAM, ("V-001",)))
    assert world.held(ADAM) == {}
    assert world.verified().ok


def test_the_same_piece_cannot_go_twice(world):
    refusal = refused(world, Issue(ADAM, ("V-001", "INV-1")))
    assert (refusal.line, type(refusal.cause)) == (2, TwiceHere)
