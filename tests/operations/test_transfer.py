"""A transfer takes things from one holder to another in one entry: who may be which, who answers, what is refused."""

from datetime import date, timedelta

import pytest

from equipment_app import verifier
from equipment_app.documents.press import gathered
from equipment_app.documents.words import PaperWords
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import (
    ConditionNotSaid,
    HeldByOther,
    LineRefused,
    NotHeld,
    NothingToDo,
    StillHolds,
    UnknownMember,
)
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.unit_check_plan import CheckVerdict, Setup
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.operations.loans import RemindEverybody
from equipment_app.operations.members import WithdrawMember
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.transfer import (
    AlreadyThere,
    AnswersElsewhere,
    DifferentTerms,
    LentToUnit,
    NobodyAnswers,
    NoTransfer,
    Transfer,
    UnknownHolder,
    WhoseThings,
)
from equipment_app.operations.undo import Undo
from equipment_app.operations.unit_checks import FileCheck
from equipment_app.queries.handover_register import held_at, moved_between
from equipment_app.queries.holdings import answered_for, holdings
from equipment_app.queries.unit_check import begin
from tests.world import ADAM, CTIBOR, EVA, PASSWORD

DAY = date(2026, 3, 2)


@pytest.fixture
def held(world):
    """Adam has a vest, a radio and four shirts since yesterday."""
    world.do(Issue(ADAM, ("V-001", "R-001", "TRIKO*4")))
    world.clock.go_to("2026-03-03")
    return world


def unit(world, code="KRPA"):
    return world.ask(lambda books: books.people.units()[code][0])


def answers_for(world, number):
    member = world.member(number)
    return [(line.serial, line.paper) for line in world.ask(lambda books: answered_for(books, member))]


def paper(world, outcome):
    return world.ask(lambda books: gathered(books, outcome.entry))


def test_some_of_a_quantity_goes_on_and_comes_back_to_where_it_was(held):
    held.do(Transfer(EVA, ("TRIKO*3", "V-001"), ADAM, condition="good"))
    assert held.held(EVA) == {"TRIKO/M": 3, "V-001": 1} and held.held(ADAM) == {"TRIKO/M": 1, "R-001": 1}
    held.do(TakeBack(EVA, ("V-001",)))
    where = "SELECT p.label FROM holding h JOIN holder p ON p.id = h.holder WHERE h.thing = ? AND h.quantity > 0"
    assert held.sql(where, held.piece("V-001")) == [("A01",)]


def test_a_unit_holds_what_somebody_of_it_answers_for(held):
    outcome = held.do(Transfer("KRPA", ("R-001",), responsible=ADAM, condition="good"))
    said = paper(held, outcome)
    assert said.taker.name == said.giver.name == "pprap. Adam Zkušební" and said.shared
    assert said.store.name == "nprap. Zora Skladníková" and said.copies == 3
    assert held.held("KRPA") == {"R-001": 1}
    assert answers_for(held, ADAM) == [("R-001", "PV-2026-000001")]
    with pytest.raises(LineRefused) as refused:
        held.do(Issue(EVA, ("R-001",)))
    assert isinstance(refused.value.cause, HeldByOther) and "KŘP hl. m. Prahy" in refused.value.said("cs")
    back = held.do(Transfer(EVA, ("R-001",), condition="worn"))
    assert paper(held, back).giver.name == "pprap. Adam Zkušební" and held.held("KRPA") == {}
    assert answers_for(held, ADAM) == []
    assert held.verified().ok


def test_the_store_gives_a_unit_what_it_uses_together_and_takes_it_back(held):
    outcome = held.do(Transfer("krpa", ("R-002",), responsible=ADAM))
    said = paper(held, outcome)
    assert (said.giver.name, said.store, said.copies) == ("nprap. Zora Skladníková", None, 2)
    held.do(Transfer("B02", ("R-002",), condition=AS_ISSUED))
    assert held.held("KRPA") == {} and held.stock("RADIO") == {"uni": 1}
    assert held.verified().ok


def test_its_lead_answers_where_nobody_else_is_said(held):
    with pytest.raises(NobodyAnswers):
        held.do(Transfer("KRPA", ("R-001",), condition="good"))
    held.appoint("Vzorková", "Eva", Grant(Role.LEAD, unit(held)), personal_number=EVA)
    assert paper(held, held.do(Transfer("KRPA", ("R-001",), condition="good"))).taker.name == "nprap. Eva Vzorková"
    with pytest.raises(AnswersElsewhere):
        held.do(Transfer("KRPA", ("V-001",), responsible=CTIBOR, condition="good"))


def test_another_comes_to_answer_for_it_and_one_storno_takes_that_back(held):
    held.do(Transfer("KRPA", ("R-001",), responsible=ADAM, condition="good"))
    before = held.state()
    outcome = held.do(Transfer("KRPA", ("R-001",), "KRPA", EVA, condition="worn"))
    assert held.held("KRPA") == {"R-001": 1} and len(outcome.papers) == 2
    assert answers_for(held, EVA) == [("R-001", "PV-2026-000003")] and answers_for(held, ADAM) == []
    held.do(Undo(outcome.number, "omyl"))
    assert held.state() == before
    assert answers_for(held, ADAM) == [("R-001", "PV-2026-000001")]


def test_within_the_store_two_sign_and_no_condition_is_asked(held):
    outcome = held.do(Transfer("B02", ("V-002", "TRIKO/L*5"), "A01"))
    said = paper(held, outcome)
    assert (said.giver.name, said.taker.name, said.within) == ("A01", "B02", True)
    assert [who and who.name for _, who in said.form(PaperWords()).signing] == ["nprap. Zora Skladníková", None]
    query = """SELECT p.label, h.quantity FROM holding h JOIN holder p ON p.id = h.holder JOIN thing t ON t.id = h.thing
        WHERE t.size = 'L' AND t.code IS NULL AND h.quantity > 0 ORDER BY 1"""
    assert held.sql(query) == [("A01", 10), ("B02", 5)]
    assert held.verified().ok


