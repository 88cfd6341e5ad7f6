"""Campaign B4: three years of backups by a calendar that has everything: holidays, summer time, clocks gone wrong.

    python -m tests.campaigns.backup_calendar [--years 30] [--seed N]

Every day somebody works or not, and backups come at start, every half hour and at close; now and then one does not
verify, a change of the tables comes, the clock goes back or forth by an hour, a month or forty years, and is put right
again. After each backup the rotation takes away what it will. What must be left is worked out here from all the
backups there ever were, by the day on the wall and not by the rules. Exit 1 otherwise.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from equipment_app.domain.backups import Head, Manifest, Why, superseded
from tests.campaigns import told

PRAGUE = ZoneInfo("Europe/Prague")
FIRST = datetime(2026, 1, 5, 7, 0, tzinfo=PRAGUE)
MOST = 6 + 14 + 8 + 12 + 3
"""The sum of the rules and the newest three; those made before a change of the tables come on top."""
HALF_HOUR = timedelta(minutes=30)

Rotation = Callable[..., list[Manifest]]


def _by_the_clock(backups: Sequence[Manifest], *, stopped: bool = False) -> list[Manifest]:
    """Planted: the newest is what the clock says is the newest."""
    order = sorted((one for one in backups if one.counts), key=lambda one: one.made)
    renumbered = {one.number: replace(one, number=n) for n, one in enumerate(order)}
    gone = {one.number for one in superseded(list(renumbered.values()), stopped=stopped)}
    return [one for one in order if renumbered[one.number].number in gone]


def _counting_all(backups: Sequence[Manifest], *, stopped: bool = False) -> list[Manifest]:
    """Planted: what is not verified takes a place."""
    believed = {one.number: replace(one, verified=one.made) for one in backups}
    gone = {one.number for one in superseded(list(believed.values()), stopped=stopped)}
    return [one for one in backups if one.number in gone]


PLANTED: dict[str, Rotation] = {
    "order by the clock": _by_the_clock,
    "unverified ones count": _counting_all,
}


@dataclass
class Tally:
    backups: int = 0
    removed: int = 0
    days: int = 0
    most: int = 0
    """Of those that were kept at once, apart from those kept for ever."""
    wrong_clocks: int = 0
    failures: int = 0
    broken: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.broken and self.removed > 0


class Life:
    def __init__(self, chance: random.Random, rotate: Rotation, *, sane: bool) -> None:
        """`sane`: the clock is always right, so what is left can be told day by day."""
        self.tally = Tally()
        self._chance = chance
        self._rotate = rotate
        self._sane = sane
        self._now = FIRST.astimezone(UTC)
        self._off = timedelta()
        self._there: list[Manifest] = []
        self._ever: list[Manifest] = []
        """Every verified one."""
        self._for_ever: set[int] = set()
        """Of those, the ones made before a change of the tables."""
        self._last: dict[str, dict[tuple[int, ...], int]] = {"day": {}, "week": {}, "month": {}}
        """The last of each day, week and month on the wall."""

    def live(self, days: int, enough: int = 0) -> Tally:
        for _ in range(days):
            if enough and len(self.tally.broken) >= enough:
                break
            self._day()
        return self.tally

    def _day(self) -> None:
        """From seven in the morning on the wall, or through the night, in which the clocks are put back and forth."""
        self.tally.days += 1
        hour = time(self._chance.choice((0, 7, 7, 7)))
        today = self._now.astimezone(PRAGUE).date()
        self._now = max(self._now, datetime.combine(today, hour, PRAGUE).astimezone(UTC))
        self._set_the_clock()
        if self._chance.random() < 0.75:
            for _ in range(self._chance.choice((1, 2, 3, 4, 18))):
                self._back_up(Why.HALF_HOUR)
                self._now += HALF_HOUR + timedelta(seconds=self._chance.randrange(-60, 900))
            self._back_up(Why.CLOSE)
        self._now = datetime.combine(today + timedelta(days=1), time(), PRAGUE).astimezone(UTC)

    def _set_the_clock(self) -> None:
        if self._sane or self._chance.random() > 0.03:
            self._off = timedelta() if self._chance.random() < 0.5 else self._off
            return
        self.tally.wrong_clocks += 1
        days = self._chance.choice((0.04, -0.04, -1, -31, 31, -365 * 26, 365 * 40))
        self._off = timedelta(days=days)

    def _back_up(self, why: Why) -> None:
        sound = self._chance.random() > 0.02
        why = Why.MIGRATION if self._chance.random() < 0.0005 else why
        self.tally.backups += 1
        made = self._now + self._off
        one = Manifest(
            number=self.tally.backups,
            file=f"{self.tally.backups}",
            origin="x/1",
            head=Head(self.tally.backups, ""),
            size=1,
            sha256="",
            schema=3,
            app="",
            why=why,
            made=made,
            verified=made if sound else None,
        )
        self._there.append(one)
        if sound:
            self._remember(one, self._now.astimezone(PRAGUE).date())
        self.tally.failures += not sound
        gone = self._rotate(self._there, stopped=not sound)
        self._judge(gone, sound=sound)
        self._there = [one for one in self._there if one not in gone]
        self.tally.removed += len(gone)

    def _judge(self, gone: list[Manifest], *, sound: bool) -> None:
        kept = [one for one in self._there if one not in gone and one.counts]
        numbers = {one.number for one in kept}
        self._say(sound or not gone, "something went although the last backup was not sound")
        self._say(all(one.counts for one in gone), "one that is not verified is not rotation's business")
        self._say({one.number for one in self._ever[-3:]} <= numbers, "one of the newest three went")
        self._say(self._for_ever <= numbers, "one made before a change of the tables went")
        ordinary = len(numbers - self._for_ever)
        self._say(not sound or ordinary <= MOST, f"{ordinary} are kept")
        self.tally.most = max(self.tally.most, ordinary if sound else 0)
        if self._sane:
            self._judge_days(numbers)

    def _judge_days(self, numbers: set[int]) -> None:
        """Of the last fourteen days, eight weeks and twelve months somebody worked in, the last backup is there."""
        for name, count in (("day", 14), ("week", 8), ("month", 12)):
            lasts = list(self._last[name].items())[-count:]
            lost = [period for period, number in lasts if number not in numbers]
            self._say(not lost, f"nothing is left of {name} {lost[:3]}")

    def _remember(self, one: Manifest, day: date) -> None:
        self._ever.append(one)
        self._for_ever |= {one.number} if one.why is Why.MIGRATION else set()
        periods = {"day": (day.toordinal(),), "week": day.isocalendar()[:2], "month": (day.year, day.month)}
        for name, period in periods.items():
            self._last[name][tuple(period)] = one.number

    def _say(self, true: bool, what: str) -> None:
        if not true:
            self.tally.broken.append(f"day {self.tally.days}, backup {self.tally.backups}: {what}")


def attack(chance: random.Random, years: int, rotate: Rotation = superseded, *, enough: int = 0) -> list[Tally]:
    """So many with a clock that is always right, and as many with one that is not; each until so much was broken."""
    return [Life(chance, rotate, sane=sane).live(365 * years, enough) for sane in (True, False)]


def main() -> int:
    chosen = told.options(__doc__, years=30)
    tallies = attack(random.Random(chosen.seed), chosen.years)
    planted = {name: attack(random.Random(chosen.seed), 1, rotate) for name, rotate in PLANTED.items()}
    broken = [what for tally in tallies for what in tally.broken]
    print(*tallies, *broken[:20], sep="\n")
    sums = {name: sum(getattr(tally, name) for tally in tallies) for name in ("backups", "removed", "wrong_clocks")}
    return told.tell(
        told.Told(
            id="B4",
            what="rotation by a calendar of years: summer time, holidays, failures, clocks gone back and forth",
            seed=chosen.seed,
            count=f"{2 * chosen.years} years, {sums['backups']} backups, {sums['wrong_clocks']} wrong clocks",
            result=f"{len(broken)} broken, {sums['removed']} removed, {max(one.most for one in tallies)} at most kept",
            planted="; ".join(f"{name}: {sum(len(one.broken) for one in found)}" for name, found in planted.items()),
            ok=all(one.ok for one in tallies) and all(any(one.broken for one in found) for found in planted.values()),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
