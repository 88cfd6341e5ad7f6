"""Papers that leave by no page: printed from a message, or made by handing the store over."""

from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal

from equipment_app.domain.outcome import Outcome
from equipment_app.operations.hand_over_office import HandOverOffice
from equipment_app.queries.command_sheet import facts
from equipment_app.store.database import Database
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.output import printing
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.overlay import Dialog
from equipment_app.ui.window import Window


class PaperOut(QObject):
    """Made with the workplace, and gone with it."""

    def __init__(self, window: Window, place: Workplace, desk: Desk) -> None:
        super().__init__(place)
        self._window, self._place, self._desk = window, place, desk
        place.actions_.on("file.office", self.hand_over_store)

    def print(self, number: str) -> None:
        """Straight to the printer this machine has chosen."""
        printer = partial(printing.printer_named, self._place.settings.now.printer)
        sent = printing.Printing(self._desk, printer, self._place)
        sent.say.connect(self._place.say)
        sent.paper(number)

    def hand_over_store(self) -> None:
        """Its paper is printed and shown."""
        handing = HandingOver(self._window, self._desk, self._place)
        handing.filed.connect(lambda number: self._place.show_page("papers", number))
        handing.filed.connect(self.print)  # after: what is said of it is said on that page
        handing.ask()


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


class HandingOver(QObject):
    """`filed` with the number of the paper, once both have stood by it."""

    filed = Signal(str)

    def __init__(self, window: Window, desk: Desk, parent: QObject) -> None:
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


class CommandSheet(QObject):
    """`say` is a `Message`."""

    say = Signal(object)

    def __init__(self, desk: Desk, settings: MachineSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.printing = printing.Printing(desk, lambda: printing.printer_named(settings.now.printer), self)
        self.printing.say.connect(self.say)

    def print(self) -> None:
        """Through the dialog: which printer, how many, or into a file."""
        lang: Literal["cs", "en"] = "en" if language() == "en" else "cs"

        def made(database: Database, _progress: object) -> bytes:
            from equipment_app.documents import command_sheet

            return command_sheet.render(*database.ask(facts), lang)

        self._desk.work(made, self._choose, self)

    def _choose(self, content: bytes) -> None:
        self.printing.choose_for_document(content, self.tr("Command codes"))
