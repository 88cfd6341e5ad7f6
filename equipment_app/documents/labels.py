"""QR labels of things on sheets of labels, as vector PDF, to be printed at 100 %."""

from collections.abc import Sequence
from functools import lru_cache

from equipment_app.documents import pdfa, qr
from equipment_app.documents.encoding import printable
from equipment_app.documents.fonts import width
from equipment_app.documents.sheet import Align, Role, Sheet
from equipment_app.documents.stock import STOCKS, Layout, Slot, Stock
from equipment_app.documents.style import PORTRAIT, Style
from equipment_app.documents.typeset import fitted, set_in
from equipment_app.documents.words import numeral
from equipment_app.domain.papers import Label

GRANT = "Norway grants"

_MODULES = 21
_HINT = Style(6.5)
_HINT_Y = 6.6
_APART = 1.0
_STEP = 0.5


def render(
    labels: Sequence[Label],
    sheet: str,
    start: int = 1,
    *,
    offset: tuple[float, float] = (0, 0),
    outlines: bool = False,
) -> bytes:
    """The labels on sheets of the kind `sheet` (see `stock.STOCKS`), the first at position `start` of the first sheet.

    `offset` moves everything right and down by millimetres, for a printer that feeds askew; `outlines` draws the edges
    for a test print. Raises KeyError for an unknown sheet, ValueError for no labels or a position it has not.
    """
    stock = STOCKS[sheet]
    if not labels:
        raise ValueError("no labels")
    if not 1 <= start <= stock.count:
        raise ValueError(f"{sheet} has positions 1 to {stock.count}")
    places = [*range(start - 1, start - 1 + len(labels))]
    sheets: list[Sheet] = []
    for label, place in zip(labels, places, strict=True):
        if not sheets or place % stock.count == 0:
            sheets.append(_sheet(stock, first=start if not sheets else 1, outlines=outlines))
        x, y = stock.corner(place % stock.count)
        _label(sheets[-1], label, stock.layout, x + offset[0], y + offset[1])
    return pdfa.write([one.page() for one in sheets], pdfa.Facts(f"Štítky, {stock.title}", labels[0].owner))


def _sheet(stock: Stock, first: int, *, outlines: bool) -> Sheet:
    sheet = Sheet(PORTRAIT)
    if stock.hint:
        measures = f"{_decimal(stock.width)} × {_decimal(stock.height)} mm"
        count = f"{stock.count} {numeral(stock.count, 'štítek', 'štítky', 'štítků')}"
        begin = f" · od {first}. pozice" if first > 1 else ""
        text = f"{stock.title}, {count} {measures} · tisk 100 %, bez přizpůsobení{begin}"
        sheet.text(PORTRAIT.width / 2, _HINT_Y, text, _HINT, role=Role.ARTEFACT, align=Align.CENTRE)
    if outlines:
        for position in range(stock.count):
            x, y = stock.corner(position)
            sheet.box(x, y, stock.width, stock.height, dashed=True)
    return sheet


def _label(sheet: Sheet, label: Label, layout: Layout, x: float, y: float) -> None:
    side = _MODULES * layout.module
    sheet.code(x + layout.qr_x, y + layout.qr_y, side, label.code, qr.LABEL)
    middle = x + layout.qr_x + side / 2
    sheet.text(middle, y + layout.code.y, label.code, layout.code.style, align=Align.CENTRE)
    left, room = x + layout.text_x, layout.text_width
    size = f"{layout.size_word}{label.size}" if label.size else ""
    style = fitted(size, layout.size.style, room / 2, layout.size.least)
    taken = width(printable(size), style.face, style.size) + _APART if size else 0
    sheet.text(left + room, y + layout.size.y, size, style, align=Align.RIGHT)
    serial = f"v. č. {label.serial}" if label.serial else ""
    headline = label.inventory or serial
    beside = {layout.size.y: room - taken}
    _fill(sheet, left, y, label.owner, layout.owner, beside.get(layout.owner.y, room))
    if headline:
        _fill(sheet, left, y, headline, layout.headline, room)
    _fill(sheet, left, y if headline else y + layout.headline.y - layout.name.y, label.name, layout.name, room)
    if layout.serial and label.inventory:
        _fill(sheet, left, y, serial, layout.serial, beside.get(layout.serial.y, room))
    if label.grant:
        _fill(sheet, left, y, GRANT, layout.grant, room)


def _fill(sheet: Sheet, x: float, y: float, text: str, slot: Slot, room: float) -> None:
    """Set `text` into its place: smaller type, then more lines, and only then an ellipsis."""
    lines, style = _set(text, slot, room)
    raised = (len(lines) - 1) * style.leading / 2 if slot.rises else 0
    sheet.lines(x, y + slot.y - raised, lines, style)


@lru_cache(maxsize=1024)
def _set(text: str, slot: Slot, room: float) -> tuple[tuple[str, ...], Style]:
    size = slot.style.size
    while True:
        style = slot.style.sized(size)
        most = int(slot.depth / style.leading + 0.01) + 1
        lines, smaller = set_in(text, style, room, slot.least)
        whole = smaller.size == size
        if (len(lines) <= most and whole) or size <= slot.least:
            return (lines if len(lines) <= most else _cut(lines[:most], style, room)), style
        size = max(size - _STEP, slot.least)


def _cut(lines: tuple[str, ...], style: Style, room: float) -> tuple[str, ...]:
    last = lines[-1]
    while width(f"{last}…", style.face, style.size) > room:
        last = last[:-1]
    return (*lines[:-1], f"{last}…")


def _decimal(value: float) -> str:
    return f"{value:g}".replace(".", ",")
