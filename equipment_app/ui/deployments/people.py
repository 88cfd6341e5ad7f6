"""Who takes part in a deployment: the whole list, searched as one types, and the field to choose one by hand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.domain.words import bare
from equipment_app.queries.deployments import ParticipantRow, roster
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Chip, Group, Text, quiet
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import Card, EmptyState, Notice, Strip
from equipment_app.ui.widgets.field import SearchField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill
from equipment_app.ui.widgets.segmented import Segment, Segmented
from equipment_app.ui.widgets.suggest import Give, Hit, PopField, group

_AT_MOST = 6
ALL, TO_SERVE, INCOMPLETE, OUT = "all", "to_serve", "incomplete", "out"


class PeopleList(Card):
    """Everybody in their groups, narrowed by what is typed and by what they lack; what they have got below."""

    def __init__(self, can: Acts[object]) -> None:
        """With the buttons of the page's acts."""
        super().__init__()
        self.rows: tuple[ParticipantRow, ...] = ()
        self.search = SearchField(key="Ctrl+F", hint=self.tr("Name, personal number, group or school"))
        self.search.setAccessibleName(self.tr("Search in the list"))
        self.which = Segmented(name=self.tr("Which participants"))
        self.view: PlainList[ParticipantRow] = PlainList(
            self.tr("Participants"), self._columns(), lambda row: row.holder, several=True
        )
        self.nothing, self.put_by = EmptyState("users"), Notice(apart=True)
        self.summary = Label(size=SMALL, token="quiet", elide=True)
        self.search.textChanged.connect(self._narrow)
        self.which.chosen.connect(self._narrow)
        self.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.ShortcutFocusReason))
        top = Strip("below", (self.search, 1), self.which, height=56)
        QVBoxLayout(self.view.viewport()).addWidget(self.nothing)
        self.nothing.hide()
        fill(self.body, top, self.put_by, (self.view, 1))
        add, guest = can.button("deployments.member", icon="user-plus"), can.button("deployments.guest", icon="plus")
        self.lay_foot((self.summary, 1), can.button("deployments.off"), guest, add)
        self.view.offer(can, "deployments.off")
        can.gate("deployments.import", self.nothing.button)

    def show_rows(self, rows: Sequence[ParticipantRow]) -> None:
        self.rows = tuple(rows)
        counts = {which: sum(map(_TESTS[which], self.rows)) for which in _TESTS}
        words = {
            ALL: self.tr("All"),
            TO_SERVE: self.tr("To serve"),
            INCOMPLETE: self.tr("Incomplete"),
            OUT: self.tr("Still out"),
        }
        self.which.fill([Segment(which, words[which], formatting.thousands(counts[which])) for which in _TESTS])
        self._narrow()

    def say_put_by(self, lines: Sequence[str]) -> None:
        """What this desk could not hand over, and whose it was to be; the latest."""
        said = self.tr("Put aside: {items}").format(items="; ".join(lines[-_AT_MOST:]))
        self.put_by.say(said if lines else "", "warn")

    def choose(self, which: str) -> None:
        self.search.clear()
        self.which.choose(which)

    def show_person(self, holder: int) -> bool:
        """Whether they are on the list."""
        there = any(row.holder == holder for row in self.rows)
        if there:
            self.choose(ALL)
            self.view.show_row(holder)
        return there

    def chosen(self) -> list[ParticipantRow]:
        return self.view.chosen_rows()

    def _narrow(self, *_: object) -> None:
        wanted, fits = bare(self.search.text()).split(), _TESTS[self.which.value or ALL]
        found = [row for row in self.rows if fits(row) and all(word in _searched(row) for word in wanted)]
        grouped: list[ParticipantRow | Group] = []
        for name in dict.fromkeys(row.group for row in found):
            own = [row for row in found if row.group == name]
            grouped += [Group(name or self.tr("without a group"), formatting.thousands(len(own))), *own]
        self.view.show_rows(grouped)
        people = len(found)
        words = formatting.counted(self.tr("%n person(s)", "", people), people)
        served, given = sum(row.given > 0 for row in found), sum(row.given for row in found)
        told = self.tr("{served} served, {given} items issued, {back} back")
        back = sum(row.back for row in found)
        self.summary.setText(f"{words} · {told.format(served=served, given=given, back=back)}" if found else "")
        self.nothing.setVisible(not found)
        if self.rows:
            self.nothing.say(self.tr("Nobody was found"), self.tr("Type less, or show all."))
        else:
            how = self.tr("A table with surname, given name, school, group and role; members by personal number.")
            self.nothing.say(self.tr("Nobody takes part yet"), how, self.tr("Import a list…"))

    def _columns(self) -> Sequence[Column[ParticipantRow]]:
        return (
            Column(self.tr("Name"), lambda row: Text(row.name, after=row.rank)),
            Column(self.tr("Number"), lambda row: quiet(row.number or row.badge), 132, least=96, room=560),
            Column(self.tr("School or unit"), lambda row: quiet(row.school), 220, least=90, room=860),
            Column(self.tr("Role"), lambda row: row.role, 132, least=90),
            Column(self.tr("Got"), _given, 76, "right"),
            Column.count(self.tr("Back"), lambda row: row.back or None),
            Column(
                self.tr("Signs on"), lambda row: quiet(f"{row.sheet}/{row.line}" if row.sheet else ""), 176, least=144
            ),
        )


def _searched(row: ParticipantRow) -> str:
    return bare(" ".join((row.name, row.number, row.badge, row.group, row.school, row.role)))


def _given(row: ParticipantRow) -> Chip | Text:
    words = f"{row.given}/{row.wanted}"
    if 0 < row.given < row.wanted:
        return Chip(words, "triangle-alert", "warn")
    return Text(words, token="text" if row.given else "quiet", figures=True)


_TESTS: dict[str, Callable[[ParticipantRow], bool]] = {
    ALL: lambda row: True,
    TO_SERVE: lambda row: row.given == 0,
    INCOMPLETE: lambda row: 0 < row.given < row.wanted,
    OUT: lambda row: row.given > row.back,
}


_OFFERED = 10


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
        found = [row for row in self._rows if all(word in _known_by(row) for word in wanted)]
        found.sort(key=lambda row: row.given >= row.wanted)
        give(group(self.tr("Participants"), map(self._hit, found[:_OFFERED])))

    def _hit(self, row: ParticipantRow) -> Hit:
        facts = " · ".join(filter(None, (row.rank, row.number, row.group, row.role)))
        return Hit("user-round", row.name, facts, f"{row.given}/{row.wanted}", use=lambda: self._take(row.holder))


def _known_by(row: ParticipantRow) -> str:
    return bare(" ".join((row.name, row.number, row.group, row.school)))
