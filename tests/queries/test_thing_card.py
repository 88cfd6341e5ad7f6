"""The card of a thing: everyone it ever had, its papers with their state, what paid for it."""

from datetime import date

import pytest

from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.filters import PaperState
from equipment_app.queries.pieces import thing_card
from tests.world import ADAM, DELIVERY, EVA


def card(world, serial):
    id = world.piece(serial)
    return world.ask(lambda books: thing_card(books, id))


def test_a_thing_in_the_store(world):
    found = card(world, "V-001")
    assert (found.thing.code, found.thing.name_en) == ("AKT.0000001.95", "Reflective vest")
    assert (found.piece.where, found.piece.until, found.member) == ("A01", date(2040, 12, 31), 0)
    assert (found.since, found.papers, found.today) == (date(2026, 2, 2), (), date(2026, 3, 2))
    assert [(step.kind, step.target) for step in found.steps] == [("receipt", "A01")]


def test_everyone_it_ever_had_the_latest_first(world):
    issued = world.do(Issue(ADAM, ("V-001",))).number
    world.do(MarkSigned(issued))
    returned = world.do(TakeBack(ADAM, ("V-001",))).number
    again = world.do(Issue(EVA, ("V-001",))).number
    found = card(world, "V-001")
    assert [(step.kind, step.paper) for step in found.steps[:3]] == [
        ("issue", again),
        ("return", returned),
        ("issue", issued),
    ]
    assert [(paper.number, paper.state) for paper in found.papers] == [
        (again, PaperState.UNSIGNED),
        (returned, PaperState.UNSIGNED),
        (issued, PaperState.SIGNED),
    ]
    assert (found.member, found.piece.where) == (world.member(EVA), "Vzorková Eva")


def test_a_cancelled_step_stays_and_says_so(world):
    number = world.do(Issue(ADAM, ("V-001",))).number
    world.do(Undo(number, "omylem"))
    found = card(world, "V-001")
    assert [(step.kind, step.cancelled_by) for step in found.steps[:2]] == [("storno", ""), ("issue", f"{number}-S")]
    assert [(paper.number, paper.state) for paper in found.papers] == [(number, PaperState.CANCELLED)]


def test_what_paid_for_it(world):
    row = "DL-9;2.3.2026;Dodavatel;CZ-HOMEAFFAIRS-0004;RADIO;;1;R-900;;;;;Sklad;A01\n"
    world.take_in(ListKind.DELIVERIES, DELIVERY + row)
    assert card(world, "R-900").thing.funding == "CZ-HOMEAFFAIRS-0004"
    assert card(world, "R-001").thing.funding == ""


def test_a_thing_whose_receipt_was_taken_back_is_nowhere(world):
    row = "DL-9;2.3.2026;Dodavatel;;RADIO;;1;R-900;;;;;Sklad;A01\n"
    number = world.take_in(ListKind.DELIVERIES, DELIVERY + row).number
    id = world.piece("R-900")
    world.do(Undo(number, "zapsáno dvakrát"))
    found = world.ask(lambda books: thing_card(books, id))
    assert (found.piece, found.member) == (None, 0)
    assert [step.kind for step in found.steps] == ["storno", "receipt"]
    with pytest.raises(LookupError):
        world.ask(lambda books: thing_card(books, 999_999))
