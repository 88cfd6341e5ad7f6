"""Keys going down, and how fast a reader's follow each other."""

from dataclasses import dataclass

STX = "\x02"
TERMINATORS = frozenset("\r\n\t\x03\x04")
"""Enter and Tab, and what readers make of ETX and EOT: Ctrl+C and Ctrl+D."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key going down. `position` is 0 where the window system names none, `at` in ms.

    `char` is "" where the window never got any: a dead key, or the character that one altered.
    """

    char: str
    position: int
    at: float
    shift: bool = False


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds, but for `shortest`."""

    gap: float = 35
    """Longest time between two keys of a reader, and what a person's key may have to wait."""
    shortest: int = 6
    """Strokes, the terminator not counted: shorter is taken for a person whatever the speed."""
    stumble: float = 80
    """Longest time between two keys of a run that has long been a reader's: a busy USB port, a remote desktop."""
    rest: float = 150
    """No reader's trigger is pulled sooner after a key of a person, except where check digits say so."""

    @property
    def steady(self) -> float:
        """Half of a reader's keys follow each other at least as fast."""
        return self.gap * 4 / 7


DESK_TIMING = Timing()
