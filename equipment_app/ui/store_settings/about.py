"""The section of Settings about the program: which release it is, what it stands on, whether an update is genuine."""

import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer, Signal, qVersion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app import __version__
from equipment_app.domain.errors import Refusal
from equipment_app.exchange import release_words as words
from equipment_app.exchange.release import CheckedRelease, check_release
from equipment_app.exchange.release_keys import trusted_keys
from equipment_app.exchange.running import fitting, running
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.formatting import today
from equipment_app.ui.help.licences import LicenceSheet, licensed_parts
from equipment_app.ui.i18n import language
from equipment_app.ui.jobs import Progress
from equipment_app.ui.look.cells import Tone
from equipment_app.ui.output.files import ask_file, open_folder
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, Fact, FactRows, Notice
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.layout import Scroll, empty, fill, in_column, in_row

_FACTS = 560


_MEGABYTE = 1_000_000


class UpdatePart(QWidget):
    """Takes the file of an update and says what it is. Nothing is fetched, and nothing installed."""

    answered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._folder = desk, Path()
        self.check = Button(self.tr("Check an update file…"), icon="shield-check", does=self._ask)
        self.folder = Button(self.tr("Open the folder"), icon="folder-open", does=lambda: open_folder(self._folder))
        self.folder.hide()
        self.verdict = Notice()
        self.told = QVBoxLayout()
        self.told.setSpacing(6)
        hint = self.tr("Before a new version is installed: who signed it, whether it is whole, and what is new.")
        buttons = in_row(self.check, self.folder, None, spacing=8)
        in_column(Label(hint, token="quiet", wrap=True), buttons, self.verdict, self.told, on=self, spacing=8)

    def take(self, path: Path) -> None:
        """Read it on the worker: files of hundreds of megabytes are summed."""
        self._show("")
        self.check.setEnabled(False)

        def work(_: object, progress: Progress) -> CheckedRelease:
            def step(done: int, total: int) -> None:
                progress.step(done // _MEGABYTE, total // _MEGABYTE)

            return check_release(path, trusted_keys(), running(), fitting(), step)

        title = self.tr("Checking the update, MB")
        self._desk.work(work, self._checked, self, title=title, failed=self._refused)

    def _checked(self, checked: CheckedRelease) -> None:
        lang = language()
        self._folder = checked.folder
        said = [words.verdict(checked, lang), *words.reasons(checked, lang)]
        odd = bool(checked.strange or checked.compared == "older")
        self._show(" ".join(said), "bad" if not checked.ok else "warn" if odd else "good")
        lines: list[QWidget] = [Label(line, wrap=True) for line in words.compared(checked, lang)]
        if checked.ok:
            lines += [Label(line, wrap=True, bold=True) for line in words.installing(checked, lang)]
            news = (Label(f"•  {line}", wrap=True) for line in checked.release.news[lang])
            fill(self.told, *lines, 6, Caption(words.NEWS.said(lang)), *news)
        else:
            fill(self.told, *lines)
        self.folder.setVisible(checked.ok)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self._show(explain(error), "bad")
        elif isinstance(error, OSError):
            self._show(self.tr("The file cannot be read: {why}").format(why=error.strerror or error), "bad")
        else:
            self.check.setEnabled(True)
            self._desk.tell(error)

    def _show(self, said: str, tone: Tone = "neutral") -> None:
        """This verdict, and nothing of the one before."""
        empty(self.told)
        self.folder.hide()
        self.check.setEnabled(True)
        self.verdict.say(said, tone)
        if said:
            self.answered.emit()

    def _ask(self) -> None:
        kinds = self.tr("Update file (*.release)")
        ask_file(self.window(), self.tr("Check an update file"), kinds, self.take)


class AboutSection(Card):
    """What the program is; `licences` opens the list of the parts of others it stands on, with their texts."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("About the program"))
        words = self.tr(
            "The kit store of an anti-conflict team: who has what, who signed for it, and where it is now. Free "
            "software under the EUPL 1.2. The program never connects to the internet."
        )
        told, used = Label(words, token="quiet", wrap=True), Caption(self.tr("Software used"))
        self.program, self.age, self.update_ = FactRows(), Notice(), UpdatePart(desk)
        for part in (self.program, self.age, self.update_):
            part.setMaximumWidth(_FACTS)
        self.licences = Button(self.tr("Licence texts"), icon="book-open", does=self._show_licences)
        parts = self.tr("%n parts of others, each under its own licence.", "", len(licensed_parts()))
        theirs = Label(parts, token="quiet", wrap=True), in_row(self.licences, None)
        about_store = (told, 8, Caption(self.tr("Program and store")), self.program, self.age, 8)
        about_program = (Caption(self.tr("Updates")), self.update_, 8, used, *theirs, None)
        column = in_column(*about_store, *about_program, margins=(16, 14, 16, 14), spacing=8)
        self._scroll = Scroll(column)
        self.body.addWidget(self._scroll, 1)
        self.update_.answered.connect(self._bring)
        self.age.say(running().said_of_age(today(), language()), icon="calendar-clock")
        self.show_store(Path(), None)

    def show_store(self, path: Path, entries: int | None) -> None:
        """`entries` of its journal; None while it is not known."""
        under = f"Qt {qVersion()}, Python {sys.version.split()[0]}"
        count = QLocale().toString(entries) if entries is not None else ""
        self.program.show_facts(
            [
                Fact(self.tr("Version"), __version__, figures=False),
                Fact(self.tr("Release"), running().said(language()), bold=False, figures=False),
                Fact(self.tr("Runs on"), under, bold=False, figures=False),
                Fact(self.tr("Store file"), str(path), bold=False, figures=False, path=True),
                Fact(self.tr("Journal entries"), count, bold=False),
            ]
        )

    def _bring(self) -> None:
        """The answer into view, once it has its place."""
        verdict = self.update_.verdict
        QTimer.singleShot(0, verdict, lambda: self._scroll.ensureWidgetVisible(verdict))

    def _show_licences(self) -> None:
        LicenceSheet(self.window()).open_once()
