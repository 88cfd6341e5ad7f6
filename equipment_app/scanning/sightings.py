"""Each code once, though a camera sees it thirty times a second."""

from collections.abc import Sequence

from equipment_app.domain.codes import Family
from equipment_app.scanning.frames import Seen

AWAY_S = 10.0
"""A thing out of sight for so long, and seen again, is shown again. A hand or a shadow passes sooner."""
COMMAND_AWAY_S = 1.5
"""A command may be meant twice: quantities are shown digit by digit."""

_SELF_CHECKING = ("QRCode", "DataMatrix")


class Sightings:
    """Told what is in each frame, says what of it is new. Times are in seconds, of any clock that does not go back."""

    def __init__(self) -> None:
        self._latest: dict[str, float] = {}
        self._before: frozenset[str] = frozenset()

    def new(self, seen: Sequence[Seen], now: float) -> list[Seen]:
        """What was not in view of late. Lines are taken when two frames agree: a bar missed can be another digit.

        A command counts only while it is all there is to see: a sheet of commands lying about must not be obeyed.
        """
        taken = [one for one in seen if self._is_sure(one, alone=len(seen) == 1)]
        new = [one for one in taken if now - self._latest.get(one.text, float("-inf")) > _away(one.text)]
        self._latest.update((one.text, now) for one in taken)
        self._before = frozenset(one.text for one in seen)
        return new

    def forget(self) -> None:
        """What is in view counts as shown for the first time."""
        self._latest.clear()

    def _is_sure(self, one: Seen, *, alone: bool) -> bool:
        if is_command(one.text):
            return alone
        return one.kind in _SELF_CHECKING or one.text in self._before


def is_command(text: str) -> bool:
    return text.strip().upper().startswith(f"{Family.COMMAND}.")


def _away(text: str) -> float:
    return COMMAND_AWAY_S if is_command(text) else AWAY_S
