"""A kind of label paper as a value: where its labels are, in millimetres from the page's top left corner."""

import json
from dataclasses import asdict, fields, replace
from math import ceil
from typing import Any

from equipment_app.domain.label_errors import SheetImpossible
from equipment_app.domain.value import Value

EDGE = 4.2
"""What office printers cannot reach of a sheet."""
A4 = (210.0, 297.0)
QUIET = 4
"""Modules of white on every side of a code (ISO/IEC 18004, 9.1)."""
SMALLEST_MODULE = 0.33
"""Of a QR code that every reader takes."""

_SLACK = 0.05
_PAGE = (10.0, 1000.0)
_LABEL = 8.0
"""No code has so little room, whatever the printer."""
_MARGIN = 500.0
_MOST_LABELS = 100
_EDGES = 20.0
_DPI = (150.0, 1200.0)


class Stock(Value):
    """One kind of sheet, or of roll: a roll has one label on a page.

    `across` and `down` are pitches, from the edge of a label to the same edge of the next. `edge` is what the printer
    cannot reach, on each side of the page; `dpi` the dots that modules are made of whole.
    """

    name: str
    """The key that the command line and the settings use."""
    maker: str
    title: str
    columns: int
    rows: int
    left: float
    top: float
    across: float
    down: float
    width: float
    height: float
    page_width: float = A4[0]
    page_height: float = A4[1]
    edge: float = EDGE
    dpi: int = 600
    endless: bool = False
    """Cut off after each label: `height` is only how long one is."""

    @property
    def count(self) -> int:
        return self.columns * self.rows

    @property
    def single(self) -> bool:
        """For a label printer: the page is the label."""
        return self.count == 1 and (self.width, self.height) == (self.page_width, self.page_height)

    @property
    def measures(self) -> str:
        """`63,5 × 38,1`"""
        return f"{self.width:g} × {self.height:g}".replace(".", ",")

    def unreached(self, offset: tuple[float, float] = (0.0, 0.0)) -> tuple[float, float, float, float]:
        """How far from its left, top, right and bottom edge a label cannot be printed on: all of them as the outermost
        are, when the printer's feed is made up for by `offset`."""
        right = self.page_width - self.left - (self.columns - 1) * self.across - self.width
        bottom = self.page_height - self.top - (self.rows - 1) * self.down - self.height
        return (
            *(max(0.0, self.edge - self.left - offset[0]), max(0.0, self.edge - self.top - offset[1])),
            *(max(0.0, self.edge - right + offset[0]), max(0.0, self.edge - bottom + offset[1])),
        )

    def least(self, modules: int) -> tuple[float, float]:
        """Width and height a label must have for the smallest code of so many modules, with the white around it."""
        dot = 25.4 / self.dpi
        module = ceil(SMALLEST_MODULE / dot - 1e-6) * dot
        left, top, right, bottom = (max(QUIET * module, one) for one in self.unreached())
        return left + modules * module + right, top + modules * module + bottom

    def corner(self, position: int) -> tuple[float, float]:
        """Top left corner of the label `position`, counted from 0 along the rows."""
        row, column = divmod(position, self.columns)
        return self.left + column * self.across, self.top + row * self.down

    def alone(self) -> "Stock":
        """One of these labels on a page of its size: for a preview, or a printer of single labels."""
        if self.single:
            return self
        wide, high = self.width, self.height
        one = replace(self, columns=1, rows=1, left=0.0, top=0.0, edge=0.0)
        return replace(one, page_width=wide, page_height=high, across=wide, down=high)

    def checked(self) -> "Stock":
        """Itself. Raises SheetImpossible: a number cannot be; the first one is named."""
        _between(self, "page_width", *_PAGE)
        _between(self, "page_height", *_PAGE)
        _between(self, "edge", 0, min(_EDGES, self.page_width / 3, self.page_height / 3))
        _between(self, "dpi", *_DPI)
        _along(self, "columns", "left", "across", "width", self.page_width)
        _along(self, "rows", "top", "down", "height", self.page_height)
        return self


def custom(
    name: str,
    *,
    page_width: float = A4[0],
    page_height: float = A4[1],
    left: float,
    top: float,
    columns: int,
    rows: int,
    width: float,
    height: float,
    gutter_x: float = 0.0,
    gutter_y: float = 0.0,
    edge: float = EDGE,
    dpi: int = 600,
) -> Stock:
    """Somebody's own sheet, by the gaps between its labels.
    Raises SheetImpossible: a number cannot be; the first one is named.
    """
    for field, gutter in (("gutter_x", gutter_x), ("gutter_y", gutter_y)):
        if not 0 <= gutter <= _MARGIN:
            raise SheetImpossible(field, gutter, 0, _MARGIN)
    return Stock(
        *(name, "", name, columns, rows, left, top, width + gutter_x, height + gutter_y, width, height),
        *(page_width, page_height, edge, dpi),
    ).checked()


def as_text(stock: Stock) -> str:
    """One line of JSON, for the settings of a machine or a file."""
    return json.dumps(asdict(stock), ensure_ascii=False)


def from_text(text: str) -> Stock:
    """What `as_text` wrote; what is missing has its usual value.
    Raises ValueError: this is no sheet; SheetImpossible: it is one that cannot be.
    """
    read = json.loads(text)
    known = {field.name: field for field in fields(Stock)}
    if not isinstance(read, dict) or not read.keys() <= known.keys():
        raise ValueError("not a sheet of labels")
    try:
        stock = Stock(**{"maker": "", "title": str(read.get("name", "")), **_typed(read)})
    except TypeError as error:
        raise ValueError("not a sheet of labels") from error
    return stock.checked()


def _typed(read: dict[str, Any]) -> dict[str, Any]:
    """JSON knows one kind of number."""
    made: dict[str, Any] = {}
    for name, value in read.items():
        wanted = type(getattr(_EXAMPLE, name))
        if isinstance(value, str) is not (wanted is str) or value is None or isinstance(value, list | dict):
            raise ValueError(f"{name} cannot be {value!r}")
        if wanted is int and not float(value).is_integer():
            raise ValueError(f"{name} cannot be {value!r}")
        made[name] = wanted(value)
    return made


def _between(stock: Stock, field: str, least: float, most: float) -> None:
    value = float(getattr(stock, field))
    if not least - 1e-9 <= value <= most + 1e-9:
        raise SheetImpossible(field, value, round(least, 2), round(most, 2))


def _along(stock: Stock, count: str, begin: str, pitch: str, size: str, page: float) -> None:
    """One direction of the grid."""
    _between(stock, begin, 0, page - _LABEL)
    first, length = getattr(stock, begin), getattr(stock, size)
    _between(stock, size, _LABEL, page - first + _SLACK)
    _between(stock, pitch, length if getattr(stock, count) > 1 else 0, _MARGIN)
    fit = int((page + _SLACK - first - length) / getattr(stock, pitch)) + 1 if getattr(stock, pitch) else 1
    _between(stock, count, 1, min(fit, _MOST_LABELS))


_EXAMPLE = Stock("", "", "", 1, 1, 0.0, 0.0, 10.0, 10.0, 10.0, 10.0)
