"""Who is at the counter: initials, name, rank and number, unit, sizes."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.store.people import Member
from equipment_app.ui.emptying import take_out
from equipment_app.ui.theme import LARGE, SMALL
from equipment_app.ui.widgets.icon_label import Avatar
from equipment_app.ui.widgets.label import Label

translate = QCoreApplication.translate
_APART, _IN_ROW = 6, 3
"""The least room between two sizes, and how many stand in a row where five have not that room."""


class Heads(QWidget):
    """Initials, name, rank and number, unit; under them the sizes, in two rows where they would touch."""

    def __init__(self) -> None:
        super().__init__()
        self._member: Member | None = None
        self._avatar = Avatar()
        self.name = Label(size=LARGE, bold=True, elide=True)
        self._number = Label(token="quiet", elide=True)
        self._unit = Label(token="quiet", elide=True)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for label in (self.name, self._number, self._unit):
            lines.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(lines, 1)
        self._sizes, self._rest = QHBoxLayout(), QHBoxLayout()
        self._facts: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(row)
        sizes = QVBoxLayout()
        sizes.setSpacing(8)
        for part in (self._sizes, self._rest):
            part.setSpacing(0)
            sizes.addLayout(part)
        column.addLayout(sizes)

    def show_member(self, member: Member) -> None:
        if member is self._member:
            return
        self._member = member
        self._avatar.show_initials(member.surname[:1] + member.given_name[:1])
        self.name.setText(member.name)
        self._number.setText(" · ".join(filter(None, (member.rank, member.personal_number))))
        self._unit.setText(" · ".join(filter(None, (member.unit_name, member.function))))
        for fact in self._facts:
            fact.hide()
            fact.deleteLater()
        self._facts = [_size(title, member.sizes.get(code, "–")) for code, title in _schemes()]
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for row in (self._sizes, self._rest):
            take_out(row)
        wide = sum(fact.sizeHint().width() for fact in self._facts) + _APART * (len(self._facts) - 1) <= self.width()
        for number, fact in enumerate(self._facts):
            row = self._sizes if wide or number < _IN_ROW else self._rest
            if wide and number:
                row.addStretch(1)
            row.addWidget(fact, 0 if wide else 1)
        if not wide and self._facts:
            self._rest.addStretch(2 * _IN_ROW - len(self._facts))


def _size(title: str, value: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(title, size=SMALL, token="quiet"))
    column.addWidget(Label(value, bold=True))
    return made


def _schemes() -> list[tuple[str, str]]:
    """The sizes shown: code of the scheme, what it is called here."""
    return [
        ("alfa", translate("counter", "Clothing")),
        ("kalhoty", translate("counter", "Trousers")),
        ("obuv", translate("counter", "Shoes")),
        ("rukavice", translate("counter", "Gloves")),
        ("hlava", translate("counter", "Head")),
    ]
