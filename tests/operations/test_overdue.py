"""What is past its service life or inspection goes out with a reason alone, behind all that is sound, and says so."""

from datetime import date

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.errors import LineRefused, PastInspection, PastLife
from equipment_app.domain.lists import ListKind
from equipment_app.domain.sizes import Overdue, Past, overdue
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.undo import Correct
from tests.operations.masks import MASKS, MASKS_CAME, OLD
from tests.world import ADAM, EVA


@pytest.fixture
def old(world):
    """2 March 2026: a vest past its own expiry, masks past life and inspection, respirators past their life."""
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
        ("V-OLD", PastLife, date(2026, 2, 28)),
        ("M-LIFE", PastLife, date(2025, 3, 1)),
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
        "životnost skončila 28. 2. 2026: cvičení, jiná není",
        "revize platila do 2. 3. 2025: jen na výcvik",
        "",
    ]
    assert old.verified().ok


def test_what_is_sound_goes_first(old):
    old.do(Issue(ADAM, ("MASKA", "RESP*5")))
    assert old.held(ADAM) == {"M-OK": 1, "RESP/uni": 5}
    assert isinstance(refused(old, Issue(EVA, ("MASKA",))), PastLife)
    assert isinstance(refused(old, Issue(EVA, ("RESP*1",))), PastLife)
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
    assert paper.lines[0].note == "životnost skončila 28. 2. 2026: výcvik"


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (("2026-03-02", "2020-01-31", None, None), None),
        (("2026-03-01", "2020-01-31", 600, None), Overdue(Past.LIFE, date(2026, 3, 1))),
        ((None, "2025-01-28", 13, None), Overdue(Past.LIFE, date(2026, 2, 28))),
        ((None, "2025-03-01", 12, None), Overdue(Past.LIFE, date(2026, 3, 1))),
        ((None, "2025-03-02", 12, None), None),
        ((None, "2025-03-01", None, 12), Overdue(Past.INSPECTION, date(2026, 3, 1))),
        ((None, "", 12, 12), None),
        ((None, "2025-03-01", 0, 0), None),
    ],
)
def test_the_last_day_is_good(facts, found):
    assert overdue(*facts, date(2026, 3, 2)) == found


@pytest.mark.parametrize("day", ["2025-01-31", "2024-02-29", "2025-12-31", "2025-08-30"])
@pytest.mark.parametrize("months", [1, 6, 12, 13, 37])
def test_months_are_counted_as_the_store_counts_them(world, day, months):
    ((then,),) = world.sql("SELECT date(?, '+' || ? || ' months')", day, months)
    assert overdue(None, day, months, None, date(2099, 1, 1)).since.isoformat() == then
