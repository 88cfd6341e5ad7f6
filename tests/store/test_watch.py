"""Before each entry: room on the disk, and a clock that can be believed."""

import json
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from equipment_app.domain.place_errors import ClockFarOff, DiskFull
from equipment_app.operations.issue import Issue
from equipment_app.operations.undo import Undo
from equipment_app.store import database as database_module
from equipment_app.store.database import Database
from equipment_app.store.file import safety
from equipment_app.store.file.safety import MEGABYTE, DiskSpace, DiskState
from equipment_app.store.ledger.watch import judge
from tests.world import ADAM, EVA, PlainPress, World

PRAGUE = ZoneInfo("Europe/Prague")
NOON = datetime(2026, 3, 2, 12, tzinfo=PRAGUE)


class TestTheClock:
    @pytest.mark.parametrize(
        ("gone", "mark", "far"),
        [
            (timedelta(0), "", False),
            (timedelta(seconds=-2), "", False),
            (timedelta(seconds=-3), "back", False),
            (timedelta(hours=-24), "back", False),
            (timedelta(hours=-24, seconds=-1), "back", True),
            (timedelta(days=-400), "back", True),
            (timedelta(seconds=1), "", False),
            (timedelta(days=366), "", False),
            (timedelta(days=366, seconds=1), "ahead", True),
            (timedelta(days=4000), "ahead", True),
        ],
    )
    def test_is_judged_against_the_last_entry(self, gone, mark, far):
        assert judge(NOON + gone, NOON) == (mark, far)

    def test_summer_time_is_no_jump(self):
        """At three it is two again, on 25 October 2026: the hour repeats, the time does not."""
        before = datetime(2026, 10, 25, 2, 59, 50, tzinfo=PRAGUE, fold=0)
        after = datetime(2026, 10, 25, 2, 0, 5, tzinfo=PRAGUE, fold=1)
        assert after.replace(fold=0) < before
        assert judge(after, before) == ("", False)
        spring = datetime(2026, 3, 29, 1, 59, 59, tzinfo=PRAGUE), datetime(2026, 3, 29, 3, 0, 0, tzinfo=PRAGUE)
        assert judge(spring[1], spring[0]) == ("", False)

    @pytest.mark.parametrize("year", [1970, 2028, 2038, 2100])
    def test_of_another_age_is_far_off(self, year):
        assert judge(datetime(year, 1, 19, 4, tzinfo=UTC), NOON)[1]


class Desk:
    """A store whose clock is taken for this computer's."""

    def __init__(self, path, monkeypatch):
        self.now = datetime(2026, 3, 2, 9, tzinfo=PRAGUE)
        self.clock = lambda: self.now
        monkeypatch.setattr(database_module, "_system_clock", self.clock)
        world = World.make(path)
        self.now = world.clock.now + timedelta(minutes=1)
        world.close()
        self.database = Database.open(path, PlainPress(), clock=self.clock)

    def pass_(self, **time):
        self.now += timedelta(**time)

    def issue(self, who, what):
        outcome = self.database.change(Issue(who, (what,)))
        return [self.payload(seq).get("clk") for seq in range(outcome.entry, self.head() + 1)]

    def head(self):
        return self.database.ask(lambda books: books.journal.head()[0])

    def payload(self, seq):
        return self.database.ask(lambda books: books.journal.payload(seq))


@pytest.fixture
def desk(tmp_path, monkeypatch):
    desk = Desk(tmp_path / "sklad.equip", monkeypatch)
    yield desk
    desk.database.close()


