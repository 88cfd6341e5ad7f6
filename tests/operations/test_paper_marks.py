"""What happens to a paper after it was made: printed, signed, filed later."""

from datetime import timedelta
from math import inf

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import AlreadyCancelled, UnknownNumber
from equipment_app.domain.kinds import SIGNED, Changes
from equipment_app.domain.outcome import no_step
from equipment_app.domain.papers import Number
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations import resolve
from equipment_app.operations.close_deployment import CloseDeployment
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.disposal import (
    DecideUnneeded,
    NameCommission,
    PresentToCommission,
    RecordDestruction,
)
from equipment_app.operations.exchange import ExchangeThings
from equipment_app.operations.gate import HandOutAtGate
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.hand_over_office import HandOverOffice
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.incident_steps import ProposeCompensation
from equipment_app.operations.inspect import Inspect
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership
from equipment_app.operations.lend import Lend
from equipment_app.operations.loans import Remind
from equipment_app.operations.merge import MergeMembers
from equipment_app.operations.papers import FilePending, MarkSigned, RecordPrint, next_batch
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.receive import Receive
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.roster import MakeRosters
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import CloseCountPlace, CountPiece
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.operations.unit_checks import FileCheck
from equipment_app.operations.write_off import ProposeWriteOff
from equipment_app.queries.filters import PapersWanted, Show
from equipment_app.queries.papers import find_papers, overview, papers, unsigned
from equipment_app.queries.unit_check import begin
from tests.world import ADAM, CTIBOR, DESTROYED, EVA, PASSWORD


@pytest.fixture
def issued(world):
    return world.do(Issue(ADAM, ("TRIKO*2",)))


def marks(world, kind):
    return world.sql("SELECT about, facts FROM act WHERE kind = ? ORDER BY seq", kind)


def test_a_print_is_an_entry_about_the_handover(world, issued):
    outcome = world.do(RecordPrint(issued.number.lower(), 2))
    assert marks(world, "printed") == [(issued.entry, f'{{"copies":2,"number":"{issued.number}"}}')]
    assert (outcome.what, outcome.changes, outcome.subject) == ("printed", Changes.PRINTS, issued.number)
    assert world.verified().ok


def test_the_print_of_a_cancelled_copy_is_about_the_storno(world, issued):
    storno = world.do(Undo(issued.number, "omyl"))
    world.do(RecordPrint(storno.number))
    assert marks(world, "printed")[0][0] == storno.entry


def test_only_papers_are_printed(world):
    with pytest.raises(UnknownNumber):
        world.do(RecordPrint("PP-2026-000999"))


def test_a_paper_is_signed_once(world, issued):
    assert world.do(MarkSigned(issued.number)).what == "signed"
    head = world.head()
    assert world.do(MarkSigned(issued.number)).what == "nothing_new"
    assert world.head() == head
    assert world.ask(lambda books: books.papers.signed(issued.entry))
    assert world.verified().ok


def test_the_mark_can_be_taken_back_and_set_again(world, issued):
    world.do(MarkSigned(issued.number))
    assert world.do(MarkSigned(issued.number, signed=False)).what == "unsigned"
    assert not world.ask(lambda books: books.papers.signed(issued.entry))
    assert world.do(MarkSigned(issued.number)).what == "signed"


def test_a_cancelled_paper_is_not_signed(world, issued):
    storno = world.do(Undo(issued.number, "omyl"))
    with pytest.raises(AlreadyCancelled) as refusal:
        world.do(MarkSigned(issued.number))
    assert refusal.value.by == storno.number
    with pytest.raises(UnknownNumber):
        world.do(MarkSigned(storno.number))


def test_an_import_is_not_signed(world):
    with pytest.raises(UnknownNumber):
        world.do(MarkSigned("IM-2026-000001"))


def test_what_waits_is_filed_oldest_first_and_then_nothing_waits(world):
    first = world.do(Issue(ADAM, ("TRIKO",), file=False))
    second = world.do(Issue(EVA, ("TRIKO",), file=False))
    steps = []
    outcome = world.do(FilePending(lambda done, total: steps.append((done, total))))
    assert [paper.number for paper in outcome.papers] == [first.number, second.number]
    assert steps == [(0, 2), (1, 2), (2, 2)]
    assert first.number in world.ask(lambda books: books.papers.content(first.number)).decode()
    assert world.ask(lambda books: books.papers.to_file()) == []
    assert world.verified().ok


