"""What each design of a label shows and how large, given the size of the label. Sizes of type in points.

Nothing here knows a kind of sheet: sizes grow with the label from those of one that was drawn by hand.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from equipment_app.documents.label_layout import (
    LEAST,
    MARGIN,
    Ink,
    LabelArea,
    LabelDraft,
    LabelRow,
    LabelRule,
    LabelText,
    arranged,
)
from equipment_app.documents.typeset import Face, Style, printable, width
from equipment_app.domain.label_errors import LabelTooSmall, OffsetTooFar
from equipment_app.domain.label_stock import Stock
from equipment_app.domain.labels import Design, LabelData, LabelField, LabelPlan

FARTHEST = 5.0
"""Nobody's printer feeds more askew, in millimetres; beyond it the sheet is another one."""

Rows: TypeAlias = tuple[Sequence[LabelRow], Sequence[LabelRow]]

_BOLD = Face.SEMIBOLD
_ROOMY = 27.0
"""From this height on a label has the serial number besides the inventory number, unless fields were chosen."""
_STRIP, _STRIPPED = 9.5, 45.0
_LISTED = 24
_BY_HAND = ("jméno nebo značka (rukou)", "jméno nebo značka", "jméno")
_LARGEST = 2.2

SAMPLES: Mapping[Design, LabelData] = {
    Design.ITEM: LabelData(
        "AKT.0001234.82",
        {
            LabelField.OWNER: "Policie ČR · AKT",
            LabelField.SIZE: "XL",
            LabelField.INVENTORY: "INV-000301",
            LabelField.NAME: "Reflexní vesta AKT žlutomodrá",
            LabelField.SERIAL: "AKT0100301",
            LabelField.ARTICLE: "AKT-VESTA",
            LabelField.BATCH: "S-26",
            LabelField.EXPIRY: "31. 12. 2030",
            LabelField.RECEIVED: "1. 9. 2021",
            LabelField.GRANT: "Norway Grants · CZ-HOMEAFFAIRS-0004",
        },
    ),
    Design.CODE: LabelData("AKT.0003001.19"),
    Design.BADGE: LabelData(
        "AKM.0000001.95", {LabelField.PERSON: "nprap. Norbert Čápovský", LabelField.UNIT: "KŘP hl. m. Prahy"}
    ),
    Design.PLACE: LabelData(
        "AKL.0000001.95",
        {
            LabelField.NAME: "A01",
            LabelField.STORE: "Centrální sklad Praha",
            LabelField.KINDS: "Reflexní vesta AKT žlutomodrá",
            LabelField.OWNER: "Výdejna výstroje AKT",
        },
    ),
    Design.BOX: LabelData(
        "AKL.0000002.93",
        {
            LabelField.NAME: "B05",
            LabelField.COUNT: "46 ks",
            LabelField.STORE: "Centrální sklad Praha",
            LabelField.CONTENTS: "20 × Tričko funkční M\n15 × Tričko funkční L\n11 × Reflexní vesta AKT XL",
        },
    ),
}


def compose(label: LabelData, stock: Stock, plan: LabelPlan, offset: tuple[float, float] = (0.0, 0.0)) -> list[Ink]:
    """The ink of one label.
    Raises LabelTooSmall: the design does not fit, however small it is set; OffsetTooFar: nobody's printer feeds that
    much askew.
    """
    for far in offset:
        if not abs(far) <= FARTHEST:  # not a number is too far as well
            raise OffsetTooFar(float(far), FARTHEST)
    made = _made(label, LabelArea.of(stock, offset), plan)
    if made is None:
        raise _too_small(label, LabelArea.of(stock, offset), plan)
    return made


def _too_small(label: LabelData, area: LabelArea, plan: LabelPlan) -> LabelTooSmall:
    """Says how large a label of this shape would do."""
    room, lost = area.text, (area.width - area.text.width, area.height - area.text.height)
    grown = area
    while _made(label, grown, plan) is None and grown.width < 500:
        grown = replace(grown, width=grown.width * 1.04, height=grown.height * 1.04)
    need = (round(grown.width - lost[0], 1), round(grown.height - lost[1], 1))
    return LabelTooSmall(str(plan.design), round(room.width, 1), round(room.height, 1), *need)


