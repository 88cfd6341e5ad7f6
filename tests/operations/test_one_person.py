"""A person is one person: who comes back is the one they were, and what is open stays theirs under every record."""

from datetime import date

import pytest

from equipment_app.documents.clearance import ClearancePaper
from equipment_app.documents.incident import IncidentPaper
from equipment_app.domain.lists import ListKind, MemberRow
from equipment_app.domain.person_errors import FormerMember, SecondRecord
from equipment_app.dry_run import dry_run
from equipment_app.exchange.read import read
from equipment_app.exchange.table import lists_in
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.incident_steps import ProposeCompensation
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.merge import MergeMembers
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.undo import Undo
from equipment_app.queries.holdings import holdings
from equipment_app.queries.incident_register import open_at
from equipment_app.queries.incidents import incident_card
from equipment_app.queries.leaver_register import owed_at
from equipment_app.queries.leaving import leaving
from equipment_app.queries.membership import stays
from tests.world import ADAM, EVA, MEMBERS, World, each_coming_a_record

ADAMS = next(line for line in MEMBERS.splitlines() if line.startswith(ADAM))
HEADING = MEMBERS.splitlines()[0]


@pytest.fixture
def gone(world: World):
    """Adam left with a vest that he did not bring back."""
    world.do(Issue(ADAM, ("V-001",)))
    world.clock.go_to("2026-03-20")
    world.do(EndMembership(ADAM, although="odešel bez vyrovnání", until=date(2026, 6, 30)))
    world.clock.go_to("2026-04-20")
    return world


def test_who_comes_back_by_a_list_is_the_one_they_were(gone: World):
    [adam] = gone.ask(
        lambda books: [one.id for one in books.people.members(everyone=True) if one.personal_number == ADAM]
    )
    run = gone.dry_run(ListKind.MEMBERS, f"{HEADING}\n{ADAMS}\n")
    assert (run.created, run.changed) == (0, 1)
    [told] = run.warnings
    assert (told.what, told.facts["day"], told.facts["open"]) == ("comes_back", "20. 3. 2026", 1)
    gone.do(TakeIn(run))
    assert gone.member(ADAM) == adam
    assert [line.serial for line in gone.ask(lambda books: holdings(books, adam))] == ["V-001"]
    member = gone.ask(lambda books: books.people.member(adam))
    assert [one.end for one in gone.ask(lambda books: stays(books, member))] == ["left", ""]
    assert gone.ask(lambda books: ClearancePaper.preview(books, adam)).result() == "clearance_open"
    assert gone.verified().problems == ()


def test_a_new_member_by_hand_does_not_get_the_number_of_who_left(gone: World):
    before = gone.head()
    row = MemberRow(ADAM, False, "", "Zkušební", "Adam", "", "", "KRPB", "", "", None, {})
    with pytest.raises(FormerMember) as refused:
        gone.do(EditMember(None, row))
    assert "Zkušební" in refused.value.name and gone.head() == before


@pytest.fixture
def split(gone: World):
    """As a store of before has it: taken on again, Adam got a record of his own."""
    with each_coming_a_record():
        gone.take_in(ListKind.MEMBERS, f"{HEADING}\n{ADAMS}\n")
    return gone


def test_of_two_records_nobody_merged_no_sheet_says_settled(split: World):
    adam = split.member(ADAM)
    assert split.ask(lambda books: holdings(books, adam)) == []
    with pytest.raises(SecondRecord):
        split.do(EndMembership(ADAM))
    other = split.ask(lambda books: books.people.former(ADAM))
    for record in (adam, other.id):
        with pytest.raises(SecondRecord):
            split.ask(lambda books, record=record: ClearancePaper.preview(books, record))
    split.do(MergeMembers(adam, other.id))
    for record in (adam, other.id):
        assert split.ask(lambda books, record=record: ClearancePaper.preview(books, record))
    assert split.ask(lambda books: ClearancePaper.preview(books, adam)).result() == "clearance_open"


