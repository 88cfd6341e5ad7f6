"""A membership ends with a sheet: settled, or with open lines by two persons; or goes on elsewhere with all of it."""

from datetime import date, timedelta

import pytest

from equipment_app.domain.access_errors import SecondPersonNeeded
from equipment_app.domain.errors import BadDate, Depends, StillHolds, UnknownMember, UnknownUnit
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import (
    AnswersFor,
    DecisionTooShort,
    EndMembership,
    LoansOpen,
    MoveMember,
    SameUnit,
)
from equipment_app.operations.lend import DueTooEarly, Lend
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.queries.filters import PapersWanted
from equipment_app.queries.find import finding
from equipment_app.queries.member_card import member_card
from equipment_app.queries.papers import find_papers, papers
from equipment_app.queries.personal_card import personal_cards
from tests.operations.rows import NOVAK
from tests.world import ADAM, CTIBOR, EVA, PASSWORD, World

DAY = date(2026, 3, 2)
WHY = "Obě věci jsou v čistírně."


@pytest.fixture
def equipped(world: World):
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
    return world


def card(world, id):
    return world.ask(lambda books: member_card(books, id))


def test_who_holds_nothing_leaves_with_a_settled_sheet(world: World):
    before, eva = world.state(), world.member(EVA)
    done = world.do(EndMembership(EVA, "odchod do zálohy"))
    assert (done.what, done.number, done.undoable) == ("member_withdrawn", "VL-2026-000001", "VL-2026-000001")
    assert [paper.number for paper in done.papers] == [done.number]
    assert world.ask(lambda books: books.people.present(eva)) is None
    assert world.verified().problems == ()
    with pytest.raises(UnknownMember):
        world.do(Issue(EVA, ("V-002",)))
    with pytest.raises(UnknownMember):
        world.do(EndMembership(EVA))
    world.do(Undo(done.number, "omyl"))
    assert (world.state(), world.verified().problems) == (before, ())
    assert world.member(EVA) == eva


def test_what_is_open_stays_so_by_the_decision_of_a_second_person(equipped: World):
    before, adam = equipped.state(), equipped.member(ADAM)
    with pytest.raises(StillHolds) as refusal:
        equipped.do(EndMembership(ADAM))
    assert refusal.value.pieces == 3
    with pytest.raises(DecisionTooShort):
        equipped.do(EndMembership(ADAM, although="čistírna"))
    with pytest.raises(DueTooEarly):
        equipped.do(EndMembership(ADAM, although=WHY, until=DAY))
    assert equipped.state() == before
    done = equipped.do(EndMembership(ADAM, although=WHY, until=DAY + timedelta(days=9)))
    said = equipped.ask(lambda books: books.journal.payload(done.entry))
    assert said["x"] == {"copies": 3, "member": adam, "open": 3, "until": "2026-03-11"}
    assert equipped.ask(lambda books: books.papers.remark(done.entry, "decision")) == WHY
    assert WHY not in str(said) and equipped.verified().problems == ()
    back = equipped.do(TakeBack(ADAM, ("TRIKO/M*2",), condition="worn"))
    assert back.pieces == 2 and equipped.verified().problems == ()
    with pytest.raises(UnknownMember):
        equipped.do(TakeBack(EVA + "9", ("TRIKO/M",)))
    equipped.do(TakeBack(adam, ("V-001",), condition="good"))
    with pytest.raises(UnknownMember):
        equipped.do(TakeBack(ADAM, ("V-001",), condition="good"))
    equipped.do(Undo(done.number, "vrátil se"))
    assert equipped.ask(lambda books: books.people.by_number(ADAM)).id == adam


def test_two_persons_decide_as_soon_as_there_are_two(equipped: World):
    equipped.appoint("Druhá", "Dana", Grant(Role.QUARTERMASTER))
    with pytest.raises(SecondPersonNeeded):
        equipped.do(EndMembership(ADAM, although=WHY))
    with equipped.database.door.beside("Druhá Dana", PASSWORD):
        done = equipped.do(EndMembership(ADAM, although=WHY))
    assert equipped.ask(lambda books: "by2" in books.journal.payload(done.entry))
    assert equipped.verified().problems == ()
    equipped.do(EndMembership(EVA))


def test_what_two_decided_one_of_them_alone_does_not_cancel(equipped: World):
    equipped.appoint("Druhá", "Dana", Grant(Role.QUARTERMASTER))
    with equipped.database.door.beside("Druhá Dana", PASSWORD):
        done = equipped.do(EndMembership(ADAM, although=WHY))
    ended = equipped.state()
    with pytest.raises(SecondPersonNeeded):
        equipped.do(Undo(done.number, "vrátil se"))
    assert (equipped.state(), equipped.verified().problems) == (ended, ())
    with equipped.database.door.beside("Druhá Dana", PASSWORD):
        equipped.do(Undo(done.number, "vrátil se"))
    assert equipped.ask(lambda books: books.people.by_number(ADAM)).personal_number == ADAM
    assert equipped.verified().problems == ()


def test_a_loan_comes_back_or_passes_on_first(world: World):
    world.do(Lend(ADAM, ("R-001",), until=DAY + timedelta(days=5)))
    for way in (EndMembership(ADAM, although=WHY), EndMembership(ADAM), WithdrawMember(world.member(ADAM))):
        with pytest.raises(LoansOpen) as refusal:
            world.do(way)
    assert refusal.value.things == (world.ask(lambda books: books.things.bearing("R-001").popitem()[1].title),)
    world.do(Transfer(EVA, ("R-001",), condition="good"))
    assert world.do(EndMembership(ADAM)).what == "member_withdrawn"


