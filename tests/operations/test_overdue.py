"""What is past its expiry or inspection goes out with a reason alone, behind all that is sound, and says so.

What is past its service life goes out as anything does.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.errors import LineRefused, PastExpiry, PastInspection
from equipment_app.domain.lists import ListKind
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.sizes import Overdue, Past, expired, months_later
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.handing import MayNotOverride
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.operations.lines import Line
from equipment_app.operations.loans import ExtendLoan
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Correct
from equipment_app.queries.cart import facts
from equipment_app.queries.loans import loan_card
from tests.operations.masks import MASKS, MASKS_CAME, OLD
from tests.world import ADAM, EVA, PASSWORD, World


@pytest.fixture
def old(world):
    """2 March 2026: a vest and masks past their expiry or inspection, respirators past their expiry."""
    world.take_in(ListKind.CATALOGUE, MASKS)
    world.take_in(ListKind.DELIVERIES, OLD)
    world.take_in(ListKind.DELIVERIES, MASKS_CAME)
    return world


def refused(world, command):
    head, before = world.head(), world.state()
    with pytest.raises(LineRefused) as refusal:
        world.do(command)
    assert (world.head(), world.state()) == (head, before)
    return refusal.value.cause


@pytest.mark.parametrize(
    ("serial", "cause", "since"),
    [
        ("V-OLD", PastExpiry, date(2026, 2, 28)),
        ("M-EXP", PastExpiry, date(2025, 3, 1)),
        ("M-INSP", PastInspection, date(2025, 3, 2)),
    ],
)
def test_a_reason_is_asked_for(old, serial, cause, since):
    why = refused(old, Issue(ADAM, ("R-001", serial)))
    assert isinstance(why, cause) and why.since == since


def test_the_reason_and_the_day_are_written_and_printed(old):
    vest = Line(thing=old.piece("V-OLD"), remark="cvičení, jiná není")
    outcome = old.do(Issue(ADAM, (vest, "M-INSP", "R-001"), overdue="jen na výcvik"))
    paper = old.ask(lambda books: gathered(books, books.papers.seq(outcome.number)))
    assert [line.note for line in paper.lines] == [
        "expirace 28. 2. 2026: cvičení, jiná není",
        "revize platila do 2. 3. 2025: jen na výcvik",
        "",
    ]
    assert old.verified().ok


def test_what_is_sound_goes_first(old):
    old.do(Issue(ADAM, ("MASKA", "RESP*5")))
    assert old.held(ADAM) == {"M-OK": 1, "RESP/uni": 5}
    assert isinstance(refused(old, Issue(EVA, ("MASKA",))), PastExpiry)
    assert isinstance(refused(old, Issue(EVA, ("RESP*1",))), PastExpiry)
    old.do(Issue(EVA, ("RESP*1",), overdue="na výcvik"))


def test_the_day_it_happened_counts(old):
    old.do(Issue(ADAM, ("M-INSP",), on=date(2026, 2, 27), overdue="x"))
    old.do(Issue(ADAM, ("V-OLD",), on=date(2026, 2, 28)))


def test_put_right_it_is_said_once(old):
    outcome = old.do(Issue(ADAM, ("V-OLD",), overdue="výcvik"))
    member = old.do(Correct(outcome.number, "omyl")).facts["member"]
    kept = old.ask(lambda books: books.carts.of(member)).content["lines"][0]
    again = old.do(Issue(EVA, (Line(thing=kept["thing"], remark=kept["remark"]),)))
    paper = old.ask(lambda books: gathered(books, books.papers.seq(again.number)))
    assert paper.lines[0].note == "expirace 28. 2. 2026: výcvik"


def test_the_last_day_is_good():
    today = date(2026, 3, 2)
    assert [expired(day, today) for day in (None, "", "2026-03-02")] == [None] * 3
    assert expired("2026-03-01", today) == Overdue(Past.EXPIRY, date(2026, 3, 1))


@pytest.mark.parametrize("day", ["2025-01-31", "2024-02-29", "2025-12-31", "2025-08-30"])
@pytest.mark.parametrize("months", [1, 6, 12, 13, 37])
def test_months_are_counted_as_the_store_counts_them(world, day, months):
    ((then,),) = world.sql("SELECT date(?, '+' || ? || ' months')", day, months)
    assert str(months_later(day, months)) == then


def test_past_its_service_life_a_thing_goes_out_without_a_word(world):
    """Of the delivery, or of the first issue: nothing asks, and nothing is printed of it."""
    for begins in ("delivery", "use"):
        world.do(EditArticle("RADIO", life_months=1, life_from=begins))
        world.do(EditArticle("TRIKO", life_months=1, life_from=begins))
        world.clock.now += timedelta(days=400)
        done = world.do(Issue(ADAM, ("R-001", "TRIKO/M*2")))
        paper = world.ask(lambda books, number=done.number: gathered(books, books.papers.seq(number)))
        assert [line.note for line in paper.lines] == ["", ""]
        world.do(TakeBack(ADAM, ("R-001", "TRIKO/M*2"), condition="good"))
    assert world.verified().ok


def test_who_may_not_wave_it_through_is_told_who_may(old):
    old.appoint("Zástupná", "Zora", Grant(Role.DEPUTY))
    deputy = old.database.door.sign_in("Zástupná Zora", PASSWORD)
    old.database.door.let_in(deputy.id)
    for reason in ("", "jen na výcvik"):
        why = refused(old, Issue(ADAM, ("M-INSP",), overdue=reason))
        assert isinstance(why, MayNotOverride)
        assert (why.late.since, why.who) == (date(2025, 3, 2), ("Skladníková Zora",))
    piece = old.piece("M-INSP")
    cart = replace(Cart.new(old.member(ADAM)), lines=(CartLine(1, old.article("MASKA"), "uni", thing=piece),))
    assert old.ask(lambda books: facts(books, cart)).overriders == ("Skladníková Zora",)
    old.do(Issue(ADAM, ("M-OK",)))
    old.database.door.let_in(1)
    assert old.ask(lambda books: facts(books, cart)).overriders == ()
    old.do(Issue(ADAM, ("M-INSP",), overdue="jen na výcvik"))
    assert old.verified().ok


def test_an_extension_says_what_stops_it_without_the_number_of_a_line(old: World):
    old.do(Lend(ADAM, ("TRIKO/M*1", "V-OLD"), until=date(2026, 3, 6), overdue="cvičení"))
    with pytest.raises(PastExpiry) as refused:
        old.do(ExtendLoan("ZA-2026-000001", date(2026, 3, 20)))
    said = refused.value.said("cs")
    assert "Položka" not in said and said.startswith(refused.value.thing)
    card = old.ask(lambda books: loan_card(books, books.papers.seq("ZA-2026-000001")))
    assert card is not None and card.past == (refused.value.thing,), "it is known beforehand"
    old.do(ExtendLoan("ZA-2026-000001", date(2026, 3, 20), overdue="cvičení trvá"))
