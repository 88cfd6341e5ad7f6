"""What is lent is due on a day: it is out until it comes back, lent on by a new loan, and asked for by a notice."""

from datetime import date
from functools import partial

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.cart import Cart
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import Depends, LineRefused, UnknownNumber
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import DueTooEarly, Lend
from equipment_app.operations.loans import (
    ExtendLoan,
    NobodyToRemind,
    NothingOverdue,
    NotLent,
    Remind,
    RemindedLately,
    RemindEverybody,
)
from equipment_app.operations.once import Once
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Correct, Undo
from equipment_app.queries import counter
from equipment_app.queries.loans import loan_card
from tests.world import ADAM, EVA, World

FRIDAY, NEXT = date(2026, 3, 6), date(2026, 3, 20)


def lent(world: World, who=ADAM, things=("V-001", "TRIKO/M*3"), until=FRIDAY, **more):
    return world.do(Lend(who, things, until=until, **more))


def notices(member, books):
    return books.loans.notices(member)


def out(world: World, at=None):
    """Number to pieces that are out of it."""
    return {str(loan.number): loan.out for loan in world.ask(lambda books: books.loans.open(at=at))}


def test_it_is_out_until_it_comes_back_and_undone_as_if_never_lent(world: World):
    before = world.state()
    done = lent(world, reason="cvičení")
    assert (done.what, done.number, done.subject) == ("loan", "ZA-2026-000001", "pprap. Adam Zkušební")
    assert out(world) == {"ZA-2026-000001": 4}
    back = world.do(TakeBack(ADAM, ("V-001", "TRIKO/M*1"), condition=AS_ISSUED))
    assert out(world) == {"ZA-2026-000001": 2}
    world.do(TakeBack(ADAM, ("TRIKO/M*2",), condition=AS_ISSUED))
    assert out(world) == {}
    world.do(Undo("VR-2026-000002", "omyl"))
    world.do(Undo(back.number, "omyl"))
    assert out(world) == {"ZA-2026-000001": 4}
    world.do(Undo(done.number, "omyl"))
    assert (world.state(), out(world), world.verified().problems) == (before, {}, ())


def test_the_day_must_be_after_that_of_the_handover(world: World):
    head = world.head()
    for until in (date(2026, 3, 2), date(2026, 3, 1)):
        with pytest.raises(DueTooEarly) as refused:
            lent(world, until=until)
        assert refused.value.after == date(2026, 3, 2)
    assert world.head() == head
    lent(world, until=date(2026, 3, 3))


def test_it_is_asked_as_every_issue_is(world: World):
    """The lines are those of an issue: what the store does not have is refused by its line."""
    with pytest.raises(LineRefused) as refused:
        lent(world, things=("V-001", "TRIKO/M*5000"))
    assert refused.value.line == 2


def test_what_is_lent_goes_back_before_what_is_held_for_good(world: World):
    world.do(Issue(ADAM, ("TRIKO/M*2",)))
    world.clock.go_to("2026-03-03")
    lent(world, things=("TRIKO/M*3",), until=NEXT)
    lent(world, things=("TRIKO/M*1",), until=FRIDAY)
    world.clock.go_to("2026-03-04")
    world.do(TakeBack(ADAM, ("TRIKO/M*2",), condition=AS_ISSUED))
    assert out(world) == {"ZA-2026-000001": 2}
    assert world.held(ADAM) == {"TRIKO/M": 4}


def test_it_is_told_as_of_any_day(world: World):
    lent(world)
    world.clock.go_to("2026-03-09")
    back = world.do(TakeBack(ADAM, ("V-001",), condition=AS_ISSUED))
    world.clock.go_to("2026-03-11")
    world.do(Undo(back.number, "omyl"))
    days = (date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 11))
    assert [sum(out(world, at).values()) for at in days] == [0, 4, 3, 3, 4]
    assert out(world) == {"ZA-2026-000001": 4}


def test_an_old_issue_that_had_a_day_is_due_as_well(world: World):
    world.do(Issue(ADAM, ("V-001",), until=FRIDAY))
    assert out(world) == {"PP-2026-000001": 1}
    world.clock.go_to("2026-03-07")
    adam = world.member(ADAM)
    card = world.ask(lambda books: counter.card(books, adam))
    assert [(late.item.code, late.until) for late in card.overdue] == [("VESTA", FRIDAY)]


