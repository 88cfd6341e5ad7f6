"""Members chosen one by one for a check: found by name or number, or by their badges."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.store.records.people import Member
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.unit_check import questions
from equipment_app.ui.widgets.button import IconButton
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll
from equipment_app.ui.widgets.suggest import Hit, Hits, Suggest

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk


class ChosenMembers(QWidget):
    changed = Signal()
    sounded = Signal(object)

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._suggest: Suggest | None = None
        self.chosen: dict[int, str] = {}
        """Ids and how they are called, as they were chosen."""
        self.field, self.none = LineField(icon="search"), Label(token="quiet", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._made: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.none)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self._rows)
        inside.addStretch(1)
        column.addWidget(Scroll(inside), 1)
        self.setFocusProxy(self.field)
        self.field.setPlaceholderText(self.tr("Name, number or badge"))
        self.field.setAccessibleName(self.tr("Add a member"))
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
        self._desk.ask(questions.member_of_badge(number), self._read, self)

    def _read(self, member: Member | None) -> None:
        known = member is not None and member.id in self.chosen
        self.sounded.emit(Sound.REFUSED if member is None else Sound.ALREADY if known else Sound.TAKEN)
        if member is not None:
            self.add(member)

    def remove(self, member: int) -> None:
        self.chosen.pop(member, None)
        self._show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        self.chosen.clear()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._suggest is None:
            self._suggest = Suggest(self.field, self._look)
            self._suggest.used.connect(self.field.clear)

    def _look(self, text: str, give: Callable[[Sequence[Hits]], None]) -> None:
        def found(members: list[Member]) -> None:
            rows = tuple(self._hit(one) for one in members if one.id not in self.chosen)
            give((Hits(self.tr("Members"), rows, len(rows)),))

        self._desk.ask(questions.people(text), found, self, instead="people")

    def _hit(self, one: Member) -> Hit:
        facts = " · ".join(filter(None, (one.personal_number, one.unit_name)))
        return Hit("user-round", f"{one.rank} {one.name}".strip(), facts, self.tr("add"), use=lambda: self.add(one))

    def _show(self) -> None:
        for row in self._made:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._made = [self._row(id, name) for id, name in self.chosen.items()]
        self.none.setText(self.tr("Nobody yet. Type a name, or scan badges one after another."))
        self.none.setVisible(not self.chosen)
        self.changed.emit()

    def _row(self, id: int, name: str) -> QWidget:
        row, line = QWidget(), QHBoxLayout()
        row.setProperty("clear", True)
        remove = IconButton("x", self.tr("Remove {name}").format(name=name))
        remove.clicked.connect(lambda: self.remove(id))
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(name, elide=True), 1)
        line.addWidget(remove)
        row.setLayout(line)
        self._rows.addWidget(row)
        return row
