"""Third step: why, who does it and who stands by. Then it is done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.ui.backups import words
from equipment_app.ui.going_back.work import Looked, Person
from equipment_app.ui.messages import explain
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Field, LineField, TextArea, top_aligned
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.notice import Notice
from equipment_app.ui.widgets.secret_line import SecretLine

_WIDE = 720
_REASON = 68


class PersonFields(QWidget):
    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.caption, self.who, self.secret, self.notice = Caption(), LineField(secret=True), SecretLine(), Notice()
        self.fields = Field(self.who), Field(self.secret)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.caption, *self.fields, self.notice):
            column.addWidget(part)
        column.addStretch(1)
        for line in (self.who, self.secret):
            line.textChanged.connect(lambda _: self.changed.emit())
        self.who.returnPressed.connect(lambda: self.secret.setFocus(Qt.FocusReason.TabFocusReason))
        self.secret.returnPressed.connect(self.entered)

    @property
    def person(self) -> Person | None:
        """None while something is missing."""
        who = " ".join(self.who.text().split())
        return Person(who, self.secret.text()) if who and self.secret.text() else None

    def refuse(self, refusal: Refusal) -> None:
        self.notice.say(explain(refusal), "bad")
        self.secret.forget()
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        self.secret.forget()
        self.notice.say("")

    def say(self, caption: str, who: str, password: str, show: str) -> None:
        self.caption.setText(caption)
        self.fields[0].set_label(who)
        self.fields[1].set_label(password)
        self.secret.say(show)


class DoingStep(Card):
    changed = Signal()
    entered = Signal()
    """Enter behind the last secret."""

    def __init__(self) -> None:
        super().__init__("·")
        self._looked: Looked | None = None
        self.summary, self.reason = Label(bold=True), TextArea(_REASON)
        self.note, self.notice = Label(token="quiet", wrap=True), Notice()
        self.reason_field = Field(self.reason)
        self.first, self.second = PersonFields(), PersonFields()
        self._lay_out()
        self.reason.textChanged.connect(self.changed)
        for one in (self.first, self.second):
            one.changed.connect(self.changed)
        self.first.entered.connect(self._on)
        self.second.entered.connect(self.entered)

    @property
    def ready(self) -> bool:
        looked = self._looked
        if looked is None or not self.text:
            return False
        return not (looked.guarded and self.first.person is None) and not (looked.two and self.second.person is None)

    @property
    def text(self) -> str:
        return " ".join(self.reason.toPlainText().split())

    def people(self) -> tuple[Person | None, Person | None]:
        looked = self._looked
        if looked is None or not looked.guarded:
            return None, None
        return self.first.person, self.second.person if looked.two else None

    def show_looked(self, looked: Looked, summary: str) -> None:
        self._looked = looked
        self.summary.setText(summary)
        self.first.setVisible(looked.guarded)
        self.second.setVisible(looked.two)
        self.retranslate()

    def refuse(self, refusal: Refusal, *, second: bool) -> None:
        looked = self._looked
        if second:
            self.second.refuse(refusal)
        elif looked is not None and looked.guarded:
            self.first.refuse(refusal)
        else:
            self.notice.say(explain(refusal), "bad")

    def rest(self) -> None:
        """It is being tried: what was wrong before is not said any more."""
        for notice in (self.first.notice, self.second.notice, self.notice):
            notice.say("")

    def forget(self) -> None:
        """No secret stays in the fields."""
        for one in (self.first, self.second):
            one.forget()

    def focus(self) -> None:
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        made = words.moment(self._looked.plan.made) if self._looked else ""
        self.title.setText(self.tr("Back to {when}").format(when=made))
        self.say_aside(self.tr("recorded in the journal, for ever"))
        self.reason_field.set_label(self.tr("Reason"))
        who, password = self.tr("Name or personal number"), self.tr("Password")
        show = self.tr("Show the password")
        self.first.say(self.tr("Who restores"), who, password, show)
        self.second.say(self.tr("Second person"), who, password, show)
        guarded = self.tr(
            "An administrator as the backup has it, with the password of that time. What is there now is set aside "
            "and never deleted."
        )
        free = self.tr(
            "Nobody has a password in this backup, so nobody signs in. What is there now is set aside and never "
            "deleted."
        )
        self.note.setText(guarded if self._looked and self._looked.guarded else free)

    def _on(self) -> None:
        """Enter behind the first secret leads to the second person, where there is one."""
        if self.second.isVisible() and self.second.person is None:
            self.second.who.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.entered.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (self.summary, self.note, self.notice, self.reason_field):
            column.addWidget(part)
        column.addSpacing(8)
        column.addLayout(top_aligned(self.first, self.second, spacing=24))
        column.addStretch(1)
        holder = QWidget()
        holder.setMaximumWidth(_WIDE)
        holder.setLayout(column)
        row = QHBoxLayout()
        row.addWidget(holder, 1)
        row.addStretch(0)
        self.body.addLayout(row, 1)
