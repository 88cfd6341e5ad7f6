"""A label in the dots of its printer: text as the paper's own faces draw it, and codes of whole dots."""

from collections.abc import Sequence
from dataclasses import dataclass

from equipment_app.documents import pdfa, qr
from equipment_app.documents.label_layout import Code, Ink
from equipment_app.documents.labels import LEVELS, draw, frame
from equipment_app.documents.sheet import Sheet

_DARK = b"1" * 128 + b"0" * 128
"""A grey of 0 to 255 as the digit of a dot."""


@dataclass(frozen=True, slots=True)
class Bitmap:
    """`rows` are numbers of `width` bits, the leftmost dot the highest; 1 is black."""

    width: int
    rows: tuple[int, ...]

    @property
    def row_bytes(self) -> int:
        return (self.width + 7) // 8

    def row(self, number: int) -> bytes:
        """As it is sent: eight dots a byte, the last one filled up with white."""
        return (self.rows[number] << self.row_bytes * 8 - self.width).to_bytes(self.row_bytes, "big")


def bitmap(ink: Sequence[Ink], width: float, height: float, dpi: int, offset: tuple[float, float]) -> Bitmap:
    """The ink of a label of `width` × `height` millimetres; what is moved over its edge is cut off."""
    dots = (round(width * dpi / 25.4), round(height * dpi / 25.4))
    rows = _text([one for one in ink if not isinstance(one, Code)], (width, height), dots, offset)
    for one in ink:
        if isinstance(one, Code):
            _stamp(rows, one, dots, dpi, offset)
    return Bitmap(dots[0], tuple(rows))


def page(pdf: bytes, width: float, height: float, dpi: int) -> Bitmap:
    """The first page of a PDF that is `width` × `height` millimetres."""
    dots = (round(width * dpi / 25.4), round(height * dpi / 25.4))
    return Bitmap(dots[0], tuple(_drawn(pdf, dots)))


def _text(
    ink: Sequence[Ink], size: tuple[float, float], dots: tuple[int, int], offset: tuple[float, float]
) -> list[int]:
    sheet = Sheet(frame(*size))
    draw(sheet, ink, *offset)
    return _drawn(pdfa.write([sheet.page()], pdfa.Facts("", "")), dots)


def _drawn(pdf: bytes, dots: tuple[int, int]) -> list[int]:
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        drawn = document[0].render(scale=dots[0] / document[0].get_width(), grayscale=True)
        grey, stride, high = bytes(drawn.buffer), drawn.stride, min(drawn.height, dots[1])
        wide = min(drawn.width, dots[0])
    lines = [grey[row * stride : row * stride + wide].translate(_DARK).ljust(dots[0], b"0") for row in range(high)]
    return [int(line, 2) for line in lines] + [0] * (dots[1] - high)


def _stamp(rows: list[int], code: Code, dots: tuple[int, int], dpi: int, offset: tuple[float, float]) -> None:
    """Put the code over the rows, each module as so many whole dots."""
    size = round(code.module * dpi / 25.4)
    left, top = (round(place * dpi / 25.4) for place in (code.x + offset[0], code.y + offset[1]))
    for row, cells in enumerate(qr.modules(code.text, LEVELS[code.symbol])):
        line = int("".join(("1" if cell else "0") * size for cell in cells), 2)
        shift = dots[0] - left - len(cells) * size
        line = (line << shift if shift >= 0 else line >> -shift) & ((1 << dots[0]) - 1)
        for y in range(top + row * size, top + (row + 1) * size):
            if 0 <= y < dots[1]:
                rows[y] |= line
