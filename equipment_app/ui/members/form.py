"""A member by hand: a new one, or other facts and sizes of one there is."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCompleter, QVBoxLayout, QWidget

from equipment_app.domain.lists import MemberRow
from equipment_app.measures import day
from equipment_app.ui import said
from equipment_app.ui.form import Form
from equipment_app.ui.members import asking
from equipment_app.ui.members.head import SCHEMES, scheme_name
from equipment_app.ui.theme import LARGE, dress
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Card
from equipment_app.ui.widgets.check import Check
from equipment_app.ui.widgets.combo import Combo
from equipment_app.ui.widgets.field import Field, LineField, top_aligned
from equipment_app.ui.widgets.label import Label

if TYPE_CHECKING:
    from equipment_app.operations.edit_member import EditMember
    from equipment_app.store.records.people import Member
    from equipment_app.ui.desk import Desk
    from equipment_app.ui.form import Command

_ROOM_FOR_A_NAME = 500
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_NUMBER = re.compile(r"\d{6}", re.ASCII)
_NOT_YET = re.compile(r"\d{0,5}", re.ASCII)


class MemberForm(Card):
    """`saved` with the member's id; `closed` when nothing is to be changed."""

    saved = Signal(int)
    closed = Signal()

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__("-", parent=parent)
        self._desk = desk
        self.member: Member | None = None
        self._bearers: dict[str, tuple[int, str]] = {}
        self.number, self.civilian = LineField(), Check()
        self.before, self.given, self.surname, self.after = LineField(), LineField(), LineField(), LineField()
        self.rank, self.unit, self.function, self.since = LineField(), Combo(), LineField(), LineField(figures=True)
        self.sizes = {scheme: Combo() for scheme in SCHEMES}
        self.caption = Label(size=LARGE, bold=True)
        self.cancel, self.save = Button(key="Esc"), Button(kind="primary")
        editors = (self.number, self.before, self.given, self.surname, self.after, self.rank, self.unit, self.function)
        self._fields = {editor: Field(editor) for editor in (*editors, self.since, *self.sizes.values())}
        self._lay_out()
        self._connect()

    def open_for(self, member: "Member | None", choices: asking.Choices, *, sizes: bool = False) -> None:
        """Edit `member`; None is a new one. `sizes` puts the focus where the sizes are."""
        self.member = member
        self._offer(choices)
        self._show(member)
        self.retranslate()
        (self.sizes["alfa"] if sizes else self.number if member is None else self.surname).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A name with its titles stands in one row where there is room, and so does the number with its check."""
        super().resizeEvent(event)
        for row in (self._first, self._names):
            row.setDirection(_ACROSS if self.width() >= _ROOM_FOR_A_NAME else _DOWN)

    def command(self) -> "EditMember | None":
        """None while something needed is missing or cannot be right."""
        row = self._row()
        taken = self._bearers.get(row.personal_number, (0, ""))[0]
        own = self.member.id if self.member else 0
        number_fits = _NUMBER.fullmatch(row.personal_number) or (row.civilian and not row.personal_number)
        if not row.surname or not row.unit_code or not number_fits or taken not in (0, own) or self._bad_day():
            return None
        from equipment_app.operations.edit_member import EditMember

        return EditMember(self.member.id if self.member else None, row)

    def retranslate(self) -> None:
        member = self.member
        self.title.setText(self.tr("Edit {name}").format(name=member.name) if member else self.tr("New member"))
        words = {
            self.number: self.tr("Personal number (OEČ)"),
            self.before: self.tr("Title before"),
            self.given: self.tr("Given name"),
            self.surname: self.tr("Surname"),
            self.after: self.tr("Title after"),
            self.rank: self.tr("Rank"),
            self.unit: self.tr("Unit"),
            self.function: self.tr("Function in the team"),
            self.since: self.tr("In AKT since"),
        } | {combo: scheme_name(scheme) for scheme, combo in self.sizes.items()}
        for editor, label in words.items():
            self._fields[editor].set_label(label)
        self.civilian.setText(self.tr("Civilian employee, may have no number"))
        self.caption.setText(self.tr("Sizes"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Save") if member else self.tr("Add the member"))
        self.since.setPlaceholderText(QDate(2023, 8, 28).toString("d. M. yyyy"))
        self._check()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _row(self) -> MemberRow:
        return MemberRow(
            personal_number="".join(self.number.text().split()),
            civilian=self.civilian.isChecked(),
            title_before=self.before.text().strip(),
            surname=self.surname.text().strip(),
            given_name=self.given.text().strip(),
            title_after=self.after.text().strip(),
            rank=self.rank.text().strip(),
            unit_code=self.unit.currentData() or "",
            function=self.function.text().strip(),
            member_since=said.read_day(self.since.text()),
            sizes={**self._other_sizes(), **self._chosen_sizes()},
        )

    def _chosen_sizes(self) -> dict[str, str]:
        return {scheme: combo.currentData() for scheme, combo in self.sizes.items() if combo.currentData()}

    def _other_sizes(self) -> dict[str, str]:
        """Of schemes this form does not show."""
        return {k: v for k, v in self.member.sizes.items() if k not in self.sizes} if self.member else {}

    def _offer(self, choices: asking.Choices) -> None:
        self.unit.fill([("", self.tr("choose")), *choices.units])
        for scheme, combo in self.sizes.items():
            combo.fill([("", "–"), *((size, size) for size in choices.sizes.get(scheme, ()))])
        for editor, spellings in ((self.rank, choices.ranks), (self.function, choices.functions)):
            completer = QCompleter(list(spellings), editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            editor.setCompleter(completer)
            if popup := completer.popup():
                dress(popup)

    def _show(self, member: "Member | None") -> None:
        texts = {
            self.number: "personal_number",
            self.before: "title_before",
            self.given: "given_name",
            self.surname: "surname",
            self.after: "title_after",
            self.rank: "rank",
            self.function: "function",
        }
        for editor, field in texts.items():
            editor.setText(getattr(member, field) if member else "")
        since = member.member_since if member else None
        self.since.setText(day(since) if since else "")
        self.civilian.setChecked(bool(member and member.civilian))
        self.unit.choose(member.unit_code if member else "")
        for scheme, combo in self.sizes.items():
            combo.choose(member.sizes.get(scheme, "") if member else "")
        self._form.follow()

    def _bad_day(self) -> bool:
        return bool(self.since.text().strip()) and said.read_day(self.since.text()) is None

    def _check(self, *, left: bool = False) -> None:
        """Say under the fields what cannot be right; a number that is still being typed is left alone."""
        number = "".join(self.number.text().split())
        own = self.member.id if self.member else 0
        bearer, name = self._bearers.get(number, (0, ""))
        wrong = ""
        if number and not _NUMBER.fullmatch(number) and (left or not _NOT_YET.fullmatch(number)):
            wrong = self.tr("It must have six digits")
        elif bearer not in (0, own):
            wrong = self.tr("Belongs to {name}").format(name=name)
        self._fields[self.number].set_error(wrong)
        day = self.tr("Enter a date such as 28. 8. 2023") if self._bad_day() and left else ""
        self._fields[self.since].set_error(day)

    def _ask_bearer(self) -> None:
        number = "".join(self.number.text().split())
        if _NUMBER.fullmatch(number) and number not in self._bearers:
            self._desk.ask(asking.bearer(number), lambda found: self._told(number, found), self, instead="bearer")

    def _told(self, number: str, found: tuple[int, str]) -> None:
        self._bearers[number] = found
        self._check()
        self._form.follow()

    def _send(self, command: "Command") -> None:
        self._bearers.clear()
        self._desk.change(command, then=lambda outcome: self.saved.emit(outcome.facts["member"]), owner=self)

    def _connect(self) -> None:
        lines = (self.number, self.surname, self.given, self.before, self.after, self.rank, self.function, self.since)
        combos = (self.unit, *self.sizes.values())
        edits = [*(line.textChanged for line in lines), *(combo.currentIndexChanged for combo in combos)]
        self._form = Form(self.command, self.save, self._send, *edits, self.civilian.toggled)
        for line in lines:
            line.returnPressed.connect(self._form.submit)
            line.textChanged.connect(lambda _: self._check())
        self.number.textChanged.connect(self._ask_bearer)
        for line in (self.number, self.since):
            line.editingFinished.connect(lambda: self._check(left=True))
        self.cancel.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        fields = self._fields
        number = self._first = QBoxLayout(_DOWN)
        number.setSpacing(16)
        fields[self.number].setFixedWidth(168)
        number.addWidget(fields[self.number], 0, Qt.AlignmentFlag.AlignTop)
        aside = QVBoxLayout()
        aside.addSpacing(20)
        aside.addWidget(self.civilian)
        number.addLayout(aside)
        number.addStretch(1)
        for editor in (self.before, self.after):
            fields[editor].setFixedWidth(104)
        fields[self.since].setFixedWidth(168)
        self.body.setContentsMargins(PAD, 16, PAD, 16)
        self.body.setSpacing(16)
        self.body.addLayout(number)
        names = self._names = QBoxLayout(_DOWN)
        names.setSpacing(12)
        for pair in ((self.before, self.given), (self.surname, self.after)):
            names.addLayout(top_aligned(*(fields[editor] for editor in pair)), 1)
        self.body.addLayout(names)
        self.body.addLayout(top_aligned(*(fields[editor] for editor in (self.rank, self.unit, self.function))))
        self.body.addWidget(fields[self.since])
        self.body.addWidget(self.caption)
        self.body.addLayout(top_aligned(*(fields[combo] for combo in self.sizes.values())))
        self.body.addStretch(1)
        self.foot.setFixedHeight(56)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(self.cancel)
        self.foot.row.addWidget(self.save)
