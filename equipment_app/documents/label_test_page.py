"""A sheet to print once and measure: is it fed straight, by how much must labels be moved. Czech, like all paper."""

from equipment_app.documents import pdfa
from equipment_app.documents.labels import frame
from equipment_app.documents.sheet import Align, Role, Sheet
from equipment_app.documents.style import Style
from equipment_app.domain.label_stock import Stock

_ARM = 3.0
_TICK = 0.6
_WIDE = 106.0
_SAID = Style(8.0, leading=3.5)
_SMALL = Style(5.0, leading=2.1)
_TEXT = (
    "Zkušební tisk: {title}, {measures} mm",
    "1. Tiskněte na 100 %, bez přizpůsobení stránce, nejdřív na obyčejný papír.",
    "2. Přiložte list na arch štítků proti světlu: obrysy mají ležet na výsecích.",
    "3. Změřte, o kolik je křížek mimo roh štítku; dílek je 1 mm.",
    "4. Posun zapište v desetinách mm: doprava a dolů je kladný. Teď: {x} a {y} mm.",
)


def render(stock: Stock, offset: tuple[float, float] = (0.0, 0.0)) -> bytes:
    """Outlines of all labels, a crosshair at the corners of the outermost, and what to do with them."""
    sheet = Sheet(frame(stock.page_width, stock.page_height))
    free = _middle(stock)
    for position in range(stock.count):
        x, y = stock.corner(position)
        if stock.single or not (
            x < free[1] and x + stock.width > free[0] and y < free[3] and y + stock.height > free[2]
        ):
            sheet.box(x + offset[0], y + offset[1], stock.width, stock.height, dashed=True)
    for x, y in _corners(stock):
        _crosshair(sheet, x + offset[0], y + offset[1], stock)
    _instructions(sheet, stock, offset)
    return pdfa.write([sheet.page()], pdfa.Facts(f"Zkušební tisk, {stock.title}", "Equipment App"))


def _corners(stock: Stock) -> list[tuple[float, float]]:
    """Of the grid; a cut that lies on the page's edge cannot be printed, so there a label further in is taken."""
    last_x, last_y = stock.corner(stock.count - 1)
    xs = {stock.left + n * stock.across for n in range(stock.columns)} | {last_x + stock.width}
    ys = {stock.top + n * stock.down for n in range(stock.rows)} | {last_y + stock.height}
    inside_x = sorted(x for x in xs if stock.edge < x < stock.page_width - stock.edge)
    inside_y = sorted(y for y in ys if stock.edge < y < stock.page_height - stock.edge)
    if not inside_x or not inside_y:
        return [(stock.page_width / 2, stock.page_height / 2)]
    return [(x, y) for x in {inside_x[0], inside_x[-1]} for y in {inside_y[0], inside_y[-1]}]


def _crosshair(sheet: Sheet, x: float, y: float, stock: Stock) -> None:
    arm = min(_ARM, stock.width / 4, stock.height / 4)
    sheet.line(x - arm, y, x + arm, y)
    sheet.line(x, y - arm, x, y + arm)
    for n in range(1, int(arm) + 1):
        for side in (-n, n):
            sheet.line(x + side, y - _TICK, x + side, y + _TICK)
            sheet.line(x - _TICK, y + side, x + _TICK, y + side)


def _middle(stock: Stock) -> tuple[float, float, float, float]:
    """Where the instructions are: left, right, top, bottom."""
    wide, high = _WIDE / 2, len(_TEXT) * _SAID.leading / 2 + 1
    x, y = stock.page_width / 2, stock.page_height / 2
    return x - wide, x + wide, y - high, y + high


def _instructions(sheet: Sheet, stock: Stock, offset: tuple[float, float]) -> None:
    """On white in the middle of the page, where no outline is."""
    x, y = (f"{value:+.1f}".replace(".", ",").replace("-", "−") for value in offset)
    lines = [line.format(title=stock.title, measures=stock.measures, x=x, y=y) for line in _TEXT]
    style = _SAID if stock.page_width > 100 else _SMALL
    high = len(lines) * style.leading
    middle, top = stock.page_width / 2, stock.page_height / 2 - high / 2 + style.leading * 0.7
    for n, line in enumerate(lines):
        sheet.text(middle, top + n * style.leading, line, style, role=Role.PARAGRAPH, align=Align.CENTRE)