def test_what_was_returned_or_passed_on_before_departure_stays_so(equipped: World):
    back = equipped.do(TakeBack(ADAM, ("TRIKO/M",), condition="good")).number
    passed = equipped.do(Transfer(EVA, ("V-001",), condition="good")).number
    left = equipped.do(EndMembership(ADAM, although=WHY)).number
    before = equipped.state()
    for number in (back, passed):
        with pytest.raises(Depends) as refusal:
            equipped.do(Undo(number, "omyl"))
        assert refusal.value.by == (left,)
    later = equipped.do(TakeBack(ADAM, ("TRIKO/M",), condition="good"))
    equipped.do(Undo(later.number, "byla to jiná věc"))
    assert (equipped.state(), equipped.verified().problems) == (before, ())
    for number in (left, passed, back):
        equipped.do(Undo(number, "omyl"))
    assert equipped.held(ADAM) == {"V-001": 1, "TRIKO/M": 2}


def test_a_shared_thing_needs_somebody_else_who_answers(world: World):
    unit = world.ask(lambda books: books.people.by_number(ADAM).unit_code)
    world.do(Transfer(unit, ("R-001",), responsible=ADAM, condition="good"))
    other = next(code for code in world.ask(lambda books: books.people.units()) if code != unit)
    for way in (EndMembership(ADAM, although=WHY), MoveMember(ADAM, other)):
        with pytest.raises(AnswersFor):
            world.do(way)
    member = world.ask(lambda books: books.people.by_number(ADAM))
    row = NOVAK.__class__(ADAM, surname=member.surname, given_name=member.given_name, rank=member.rank, unit_code=other)
    with pytest.raises(AnswersFor):
        world.do(EditMember(member.id, row))
    store = world.ask(lambda books: books.people.places()[0].label)
    world.do(Transfer(store, ("R-001",), condition="good"))
    assert world.do(EndMembership(ADAM)).what == "member_withdrawn"


def test_who_moves_keeps_what_they_hold(equipped: World):
    before, held = equipped.state(), equipped.held(ADAM)
    unit = equipped.ask(lambda books: books.people.by_number(ADAM).unit_code)
    other = next(code for code in equipped.ask(lambda books: books.people.units()) if code != unit)
    with pytest.raises(UnknownUnit):
        equipped.do(MoveMember(ADAM, "NIC"))
    with pytest.raises(SameUnit):
        equipped.do(MoveMember(ADAM, unit.lower()))
    done = equipped.do(MoveMember(ADAM, other, "na vlastní žádost"))
    assert done.what == "member_moved" and equipped.held(ADAM) == held
    assert equipped.ask(lambda books: books.people.by_number(ADAM).unit_code) == other
    equipped.do(Undo(done.number, "omyl"))
    assert (equipped.state(), equipped.verified().problems) == (before, ())


def test_nobody_leaves_before_their_last_paper(equipped: World):
    equipped.clock.go_to("2026-03-09")
    equipped.do(TakeBack(ADAM, ("V-001", "TRIKO/M*2"), condition="good"))
    with pytest.raises(BadDate):
        equipped.do(EndMembership(ADAM, on=date(2026, 3, 5)))
    assert equipped.do(EndMembership(ADAM, on=date(2026, 3, 9))).number


def test_it_is_found_by_who_left_and_told_in_their_history(equipped: World):
    ctibor = equipped.member(CTIBOR)
    done = equipped.do(EndMembership(CTIBOR, "přestup"))
    equipped.do(EndMembership(ADAM, although=WHY))
    (row,) = equipped.ask(lambda books: papers(books, [done.entry]))
    assert (row.member, row.surname, row.state) == (ctibor, "Čtvrtý", "unsigned")
    assert equipped.ask(lambda books: find_papers(books, PapersWanted(text="Čtvrtý"))).seqs == (done.entry,)
    assert equipped.ask(lambda books: find_papers(books, PapersWanted(series="VL"))).counts
    (event,) = card(equipped, ctibor).events
    assert (event.kind, event.number, event.pieces, event.change, event.reason) == (
        "leaving",
        done.number,
        0,
        0,
        "přestup",
    )
    assert [paper.number for paper in card(equipped, ctibor).papers] == [done.number]
    equipped.do(Undo(done.number, "omyl"))
    assert done.number in [one.number for one in equipped.ask(lambda books: finding(books, "Čtvrtý")).papers.rows]
    assert [event.kind for event in card(equipped, ctibor).events] == ["storno", "leaving"]
    (personal,) = equipped.ask(lambda books: personal_cards(books, [ctibor]))
    assert [(move.kind, move.what, move.change) for move in personal.moves][-1] == ("výstup", "přestup", 0)


def test_the_figures_add_up(equipped: World):
    equipped.do(TakeBack(ADAM, ("TRIKO/M",), condition="worn"))
    equipped.do(Lend(ADAM, ("R-001",), until=DAY + timedelta(days=5)))
    adam = equipped.member(ADAM)
    found = equipped.ask(lambda books: books.clearances.of(adam))
    kept = [line.quantity for line in found.lines if not line.until]
    assert (found.entrusted[0], found.given[0], kept) == (4, 1, [1, 1])
    assert found.entrusted[1] == found.given[1] + sum(line.value for line in found.lines)
    assert [line.until for line in found.loans] == [DAY + timedelta(days=5)] and found.last == DAY
