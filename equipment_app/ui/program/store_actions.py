"""What the menu does with the store that is open, and the numbers in the rail: what waits, what is to be signed."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject

from equipment_app.documents.press import loaded
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.words import plain
from equipment_app.operations.hand_over_office import HandOverOffice
from equipment_app.operations.papers import next_batch
from equipment_app.queries.cart import kits
from equipment_app.queries.loans import overdue
from equipment_app.queries.papers import unsigned
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.store.file import outputs
from equipment_app.store.file.pieces import Pieces
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.i18n import language
from equipment_app.ui.jobs import Progress
from equipment_app.ui.look.colors import Token
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.output import printing
from equipment_app.ui.output.files import ask_file, ask_folder, ask_save, folder, saving
from equipment_app.ui.papers.sheet import show_sheet
from equipment_app.ui.rights import PAPERS
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.frame import Badge
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import Dialog
from equipment_app.ui.window import Window

SUFFIX = "equip"
_PAPERS = Changes.CUSTODY | Changes.PAPERS
_COUNTED: dict[str, tuple[Changes, Callable[[Books], int]]] = {
    "counter": (Changes.CARTS, lambda books: len(books.carts.all())),
    "papers": (_PAPERS, unsigned),
    "loans": (_PAPERS, overdue),
    "deployments": (Changes.DEPLOYMENTS, lambda books: sum(one.open for one in books.deployments.all())),
}
"""The pages that have a number in the rail: what it follows, and how it is asked for."""


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
        self._stale = Changes.NOTHING
        """What the numbers in the rail have not followed yet."""
        desk.changed.connect(self.count)
        self._open_store = open_store
        self._printing = printing.Printing(desk, lambda: printing.printer_named(place.settings.now.printer), self)
        self._printing.say.connect(place.say)
        place.paper_wanted.connect(self.show_sheet)
        self._asked = False
        self._known: tuple[str, str, Token] = ("", "", "quiet")
        """What was found last, also while a verification runs."""
        self.verification = verification
        verification.started.connect(self._started)
        verification.verified.connect(self._verified)
        verification.failed.connect(self._not_verified)
        verification.stopped.connect(self._stopped)
        on = place.actions_.on
        on("file.open", self.choose_store)
        on("file.new", begin)
        on("file.import", lambda: place.show_page("import"))
        on("file.copy", self.choose_copy)
        on("file.export_all", self.choose_export)
        on("file.verify", self.verify)
        on("file.office", self.hand_over_store)
        on("file.commands", self.print_commands)
        if verification.last:
            self._tell(*verification.last)

    def count(self, changes: Changes = Changes.EVERYTHING) -> None:
        """The numbers in the rail: one question for all; what waits to be asked is asked with it."""
        self._stale |= changes
        asked = {page: count for page, (follows, count) in _COUNTED.items() if follows & self._stale}
        if asked:
            self._desk.ask(
                lambda books: {page: count(books) for page, count in asked.items()},
                self._counted,
                self,
                instead="counts",
            )

    def _counted(self, counts: dict[str, int]) -> None:
        """A cart may wait, quietly; a signature is asked for."""
        self._stale = Changes.NOTHING
        for page, number in counts.items():
            words = {
                "counter": self.tr("%n unfinished cart(s)", "", number),
                "papers": self.tr("%n paper(s) without a signature", "", number),
                "loans": self.tr("%n overdue loan(s)", "", number),
                "deployments": self.tr("%n deployment(s) prepared or running", "", number),
            }[page]
            if page in self._place.rail.rows:
                self._place.rail.rows[page].show_badge(Badge(number, words, warns=page in ("papers", "loans")))

    def file_pending(self) -> None:
        """Make the papers of handovers that were committed without one; nothing to do says nothing."""
        if not PAPERS.met(self._desk.session):
            return
        self._desk.ask(lambda books: len(books.papers.to_file()), self._file, self)

    def choose_store(self) -> None:
        ask_file(self._window, self.tr("Open a store"), self._filter(), self._open_store)

    def choose_copy(self) -> None:
        ask_save(self._window, self.tr("Save a copy as"), "", self._filter(), SUFFIX, self.save_copy)

    def save_copy(self, target: Path) -> None:
        """A store of its own, as this one is now. What keeps it safe are backups."""

        def copy(database: Database) -> Pieces[None]:
            outputs.refuse_copy(target)
            yield from database.backup(target)

        self._desk.work_in_pieces(
            copy,
            lambda _: self._place.say(Message(self.tr("Copy saved"), target.name)),
            self,
            progress=Progress(self.tr("Saving a copy")),
            to_end=True,
        )

    def choose_export(self) -> None:
        ask_folder(self._window, self.tr("Folder for the data"), folder(), self.export_all)

    def export_all(self, within: Path) -> None:
        """Everything as files anybody can read, in a folder of its own, named after the store and the day."""
        name = plain(f"{self._place.store_name} {formatting.today().isoformat()}".strip())
        lang: Literal["cs", "en"] = "en" if language() == "en" else "cs"

        def made(database: Database) -> Pieces[tuple[str, ...]]:
            from equipment_app.way_out import export

            with saving(within / name):
                _, missing = yield from export(database, within / name, lang)
            return missing

        def told(missing: tuple[str, ...]) -> None:
            said = Message(self.tr("All data exported"), name, str(within))
            lost = self.tr("%n paper(s) are missing in the store and so in the export", "", len(missing))
            self._place.say(said if not missing else Message(lost, ", ".join(missing), name, tone="warn"))

        progress = Progress(self.tr("Exporting all data"))
        self._desk.work_in_pieces(made, told, self, progress=progress, to_end=True)

    def verify(self) -> None:
        """Verify now, and say so also when it is in order."""
        self._asked = True
        self.verification.start()

    def print(self, number: str) -> None:
        self._printing.paper(number)

    def show_sheet(self, number: str) -> None:
        show_sheet(self._window, self._desk, self._printing, number, self._place.say)

    def hand_over_store(self) -> None:
        """Both stand by it; then its paper is printed and shown."""
        dialog = HandOverDialog(self._window)
        dialog.accepted.connect(
            lambda: self._desk.change(HandOverOffice(dialog.remark.text()), then=self._handed_over, owner=self)
        )
        dialog.open_once()

    def _handed_over(self, outcome: Outcome) -> None:
        self._place.show_page("papers", outcome.number)
        self.print(outcome.number)  # after: what is said of it is said on that page

    def print_commands(self) -> None:
        """The sheet of command codes, through the dialog: which printer, how many, or into a file."""
        lang: Literal["cs", "en"] = "en" if language() == "en" else "cs"

        def made(database: Database, _progress: object) -> bytes:
            from equipment_app.documents import command_sheet

            facts = database.ask(lambda books: (books.settings["store.name"], kits(books)))
            return command_sheet.render(*facts, lang)

        title = self.tr("Command codes")
        self._desk.work(made, lambda content: self._printing.choose_for_document(content, title), self)

    def _file(self, waiting: int) -> None:
        if waiting:
            self._desk.work_in_pieces(
                lambda _: loaded(), lambda _: self._file_in_batches(waiting), self, progress=Progress()
            )

    def _file_in_batches(self, waiting: int) -> None:
        title = self.tr("Making papers")
        self._desk.change_in_batches(lambda progress, made: next_batch(progress.step, waiting, made), title)

    def _say(self, words: str, icon: str, ink: Token) -> None:
        self._known = words, icon, ink
        self._place.status.say("journal", *self._known)

    def _verified(self, found: dict[str, Any]) -> None:
        self._tell(formatting.now(), found)

    def _tell(self, at: datetime, found: dict[str, Any]) -> None:
        if found["ok"]:
            count = formatting.counted(self.tr("%n entry(ies)", "", found["entries"]), found["entries"])
            verified = self.tr("Journal verified {time} · {count}")
            words = verified.format(time=formatting.time_words(at), count=count)
            self._say(words, "shield-check", "good")
            if self._asked:
                self._place.say(Message(self.tr("The journal is in order"), words))
        else:
            self._broken(found["problems"])
        self._asked = False

    def _broken(self, problems: list[dict[str, Any]]) -> None:
        first, words = problems[0], self.tr("Journal broken: %n problem(s)", "", len(problems))
        where = self.tr("first at entry {seq}, {table}").format(seq=first["seq"], table=first["table"])
        self._say(words, "triangle-alert", "bad")
        self._place.say(Message(words, where, tone="bad", topic="journal", stays=True))

    def _not_verified(self, reason: str) -> None:
        self._say(self.tr("Journal not verified"), "triangle-alert", "warn")
        if self._asked:
            self._place.say(Message(self.tr("The journal could not be verified"), reason, tone="warn"))
        self._asked = False

    def _started(self) -> None:
        self._place.status.say("journal", self.tr("Verifying the journal…"), "shield-check", "quiet")

    def _stopped(self) -> None:
        """What was known before is still known."""
        self._say(*self._known)
        self._asked = False

    def _filter(self) -> str:
        return self.tr("Stores") + f" (*.{SUFFIX})"


class HandOverDialog(Dialog):
    """Says what comes of it, and takes a remark for the paper."""

    def __init__(self, window: Window) -> None:
        super().__init__(window, icon="signature")
        self.remark = self.begins_at = LineField()
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
