"""Two records of one person become one: what either had is with the kept one, every day before stays as it was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from equipment_app import verifier
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.errors import AlreadyCancelled, BadDate, Depends, Doubled, RecordMerged, UnknownMember
from equipment_app.domain.lists import ListKind
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations import resolve
from equipment_app.operations.bulk_edit import EditMembers
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import AnswersFor, EndMembership
from equipment_app.operations.lend import Lend
from equipment_app.operations.loans import ExtendLoan
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.merge import CartWaits, CheckWaits, MergeMembers, NoSuchField, SameRecord
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.operations.unit_checks import SaveCheck
from equipment_app.queries.filters import PapersWanted
from equipment_app.queries.find import finding
from equipment_app.queries.holdings import holdings, state_at
from equipment_app.queries.member_card import member_card
from equipment_app.queries.membership import stays
from equipment_app.queries.papers import find_papers, papers
from equipment_app.queries.personal_card import personal_cards
from equipment_app.queries.unit_check import begin
from equipment_app.store.records.people import member_row
from tests.world import ADAM, CTIBOR, EVA, MEMBERS, World

DAY, LATER = date(2026, 3, 2), date(2026, 3, 9)
TWICE = "990777"
"""Of the second record of Eva, who married."""


@pytest.fixture
def twice(world: World):
    world.take_in(ListKind.MEMBERS, MEMBERS + f"{TWICE};Vdaná;Eva;por.;KRPB;KŘP Jihomoravského kraje;;38\n")
    world.do(Issue(EVA, ("V-001", "TRIKO/M*2")))
    world.do(Issue(TWICE, ("V-002", "TRIKO/M*3")))
    world.clock.go_to(LATER.isoformat())
    return world


def pieces(world: World, member: int, at: date | None = None) -> int:
    return sum(line.quantity for line in world.ask(lambda books: holdings(books, member, at)))


def test_what_either_had_is_with_the_kept_one_and_every_day_before_is_as_it_was(twice: World):
    before, eva, other = twice.state(), twice.member(EVA), twice.member(TWICE)
    done = twice.do(MergeMembers(EVA, TWICE, reason="tatáž osoba, provdala se"))
    assert (done.what, done.number, done.undoable) == ("merge", "SL-2026-000001", "SL-2026-000001")
    assert [paper.number for paper in done.papers] == [done.number] and done.pieces == 4
    assert (pieces(twice, eva), pieces(twice, other)) == (7, 0)
    before_it = LATER - timedelta(days=1)
    piles = twice.ask(lambda books: state_at(books, (eva, other), before_it))
    assert [sum(quantity for quantity, _ in piles[one].values()) for one in (eva, other)] == [3, 4]
    assert (pieces(twice, eva, before_it), pieces(twice, other, before_it)) == (7, 7), "they were one person then"
    assert twice.ask(lambda books: books.people.present(other)) is None
    assert twice.verified().problems == ()
    twice.do(Undo(done.number, "nejsou to tytéž osoby"))
    assert (twice.state(), twice.verified().problems) == (before, ())
    with pytest.raises(AlreadyCancelled):
        twice.do(Undo(done.number, "omyl"))


def test_number_badge_name_and_papers_of_the_other_find_the_kept_one(twice: World):
    eva, other = twice.member(EVA), twice.member(TWICE)
    badge = twice.ask(lambda books: books.people.member(other).badge)
    former = twice.sql("SELECT series, year, number FROM act WHERE kind = 'issue' ORDER BY seq")
    done = twice.do(MergeMembers(EVA, TWICE))
    assert twice.ask(lambda books: resolve.member(books, TWICE).id) == eva
    assert twice.ask(lambda books: books.people.by_badge(badge).id) == eva
    for text in (TWICE, "vdaná", EVA, "vzorková"):
        found = twice.ask(lambda books, text=text: finding(books, text))
        assert [one.id for one in found.members.rows] == [eva], text
        assert {"PP-2026-000001", "PP-2026-000002", done.number} <= {one.number for one in found.papers.rows}, text
        listed = twice.ask(lambda books, text=text: find_papers(books, PapersWanted(text=text)))
        rows = twice.ask(lambda books, listed=listed: papers(books, listed.seqs))
        assert {"PP-2026-000001", "PP-2026-000002", done.number} <= {one.number for one in rows}, text
    assert len(former) == 2 and not twice.ask(lambda books: books.search.stale())
    twice.do(Undo(done.number, "omyl"))
    assert twice.ask(lambda books: resolve.member(books, TWICE).id) == other
    assert [one.id for one in twice.ask(lambda books: finding(books, TWICE)).members.rows] == [other]
    assert not twice.ask(lambda books: books.search.stale())


def test_both_cards_tell_of_it(twice: World):
    eva, other = twice.member(EVA), twice.member(TWICE)
    done = twice.do(MergeMembers(EVA, TWICE))
    kept, ended = (twice.ask(lambda books, one=one: member_card(books, one)) for one in (eva, other))
    assert done.number in [event.number for event in kept.events] and done.number in [e.number for e in ended.events]
    assert {"PP-2026-000001", "PP-2026-000002", done.number} <= {paper.number for paper in kept.papers}
    merged = twice.ask(lambda books: books.people.merged(eva))
    assert [one.id for one in merged] == [other] and ended.member.merged_into == eva
    assert kept.pieces == sum(event.change for event in kept.events) == 7
    last = twice.ask(lambda books: stays(books, books.people.member(other)))[-1]
    assert (last.end, last.ended_by, last.until) == ("merged", done.number, LATER)


def test_a_personal_card_adds_up_on_every_day(twice: World):
    eva = twice.member(EVA)
    twice.do(MergeMembers(EVA, TWICE))
    twice.clock.go_to("2026-03-12")
    for at in (DAY, LATER - timedelta(days=1), LATER, LATER + timedelta(days=1), None):
        (card,) = twice.ask(lambda books, at=at: personal_cards(books, [eva], at))
        assert card.pieces == sum(move.change for move in card.moves), at


def test_the_kept_record_says_what_is_chosen(twice: World):
    eva = twice.member(EVA)
    before = twice.ask(lambda books: books.people.member(eva))
    done = twice.do(MergeMembers(EVA, TWICE, take="surname, rank"))
    now = twice.ask(lambda books: books.people.member(eva))
    assert (now.surname, now.rank, now.personal_number) == ("Vdaná", "por.", EVA)
    assert now.sizes == before.sizes | {"obuv": "38"} and now.unit == before.unit
    twice.do(Undo(done.number, "omyl"))
    assert twice.ask(lambda books: books.people.member(eva)) == before
    with pytest.raises(NoSuchField):
        twice.do(MergeMembers(EVA, TWICE, take="badge"))


def test_a_loan_goes_along_with_its_day(twice: World):
    until, before = date(2026, 4, 1), None
    twice.do(Lend(TWICE, ("R-001",), until=until))
    twice.do(Lend(TWICE, ("TRIKO/L*2",), until=until + timedelta(days=9)))
    before, eva = twice.state(), twice.member(EVA)
    done = twice.do(MergeMembers(EVA, TWICE))
    open = twice.ask(lambda books: books.loans.open(eva))
    assert [(one.until, one.out) for one in open] == [(until, 1), (until + timedelta(days=9), 2)]
    assert len(done.papers) == 3 and pieces(twice, eva) == 10
    assert twice.verified().problems == ()
    extended = twice.do(ExtendLoan(str(open[0].number), until + timedelta(days=30)))
    with pytest.raises(Depends):
        twice.do(Undo(done.number, "omyl"))
    twice.do(Undo(extended.number, "omyl"))
    twice.do(Undo(done.number, "omyl"))
    assert (twice.state(), twice.verified().problems) == (before, ())


def test_a_record_of_who_left_is_merged_as_well_and_a_merged_one_is_merged_on(twice: World):
    eva, other, ctibor = twice.member(EVA), twice.member(TWICE), twice.member(CTIBOR)
    twice.do(TakeBack(TWICE, ("V-002", "TRIKO/M*3"), condition="worn"))
    twice.do(EndMembership(TWICE))
    first = twice.do(MergeMembers(EVA, other))
    assert first.pieces == 0 and first.papers
    second = twice.do(MergeMembers(CTIBOR, EVA, different=True))
    assert twice.ask(lambda books: [resolve.member(books, who).id for who in (TWICE, EVA)]) == [ctibor] * 2
    assert {one.id for one in twice.ask(lambda books: books.people.merged(ctibor))} == {eva, other}
    with pytest.raises(Depends):
        twice.do(Undo(first.number, "omyl"))
    twice.do(Undo(second.number, "omyl"))
    twice.do(Undo(first.number, "omyl"))
    assert twice.verified().problems == () and twice.ask(lambda books: books.people.merged(eva)) == []


def test_what_was_merged_is_no_record_to_work_with(twice: World):
    eva, other = twice.member(EVA), twice.member(TWICE)
    back = twice.do(TakeBack(TWICE, ("TRIKO/M",), condition="worn"))
    row = member_row(twice.ask(lambda books: books.people.member(other)))
    done = twice.do(MergeMembers(EVA, TWICE))
    for command in (EditMember(other, row), WithdrawMember(other, withdrawn=False), MergeMembers(EVA, other)):
        with pytest.raises(RecordMerged):
            twice.do(command)
    with pytest.raises(UnknownMember):
        twice.do(Issue(other, ("V-003",)))
    with pytest.raises(SameRecord):
        twice.do(MergeMembers(EVA, TWICE))
    for number in ("PP-2026-000002", back.number):
        with pytest.raises(Depends) as refusal:
            twice.do(Undo(number, "omyl"))
        assert done.number in refusal.value.by
    assert pieces(twice, eva) == 6


def test_what_is_under_way_at_a_desk_is_finished_first(twice: World):
    other = twice.member(TWICE)
    article = twice.article("TRIKO")
    line = CartLine(1, article, "M", numbered=False, quantity=1)
    twice.do(SaveCart(other, Cart(other, (line,), "klíč").to_json()))
    with pytest.raises(CartWaits):
        twice.do(MergeMembers(EVA, TWICE))
    twice.do(SaveCart(other, Cart(other, (), "klíč").to_json()))
    unit = twice.ask(lambda books: books.people.units()["KRPB"][0])
    twice.do(SaveCheck(twice.ask(lambda books: begin(books, Setup(unit)))))
    with pytest.raises(CheckWaits):
        twice.do(MergeMembers(EVA, TWICE))
    twice.do(MergeMembers(TWICE, EVA))


def test_a_list_with_the_number_of_the_other_record_is_told_whose_it_is(twice: World):
    twice.do(MergeMembers(EVA, TWICE))
    run = twice.dry_run(ListKind.MEMBERS, MEMBERS + f"{TWICE};Vdaná;Eva;por.;KRPB;KŘP Jihomoravského kraje;;38\n")
    assert [(one.what, one.facts, one.fixes) for one in run.errors] == [
        ("merged_number", {"name": "Vzorková Eva", "taken": EVA}, (EVA,))
    ]
    row = member_row(twice.ask(lambda books: books.people.by_number(EVA)))
    with pytest.raises(Doubled):
        twice.do(EditMember(None, replace(row, personal_number=TWICE)))


def test_the_auditor_s_verifier_agrees(twice: World):
    done = twice.do(MergeMembers(EVA, TWICE, take="surname"))
    twice.do(EditMembers((twice.member(EVA), twice.member(ADAM)), "rank", "rtn."))
    twice.do(Undo("HU-2026-000001", "omyl"))
    twice.do(Undo(done.number, "omyl"))
    twice.do(MergeMembers(EVA, TWICE))
    twice.close()
    assert verifier.main(str(twice.path), every=True) == 0


def test_shared_things_days_and_strangers_are_refused(twice: World):
    with pytest.raises(UnknownMember):
        twice.do(MergeMembers(EVA, "990888"))
    with pytest.raises(UnknownMember):
        twice.do(MergeMembers(EVA, twice.ask(lambda books: books.people.units()["KRPA"][0])))
    with pytest.raises(SameRecord):
        twice.do(MergeMembers(EVA, EVA))
    with pytest.raises(BadDate):
        twice.do(MergeMembers(EVA, TWICE, on=DAY - timedelta(days=1)))
    twice.do(Transfer("KRPB", ("V-003",), source="A01", responsible=TWICE))
    with pytest.raises(AnswersFor):
        twice.do(MergeMembers(ADAM, TWICE, different=True))
