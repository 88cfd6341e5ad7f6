"""Where on a label its code and its text stand, for a label of any size. Millimetres from the label's top left corner.

Modules are whole dots of the printer and never under the smallest; four of them stay white around the code within the
label itself, for what it is stuck on may be black.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor
from typing import TypeAlias

from equipment_app.documents.encoding import printable
from equipment_app.documents.fonts import Face, width
from equipment_app.documents.label_rows import LEAST, LabelColumn, LabelRow, Rule, Text, cap, fill
from equipment_app.documents.sheet import Align
from equipment_app.documents.style import Style
from equipment_app.domain.label_stock import QUIET, SMALLEST_MODULE, Stock
from equipment_app.domain.labels import Label, Plan, Symbol

MARGIN = 1.5
"""Text comes no nearer to the label's edge: sheets are fed and cut askew."""

_TEXT_LEAST = 12.0
"""A narrower column beside the code is no column: text goes under the code."""
_DESCENT = 0.07
_AIR = 0.25
"""Beyond the quiet zone: round digits are a little higher than capitals, and `j` begins before its place."""
_RATHER = 0.85
"""Type rather shrinks to this part than begins above the code."""
_GIVES_WAY = 0.7
"""A code shrinks to this part of what it could be, so that its digits can stand under it."""


@dataclass(frozen=True, slots=True)
class Code:
    x: float
    y: float
    module: float
    text: str
    symbol: Symbol

    @property
    def side(self) -> float:
        return self.module * self.symbol.modules


Ink: TypeAlias = Code | Text | Rule


@dataclass(frozen=True, slots=True)
class Area:
    """A label, and how far from each of its edges the printer cannot reach."""

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    dot: float

    @classmethod
    def of(cls, stock: Stock, offset: tuple[float, float] = (0.0, 0.0)) -> "Area":
        """All labels of a sheet are alike, so each keeps away from its edges as the outermost ones must."""
        return cls(stock.width, stock.height, *stock.unreached(offset), 25.4 / stock.dpi)

    @property
    def text(self) -> LabelColumn:
        """What text may fill."""
        return LabelColumn(
            max(MARGIN, self.left),
            self.width - max(MARGIN, self.right),
            max(MARGIN, self.top),
            self.height - max(MARGIN, self.bottom),
        )

    def modules(self, most: float) -> Iterator[float]:
        """Sizes of a module from `most` down, in whole dots."""
        for dots in range(floor(most / self.dot + 1e-6), ceil(SMALLEST_MODULE / self.dot - 1e-6) - 1, -1):
            yield dots * self.dot


@dataclass(frozen=True, slots=True)
class Draft:
    """A design before it has a place: `wide` is the side the code would like, `beside` builds the rows for a column.

    `digits` is the type size of the code in digits; `centred`: the text stands in the middle of the height; `strip` so
    much is kept free at the bottom.
    """

    label: Label
    plan: Plan
    side: float
    digits: float
    rows: Callable[[float], tuple[Sequence[LabelRow], Sequence[LabelRow]]]
    centred: bool = False
    strip: float = 0.0
    caption: bool = True


def arranged(area: Area, draft: Draft) -> list[Ink] | None:
    """The code with the text beside it, else with the text under it; None where neither fits."""
    if draft.strip:
        area = replace(area, height=area.height - draft.strip, bottom=max(0.0, area.bottom - draft.strip))
    for way in (_captioned, _bare, _stacked) if draft.caption else (_bare, _stacked):
        made = way(area, draft)
        if made is not None:
            return made
    return None


def _captioned(area: Area, draft: Draft) -> list[Ink] | None:
    """The digits under the code."""
    modules = draft.plan.symbol.modules
    target = draft.side / modules
    style = Style(max(draft.digits, LEAST))
    wide = width(printable(draft.label.code), style.face, style.size)
    for module in area.modules(target):
        if module < target * _GIVES_WAY and module > SMALLEST_MODULE * 1.1:
            return None
        side, quiet = modules * module, QUIET * module
        block = side + quiet + _AIR + cap(style.size)
        top, bottom = max(quiet, area.top), max(MARGIN, area.bottom)
        if top + block + style.size * _DESCENT + bottom > area.height:
            continue
        y = min(max((area.height - block) / 2, top), area.height - bottom - style.size * _DESCENT - block)
        x = max(quiet, area.left, area.text.left + max(0.0, wide - side) / 2)
        middle = x + side / 2
        left = max(x + side + quiet + _AIR, middle + wide / 2 + 1.0)
        column = replace(area.text, left=left)
        if column.width < _TEXT_LEAST:
            continue
        code = Code(x, y, module, draft.label.code, draft.plan.symbol)
        caption = Text(middle, y + block, printable(draft.label.code), style, Align.CENTRE)
        tight = replace(column, top=y, bottom=y + block + style.size * _DESCENT)
        text = _text(draft, tight, column)
        if text is not None:
            return [code, caption, *text]
    return None


def _bare(area: Area, draft: Draft) -> list[Ink] | None:
    """The code as large as the height allows, its digits in the text."""
    modules = draft.plan.symbol.modules
    for module in area.modules(max(draft.side / modules, SMALLEST_MODULE + area.dot)):
        side, quiet = modules * module, QUIET * module
        top, bottom = max(quiet, area.top), max(quiet, area.bottom)
        if top + side + bottom > area.height:
            continue
        y = min(max((area.height - side) / 2, top), area.height - bottom - side)
        x = max(quiet, area.left)
        column = replace(area.text, left=x + side + quiet + _AIR)
        if column.width < _TEXT_LEAST:
            continue
        text = _text(draft, column, column, digits=draft.caption)
        if text is not None:
            return [Code(x, y, module, draft.label.code, draft.plan.symbol), *text]
    return None


def _stacked(area: Area, draft: Draft) -> list[Ink] | None:
    """The code at the top, the text under it: for labels that are hardly wider than high."""
    modules = draft.plan.symbol.modules
    for module in area.modules(max(draft.side, area.height * 0.5) / modules):
        side, quiet = modules * module, QUIET * module
        if side + max(quiet, area.left) + max(quiet, area.right) > area.width:
            continue
        y = max(quiet, area.top)
        column = replace(area.text, top=y + side + quiet + _AIR)
        text = _text(draft, column, column, digits=draft.caption)
        if text is not None:
            x = min(max((area.width - side) / 2, quiet, area.left), area.width - side - max(quiet, area.right))
            return [Code(x, y, module, draft.label.code, draft.plan.symbol), *text]
    return None


def _text(draft: Draft, tight: LabelColumn, full: LabelColumn, *, digits: bool = False) -> list[Text | Rule] | None:
    """From the height of the code on, so that labels beside each other begin alike; higher only where they must."""
    head, foot = draft.rows(full.width)
    if digits:
        foot = (*foot, LabelRow(draft.label.code, max(draft.digits, LEAST), Face.REGULAR))
    if not head and not foot:
        return []
    made = (
        fill(tight, head, foot, least=1.0)
        or fill(replace(tight, bottom=full.bottom), head, foot, least=_RATHER)
        or fill(full, head, foot)
    )
    if made is None or not draft.centred:
        return made
    ends = [one.y + (one.style.size * _DESCENT if isinstance(one, Text) else 0) for one in made]
    low = max(ends)
    down = (full.bottom - low - (min(_top(one) for one in made) - full.top)) / 2
    return [replace(one, y=one.y + down) for one in made]


def _top(one: Text | Rule) -> float:
    return one.y - (cap(one.style.size) if isinstance(one, Text) else 0)
