"""The list of deployments, the latest first, and the card of the one stood on; how their days and states are said."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from equipment_app.queries.deployments import AllotmentLine, DeploymentCard, DeploymentRow, DeploymentState
from equipment_app.ui import formatting
from equipment_app.ui.formatting import out_of, thousands
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import LARGE, SMALL, TITLE
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import PAD, Card, Fact, FactGrid, Strip
from equipment_app.ui.widgets.label import ChipLabel, Label
from equipment_app.ui.widgets.layout import Scroll, empty, fill, in_column, in_row

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


WIDTH = 460


class DeploymentList(Card):
    def __init__(self) -> None:
        super().__init__(self.tr("Deployments"))
        self.view: PlainList[DeploymentRow] = PlainList(self.tr("Deployments"), self._columns(), lambda row: row.id)
        fill(self.body, (self.view, 1))

    def show_rows(self, rows: Sequence[DeploymentRow], current: int) -> None:
        self.view.show_rows(rows)
        if not self.view.show_row(current):
            self.view.show_first()

    def _columns(self) -> Sequence[Column[DeploymentRow]]:
        return (
            Column(self.tr("Title"), lambda row: row.title),
            Column.day(self.tr("Day"), lambda row: row.begins, room=300),
            Column.count(self.tr("People"), lambda row: row.people, room=340),
            Column(self.tr("State"), state, 100),
        )


class DeploymentDetails(Card):
    """What a deployment is, what each role gets, and who takes part, by group."""

    def __init__(self, can: Acts[object]) -> None:
        """With the buttons of the page's acts."""
        super().__init__()
        self.card: DeploymentCard | None = None
        self._name, self._chip = Label(size=TITLE, bold=True, elide=True), ChipLabel()
        self._where = Label(size=SMALL, token="quiet", elide=True)
        self._facts = FactGrid(4)
        self._roles, self._groups = in_column(spacing=6), in_column(spacing=2)
        name = in_column(None, self._name, in_row(self._chip, (self._where, 1), spacing=8), None, spacing=2)
        head = Strip(
            "below", (name, 1), can.button("deployments.change", icon="pencil", key="F8"), height=72, spacing=12
        )
        facts = Strip("below", (self._facts, 1), margins=(PAD, 10, PAD, 12))
        allotted = Label(self.tr("What each role gets"), size=LARGE, bold=True)
        people = Label(self.tr("Participants"), size=LARGE, bold=True)
        who = can.button("deployments.people", icon="users", size="small")
        files = (can.button("deployments.file", size="small"), can.button("deployments.bring", size="small"))
        inside = in_column(
            allotted,
            self._roles,
            8,
            in_row((Label(self.tr("Second gate"), size=LARGE, bold=True, elide=True), 1), *files, spacing=8),
            8,
            in_row(people, None, who),
            self._groups,
            None,
            margins=(PAD, 14, PAD, 14),
            spacing=8,
        )
        fill(self.body, head, facts, (Scroll(inside), 1))
        close = can.button("deployments.close", icon="check")
        self.gate = can.button("deployments.gate", "primary", key="F3")
        self.lay_foot(close, None, can.button("deployments.board", icon="monitor", key="F11"), self.gate, high=64)

    def show_card(self, card: DeploymentCard) -> None:
        self.card, row = card, card.row
        self._name.setText(row.title)
        self._chip.show_chip(state(row))
        self._where.setText(row.place)
        self._facts.show_facts(
            (
                Fact(self.tr("Days"), days(row.begins, row.ends)),
                Fact(self.tr("Return by"), due(row.due, row.begins)),
                Fact(self.tr("Served"), out_of(row.served, row.people)),
                Fact(self.tr("Items out"), thousands(row.things_out), "text" if row.things_out else "quiet"),
            )
        )
        empty(self._roles)
        for one in card.roles:
            self._roles.addWidget(self._line(one.role, ", ".join(map(_said, one.lines)), one.people, 2))
        empty(self._groups)
        for group in card.groups:
            listed = self.tr("%n on a signature list", "", group.listed) if group.listed else ""
            self._groups.addWidget(self._line(group.name, listed, group.people, 7))
        if not card.groups:
            nobody = self.tr("Nobody yet. Import a list, or add them by hand.")
            self._groups.addWidget(Label(nobody, token="quiet", wrap=True))

    def _line(self, name: str, said: str, people: int, share: int) -> QWidget:
        """`share` is what the name has of the width, to seven of what is said."""
        line = QWidget()
        line.setProperty("clear", True)
        count = formatting.counted(self.tr("%n person(s)", "", people), people)
        in_row(
            (Label(name, bold=True, elide=True), share),
            (Label(said, token="quiet", elide=True), 7),
            Label(count, token="quiet", figures=True),
            on=line,
            spacing=12,
        )
        return line


def _said(line: AllotmentLine) -> str:
    name = formatting.named(line.name, line.name_en)
    return name if line.quantity == 1 else f"{line.quantity}× {name}"
