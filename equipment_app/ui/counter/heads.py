"""Who is at the counter: initials, name, rank and number, unit, sizes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.counter.blocks import empty
from equipment_app.ui.theme import LARGE, SMALL
from equipment_app.ui.widgets.icon_label import Avatar
from equipment_app.ui.widgets.label import Label

if TYPE_CHECKING:
    from equipment_app.store.people import Member

translate = QCoreApplication.translate


class Heads(QWidget):
    """Initials, name, rank and number, unit; under them the sizes."""

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
        self._sizes = QHBoxLayout()
        self._sizes.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(row)
        column.addLayout(self._sizes)

    def show_member(self, member: "Member") -> None:
        if member is self._member:
            return
        self._member = member
        self._avatar.show_initials(member.surname[:1] + member.given_name[:1])
        self.name.setText(member.name)
        self._number.setText(" · ".join(filter(None, (member.rank, member.personal_number))))
        self._unit.setText(" · ".join(filter(None, (member.unit_name, member.function))))
        empty(self._sizes)
        for number, (code, title) in enumerate(_schemes()):
            if number:
                self._sizes.addStretch(1)
            self._sizes.addWidget(_size(title, member.sizes.get(code, "–")))

    def forget(self) -> None:
        """The words have changed: the next member shown is shown anew, whoever it is."""
        self._member = None


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
