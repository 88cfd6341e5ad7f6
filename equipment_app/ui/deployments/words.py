"""How deployments, their days and their states are said."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject

from equipment_app.queries.deployments import DeploymentRow, DeploymentState
from equipment_app.ui import formatting
from equipment_app.ui.look.cells import Chip

translate = QCoreApplication.translate


def state(row: DeploymentRow) -> Chip:
    match row.state:
        case DeploymentState.PREPARED:
            return Chip(translate("deployments", "prepared"), "clipboard-list", "neutral")
        case DeploymentState.RUNNING:
            return Chip(translate("deployments", "running"), "megaphone", "accent")
    return Chip(translate("deployments", "closed"), "check", "good")


def days(begins: date, ends: date) -> str:
    """28. 11. 2026, or from one day to another."""
    return formatting.day(begins) if begins == ends else f"{formatting.day_and_month(begins)} – {formatting.day(ends)}"


def due(moment: datetime, begins: date) -> str:
    """17:00 of the day itself, else with the day."""
    time = f"{moment.hour}:{moment.minute:02}"
    return time if moment.date() == begins else f"{formatting.day_and_month(moment.date())} {time}"


class Headings(QObject):
    """Sentences with counts: a QObject, because lupdate sees a plural only in `self.tr`."""

    def of(self, row: DeploymentRow) -> str:
        """What stands under the title of the page."""
        people = formatting.counted(self.tr("%n participant(s)", "", row.people), row.people)
        place = row.place if row.place not in row.title else ""
        return " · ".join(filter(None, (row.title, place, days(row.begins, row.ends), people)))

    def of_all(self, rows: Sequence[DeploymentRow]) -> str:
        """How many are prepared, and how many run."""
        running = sum(row.state is DeploymentState.RUNNING for row in rows)
        prepared = sum(row.state is DeploymentState.PREPARED for row in rows)
        said = (
            (running, self.tr("%n deployment(s) running", "", running)),
            (prepared, self.tr("%n prepared", "", prepared)),
        )
        return ", ".join(text for count, text in said if count)
