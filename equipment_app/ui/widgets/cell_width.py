"""How wide the contents of a cell are, so that a column beside a name takes no more than it shows."""

from typing import Any

from equipment_app.ui import draw
from equipment_app.ui.cells import Amount, Chip, Choice, Cross, Glyph, Link, Links, Reason, Text
from equipment_app.ui.theme import BODY, SMALL, font

_ICON, _AFTER, _CHEVRON = 24, 4, 17


def cell_width(cell: Any, *, bold: bool = False) -> float | None:
    """Without padding; None of one that takes what it is given. `bold`: it may stand in the row that matters."""
    match cell:
        case Text():
            face = font(SMALL if cell.small else BODY, bold or cell.bold, cell.figures)
            after = _AFTER + draw.width(cell.after, font(SMALL)) if cell.after else 0
            return draw.width(cell.text, face) + after + (_ICON if cell.icon else 0)
        case Amount():
            unit = draw.width(f" {cell.unit}", font(BODY)) if cell.unit else 0
            return draw.width(cell.number, font(BODY, cell.bold, figures=True)) + unit
        case Chip():
            return draw.chip_width(cell)
        case Choice():
            return draw.width(cell.text, font(BODY)) + _CHEVRON
        case Glyph() | Cross() | Link() | Links() | Reason():
            return None
    return draw.width(str(cell), font(BODY, bold, figures=True))
