"""Labels as vector PDF, to be printed at 100 %: on sheets, or one a page for a printer of labels; and a trial page."""

from collections.abc import Sequence
from dataclasses import replace

from equipment_app.documents import pdfa
from equipment_app.documents.label_designs import compose
from equipment_app.documents.label_layout import Ink, LabelCode, LabelColumn, LabelRow, LabelRule, LabelText, fill
from equipment_app.documents.qr import ErrorCorrection
from equipment_app.documents.sheet import Align, BlockRole, Sheet
from equipment_app.documents.stock import STOCKS
from equipment_app.documents.typeset import Face, Frame, Style
from equipment_app.domain.label_stock import Stock
from equipment_app.domain.labels import LabelData, LabelField, LabelPlan, Symbol
from equipment_app.measures import numeral

LEVELS = {Symbol.NORMAL: ErrorCorrection.LABEL, Symbol.TOUGH: ErrorCorrection.SCRATCHED}

_HINT = Style(6.5)
_HINT_Y = 6.6
_HINT_ROOM = 8.5
"""Under this, labels leave no room for a line that says how to print."""

Offset = tuple[float, float]


def render(
    labels: Sequence[LabelData],
    stock: Stock | str,
    start: int = 1,
    *,
    plan: LabelPlan | None = None,
    offset: Offset = (0.0, 0.0),
    outlines: bool = False,
) -> bytes:
    """The labels on `stock` (or the one `stock.STOCKS` has by this name), the first at position `start` of the sheet.

    `offset` moves everything right and down by millimetres, for a printer that feeds askew; `outlines` draws the edges
    for a test print. Raises KeyError: an unknown sheet; ValueError: no labels, or a position the sheet has not;
    LabelTooSmall, OffsetTooFar: see `check`.
    """
    stock, plan = STOCKS[stock] if isinstance(stock, str) else stock, plan or LabelPlan()
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
    facts = pdfa.PdfMetadata(f"Štítky, {stock.title}", labels[0].fact(LabelField.OWNER) or "Equipment App")
    return pdfa.write([one.page() for one in sheets], facts)


def preview(label: LabelData, stock: Stock, plan: LabelPlan | None = None, offset: Offset = (0.0, 0.0)) -> bytes:
    """One label on a page of its size, its edge dashed, as it comes out of `stock`."""
    sheet = Sheet(frame(stock.width, stock.height))
    sheet.box(0, 0, stock.width, stock.height, dashed=True)
    draw(sheet, compose(label, stock, plan or LabelPlan(), offset), 0, 0)
    return pdfa.write([sheet.page()], pdfa.PdfMetadata(stock.title, "Equipment App"))


def frame(width: float, height: float) -> Frame:
    return Frame(width, height, 0, width, 0, height)


def draw(sheet: Sheet, ink: Sequence[Ink], x: float, y: float) -> None:
    """The ink of a label whose corner is at x, y."""
    for one in ink:
        if isinstance(one, LabelCode):
            sheet.code(x + one.x, y + one.y, one.side, one.text, LEVELS[one.symbol])
        elif isinstance(one, LabelRule):
            sheet.rule(x + one.left, x + one.right, y + one.y)
        else:
            sheet.text(x + one.x, y + one.y, one.text, one.style, align=one.align)


def _sheet(stock: Stock, first: int, *, outlines: bool) -> Sheet:
    sheet = Sheet(frame(stock.page_width, stock.page_height))
    if stock.top >= _HINT_ROOM and not stock.single:
        count = f"{stock.count} {numeral(stock.count, 'štítek', 'štítky', 'štítků')}"
        begin = f" · od {first}. pozice" if first > 1 else ""
        text = f"{stock.title}, {count} {stock.measures} mm · tisk 100 %, bez přizpůsobení{begin}"
        sheet.text(stock.page_width / 2, _HINT_Y, text, _HINT, role=BlockRole.ARTEFACT, align=Align.CENTRE)
    if outlines:
        for position in range(stock.count):
            x, y = stock.corner(position)
            sheet.box(x, y, stock.width, stock.height, dashed=True)
    return sheet


_ARM = 3.0
_TICK = 0.6
_WIDE = 106.0
_APART, _AIR = 1.0, 0.15
_SAID = Style(8.0, leading=3.5)
_TEXT = (
    "Zkušební tisk: {title}, {measures} mm",
    "1. Tiskněte na 100 %, bez přizpůsobení stránce, nejdřív na obyčejný papír.",
    "2. Přiložte list na arch štítků proti světlu: obrysy mají ležet na výsecích.",
    "3. Změřte, o kolik je křížek mimo roh štítku; dílek je 1 mm.",
    "4. Posun zapište v desetinách mm: doprava a dolů je kladný. Teď: {now}.",
)
_ALONE = (
    "Křížek má být přesně uprostřed štítku, dílek je 1 mm. Posun doprava a dolů je kladný.",
    "Křížek má být uprostřed, dílek je 1 mm.",
    "Křížek je střed, dílek 1 mm.",
)


