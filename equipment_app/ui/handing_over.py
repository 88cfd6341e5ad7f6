"""The store is handed over to the next quartermaster: a remark here, then who takes over signs in beside who works."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from equipment_app.domain.outcome import Outcome
from equipment_app.operations.operators import HandOverOffice
from equipment_app.ui.widgets.dialog import Dialog
from equipment_app.ui.widgets.field import Field, LineField

if TYPE_CHECKING:
    from equipment_app.ui.desk import Desk
    from equipment_app.ui.window import Window


class HandOverDialog(Dialog):
    """Says what comes of it, and takes a remark for the paper."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window, icon="signature")
        self.remark = LineField()
        self.remark.setPlaceholderText(self.tr("Such as: keys of the safe handed over"))
        self.body.addWidget(Field(self.remark, self.tr("Remark")))
        self.say(
            self.tr("Hand over the store"),
            self.tr(
                "A paper records the state in which you hand it over: journal, signing keys, open carts, papers "
                "without a signature. Then the person taking over signs in beside you. Roles stay as they are."
            ),
            self.tr("Hand over and print"),
            self.tr("Cancel"),
        )

    def open(self) -> None:
        super().open()
        self.remark.setFocus(Qt.FocusReason.OtherFocusReason)


class HandingOver(QObject):
    """`filed` with the number of the paper, once both have stood by it."""

    filed = Signal(str)

    def __init__(self, window: "Window", desk: "Desk", parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._desk = window, desk

    def ask(self) -> None:
        dialog = HandOverDialog(self._window)
        dialog.accepted.connect(lambda: self._hand_over(dialog.remark.text()))
        dialog.closed.connect(dialog.deleteLater)
        dialog.open()

    def _hand_over(self, remark: str) -> None:
        self._desk.change(HandOverOffice(remark), then=self._done, owner=self)

    def _done(self, outcome: Outcome) -> None:
        self.filed.emit(outcome.number)
