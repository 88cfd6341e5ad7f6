"""What a backup says about itself, where backups go, when one is due, and which are kept as time goes by."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from equipment_app.domain.entries import picked
from equipment_app.domain.value import Value

FORM = "equipment-app backup 1"


class Why(StrEnum):
    """What a backup was made for."""

    START = "start"
    HALF_HOUR = "half-hour"
    CLOSE = "close"
    MIGRATION = "migration"
    IMPORT = "import"
    RESTORE = "restore"
    ASKED = "asked"
    """Somebody asked for it, in the window or at the command line."""


class NoManifest(ValueError):
    """Not what this program writes beside a backup, or what a newer one writes."""


class Head(Value):
    """How far a journal goes: the number of its last entry and that entry's hash, 64 hexadecimal digits."""

    seq: int
    hash: str


class Manifest(Value):
    number: int
    """Counts up in one folder: what was made later has a higher one, whatever the clock said."""
    file: str
    """Its name in the same folder."""
    origin: str
    """Identity and incarnation of the store, `UUID/N`."""
    head: Head
    size: int
    sha256: str
    """Of the file, which has `size` bytes."""
    schema: int
    """`user_version` of the store."""
    app: str
    why: Why
    made: datetime
    """UTC, by the clock of that machine."""
    verified: datetime | None
    """When all of it was verified; None does not count as a backup."""
    sealed: bool = False
    """Encrypted with a passphrase."""
    erased: tuple[str, ...] = ()
    """References of persons that were erased after it was made and whose data it still holds."""

    @property
    def store(self) -> str:
        """The identity of the store, without its incarnation."""
        return self.origin.partition("/")[0]

    @property
    def counts(self) -> bool:
        return self.verified is not None

    def to_json(self) -> str:
        said = {
            "form": FORM,
            **picked(self, "number file store origin"),
            **picked(self.head, "seq hash"),
            **picked(self, "size sha256 schema app why made verified sealed erased"),
        }
        return json.dumps(said, ensure_ascii=False, indent=2, default=datetime.isoformat) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "Manifest":
        """Raises NoManifest."""
        try:
            said = json.loads(text)
            if said["form"] != FORM:
                raise NoManifest(said["form"])
            return cls(
                number=int(said["number"]),
                file=_name(said["file"]),
                origin=str(said["origin"]),
                head=Head(int(said["seq"]), str(said["hash"])),
                size=int(said["size"]),
                sha256=str(said["sha256"]),
                schema=int(said["schema"]),
                app=str(said["app"]),
                why=Why(said["why"]),
                made=_utc(said["made"]),
                verified=_utc(said["verified"]) if said["verified"] else None,
                sealed=bool(said["sealed"]),
                erased=tuple(str(ref) for ref in said["erased"]),
            )
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError) as error:
            raise NoManifest(str(error)) from error


class Where(Value):
    """Where backups of a store go, as set on this machine."""

    folder: Path | None = None
    """None: beside the store, in `NAME.equip-backups`."""
    second: Path | None = None
    """A stick, another disk, another computer. None: nobody chose one."""


def _name(text: Any) -> str:
    """A name in the manifest's own folder and nothing else: a manifest comes from anywhere."""
    name = str(text)
    if name != Path(name).name or name != name.replace("\\", "/").rpartition("/")[2] or name in ("", ".", ".."):
        raise NoManifest(name)
    return name


def _utc(text: Any) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise NoManifest(text)
    return moment.astimezone(UTC)


OFTEN = timedelta(minutes=30)
OLD = timedelta(hours=24)
BY_ITSELF = frozenset({Why.START, Why.HALF_HOUR, Why.CLOSE})
"""Made without anybody having asked for them or for what they go before."""


def due(
    why: Why, now: datetime, head: Head, last: Manifest | None, *, unclean: bool = False, waiting: bool = False
) -> bool:
    """Whether something should be backed up at the moment `why`. `last` is the newest that counts.

    `unclean`: the program did not end properly last time. `waiting`: the store was restored, and nobody has said yet
    that it is as it should be. Before a change of the tables, and when somebody asks, a backup is always made.
    """
    if waiting and why in BY_ITSELF:
        return False
    changed = last is None or last.head != head
    age = None if last is None else age_of(last, now)
    if why is Why.START:
        return changed or unclean or age is None or age > OLD
    if why is Why.HALF_HOUR:
        return changed and (age is None or age >= OFTEN)
    if why in (Why.CLOSE, Why.IMPORT, Why.RESTORE):
        return changed
    return True


def second_due(first: Manifest | None, second: Manifest | None) -> bool:
    """Whether the second place, which is within reach, should get a copy of the newest backup of the first."""
    if first is None:
        return False
    return second is None or second.head != first.head or first.made - second.made > OLD


def age_of(backup: Manifest, now: datetime) -> timedelta | None:
    """None where the clock cannot tell: the backup is from the future."""
    age = now - backup.made
    return None if age < -OFTEN else max(age, timedelta())


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


class Rule(Value):
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
