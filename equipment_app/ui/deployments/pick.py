"""Somebody without a badge at hand is looked for by name, number or group."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from equipment_app.domain.words import bare
from equipment_app.queries.deployments import ParticipantRow, roster
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.widgets.suggest import Give, Hit, PopField, group

_AT_MOST = 10


class PersonField(QObject):
    """The list of participants is asked for when it opens, and narrowed as one types."""

    def __init__(self, desk: Desk, page: QWidget, take: Callable[[int], object], read: Callable[[str], object]) -> None:
        """`take` gets whoever is chosen; `read` what was typed and is nobody: it may be a code."""
        super().__init__(page)
        self._desk, self._take, self._read = desk, take, read
        self._rows: tuple[ParticipantRow, ...] = ()
        self.field = PopField(page)

    def ask(self, deployment: int, spot: QRect, text: str = "") -> None:
        self._rows = ()
        self.field.choose(
            spot,
            self.tr("Participant"),
            text,
            self._look,
            self._read,
            self.tr("Name, number or group"),
            when_empty=True,
        )
        self.field.field.end(False)
        self._desk.ask(lambda books: roster(books, deployment), self._know, self, instead="roster")

    def put_away(self) -> None:
        self.field.put_away()

    def _know(self, rows: tuple[ParticipantRow, ...]) -> None:
        self._rows = rows
        if self.field.isVisible():
            self.field.look_again()

    def _look(self, text: str, give: Give) -> None:
        wanted = bare(text).split()
        found = [row for row in self._rows if all(word in _searched(row) for word in wanted)]
        found.sort(key=lambda row: row.given >= row.wanted)
        give(group(self.tr("Participants"), map(self._hit, found[:_AT_MOST])))

    def _hit(self, row: ParticipantRow) -> Hit:
        facts = " · ".join(filter(None, (row.rank, row.number, row.group, row.role)))
        return Hit("user-round", row.name, facts, f"{row.given}/{row.wanted}", use=lambda: self._take(row.holder))


def _searched(row: ParticipantRow) -> str:
    return bare(" ".join((row.name, row.number, row.group, row.school)))
