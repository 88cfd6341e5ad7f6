"""How the screen says a stock-take: streams, causes, states."""

from equipment_app.domain.stocktake import SORTS, STATES, STREAMS, ItemState, Stream
from equipment_app.domain.words import Words
from equipment_app.queries.stocktake import ItemRow, ScanRow
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.look.cells import Chip, Tone


def said(words: Words) -> str:
    """In the language of the screen, as it begins a line."""
    text = words.said(language())
    return f"{text[:1].upper()}{text[1:]}"


def item(row: ItemRow | ScanRow) -> str:
    """What it is and its size; nothing where it is not known."""
    return f"{formatting.name(row.article)} {formatting.one_of_sizes(row.size)}".strip() if row.article else ""


def sort(key: str) -> str:
    return SORTS[key].said(language())


def stream(key: Stream) -> str:
    return said(STREAMS[key])


_ICONS: dict[ItemState, tuple[str, Tone]] = {
    ItemState.AGREES: ("circle-check", "good"),
    ItemState.UNCOUNTED: ("minus", "neutral"),
    ItemState.RECOUNT: ("hash", "warn"),
    ItemState.DIFFERS: ("triangle-alert", "warn"),
    ItemState.UNEXPLAINED: ("pen-line", "warn"),
    ItemState.SEARCHED: ("search", "warn"),
    ItemState.SETTLED: ("check", "good"),
}


def state_chip(state: ItemState) -> Chip:
    icon, tone = _ICONS[state]
    return Chip(STATES[state].said(language()), icon, tone)
