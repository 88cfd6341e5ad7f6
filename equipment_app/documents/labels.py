"""Labels as vector PDF, to be printed at 100 %: on sheets, or one a page for a printer of labels."""

from collections.abc import Sequence

from equipment_app.documents import pdfa, qr
from equipment_app.documents.label_designs import SAMPLES, compose
from equipment_app.documents.label_layout import Code, Ink
from equipment_app.documents.label_rows import Rule
from equipment_app.documents.sheet import Align, Role, Sheet
from equipment_app.documents.stock import STOCKS
from equipment_app.documents.style import Frame, Style
from equipment_app.domain.label_stock import Stock
from equipment_app.domain.labels import Design, Field, Label, Plan, Symbol
from equipment_app.measures import numeral

LEVELS = {Symbol.NORMAL: qr.LABEL, Symbol.TOUGH: qr.SCRATCHED}

_HINT = Style(6.5)
_HINT_Y = 6.6
_HINT_ROOM = 8.5
"""Under this, labels leave no room for a line that says how to print."""

Offset = tuple[float, float]


def render(
    labels: Sequence[Label],
    stock: Stock | str,
    start: int = 1,
    *,
    plan: Plan | None = None,
    offset: Offset = (0.0, 0.0),
    outlines: bool = False,
) -> bytes:
    """The labels on `stock` (or the one `stock.STOCKS` has by this name), the first at position `start` of the sheet.

    `offset` moves everything right and down by millimetres, for a printer that feeds askew; `outlines` draws the edges
    for a test print.

    Raises:
        KeyError: an unknown sheet.
        ValueError: no labels, or a position the sheet has not.
        LabelTooSmall, OffsetTooFar: see `check`.
    """
    stock, plan = STOCKS[stock] if isinstance(stock, str) else stock, plan or Plan()
    if not labels:
        raise ValueError("no labels")
    if not 1 <= start <= stock.count:
        raise ValueError(f"{stock.name} has positions 1 to {stock.count}")
    sheets: list[Sheet] = []
    for place, label in enumerate(labels, start - 1):
        if not sheets or place % stock.count == 0:
            sheets.append(_sheet(stock, first=start if not sheets else 1, outlines=outlines))
        x, y = stock.corner(place % stock.count)
        draw(sheets[-1], compose(label, stock, plan, offset), x + offset[0], y + offset[1])
    facts = pdfa.Facts(f"Štítky, {stock.title}", labels[0].fact(Field.OWNER) or "Equipment App")
    return pdfa.write([one.page() for one in sheets], facts)


def check(stock: Stock, plan: Plan | None = None, offset: Offset = (0.0, 0.0)) -> None:
    """Nothing, where such labels can be made.

    Raises:
        LabelTooSmall: the design with its fields does not fit what the printer reaches of a label.
        OffsetTooFar: more than a printer feeds askew.
    """
    plan = plan or Plan()
    compose(SAMPLES[plan.design], stock, plan, offset)


def preview(label: Label, stock: Stock, plan: Plan | None = None, offset: Offset = (0.0, 0.0)) -> bytes:
    """One label on a page of its size, its edge dashed, as it comes out of `stock`."""
    sheet = Sheet(frame(stock.width, stock.height))
    sheet.box(0, 0, stock.width, stock.height, dashed=True)
    draw(sheet, compose(label, stock, plan or Plan(), offset), 0, 0)
    return pdfa.write([sheet.page()], pdfa.Facts(stock.title, "Equipment App"))


def sample(design: Design) -> Label:
    """For a preview while nothing is chosen."""
    return SAMPLES[design]


def frame(width: float, height: float) -> Frame:
    return Frame(width, height, 0, width, 0, height)


def draw(sheet: Sheet, ink: Sequence[Ink], x: float, y: float) -> None:
    """The ink of a label whose corner is at x, y."""
    for one in ink:
        if isinstance(one, Code):
            sheet.code(x + one.x, y + one.y, one.side, one.text, LEVELS[one.symbol])
        elif isinstance(one, Rule):
            sheet.rule(x + one.left, x + one.right, y + one.y)
        else:
            sheet.text(x + one.x, y + one.y, one.text, one.style, align=one.align)


def _sheet(stock: Stock, first: int, *, outlines: bool) -> Sheet:
    sheet = Sheet(frame(stock.page_width, stock.page_height))
    if stock.top >= _HINT_ROOM and not stock.single:
        count = f"{stock.count} {numeral(stock.count, 'štítek', 'štítky', 'štítků')}"
        begin = f" · od {first}. pozice" if first > 1 else ""
        text = f"{stock.title}, {count} {stock.measures} mm · tisk 100 %, bez přizpůsobení{begin}"
        sheet.text(stock.page_width / 2, _HINT_Y, text, _HINT, role=Role.ARTEFACT, align=Align.CENTRE)
    if outlines:
        for position in range(stock.count):
            x, y = stock.corner(position)
            sheet.box(x, y, stock.width, stock.height, dashed=True)
    return sheet
