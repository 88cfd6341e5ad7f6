"""Which backups are kept as time goes by. A table of rules and one pure function."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from equipment_app.domain.backups import Manifest, Why

_PRAGUE = ZoneInfo("Europe/Prague")
_HALF_HOUR_S = 1800

Period = Callable[[datetime], tuple[int, ...]]


def _half_hour(made: datetime) -> tuple[int, ...]:
    return (int(made.timestamp()) // _HALF_HOUR_S,)


def _day(made: datetime) -> tuple[int, ...]:
    day = made.astimezone(_PRAGUE)
    return day.year, day.month, day.day


def _week(made: datetime) -> tuple[int, ...]:
    return tuple(made.astimezone(_PRAGUE).isocalendar())[:2]


def _month(made: datetime) -> tuple[int, ...]:
    return _day(made)[:2]


@dataclass(frozen=True, slots=True)
class Rule:
    """Of each of the last `count` periods in which there is a backup, the newest is kept."""

    period: Period
    count: int


RULES = (Rule(_half_hour, 6), Rule(_day, 14), Rule(_week, 8), Rule(_month, 12))
NEWEST = 3
"""The last ones are kept whatever the rules say."""
FOR_EVER = frozenset({Why.MIGRATION})
"""Made before the store's tables changed: the only ones an older version of the program can read."""


def superseded(backups: Iterable[Manifest], *, stopped: bool = False) -> list[Manifest]:
    """Those that may go now, oldest first. `stopped`: the last backup was not sound, so nothing goes.

    Only verified ones count and only verified ones go: what is not verified takes nobody's place. They follow each
    other by number, not by time, so a clock that went back makes no old backup the newest.
    """
    if stopped:
        return []
    verified = sorted((one for one in backups if one.counts), key=lambda one: one.number, reverse=True)
    kept = {one.number for one in verified[:NEWEST]}
    kept |= {one.number for one in verified if one.why in FOR_EVER}
    for rule in RULES:
        kept |= _newest_of_periods(verified, rule)
    return [one for one in reversed(verified) if one.number not in kept]


def _newest_of_periods(newest_first: Iterable[Manifest], rule: Rule) -> set[int]:
    found: dict[tuple[int, ...], int] = {}
    for one in newest_first:
        period = rule.period(one.made)
        if period not in found and len(found) == rule.count:
            break
        found.setdefault(period, one.number)
    return set(found.values())
