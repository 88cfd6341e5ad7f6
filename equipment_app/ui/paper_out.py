"""Papers that leave by no page: printed from a message, or made by handing the store over."""

from functools import partial

from PySide6.QtCore import QObject

from equipment_app.ui.desk import Desk
from equipment_app.ui.window import Window
from equipment_app.ui.workplace import Workplace


class PaperOut(QObject):
    """Made with the workplace, and gone with it."""

    def __init__(self, window: Window, place: Workplace, desk: Desk) -> None:
        super().__init__(place)
        self._window, self._place, self._desk = window, place, desk
        place.actions_.on("file.office", self.hand_over_store)

    def print(self, number: str) -> None:
        """Straight to the printer this machine has chosen."""
        from equipment_app.ui import printing

        printer = partial(printing.printer_named, self._place.settings.now.printer)
        sent = printing.Printing(self._desk, printer, self._place)
        sent.say.connect(self._place.say)
        sent.paper(number)

    def hand_over_store(self) -> None:
        """Its paper is printed and shown."""
        from equipment_app.ui.handing_over import HandingOver

        handing = HandingOver(self._window, self._desk, self._place)
        handing.filed.connect(lambda number: self._place.show_page("papers", number))
        handing.filed.connect(self.print)  # after: what is said of it is said on that page
        handing.ask()