def trial(stock: Stock, offset: tuple[float, float] = (0.0, 0.0)) -> bytes:
    """A page to print once and measure: is it fed straight, by how much must labels be moved. Czech, like all paper.

    Outlines of all labels, a crosshair at the corners of the outermost, and what to do with them.

    Of a printer of single labels it is one label with a crosshair in its middle: its own edges cannot be printed on.
    """
    sheet = Sheet(frame(stock.page_width, stock.page_height))
    if stock.single:
        _alone(sheet, stock, offset)
    else:
        _whole_sheet(sheet, stock, offset)
    return pdfa.write([sheet.page()], pdfa.PdfMetadata(f"Zkušební tisk, {stock.title}", "Equipment App"))


def _whole_sheet(sheet: Sheet, stock: Stock, offset: tuple[float, float]) -> None:
    free = _middle(stock)
    for position in range(stock.count):
        x, y = stock.corner(position)
        if not (x < free[1] and x + stock.width > free[0] and y < free[3] and y + stock.height > free[2]):
            sheet.box(x + offset[0], y + offset[1], stock.width, stock.height, dashed=True)
    for x, y in _corners(stock):
        _crosshair(sheet, x + offset[0], y + offset[1], stock)
    _instructions(sheet, stock, offset)


def _alone(sheet: Sheet, stock: Stock, offset: tuple[float, float]) -> None:
    """The words above and below the crosshair, on low labels left and right of it, as large as they fit."""
    x, y = stock.width / 2 + offset[0], stock.height / 2 + offset[1]
    away, edge = _crosshair(sheet, x, y, stock) + _APART, max(1.0, stock.edge) + _AIR
    whole = LabelColumn(edge, stock.width - edge, edge, stock.height - edge)
    if stock.width > 2 * stock.height:
        rooms = replace(whole, right=x - away), replace(whole, left=x + away)
    else:
        rooms = replace(whole, bottom=y - away), replace(whole, top=y + away)
    title, now = LabelRow(stock.title, 8.0, Face.SEMIBOLD), LabelRow(_said(offset), 8.0, Face.SEMIBOLD)
    draw(sheet, _whole(rooms[0], ((title, now), (now,))), 0, 0)
    draw(sheet, _whole(rooms[1], [(LabelRow(text, 8.0, lines=5),) for text in _ALONE]), 0, 0)


def _whole(room: LabelColumn, ways: Sequence[Sequence[LabelRow]]) -> Sequence[LabelText | LabelRule]:
    """The first of these that fits without being cut."""
    for rows in ways:
        made = fill(room, rows)
        if made and not any(isinstance(one, LabelText) and one.text.endswith("…") for one in made):
            return made
    return ()


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


def _crosshair(sheet: Sheet, x: float, y: float, stock: Stock) -> float:
    """How far it reaches to each side."""
    arm = min(_ARM, stock.width / 4, stock.height / 4)
    sheet.line(x - arm, y, x + arm, y)
    sheet.line(x, y - arm, x, y + arm)
    for n in range(1, int(arm) + 1):
        for side in (-n, n):
            sheet.line(x + side, y - _TICK, x + side, y + _TICK)
            sheet.line(x - _TICK, y + side, x + _TICK, y + side)
    return arm


def _middle(stock: Stock) -> tuple[float, float, float, float]:
    """Where the instructions are: left, right, top, bottom."""
    wide, high = _WIDE / 2, len(_TEXT) * _SAID.leading / 2 + 1
    x, y = stock.page_width / 2, stock.page_height / 2
    return x - wide, x + wide, y - high, y + high


def _instructions(sheet: Sheet, stock: Stock, offset: tuple[float, float]) -> None:
    """On white in the middle of the page, where no outline is."""
    lines = [line.format(title=stock.title, measures=stock.measures, now=_said(offset)) for line in _TEXT]
    high = len(lines) * _SAID.leading
    middle, top = stock.page_width / 2, stock.page_height / 2 - high / 2 + _SAID.leading * 0.7
    for n, line in enumerate(lines):
        sheet.text(middle, top + n * _SAID.leading, line, _SAID, role=BlockRole.PARAGRAPH, align=Align.CENTRE)


def _said(offset: tuple[float, float]) -> str:
    """`+0,4 a −1,1 mm`"""
    x, y = (f"{value:+.1f}".replace(".", ",").replace("-", "−") for value in offset)
    return f"{x} a {y} mm"
