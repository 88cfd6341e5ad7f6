"""Before a check: whom and what to check, what is under way, and what past checks have left."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.rights import Right
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations.carried.entries import CarriedOut
from equipment_app.queries.counter_search import people
from equipment_app.queries.unit_check import UnderWay
from equipment_app.store.records.people import Member
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import out_of
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.unit_check.results import CheckLists
from equipment_app.ui.unit_check.steps import Front
from equipment_app.ui.widgets.button import Button, IconButton, Menu
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.entry_rows import Section, SectionRow
from equipment_app.ui.widgets.field import Combo, Field, LineField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, as_widget, empty, fill, in_column, in_row
from equipment_app.ui.widgets.segmented import Segment, Segmented
from equipment_app.ui.widgets.suggest import Hit, Hits, Suggest


class ChosenMembers(QWidget):
    changed = Signal()
    sounded = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._suggest: Suggest | None = None
        self.chosen: dict[int, str] = {}
        """Ids and how they are called, as they were chosen."""
        self.field, self.none = LineField(icon="search", name=self.tr("Add a member")), Label(token="quiet", wrap=True)
        self._rows = in_column()
        in_column(self.field, self.none, (Scroll(in_column(self._rows, None)), 1), spacing=8, on=self)
        self.setFocusProxy(self.field)
        self.field.setPlaceholderText(self.tr("Name, number or badge"))
        self._show()

    def add(self, member: Member) -> None:
        self.chosen[member.id] = f"{member.rank} {member.name}".strip()
        self._show()

    def kept(self) -> dict[int, str]:
        return dict(self.chosen)

    def take_back(self, kept: dict[int, str]) -> None:
        self.chosen = dict(kept)
        self._show()

    def take_badge(self, number: int) -> None:
        """Whose badge was read is one more of them."""
        self._desk.ask(lambda books: books.people.by_badge(number), self._read, self)

    def _read(self, member: Member | None) -> None:
        known = member is not None and member.id in self.chosen
        self.sounded.emit(Sound.REFUSED if member is None else Sound.ALREADY if known else Sound.TAKEN)
        if member is not None:
            self.add(member)

    def remove(self, member: int) -> None:
        self.chosen.pop(member, None)
        self._show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._suggest is None:
            self._suggest = Suggest(self.field, self._look)
            self._suggest.used.connect(self.field.clear)

    def _look(self, text: str, give: Callable[[Sequence[Hits]], None]) -> None:
        def found(members: list[Member]) -> None:
            rows = tuple(self._hit(one) for one in members if one.id not in self.chosen)
            give((Hits(self.tr("Members"), rows, len(rows)),))

        self._desk.ask(lambda books: people(books, text), found, self, instead="people")

    def _hit(self, one: Member) -> Hit:
        facts = " · ".join(filter(None, (one.personal_number, one.unit_name)))
        return Hit("user-round", f"{one.rank} {one.name}".strip(), facts, self.tr("add"), use=lambda: self.add(one))

    def _show(self) -> None:
        empty(self._rows)
        for id, name in self.chosen.items():
            self._rows.addWidget(self._row(id, name))
        self.none.setText(self.tr("Nobody yet. Type a name, or scan badges one after another."))
        self.none.setVisible(not self.chosen)
        self.changed.emit()

    def _row(self, id: int, name: str) -> QWidget:
        words = self.tr("Remove {name}").format(name=name)
        remove = IconButton("x", words, does=lambda: self.remove(id))
        line = as_widget(in_row((Label(name, elide=True), 1), remove, spacing=None))
        line.setProperty("clear", True)
        return line


UNIT, MEMBERS = "unit", "members"
"""Deployments will stand beside them."""
_MEMBERS, _REST = 2, 5
"""Places in the form: the list of members, and what is left over."""
WEEK, MONTH = timedelta(days=7), timedelta(days=31)
LONGEST_TITLE = 100


class NewCheck(Card):
    """`begun` and `carried` with the Setup; `carried` also with the last day the file is good."""

    begun = Signal(object)
    carried = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("New check"))
        self._known = False
        self.whom = Segmented(stretched=True, name=self.tr("Who to check"))
        self.unit, self.kit, self.members = Combo(), Combo(), ChosenMembers(desk)
        self.title_field, self.until = LineField(hint=self.tr("for example: deployment North")), DateField()
        self._unit = Field(self.unit, self.tr("Unit"))
        self.title_field.setMaxLength(LONGEST_TITLE)
        begin = self.tr("Begin the check")
        self.start = Button(begin, kind="primary", icon="scan-line", key="Ctrl+Enter", does=self.begin)
        self.carry = Button(self.tr("Save a check file…"), icon="file-down")
        self.carry.setToolTip(self.tr("For a laptop without this store. It holds only this check."))
        self.whom.fill((Segment(UNIT, self.tr("A unit")), Segment(MEMBERS, self.tr("Chosen members"))))
        self.pad(16, 12, 12)
        kit = Field(self.kit, self.tr("What to check"))
        purpose = Field(self.title_field, self.tr("Purpose"))
        fill(self.body, self.whom, self._unit, self.members, kit, purpose, None, self.start)
        self._spread()
        self.foot.setFixedHeight(76)
        self.foot.row.setSpacing(12)
        self.foot.row.setContentsMargins(16, 10, 16, 12)
        until = Field(self.until, self.tr("Valid until"))
        fill(self.foot.row, (until, 1), (self.carry, 0, Qt.AlignmentFlag.AlignBottom))
        self.whom.chosen.connect(self._turn)
        self.members.changed.connect(self._follow)
        self.carry.clicked.connect(lambda: self.carried.emit(self.setup(), self.until.day))
        self.title_field.returnPressed.connect(self.begin)
        self._follow()

    def setup(self) -> Setup:
        kit, title = self.kit.currentData() or 0, " ".join(self.title_field.text().split())
        if self.whom.value == MEMBERS:
            return Setup(members=tuple(self.members.chosen), kit=kit, title=title)
        return Setup(unit=self.unit.currentData() or 0, kit=kit, title=title)

    def begin(self) -> None:
        if self.start.isEnabled():
            self.begun.emit(self.setup())

    def show_front(self, front: Front) -> None:
        first, self._known = not self._known, True
        self.unit.fill((one.id, f"{one.name}  ·  {one.members}") for one in front.choices.units)
        self.kit.fill((*front.choices.kits, (0, self.tr("Everything they hold"))))
        self._follow()
        if first:
            self.kit.choose(front.choices.standard)
            today = formatting.today()
            self.until.setDateRange(_qt(today), _qt(today + MONTH))
            self.until.setDate(_qt(today + WEEK))

    def enter(self) -> None:
        (self.members if self.whom.value == MEMBERS else self.unit).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begin()
        else:
            super().keyPressEvent(event)

    def _turn(self, _whom: str) -> None:
        self._spread()
        self._follow()
        self.enter()

    def _follow(self) -> None:
        setup = self.setup()
        for button in (self.start, self.carry):
            button.setEnabled(bool(setup.unit or setup.members))

    def _spread(self) -> None:
        """A list of members takes what room there is; a unit is one line."""
        several = self.whom.value == MEMBERS
        self._unit.setVisible(not several)
        self.members.setVisible(several)
        self.body.setStretch(_MEMBERS, int(several))
        self.body.setStretch(_REST, int(not several))


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


LEFT = 404
_AT_MOST = 4


class Start(QWidget):
    """`resumed` and `dropped` with the id of a check under way; `let_go` with a file that is out."""

    resumed = Signal(str)
    dropped = Signal(str)
    let_go = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.new, self.lists = NewCheck(desk), CheckLists(desk)
        self.waiting, self.under_way = Card(), Section(self.tr("Under way"), line=False, linked=False)
        self.waiting.body.addWidget(self.under_way)
        self.waiting.hide()
        left = Scroll(in_column(self.waiting, (self.new, 1), spacing=12))
        left.setFixedWidth(LEFT)
        in_row(left, (self.lists, 1), spacing=12, on=self)

    def show_front(self, front: Front) -> None:
        self.new.show_front(front)
        self.lists.show_front(front)
        self.waiting.setVisible(bool(front.under_way or front.out))
        out = [self._out(one) for one in front.out[:_AT_MOST]]
        self.under_way.show_rows([*(self._entry(one) for one in front.under_way[:_AT_MOST]), *out])

    def enter(self) -> None:
        """A check that was broken off comes first: Enter goes on with it."""
        first = self.under_way.rows[0].entry if self.under_way.rows else None
        if first is None or first.act is None or not self.under_way.stand_on(first.key):
            self.new.enter()

    def _entry(self, one: UnderWay) -> SectionRow:
        when = formatting.short_day(one.saved_at.date(), formatting.today(), one.saved_at)
        done = self.tr("{done} in order").format(done=out_of(one.done, one.total))
        return SectionRow(
            one.heading or self.tr("Chosen members"),
            "history",
            "warn",
            below=" · ".join(filter(None, (done, one.setup.title, one.operator))),
            aside=when,
            act=lambda: self.resumed.emit(one.id),
            key=one.id,
            fill=lambda menu: self._fill(menu, one.id),
        )

    def _out(self, one: CarriedOut) -> SectionRow:
        until = self.tr("until {day}").format(day=formatting.day(one.until)) if one.until else ""
        may = self._desk.may(Right.HAND_OVER)
        return SectionRow(
            self.tr("Check file out"),
            "file-plus",
            below=" · ".join(filter(None, (one.number, one.whom))),
            aside=until,
            key=one.number,
            fill=(lambda menu: self._fill_out(menu, one)) if may else None,
        )

    def _fill_out(self, menu: Menu, one: CarriedOut) -> None:
        menu.add(self.tr("It will not come back…"), lambda: self.let_go.emit(one), icon="file-x")

    def _fill(self, menu: Menu, id: str) -> None:
        menu.add(self.tr("Continue"), lambda: self.resumed.emit(id), icon="scan-line", key="Enter")
        menu.add(self.tr("Discard"), lambda: self.dropped.emit(id), icon="trash-2")
