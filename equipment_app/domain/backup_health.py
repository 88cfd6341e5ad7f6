"""How safe a store is, as one value for a sign on the screen: it must tell the truth, also the unpleasant one."""

from datetime import datetime, timedelta
from enum import IntEnum, StrEnum

from equipment_app.domain.backups import OFTEN, OLD, Head, Manifest, age_of
from equipment_app.domain.value import Value

LATE = timedelta(hours=2)
"""What is not backed up for so long was missed four times."""
AWAY_AMBER, AWAY_RED = timedelta(days=7), timedelta(days=14)
REHEARSE = timedelta(days=92)


class Level(IntEnum):
    """The higher the worse."""

    GOOD = 0
    WARN = 1
    BAD = 2


class HealthReason(StrEnum):
    """Why it is not good; the words are the screen's."""

    NOT_SOUND = "not sound"
    """The last backup did not verify: the store may be damaged, and nothing old is removed."""
    WAITING = "waiting"
    """The store was restored: no backup is made by itself until somebody says that it is as it should be."""
    NONE = "none"
    """There is no verified backup."""
    BEHIND = "behind"
    """The journal went on since the last one for longer than it should."""
    CLOCK = "clock"
    """The last one is from the future, so its age is not known."""
    NOT_AWAY = "not away"
    """There is no copy on any other disk."""
    AWAY_OLD = "away old"
    """The newest copy on another disk is too old."""
    NOT_RESTORED = "not restored"
    """The last attempt to restore a backup for trial failed."""
    REHEARSE = "rehearse"
    """Nobody has tried for a quarter of a year whether a backup can be restored."""


class Failure(Value):
    """A backup that did not verify."""

    at: datetime
    problems: int
    what: str
    """The first problem, in English, as the verifier says it; or why there was no verdict."""
    seq: int = 0
    table: str = ""


class Away(Value):
    """The newest verified copy in another folder than the usual one."""

    folder: str
    made: datetime
    seq: int
    hash: str
    other_disk: bool
    sealed: bool = False


class Rehearsal(Value):
    """A backup was restored into a temporary place, to see whether it can be."""

    at: datetime
    file: str
    ok: bool
    seconds: float
    entries: int


class HealthFacts(Value):
    """What the judgement rests on."""

    now: datetime
    head: Head
    backups: tuple[Manifest, ...]
    """Those that count in the usual folder, oldest first."""
    same_disk: bool
    """The usual folder is on the disk of the store."""
    away: tuple[Away, ...] = ()
    failure: Failure | None = None
    rehearsal: Rehearsal | None = None
    restored: datetime | None = None
    """When the store was restored, as long as nobody has said that it is as it should be."""


class BackupHealth(Value):
    facts: HealthFacts
    level: Level
    reasons: tuple[HealthReason, ...]
    """The worst first; none when all is well."""
    last: Manifest | None
    age: timedelta | None
    """Of the last verified backup; None without one, or where the clock cannot tell."""
    behind: int
    """Entries since then; negative where the store was restored to an earlier state."""
    away: datetime | None
    """When the newest copy on another disk was made."""
    away_age: timedelta | None
    bad: frozenset[HealthReason] = frozenset()
    """Those of the reasons that cannot wait."""


def judge(facts: HealthFacts) -> BackupHealth:
    last = facts.backups[-1] if facts.backups else None
    away = _newest_away(facts)
    found = [*_of_the_last(facts, last), *_of_the_other_disk(facts, away), *_of_the_rehearsal(facts)]
    ordered = sorted(found, key=lambda one: -one[0])
    return BackupHealth(
        facts=facts,
        level=ordered[0][0] if ordered else Level.GOOD,
        reasons=tuple(reason for _, reason in ordered),
        last=last,
        age=age_of(last, facts.now) if last else None,
        behind=facts.head.seq - (last.head.seq if last else 0),
        away=away,
        away_age=max(facts.now - away, timedelta()) if away else None,
        bad=frozenset(reason for level, reason in ordered if level is Level.BAD),
    )


Finding = tuple[Level, HealthReason]


def _of_the_last(facts: HealthFacts, last: Manifest | None) -> list[Finding]:
    found = [(Level.BAD, HealthReason.NOT_SOUND)] if facts.failure else []
    if facts.restored:
        found.append((Level.WARN, HealthReason.WAITING))
    if last is None:
        return [*found, (Level.BAD, HealthReason.NONE)]
    if facts.restored:
        return found
    age = age_of(last, facts.now)
    if age is None:
        found.append((Level.WARN, HealthReason.CLOCK))
    elif last.head != facts.head and age > LATE:
        found.append((Level.BAD if age > OLD else Level.WARN, HealthReason.BEHIND))
    return found


def _of_the_other_disk(facts: HealthFacts, away: datetime | None) -> list[Finding]:
    """Where there is none at all, it is as old as the oldest backup: a new store has a fortnight."""
    oldest = min((one.made for one in facts.backups), default=facts.now)
    age = facts.now - (away or oldest)
    level = Level.BAD if age > AWAY_RED else Level.WARN
    if away is None:
        return [(level, HealthReason.NOT_AWAY)]
    return [(level, HealthReason.AWAY_OLD)] if age > AWAY_AMBER or age < -OFTEN else []


def _of_the_rehearsal(facts: HealthFacts) -> list[Finding]:
    if facts.rehearsal and not facts.rehearsal.ok:
        return [(Level.BAD, HealthReason.NOT_RESTORED)]
    begun = facts.backups[0].made if facts.backups else facts.now
    tried = facts.rehearsal.at if facts.rehearsal else begun
    return [(Level.WARN, HealthReason.REHEARSE)] if facts.now - tried > REHEARSE else []


def _newest_away(facts: HealthFacts) -> datetime | None:
    made = [one.made for one in facts.away if one.other_disk]
    if not facts.same_disk and facts.backups:
        made.append(facts.backups[-1].made)
    return max(made, default=None)
