"""Type sizes, leadings and the frame of a sheet. Millimetres from the top left corner; type in points."""

from dataclasses import dataclass
from typing import NamedTuple

from equipment_app.documents.fonts import Face

HAIRLINE = 0.5
"""The one line weight, in points: thinner lines break up in a copy of a copy."""

SMALLEST = 7.0
"""Nothing on an A4 paper is set smaller, in points."""


class Style(NamedTuple):
    """A role of text: size in points, face, and the distance of its lines in millimetres."""

    size: float
    face: Face = Face.REGULAR
    leading: float = 4.1

    def sized(self, size: float) -> "Style":
        """The same in another size; its lines come nearer or go further apart with it."""
        return self._replace(size=size, leading=self.leading * size / self.size)


TITLE = Style(18, Face.SEMIBOLD, 7.5)
TITLE_SECOND = Style(11, Face.REGULAR, 4.6)
SUBTITLE = Style(10, Face.REGULAR, 4.4)
AUTHORITY = Style(10, Face.SEMIBOLD, 4.3)
LETTERHEAD = Style(9, Face.REGULAR, 4.0)
NUMBER = Style(14, Face.SEMIBOLD, 5.5)
LABEL = Style(7.5, Face.REGULAR, 2.9)
HEAD = Style(7.5, Face.SEMIBOLD, 2.9)
HEAD_SECOND = Style(7.5, Face.ITALIC, 2.9)
VALUE = Style(9.5)
BOXED = Style(9)
PARTY = Style(11, Face.SEMIBOLD, 4.6)
SIGNER = Style(10, Face.SEMIBOLD, 4.2)
HEADING = Style(9, Face.SEMIBOLD, 4.1)
SECTION = Style(10, Face.SEMIBOLD, 4.4)
DECLARATION = Style(9, Face.REGULAR, 3.9)
DECLARATION_SECOND = Style(8.5, Face.ITALIC, 3.7)
SMALL = Style(8, Face.REGULAR, 3.5)
SMALL_STRONG = Style(8, Face.SEMIBOLD, 3.5)
CELL = Style(8.5, Face.REGULAR, 3.65)
CELL_SECOND = Style(7.5, Face.ITALIC, 3.35)
NOTE = Style(8, Face.REGULAR, 3.55)
CONTINUED = Style(12, Face.SEMIBOLD, 5.0)
FOOT = Style(7.5, Face.REGULAR, 3.1)
FOOT_STRONG = Style(7.5, Face.SEMIBOLD, 3.1)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things stand on a sheet of this way up."""

    width: float
    height: float
    left: float
    right: float
    top: float
    """How much lower than on an upright sheet everything at the head stands."""
    limit: float
    """Blocks end here; the footer's rule is 2.8 below."""

    @property
    def measure(self) -> float:
        return self.right - self.left


PORTRAIT = Frame(210, 297, 20, 195, 0, 273)
LANDSCAPE = Frame(297, 210, 15, 282, 5, 190)
