"""What is said of backups: in words, in both languages, with an icon, and with what somebody can do about it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from equipment_app.domain.backup_errors import NoRoom
from equipment_app.domain.backup_health import Away, Failure, HealthFacts, HealthReason, Level, Rehearsal, judge
from equipment_app.domain.backups import Head, Why
from equipment_app.ui.backups import words
from equipment_app.ui.backups.runner import BackupState
from equipment_app.ui.i18n import Languages
from tests.domain.backups_made import MADE, ONE

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
AWAY = Away("stick", MADE, 123, ONE.head.hash, other_disk=True)
WELL = HealthFacts(MADE + 12 * MINUTE, ONE.head, (ONE,), same_disk=True, away=(AWAY,))
ON = Head(130, "00" * 32)
FAILED = Rehearsal(MADE, ONE.file, ok=False, seconds=2.5, entries=0)


@pytest.fixture(params=["en", "cs"])
def languages(qapp, request):
    made = Languages(qapp, request.param)
    yield request.param
    made.choose("en")
    made.silence()


def kept(facts: HealthFacts = WELL, **more) -> BackupState:
    usual = {"folder": Path("zálohy"), "folder_there": True, "second": Path("klíčenka"), "second_there": True}
    return BackupState(judge(facts), tuple(facts.backups), **(usual | {"second_other_disk": True} | more))


def sign(facts: HealthFacts = WELL, **more) -> str:
    return words.sign(kept(facts, **more)).words


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (timedelta(seconds=59), "just now"),
        (MINUTE, "1 min ago"),
        (59 * MINUTE, "59 min ago"),
        (HOUR, "1 h ago"),
        (47 * HOUR, "47 h ago"),
        (2 * DAY, "2 days ago"),
        (DAY * 400, "400 days ago"),
    ],
)
def test_how_long_ago(english, age, said):
    assert words.ago(age) == said


class TestTheSign:
    def test_all_is_well(self, languages):
        said = {
            "en": "Backup 12 min ago · off this disk 12 min ago",
            "cs": "Záloha před 12 min · mimo disk před 12 min",
        }
        assert sign() == said[languages]
        assert words.sign(kept()).token == "good"

    @pytest.mark.parametrize(
        ("facts", "level", "english_words", "czech_words"),
        [
            ({"now": MADE + 3 * DAY}, Level.GOOD, "off this disk 3 days ago", "mimo disk před 3 dny"),
            ({"away": ()}, Level.WARN, "only on this disk", "jen na tomto disku"),
            ({"away": (), "same_disk": False}, Level.GOOD, "on another disk", "na jiném disku"),
            ({"head": ON, "now": MADE + 5 * HOUR}, Level.WARN, "Backup 5 h ago", "Záloha před 5 h"),
            ({"backups": ()}, Level.BAD, "No backup", "Bez zálohy"),
            ({"now": MADE - DAY}, Level.WARN, "dated in the future", "s budoucím datem"),
            ({"failure": Failure(MADE, 2, "x", 7)}, Level.BAD, "not sound", "není v pořádku"),
            ({"rehearsal": FAILED}, Level.BAD, "test restore failed", "zkouška obnovy selhala"),
            ({"now": MADE + 100 * DAY}, Level.BAD, "test a restore", "zkuste obnovu"),
            ({"restored": MADE}, Level.WARN, "Restored: backups wait", "Po obnově: zálohy čekají"),
        ],
    )
    def test_it_tells_the_truth(self, languages, facts, level, english_words, czech_words):
        found = words.sign(kept(replace(WELL, **facts)))
        assert (english_words if languages == "en" else czech_words) in found.words
        assert (found.icon, found.token) == words._LOOK[level]

    def test_no_two_levels_differ_by_colour_alone(self):
        assert len({icon for icon, _ in words._LOOK.values()}) == len(Level)

    def test_what_failed_by_itself_is_amber_though_the_last_one_is_fresh(self, english):
        found = words.sign(kept(trouble=NoRoom("zálohy", 70, 7)))
        assert ("Backup failed" in found.words, found.token) == (True, "warn")

    def test_a_folder_that_is_not_there(self, english):
        assert sign(folder_there=False).startswith("Folder of backups not connected")


class TestRemedies:
    def said(self, facts: HealthFacts = WELL, **more) -> list[tuple[str, str]]:
        return [(one.tone, one.act) for one in words.remedies(kept(facts, **more))]

    def test_where_all_is_well_nothing_is_said(self, english):
        assert self.said() == []

    @pytest.mark.parametrize(
        ("facts", "wanted"),
        [
            ({"failure": Failure(MADE, 2, "x", 7)}, [("bad", "verify")]),
            ({"failure": Failure(MADE, 0, "killed")}, [("bad", "back_up")]),
            ({"backups": ()}, [("bad", "back_up")]),
            ({"head": ON, "now": MADE + 3 * HOUR}, [("warn", "back_up")]),
            ({"head": ON, "now": MADE + 25 * HOUR}, [("bad", "back_up")]),
            ({"away": ()}, [("warn", "carry")]),
            ({"now": MADE + 8 * DAY}, [("warn", "carry")]),
            ({"now": MADE + 15 * DAY}, [("bad", "carry")]),
            ({"rehearsal": FAILED}, [("bad", "rehearse")]),
            ({"restored": MADE}, [("warn", "well")]),
            ({"now": MADE - DAY}, [("warn", ""), ("warn", "carry")]),
        ],
    )
    def test_each_says_what_mends_it(self, languages, facts, wanted):
        assert self.said(replace(WELL, **facts)) == wanted
        assert all(one.sentence and (one.link or not one.act) for one in words.remedies(kept(replace(WELL, **facts))))

    def test_every_reason_has_words_of_its_own(self, languages):
        found = {
            reason: words._remedy(reason, kept(replace(WELL, restored=MADE, rehearsal=FAILED)))
            for reason in HealthReason
        }
        assert len({one.sentence for one in found.values()}) == len(HealthReason)

    @pytest.mark.parametrize(
        ("second", "deed", "told"),
        [
            ({"second": None}, "choose_second", "There is no copy on another disk:"),
            ({"second_there": False}, "", "Connect klíčenka."),
            ({"second_other_disk": False}, "choose_second", "or the second place is on this one"),
        ],
    )
    def test_the_way_to_another_disk_depends_on_what_is_there(self, english, second, deed, told):
        [one] = words.remedies(kept(replace(WELL, away=()), **second))
        assert (one.act, told in one.sentence) == (deed, True)

    def test_without_its_folder_nothing_else_is_offered_that_needs_it(self, english):
        found = self.said(replace(WELL, backups=()), folder_there=False)
        assert found == [("bad", "choose_folder")]

    def test_why_the_last_try_came_to_nothing(self, english):
        [one] = words.remedies(kept(trouble=NoRoom("zálohy", 70, 7)))
        assert (one.act, "70 MB" in one.sentence) == ("back_up", True)


@pytest.mark.parametrize("why", list(Why))
def test_every_occasion_has_a_name(languages, why):
    assert words.why(why)


@pytest.mark.parametrize(("count", "said"), [(0, "1 kB"), (299_008, "299 kB"), (5_123_000, "5,1 MB"), (34e6, "34 MB")])
def test_sizes(english, count, said):
    assert words.size(count) == said
