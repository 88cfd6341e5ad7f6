"""Who does something that takes an administrator, and who stands by: names and passwords, and what was wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.restore.undertaking import Person
from equipment_app.ui.widgets.card import Notice
from equipment_app.ui.widgets.field import Field, LineField, SecretLine, top_aligned
from equipment_app.ui.widgets.label import Caption


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


class PeopleFields(QWidget):
    """Nobody, one, or two beside each other, as the store asks for it."""

    changed = Signal()
    entered = Signal()
    """Enter behind the last secret."""

    def __init__(self) -> None:
        super().__init__()
        self._guarded = self._two = False
        self.notice = Notice()
        self.first, self.second = PersonFields(), PersonFields()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.notice)
        column.addLayout(top_aligned(self.first, self.second, spacing=24))
        for one in (self.first, self.second):
            one.changed.connect(self.changed)
        self.first.entered.connect(self._on)
        self.second.entered.connect(self.entered)

    def ask(self, *, guarded: bool, two: bool) -> None:
        self._guarded, self._two = guarded, two
        self.first.setVisible(guarded)
        self.second.setVisible(two)

    @property
    def ready(self) -> bool:
        """Whoever is asked for is there."""
        first, second = self.people()
        return not (self._guarded and first is None) and not (self._two and second is None)

    def people(self) -> tuple[Person | None, Person | None]:
        return self.first.person if self._guarded else None, self.second.person if self._two else None

    def refuse(self, refusal: Refusal, *, second: bool) -> None:
        if second:
            self.second.refuse(refusal)
        elif self._guarded:
            self.first.refuse(refusal)
        else:
            self.notice.say(explain(refusal), "bad")

    def rest(self) -> None:
        """It is being tried: what was wrong before is not said any more."""
        for notice in (self.first.notice, self.second.notice, self.notice):
            notice.say("")

    def focus(self) -> None:
        """Where something is asked."""
        self.first.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """No secret stays in the fields."""
        for one in (self.first, self.second):
            one.forget()

    def say(self, who_does_it: str) -> None:
        who, password = self.tr("Name or personal number"), self.tr("Password")
        show = self.tr("Show the password")
        self.first.say(who_does_it, who, password, show)
        self.second.say(self.tr("Second person"), who, password, show)

    def _on(self) -> None:
        """Enter behind the first secret leads to the second person, where there is one."""
        if self.second.isVisible() and self.second.person is None:
            self.second.who.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.entered.emit()
