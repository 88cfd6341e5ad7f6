"""The numbers in the rail: carts that wait, and papers that somebody has to have signed."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

from PySide6.QtCore import QObject

from equipment_app.domain.kinds import Changes
from equipment_app.operations.papers import FilePending
from equipment_app.queries.papers import unsigned
from equipment_app.store.database import Database
from equipment_app.store.file import outputs
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.jobs import Progress
from equipment_app.ui.look.colors import Token
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.output.files import ask_file, ask_save
from equipment_app.ui.rights.allowed import may
from equipment_app.ui.widgets.frame import Badge, Rail
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.window import Window

_PAPERS = Changes.CUSTODY | Changes.PAPERS


class Badges(QObject):
    """They follow what changes in the books, whichever page is shown."""

    def __init__(self, rail: Rail, desk: Desk) -> None:
        super().__init__(rail)
        self._rail = rail
        self._desk = desk
        self._carts = self._unsigned = 0
        self._stale = Changes.NOTHING
        desk.changed.connect(self._follow)

    def count(self) -> None:
        """Everything anew: the books have just been opened."""
        self._follow(Changes.EVERYTHING)

    def _follow(self, changes: Changes) -> None:
        """One question for both; what waits to be asked is asked with it."""
        self._stale |= changes & (Changes.CARTS | _PAPERS)
        if self._stale:
            carts, papers = bool(self._stale & Changes.CARTS), bool(self._stale & _PAPERS)
            self._desk.ask(
                lambda books: (
                    len(books.carts.all()) if carts else self._carts,
                    unsigned(books) if papers else self._unsigned,
                ),
                self._counted,
                self,
                instead="counts",
            )

    def _counted(self, counts: tuple[int, int]) -> None:
        self._stale = Changes.NOTHING
        self._carts, self._unsigned = counts
        self._say()

    def _say(self) -> None:
        """A cart may wait, quietly; a signature is asked for."""
        carts = Badge(self._carts, self.tr("%n unfinished cart(s)", "", self._carts))
        papers = Badge(self._unsigned, self.tr("%n paper(s) without a signature", "", self._unsigned), warns=True)
        for page, badge in (("counter", carts), ("papers", papers)):
            if page in self._rail.rows:
                self._rail.rows[page].show_badge(badge)


SUFFIX = "equip"
State: TypeAlias = Callable[[], tuple[str, str, Token]]
"""Words, icon and ink of what the status bar says of the journal, in the language of the moment."""


class StoreActions(QObject):
    """Made with the workplace of a store. `open_store` closes it and works on another; `begin` shows the first run."""

    def __init__(
        self,
        window: Window,
        place: Workplace,
        desk: Desk,
        verification: Verification,
        open_store: Callable[[Path], None],
        begin: Callable[[], None],
    ) -> None:
        super().__init__(place)
        self._window = window
        self._place = place
        self._desk = desk
        self.badges = Badges(place.rail, desk)
        self._open_store = open_store
        self._asked = False
        self._known: State = lambda: ("", "", "quiet")
        """What was found last, also while a verification runs."""
        self.verification = verification
        self.verification.started.connect(self._started)
        self.verification.verified.connect(self._verified)
        self.verification.failed.connect(self._not_verified)
        self.verification.stopped.connect(self._stopped)
        on = place.actions_.on
        on("file.open", self.choose_store)
        on("file.new", begin)
        on("file.import", lambda: place.show_page("import"))
        on("file.copy", self.choose_copy)
        on("file.verify", self.verify)
        if verification.last:
            self._tell(*verification.last)

    def file_pending(self) -> None:
        """Make the papers of handovers that were committed without one; nothing to do says nothing."""
        if not may(self._desk.session, "papers.record"):
            return
        self._desk.ask(lambda books: len(books.papers.to_file()), self._file, self)

    def choose_store(self) -> None:
        ask_file(self._window, self.tr("Open a store"), self._filter(), self._open_store)

    def choose_copy(self) -> None:
        ask_save(self._window, self.tr("Save a copy as"), "", self._filter(), SUFFIX, self.save_copy)

    def save_copy(self, target: Path) -> None:
        """A store of its own, as this one is now. What keeps it safe are backups."""

        def copy(database: Database, progress: Progress) -> None:
            outputs.refuse_copy(target)
            database.backup(target, progress.step)

        self._desk.work(
            copy,
            lambda _: self._place.say(Message(self.tr("Copy saved"), target.name)),
            self,
            title=self.tr("Saving a copy"),
        )

    def verify(self) -> None:
        """Verify now, and say so; `look` does it quietly."""
        self._asked = True
        self.look()

    def look(self) -> None:
        self.verification.start()

    def _file(self, waiting: int) -> None:
        if waiting:
            self._desk.change_slowly(lambda progress: FilePending(progress.step), self.tr("Making papers"))

    def _say(self, state: State, *, known: bool = True) -> None:
        if known:
            self._known = state
        self._place.status.say("journal", *state())

    def _verified(self, found: dict[str, Any]) -> None:
        self._tell(formatting.now(), found)

    def _tell(self, at: datetime, found: dict[str, Any]) -> None:
        now = formatting.time_words(at)
        if found["ok"]:
            self._say(lambda: (self._sound(now, found["entries"]), "shield-check", "good"))
            if self._asked:
                self._place.say(Message(self.tr("The journal is in order"), self._sound(now, found["entries"])))
        else:
            self._broken(found["problems"])
        self._asked = False

    def _sound(self, time: str, entries: int) -> str:
        count = formatting.counted(self.tr("%n entry(ies)", "", entries), entries)
        return self.tr("Journal verified {time} · {count}").format(time=time, count=count)

    def _broken(self, problems: list[dict[str, Any]]) -> None:
        first = problems[0]
        where = self.tr("first at entry {seq}, {table}").format(seq=first["seq"], table=first["table"])
        self._say(lambda: (self._how_broken(problems), "triangle-alert", "bad"))
        self._place.say(Message(self._how_broken(problems), where, tone="bad", topic="journal", stays=True))

    def _how_broken(self, problems: list[dict[str, Any]]) -> str:
        return self.tr("Journal broken: %n problem(s)", "", len(problems))

    def _not_verified(self, reason: str) -> None:
        self._say(lambda: (self.tr("Journal not verified"), "triangle-alert", "warn"))
        if self._asked:
            self._place.say(Message(self.tr("The journal could not be verified"), reason, tone="warn"))
        self._asked = False

    def _started(self) -> None:
        self._say(lambda: (self.tr("Verifying the journal…"), "shield-check", "quiet"), known=False)

    def _stopped(self) -> None:
        """What was known before is still known."""
        self._say(self._known)
        self._asked = False

    def _filter(self) -> str:
        return self.tr("Stores") + f" (*.{SUFFIX})"
