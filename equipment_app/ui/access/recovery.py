"""The recovery sheet on its way to paper, and the first password of one's own, after which it is made."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Way
from equipment_app.domain.words import Lang
from equipment_app.operations.operators import MakeRecoverySheet, SetPassword
from equipment_app.store.access.access import Present
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.ui.access.cover import Cover
from equipment_app.ui.access.entry import present
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.i18n import language
from equipment_app.ui.output import printing
from equipment_app.ui.output.files import ask_save, save
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.card import Notice
from equipment_app.ui.widgets.message_bar import Message


class RecoveryPaper(QObject):
    """`take` prints or saves it, and makes it first with the password where there is none yet.

    Dropped (`forget`), its code is known to nobody.
    """

    ready = Signal()
    """There is something to print."""
    done = Signal()
    """It is with the printer, or in a file."""
    say = Signal(object)

    def __init__(self, desk: Desk, settings: MachineSettings, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self._content = b""
        self._how = "print"
        self.printing = printing.Printing(desk, lambda: printing.printer_named(settings.now.printer), self)
        self.printing.say.connect(self.say)
        self.printing.sent.connect(lambda _: self.done.emit())
        self.printing.saved.connect(lambda _: self.done.emit())

    @property
    def is_ready(self) -> bool:
        return bool(self._content)

    def take(self, how: str, password: str, refused: Callable[[Exception], None]) -> None:
        """`how` is "print" or "save". A new code is good from now on, and a former one is not.

        `refused` as `failed` of `desk.change`.
        """
        self._how = how
        if self._content:
            self._made(self._content)
            return
        command = MakeRecoverySheet(password)
        lang: Lang = "en" if language() == "en" else "cs"

        def written(_: Outcome) -> None:
            self._desk.work(lambda database, _: drawn(database, command.code, lang), self._made, self)

        self._desk.change(command, then=written, owner=self, failed=refused)

    def print(self) -> None:
        self.printing.choose_for_document(self._content, self.tr("Recovery sheet"))

    def save(self) -> None:
        title, name = self.tr("Save the recovery sheet"), self.tr("recovery-sheet") + ".pdf"
        ask_save(self._window, title, name, "PDF (*.pdf)", "pdf", self.save_to)

    def save_to(self, path: Path) -> None:
        content = self._content
        self._desk.work(lambda _, __: save(path, content), lambda _: self._saved(path), self)

    def forget(self) -> None:
        self._content = b""

    def _made(self, content: bytes) -> None:
        self._content = content
        self.ready.emit()
        (self.print if self._how == "print" else self.save)()

    def _saved(self, path: Path) -> None:
        words = self.tr("Move it off this computer: anyone who has it and the store’s file can work in your name.")
        self.say.emit(Message(self.tr("The recovery sheet is saved."), words, path.name, tone="warn", topic="sheet"))
        self.done.emit()


def drawn(database: Database, code: str, lang: Lang) -> bytes:
    from equipment_app.documents import recovery_sheet

    def facts(books: Books) -> recovery_sheet.RecoveryFacts:
        who = books.people.operator(books.session.operator)
        name = who.party("").name
        return recovery_sheet.RecoveryFacts(
            code, books.settings["store.name"], name, who.personal_number, books.journal.today()
        )

    return recovery_sheet.render(database.ask(facts), lang)


class FirstPassword(QObject):
    """On the cover of one desk: a password of one's own before anything else, and then the recovery sheet.

    The password is kept until the sheet is made or put off, and no longer.
    """

    done = Signal(object)
    """`Present`: they have a password of their own and can go to work."""

    def __init__(self, window: QWidget, cover: Cover, desk: Desk, settings: MachineSettings) -> None:
        super().__init__(desk)
        self._cover, self._desk = cover, desk
        self._password = ""
        self.paper = RecoveryPaper(desk, settings, window, self)
        self.paper.say.connect(self._say)
        self.paper.done.connect(self._taken)
        cover.choice.chosen.connect(self._choose)
        cover.sheet.print.clicked.connect(lambda: self._take("print"))
        cover.sheet.save.clicked.connect(lambda: self._take("save"))
        cover.sheet.go_on.clicked.connect(self._go_on)

    def begin(self, present: Present) -> None:
        one = present.operator
        of = (one.name, one.personal_number, present.store) if one else ()
        self._cover.ask_choice(*of, recovered=present.session.way is Way.RECOVERY)

    def offer_sheet(self, password: str) -> None:
        self._password = password
        self._cover.offer_sheet()

    def forget(self) -> None:
        self._password = ""
        self.paper.forget()

    def _choose(self, password: str, pin: str) -> None:
        def refused(error: Exception) -> None:
            self._cover.choice.be_busy(False)
            self._refused(self._cover.choice.notice, error)

        chosen = SetPassword(password, pin)
        self._desk.change(chosen, then=lambda _: self.offer_sheet(password), owner=self, failed=refused)

    def _take(self, how: str) -> None:
        self.paper.take(how, self._password, partial(self._refused, self._cover.sheet.notice))

    def _refused(self, notice: Notice, error: Exception) -> None:
        if isinstance(error, Refusal):
            notice.say(explain(error), "bad")
        else:
            self._desk.tell(error)

    def _taken(self) -> None:
        self._cover.sheet.taken = True
        self._cover.sheet.retranslate()

    def _say(self, message: Message) -> None:
        words = ". ".join(part.rstrip(".") for part in (message.lead, message.text) if part)
        self._cover.sheet.notice.say(f"{words}.", message.tone, message.icon)

    def _go_on(self) -> None:
        self.forget()
        self._desk.work(present, self.done.emit, self)
