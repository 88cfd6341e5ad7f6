"""Papers that leave by no page: printed from a message, or made by handing the store over."""

from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, Qt

from equipment_app.domain.outcome import Outcome
from equipment_app.operations.operators import HandOverOffice
from equipment_app.queries.command_sheet import facts
from equipment_app.store.database import Database
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.output import printing
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.overlay import Dialog
from equipment_app.ui.window import Window


class PaperOut(QObject):
    """Made with the workplace, and gone with it."""

    def __init__(self, window: Window, place: Workplace, desk: Desk) -> None:
        super().__init__(place)
        self._window, self._place, self._desk = window, place, desk
        place.actions_.on("file.office", self.hand_over_store)
        place.actions_.on("file.commands", self.print_commands)

    def print(self, number: str) -> None:
        """Straight to the printer."""
        self._printing().paper(number)

    def hand_over_store(self) -> None:
        """Both stand by it; then its paper is printed and shown."""
        dialog = HandOverDialog(self._window)
        dialog.accepted.connect(lambda: self._hand_over(dialog.remark.text()))
        dialog.closed.connect(dialog.deleteLater)
        dialog.open()

    def _hand_over(self, remark: str) -> None:
        self._desk.change(HandOverOffice(remark), then=self._handed_over, owner=self)

    def _handed_over(self, outcome: Outcome) -> None:
        self._place.show_page("papers", outcome.number)
        self.print(outcome.number)  # after: what is said of it is said on that page

    def print_commands(self) -> None:
        """The sheet of command codes, through the dialog: which printer, how many, or into a file."""
        lang: Literal["cs", "en"] = "en" if language() == "en" else "cs"

        def made(database: Database, _progress: object) -> bytes:
            from equipment_app.documents import command_sheet

            return command_sheet.render(*database.ask(facts), lang)

        title = self.tr("Command codes")
        self._desk.work(made, lambda content: self._printing().choose_for_document(content, title), self)

    def _printing(self) -> printing.Printing:
        """To the printer this machine has chosen."""
        printer = partial(printing.printer_named, self._place.settings.now.printer)
        sent = printing.Printing(self._desk, printer, self._place)
        sent.say.connect(self._place.say)
        return sent


class HandOverDialog(Dialog):
    """Says what comes of it, and takes a remark for the paper."""

    def __init__(self, window: Window) -> None:
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
