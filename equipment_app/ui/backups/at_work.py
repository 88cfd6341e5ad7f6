"""What a workplace shows of the backups: the sign in the status bar, the progress, and how each ended."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from equipment_app.ui.backups import words
from equipment_app.ui.backups.backup_actions import Deeds
from equipment_app.ui.backups.backup_job import Kept
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.rights.allowed import may
from equipment_app.ui.widgets.message_bar import Message


class AtWork(QObject):
    """Made with the workplace, and gone with it."""

    def __init__(self, place: Workplace, deeds: Deeds, verify: Callable[[], object]) -> None:
        super().__init__(place)
        self._place, self._deeds, keeping = place, deeds, deeds.keeping
        self._asked = False
        keeping.told.connect(self._show)
        keeping.busy.connect(place.work.keep)
        keeping.rested.connect(place.work.let_go)
        deeds.say.connect(place.say)
        deeds.verify_wanted.connect(verify)
        place.actions_.on("file.backup", keeping.back_up)
        place.actions_.on("file.backups", self.show_page)
        place.status.backups_pressed.connect(self.show_page)
        self._place.status.lead("backup", self.tr("Backups and restore"))
        if self._deeds.keeping.kept:
            self._show(self._deeds.keeping.kept)

    def show_page(self) -> None:
        self._place.show_page("settings", "backups")

    def _show(self, kept: Kept) -> None:
        sign = words.sign(kept)
        self._place.status.say("backup", sign.words, sign.icon, sign.token)
        if kept.health.restored is None:
            self._place.say(Message(topic="restored"))
        elif not self._asked and may(self._place.desk.session, "settings.restore"):
            self._asked = True
            self._ask(kept.health.restored)

    def _ask(self, restored: datetime) -> None:
        """Whether what it went back to is as it should be; asked once, and in Settings as long as it takes."""
        lead = self.tr("The store was restored {when}.").format(when=words.moment(restored))
        text = self.tr("Check that everything is as it should be. Until you confirm it, no automatic backups are made.")
        well = self.tr("Everything is in order")
        self._place.say(
            Message(lead, text, tone="warn", topic="restored", action=well, act=self._deeds.all_is_well, stays=True)
        )
