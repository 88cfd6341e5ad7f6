"""What a workplace shows of the backups: the sign in the status bar, the progress, and how each ended."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from equipment_app.ui.backups import words
from equipment_app.ui.backups.deeds import Deeds
from equipment_app.ui.backups.errand import Kept
from equipment_app.ui.workplace import Workplace


class AtWork(QObject):
    """Made with the workplace, and gone with it."""

    def __init__(self, place: Workplace, deeds: Deeds, verify: Callable[[], object]) -> None:
        super().__init__(place)
        self._place, self._deeds, keeping = place, deeds, deeds.keeping
        keeping.told.connect(self._show)
        keeping.busy.connect(place.work.keep)
        keeping.rested.connect(place.work.let_go)
        deeds.say.connect(place.say)
        deeds.verify_wanted.connect(verify)
        place.actions_.on("file.backup", keeping.back_up)
        place.actions_.on("file.backups", self.show_page)
        place.status.backups_pressed.connect(self.show_page)
        self.retranslate()

    def show_page(self) -> None:
        self._place.show_page("settings", "backups")

    def retranslate(self) -> None:
        self._place.status.lead("backup", self.tr("Backups and restore"))
        if self._deeds.keeping.kept:
            self._show(self._deeds.keeping.kept)

    def _show(self, kept: Kept) -> None:
        sign = words.sign(kept)
        self._place.status.say("backup", sign.words, sign.icon, sign.token)
