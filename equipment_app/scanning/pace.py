"""How the keys of a run follow each other: what is a reader's, and whether it is known where that begins."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from equipment_app.scanning.keys import TERMINATORS, Stroke, Timing

_CLEARLY = 0.75
"""Of a person who rolls over four keys again and again so many follow at once, and never more."""
_PROOF = 4
"""So many keys at a reader's pace no person rolls over; and so many there are to a pause in a scan."""
_PROOF_WITH_SHIFT = 2
"""Of capitals, each with Shift."""
_NOBODYS_MS = 60
"""From key to key: nobody types numbers into a list at sixteen keys a second."""
_APART_MS, _APART = 12, 3
"""The first key is another's, if the next came later than that, and than so many times what is usual behind it."""


class Pace:
    """How the strokes of a run followed each other; `whole` if it is as long as a code, the terminator not counted."""

    def __init__(self, whole: bool, strokes: Sequence[Stroke], timing: Timing) -> None:
        self._whole, self._strokes, self._timing = whole, strokes, timing
        self._parts = [0, *(place + 1 for place, gap in enumerate(gaps(strokes)) if gap > timing.gap)]
        """Where the run goes on after a pause, in strokes from its beginning."""

    def begins(self, number: bool) -> bool:
        """It is a reader's, and of nobody else from the first stroke on; `number`: see `hurried`."""
        return (self._readers_from(0) or self.hurried(number)) and self._known_beginning() and not self._apart()

    def _known_beginning(self) -> bool:
        """Before the first pause there is more than somebody rolls over, with Shift or without."""
        first = self._strokes[: self._parts[1] if len(self._parts) > 1 else _PROOF]
        capitals = all(stroke.shift and stroke.char.isupper() for stroke in first)
        return len(first) >= (_PROOF_WITH_SHIFT if capitals else _PROOF)

    def readers(self) -> bool:
        """Its end is a reader's."""
        return any(self._readers_from(place) for place in range(len(self._parts)))

    def hurried(self, number: bool) -> bool:
        """Nobody types like that, however often a reader was held up: the fastest of typists roll over half of a word
        now and then, and never over more than three quarters of it. Of a `number` where no text is typed, sixteen keys
        a second are enough, the longest pauses not counted.
        """
        if not self._whole:
            return False
        if _share(self._strokes, self._timing) > _CLEARLY:
            return True
        counted = sorted(gaps(self._strokes))[: -max(1, len(self._strokes) // _PROOF - 1)]
        return number and sum(counted) <= _NOBODYS_MS * len(counted)

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


def _share(strokes: Sequence[Stroke], timing: Timing) -> float:
    return quick(strokes, timing) / max(1, len(strokes) - 1)