def test_nothing_to_file_needs_no_word(world, issued):
    head = world.head()
    outcome = world.do(FilePending())
    assert (outcome.what, outcome.changes, world.head()) == ("", Changes.NOTHING, head)


def test_a_paper_cancelled_before_it_was_filed_gets_both_copies(world):
    issued = world.do(Issue(ADAM, ("TRIKO",), file=False))
    storno = world.do(Undo(issued.number, "omyl"))
    world.do(FilePending())
    assert "omyl" in world.ask(lambda books: books.papers.content(storno.number)).decode()
    assert world.verified().ok


def test_both_papers_of_an_exchange_are_named_rightly(world):
    world.do(Issue(ADAM, ("TRIKO",)))
    world.do(HandOver(Issue(ADAM, ("TRIKO",), file=False), TakeBack(ADAM, ("TRIKO",), file=False)))
    outcome = world.do(FilePending())
    assert sorted(paper.number[:2] for paper in outcome.papers) == ["PP", "VR"]


def test_stopped_halfway_nothing_is_filed(world):
    world.do(Issue(ADAM, ("TRIKO",), file=False))
    world.do(Issue(EVA, ("TRIKO",), file=False))

    def stop(done, total):
        if done == 1:
            raise RuntimeError("stopped")

    with pytest.raises(RuntimeError):
        world.do(FilePending(stop))
    assert len(world.ask(lambda books: books.papers.to_file())) == 2


def test_many_are_filed_in_batches_and_each_is_kept_by_itself(world):
    numbers = [world.do(Issue(ADAM, ("TRIKO",), file=False)).number for _ in range(5)]
    told, made = [], []

    def step(done, total):
        told.append((done, total))
        if done == 3:
            raise RuntimeError("stopped")

    with pytest.raises(RuntimeError):
        while (batch := next_batch(step, len(numbers), made, 2, inf)) is not None:
            made.append(world.do(batch))
    assert told == [(0, 5), (1, 5), (2, 5), (2, 5), (3, 5)]
    assert [paper.number for one in made for paper in one.papers] == numbers[:2]
    made, left = [], world.ask(lambda books: len(books.papers.to_file()))
    while (batch := next_batch(no_step, left, made, 2, inf)) is not None:
        made.append(world.do(batch))
    assert [[paper.number for paper in one.papers] for one in made] == [numbers[2:4], numbers[4:]]
    assert world.verified().ok


def test_a_batch_without_time_is_one_paper(world):
    numbers = [world.do(Issue(ADAM, ("TRIKO",), file=False)).number for _ in range(3)]
    made = []
    while (batch := next_batch(no_step, 3, made, seconds=-1)) is not None:
        made.append(world.do(batch))
    assert [[paper.number for paper in one.papers] for one in made] == [[number] for number in numbers]


def test_what_somebody_else_filed_meanwhile_is_the_end_of_the_batches(world):
    for _ in range(3):
        world.do(Issue(ADAM, ("TRIKO",), file=False))
    made = [world.do(next_batch(no_step, 3, [], 2, inf))]
    world.do(FilePending())
    made.append(world.do(next_batch(no_step, 3, made, 2)))
    assert next_batch(no_step, 3, made, 2) is None


