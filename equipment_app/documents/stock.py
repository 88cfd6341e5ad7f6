"""Sheets of labels by the names they are sold under, and where on a label things stand. Millimetres.

Geometry of the sheets: templates of the label makers (Rayfilm, Avery, Herma). A layout's places count from the label's
top left corner; `y` of a text is its baseline.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from equipment_app.documents.fonts import Face
from equipment_app.documents.style import Style


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for text. The type shrinks to `least` before words break, and its leading with it."""

    y: float
    style: Style
    depth: float = 0.0
    """How far under the first baseline the last may stand."""
    least: float = 5.0
    rises: bool = False
    """Several lines are centred on the place of one."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One design of a label. `module` is the width of a QR module; the text column is right of the code."""

    qr_x: float
    qr_y: float
    module: float
    code: Slot
    text_x: float
    text_width: float
    owner: Slot
    size: Slot
    """At the right edge of the text column."""
    size_word: str
    headline: Slot
    """The inventory number; the serial number of a thing that has none."""
    name: Slot
    serial: Slot | None
    grant: Slot


@dataclass(frozen=True, slots=True)
class Stock:
    """One kind of sheet. `hint`: whether there is room above the labels to say how to print."""

    title: str
    columns: int
    rows: int
    left: float
    top: float
    across: float
    down: float
    width: float
    height: float
    layout: Layout
    hint: bool = True

    @property
    def count(self) -> int:
        return self.columns * self.rows

    def corner(self, position: int) -> tuple[float, float]:
        """Top left corner of the label `position`, counted from 0 along the rows."""
        row, column = divmod(position, self.columns)
        return self.left + column * self.across, self.top + row * self.down


def _bold(size: float, leading: float = 3.0) -> Style:
    return Style(size, Face.SEMIBOLD, leading)


def _plain(size: float, leading: float = 3.0) -> Style:
    return Style(size, Face.REGULAR, leading)


_SMALL = Layout(
    qr_x=3.4,
    qr_y=2.6,
    module=0.55,
    code=Slot(18.0, _plain(5.5)),
    text_x=18.2,
    text_width=18.0,
    owner=Slot(4.3, _plain(5.5, 2.1), depth=2.1, rises=True),
    size=Slot(4.3, _bold(7)),
    size_word="",
    headline=Slot(8.0, _bold(8.5)),
    name=Slot(11.0, _plain(6, 2.4), depth=4.8),
    serial=None,
    grant=Slot(18.0, _bold(5.5)),
)
_BORDERLESS = Layout(
    qr_x=4.6,
    qr_y=4.4,
    module=0.7,
    code=Slot(22.6, _plain(6.5)),
    text_x=22.0,
    text_width=26.0,
    owner=Slot(6.8, _plain(6.5, 2.4), depth=2.4, rises=True),
    size=Slot(6.8, _bold(8.5)),
    size_word="",
    headline=Slot(11.2, _bold(11)),
    name=Slot(14.7, _plain(7, 2.7), depth=5.4),
    serial=Slot(22.6, _plain(6)),
    grant=Slot(25.2, _bold(6)),
)
_LARGE = Layout(
    qr_x=4.6,
    qr_y=5.4,
    module=0.9,
    code=Slot(30.4, _plain(7.5)),
    text_x=28.2,
    text_width=32.0,
    owner=Slot(7.4, _plain(7.5, 2.9), depth=2.9, rises=True),
    size=Slot(25.4, _plain(7.5)),
    size_word="vel. ",
    headline=Slot(13.0, _bold(13)),
    name=Slot(17.6, _plain(8.5, 3.3), depth=4.6),
    serial=Slot(25.4, _plain(7.5)),
    grant=Slot(31.5, _bold(8)),
)

STOCKS: Mapping[str, Stock] = {
    "rayfilm-0102": Stock("Rayfilm 0102", 5, 13, 10.0, 10.7, 38.0, 21.2, 38.0, 21.2, _SMALL),
    "rayfilm-0304": Stock("Rayfilm 0304", 4, 10, 0, 0, 52.5, 29.7, 52.5, 29.7, _BORDERLESS, hint=False),
    "herma-4610": Stock("Herma 4610", 4, 10, 0, 0, 52.5, 29.7, 52.5, 29.7, _BORDERLESS, hint=False),
    "avery-l7160": Stock("Avery L7160", 3, 7, 7.2, 15.1, 66.0, 38.1, 63.5, 38.1, _LARGE),
}
"""By the name that the command line and the settings use."""
