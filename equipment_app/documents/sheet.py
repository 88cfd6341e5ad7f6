"""One sheet of paper, drawn in millimetres from its top left corner; `y` of a text is its baseline. Black on white.

Everything a paper shows goes through here as a block with a role, so that tagging it for accessibility is a change of
`_enter` alone: it opens the marked content that the tags will number (ISO 32000-1, 14.6).
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from equipment_app.documents.pdfa import PdfPage
from equipment_app.documents.qr import ErrorCorrection, modules
from equipment_app.documents.typeset import HAIRLINE, MM, Frame, Style, printable, runs, subset, width

_DARK = re.compile(rb"\x01+")
_SHEET = 200
"""Symbols of the largest sheet of labels, which is drawn again at every change of its settings. A paper's is 4 kB."""


@lru_cache(maxsize=_SHEET)
def _operators(text: str, level: ErrorCorrection) -> tuple[int, str]:
    """Modules on a side, and the PDF operators that draw `text` with a module of 1, top left corner at 0 0, y upwards.

    One path: a rectangle for each run of dark modules in a row, one fill, no seams. `text` is in the alphanumeric set:
    digits, capitals, space and `$%*+-./:`.
    """
    matrix = modules(text, level)
    drawn = [
        f"{run.start()} {-row - 1} {run.end() - run.start()} 1 re"
        for row, cells in enumerate(matrix)
        for run in _DARK.finditer(cells)
    ]
    return len(matrix), " ".join(drawn) + " f"


class Raster(NamedTuple):
    """A grey picture as PDF draws it in line: it needs no object of its own and goes with the page."""

    wide: int
    high: int
    operators: str
    """That paint it into the unit square."""


@lru_cache(4)
def raster(png: bytes) -> Raster | None:
    """None where there is no picture, or one that cannot be read: a paper is made all the same."""
    if not png:
        return None
    from PIL import Image

    try:
        with Image.open(BytesIO(png), formats=["PNG"]) as opened:
            grey = opened.convert("L")
    except (OSError, ValueError, SyntaxError):
        return None
    wide, high = grey.size
    told = f"BI/W {wide}/H {high}/CS/G/BPC 8/F/AHx ID {grey.tobytes().hex()}> EI"
    return Raster(wide, high, told)


class BlockRole(StrEnum):
    """What a block is to a reader. An artefact says nothing: rules, boxes, and what every page repeats."""

    HEADING = "H"
    PARAGRAPH = "P"
    CELL_HEAD = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    ARTEFACT = "Artifact"


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


_ESCAPED = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)"})


