"""When a backup is due: at start, every half hour, at close, before what could go wrong."""

from dataclasses import replace
from datetime import timedelta

import pytest

from equipment_app.domain.backups import BY_ITSELF, Head, Why, age_of, due, second_due
from tests.domain.backups_made import MADE, ONE

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SAME, LATER = ONE.head, Head(124, "ef" * 32)


@pytest.mark.parametrize("why", list(Why))
def test_without_any_backup_it_is_always_due(why):
    assert due(why, MADE, SAME, None)


@pytest.mark.parametrize(
    ("why", "after", "head", "wanted"),
    [
        (Why.START, HOUR, SAME, False),
        (Why.START, DAY, SAME, False),
        (Why.START, DAY + MINUTE, SAME, True),
        (Why.START, MINUTE, LATER, True),
        (Why.HALF_HOUR, 29 * MINUTE, LATER, False),
        (Why.HALF_HOUR, 30 * MINUTE, LATER, True),
        (Why.HALF_HOUR, 3 * DAY, SAME, False),
        (Why.CLOSE, MINUTE, LATER, True),
        (Why.CLOSE, 3 * DAY, SAME, False),
        (Why.IMPORT, MINUTE, LATER, True),
        (Why.IMPORT, MINUTE, SAME, False),
        (Why.RESTORE, MINUTE, LATER, True),
        (Why.RESTORE, MINUTE, SAME, False),
        (Why.MIGRATION, MINUTE, SAME, True),
        (Why.ASKED, MINUTE, SAME, True),
    ],
)
def test_the_plan(why, after, head, wanted):
    assert due(why, MADE + after, head, ONE) is wanted


def test_after_a_crash_the_start_makes_one_also_of_what_did_not_change():
    assert due(Why.START, MADE + MINUTE, SAME, ONE, unclean=True)
    assert not due(Why.HALF_HOUR, MADE + HOUR, SAME, ONE, unclean=True)


def test_the_same_number_under_another_hash_is_a_change():
    """As after a restore: the journal went back and on from there."""
    assert due(Why.CLOSE, MADE + MINUTE, Head(SAME.seq, "00" * 32), ONE)
    assert due(Why.CLOSE, MADE + MINUTE, Head(SAME.seq - 5, "00" * 32), ONE)


@pytest.mark.parametrize("back", [HOUR, 400 * DAY])
def test_a_clock_that_went_back_holds_nothing_up(back):
    """A backup from the future has no age: what is not known to be fresh is made anew."""
    assert due(Why.START, MADE - back, SAME, ONE)
    assert due(Why.HALF_HOUR, MADE - back, LATER, ONE)
    assert not due(Why.HALF_HOUR, MADE - back, SAME, ONE)


def test_the_hour_that_comes_twice_in_autumn_is_no_matter():
    assert age_of(ONE, MADE - MINUTE) == timedelta()
    assert age_of(ONE, MADE - HOUR) is None


class TestTheSecondPlace:
    def test_nothing_is_copied_where_there_is_nothing(self):
        assert not second_due(None, None)

    def test_an_empty_one_gets_a_copy(self):
        assert second_due(ONE, None)

    def test_it_gets_what_it_has_not(self):
        assert not second_due(ONE, ONE)
        assert second_due(replace(ONE, head=LATER), ONE)

    def test_of_what_did_not_change_it_gets_a_copy_a_day(self):
        assert not second_due(replace(ONE, made=MADE + DAY), ONE)
        assert second_due(replace(ONE, made=MADE + DAY + MINUTE), ONE)


@pytest.mark.parametrize("why", list(Why))
def test_after_a_restore_nothing_is_made_by_itself(why):
    assert due(why, MADE + 2 * DAY, LATER, ONE, unclean=True, waiting=True) is (why not in BY_ITSELF)