def _made(label: LabelData, area: LabelArea, plan: LabelPlan) -> list[Ink] | None:
    shown = LabelData(label.code, {one: label.fact(one) for one in plan.chosen if label.fact(one).strip()})
    return _DESIGNS[plan.design](shown, area, plan)


def _grown(area: LabelArea, wide: float, high: float) -> float:
    """How much larger type is on this label than on one of `wide` × `high`."""
    grown: float = min((area.height / high) ** 0.6, (area.width / wide) ** 0.8, _LARGEST)
    return grown


def _side(area: LabelArea) -> float:
    """What the code would like: about half the height, and not more than a good third of the width."""
    return min(0.47 * area.height + 1.6, 0.37 * area.width)


def _item(label: LabelData, area: LabelArea, plan: LabelPlan) -> list[Ink] | None:
    scale = _grown(area, 38.0, 21.2)
    small = 5.5 * scale
    inventory, serial = label.fact(LabelField.INVENTORY), label.fact(LabelField.SERIAL)
    headline = inventory or _said("v. č. ", serial)
    if not inventory or (plan.fields is None and area.height < _ROOMY):
        serial = ""

    def rows(measure: float) -> Rows:
        name = LabelRow(label.fact(LabelField.NAME), 6 * scale, lines=4) if headline else None
        head = [
            LabelRow(label.fact(LabelField.OWNER), small, lines=2),
            LabelRow(headline, 8.5 * scale, _BOLD),
            name or LabelRow(label.fact(LabelField.NAME), 7 * scale, _BOLD, lines=4),
            LabelRow(label.fact(LabelField.ARTICLE), small),
        ]
        dates = (
            _said("šarže ", label.fact(LabelField.BATCH)),
            _said("exp. ", label.fact(LabelField.EXPIRY)),
            _said("poř. ", label.fact(LabelField.RECEIVED)),
        )
        foot = [
            LabelRow(_said("v. č. ", serial), small),
            LabelRow(" · ".join(filter(None, dates)), small),
            *_grant(label.fact(LabelField.GRANT), small, measure),
        ]
        return _sized([row for row in head if row.text], label.fact(LabelField.SIZE), 7 * scale), _with_text(foot)

    return arranged(area, LabelDraft(label, plan, _side(area), small, rows))


def _code(label: LabelData, area: LabelArea, plan: LabelPlan) -> list[Ink] | None:
    """The largest code there is room for, the seven digits large beside it, the whole code small under them."""
    high = area.height / 10
    digits, whole = 8 * min(high**0.8, 6), 5 * min(high**0.6, 3)
    head = (LabelRow(label.code.split(".")[1], digits, _BOLD), LabelRow(label.code, whole))
    side = min(area.height, area.width * 0.55)
    return arranged(area, LabelDraft(label, plan, side, whole, lambda _: (head, ()), centred=True, caption=False))


def _badge(label: LabelData, area: LabelArea, plan: LabelPlan) -> list[Ink] | None:
    scale = _grown(area, 63.5, 38.1)
    person, unit = label.fact(LabelField.PERSON), label.fact(LabelField.UNIT)
    head = [LabelRow("AKT", 15 * scale, _BOLD), LabelRow("průkazka pro výdej", 7.5 * scale)]
    if person:
        head.append(LabelRow(person, 10 * scale, _BOLD, lines=2))
    head.append(LabelRow(unit, 8 * scale, lines=2))

    def rows(measure: float) -> Rows:
        said = next(text for text in _BY_HAND if width(text, Face.REGULAR, LEAST) <= measure or text == _BY_HAND[-1])
        line = () if person else (LabelRow("", 9 * scale, ruled=True), LabelRow(said, 6 * scale))
        return _with_text(head), (*line, LabelRow("Nález vraťte Policii ČR", 6 * scale))

    side = min(0.5 * area.height + 2, 0.37 * area.width)
    return arranged(area, LabelDraft(label, plan, side, 8 * scale, rows))


