"""Labels in ZPL II, the language of Zebra's printers, as graphics.

Text goes as dots of the paper's own faces, because a printer's built-in font has other widths and, in older ones, no
Czech letters; the code goes with it, because `^BQ` stands elsewhere in different printers. Compressed as the language
has it: a count before a hexadecimal digit, `,` for the rest of a row white, `!` black, `:` for the row above again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from equipment_app.documents import label_test_page
from equipment_app.documents.label_bitmap import Bitmap, bitmap, page
from equipment_app.documents.label_designs import compose
from equipment_app.domain.label_stock import Stock
from equipment_app.domain.labels import Label, Plan

_RUN = re.compile(r"(.)\1*")


def render(
    labels: Sequence[Label],
    stock: Stock,
    *,
    plan: Plan | None = None,
    dpi: int = 0,
    offset: tuple[float, float] = (0.0, 0.0),
    copies: int = 1,
) -> bytes:
    """One format for each label, of the size of a label of `stock`, in dots of `dpi` (0: as the stock says).

    Raises:
        ValueError: no labels.
        LabelTooSmall, OffsetTooFar: see `labels.check`.
    """
    if not labels:
        raise ValueError("no labels")
    alone = replace(stock.alone(), dpi=dpi or stock.dpi)
    return b"".join(_format(label, alone, plan or Plan(), offset, copies) for label in labels)


def trial(stock: Stock, *, dpi: int = 0, offset: tuple[float, float] = (0.0, 0.0)) -> bytes:
    """The label to measure by how much such labels must be moved."""
    alone, dpi = stock.alone(), dpi or stock.dpi
    drawn = page(label_test_page.render(alone, offset), alone.width, alone.height, dpi)
    return _graphic("test", drawn, 1)


def _format(label: Label, stock: Stock, plan: Plan, offset: tuple[float, float], copies: int) -> bytes:
    drawn = bitmap(compose(label, stock, plan, offset), stock.width, stock.height, stock.dpi, offset)
    return _graphic(label.code, drawn, copies)


def _graphic(name: str, drawn: Bitmap, copies: int) -> bytes:
    total = drawn.row_bytes * len(drawn.rows)
    quantity = f"^PQ{copies}" if copies > 1 else ""
    return (
        f"^XA^CI28\n^FX{name}^FS\n^PW{drawn.width}^LL{len(drawn.rows)}^LH0,0^LS0\n"
        f"^FO0,0^GFA,{total},{total},{drawn.row_bytes},{''.join(_rows(drawn))}^FS\n{quantity}^XZ\n"
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
