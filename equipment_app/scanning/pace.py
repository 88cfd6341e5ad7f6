"""How the keys of a run follow each other: what is a reader's, and whether it is known where that begins."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from equipment_app.scanning.keys import TERMINATORS, Stroke, Timing

_CLEARLY = 0.75
"""Of a person who rolls over four keys again and again so many follow at once, and never more."""
_PROOF = 4
"""So many keys at a reader's pace no person rolls over; and so many there are to a pause in a scan."""
_PROOF_WITH_SHIFT = 2
"""Of capitals, each with Shift."""
NOBODYS_IN_LIST_MS, NOBODYS_MS, SERIAL = 60, 33, 8
"""From key to key of a number: nobody types one into a list at sixteen keys a second, nor a PIN they know or so many
characters as a serial number has anywhere at thirty.
"""
_END, _MIDDLE, _END_OF_SECRET = 3, 4, 2
"""So many keys of a number in a row that each follow at once, Enter the last or anywhere, and in front of a secret."""
_AT_ONCE_MS = 25
"""So soon, in a number shorter than a serial number: fingers that roll do it now and then."""
_MOST, _HALF = 0.6, 0.5
"""Such a share of its keys: where Enter follows at once or it is as long as a serial number, and where both hold."""
_APART_MS, _APART = 12, 3
"""The first key is another's, if the next came later than that, and than so many times what is usual behind it."""


class Pace:
    """How the strokes of a run followed each other; `whole` if it is as long as a code, the terminator not counted."""

    def __init__(
        self, whole: bool, strokes: Sequence[Stroke], timing: Timing, number: int = 0, nobodys: float = 0
    ) -> None:
        """So many of the last look like a `number`, the terminator not counted; `nobodys`, in ms: see `hurried`."""
        self._number, self._nobodys = number, nobodys
        self._whole, self._strokes, self._timing = whole, strokes, timing
        self._parts = [0, *(place + 1 for place, gap in enumerate(gaps(strokes)) if gap > timing.gap)]
        """Where the run goes on after a pause, in strokes from its beginning."""

    def begins(self) -> bool:
        """It is a reader's, and of nobody else from the first stroke on."""
        return (self._readers_from(0) or self.hurried()) and self._known_beginning() and not self._apart()

    def _known_beginning(self) -> bool:
        """Before the first pause there is more than somebody rolls over, with Shift or without."""
        first = self._strokes[: self._parts[1] if len(self._parts) > 1 else _PROOF]
        capitals = all(stroke.shift and stroke.char.isupper() for stroke in first)
        return len(first) >= (_PROOF_WITH_SHIFT if capitals else _PROOF)

    def readers(self) -> bool:
        """Its end is a reader's."""
        return any(self._readers_from(place) for place in range(len(self._parts)))

    def hurried(self) -> bool:
        """Nobody types like that, however often a reader was held up: the fastest of typists roll over half of a word
        now and then, and never over more than three quarters of it. Of a number that comes at a pace that is nobody's,
        the longest pauses are not counted.
        """
        if not self._whole:
            return False
        if _share(self._strokes, self._timing) > _CLEARLY:
            return True
        return any(self._nobody_types(strokes) for strokes in (self._strokes, self._strokes[-self._number - 1 :]))

    def torn(self, among_secrets: bool) -> bool:
        """The number it ends with is a reader's, however its beginning was held up: its end came as a machine sends
        it, or most of it. Where secrets belong less will do: rather is a PIN typed again than a scan tried.
        """
        if self._number < self._timing.shortest:
            return False
        serial = self._number >= SERIAL
        rows, share = self._at_once(self._timing.steady if serial else _AT_ONCE_MS)
        signs = serial + (rows[-1] > 0)
        if rows[-1] >= _END or max(rows) >= _MIDDLE or (signs and share >= (_MOST, _HALF)[signs - 1]):
            return True
        ended, nearly = self._at_once(self._timing.gap)
        most = _HALF if ended[-1] else _MOST
        return among_secrets and (rows[-1] >= _END_OF_SECRET or share >= _HALF or nearly >= most)

    def _at_once(self, longest: float) -> tuple[list[int], float]:
        """So many keys of the number in a row followed no later, 0 for others, Enter's the last; and their share."""
        followed = [gap <= longest for gap in gaps(self._strokes[-self._number - 1 :])]
        rows = [sum(1 for _ in row) if quick else 0 for quick, row in groupby(followed)]
        return rows, sum(followed) / len(followed)

    def _nobody_types(self, strokes: Sequence[Stroke]) -> bool:
        counted = sorted(gaps(strokes))[: -max(1, len(strokes) // _PROOF - 1)]
        return self._number >= self._timing.shortest and sum(counted) <= self._nobodys * len(counted)

    def broken_off(self) -> bool:
        """So many keys, and all so quick, that they are the beginning of a scan, whatever became of the rest."""
        return len(self._strokes) > _PROOF and _share(self._strokes, self._timing) == 1

    def _apart(self) -> bool:
        """The first may be a person's key, pressed as the reader began."""
        first, *others = gaps(self._strokes)
        return first > max(_APART_MS, _APART * median(others))

    def _readers_from(self, place: int) -> bool:
        strokes, parts = self._strokes[self._parts[place] :], len(self._parts) - place
        long = self._whole and len(strokes) > self._timing.shortest - (self._strokes[-1].char not in TERMINATORS)
        return long and _share(strokes, self._timing) >= 0.6 and _PROOF * parts <= len(strokes)


def gaps(strokes: Sequence[Stroke]) -> Iterator[float]:
    return (later.at - sooner.at for sooner, later in pairwise(strokes))


def quick(strokes: Sequence[Stroke], timing: Timing) -> int:
    """How many followed the one before at a reader's pace."""
    return sum(gap <= timing.steady for gap in gaps(strokes))


def alone(strokes: Sequence[Stroke], timing: Timing) -> int:
    """So many keys stand alone before the first that another follows at once."""
    return next((place for place, gap in enumerate(gaps(strokes)) if gap <= timing.gap), len(strokes))


def _share(strokes: Sequence[Stroke], timing: Timing) -> float:
    return quick(strokes, timing) / max(1, len(strokes) - 1)