def test_what_is_to_be_returned_stays_so(held):
    held.do(Issue(ADAM, ("V-002",), until=date(2026, 3, 20)))
    outcome = held.do(Transfer(EVA, ("V-002",)))
    assert paper(held, outcome).until == date(2026, 3, 20)
    held.do(Transfer(EVA, ("V-001",), condition="good"))
    with pytest.raises(DifferentTerms):
        held.do(Transfer(CTIBOR, ("V-001", "V-002"), EVA))


def test_registers_tell_of_both_sides_and_of_what_a_unit_has(held):
    held.do(Transfer("KRPA", ("R-001",), responsible=ADAM, condition="good"))
    rows = held.ask(lambda books: moved_between(books, DAY, date(2026, 3, 3)))
    assert [(row.kind, row.member.name, row.quantity) for row in rows if row.kind == "transfer"] == [
        ("transfer", "KŘP hl. m. Prahy", 1),
        ("transfer", "Zkušební Adam", -1),
    ]
    for day, radio in ((DAY, "Zkušební Adam"), (date(2026, 3, 3), "KŘP hl. m. Prahy")):
        there = held.ask(lambda books, day=day: held_at(books, day, "KRPA"))
        assert [one.member.name for one in there for line in one.lines if line.serial == "R-001"] == [radio]
    krpa = unit(held)
    assert held.ask(lambda books: holdings(books, krpa, DAY)) == []


def test_the_check_of_a_unit_has_a_row_for_what_it_uses_together(held):
    """Its lead may carry it out, and both verifiers take it from them."""
    held.do(Transfer("KRPA", ("R-001",), responsible=ADAM, condition="good"))
    krpa = unit(held)
    held.appoint("Vedoucí", "Vít", Grant(Role.LEAD, krpa))
    held.database.door.sign_in("Vedoucí Vít", PASSWORD)
    check = held.ask(lambda books: begin(books, Setup(krpa)))
    assert [one.name for one in check.plan.members] == ["Vzorková Eva", "Zkušební Adam", "KŘP hl. m. Prahy"]
    code = held.ask(lambda books: books.things.by_serial("R-001")[0].code)
    shown = check.scan(code, held.clock())[0]
    assert shown.verdict(krpa) is CheckVerdict.COMPLETE
    filed = held.do(FileCheck(shown))
    assert held.sql("SELECT state FROM checked WHERE member = ?", krpa) == [("ok",)]
    assert filed.number == "KO-2026-000001"
    held.sign_in()
    assert held.verified().problems == ()
    held.close()
    assert verifier.main(str(held.path)) == 0


def test_who_gave_things_over_may_leave(held):
    with pytest.raises(StillHolds):
        held.do(WithdrawMember(held.member(ADAM)))
    held.do(Transfer(EVA, ("V-001", "R-001", "TRIKO*4"), ADAM, condition="good"))
    held.do(WithdrawMember(held.member(ADAM)))


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (Transfer(EVA, ()), NothingToDo),
        (Transfer("nikdo", ("V-001",)), UnknownHolder),
        (Transfer(1, ("V-001",)), UnknownHolder),
        (Transfer(EVA, ("V-001", "V-002"), condition="good"), WhoseThings),
        (Transfer(EVA, ("TRIKO*2",), condition="good"), WhoseThings),
        (Transfer(ADAM, ("V-001",), condition="good"), AlreadyThere),
        (Transfer(EVA, ("V-002",)), NoTransfer),
        (Transfer("A01", ("V-001",), condition="good"), NoTransfer),
        (Transfer("KRPA", ("V-001",), responsible="990555", condition="good"), UnknownMember),
    ],
)
def test_what_cannot_be_said_is_refused(held, command, why):
    head = held.head()
    with pytest.raises(why) as refused:
        held.do(command)
    assert held.head() == head and all(refused.value.said(lang) for lang in ("cs", "en"))


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (Transfer(EVA, ("V-001",)), ConditionNotSaid),
        (Transfer(EVA, ("R-002",), ADAM, condition="good"), NotHeld),
    ],
)
def test_the_line_that_cannot_go_is_named(held, command, why):
    with pytest.raises(LineRefused) as refused:
        held.do(command)
    assert refused.value.line == 1 and isinstance(refused.value.cause, why)


def test_of_what_has_no_code_it_is_said_why_nobody_can_tell_whose_it_is(world):
    with pytest.raises(WhoseThings) as refused:
        world.do(Transfer(EVA, ("TRIKO*2",), condition="good"))
    assert refused.value.said("en").startswith("Items without a code are alike wherever they are")
    assert "–" not in refused.value.said("cs")


def test_a_loan_is_passed_on_to_a_person_and_never_to_a_unit(world):
    """The unit could not be reminded, and nobody else would be either."""
    until = world.clock.now.date() + timedelta(days=2)
    world.do(Lend(ADAM, ("R-001",), until=until))
    world.do(Lend(CTIBOR, ("R-002",), until=until))
    before = world.state()
    with pytest.raises(LentToUnit):
        world.do(Transfer("KRPA", ("R-001",), ADAM, responsible=ADAM, condition="new"))
    assert world.state() == before
    world.do(Transfer(EVA, ("R-001",), ADAM, condition="new"))
    holders = {loan.member for loan in world.ask(lambda books: books.loans.open())}
    assert holders == {world.member(EVA), world.member(CTIBOR)}
    world.clock.now += timedelta(days=5)
    assert len(world.do(RemindEverybody()).papers) == 2
