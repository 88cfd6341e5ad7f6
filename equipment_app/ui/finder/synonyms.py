"""Other words for what the search box finds, in the screen's language: what somebody says who does not know ours."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

ALSO: Mapping[str, Any] = {
    "go.counter": QT_TRANSLATE_NOOP("finder", "issue, return, take back, hand over"),
    "go.members": QT_TRANSLATE_NOOP("finder", "people, team"),
    "go.stock": QT_TRANSLATE_NOOP("finder", "catalogue, items, kit"),
    "go.papers": QT_TRANSLATE_NOOP("finder", "protocols, documents"),
    "go.reports": QT_TRANSLATE_NOOP("finder", "lists, registers, tables"),
    "go.labels": QT_TRANSLATE_NOOP("finder", "stickers, codes, badges"),
    "go.loans": QT_TRANSLATE_NOOP("finder", "lend, borrow"),
    "go.unit_check": QT_TRANSLATE_NOOP("finder", "check of what a team has"),
    "go.stocktake": QT_TRANSLATE_NOOP("finder", "count, inventory"),
    "go.deployments": QT_TRANSLATE_NOOP("finder", "exercise, match, gate"),
    "go.overview": QT_TRANSLATE_NOOP("finder", "home, today"),
    "file.backup": QT_TRANSLATE_NOOP("finder", "spare copy, save"),
    "file.import": QT_TRANSLATE_NOOP("finder", "spreadsheet, Excel"),
    "edit.undo": QT_TRANSLATE_NOOP("finder", "take back, revert, cancel"),
    "members.withdraw": QT_TRANSLATE_NOOP("finder", "leave, leaver, clearance sheet, former member"),
    "members.bring": QT_TRANSLATE_NOOP("finder", "return of a former member"),
    "members.incident": QT_TRANSLATE_NOOP("finder", "loss, theft, damage, lost, stolen, broken"),
    "members.counter": QT_TRANSLATE_NOOP("finder", "issue, return, take back"),
    "members.new": QT_TRANSLATE_NOOP("finder", "add a person"),
    "members.merge": QT_TRANSLATE_NOOP("finder", "double, duplicate"),
    "stock.receive": QT_TRANSLATE_NOOP("finder", "purchase, supplier, goods received note"),
    "stock.writeoff": QT_TRANSLATE_NOOP("finder", "dispose, destruction, discard"),
    "stock.writeoffs": QT_TRANSLATE_NOOP("finder", "dispose, destruction, discard"),
    "stock.incident": QT_TRANSLATE_NOOP("finder", "loss, theft, damage, lost, stolen, broken"),
    "stock.incidents": QT_TRANSLATE_NOOP("finder", "loss, theft, damage"),
    "stock.repair": QT_TRANSLATE_NOOP("finder", "repair, cleaning, warranty claim"),
    "stock.inspections": QT_TRANSLATE_NOOP("finder", "inspect, expiry"),
    "stock.labels": QT_TRANSLATE_NOOP("finder", "stickers, codes"),
    "repairs.send": QT_TRANSLATE_NOOP("finder", "workshop, cleaning, warranty claim"),
    "repairs.take": QT_TRANSLATE_NOOP("finder", "return from repair, workshop"),
    "repairs.incidents": QT_TRANSLATE_NOOP("finder", "loss, theft, incidents"),
    "loans.new": QT_TRANSLATE_NOOP("finder", "lend, borrow"),
    "loans.return": QT_TRANSLATE_NOOP("finder", "take back, bring back a loan"),
    "loans.remind": QT_TRANSLATE_NOOP("finder", "notice, overdue loan"),
    "loans.extend": QT_TRANSLATE_NOOP("finder", "longer loan"),
    "papers.scan": QT_TRANSLATE_NOOP("finder", "signature"),
    "papers.cancel": QT_TRANSLATE_NOOP("finder", "revert, annul"),
    "stocktake.new": QT_TRANSLATE_NOOP("finder", "count, inventory"),
    "writeoff.new": QT_TRANSLATE_NOOP("finder", "write-off, dispose, discard"),
    "inspections.begin": QT_TRANSLATE_NOOP("finder", "inspect, examine"),
    "deployments.new": QT_TRANSLATE_NOOP("finder", "exercise, match"),
    "repairs": QT_TRANSLATE_NOOP("finder", "workshop, cleaning, warranty claim"),
    "writeoff": QT_TRANSLATE_NOOP("finder", "dispose, destruction, discard"),
    "order": QT_TRANSLATE_NOOP("finder", "purchase, supplier, what is short"),
    "kits": QT_TRANSLATE_NOOP("finder", "entitlement, standard kit"),
    "leaver": QT_TRANSLATE_NOOP("finder", "leave, clearance sheet"),
}
"""By the id of an act, or of a page."""


def also(id: str) -> str:
    return QCoreApplication.translate("finder", ALSO[id]) if id in ALSO else ""
