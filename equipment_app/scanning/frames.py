"""Codes in a picture in grey: what stands in them and where they lie; each once, though a camera sees it thirty times a
second. For cameras, photographs and pages alike.
"""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from equipment_app.domain.codes import Family
from equipment_app.domain.value import Value

Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]

_OURS = ("QRCode",)
_LINES = ("EAN13", "EAN8", "UPCA", "Code128")
_SLOW = ("DataMatrix",)
"""10 ms a frame more."""


class SeenCode(Value):
    """One code. `corners` in pixels: the left top one of the symbol as it was printed, then on clockwise."""

    text: str
    kind: str
    corners: Corners

    @property
    def middle(self) -> Point:
        return sum(x for x, _ in self.corners) / 4, sum(y for _, y in self.corners) / 4

    @property
    def side(self) -> float:
        """About how long a side of it is."""
        (x1, y1), _, (x2, y2), _ = self.corners
        return float(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5) * 0.71


class Grey(Value):
    """A picture as it lies in memory: a byte a pixel (its brightness), `stride` bytes a row. Nothing is copied."""

    pixels: bytes | memoryview
    """Of native unsigned bytes: of any other kind of buffer the reader would see a copy that is already gone."""
    width: int
    height: int
    stride: int


def seen_in(picture: Grey, *, makers: bool = False, thorough: bool = False) -> list[SeenCode]:
    """The codes of a picture in reading order, each once.

    Our own codes are QR, which is read turned any way; `makers` adds EAN, UPC and Code 128, at two thirds of the
    speed. `thorough` is for pictures that do not move: light codes on dark ground, and makers' Data Matrix.
    """
    import zxingcpp

    pixels = cast("Any", picture.pixels)  # the stub asks for numpy, which is not needed
    grey, size = zxingcpp.ImageFormat.Lum, (picture.width, picture.height)
    view = zxingcpp.ImageView(pixels, *size, grey, picture.stride, 1)
    found = zxingcpp.read_barcodes(
        view,
        formats=_formats(makers, thorough),
        try_rotate=makers or thorough,
        try_invert=thorough,
        text_mode=zxingcpp.TextMode.Plain,
    )
    each = {
        one.text: SeenCode(one.text, one.format.name, _corners(one.position)) for one in reversed(found) if one.text
    }
    return in_reading_order(each.values())


def in_reading_order(seen: Iterable[SeenCode]) -> list[SeenCode]:
    """Line by line: what begins above the middle of the one before it, stands beside it."""
    down = sorted(seen, key=lambda one: one.middle[1])
    lines: list[list[SeenCode]] = []
    for one in down:
        if lines and one.middle[1] - lines[-1][0].middle[1] < lines[-1][0].side / 2:
            lines[-1].append(one)
        else:
            lines.append([one])
    return [one for line in lines for one in sorted(line, key=lambda one: one.middle[0])]


def _formats(makers: bool, thorough: bool) -> Any:
    """Made anew each time: one that outlives the reader is told as a leak when the program ends."""
    import zxingcpp

    names = (*_OURS, *(_LINES if makers else ()), *(_SLOW if makers and thorough else ()))
    return zxingcpp.BarcodeFormats([getattr(zxingcpp.BarcodeFormat, name) for name in names])


def _corners(position: Any) -> Corners:
    around = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    a, b, c, d = ((float(point.x), float(point.y)) for point in around)
    return a, b, c, d


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

    def new(self, seen: Sequence[SeenCode], now: float) -> list[SeenCode]:
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

    def _is_sure(self, one: SeenCode, *, alone: bool) -> bool:
        if is_command(one.text):
            return alone
        return one.kind in _SELF_CHECKING or one.text in self._before


def is_command(text: str) -> bool:
    return text.strip().upper().startswith(f"{Family.COMMAND}.")


def _away(text: str) -> float:
    return COMMAND_AWAY_S if is_command(text) else AWAY_S
