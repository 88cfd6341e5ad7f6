"""Labels in ZPL II, the language of Zebra's printers, as graphics in the dots of the printer.

Text goes as dots of the paper's own faces, because a printer's built-in font has other widths and, in older ones, no
Czech letters; the code goes with it in whole dots, because `^BQ` stands elsewhere in different printers. Compressed as
the language has it: a count before a hexadecimal digit, `,` for the rest of a row white, `!` black, `:` for the row
above again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from equipment_app.documents import labels, pdfa
from equipment_app.documents.label_designs import compose
from equipment_app.documents.label_layout import Ink, LabelCode
from equipment_app.documents.labels import LEVELS, draw, frame
from equipment_app.documents.qr import modules
from equipment_app.documents.sheet import Sheet
from equipment_app.domain.label_stock import Stock
from equipment_app.domain.labels import LabelData, LabelPlan
from equipment_app.domain.value import Value

_DARK = b"1" * 128 + b"0" * 128
"""A grey of 0 to 255 as the digit of a dot."""


class Bitmap(Value):
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
    rows = _text([one for one in ink if not isinstance(one, LabelCode)], (width, height), dots, offset)
    for one in ink:
        if isinstance(one, LabelCode):
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
    return _drawn(pdfa.write([sheet.page()], pdfa.PdfMetadata("", "")), dots)


def _drawn(pdf: bytes, dots: tuple[int, int]) -> list[int]:
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        drawn = document[0].render(scale=dots[0] / document[0].get_width(), grayscale=True)
        grey, stride, high = bytes(drawn.buffer), drawn.stride, min(drawn.height, dots[1])
        wide = min(drawn.width, dots[0])
    lines = [grey[row * stride : row * stride + wide].translate(_DARK).ljust(dots[0], b"0") for row in range(high)]
    return [int(line, 2) for line in lines] + [0] * (dots[1] - high)


def _stamp(rows: list[int], code: LabelCode, dots: tuple[int, int], dpi: int, offset: tuple[float, float]) -> None:
    """Put the code over the rows, each module as so many whole dots."""
    size = round(code.module * dpi / 25.4)
    left, top = (round(place * dpi / 25.4) for place in (code.x + offset[0], code.y + offset[1]))
    for row, cells in enumerate(modules(code.text, LEVELS[code.symbol])):
        line = int("".join(("1" if cell else "0") * size for cell in cells), 2)
        shift = dots[0] - left - len(cells) * size
        line = (line << shift if shift >= 0 else line >> -shift) & ((1 << dots[0]) - 1)
        for y in range(top + row * size, top + (row + 1) * size):
            if 0 <= y < dots[1]:
                rows[y] |= line


_RUN = re.compile(r"(.)\1*")


def render(
    labels: Sequence[LabelData],
    stock: Stock,
    *,
    plan: LabelPlan | None = None,
    dpi: int = 0,
    offset: tuple[float, float] = (0.0, 0.0),
) -> bytes:
    """One format for each label, of the size of a label of `stock`, in dots of `dpi` (0: as the stock says).
    Raises ValueError: no labels; LabelTooSmall, OffsetTooFar: see `label_designs.compose`.
    """
    if not labels:
        raise ValueError("no labels")
    alone = replace(stock.alone(), dpi=dpi or stock.dpi)
    return b"".join(_format(label, alone, plan or LabelPlan(), offset) for label in labels)


def trial(stock: Stock, *, dpi: int = 0, offset: tuple[float, float] = (0.0, 0.0)) -> bytes:
    """The label to measure by how much such labels must be moved."""
    alone, dpi = stock.alone(), dpi or stock.dpi
    drawn = page(labels.trial(alone, offset), alone.width, alone.height, dpi)
    return _graphic("test", drawn)


def _format(label: LabelData, stock: Stock, plan: LabelPlan, offset: tuple[float, float]) -> bytes:
    drawn = bitmap(compose(label, stock, plan, offset), stock.width, stock.height, stock.dpi, offset)
    return _graphic(label.code, drawn)


def _graphic(name: str, drawn: Bitmap) -> bytes:
    total = drawn.row_bytes * len(drawn.rows)
    return (
        f"^XA^CI28\n^FX{name}^FS\n^PW{drawn.width}^LL{len(drawn.rows)}^LH0,0^LS0\n"
        f"^FO0,0^GFA,{total},{total},{drawn.row_bytes},{''.join(_rows(drawn))}^FS\n^XZ\n"
    ).encode("ascii")


def _rows(drawn: Bitmap) -> Iterator[str]:
    before = b""
    for number in range(len(drawn.rows)):
        row = drawn.row(number)
        yield ":" if row == before else _packed(row.hex().upper())
        before = row


def _packed(row: str) -> str:
    """`000FF` is `I0HF`, and what is white or black up to the end `,` or `!`."""
    rest = row.rstrip("0")
    end = ","
    if len(rest) == len(row):
        rest, end = (row.rstrip("F"), "!") if row.endswith("FF") else (row, "")
    return "".join(f"{_count(len(run[0]))}{run[1]}" for run in _RUN.finditer(rest)) + end


def _count(times: int) -> str:
    """`G` to `Y` are 1 to 19, `g` to `z` 20 to 400 in twenties; one is not said."""
    many, few = divmod(times, 20)
    said = ""
    while many:
        part = min(many, 20)
        said += chr(ord("g") + part - 1)
        many -= part
    if few and (times > 1):
        said += chr(ord("G") + few - 1)
    return said
