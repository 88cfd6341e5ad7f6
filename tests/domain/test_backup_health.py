"""What the sign on the screen says about backups is true, also when it is unpleasant."""

from dataclasses import replace
from datetime import timedelta

import pytest

from equipment_app.domain.backup_health import Away, Failure, HealthFacts, HealthReason, Level, Rehearsal, judge
from equipment_app.domain.backups import Head
from tests.domain.backups_made import MADE, ONE

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
AWAY = Away("stick", MADE, 123, ONE.head.hash, other_disk=True)
WELL = HealthFacts(MADE + HOUR, ONE.head, (ONE,), same_disk=True, away=(AWAY,))
ON = Head(130, "00" * 32)


def said(**facts):
    found = judge(replace(WELL, **facts))
    return found.level, list(found.reasons)


def test_all_is_well():
    found = judge(WELL)
    assert (found.level, found.reasons) == (Level.GOOD, ())
    assert (found.age, found.behind, found.away_age, found.last) == (HOUR, 0, HOUR, ONE)


def test_without_any_backup_it_is_bad():
    found = judge(replace(WELL, backups=()))
    assert (found.level, found.reasons[0]) == (Level.BAD, HealthReason.NONE)
    assert (found.last, found.age, found.behind) == (None, None, 123)


@pytest.mark.parametrize(
    ("after", "level", "reasons"),
    [
        (2 * HOUR, Level.GOOD, []),
        (2 * HOUR + MINUTE, Level.WARN, [HealthReason.BEHIND]),
        (DAY, Level.WARN, [HealthReason.BEHIND]),
        (DAY + MINUTE, Level.BAD, [HealthReason.BEHIND]),
    ],
)
def test_a_journal_that_went_on_without_a_backup(after, level, reasons):
    assert said(now=MADE + after, head=ON) == (level, reasons)
    assert judge(replace(WELL, head=ON)).behind == 7


def test_what_did_not_change_is_safe_however_old_its_backup_is():
    assert said(now=MADE + 5 * DAY) == (Level.GOOD, [])


def test_a_backup_that_was_not_sound_is_bad_whatever_else_there_is():
    failure = Failure(MADE, 2, "the hash does not fit the payload", 17, "entry")
    assert said(failure=failure) == (Level.BAD, [HealthReason.NOT_SOUND])
    assert judge(replace(WELL, failure=failure)).facts.failure == failure


def test_a_backup_from_the_future_has_no_age():
    assert said(now=MADE - DAY) == (Level.WARN, [HealthReason.CLOCK, HealthReason.AWAY_OLD])
    assert judge(replace(WELL, now=MADE - DAY)).age is None


class TestTheOtherDisk:
    @pytest.mark.parametrize(
        ("after", "level", "reasons"),
        [
            (7 * DAY, Level.GOOD, []),
            (7 * DAY + MINUTE, Level.WARN, [HealthReason.AWAY_OLD]),
            (14 * DAY, Level.WARN, [HealthReason.AWAY_OLD]),
            (14 * DAY + MINUTE, Level.BAD, [HealthReason.AWAY_OLD]),
        ],
    )
    def test_amber_after_a_week_red_after_two(self, after, level, reasons):
        assert said(now=MADE + after) == (level, reasons)

    def test_none_at_all_is_amber_and_red_after_two_weeks(self):
        assert said(away=()) == (Level.WARN, [HealthReason.NOT_AWAY])
        assert said(away=(), now=MADE + 14 * DAY + MINUTE) == (Level.BAD, [HealthReason.NOT_AWAY])
        assert judge(replace(WELL, away=())).away_age is None

    def test_a_folder_on_the_same_disk_is_no_other_disk(self):
        assert said(away=(replace(AWAY, other_disk=False),)) == (Level.WARN, [HealthReason.NOT_AWAY])

    def test_the_newest_of_several_counts(self):
        old = replace(AWAY, folder="drawer", made=MADE - 30 * DAY)
        assert judge(replace(WELL, away=(AWAY, old))).away == MADE
        assert judge(replace(WELL, away=(old, replace(AWAY, other_disk=False)))).away == MADE - 30 * DAY

    def test_where_the_usual_folder_is_on_another_disk_that_will_do(self):
        assert said(away=(), same_disk=False) == (Level.GOOD, [])
        assert said(away=(), same_disk=False, backups=())[1] == [HealthReason.NONE, HealthReason.NOT_AWAY]


class TestRestored:
    """Backups wait until somebody says that the store is as it should be."""

    def test_it_is_said_before_how_old_they_are(self):
        assert said(restored=MADE, head=ON, now=MADE + 2 * DAY) == (Level.WARN, [HealthReason.WAITING])

    def test_what_is_worse_is_said_first(self):
        assert said(restored=MADE, backups=())[1][:2] == [HealthReason.NONE, HealthReason.WAITING]
        assert said(restored=MADE, failure=Failure(MADE, 1, "x"))[1] == [HealthReason.NOT_SOUND, HealthReason.WAITING]


class TestRehearsals:
    TRIED = Rehearsal(MADE, ONE.file, ok=True, seconds=2.5, entries=123)

    def test_a_new_store_has_a_quarter_of_a_year(self):
        fresh = replace(AWAY, made=MADE + 92 * DAY)
        assert said(now=MADE + 92 * DAY, away=(fresh,)) == (Level.GOOD, [])
        assert said(now=MADE + 92 * DAY + MINUTE, away=(fresh,)) == (Level.WARN, [HealthReason.REHEARSE])

    def test_then_it_is_asked_for_every_quarter(self):
        fresh = replace(AWAY, made=MADE + 150 * DAY)
        tried = replace(self.TRIED, at=MADE + 100 * DAY)
        assert said(now=MADE + 150 * DAY, away=(fresh,), rehearsal=tried) == (Level.GOOD, [])
        assert said(now=MADE + 193 * DAY, away=(replace(AWAY, made=MADE + 193 * DAY),), rehearsal=tried) == (
            Level.WARN,
            [HealthReason.REHEARSE],
        )

    def test_one_that_failed_is_bad(self):
        assert said(rehearsal=replace(self.TRIED, ok=False)) == (Level.BAD, [HealthReason.NOT_RESTORED])


def test_the_worst_comes_first():
    level, reasons = said(now=MADE + 10 * DAY, head=ON)
    assert (level, reasons) == (Level.BAD, [HealthReason.BEHIND, HealthReason.AWAY_OLD])
    assert judge(replace(WELL, now=MADE + 10 * DAY, head=ON)).bad == {HealthReason.BEHIND}
    level, reasons = said(now=MADE + 15 * DAY, head=Head(130, "00" * 32), failure=Failure(MADE, 1, "x"))
    assert reasons == [HealthReason.NOT_SOUND, HealthReason.BEHIND, HealthReason.AWAY_OLD]
