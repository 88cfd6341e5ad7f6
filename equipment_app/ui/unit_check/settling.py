"""Differences are struck off the list: one at once, several with one remark. What was said of it can be taken back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.entries import FIELD
from equipment_app.operations.settle_difference import SettleDifference
from equipment_app.queries.checks import Difference
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import Dialog

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk


class Settling(QObject):
    say = Signal(object)

    def __init__(self, desk: "Desk", parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, parent

    def settle(self, rows: Sequence[Difference], remark: str = "") -> None:
        command = SettleDifference(tuple((one.check, one.n) for one in rows), " ".join(remark.split()))
        self._desk.change(command, then=lambda _: self._settled(command), owner=self)

    def ask(self, rows: Sequence[Difference]) -> Dialog:
        """For the remark; without one they are settled as well."""
        dialog = Dialog(
            self._page.window(),
            self.tr("Settle %n difference(s)?", "", len(rows)),
            self.tr("They leave the list. What was done about them has its own papers."),
            self.tr("Settle"),
            self.tr("Keep them"),
            icon="list-checks",
        )
        remark = LineField()
        remark.setMaxLength(FIELD.letters)
        dialog.body.addWidget(Field(remark, self.tr("How they were settled")))
        dialog.accepted.connect(lambda: self.settle(rows, remark.text()))
        dialog.closed.connect(dialog.deleteLater)
        dialog.open()
        remark.setFocus(Qt.FocusReason.OtherFocusReason)
        return dialog

    def _settled(self, command: SettleDifference) -> None:
        lead = self.tr("Settled: %n difference(s)", "", len(command.lines))
        self.say.emit(Message(lead, command.remark, undo=lambda: self._back(command)))

    def _back(self, command: SettleDifference) -> None:
        self._desk.change(SettleDifference(command.lines, settled=False))