@pytest.fixture
def every_kind(world):
    """A store with a number of every kind: lists, an issue, a return, a storno, a check, the store handed over."""
    world.do(Issue(ADAM, ("TRIKO/M*2", "V-001")))
    world.do(TakeBack(ADAM, ("V-001",)))
    world.do(Receive("Dodavatel", "DL-9", "Rozpočet PČR", ("RADIO=X-9",)))
    world.do(Undo(world.do(Issue(EVA, ("R-001",))).number, "omyl"))
    world.do(Transfer(CTIBOR, ("TRIKO/M",), ADAM, condition=AS_ISSUED))
    world.do(HandOverProperty("KŘP Plzeňského kraje", ("V-003",)))
    world.do(Lend(EVA, ("V-002",), until=world.clock().date() + timedelta(days=1)))
    world.clock.now += timedelta(days=3)
    world.do(Remind(EVA))
    world.do(SendToRepair("Servis Vzor", world.clock().date() + timedelta(days=1), ("OBUV/42,5",)))
    world.do(TakeFromRepair("RE-2026-000001", everything=True))
    world.do(TakeBack(EVA, ("V-002",), condition=AS_ISSUED))
    world.do(ExchangeThings(ADAM, ("TRIKO/M=/L",), condition=AS_ISSUED))
    world.do(EndMembership(EVA))
    world.do(MergeMembers(CTIBOR, world.ask(lambda books: resolve.anyone(books, EVA).id), different=True))
    day = world.clock().date()
    world.do(NewDeployment("Cvičení", day, f"{day} 20:00", roles=("Člen=RADIO",)))
    world.do(AddParticipants("Cvičení", (CTIBOR,)))
    world.do(MakeRosters("Cvičení"))
    world.do(HandOutAtGate("Cvičení", CTIBOR, ("R-002",)))
    world.do(CloseDeployment("Cvičení", rest=True))
    world.do(ProposeCompensation("SU-2026-000001", ("compensation",)))
    world.do(
        OpenStocktake(
            "Svěřená Jitka", ("Řádková Růžena", "Předávací Zbyněk"), places="B02", articles="RADIO", outside=True
        )
    )
    world.do(CountPiece("B02", "R-001", "Řádková Růžena"))
    world.do(CloseCountPlace("B02", "Řádková Růžena"))
    world.do(ApproveStocktake())
    world.do(ChangePlan("RADIO", "Revize", months="24"))
    world.do(Inspect(("R-001",), result="reserved", note="odřený kryt"))
    number = world.do(ProposeWriteOff(("V-001",))).number
    world.do(DecideUnneeded(number, "KRPA-1/2026"))
    world.do(NameCommission(number, ADAM, CTIBOR))
    world.do(PresentToCommission(number, (1,)))
    world.do(RecordDestruction(number, **DESTROYED))
    unit = world.ask(lambda books: books.people.units()["KRPA"][0])
    world.do(FileCheck(world.ask(lambda books: begin(books, Setup(unit)))))
    world.appoint("Nástupcová", "Nina", personal_number="990901")
    with world.database.door.beside("Nástupcová", PASSWORD):
        world.do(HandOverOffice())
    return world


def waiting(world):
    found = world.ask(lambda books: find_papers(books, PapersWanted(Show.UNSIGNED)))
    rows = world.ask(lambda books: papers(books, found.seqs))
    assert len(rows) == world.ask(unsigned) == world.ask(overview).unsigned
    return {row.number: row.seq for row in rows}


def test_whatever_waits_for_a_signature_can_be_marked_as_signed(every_kind):
    numbers = waiting(every_kind)
    kinds = every_kind.sql("SELECT DISTINCT kind FROM act WHERE series IS NOT NULL")
    assert {kind for (kind,) in kinds} >= {*(row.kind for row in SIGNED), "storno", "register"}
    assert {number[:2] for number in numbers} == {row.series for row in SIGNED}
    for number, seq in numbers.items():
        assert every_kind.do(MarkSigned(number)).what == "signed"
        assert every_kind.ask(lambda books, seq=seq: books.papers.signed(seq))
    assert waiting(every_kind) == {}
    assert every_kind.verified().ok


def test_what_cannot_be_marked_does_not_wait(every_kind):
    numbers = every_kind.sql("SELECT series, year, number, suffix FROM act WHERE series IS NOT NULL")
    others = {str(Number(*row)) for row in numbers} - waiting(every_kind).keys()
    assert {number[:2] for number in others} == {"IM", "PP", "NA", "BR"}
    for number in others:
        with pytest.raises((UnknownNumber, AlreadyCancelled)):
            every_kind.do(MarkSigned(number))


def test_the_next_hand_over_of_the_store_names_all_that_waits(every_kind):
    numbers = waiting(every_kind)
    with every_kind.database.door.beside("Nástupcová", PASSWORD):
        entry = every_kind.do(HandOverOffice()).entry
    said = every_kind.ask(lambda books: gathered(books, entry)).state.unsigned
    assert said == tuple(sorted(numbers, key=numbers.get))