def test_a_loan_and_what_comes_back_for_it_are_one(world: World):
    lent(world, things=("V-001",))
    command = Once("klíč", HandOver(Lend(ADAM, ("V-002",), until=NEXT), TakeBack(ADAM, ("V-001",))))
    done = world.do(command)
    assert (done.number, done.what) == ("ZA-2026-000002", "exchanged")
    again = world.do(command)
    assert (again.number, again.repeated) == (done.number, True)
    assert out(world) == {"ZA-2026-000002": 1}


def test_extended_all_that_is_out_is_lent_anew(world: World):
    lent(world, reason="zápas", place="Kladno")
    world.do(TakeBack(ADAM, ("TRIKO/M*1",), condition=AS_ISSUED))
    before = world.state()
    world.clock.go_to("2026-03-05")
    done = world.do(ExtendLoan("za-2026-000001", NEXT, "zápas odložen"))
    assert (done.what, done.number, done.undoable) == ("loan_extended", "ZA-2026-000002", "ZA-2026-000002")
    assert [paper.number for paper in done.papers] == ["ZA-2026-000002", "VR-2026-000002"]
    assert out(world) == {"ZA-2026-000002": 3}
    said = world.ask(lambda books: books.journal.payload(done.entry))
    assert said["x"] == {"copies": 2, "extends": "ZA-2026-000001", "until": "2026-03-20"}
    assert world.ask(lambda books: books.papers.remark(done.entry, "reason")) == "zápas"
    world.do(Undo(done.number, "omyl"))
    assert (world.state(), out(world)) == (before, {"ZA-2026-000001": 3})
    assert world.verified().problems == ()


def test_of_two_loans_of_the_same_the_one_that_was_said_is_meant(world: World):
    lent(world, things=("TRIKO/M*2",))
    lent(world, things=("TRIKO/M*3",), until=NEXT)
    world.do(ExtendLoan("ZA-2026-000002", date(2026, 4, 1)))
    assert out(world) == {"ZA-2026-000001": 2, "ZA-2026-000003": 3}
    done = world.do(TakeBack(ADAM, ("TRIKO/M*1",), condition=AS_ISSUED, loan="ZA-2026-000003"))
    assert out(world) == {"ZA-2026-000001": 2, "ZA-2026-000003": 2}
    given = world.ask(lambda books: books.papers.handover(done.entry))
    sources = world.ask(lambda books: books.history.issues(given.member, given.moves, given.seq))
    assert [str(one) for one in sources] == ["ZA-2026-000003"]


def test_what_cannot_be_extended(world: World):
    lent(world, things=("V-001",))
    issued = world.do(Issue(EVA, ("V-002",))).number
    for until in (FRIDAY, date(2026, 3, 4)):
        with pytest.raises(DueTooEarly) as refused:
            world.do(ExtendLoan("ZA-2026-000001", until))
        assert refused.value.after == FRIDAY
    with pytest.raises(NotLent):
        world.do(ExtendLoan(issued, NEXT))
    with pytest.raises(UnknownNumber):
        world.do(ExtendLoan("ZA-2026-000009", NEXT))
    world.do(TakeBack(ADAM, ("V-001",)))
    with pytest.raises(NotLent):
        world.do(ExtendLoan("ZA-2026-000001", NEXT))
    world.clock.go_to("2026-03-21")
    lent(world, things=("V-001",), until=date(2026, 3, 22))
    world.clock.go_to("2026-03-25")
    with pytest.raises(DueTooEarly) as refused:
        world.do(ExtendLoan("ZA-2026-000002", date(2026, 3, 24)))
    assert refused.value.after == date(2026, 3, 25)


def test_a_notice_is_of_all_that_a_member_has_overdue_and_changes_nothing(world: World):
    lent(world, things=("V-001",))
    lent(world, things=("TRIKO/M*2",), until=date(2026, 3, 8))
    lent(world, things=("R-001",), until=NEXT)
    world.clock.go_to("2026-03-10")
    before = world.state()
    done = world.do(Remind(ADAM, remark="druhé patro"))
    assert (done.what, done.number, done.subject) == ("notice", "UP-2026-000001", "pprap. Adam Zkušební")
    said = world.ask(lambda books: books.journal.payload(done.entry))
    assert (said["x"], "mv" in said) == ({"copies": 2, "until": "2026-03-17"}, False)
    assert world.state() == before and world.verified().problems == ()
    with pytest.raises(RemindedLately) as refused:
        world.do(Remind(ADAM))
    assert (refused.value.number, refused.value.day) == ("UP-2026-000001", date(2026, 3, 10))
    assert world.do(Remind(ADAM, again=True)).number == "UP-2026-000002"
    world.clock.go_to("2026-03-13")
    assert world.do(Remind(ADAM)).number == "UP-2026-000003"
    with pytest.raises(DueTooEarly):
        world.do(Remind(ADAM, until=date(2026, 3, 13), again=True))


