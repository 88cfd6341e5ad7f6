"""On the cover: a password of one's own before anything else, and then the recovery sheet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.errors import Refusal
from equipment_app.domain.rights import Way
from equipment_app.ui.access.cover import Cover
from equipment_app.ui.access.entry import present
from equipment_app.ui.access.recovery import RecoveryPaper
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.domain.outcome import Outcome
    from equipment_app.store.access.access import Present


class Choosing(QObject):
    """For one desk. The password is kept until the sheet is made or put off, and no longer."""

    done = Signal(object)
    """`Present`: they have a password of their own and can go to work."""

    def __init__(self, window: Window, cover: Cover, desk: Desk, settings: MachineSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._cover, self._desk = cover, desk
        self._password = ""
        self._then = "print"
        self.paper = RecoveryPaper(desk, settings, window, self)
        self.paper.say.connect(self._say)
        self.paper.ready.connect(self._made)
        self.paper.done.connect(self._taken)
        cover.choice.chosen.connect(self._choose)
        cover.sheet.print_wanted.connect(lambda: self._take("print"))
        cover.sheet.save_wanted.connect(lambda: self._take("save"))
        cover.sheet.later.connect(self._go_on)

    def begin(self, present: "Present") -> None:
        one = present.operator
        of = (one.name, one.personal_number, present.store) if one else ()
        self._cover.ask_choice(*of, recovered=present.session.way is Way.RECOVERY)

    def offer_sheet(self, password: str) -> None:
        self._password = password
        self._cover.offer_sheet()

    def forget(self) -> None:
        self._password = ""
        self.paper.forget()

    def _choose(self, password: str, pin: str) -> None:
        from equipment_app.operations.operators import SetPassword

        def chosen(_: "Outcome") -> None:
            self.offer_sheet(password)

        self._desk.change(SetPassword(password, pin), then=chosen, owner=self, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        self._cover.choice.be_busy(False)
        if isinstance(error, Refusal):
            self._cover.choice.notice.say(explain(error), "bad")
        else:
            self._desk.tell(error)

    def _take(self, how: str) -> None:
        self._then = how
        if self.paper.is_ready:
            self._made()
        else:
            self.paper.make(self._password, self._not_made)

    def _made(self) -> None:
        (self.paper.print if self._then == "print" else self.paper.save)()

    def _not_made(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self._cover.sheet.notice.say(explain(error), "bad")
        else:
            self._desk.tell(error)

    def _taken(self) -> None:
        self._cover.sheet.taken = True
        self._cover.sheet.retranslate()

    def _say(self, message: Message) -> None:
        words = ". ".join(part.rstrip(".") for part in (message.lead, message.text) if part)
        self._cover.sheet.notice.say(f"{words}.", message.tone, message.icon)

    def _go_on(self) -> None:
        self.forget()
        self._desk.work(present, self.done.emit, self)
