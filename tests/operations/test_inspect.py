"""Inspections by plans: what was found of each piece, its next term, what may not go out, what an undo puts back."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.documents.press import Press, gathered
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.errors import LineRefused, PastInspection, UnknownThing
from equipment_app.domain.inspection import BadPoint, FailedInspection, InspectionResult, Point, next_term, points_of
from equipment_app.domain.lists import ListKind
from equipment_app.domain.rights import RIGHTS, Reach, Right, Role
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.gate import HandOutAtGate
from equipment_app.operations.hand_over import HandOver, HandOverCart
from equipment_app.operations.handing import MayNotOverride
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.inspect import (
    Examined,
    Inspect,
    NotHere,
    NothingInspected,
    OtherArticle,
    SaveRun,
    TextWanted,
    UntilTooEarly,
    UntilTooLate,
)
from equipment_app.operations.inspection_plans import BadInterval, ChangePlan, MonthsAtArticle, NoPlan, WhichPlan
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.queries.holdings import holdings
from tests.documents.reading import Paper
from tests.world import ADAM, CATALOGUE, CTIBOR, DELIVERY, EVA

DAY = date(2026, 3, 2)


@pytest.fixture
def planned(world):
    """Radios came on 2 February 2026 and are inspected every year, by points."""
    points = "Anténa | pevná, bez zlomu\nAkumulátor | kapacita | >= 80 %"
    world.do(ChangePlan("RADIO", "Roční", months="12", points=points))
    return world


def terms(world, serial):
    piece = world.piece(serial)
    found = world.ask(lambda books: books.inspections.of(piece))
    return {plan: (one.result, one.until) for plan, one in found.items()}


def refused(world, command, *kinds):
    head, before = world.head(), world.state()
    with pytest.raises(kinds) as refusal:
        world.do(command)
    assert (world.head(), world.state()) == (head, before)
    return refusal.value.cause if isinstance(refusal.value, LineRefused) else refusal.value


def test_each_piece_has_its_result_and_the_term_before_and_the_interval(planned):
    done = planned.do(Inspect(("R-001", "R-002")))
    assert done.number == "RV-2026-000001" and done.facts == {"pieces": 2, "failed": 0}
    assert terms(planned, "R-001") == {1: (InspectionResult.PASSED, date(2027, 2, 2))}  # early, so it stays
    planned.clock.go_to("2027-02-20")
    planned.do(Inspect(("R-001",)))
    assert terms(planned, "R-001") == {1: (InspectionResult.PASSED, date(2028, 2, 2))}  # and not 20 February
    assert planned.verified().problems == ()


@pytest.mark.parametrize(
    ("term", "interval", "day", "found"),
    [
        (None, 12, "2026-03-02", "2027-03-02"),
        ("2027-02-28", 12, "2027-02-01", "2028-02-28"),
        ("2027-02-28", 12, "2027-03-15", "2028-02-28"),
        ("2028-02-28", 12, "2027-03-15", "2028-02-28"),
        ("2024-02-28", 12, "2027-03-15", "2028-02-28"),
        ("2026-06-30", 12, "2027-03-15", "2027-06-30"),
        ("2026-03-01", 1, "2026-03-02", "2026-04-01"),
    ],
)
def test_a_term_does_not_wander(term, interval, day, found):
    before = date.fromisoformat(term) if term else None
    assert next_term(before, interval, date.fromisoformat(day)) == date.fromisoformat(found)


def test_a_shorter_time_is_allowed_and_a_longer_one_refused(planned):
    late = refused(planned, Inspect(("R-001",), until=date(2027, 2, 3)), UntilTooLate)
    assert late.latest == date(2027, 2, 2)
    refused(planned, Inspect(("R-001",), until=DAY), UntilTooEarly)
    planned.do(Inspect(("R-001",), until=date(2026, 9, 1)))
    assert terms(planned, "R-001")[1][1] == date(2026, 9, 1)


def test_what_failed_is_not_handed_out_without_a_reason_and_an_undo_puts_it_back(planned):
    done = planned.do(Inspect(("R-001",), result="repair", note="tlačítko se zasekává"))
    cause = refused(planned, Issue(ADAM, ("R-001",)), LineRefused)
    assert isinstance(cause, FailedInspection) and cause.since == DAY
    assert planned.ask(lambda books: books.inspections.marked(InspectionResult.REPAIR)) == [planned.piece("R-001")]
    planned.do(Undo(done.number, "omyl"))
    planned.do(Issue(ADAM, ("R-001",)))
    assert planned.verified().problems == ()


def test_an_undo_puts_back_the_inspection_before(planned):
    planned.do(Inspect(("R-001",), until=date(2026, 9, 1)))
    done = planned.do(Inspect(("R-001",), result="disposal", note="prasklé tělo"))
    assert planned.ask(lambda books: books.inspections.marked(InspectionResult.DISPOSAL)) == [planned.piece("R-001")]
    planned.do(Undo(done.number, "omyl"))
    assert terms(planned, "R-001") == {1: (InspectionResult.PASSED, date(2026, 9, 1))}


def test_what_came_back_repaired_holds_again_until_its_return_is_undone(planned):
    planned.do(Inspect(("R-001",), result="repair", note="nevysílá"))
    order = planned.do(SendToRepair("Servis", date(2026, 3, 20), ("R-001",))).number
    refused(planned, Inspect(("R-001",)), NotHere)
    planned.clock.go_to("2026-03-16")
    back = planned.do(TakeFromRepair(order, ("R-001",)))
    assert terms(planned, "R-001") == {1: (InspectionResult.PASSED, date(2027, 3, 1))}
    planned.do(Undo(back.number, "omyl"))
    planned.do(Inspect(("R-002",), result="disposal", note="praskla"))
    assert planned.ask(lambda books: books.inspections.marked(InspectionResult.REPAIR)) == [planned.piece("R-001")]
    assert planned.verified().problems == ()


def test_what_is_wrong_has_to_be_said(planned):
    for result in ("reserved", "repair", "disposal"):
        refused(planned, Inspect(("R-001",), result=result, note="x"), TextWanted)
    planned.do(Inspect(("R-001",), result="reserved", note="rýha na krytu"))
    planned.do(Issue(ADAM, ("R-001",)))


def test_each_plan_has_a_term_of_its_own_and_the_nearest_counts(planned):
    planned.do(ChangePlan("RADIO", "Elektro", months="1", firm="Revize s.r.o."))
    which = refused(planned, Inspect(("R-001",)), WhichPlan)
    known = which.known
    assert "podle kterého plánu" in which.said("cs") and "„“" not in which.said("cs")
    assert known == ("Roční", "Elektro")
    cause = (
        refused(planned, Issue(ADAM, ("R-001",), on=date(2026, 3, 2)), LineRefused) if date(2026, 3, 2) < DAY else None
    )
    assert cause is None  # 2 February and a month is the very day
    planned.clock.go_to("2026-03-03")
    assert isinstance(refused(planned, Issue(ADAM, ("R-001",)), LineRefused), PastInspection)
    planned.do(Inspect(("R-001",), by_plan="elektro"))
    planned.do(Issue(ADAM, ("R-001",)))
    adam = planned.member(ADAM)
    line = planned.ask(lambda books: holdings(books, adam))[0]
    assert line.inspect_by == "2026-04-02"


def test_a_plan_that_ended_asks_for_nothing(planned):
    planned.do(ChangePlan("RADIO", "Elektro", months="1"))
    planned.clock.go_to("2026-03-20")
    refused(planned, Issue(ADAM, ("R-001",)), LineRefused)
    planned.do(ChangePlan("RADIO", "elektro", ends=True))
    planned.do(Issue(ADAM, ("R-001",)))
    assert [plan.name for plan in planned.ask(lambda b: b.inspections.plans(b.catalogue.by_code("RADIO")))] == ["Roční"]


def test_a_plan_is_changed_and_what_is_not_said_stays(planned):
    planned.do(ChangePlan("RADIO", "roční", months="24", firm="Spojaři"))
    (plan,) = planned.ask(lambda books: books.inspections.plans(books.catalogue.by_code("RADIO")))
    assert (plan.id, plan.months, plan.firm, len(plan.points)) == (1, 24, "Spojaři", 2)
    refused(planned, ChangePlan("RADIO", "Jiný", months="0"), BadInterval)
    refused(planned, ChangePlan("RADIO", "Jiný", months="601"), BadInterval)
    refused(planned, ChangePlan("RADIO", "Jiný", ends=True), WhichPlan)
    refused(planned, ChangePlan("RADIA", "Jiný", months="1"), UnknownThing)
    refused(planned, ChangePlan("RADIO", "Jiný", months="1", points="a | b | skoro"), BadPoint)


def test_the_months_in_the_catalogue_are_a_plan_too(planned):
    planned.take_in(
        ListKind.CATALOGUE,
        CATALOGUE.replace(";18500,50", ";18500,50;1").replace("MJ;Cena za MJ", "MJ;Cena za MJ;Revize po (měsíce)"),
    )
    planned.do(ChangePlan("RADIO", "-", points="Kryt"))
    first, yearly = planned.ask(lambda books: books.inspections.plans(books.catalogue.by_code("RADIO")))
    assert [(plan.id, plan.months, len(plan.points)) for plan in (first, yearly)] == [(0, 1, 1), (1, 12, 2)]
    refused(planned, ChangePlan("RADIO", "-", months="3"), MonthsAtArticle)
    refused(planned, ChangePlan("RADIO", "-", ends=True), MonthsAtArticle)
    refused(planned, ChangePlan("VESTA", "-", points="Kryt"), WhichPlan)
    planned.clock.go_to("2026-03-03")
    assert isinstance(refused(planned, Issue(ADAM, ("R-001",)), LineRefused), PastInspection)
    planned.do(Inspect(("R-001",), by_plan="-"))
    assert terms(planned, "R-001") == {0: (InspectionResult.PASSED, date(2026, 4, 2))}
    planned.do(Issue(ADAM, ("R-001",)))


def test_wrong_pieces_are_refused_by_name(planned):
    refused(planned, Inspect(()), NothingInspected)
    refused(planned, Inspect(("NENI",)), UnknownThing)
    refused(planned, Inspect(("R-001", "V-001")), OtherArticle)
    refused(planned, Inspect(("V-001",)), NoPlan)
    planned.do(Issue(ADAM, ("R-001",)))
    planned.do(ReportIncident(ADAM, ("R-001",)))
    assert refused(planned, Inspect(("R-001",)), NotHere).holder


def test_a_limit_judges_a_value():
    points = points_of("Anténa\nAkumulátor | kapacita | >= 80 %\nNapětí || <= 12,5 V")
    assert [point.holds(value) for point, value in zip(points, ("1", "79,9 %", "12.5"), strict=True)] == [
        None,
        False,
        True,
    ]
    assert points[1].holds("91") is True and points[1].holds("asi 90") is None and points[1].unit == "%"
    assert Point.read(points[2].line) == points[2]


def test_the_record_says_it_all(planned):
    planned.do(Issue(ADAM, ("R-002",)))
    found = (
        Examined(planned.piece("R-001"), InspectionResult.PASSED),
        Examined(planned.piece("R-002"), InspectionResult.REPAIR, "PTT vázne"),
    )
    done = planned.do(Inspect(found, remark="návod výrobce 4/2021, siloměr č. 12"))
    paper = planned.ask(lambda books: gathered(books, done.entry))
    assert [(one.where, one.note) for one in paper.pieces] == [("B02", ""), (ADAM, "PTT vázne")]
    assert [one.until for one in paper.pieces] == [date(2027, 2, 2), None]
    text = Paper(planned.ask(lambda books: Press().paper(books, done.entry))).text(0)
    for said in ("Protokol o revizi", "Radiostanice", "do opravy", "PTT vázne", "siloměr č. 12", "2. 2. 2027"):
        assert said in text


def test_a_run_keeps_what_is_left_of_it(planned):
    pieces = [planned.piece(serial) for serial in ("R-001", "R-002")]
    run = {"plan": 1, "things": pieces, "found": {}, "begun": "2026-03-02T08:00:00+01:00"}
    planned.do(SaveRun("r1", run))
    done = planned.do(Inspect((Examined(pieces[0], InspectionResult.PASSED),), run="r1"))
    assert planned.ask(lambda books: gathered(books, done.entry)).left == 1
    assert planned.ask(lambda books: books.runs.of("r1")).content["things"] == pieces[1:]
    planned.do(Inspect((Examined(pieces[1], InspectionResult.PASSED),), run="r1"))
    assert planned.ask(lambda books: books.runs.all()) == []


def test_more_than_a_hundred_have_several_records(planned):

    rows = "".join(f"DL-5;2.2.2026;Dodavatel;;RADIO;;1;N-{n:03};;;;100;Sklad;B02\n" for n in range(130))
    planned.take_in(ListKind.DELIVERIES, DELIVERY + rows)
    planned.do(Inspect(tuple(f"N-{n:03}" for n in range(130))))
    assert planned.sql("SELECT count(*) FROM act WHERE kind = 'inspection'") == [(2,)]
    assert planned.sql("SELECT count(*) FROM inspected") == [(130,)]
    planned.do(Undo("RV-2026-000002", "omyl"))
    assert planned.sql("SELECT count(*) FROM inspected WHERE withdrawn = 0") == [(0,)]


@pytest.fixture
def late(planned):
    """A radio whose inspection is over, and another that Eva has."""
    planned.do(Issue(EVA, ("R-002",)))
    planned.clock.go_to("2027-02-10")
    planned.do(NewDeployment("Cvičení", date(2027, 2, 10), "2027-02-11 18:00", roles=("Člen=RADIO",)))
    planned.do(AddParticipants("Cvičení", (CTIBOR,)))
    return planned


def _cart(world, why):
    """As the Counter has it: the reason stands at the line."""
    line = CartLine(1, world.article("RADIO"), "uni", numbered=True, thing=world.piece("R-001"), remark=why)
    return HandOverCart(replace(Cart.new(world.member(ADAM)), lines=(line,)), frozenset({1}))


WAYS = {
    "issue": lambda world, why: Issue(ADAM, ("R-001",), overdue=why),
    "loan": lambda world, why: Lend(ADAM, ("R-001",), until=date(2027, 3, 1), overdue=why),
    "transfer": lambda world, why: Transfer(CTIBOR, ("R-002",), EVA, condition="good", overdue=why),
    "gate": lambda world, why: HandOutAtGate("Cvičení", CTIBOR, ("R-001",), overdue=why),
    "exchange": lambda world, why: HandOver(
        Issue(EVA, ("R-001",), overdue=why), TakeBack(EVA, ("R-002",), condition="good")
    ),
    "counter": _cart,
}


@pytest.mark.parametrize("way", WAYS)
def test_late_kit_goes_out_with_the_right_and_a_reason_alone(late, way, monkeypatch):
    assert isinstance(refused(late, WAYS[way](late, ""), LineRefused), PastInspection)
    with monkeypatch.context() as patch:
        kept = {right: reach for right, reach in RIGHTS[Role.QUARTERMASTER].items() if right is not Right.OVERRIDE}
        patch.setitem(RIGHTS, Role.QUARTERMASTER, kept)
        patch.setitem(RIGHTS, Role.ADMINISTRATOR, {})
        assert Reach.STORE in kept.values()
        assert isinstance(refused(late, WAYS[way](late, "výcvik"), LineRefused), MayNotOverride)
    done = late.do(WAYS[way](late, "výcvik"))
    notes = late.sql("SELECT text FROM remark WHERE ref LIKE ?", f"{done.entry}/%")
    assert any("revize platila do 2. 2. 2027: výcvik" in note for (note,) in notes)
