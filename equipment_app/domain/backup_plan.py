"""When a backup is due. Pure: the time, how far the journal is, and the last verified backup are given."""

from datetime import datetime, timedelta

from equipment_app.domain.backups import Head, Manifest, Why

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
