"""What looks after one open store as a file: what was found when it was opened, what goes wrong with its disk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from equipment_app.store.database import Database
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.store_health.arriving import Arriving
from equipment_app.ui.store_health.only_one import OnlyOne
from equipment_app.ui.store_health.remembering import Remembering
from equipment_app.ui.store_health.troubles import Troubles
from equipment_app.ui.store_health.words import Journal
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.main_window.workplace import Workplace


class Care(QObject):
    """For one desk. What it says goes to the place that stands in the window at that moment."""

    def __init__(self, window: Window, desk: Desk, verification: Verification) -> None:
        super().__init__(desk)
        self._desk = desk
        self._place: Workplace | None = None
        self._unsaid: list[Message] = []
        self.troubles = Troubles(window, desk, self)
        self.arriving = Arriving(window, desk, self)
        self.only_one = OnlyOne(window, self)
        self.remembering = Remembering(desk, self)
        desk.opened.connect(self._opened)
        self.troubles.say.connect(self._say)
        self.troubles.shaken.connect(verification.start_anew)
        self.arriving.say.connect(self._say)
        self.arriving.go.connect(self._go)
        verification.verified.connect(lambda found: self._follow(Journal.IN_ORDER if found["ok"] else Journal.BROKEN))
        verification.failed.connect(lambda _: self._follow(Journal.NOT_VERIFIED))
        verification.stopped.connect(lambda: self._follow(Journal.NOT_VERIFIED))

    def begin(self, place: "Workplace") -> None:
        """Somebody works, and this stands before them."""
        self._place = place
        self._say_reading()
        self.arriving.begin()
        unsaid, self._unsaid = self._unsaid, []
        for message in unsaid:
            place.say(message)

    def leave(self) -> None:
        """The store is being closed."""
        self._place = None
        self.only_one.leave()
        self.remembering.leave()
        self.troubles.leave()
        self.arriving.leave()

    def _opened(self, database: Database) -> None:
        """Whoever only reads has no lock, and is one of many."""
        if not database.found.read_only:
            self.only_one.listen_soon(database.path)

    def _say_reading(self) -> None:
        if self._place is not None:
            words = self.tr("The store is open read-only. Nothing can be changed or written.")
            self._place.hang_banner(words if self._desk.session.reading else "", "accent", "eye")

    def _follow(self, known: Journal) -> None:
        self.troubles.follow(known)
        self.arriving.follow(known)

    def _say(self, message: Message) -> None:
        if self._place is not None:
            self._place.say(message)
        else:
            self._unsaid.append(message)

    def _go(self, page: str, argument: object) -> None:
        if self._place is not None:
            self._place.show_page(page, argument)
