"""What two have to do waits for the second, and is repeated while they stand by; or it is left undone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from equipment_app.domain.errors import Refusal
from equipment_app.ui.access.entry import Entry
from equipment_app.ui.desk.desk import Deed, Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.access.sheet import SecondSheet


class SecondPerson(QObject):
    """For one desk."""

    def __init__(self, window: Window, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._desk = window, desk
        self._waits: tuple[Deed, Refusal] | None = None
        self.sheet: SecondSheet | None = None
        desk.ask_second = self.ask

    def ask(self, deed: Deed, why: Refusal) -> None:
        """One at a time: what comes while another waits is not done."""
        if self._waits is not None:
            self._desk.give_up(deed, why)
            return
        self._waits = deed, why
        if self.sheet is None:
            from equipment_app.ui.access.sheet import SecondSheet

            self.sheet = SecondSheet(self._window)
            self.sheet.entered.connect(self._entered)
            self.sheet.given_up.connect(self._give_up)
        self.sheet.open_for(explain(why))

    def leave(self) -> None:
        """The desk is left: nobody stands by any more."""
        self.put_away()
        if self.sheet is not None:
            self.sheet.deleteLater()
            self.sheet = None

    def put_away(self) -> None:
        """The desk is being locked."""
        if self.sheet is not None:
            self.sheet.close_overlay()

    def _entered(self, entry: Entry) -> None:
        if self._waits is not None:
            self._desk.together(self._waits[0], entry.who, entry.secret, self._proved, self._refused)

    def _proved(self) -> None:
        self._waits = None
        if self.sheet is not None:
            self.sheet.finish()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refusal) and self.sheet is not None:
            self.sheet.form.refuse(error)
            return
        self._proved()
        self._desk.tell(error)

    def _give_up(self) -> None:
        waited, self._waits = self._waits, None
        if waited is not None:
            self._desk.give_up(*waited)
