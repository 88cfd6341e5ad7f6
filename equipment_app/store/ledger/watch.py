"""What is looked at before each entry is written: is there room for it, and is the clock to be believed.

`seq` alone says what came first. The time of an entry is this computer's, so one that went back is marked in the entry
itself (`clk`), and one that is far off is not believed until a second person, or whoever keeps the store alone, says
that it is right. Times are compared in UTC: summer time is no jump.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from equipment_app.domain.moments import moment
from equipment_app.domain.place_errors import ClockFarOff
from equipment_app.store.file import safety

Clock = Callable[[], datetime]
"""The time of now, with a time zone; given when the store is opened."""

BACK, AHEAD = "back", "ahead"
"""What `clk` says of an entry: recorded before the one before it, or long after it."""
_SLACK = timedelta(seconds=2)
FAR_BACK, FAR_AHEAD = timedelta(hours=24), timedelta(days=366)
"""A store may stand idle over a holiday, or for months; a clock whose battery is empty, or one set to see what happens,
is years off. Once an entry says 2038, all that follow are marked."""


def judge(now: datetime, last: datetime) -> tuple[str, bool]:
    """The mark of an entry written `now` after one written at `last`, and whether that is too far off to be believed.

    Both have a time zone. Without a mark nothing is wrong.
    """
    gone = now.timestamp() - last.timestamp()
    if gone < -_SLACK.total_seconds():
        return BACK, gone < -FAR_BACK.total_seconds()
    return (AHEAD, True) if gone > FAR_AHEAD.total_seconds() else ("", False)


class Watch:
    """`clock` gives the time of entries; `believed`: it is no computer's, as for the demo, and is never far off."""

    def __init__(self, store: Path, clock: Clock, *, believed: bool = False) -> None:
        self.clock = clock
        self.sure = False
        """Somebody has said that the clock is right; it holds until the store is closed."""
        self._store = store
        self._believed = believed

    def mark(self, now: datetime, at: int | None, *, second: bool) -> str:
        """What `clk` says of the entry to be written, empty where all is well.

        `at` is when the last one was recorded, in microseconds. `second`: a second person stands by.
        Raises DiskFull; ClockFarOff: nobody has said that the clock is right.
        """
        safety.refuse_full(self._store)
        if at is None:
            return ""
        last = moment(microseconds=at).astimezone(now.tzinfo)
        mark, far = judge(now, last)
        if far and self._believed:
            return BACK if mark == BACK else ""
        if far and not (self.sure or second):
            raise ClockFarOff(now.date(), last.date())
        return mark
