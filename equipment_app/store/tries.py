"""Wrong secrets are counted, and the more there were, the longer the next try has to wait."""

from dataclasses import dataclass

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


class Strangers:
    """Tries under names that nobody here has: counted as those of operators are, so that nobody learns who there is.

    In memory only: somebody may have typed a password where the name belongs.
    """

    def __init__(self) -> None:
        self._tries: dict[str | int, Tries] = {}

    def tries(self, who: str | int) -> Tries:
        return self._tries.get(_plain(who), Tries())

    def note(self, who: str | int, now: int) -> Tries:
        tries = self.tries(who).another(now)
        if len(self._tries) >= _MOST_NAMES:
            self._tries.clear()
        self._tries[_plain(who)] = tries
        return tries


def _plain(who: str | int) -> str | int:
    return " ".join(who.split()).casefold() if isinstance(who, str) else who
