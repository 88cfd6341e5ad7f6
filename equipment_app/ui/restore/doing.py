"""Third step: why, who does it and who stands by. Then it is done."""

from PySide6.QtCore import Qt, Signal

from equipment_app.domain.errors import Refusal
from equipment_app.ui.backups import words
from equipment_app.ui.restore.people import PeopleFields
from equipment_app.ui.restore.undertaking import Person
from equipment_app.ui.restore.work import Looked
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Field, TextArea
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Narrow

_WIDE = 720
_REASON = 68


class DoingStep(Card):
    changed = Signal()
    entered = Signal()
    """Enter behind the last secret."""

    def __init__(self) -> None:
        super().__init__("·")
        self._looked: Looked | None = None
        self.summary, self.reason = Label(bold=True), TextArea(_REASON)
        self.note = Label(token="quiet", wrap=True)
        self.reason_field = Field(self.reason, self.tr("Reason"))
        self.who = PeopleFields()
        self.first, self.second = self.who.first, self.who.second
        self._lay_out()
        self.reason.textChanged.connect(self.changed)
        self.who.changed.connect(self.changed)
        self.who.entered.connect(self.entered)
        self._say_words()

    @property
    def ready(self) -> bool:
        return self._looked is not None and bool(self.text) and self.who.ready

    @property
    def text(self) -> str:
        return " ".join(self.reason.toPlainText().split())

    def people(self) -> tuple[Person | None, Person | None]:
        return self.who.people()

    def show_looked(self, looked: Looked, summary: str) -> None:
        self._looked = looked
        self.summary.setText(summary)
        self.who.ask(guarded=looked.guarded, two=looked.two)
        self._say_words()

    def refuse(self, refusal: Refusal, *, second: bool) -> None:
        self.who.refuse(refusal, second=second)

    def rest(self) -> None:
        """It is being tried: what was wrong before is not said any more."""
        self.who.rest()

    def forget(self) -> None:
        """No secret stays in the fields."""
        self.who.forget()

    def focus(self) -> None:
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_words(self) -> None:
        made = words.moment(self._looked.plan.made) if self._looked else ""
        self.title.setText(self.tr("Back to {when}").format(when=made))
        self.say_aside(self.tr("permanently recorded in the journal"))
        self.who.say(self.tr("Who restores"))
        guarded = self.tr(
            "An administrator according to the backup, with the password of that time. What is there now is "
            "set aside and never deleted."
        )
        free = self.tr(
            "Nobody has a password in this backup, so nobody signs in. What is there now is set aside and never "
            "deleted."
        )
        self.note.setText(guarded if self._looked and self._looked.guarded else free)

    def _lay_out(self) -> None:
        narrow = Narrow(_WIDE)
        column = narrow.column
        for part in (self.summary, self.note, self.reason_field):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.who)
        column.addStretch(1)
        self.body.addWidget(narrow, 1)
