"""How the screen says a stock-take: streams, causes, states."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from equipment_app.domain.outcome import Outcome
from equipment_app.domain.stocktake import SORTS, STATES, STREAMS, Approval, ItemState, Stream
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


class Told(QObject):
    """Whatever has a number in it needs an object to be said in the right form."""

    def aside(self, counts: Mapping[Stream, int]) -> str:
        """What lay here and is in no sum, each that there is any of; empty for none."""
        elsewhere, held, unknown = (counts[one] for one in (Stream.ELSEWHERE, Stream.HELD, Stream.UNKNOWN))
        said = (
            self.tr("%n item(s) of another place", "", elsewhere) if elsewhere else "",
            self.tr("%n item(s) that somebody holds", "", held) if held else "",
            self.tr("%n unknown code(s)", "", unknown) if unknown else "",
        )
        found = ", ".join(filter(None, said))
        return self.tr("Not counted: {what}.").format(what=found) if found else ""

    def scanned(self, outcome: Outcome) -> tuple[str, str]:
        """What of a scan wants something; two empty words of what was simply found."""
        waits = self.tr("It waits in its group among the scans.")
        match outcome.what.removeprefix("count_"):
            case Stream.UNKNOWN:
                return self.tr("No item bears this code: {code}").format(code=outcome.subject), waits
            case Stream.HELD:
                return self.tr("By the books somebody has it: {thing}").format(thing=outcome.subject), waits
            case Stream.ELSEWHERE:
                return self.tr("By the books it is elsewhere: {thing}").format(thing=outcome.subject), waits
            case Stream.TWICE:
                return self.tr("Scanned already: {thing}").format(thing=outcome.subject), ""
        return "", ""

    def closed(self, differences: int, aside: int) -> str:
        """Of a place that was closed."""
        said = (
            self.tr("%n difference(s)", "", differences) if differences else "",
            self.tr("%n item(s) that belong elsewhere or are unknown", "", aside) if aside else "",
        )
        return ", ".join(filter(None, said)) or self.tr("the counts agree with the books")

    def lacking(self, approval: Approval) -> str:
        """Why nobody can approve; empty where two can."""
        if approval.possible:
            return ""
        if approval.entrusted:
            return self.tr("You are entrusted with the items: somebody else approves it, as another operator (F5).")
        need = self.tr("Two approve a stock-take, and who is entrusted with the items is none of them.")
        have = self.tr("So far only {name} can.").format(name=approval.names[0]) if approval.names else ""
        more = self.tr("Another quartermaster or administrator with a password of their own is needed.")
        return " ".join(filter(None, (need, have, more)))


def aside(counts: Mapping[Stream, int]) -> str:
    return Told().aside(counts)


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
