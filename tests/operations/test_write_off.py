"""Write-offs: proposed, decided by two, seen by a commission of two others, destroyed; and what may not be."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.domain import write_offs
from equipment_app.domain.access_errors import SecondPersonNeeded
from equipment_app.domain.errors import AmbiguousThing, Depends, HeldByOther, LineRefused, OutOfStock
from equipment_app.domain.write_offs import (
    BadDecisionDay,
    DisposedTooEarly,
    ExchangedSince,
    HowDestroyed,
    NobodyNamed,
    NoCommission,
    NoLoss,
    NoReference,
    NothingNamed,
    NothingReady,
    NotImpartial,
    NotInDecision,
    NotInProposal,
    NoWriteOff,
    OnePersonTwice,
    Pile,
    ProposedAlready,
    ProposedForWriteOff,
    StillHeld,
    TooManyLines,
    Undecided,
    WhyKept,
    WhyTakenOut,
    WhyUnchecked,
    WriteOffDecided,
    WriteOffEnded,
    WriteOffStage,
    WrittenOff,
)
from equipment_app.operations import write_off
from equipment_app.operations.called import AmbiguousMember
from equipment_app.operations.disposal import (
    ConsentToWriteOff,
    DecideUnneeded,
    NameCommission,
    PresentToCommission,
    RecordDestruction,
)
from equipment_app.operations.fundings import SetFunding
from equipment_app.operations.hand_over_office import HandOverOffice
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.issue import Issue
from equipment_app.operations.keeping import NoConsentNumber
from equipment_app.operations.lend import Lend
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.operations.write_off import ChangeWriteOff, ProposedItem, ProposeWriteOff
from equipment_app.queries.write_offs import write_off as write_off_details
from equipment_app.store.books import Books
from equipment_app.store.records.write_offs import _ENTRIES
from tests.world import ADAM, CTIBOR, DESTROYED, EVA, KEEPER, PASSWORD, World

FIRST, SECOND, THIRD = (f"VZ-2026-00000{n}" for n in (1, 2, 3))
DAY = date(2026, 3, 2)


def found(world, number=FIRST):
    return world.ask(lambda books: books.write_offs.of(books.papers.seq(number)))


def refused(world, command, refusal):
    with pytest.raises((refusal, LineRefused)) as caught:
        world.do(command)
    raised = caught.value.cause if isinstance(caught.value, LineRefused) else caught.value
    assert isinstance(raised, refusal)
    return raised


def proposed(world, *things):
    return world.do(ProposeWriteOff(things or ("R-001", "TRIKO/M*2"), note="nesvítí"))


def decided(world, *things):
    proposed(world, *things)
    world.do(DecideUnneeded(FIRST, "KRPA-1/2026", offered="není třeba"))
    world.do(NameCommission(FIRST, EVA, CTIBOR))


def sold(world, day="2029-02-28"):
    """The grant asks for what it paid for to be kept."""
    return lambda funding, sustained: date.fromisoformat(day) if funding and funding.logo else None


def test_from_the_proposal_to_the_destruction_and_back(world: World):
    before = world.state()
    assert proposed(world).number == FIRST
    assert world.state() == before, "a proposal moves nothing"
    assert [(line.pile.quantity, line.pile.reason, line.note) for line in found(world).lines.values()] == [
        (1, "unusable", "nesvítí"),
        (2, "unusable", "nesvítí"),
    ]
    world.do(DecideUnneeded(FIRST, "KRPA-1/2026", decider="plk. Rozhodný, náměstek"))
    world.do(NameCommission(FIRST, EVA, CTIBOR))
    world.do(PresentToCommission(FIRST, ("R-001",)))
    done = world.do(RecordDestruction(FIRST, place="Praha", **DESTROYED))
    assert (done.number, sum(line.quantity for line in done.lines)) == (THIRD, 1)
    assert world.stock("RADIO") == {"uni": 1}
    assert found(world).stage is WriteOffStage.APPOINTED, "what was not seen stays"
    world.do(PresentToCommission(FIRST, ("TRIKO/M",)))
    world.do(RecordDestruction(FIRST, **DESTROYED))
    assert (found(world).stage, world.stock("TRIKO")["M"]) == (WriteOffStage.DONE, 28)
    for number in ("VZ-2026-000004", THIRD, SECOND, FIRST):
        world.do(Undo(number, "omyl"))
    assert (world.state(), world.verified().problems) == (before, ())
    assert world.ask(lambda books: books.write_offs.all()) == []


def test_what_is_proposed_goes_out_with_a_reason_alone_until_it_is_taken_out(world: World):
    world.do(Issue(ADAM, ("R-001",)))
    world.do(TakeBack(ADAM, ("R-001",)))
    proposed(world)
    for command in (Issue(EVA, ("R-001",)), Lend(EVA, ("R-001",), until=date(2026, 4, 1))):
        assert refused(world, command, ProposedForWriteOff).since == DAY
    world.do(Issue(EVA, ("R-002", "TRIKO/M")))
    done = world.do(Issue(EVA, ("R-001",), overdue="jiná není"))
    ((said,),) = world.sql("SELECT text FROM remark WHERE ref = ?", f"{done.entry}/1")
    assert said == "k vyřazení navrženo 2. 3. 2026: jiná není"
    world.do(Undo(done.number, "omyl"))
    world.do(Undo(FIRST, "omyl"))
    world.do(Issue(EVA, ("R-001",)))
    world.do(TakeBack(EVA, ("R-001",)))
    proposed(world, "R-001", "V-001")
    world.do(ChangeWriteOff(SECOND, without="R-001"))
    world.do(Issue(EVA, ("R-001",)))
    refused(world, Issue(EVA, ("V-001",)), ProposedForWriteOff)
    world.do(DecideUnneeded(SECOND, "KRPA-1/2026", refused=True))
    world.do(Issue(EVA, ("V-001",)))
    assert world.verified().problems == ()


def test_nobody_reads_the_journal_to_know_what_is_proposed(world: World):
    """Found by the indexes of numbers and of what an entry is about; and then it is remembered."""
    steps = [row[-1] for row in world.sql(f"EXPLAIN QUERY PLAN {_ENTRIES}", *(1,) * _ENTRIES.count("?"))]
    assert [step for step in steps if step.startswith("SCAN") and step != "SCAN CONSTANT ROW"] == []


def test_what_is_built_on_is_not_cancelled_before_it(world: World):
    decided(world, "R-001")
    with pytest.raises(Depends):
        world.do(Undo(FIRST, "omyl"))
    world.do(PresentToCommission(FIRST, ("R-001",)))
    world.do(RecordDestruction(FIRST, **DESTROYED))
    with pytest.raises(Depends):
        world.do(Undo(SECOND, "omyl"))
    world.do(Undo(THIRD, "omyl"))
    world.do(Undo(SECOND, "omyl"))
    assert found(world).stage is WriteOffStage.PROPOSED


def test_lines_come_and_go_until_it_is_decided_and_only_go_after(world: World):
    proposed(world, "R-001", "R-002")
    refused(world, ChangeWriteOff(FIRST, without="V-001"), NotInProposal)
    refused(world, ChangeWriteOff(FIRST), NothingNamed)
    world.do(ChangeWriteOff(FIRST, ("V-001",), without="R-002", reason="uneconomic"))
    assert [line.n for line in found(world).lines.values() if line.here] == [1, 3]
    world.do(DecideUnneeded(FIRST, "KRPA-1/2026"))
    refused(world, ChangeWriteOff(FIRST, ("R-002",)), NotInDecision)
    refused(world, ChangeWriteOff(FIRST, without="V-001"), WhyTakenOut)
    world.do(ChangeWriteOff(FIRST, without="V-001", because="ještě se hodí"))
    assert found(world).lines[3].taken_out == "ještě se hodí"
    world.do(ChangeWriteOff(FIRST, ("V-001",)))
    assert found(world).lines[3].here
    assert world.verified().ok


def test_the_worst_condition_goes_first(world: World):
    world.do(Issue(ADAM, ("TRIKO/M*3",)))
    world.do(TakeBack(ADAM, ("TRIKO/M*3",), condition="unusable"))
    proposed(world, "TRIKO/M*4")
    piles = [(line.pile.condition, line.pile.quantity) for line in found(world).lines.values()]
    assert piles == [("unusable", 3), ("new", 1)]


def test_a_thing_is_in_one_proposal(world: World):
    proposed(world, "R-001", "TRIKO/M*29")
    assert refused(world, ProposeWriteOff(("R-001",)), ProposedAlready).number == FIRST
    assert refused(world, ProposeWriteOff(("TRIKO/M*2",)), OutOfStock).available == 1
    refused(world, ProposeWriteOff(()), NothingNamed)
    refused(world, ProposeWriteOff(("RADIO",)), AmbiguousThing)


def test_a_piece_is_in_one_proposal_wherever_it_is_by_now(world: World):
    proposed(world, "R-001", "R-002")
    world.do(SendToRepair("Servis", date(2026, 3, 9), ("R-001",)))
    world.do(TakeFromRepair("RE-2026-000001", everything=True))
    world.do(ReportIncident("-", ("R-002",), what="loss"))
    for piece in ("R-001", "R-002"):
        assert refused(world, ProposeWriteOff((piece,)), ProposedAlready).number == FIRST


def test_more_lines_than_an_entry_holds_are_refused(world: World, monkeypatch):
    monkeypatch.setattr(write_off, "MOST", 1)
    refused(world, ProposeWriteOff(("R-001", "R-002")), TooManyLines)


def test_what_a_member_holds_stays_with_them(world: World):
    world.do(Issue(ADAM, ("R-001",)))
    assert "Adam Zkušební" in refused(world, ProposeWriteOff(("R-001",)), StillHeld).holder


def test_what_is_lost_goes_by_its_report_without_being_shown(world: World):
    world.do(Issue(ADAM, ("R-001", "TRIKO/M*3")))
    refused(world, ProposeWriteOff((ProposedItem("R-002", "lost"),)), NoLoss)
    report = world.do(ReportIncident(ADAM, ("R-001", "TRIKO/M*3"))).number
    proposed(world, "R-001", ProposedItem("TRIKO/M*2", "lost"))
    assert {(line.pile.reason, line.incident) for line in found(world).lines.values()} == {("lost", report)}
    world.do(DecideUnneeded(FIRST, "KRPA-1/2026"))
    world.do(NameCommission(FIRST, EVA, CTIBOR))
    assert len(world.do(RecordDestruction(FIRST)).lines) == 2, "nobody saw it, so nobody says how it was destroyed"
    for command in (ProposeWriteOff(("R-001",)), Issue(ADAM, ("R-001",)), TakeBack(EVA, ("R-001",), condition="good")):
        assert refused(world, command, WrittenOff).thing
    assert world.verified().ok


def test_a_decision_takes_a_reference_a_day_and_two_persons(world: World):
    proposed(world)
    refused(world, DecideUnneeded(FIRST, " "), NoReference)
    refused(world, DecideUnneeded(FIRST, "1", date(2026, 3, 1)), BadDecisionDay)
    refused(world, DecideUnneeded(FIRST, "1", date(2026, 3, 3)), BadDecisionDay)
    world.appoint("Druhá", "Dana", personal_number="990905")
    refused(world, DecideUnneeded(FIRST, "1"), SecondPersonNeeded)
    world.together(DecideUnneeded(FIRST, "1"))
    with pytest.raises(WriteOffDecided):
        world.together(DecideUnneeded(FIRST, "2"))
    assert world.verified().ok


def test_what_is_refused_has_ended(world: World):
    proposed(world)
    world.do(DecideUnneeded(FIRST, "1", refused=True))
    assert found(world).stage is WriteOffStage.REFUSED
    refused(world, PresentToCommission(FIRST, ("R-001",)), WriteOffEnded)
    world.do(ProposeWriteOff(("R-001",)))


def test_the_commission_is_two_who_have_no_part_in_it(world: World):
    proposed(world)
    refused(world, NameCommission(FIRST, EVA, CTIBOR), Undecided)
    refused(world, NameCommission("VZ-2026-000009", EVA, CTIBOR), NoWriteOff)
    refused(world, NameCommission("nic", EVA, CTIBOR), NoWriteOff)
    world.do(DecideUnneeded(FIRST, "1"))
    refused(world, NameCommission(FIRST, EVA, EVA), OnePersonTwice)
    refused(world, NameCommission(FIRST, EVA, CTIBOR, EVA), OnePersonTwice)
    refused(world, NameCommission(FIRST, "Nikdo", EVA), NobodyNamed)
    refused(world, NameCommission(FIRST, KEEPER["personal_number"], EVA), NotImpartial)
    refused(world, RecordDestruction(FIRST, **DESTROYED), NoCommission)
    world.appoint("Druhá", "Dana", personal_number="990905")
    world.do(NameCommission(FIRST, "Dana Druhá", EVA, CTIBOR))
    assert found(world).commission[0].partition(":")[0] == "operator"
    world.do(NameCommission(FIRST, "Druhá Dana", EVA, CTIBOR))
    assert [one.partition(":")[0] for one in found(world).commission] == ["operator", "member", "member"]


def test_who_answers_for_the_property_is_not_on_the_commission_whoever_proposed_it(world: World):
    """Whoever made the store answers for it until another takes it over."""
    keeper, dana = KEEPER["personal_number"], "990905"
    world.appoint("Druhá", "Dana", personal_number=dana)
    world.sign_in("Druhá Dana")
    proposed(world, "R-001")
    world.together(DecideUnneeded(FIRST, "1"))
    for who in (keeper, dana):
        refused(world, NameCommission(FIRST, EVA, who), NotImpartial)
    world.sign_in()
    with world.database.door.beside("Druhá Dana", PASSWORD):
        world.do(HandOverOffice())
    world.do(NameCommission(FIRST, EVA, keeper))
    proposed(world, "R-002")
    world.together(DecideUnneeded("VZ-2026-000003", "2"))
    for who in (keeper, dana):
        refused(world, NameCommission("VZ-2026-000003", EVA, who), NotImpartial)


def test_the_commission_is_known_by_surname_and_nobody_is_chosen_among_namesakes(world: World):
    proposed(world, "R-001")
    world.do(DecideUnneeded(FIRST, "1"))
    eva = world.ask(lambda books: books.people.by_number(EVA))
    world.do(NameCommission(FIRST, f" {eva.surname.lower()} ", "Adam Zkušební"))
    assert found(world).commission == (f"member:{eva.id}", f"member:{world.member(ADAM)}")
    world.appoint("Zkušební", "Alena", personal_number="990906")
    for outside in (False, True):
        refused(world, NameCommission(FIRST, EVA, "zkusebni", outside=outside), AmbiguousMember)
    world.do(NameCommission(FIRST, EVA, "Zkušební Alena"))
    told = refused(world, NameCommission(FIRST, EVA, "Zkušebny"), NobodyNamed)
    assert [one.partition(",")[0] for one in told.near] == ["Zkušební Adam"], "nobody else is called nearly so"


def test_somebody_of_outside_is_named_as_written_where_that_is_meant(world: World):
    proposed(world, "R-001")
    world.do(DecideUnneeded(FIRST, "1"))
    who = "Ing. Jan Cizí, hasiči"
    refused(world, NameCommission(FIRST, EVA, who), NobodyNamed)
    refused(world, NameCommission(FIRST, EVA, "Cizí", outside=True), NobodyNamed)
    refused(world, NameCommission(FIRST, who, "ing. jan cizí, hasiči", outside=True), OnePersonTwice)
    for disguised in ("Zora Skladníková", "nprap. Zora Skladníková, sklad"):
        refused(world, NameCommission(FIRST, EVA, disguised, outside=True), NotImpartial)
    world.do(NameCommission(FIRST, EVA, who, outside=True))
    assert found(world).commission[1] == f"outside:{who}"
    first = world.ask(lambda books: books.papers.seq(FIRST))
    details = world.ask(lambda books: write_off_details(books, first))
    assert details.commission[1] == who and world.verified().problems == ()


def test_it_is_destroyed_after_the_decision_and_what_was_seen(world: World):
    proposed(world, "R-001", "R-002")
    world.clock.go_to("2026-03-04")
    world.do(DecideUnneeded(FIRST, "1"))
    world.do(NameCommission(FIRST, EVA, CTIBOR))
    refused(world, PresentToCommission(FIRST, ("V-001",)), NotInDecision)
    refused(world, PresentToCommission(FIRST), NothingNamed)
    assert refused(world, RecordDestruction(FIRST, **DESTROYED), NothingReady).waiting == 2
    world.do(PresentToCommission(FIRST, (1,)))
    refused(world, RecordDestruction(FIRST, on=date(2026, 3, 3)), DisposedTooEarly)
    assert len(world.do(RecordDestruction(FIRST, **DESTROYED)).lines) == 1


def test_it_is_said_how_it_was_destroyed_and_what_was_checked_or_why_not(world: World):
    proposed(world, "R-001", "R-002")
    world.do(DecideUnneeded(FIRST, "1"))
    world.do(NameCommission(FIRST, EVA, CTIBOR))
    world.do(PresentToCommission(FIRST, (1, 2)))
    before = world.state()
    for nothing in (" ", ".", "\u200b\u200b", "- -"):
        refused(world, RecordDestruction(FIRST, **DESTROYED | {"manner": nothing}), HowDestroyed)
        refused(world, RecordDestruction(FIRST, manner="drcení", unchecked=nothing), WhyUnchecked)
    nothing = refused(world, RecordDestruction(FIRST, manner="drcení"), WhyUnchecked)
    assert nothing.missing == ("marks", "labels", "memory", "serials") and "paměti smazány" in nothing.said("cs")
    part = DESTROYED | {"memory": False}
    assert refused(world, RecordDestruction(FIRST, **part), WhyUnchecked).missing == ("memory",)
    assert world.state() == before
    done = world.do(RecordDestruction(FIRST, **part, unchecked="přístroje nemají paměť"))
    (kept,) = found(world).disposals
    assert (kept.seq, kept.checked, kept.unchecked) == (
        done.entry,
        ("marks", "labels", "serials"),
        "přístroje nemají paměť",
    )


def test_an_entry_of_before_that_said_neither_stays_what_it_is(world: World, monkeypatch: pytest.MonkeyPatch):
    proposed(world, "R-001")
    world.do(DecideUnneeded(FIRST, "1"))
    world.do(NameCommission(FIRST, EVA, CTIBOR))
    world.do(PresentToCommission(FIRST, (1,)))
    with monkeypatch.context() as before:
        before.setattr(RecordDestruction, "_refuse_unsaid", lambda *_: None)
        world.do(RecordDestruction(FIRST))
    (kept,) = found(world).disposals
    assert (kept.manner, kept.checked, kept.unchecked) == ("", (), "")
    assert found(world).stage is WriteOffStage.DONE and world.verified().problems == ()


def test_what_was_given_away_or_put_elsewhere_since_is_told(world: World):
    decided(world, "R-001", "R-002", "TRIKO/M*20")
    world.do(PresentToCommission(FIRST, (1, 2, 3)))
    world.do(Issue(ADAM, ("R-001",), overdue="jiná není"))
    assert refused(world, RecordDestruction(FIRST, **DESTROYED), HeldByOther).thing
    world.do(ChangeWriteOff(FIRST, without="R-001", because="vydáno členovi"))
    world.do(Transfer("A01", ("R-002",)))
    world.do(Issue(ADAM, ("TRIKO/M*15",), overdue="jiná nejsou"))
    assert refused(world, RecordDestruction(FIRST, **DESTROYED), OutOfStock).wanted == 20
    world.do(ChangeWriteOff(FIRST, without="TRIKO/M", because="vydáno členovi"))
    assert len(world.do(RecordDestruction(FIRST, **DESTROYED)).lines) == 1


def test_what_a_grant_asks_to_keep_goes_with_the_reference_of_a_consent_alone(world: World, monkeypatch):
    decided(world, "V-001", "V-002")
    monkeypatch.setattr(Books, "kept_until", lambda *_: date(2029, 2, 28))
    world.do(PresentToCommission(FIRST, (1, 2)))
    assert refused(world, RecordDestruction(FIRST, **DESTROYED), NothingReady).kept == 2
    refused(world, ConsentToWriteOff(FIRST, " ", ("V-001",)), WhyKept)
    refused(world, ConsentToWriteOff(FIRST, "proto", ("V-001",)), NoConsentNumber)
    world.do(ConsentToWriteOff(FIRST, "MV-1/2026", ("V-001",)))
    assert len(world.do(RecordDestruction(FIRST, **DESTROYED)).lines) == 1
    assert [line.here for line in found(world).lines.values()] == [False, True]
    assert world.verified().ok


def test_a_source_says_until_when_it_is_kept(world: World):
    grant = next(iter(world.ask(lambda books: books.settings.fundings()).values()))
    assert replace(grant, keep_until=None).kept_until(1) is None
    day = date(2030, 2, 28)
    world.do(SetFunding(grant.code, keep_until=day))
    grant = world.ask(lambda books: books.settings.fundings())[grant.code]
    assert (grant.kept_until(1), grant.kept_until(0)) == (day, None)


def test_what_an_entry_says_of_piles_reads_back():
    piles = {1: Pile(4, 7, 2, "worn", "unusable"), 3: Pile(5, 7, 1, "new", "lost")}
    assert write_offs.unpacked(write_offs.packed(piles)) == piles
    assert replace(piles[1], quantity=3) != piles[1]


def test_a_piece_exchanged_since_is_taken_out_of_the_proposal(world: World):
    proposed(world, "R-002")
    world.do(SendToRepair("Servis", date(2026, 4, 1), ("R-002",)))
    world.do(DecideUnneeded(FIRST, "KRPA-1/2026"))
    world.do(NameCommission(FIRST, EVA, CTIBOR))
    world.do(PresentToCommission(FIRST, ("R-002",)))
    world.do(TakeFromRepair("RE-2026-000001", ("R-002",), outcome="exchanged", serial="R-009"))
    before = world.state()
    assert "vyjměte ji z návrhu" in refused(world, RecordDestruction(FIRST, **DESTROYED), ExchangedSince).said("cs")
    assert world.state() == before
    world.do(ChangeWriteOff(FIRST, without=(1,), because="vyměněna"))
    assert found(world).stage is WriteOffStage.DONE
