"""What members should have and lack: by function, with what counts the same, on any day; a loan is nobody's own kit."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.entitlement import DraftLine, covered
from equipment_app.domain.lists import ListKind
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations.issue import Issue
from equipment_app.operations.kits import ChangeKit, EndKit, NewKit
from equipment_app.operations.members import WithdrawMember
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.undo import Undo
from equipment_app.queries import cart, counter, unit_check
from equipment_app.queries.entitlement import lacking
from equipment_app.queries.members import members, overview
from equipment_app.queries.stock import waiting
from tests.world import ADAM, CTIBOR, EVA, KIT, World

APRIL = date(2026, 4, 1)
LEAD = """\
OEČ;Příjmení;Jméno;Hodnost;Funkce;Kód útvaru;Útvar
990002;Vzorková;Eva;nprap.;Vedoucí  týmu;KRPA;KŘP hl. m. Prahy
"""


def short(world: World, on: date | None = None, unit: str = "") -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for one in world.ask(lambda books: lacking(books, on, unit)):
        found.setdefault(one.member.personal_number, {})[one.line.article.code] = one.pieces
    return found


@pytest.fixture
def ours(world):
    """A small kit: two pairs of gloves; of a lead also a radio."""
    lines = ("RUKAV*2", "RADIO@vedoucí týmu")
    world.do(ChangeKit(KIT, lines, date(2026, 3, 1), without="VESTA,TRIKO", reason="zkouška"))
    world.do(SetSettings({"kit.standard": KIT}))
    world.take_in(ListKind.MEMBERS, LEAD)
    return world


def test_a_line_for_a_function_is_asked_of_nobody_else(ours):
    gloves = {"RUKAV": 2}
    assert short(ours) == {ADAM: gloves, EVA: gloves | {"RADIO": 1}, CTIBOR: gloves}
    assert short(ours, unit="KRPB") == {CTIBOR: gloves}
    ours.do(Issue(EVA, ("RUKAV*2",)))
    assert short(ours)[EVA] == {"RADIO": 1}
    both = [ours.member(EVA), ours.member(ADAM)]
    assert [row.missing for row in ours.ask(lambda books: members(books, both))] == [1, 1]
    ours.do(Issue(EVA, ("R-001",)))
    assert (EVA in short(ours), ours.ask(overview).complete) == (False, 1)


def test_what_counts_the_same_meets_the_line_and_the_protocol_says_so(ours):
    ours.do(ChangeKit(KIT, ("RADIO=RUKAV@vedoucí týmu",), date(2026, 3, 1), reason="zkouška"))
    ours.do(Issue(EVA, ("RUKAV*2",)))
    done = ours.do(Issue(EVA, ("RUKAV",), remark="první"))
    assert EVA not in short(ours)
    assert ours.ask(lambda books: books.papers.remark(done.entry, 1)) == "uznává se za: Radiostanice"
    ours.do(Undo(done.number, "omyl"))
    assert short(ours)[EVA] == {"RADIO": 1}


def test_a_loan_is_nobodys_own_kit(ours):
    ours.do(Issue(ADAM, ("RUKAV*2",), until=date(2026, 5, 1)))
    assert short(ours)[ADAM] == {"RUKAV": 2}
    adam = ours.member(ADAM)
    card = ours.ask(lambda books: counter.card(books, adam))
    assert card.lent == {ours.article("RUKAV"): 2}
    number = ours.do(Issue(ADAM, ("RUKAV*2",))).number
    assert ADAM not in short(ours)
    ours.do(Undo(number, "omyl"))
    assert short(ours)[ADAM] == {"RUKAV": 2}


def test_the_past_is_asked_of_the_wording_the_people_and_the_holdings_of_then(ours):
    issued = ours.do(Issue(ADAM, ("RUKAV*2",))).number
    ours.do(ChangeKit(KIT, ("OBUV",), APRIL, without="RADIO"))
    ours.clock.go_to("2026-04-10")
    ours.do(Undo(issued, "omyl"))
    ours.do(WithdrawMember(ours.member(CTIBOR)))
    gloves = {"RUKAV": 2}
    assert short(ours, date(2026, 3, 31)) == {EVA: gloves | {"RADIO": 1}, CTIBOR: gloves}
    assert short(ours, date(2026, 4, 9)) == {
        ADAM: {"OBUV": 1},
        EVA: gloves | {"OBUV": 1},
        CTIBOR: gloves | {"OBUV": 1},
    }
    assert short(ours) == {one: gloves | {"OBUV": 1} for one in (ADAM, EVA)}


def test_a_coming_day_is_asked_of_the_wording_of_then_and_what_is_held_now(ours):
    ours.do(ChangeKit(KIT, ("OBUV",), APRIL, without="RADIO"))
    ours.do(Issue(ADAM, ("RUKAV*2",)))
    assert ADAM not in short(ours)
    assert short(ours, APRIL)[ADAM] == {"OBUV": 1}


def test_a_kit_of_a_function_is_asked_beside_the_standard_one_and_an_optional_one_is_not(ours):
    ours.do(NewKit("Doplněk vedoucího", ("VESTA",), audience="vedoucí TÝMU"))
    ours.do(NewKit("Letní", ("TRIKO*2",)))
    assert short(ours)[EVA] == {"RUKAV": 2, "RADIO": 1, "VESTA": 1}
    ours.do(NewKit("Pro všechny", ("TRIKO?", "OBUV"), audience="*"))
    assert short(ours)[ADAM] == {"RUKAV": 2, "OBUV": 1}
    ours.do(EndKit("Pro všechny", date(2026, 3, 31)))
    assert short(ours, APRIL)[ADAM] == {"RUKAV": 2}
    boots = ours.article("OBUV")
    assert [one.pieces for one in ours.ask(lambda books: waiting(books, boots))] == [1, 1, 1]


def test_the_counter_and_a_unit_check_ask_for_what_is_in_force(ours):
    eva = ours.ask(lambda books: books.people.by_number(EVA))
    assert [len(one.parts) for one in ours.ask(lambda books: cart.kits(books, eva))] == [2]
    assert len(ours.ask(lambda books: cart.kits(books, books.people.by_number(ADAM)))[0].parts) == 1
    ours.do(ChangeKit(KIT, ("RADIO=RUKAV@vedoucí týmu",), date(2026, 3, 1), reason="zkouška"))
    ours.do(Issue(EVA, ("RUKAV*3",)))
    unit = ours.ask(lambda books: books.people.units()["KRPA"][0])
    kit = ours.ask(lambda books: books.catalogue.kits()[KIT])
    plan = ours.ask(lambda books: unit_check.begin(books, Setup(unit, kit=kit))).plan
    gloves = ours.article("RUKAV")
    assert {(need.member, need.article, need.wanted, need.held) for need in plan.needs} == {
        (ours.member(ADAM), gloves, 2, 0),
        (ours.member(EVA), gloves, 3, 3),
    }


def test_an_issue_by_kit_takes_the_wording_and_the_lines_of_its_member(ours):
    ours.do(Issue(ADAM, kit=KIT))
    ours.do(Issue(EVA, kit=KIT))
    assert [len(ours.held(one)) for one in (ADAM, EVA)] == [1, 2]


@given(
    st.lists(
        st.builds(
            DraftLine,
            article_id=st.integers(1, 4),
            quantity=st.integers(1, 3),
            substitutes=st.lists(st.integers(1, 6), max_size=2, unique=True).map(tuple),
        ),
        max_size=4,
        unique_by=lambda line: line.article_id,
    ),
    st.dictionaries(st.integers(1, 6), st.integers(0, 5)),
)
def test_a_piece_counts_once_and_never_more_than_is_asked(lines, held):
    found = covered(lines, held)
    used: dict[int, int] = {}
    for line, one in zip(lines, found, strict=True):
        own = line.quantity - one.missing - sum(one.instead.values())
        assert own >= 0 and set(one.instead) <= set(line.substitutes)
        for article, pieces in ((line.article_id, own), *one.instead.items()):
            used[article] = used.get(article, 0) + pieces
    assert all(pieces <= held.get(article, 0) for article, pieces in used.items())
