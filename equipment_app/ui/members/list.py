"""The list of members: search, three filters, the table, and what the filter means."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from equipment_app.queries.filters import Kit, MembersWanted, Service
from equipment_app.ui.cells import Chip, Text
from equipment_app.ui.members import asking
from equipment_app.ui.ordered import Ordered, Seeker
from equipment_app.ui.table import Column, Table, thousands
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.combo import Combo
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.link import LinkButton
from equipment_app.ui.widgets.search_field import SearchField
from equipment_app.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from equipment_app.queries.members import Found, MemberRow, Overview
    from equipment_app.ui.desk import Desk

WIDTH, _NARROW_LIST = 404, 320
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_FIRST = MembersWanted()


class MemberList(Card):
    """`rested` with the row the card should show, None where the list is empty; `opened` to go into the card."""

    rested = Signal(object)
    opened = Signal(object)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.setFixedWidth(WIDTH)
        self.wanted, self._narrow = _FIRST, False
        self._source: Ordered[Found, int, MemberRow] | None = None
        self.search = SearchField(icon="search", key="Ctrl+F")
        self.unit, self.service, self.kit = Combo(), Combo(), Combo()
        self.table: Table[MemberRow] = Table((), key=lambda row: row.id)
        self.view: TableView[MemberRow] = TableView(self.table, row_height=32)
        self._seeker = Seeker(self.view, self._far, self._absent)
        self.summary = Label(size=12, token="quiet", elide=True)
        self.all = LinkButton()
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Ask again; the row that is current stays so."""
        if self._source is None:
            self.table.sorted_by = "name"
            self._follow()
        else:
            self.table.reload()

    def show_overview(self, overview: "Overview") -> None:
        """Offer the units there are."""
        self.unit.fill([(0, self.tr("Unit: all")), *overview.units])
        self._fit()
        self.kit.setVisible(bool(overview.kit))

    def show_member(self, member: int) -> None:
        """Make this member's row the current one, whatever the filter was."""
        if not self._seeker.seek(member):
            self._narrow_to(_FIRST)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search in the list"))
        self.search.setAccessibleName(self.tr("Search in the list"))
        self.service.fill(
            (
                (Service.IN, self.tr("In the team")),
                (Service.WITHDRAWN, self.tr("Former")),
                (Service.ALL, self.tr("All")),
            )
        )
        self.kit.fill(
            (
                (Kit.ALL, self.tr("Kit: all")),
                (Kit.COMPLETE, self.tr("Complete")),
                (Kit.LACKING, self.tr("Lacking")),
            )
        )
        for combo, name in (
            (self.unit, self.tr("Unit")),
            (self.service, self.tr("Membership")),
            (self.kit, self.tr("Kit")),
        ):
            combo.setAccessibleName(name)
        self._fit()
        self.all.setText(self.tr("Clear the filter"))
        self.view.setAccessibleName(self.tr("Members"))
        self._show_columns()

    def fit(self, wide: int) -> None:
        """Names and kits are what a narrow list is looked through for."""
        narrow = wide < _NARROW_LIST
        self.setFixedWidth(wide)
        if narrow != self._narrow:
            self._narrow = narrow
            self._filters.setDirection(_DOWN if narrow else _ACROSS)
            self._show_columns()

    def _show_columns(self) -> None:
        number: Column[MemberRow] = Column(
            self.tr("No."), lambda row: Text(row.personal_number or "–", token="quiet"), 72, sort="number"
        )
        has: Column[MemberRow] = Column(self.tr("Has"), lambda row: row.pieces, 48, "right", "pieces")
        self.table.set_columns(
            (
                Column(self.tr("Surname and name"), _name, sort="name"),
                *(() if self._narrow else (number, has)),
                Column(self.tr("Kit"), self._kit, 92, sort="missing"),
            )
        )
        self.view.header.fit()

    def _kit(self, row: "MemberRow") -> Chip | Text:
        if row.withdrawn:
            return Chip(self.tr("former"), "log-out")
        if not row.kit:
            return Text("")
        if row.missing:
            return Chip(self.tr("lacks %n", "", row.missing), "triangle-alert", "warn")
        return Chip(self.tr("complete"), "check", "good", bare=True)

    def _fit(self) -> None:
        """What is chosen is never cut, but for the names of units."""
        self.unit.setMinimumWidth(self.unit.width_for(self.unit.itemText(0)))
        for combo in (self.service, self.kit):
            combo.setMinimumWidth(combo.width_for(combo.currentText()))

    def _narrowed(self, *_: object) -> None:
        """A filter was touched by hand."""
        self._fit()
        self._seeker.wanted = None
        service, kit = Service(self.service.currentData()), Kit(self.kit.currentData())  # Qt keeps them as plain text
        self.wanted = MembersWanted(self.search.text(), self.unit.currentData() or 0, service, kit)
        self._follow()

    def _narrow_to(self, wanted: MembersWanted) -> None:
        """Set the filter, and its parts to what it says."""
        parts: tuple[QWidget, ...] = (self.search, self.unit, self.service, self.kit)
        for part in parts:
            part.blockSignals(True)
        self.search.setText(wanted.text)
        self.unit.choose(wanted.unit)
        self.service.choose(wanted.service)
        self.kit.choose(wanted.kit)
        for part in parts:
            part.blockSignals(False)
        self._fit()
        self.wanted = wanted
        self._follow()

    def _follow(self) -> None:
        self._source = Ordered(asking.find(self.wanted), asking.rows, lambda found: found.ids)
        self.table.follow(self._source, self._desk.ask)

    def _loaded(self) -> None:
        source = self._source
        if source is None or source.found is None:
            return
        self._say(source.found)
        self._seeker.look(source)
        if self._seeker.wanted is None and self.view.current_row() is None:
            self.view.selectRow(0)
            self.rested.emit(self.view.current_row())

    def _absent(self, member: int) -> None:
        """Not among those in service: among those who left."""
        if self.wanted.service is not Service.ALL:
            self._seeker.wanted = member
            self._narrow_to(MembersWanted(service=Service.ALL))

    def _far(self, member: int) -> None:
        self._desk.ask(lambda books: asking.rows(books, [member]), self._search_for, self)

    def _search_for(self, rows: "list[MemberRow]") -> None:
        row = rows[0]
        self._narrow_to(MembersWanted(row.personal_number or row.name, service=Service.ALL))

    def _rested(self, row: "MemberRow | None") -> None:
        if row is not None:
            self.rested.emit(row)

    def _say(self, found: "Found") -> None:
        count = len(found.ids)
        words = self.tr("%n member(s)", "", count).replace(str(count), thousands(count), 1)
        if not self.kit.isHidden() and self.wanted.kit is Kit.ALL:
            complete, lacking = thousands(found.complete), thousands(count - found.complete)
            words = self.tr("{members} · complete {complete}, incomplete {lacking}").format(
                members=words, complete=complete, lacking=lacking
            )
        self.summary.setText(words)
        self.all.setVisible(self.wanted != _FIRST)

    def _lay_out(self) -> None:
        self._filters, others = QBoxLayout(_ACROSS), QHBoxLayout()
        for box in (self._filters, others):
            box.setSpacing(8)
        others.addWidget(self.service)
        others.addWidget(self.kit)
        self._filters.addWidget(self.unit, 1)
        self._filters.addLayout(others)
        self.unit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.unit.view().setMinimumWidth(240)
        top = Strip("below")
        column = QVBoxLayout()
        column.setContentsMargins(0, 12, 0, 13)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addLayout(self._filters)
        top.row.addLayout(column)
        self.body.addWidget(top)
        self.body.addWidget(self.view, 1)
        self.foot.setFixedHeight(34)
        self.foot.row.setContentsMargins(PAD, 0, PAD, 0)
        self.foot.row.addWidget(self.summary, 1)
        self.foot.row.addWidget(self.all)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrowed)
        self.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.ShortcutFocusReason))
        for combo in (self.unit, self.service, self.kit):
            combo.currentIndexChanged.connect(self._narrowed)
        self.all.clicked.connect(lambda: self._narrow_to(_FIRST))
        self.table.loaded.connect(self._loaded)
        self.view.rested.connect(self._rested)
        self.view.opened.connect(self.opened)


def _name(row: "MemberRow") -> Any:
    return Text(row.name, after=row.rank)