class Sheet:
    """The pen for one page. Begin, draw, and take the `page`."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self._pen = Canvas(BytesIO(), pagesize=(frame.width * MM, frame.height * MM), pageCompression=0)
        self._pen.setLineWidth(HAIRLINE)
        self._fonts: set[str] = set()
        self._set: tuple[str, float] | None = None
        self._role: BlockRole | None = None

    def page(self) -> PdfPage:
        self._enter(None)
        content = str(self._pen.getCurrentPageContent()).encode("latin-1")
        return PdfPage(self.frame.width * MM, self.frame.height * MM, content, frozenset(self._fonts))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        style: Style,
        *,
        role: BlockRole = BlockRole.PARAGRAPH,
        align: Align = Align.LEFT,
        stretch: float | None = None,
        white: bool = False,
    ) -> None:
        """One line. `stretch`: letters apart until the line is so many millimetres wide, by at most 1.2 pt each."""
        if not text:
            return
        text = printable(text)
        self._enter(role)
        if align is not Align.LEFT:
            x -= width(text, style.face, style.size) * (1 if align is Align.RIGHT else 0.5)
        space = 0.0
        if stretch is not None and len(text) > 1:
            room = (stretch - width(text, style.face, style.size)) * MM / (len(text) - 1)
            space = round(min(max(room, 0), 1.2), 3)
        if white:
            self._pen.setFillGray(1)
        for table, run in runs(text):
            self._show(f"{style.face}{table}", style.size, _pt(x), self._up(y), run, space)
            if len(run) < len(text):
                x += sum(subset(style.face, table).advances[ord(byte) - 32] for byte in run) * style.size / (1000 * MM)
        if white:
            self._pen.setFillGray(0)

    def turned(self, x: float, y: float, text: str, style: Style) -> None:
        """One line that reads upwards, from `y` up; `x` is its baseline."""
        self._enter(BlockRole.CELL_HEAD)
        for table, run in runs(printable(text)):
            font = f"{style.face}{table}"
            self._fonts.add(font)
            shown = run.translate(_ESCAPED)
            self._pen.addLiteral(f"BT /{font} {style.size:g} Tf 0 1 -1 0 {_pt(x):g} {self._up(y):g} Tm({shown})Tj ET")
            y -= sum(subset(style.face, table).advances[ord(byte) - 32] for byte in run) * style.size / (1000 * MM)
        self._set = None

    def lines(self, x: float, y: float, lines: Iterable[str], style: Style) -> float:
        """Lines under each other, the first at `y`; where the next one would stand."""
        for line in lines:
            self.text(x, y, line, style)
            y += style.leading
        return y

    def rule(self, left: float, right: float, y: float) -> None:
        self.line(left, y, right, y)

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        self._enter(BlockRole.ARTEFACT)
        self._pen.line(_pt(x1), self._up(y1), _pt(x2), self._up(y2))

    def box(self, x: float, y: float, wide: float, high: float, *, dashed: bool = False, black: bool = False) -> None:
        self._enter(BlockRole.ARTEFACT)
        if dashed:
            self._pen.setDash(1.5, 1.5)
        self._pen.rect(_pt(x), self._up(y + high), _pt(wide), _pt(high), stroke=not black, fill=black)
        if dashed:
            self._pen.setDash()

    def struck(self, x: float, y: float, wide: float, high: float) -> None:
        """A line from the lower left to the upper right corner."""
        self.line(x, y + high, x + wide, y)

    def watermark(self, text: str, style: Style, x: float, y: float, angle: float) -> None:
        """Dashed outlines of `text` centred on x, y and turned: whatever lies over them stays readable."""
        self._enter(BlockRole.ARTEFACT)
        self._pen.saveState()
        self._pen.setDash(2.2, 2.2)
        self._pen.translate(_pt(x), self._up(y))
        self._pen.rotate(angle)
        self._pen.addLiteral("1 Tr")
        left = -_pt(width(text, style.face, style.size) / 2)
        self._show(f"{style.face}0", style.size, left, round(-0.36 * style.size, 2), runs(text)[0][1], 0)
        self._pen.restoreState()
        self._set = None

    def code(self, x: float, y: float, side: float, text: str, level: ErrorCorrection) -> None:
        """A QR code `side` wide, its top left corner at x, y; the quiet zone around it is the caller's."""
        self._enter(BlockRole.FIGURE)
        modules, path = _operators(text, level)
        scale = round(side * MM / modules, 5)
        self._pen.addLiteral(f"q {scale} 0 0 {scale} {_pt(x)} {self._up(y)} cm {path} Q")

    def picture(self, x: float, y: float, wide: float, high: float, raster: Raster) -> None:
        """As large as it can be in this box, in its middle."""
        self._enter(BlockRole.FIGURE)
        scale = min(wide / raster.wide, high / raster.high)
        across, down = raster.wide * scale, raster.high * scale
        left, bottom = _pt(x + (wide - across) / 2), self._up(y + (high + down) / 2)
        self._pen.addLiteral(f"q {_pt(across)} 0 0 {_pt(down)} {left} {bottom} cm {raster.operators} Q")

    def _show(self, font: str, size: float, x: float, y: float, run: str, space: float) -> None:
        """A text object of its own for each run: shorter, and three times faster, than the canvas writes it."""
        chosen = ""
        if self._set != (font, size):
            chosen = f"/{font} {size:g} Tf "
            self._set = font, size
            self._fonts.add(font)
        spaced, even = (f"{space:g} Tc ", " 0 Tc") if space else ("", "")
        shown = run.translate(_ESCAPED)
        self._pen.addLiteral(f"BT {chosen}{spaced}{x:g} {y:g} Td({shown})Tj{even} ET")

    def _enter(self, role: BlockRole | None) -> None:
        if role is self._role:
            return
        if self._role is not None:
            self._pen.addLiteral("EMC")
        if role is not None:
            self._pen.addLiteral(f"/{role} BMC")
        self._role = role

    def _up(self, y: float) -> float:
        return round((self.frame.height - y) * MM, 2)


def _pt(millimetres: float) -> float:
    return round(millimetres * MM, 2)
