"""How a cell of a check looks and what it is called: icon, word and colour say the same, never the colour alone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.unit_check_cells import Cell, State
from equipment_app.domain.unit_check_plan import Column, Plan
from equipment_app.ui import formatting
from equipment_app.ui.look.colors import Token
from equipment_app.ui.unit_check.headings import Name, parted

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Drawn:
    """A cell without a fill has an outline. `bar` is its colour in the bar above the grid."""

    icon: str
    ink: Token
    fill: Token | None = None
    bar: Token = "edge"


DRAWN: dict[State, Drawn] = {
    State.OK: Drawn("check", "good", "goodsoft", "good"),
    State.WAITING: Drawn("minus", "quiet", None, "line"),
    State.EXPIRED: Drawn("hourglass", "warn", "warnsoft", "warn"),
    State.UNINSPECTED: Drawn("calendar-clock", "warn", "warnsoft", "warn"),
    State.OTHER: Drawn("arrow-left-right", "warn", "warnsoft", "warn"),
    State.LACKS: Drawn("x", "bad", "badsoft", "bad"),
    State.LOST: Drawn("x", "bad", "badsoft", "bad"),
    State.REPAIR: Drawn("wrench", "quiet"),
    State.UNISSUED: Drawn("circle-dashed", "accent", "soft", "accent"),
    State.AWAY: Drawn("clock", "quiet"),
}
"""In the order of the legend, but for what waits: that is the second there and the last in the bar."""
NEXT_ICON = "scan-line"


def word(state: State) -> str:
    """As it stands in a cell: one short word. What is in order or waits has none."""
    said_ = {
        State.EXPIRED: translate("unit check", "expired"),
        State.UNINSPECTED: translate("unit check", "inspect", "in a cell of the grid: its inspection is overdue"),
        State.OTHER: translate("unit check", "other’s", "in a cell of the grid: another member's piece"),
        State.LACKS: translate("unit check", "lacks", "in a cell of the grid"),
        State.LOST: translate("unit check", "lost"),
        State.REPAIR: translate("unit check", "repair", "in a cell of the grid"),
        State.UNISSUED: translate("unit check", "not issued"),
        State.AWAY: translate("unit check", "away", "in a cell of the grid"),
    }
    return said_.get(state, "")


def phrase(state: State) -> str:
    """As it stands in the legend, before a number, and in what is read out of a cell."""
    said_ = {
        State.OK: translate("unit check", "in order"),
        State.WAITING: translate("unit check", "to be scanned"),
        State.EXPIRED: translate("unit check", "expired"),
        State.UNINSPECTED: translate("unit check", "not inspected"),
        State.OTHER: translate("unit check", "another’s"),
        State.LACKS: translate("unit check", "not here"),
        State.LOST: translate("unit check", "lost"),
        State.REPAIR: translate("unit check", "in repair"),
        State.UNISSUED: translate("unit check", "not issued"),
        State.AWAY: translate("unit check", "member away"),
        State.SURPLUS: translate("unit check", "beyond the kit"),
        State.FOREIGN: translate("unit check", "of somebody else"),
    }
    return said_[state]


def article(plan: Plan, column: Column) -> str:
    """What it is called in the language of the screen."""
    return parted_article(plan, column.article, column.name).whole


def parted_article(plan: Plan, id: int, czech: str) -> Name:
    """The same, with the word that says what it is."""
    name = formatting.named(czech, plan.english.get(id, ""))
    return parted(name, english=name != czech)


def told(cell: Cell, name: str, article: str) -> str:
    """A cell in one sentence: for the tooltip, and for those who do not see it."""
    size = "" if cell.size in ("", "uni") else formatting.size(cell.size)
    amount = f"{cell.found}/{cell.wanted}" if cell.wanted > 1 or not cell.numbered else ""
    what = " ".join(filter(None, (article, size)))
    return ", ".join(filter(None, (name, what, amount, phrase(cell.state))))


def short_names(names: Sequence[str]) -> list[str]:
    """Those of a list; whose would be the same, are called by their whole names."""
    short = [short_name(name) for name in names]
    twice = {name for name, count in Counter(short).items() if count > 1}
    return [name if said_ in twice else said_ for name, said_ in zip(names, short, strict=True)]


def short_name(name: str) -> str:
    """Surname first, of the given name one letter: Chalupný G."""
    surname, _, given = name.rpartition(" ")
    return f"{surname} {given[0]}." if surname and given else name
