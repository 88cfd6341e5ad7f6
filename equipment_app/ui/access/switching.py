"""Another operator takes over the desk, without leaving it: a badge and a PIN, or a password."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.errors import Refusal
from equipment_app.ui.access.entry import Entry, come_in, known, present
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.store.access.access import Present
    from equipment_app.ui.access.sheet import SwitchSheet


class Switching(QObject):
    """For one desk. `put_by` gives the books what the page shown has not given them yet, before somebody else works."""

    arrived = Signal(object)
    """`Present`: they work from now on."""
    sign_out = Signal()

    def __init__(self, window: Window, desk: Desk, put_by: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._desk, self._put_by = window, desk, put_by
        self.sheet: SwitchSheet | None = None

    def open(self) -> None:
        self._desk.work(present, self._open, self)

    def leave(self) -> None:
        self.put_away()
        if self.sheet is not None:
            self.sheet.deleteLater()
            self.sheet = None

    def put_away(self) -> None:
        """The desk is being locked."""
        if self.sheet is not None:
            self.sheet.close_overlay()

    def _open(self, present: "Present") -> None:
        """Unless the desk was locked meanwhile."""
        if present.operator is None or (self.sheet is not None and self.sheet.isVisible()):
            return
        if self.sheet is None:
            from equipment_app.ui.access.sheet import SwitchSheet

            self.sheet = SwitchSheet(self._window)
            self.sheet.entered.connect(self._entered)
            self.sheet.sign_out.connect(self._sign_out)
        others = [one for one in present.pinned if one.id != present.operator.id]
        self.sheet.open_for(present.operator.name, [known(one, present.pinned, named=True) for one in others])

    def _entered(self, entry: Entry) -> None:
        self._put_by()
        self._desk.work(come_in(entry), self._came_in, self, failed=self._refused)

    def _came_in(self, present: "Present") -> None:
        if self.sheet is not None:
            self.sheet.finish()
        self.arrived.emit(present)

    def _refused(self, error: Exception) -> None:
        if self.sheet is not None and isinstance(error, Refusal):
            self.sheet.form.refuse(error)
            return
        self.leave()
        self._desk.tell(error)

    def _sign_out(self) -> None:
        self.leave()
        self.sign_out.emit()