def test_an_open_loss_is_told_of_whoever_the_record_was_merged_with(world: World):
    world.do(Issue(ADAM, ("V-001",)))
    lost = world.do(ReportIncident(ADAM, ("V-001",), what="loss"))
    adam, eva = world.member(ADAM), world.member(EVA)
    merged = world.do(MergeMembers(EVA, ADAM, different=True))
    assert [one.number for one in world.ask(lambda books: books.incidents.all(eva))] == [lost.number]
    assert world.ask(lambda books: leaving(books, eva)).incidents[0] == 1
    left = world.do(EndMembership(EVA))
    paper = world.ask(lambda books: ClearancePaper.gather(books, left.entry))
    assert [one.number for one in paper.incidents] == [lost.number]
    world.do(Undo(left.number, "omyl"))
    world.do(Undo(merged.number, "jsou to dva lidé"))
    assert [one.number for one in world.ask(lambda books: books.incidents.all(adam))] == [lost.number]
    assert world.ask(lambda books: books.incidents.all(eva)) == []


def test_restored_by_hand_the_person_is_the_same(gone: World):
    [adam] = gone.ask(
        lambda books: [one.id for one in books.people.members(everyone=True) if one.personal_number == ADAM]
    )
    gone.do(WithdrawMember(adam, withdrawn=False))
    assert gone.member(ADAM) == adam


PODVRH = f"{ADAM};Podvrh;Pavel;plk.;KRPB;KŘP Jihomoravského kraje;;"
"""Adam's number, mistyped in the row of somebody else."""


def test_a_row_that_makes_somebody_else_of_a_member_is_confirmed_by_itself(world: World, tmp_path):
    path = tmp_path / "seznam.csv"
    path.write_text(f"{HEADING}\n{PODVRH}\n", encoding="utf-8")
    [listed] = lists_in(ListKind.MEMBERS, read(path))
    run = world.ask(lambda books: dry_run(books, [listed]))
    [problem] = run.errors
    assert (problem.what, run.refused) == ("another_person", 1)
    assert len(problem.fixes) > 1, "it is never among what is accepted at once"
    sure = listed.mended({(problem.row, problem.field): "Podvrh"})
    again = world.ask(lambda books: dry_run(books, [sure]))
    assert (again.errors, again.changed, [one.what for one in again.warnings][-1:]) == (
        (),
        1,
        ["another_person_confirmed"],
    )


def test_who_only_marries_is_the_same_person(world: World):
    married = ADAMS.replace(ADAMS.split(";")[1], "Provdaná", 1)
    assert world.dry_run(ListKind.MEMBERS, f"{HEADING}\n{married}\n").errors == ()


def test_the_decision_and_the_registers_name_the_person_under_the_record_that_is_kept(world: World):
    world.do(Issue(ADAM, ("V-001",)))
    lost = world.do(ReportIncident(ADAM, ("V-001",), what="loss")).number
    eva, adam = world.member(EVA), world.member(ADAM)
    world.do(MergeMembers(EVA, ADAM, different=True))
    [row] = world.ask(lambda books: open_at(books, books.journal.today()))
    assert row.member.id == eva
    assert world.ask(lambda books: owed_at(books, books.journal.today())) == [], (
        "who left is another record, not a debtor"
    )
    card = world.ask(lambda books: incident_card(books, books.papers.seq(lost)))
    assert (card.member.id, card.lines[0].paper) == (eva, "PP-2026-000001")
    step = world.do(ProposeCompensation(lost, ("compensation",), 100_00))
    paper = world.ask(lambda books: IncidentPaper.gather(books, step.entry))
    assert "Vzorková" in paper.holder.name and paper.entrusted
    first = world.ask(lambda books: IncidentPaper.gather(books, books.papers.seq(lost)))
    assert "Zkušební" in first.holder.name, "as it was when that was written"
    assert adam != eva