def _place(label: LabelData, area: LabelArea, plan: LabelPlan) -> list[Ink] | None:
    scale = _grown(area, 99.1, 67.7)
    owner = label.fact(LabelField.OWNER)
    strip = _STRIP if owner and area.height >= _STRIPPED else 0.0
    name, high = label.fact(LabelField.NAME), min(66.0, area.height * 0.95)
    head = [
        LabelRow(name, high, _BOLD, lines=2 if len(name) > 8 else 1, least=6),
        LabelRow(label.fact(LabelField.STORE), 11 * scale, _BOLD, lines=2),
        LabelRow(label.fact(LabelField.KINDS).replace("\n", ", "), 10 * scale, lines=3),
    ]
    if owner and not strip:
        head.append(LabelRow(owner, 7.5 * scale))
    draft = LabelDraft(label, plan, _side(area), 9 * scale, lambda _: (_with_text(head), ()), centred=True, strip=strip)
    made = arranged(area, draft)
    return made + _strip(area, owner) if made is not None and strip else made


def _strip(area: LabelArea, owner: str) -> list[Ink]:
    """A line across the bottom, and whose place this is."""
    left, right = max(7.0, area.text.left), area.width - max(7.0, area.width - area.text.right)
    y, style = area.height - _STRIP + 0.2, Style(7.5)
    text = f"{owner} · místo uložení"
    while width(printable(text), style.face, style.size) > right - left and style.size > 5:
        style = style.sized(style.size - 0.5)
    return [
        LabelRule(left, right, y),
        LabelText(left, min(y + 4.1, area.height - MARGIN - area.bottom), printable(text), style),
    ]


def _box(label: LabelData, area: LabelArea, plan: LabelPlan) -> list[Ink] | None:
    """As many lines of what is in it as there is room for; then how many more there are."""
    scale = _grown(area, 99.1, 67.7)
    name, held = label.fact(LabelField.NAME), label.fact(LabelField.CONTENTS).splitlines()
    top = [
        LabelRow(name, 36 * scale, _BOLD, beside=label.fact(LabelField.COUNT), beside_size=16 * scale, least=6),
        LabelRow(label.fact(LabelField.STORE), 10 * scale, _BOLD),
    ]
    side = min(0.4 * area.height + 2, 0.3 * area.width)
    for kept in range(min(len(held), _LISTED), 0 if held else -1, -1):
        more = [f"a další druhy: {len(held) - kept}"] if kept < len(held) else []
        least = 6.0 if kept > 3 else 5.0
        listed = [LabelRow(line, 11 * scale, least=least) for line in (*held[:kept], *more)]
        head = [*_with_text(top), *listed]
        made = arranged(area, LabelDraft(label, plan, side, 8 * scale, lambda _, head=head: (head, ())))  # type: ignore[misc]
        if made is not None:
            return made
    return None


def _grant(fact: str, size: float, measure: float) -> list[LabelRow]:
    """The mark and the project's number on one line, else under each other: neither is ever left out."""
    parts = [fact] if width(printable(fact), _BOLD, size) <= measure else fact.split(" · ")
    return [LabelRow(part, size, _BOLD) for part in parts]


def _sized(rows: list[LabelRow], size: str, points: float) -> list[LabelRow]:
    """With the size of the thing at the right of the first row; alone where there is no other."""
    if not size:
        return rows
    return [replace(rows[0], beside=size, beside_size=points), *rows[1:]] if rows else [LabelRow(size, points, _BOLD)]


def _with_text(rows: Sequence[LabelRow]) -> list[LabelRow]:
    return [row for row in rows if row.text or row.beside]


def _said(what: str, fact: str) -> str:
    return f"{what}{fact}" if fact else ""


_DESIGNS: Mapping[Design, Callable[[LabelData, LabelArea, LabelPlan], list[Ink] | None]] = {
    Design.ITEM: _item,
    Design.CODE: _code,
    Design.BADGE: _badge,
    Design.PLACE: _place,
    Design.BOX: _box,
}
