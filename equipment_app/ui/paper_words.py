"""What papers and the events on them are called, with their signs."""

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.kinds import of_series
from equipment_app.queries.filters import State
from equipment_app.ui.cells import Chip
from equipment_app.ui.i18n import language

translate = QCoreApplication.translate


def state_chip(state: State) -> Chip:
    match state:
        case State.UNSIGNED:
            return Chip(translate("papers", "unsigned"), "pen-line", "warn")
        case State.SIGNED:
            return Chip(translate("papers", "signed"), "signature", "accent")
        case State.SCANNED:
            return Chip(translate("papers", "scan attached"), "paperclip", "good")
        case State.CANCELLED:
            return Chip(translate("papers", "cancelled"), "ban", "neutral")
        case State.IMPORTED:
            return Chip(translate("papers", "import"), "file-spreadsheet", "neutral")


def series_name(series: str) -> str:
    """Of one document."""
    kind = of_series(series)
    return kind.paper.said(language()) if kind else series


def list_name(list: str) -> str:
    """What kind of list was taken in."""
    said = {
        "members": translate("papers", "List of members"),
        "catalogue": translate("papers", "Catalogue"),
        "deliveries": translate("papers", "List of deliveries"),
        "kit": translate("papers", "Kit"),
    }
    return said.get(list, list)
