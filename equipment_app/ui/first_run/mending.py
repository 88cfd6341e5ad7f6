"""The way out of a refusal is gone; where the store has passwords, whoever works with it signs in for that."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.access_errors import PasswordNeeded
from equipment_app.domain.errors import Refusal
from equipment_app.ui.access.entry import Entry
from equipment_app.ui.first_run.refused import WayOut

if TYPE_CHECKING:
    from equipment_app.ui.access.sheet import AccessSheet


class Mending(QObject):
    """`run` gives work to the worker's thread, and what came of it, or its refusal, to one of two others."""

    done = Signal(Path)
    """The store can be opened."""
    refused = Signal(Path, object)

    def __init__(self, page: QWidget, run: Callable[..., None]) -> None:
        super().__init__(page)
        self._page, self._run = page, run
        self.sheet: AccessSheet | None = None

    def begin(self, path: Path, way: WayOut) -> None:
        mend: Callable[[Path, Entry | None], Any] = way.mend or (lambda *_: None)

        def refused(refusal: Refusal) -> None:
            if isinstance(refusal, PasswordNeeded):
                self._ask(lambda who: self._signed(path, mend, who))
            else:
                self.refused.emit(path, refusal)

        self._run(lambda _: mend(path, None), lambda _: self.done.emit(path), refused)

    def _ask(self, entered: Callable[[Entry], None]) -> None:
        from equipment_app.ui.access.sheet import AccessSheet

        sheet = self.sheet = AccessSheet(self._page.window(), "history")
        sheet.foot.hide()
        sheet.entered.connect(entered)
        sheet.closed.connect(sheet.deleteLater)
        sheet.say(
            self.tr("Set the log aside"),
            self.tr("Sign in: the journal will record who set it aside."),
            self.tr("Set aside and open"),
            "",
            self.tr("Close"),
        )
        sheet.open()

    def _signed(self, path: Path, mend: Callable[[Path, Entry | None], Any], who: Entry) -> None:
        sheet = self.sheet
        assert sheet is not None

        def mended(_: object) -> None:
            sheet.finish()
            self.done.emit(path)

        self._run(lambda _: mend(path, who), mended, sheet.form.refuse)
