"""What comes back is judged by who sees it: without a word only what went out the same day is as it was."""

import pytest

from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import ConditionNotSaid, LineRefused
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from tests.world import ADAM


def conditions(world, code):
    rows = world.sql(
        "SELECT h.condition, sum(h.quantity) FROM holding h JOIN thing t ON t.id = h.thing JOIN article a "
        "ON a.id = t.article JOIN holder p ON p.id = h.holder AND p.kind = 'location' "
        "WHERE a.code = ? AND h.quantity > 0 GROUP BY 1",
        code,
    )
    return dict(rows)


def refused(world, command):
    head, before = world.head(), world.state()
    with pytest.raises(LineRefused) as refusal:
        world.do(command)
    assert (world.head(), world.state()) == (head, before)
    assert isinstance(refusal.value.cause, ConditionNotSaid)
    return refusal.value


@pytest.fixture
def older(world):
    """Adam has had a vest and three shirts since yesterday."""
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))
    world.clock.go_to("2026-03-03")
    return world


def test_what_went_out_today_is_as_it_was(world):
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))
    world.do(TakeBack(ADAM, everything=True))
    assert world.held(ADAM) == {} and conditions(world, "VESTA") == {"new": 3}


def test_what_is_older_waits_for_a_word(older):
    why = refused(older, TakeBack(ADAM, ("TRIKO/M*1", "V-001")))
    assert why.line == 1 and all("--condition" in why.cause.at_command_line.said(lang) for lang in ("cs", "en"))
    refused(older, TakeBack(ADAM, everything=True))


def test_the_word_may_be_said_of_all(older):
    older.do(TakeBack(ADAM, everything=True, condition="worn"))
    assert conditions(older, "VESTA") == {"new": 2, "worn": 1}
    assert conditions(older, "TRIKO")["worn"] == 3


def test_or_of_one_line(older):
    vest = Line(thing=older.piece("V-001"), condition="damaged")
    older.do(TakeBack(ADAM, (vest, "TRIKO/M*3"), condition="good"))
    assert conditions(older, "VESTA") == {"new": 2, "damaged": 1}
    assert conditions(older, "TRIKO")["good"] == 3


def test_as_issued_is_a_word_too(older):
    older.do(TakeBack(ADAM, everything=True, condition=AS_ISSUED))
    assert conditions(older, "VESTA") == {"new": 3}


def test_one_more_of_today_does_not_make_the_older_ones_fresh(older):
    older.do(Issue(ADAM, ("TRIKO/M*1",)))
    refused(older, TakeBack(ADAM, ("TRIKO/M*4",)))


def test_a_return_taken_back_today_makes_nothing_fresh(older):
    back = older.do(TakeBack(ADAM, ("V-001",), condition="good"))
    older.do(Undo(back.number, "omyl"))
    refused(older, TakeBack(ADAM, ("V-001",)))


def test_the_day_it_happened_counts(older):
    """Entered a day late: it came back on the day it went out."""
    from datetime import date

    older.do(TakeBack(ADAM, ("V-001",), on=date(2026, 3, 2)))
    assert conditions(older, "VESTA") == {"new": 3}