class TestEntries:
    def test_in_time_carry_no_mark(self, desk):
        assert desk.issue(ADAM, "V-001") == [None, None]

    def test_after_the_clock_went_back_are_marked_and_stay_sound(self, desk):
        desk.pass_(minutes=-10)
        assert desk.issue(ADAM, "V-001") == ["back", None]
        assert desk.database.verified().ok

    def test_more_than_a_day_back_are_refused(self, desk):
        head = desk.head()
        desk.pass_(hours=-25)
        with pytest.raises(ClockFarOff) as refused:
            desk.issue(ADAM, "V-001")
        assert (refused.value.now.isoformat(), refused.value.last.isoformat()) == ("2026-03-01", "2026-03-02")
        assert desk.head() == head

    def test_more_than_a_year_ahead_are_refused_too(self, desk):
        desk.pass_(days=367)
        with pytest.raises(ClockFarOff):
            desk.issue(ADAM, "V-001")

    def test_after_months_of_rest_nothing_is_asked(self, desk):
        desk.pass_(days=120)
        assert desk.issue(ADAM, "V-001") == [None, None]

    @pytest.mark.parametrize(("days", "mark"), [(-3, "back"), (400, "ahead")])
    def test_once_somebody_says_that_the_clock_is_right_they_are_written_and_say_so(self, desk, days, mark):
        desk.database.watch.sure = True
        desk.pass_(days=days)
        assert desk.issue(ADAM, "TRIKO/M*1") == [mark, None]
        assert desk.database.verified().ok

    def test_that_holds_for_the_day_not_for_the_next_opening(self, desk, tmp_path):
        desk.database.watch.sure = True
        desk.database.close()
        desk.database = Database.open(tmp_path / "sklad.equip", PlainPress(), clock=desk.clock)
        desk.pass_(days=367)
        with pytest.raises(ClockFarOff):
            desk.issue(ADAM, "V-001")

    def test_beside_a_second_person_they_are_written(self, desk):
        desk.pass_(days=367)
        desk.database.door.session = desk.database.door.session.beside(1)
        assert desk.issue(ADAM, "V-001") == ["ahead", None]

    def test_reading_goes_on_whatever_the_clock_says(self, desk):
        desk.pass_(days=-400)
        assert desk.head()
        assert desk.database.verified().ok

    def test_a_mark_is_part_of_what_is_hashed(self, desk):
        desk.pass_(minutes=-10)
        desk.issue(ADAM, "V-001")
        seq = desk.head() - 1
        raw = desk.database.ask(lambda books: books.ask("SELECT payload FROM entry WHERE seq = ?", seq)[0][0])
        assert json.loads(raw)["clk"] == "back"


def test_a_given_clock_may_be_anywhere(tmp_path):
    """The demo fills a year in seconds, a test comes back next spring."""
    world = World.make(tmp_path / "sklad.equip")
    world.clock.go_to("2027-05-05")
    world.do(Issue(ADAM, ("V-001",)))
    world.clock.go_to("2027-05-01")
    number = world.do(Issue(EVA, ("V-003",))).entry
    assert world.ask(lambda books: books.journal.payload(number))["clk"] == "back"
    assert world.verified().ok
    world.close()


class TestRoom:
    @pytest.mark.parametrize(
        ("free", "store", "state"),
        [
            (1000, 1, DiskState.ENOUGH),
            (200, 1, DiskState.ENOUGH),
            (199, 1, DiskState.LOW),
            (1000, 400, DiskState.LOW),
            (1200, 400, DiskState.ENOUGH),
            (50, 1, DiskState.LOW),
            (49, 1, DiskState.NONE),
            (0, 1, DiskState.NONE),
        ],
    )
    def test_is_told_before_it_is_gone(self, free, store, state):
        assert DiskSpace(free * MEGABYTE, store * MEGABYTE).state is state

    def test_of_this_computer(self, tmp_path):
        (tmp_path / "sklad.equip").write_bytes(bytes(1234))
        found = safety.room(tmp_path / "sklad.equip")
        assert found.store == 1234 and found.free > 0
        assert safety.room(tmp_path / "není.equip").store == 0

    def test_with_too_little_nothing_is_written_and_everything_is_read(self, world, monkeypatch):
        free = [49_999_999]
        monkeypatch.setattr(safety, "free", lambda _folder: free[0])
        before = world.head()
        with pytest.raises(DiskFull) as refused:
            world.do(Issue(ADAM, ("V-001",)))
        assert (refused.value.free, refused.value.least) == (49, 50)
        assert world.head() == before and world.verified().ok
        free[0] = 50_000_000
        number = world.do(Issue(ADAM, ("V-001",))).number
        free[0] = 0
        with pytest.raises(DiskFull):
            world.do(Undo(number, "omyl"))