def test_a_notice_that_was_cancelled_is_as_if_never_made(world: World):
    lent(world)
    with pytest.raises(NothingOverdue):
        world.do(Remind(ADAM))
    world.clock.go_to("2026-03-06")
    with pytest.raises(NothingOverdue):
        world.do(Remind(ADAM))
    world.clock.go_to("2026-03-07")
    done = world.do(Remind(ADAM))
    world.do(Undo(done.number, "omyl"))
    assert world.do(Remind(ADAM)).number == "UP-2026-000002"
    assert world.verified().problems == ()


def test_everybody_is_reminded_who_was_not_these_days(world: World):
    lent(world, things=("V-001",))
    lent(world, EVA, things=("V-002",))
    world.clock.go_to("2026-03-09")
    world.do(Remind(EVA))
    done = world.do(RemindEverybody())
    assert (done.what, done.facts, [one.number for one in done.papers]) == (
        "reminded",
        {"notices": 1},
        ["UP-2026-000002"],
    )
    with pytest.raises(NobodyToRemind):
        world.do(RemindEverybody())
    world.clock.go_to("2026-03-12")
    assert world.do(RemindEverybody()).facts == {"notices": 2}
    world.do(Undo("UP-2026-000003", "omyl"))
    left = [len(world.ask(partial(notices, world.member(one)))) for one in (ADAM, EVA)]
    assert left == [1, 2], "each is cancelled by itself"


def test_a_loan_whose_things_were_lent_on_is_not_undone(world: World):
    lent(world, things=("V-001",))
    world.do(ExtendLoan("ZA-2026-000001", NEXT))
    with pytest.raises(Depends):
        world.do(Undo("ZA-2026-000001", "omyl"))


def test_a_loan_that_was_extended_is_not_undone_before_its_extension(world: World):
    """The member has as many again, but by the extension: without the loan it would have lent what nobody had."""
    first = lent(world, things=("TRIKO/M*3",))
    extended = world.do(ExtendLoan(first.number, NEXT))
    with pytest.raises(Depends) as refused:
        world.do(Undo(first.number, "omyl"))
    assert refused.value.by == ("VR-2026-000001",)
    assert out(world) == {"ZA-2026-000002": 3}
    world.do(Undo(extended.number, "omyl"))
    world.do(Undo(first.number, "omyl"))
    assert (out(world), world.verified().problems) == ({}, ())


def test_a_quantity_that_came_back_and_went_out_again_keeps_its_first_loan(world: World):
    lent(world, things=("TRIKO/M*3",))
    back = world.do(TakeBack(ADAM, ("TRIKO/M*2",), condition=AS_ISSUED))
    lent(world, things=("TRIKO/M*2",), until=NEXT)
    with pytest.raises(Depends) as refused:
        world.do(Undo("ZA-2026-000001", "omyl"))
    assert refused.value.by == (back.number,)


def test_what_a_member_had_enough_of_all_the_time_is_undone(world: World):
    world.do(Issue(ADAM, ("TRIKO/M*2",)))
    lent(world, things=("TRIKO/M*3",))
    world.do(TakeBack(ADAM, ("TRIKO/M*2",), condition=AS_ISSUED))
    world.do(Undo("ZA-2026-000001", "omyl"))
    assert world.held(ADAM) == {}
    assert out(world) == {}


def test_for_whom_it_is_lent_stands_on_the_paper_and_goes_on_with_the_loan(world):
    whom = "hlídka Sever"
    first = lent(world, whom=whom)
    paper = world.ask(lambda books: gathered(books, first.entry))
    assert (paper.whom, world.ask(lambda books: loan_card(books, first.entry)).whom) == (whom, whom)
    assert whom.encode() not in world.sql("SELECT payload FROM entry WHERE seq = ?", first.entry)[0][0]
    longer = world.do(ExtendLoan(first.number, NEXT))
    assert world.ask(lambda books: gathered(books, longer.entry)).whom == whom
    world.do(Correct(longer.number, "omyl"))
    adam = world.member(ADAM)
    saved = world.ask(lambda books: books.carts.of(adam))
    assert Cart.from_json(saved.content).whom == whom
    assert world.verified().problems == ()
