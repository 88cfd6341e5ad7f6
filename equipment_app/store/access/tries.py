"""Wrong secrets are counted, and the more there were, the longer the next try has to wait.

Time is what passed since this computer was started: nobody sets that forward or back, and a program that is started
again finds it where it was. After a restart of the computer as much has passed as it runs, at least.
"""

from dataclasses import dataclass
from time import monotonic
from typing import Protocol

_FREE_TRIES = 3
"""Wrong passwords before the next has to wait."""
_LONGEST_WAIT = 300
"""Seconds."""
_MOST_NAMES = 1000
_MOST = 1000
"""Wrong tries that are told apart; whoever writes another number into the store gets no longer wait by it."""


def uptime() -> int:
    """Seconds since this computer was started."""
    return int(monotonic())


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong passwords since the last right one, and the `uptime` of the last. What a store says of both may be made up,
    or of before the last start of the computer."""

    failed: int = 0
    last: int = 0

    def wait(self, now: int) -> int:
        """Seconds until the next try at this `uptime`; doubled with each failure, and never more than the longest."""
        if self.failed < _FREE_TRIES:
            return 0
        pause: int = min(2 ** min(self.failed - _FREE_TRIES + 1, _LONGEST_WAIT.bit_length()), _LONGEST_WAIT)
        return max(0, pause - max(0, now - self.of_this_start(now).last))

    def of_this_start(self, now: int) -> "Tries":
        """With the last at a time there was, at this `uptime`: of before the computer was started it was then."""
        return self if 0 <= self.last <= now else Tries(self.failed, 0)

    def another(self, now: int) -> "Tries":
        """With one more wrong one."""
        return Tries(min(max(self.failed, 0), _MOST) + 1, now)


class Counter(Protocol):
    """Where tries are counted."""

    def tries(self, who: int, /) -> Tries: ...

    def keep_tries(self, who: int, tries: Tries, /) -> None:
        """None of them ends the counting."""
        ...


class InMemory:
    """For names that nobody here has, so that nobody learns who there is, and for stores that cannot be written.

    Somebody may have typed a password where the name belongs: nothing of it outlives the program.
    """

    def __init__(self) -> None:
        self._tries: dict[int, Tries] = {}

    def tries(self, who: int) -> Tries:
        return self._tries.get(who, Tries())

    def keep_tries(self, who: int, tries: Tries) -> None:
        if len(self._tries) >= _MOST_NAMES:
            self._tries.clear()
        self._tries[who] = tries


def stranger(who: str | int) -> int:
    """A number for a name that nobody has, another one each time the program runs."""
    return hash(" ".join(who.split()).casefold() if isinstance(who, str) else who)
