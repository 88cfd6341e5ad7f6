"""Wrong secrets are counted, and the more there were, the longer the next try has to wait."""

from typing import Protocol

from equipment_app.deferred import dataclass

_FREE_TRIES = 3
"""Wrong passwords before the next has to wait."""
_LONGEST_WAIT = 300
"""Seconds."""
_MOST_NAMES = 1000


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong passwords since the last right one, and when the last was, in seconds since 1970."""

    failed: int = 0
    last: int = 0

    def wait(self, now: int) -> int:
        """Seconds until the next try; doubled with each failure. A clock that went back does not make it longer."""
        if self.failed < _FREE_TRIES:
            return 0
        pause: int = min(2 ** (self.failed - _FREE_TRIES + 1), _LONGEST_WAIT)
        return max(0, min(self.last + pause - now, pause))

    def another(self, now: int) -> "Tries":
        """With one more wrong one."""
        return Tries(self.failed + 1, now)


class Counter(Protocol):
    """Where tries are counted."""

    def tries(self, who: int, /) -> Tries: ...

    def note_try(self, who: int, right: bool, now: int, /) -> Tries:
        """Count a try, at this second since 1970; a right one ends the counting."""
        ...


class InMemory:
    """For names that nobody here has, so that nobody learns who there is, and for stores that cannot be written.

    Somebody may have typed a password where the name belongs: nothing of it outlives the program.
    """

    def __init__(self) -> None:
        self._tries: dict[int, Tries] = {}

    def tries(self, who: int) -> Tries:
        return self._tries.get(who, Tries())

    def note_try(self, who: int, right: bool, now: int) -> Tries:
        tries = Tries() if right else self.tries(who).another(now)
        if len(self._tries) >= _MOST_NAMES:
            self._tries.clear()
        self._tries[who] = tries
        return tries


def stranger(who: str | int) -> int:
    """A number for a name that nobody has, another one each time the program runs."""
    return hash(" ".join(who.split()).casefold() if isinstance(who, str) else who)
