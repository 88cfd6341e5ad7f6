"""Which backups go: examples one can count on one's fingers. Three years of them are in `tests/campaigns`."""

from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest

from equipment_app.domain.backups import NEWEST, Why, superseded
from tests.domain.backups_made import MADE, ONE

HALF, DAY = timedelta(minutes=30), timedelta(days=1)


def backups(*ages, why=Why.HALF_HOUR):
    """One of each age, in the order they were made."""
    numbers = count(1)
    return [replace(ONE, number=next(numbers), made=MADE - age, why=why) for age in sorted(ages, reverse=True)]


def kept(made, **how):
    gone = {one.number for one in superseded(made, **how)}
    return [one.number for one in made if one.number not in gone]


def test_nothing_goes_of_a_few():
    for number in range(NEWEST + 1):
        assert superseded(backups(*[HALF * n for n in range(number)])) == []


def test_six_half_hours():
    assert kept(backups(*[HALF * n for n in range(10)])) == [5, 6, 7, 8, 9, 10]


def test_of_one_half_hour_the_newest():
    made = backups(*[timedelta(minutes=n) for n in range(40)])
    assert (MADE.minute, MADE.second) == (0, 1)
    assert kept(made) == [9, 38, 39, 40], "of the hour before last, then the newest of the last one among the three"


def test_fourteen_days_of_each_the_last():
    made = backups(*[DAY * n for n in range(20)], *[DAY * n + 5 * HALF for n in range(20)])
    days = {one.made.date() for one in made if one.number in kept(made)}
    assert {(MADE - DAY * n).date() for n in range(14)} <= days
    lasts = [max(one.number for one in made if one.made.date() == day) for day in days]
    assert set(lasts) <= set(kept(made))


def test_eight_weeks_and_twelve_months():
    made = backups(*[DAY * n for n in range(500)])
    left = [one for one in made if one.number in kept(made)]
    assert len({(one.made.year, one.made.month) for one in left}) == 12
    assert {one.made.isocalendar()[:2] for one in left} >= {(MADE - 7 * DAY * n).isocalendar()[:2] for n in range(8)}
    assert len(left) <= 6 + 14 + 8 + 12 + NEWEST


def test_nothing_goes_while_the_last_one_was_not_sound():
    assert superseded(backups(*[HALF * n for n in range(50)]), stopped=True) == []


def test_what_was_made_before_the_tables_changed_stays_for_ever():
    old = backups(*[DAY * 2000, DAY * 1999], why=Why.MIGRATION)
    new = [replace(one, number=one.number + 2) for one in backups(*[HALF * n for n in range(60)])]
    assert kept([*old, *new])[:2] == [1, 2]


def test_what_is_not_verified_neither_goes_nor_takes_a_place():
    made = backups(*[HALF * n for n in range(10)])
    doubtful = [replace(one, verified=None, number=one.number + 100) for one in made]
    assert kept([*made, *doubtful]) == [*kept(made), *[one.number for one in doubtful]]


@pytest.mark.parametrize("years", [-40, -1, 12])
def test_a_clock_that_is_wrong_makes_no_old_backup_the_newest(years):
    made = backups(*[HALF * n for n in range(10)])
    wrong = [
        replace(one, number=one.number + 10, made=one.made + timedelta(days=365 * years))
        for one in backups(*[HALF * n for n in range(10)])
    ]
    assert set(kept([*made, *wrong])) >= {18, 19, 20}
    right = [replace(one, number=one.number + 20) for one in backups(*[HALF * n for n in range(10)])]
    assert set(kept([*made, *wrong, *right])) >= {28, 29, 30}


def test_the_order_they_are_listed_in_is_no_matter():
    made = backups(*[HALF * n * 7 for n in range(99)])
    assert superseded(made) == superseded(made[::-1])
    assert superseded(made) == sorted(superseded(made), key=lambda one: one.number)
