"""A new check, where one of the same people may be under way: that one is gone on with, or closed, and it is said."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.unit_check_plan import Setup
from equipment_app.queries.unit_check import UnderWay
from equipment_app.ui import formatting
from equipment_app.ui.formatting import out_of
from equipment_app.ui.unit_check import questions
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import Dialog

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk


class Beginning(QObject):
    """`begun` with the new check, `resumed` with the id of the one under way."""

    begun = Signal(object)
    resumed = Signal(str)
    say = Signal(object)

    def __init__(self, desk: "Desk", parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, parent

    def anew(self, setup: Setup) -> None:
        self._desk.ask(questions.before(setup), lambda before: self._found(setup, before), self, instead="begun")

    def say_closed(self) -> None:
        """The first scan of a new check has closed the one before it."""
        lead = self.tr("The check begun before is closed")
        self.say.emit(Message(lead, self.tr("it was not recorded"), tone="neutral"))

    def _found(self, setup: Setup, before: UnderWay | None) -> None:
        if before is None:
            self._begin(setup)
        else:
            self._ask(setup, before)

    def _begin(self, setup: Setup) -> None:
        self._desk.ask(questions.plan(setup), self.begun.emit, self, instead="begun")

    def _ask(self, setup: Setup, before: UnderWay) -> None:
        """Esc does neither."""
        when = formatting.short_day(before.saved_at.date(), formatting.today(), before.saved_at)
        facts = self.tr("Last scanned {when}, {done} in order, {operator}.")
        closes = self.tr("A new check closes it with its first scan; what was found so far is then not recorded.")
        dialog = Dialog(
            self._page.window(),
            self.tr("A check of the same people is under way"),
            f"{facts.format(when=when, done=out_of(before.done, before.total), operator=before.operator)} {closes}",
            self.tr("Begin again"),
            self.tr("Back"),
            icon="history",
            token="warn",
        )
        go_on = LinkButton(self.tr("Go on with it"))
        go_on.clicked.connect(dialog.close_overlay)
        go_on.clicked.connect(lambda: self.resumed.emit(before.id))
        dialog.body.addWidget(go_on)
        dialog.accepted.connect(lambda: self._begin(setup))
        dialog.closed.connect(dialog.deleteLater)
        dialog.open()
