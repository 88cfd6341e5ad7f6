"""Settings: the store, who works with it, one's own access, this machine, what the program is."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.operations import Command
from equipment_app.scanning.decode import Scan
from equipment_app.ui.backups.backup_actions import BackupActions
from equipment_app.ui.backups.runner import where_of
from equipment_app.ui.backups.section import BackupsSection
from equipment_app.ui.finder.finder import Setting, settings_of
from equipment_app.ui.i18n import Languages
from equipment_app.ui.labels.asked import LabelsAsked, LabelSubject
from equipment_app.ui.look.theme import NARROW, Look
from equipment_app.ui.page import Page
from equipment_app.ui.rights.allowed import may
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.scanner.serial_scanner import SerialScanner
from equipment_app.ui.scanner_page.section import ScannerSection, SerialScannerForm, TrialSheet
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.store_health.section import SafetySection, accept, standing
from equipment_app.ui.store_settings import sections
from equipment_app.ui.store_settings.about_section import AboutSection
from equipment_app.ui.store_settings.facts import StoreFacts, store_facts
from equipment_app.ui.store_settings.machine_section import MachineSection, Printers, printers_here
from equipment_app.ui.store_settings.operators import OperatorsSection
from equipment_app.ui.store_settings.own_section import OwnSection
from equipment_app.ui.store_settings.sections import Sections
from equipment_app.ui.store_settings.store_section import StoreSection

if TYPE_CHECKING:
    from collections.abc import Callable

    from equipment_app.ui.desk.desk import Desk
    from equipment_app.ui.encryption.recasting import EncryptionChange

STORE, OPERATORS, BACKUPS, SAFETY, OWN = "store", "operators", "backups", "safety", "own"
MACHINE, SCANNER, ABOUT = "machine", "scanner", "about"
_ASKED = (STORE, OPERATORS, BACKUPS)
"""Not everybody has them: `settings.` and the name is what has to be allowed."""
_FOUND = Qt.FocusReason.ShortcutFocusReason
_ICONS = (
    (STORE, "warehouse"),
    (OPERATORS, "users"),
    (BACKUPS, "hard-drive"),
    (SAFETY, "shield"),
    (OWN, "lock"),
    (MACHINE, "monitor"),
    (SCANNER, "scan-barcode"),
    (ABOUT, "info"),
)


class SettingsPage(Page):
    watches = Changes.SETTINGS | Changes.KITS

    def __init__(
        self,
        desk: "Desk",
        settings: MachineSettings,
        look: Look,
        languages: Languages,
        scanner: Scanner,
        sounds: Sounds,
        printers: Printers = printers_here,
        serial: SerialScanner | None = None,
        backups: BackupActions | None = None,
        recast: "Callable[[EncryptionChange], object] | None" = None,
    ) -> None:
        super().__init__(desk)
        self._settings = settings
        self._wanted: QWidget | None = None
        self.nav = Sections([one for one in _ICONS if backups or one[0] != BACKUPS])
        self.store = StoreSection(self._change)
        self.operators = OperatorsSection(desk, self._change)
        self.own = OwnSection(desk, settings, self)
        self.machine = MachineSection(settings, look, languages, printers)
        self.scanner = ScannerSection(settings, scanner, sounds)
        self.serial = SerialScannerForm(settings, serial) if serial else None
        self.sheet = TrialSheet(desk, settings)
        self.about, self.safety = AboutSection(), SafetySection(recast, self._may_recast)
        self.backups = BackupsSection(backups, may(desk.session, "settings.restore")) if backups else None
        self.parts = {
            STORE: self.store,
            OPERATORS: self.operators,
            **({BACKUPS: self.backups} if self.backups else {}),
            SAFETY: self.safety,
            OWN: self.own,
            MACHINE: self.machine,
            SCANNER: self.scanner,
            ABOUT: self.about,
        }
        self._lay_out()
        self._connect()
        self._say_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.nav.setFixedWidth(sections.NARROW if self.width() < NARROW else sections.WIDTH)

    def title(self) -> str:
        return self.tr("Settings")

    def reload(self) -> None:
        self.desk.ask(store_facts, self._arrived, self, instead="facts")
        self.desk.work(lambda database, _: database.path, self._placed, self)

    def _say_words(self) -> None:
        names = {
            STORE: self.tr("Store"),
            OPERATORS: self.tr("Operators"),
            BACKUPS: self.tr("Backups"),
            SAFETY: self.tr("Safety"),
            OWN: self.tr("My access"),
            MACHINE: self.tr("This computer"),
            SCANNER: self.tr("Scanner"),
            ABOUT: self.tr("About the program"),
        }
        self.nav.say({name: words for name, words in names.items() if name in self.parts})
        for part in (self.own, self.machine, self.about):
            part.retranslate()
        self.set_context(self.tr("what is on papers and labels, who issues kit, how this computer behaves"))

    def settings(self) -> list[Setting]:
        """What can be found here by its words, of the sections in which whoever works can do something."""
        hidden = {name for name in _ASKED if not may(self.desk.session, f"settings.{name}")}
        names = {name: row.text() for name, row in self.nav.rows.items() if name not in hidden}
        return settings_of(self.parts, names)

    def open(self, argument: object) -> None:
        """A section by its name, one setting; a scan of the test code brings what it says."""
        if isinstance(argument, Setting):
            self.nav.choose(argument.section)
            self._wanted = argument.place
        elif argument in self.parts:
            self.nav.choose(str(argument))
        elif isinstance(argument, Scan):
            self.nav.choose(SCANNER)
            self.scanner.take(argument)

    def where(self) -> object:
        return next((name for name, part in self.parts.items() if part is self.stack.currentWidget()), None)

    def enter(self) -> None:
        """Where a setting was looked for, it has the focus and comes into view."""
        wanted, self._wanted = self._wanted, None
        (wanted if wanted is not None and wanted.isVisible() else self.nav.current()).setFocus(_FOUND)

    def handle(self, action: str) -> None:
        if action == "settings.save" and self.stack.currentWidget() is self.store:
            self.store.form.submit()
        elif self.stack.currentWidget() is self.operators:
            self.operators.handle(action)

    def take_scan(self, scan: object) -> bool:
        """While the scanner's section is shown, a scan tries it and does nothing else; a badge may be asked for."""
        if not self.isVisible():
            return False
        assert isinstance(scan, Scan)
        if self.stack.currentWidget() is self.operators:
            return self.operators.take_scan(scan)
        if self.stack.currentWidget() is not self.scanner:
            return False
        self.scanner.take(scan)
        return True

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        if self.serial:
            self.scanner.devices.addWidget(self.serial)
        for part in self.parts.values():
            self.stack.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.nav)
        row.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.nav.chosen.connect(self._show_section)
        self.operators.wanted.connect(self._take_over)
        self.operators.labels_wanted.connect(lambda asked: self.go.emit("labels", asked))
        self.own.say.connect(self.say)
        self.safety.accepted.connect(self._accept)
        self.machine.labels_wanted.connect(
            lambda: self.go.emit("labels", LabelsAsked(LabelSubject.PLACES, back="settings"))
        )
        self.scanner.print_wanted.connect(self.sheet.print)
        self.scanner.save_wanted.connect(self.sheet.save)
        self.sheet.say.connect(self.say)
        self.desk.refused.connect(self._refused)

    def _arrived(self, facts: StoreFacts) -> None:
        self.store.show_facts(facts)
        self.operators.show_facts(facts)
        self.own.show_facts(facts)
        self._offer(facts)
        self.about.show_facts(facts)

    def _offer(self, facts: StoreFacts) -> None:
        """Sections that whoever works can do nothing in are not there."""
        shown = {name: may(self.desk.session, f"settings.{name}") for name in _ASKED if name in self.parts}
        shown[OPERATORS] = shown[OPERATORS] or not facts.guarded  # anybody takes over the desk there
        for name, there in shown.items():
            self.nav.rows[name].setVisible(there)
        if not shown.get(str(self.where()), True):
            self.nav.choose(OWN)

    def _may_recast(self) -> bool:
        return may(self.desk.session, "settings.encryption")

    def _placed(self, path: Path) -> None:
        self.about.show_path(path)

    def _show_section(self, name: str) -> None:
        self.stack.setCurrentWidget(self.parts[name])
        if name == SAFETY:
            self._ask_standing()

    def _ask_standing(self) -> None:
        where = where_of(self._settings.now)
        self.desk.work(lambda database, _: standing(database, where), self.safety.show_standing, self)

    def _accept(self) -> None:
        """Whoever keeps the store knows why it is not what this computer saw last."""
        self.desk.work(lambda database, _: accept(database), lambda _: self._ask_standing(), self)

    def _change(self, command: Command) -> None:
        self.desk.change(command, then=self._changed, owner=self)

    def _changed(self, outcome: Outcome) -> None:
        if outcome.what == "operator_added":
            self.operators.added()

    def _refused(self, refusal: Refusal) -> None:
        if self.isVisible():
            self.operators.refuse(refusal)

    def _take_over(self, name: str) -> None:
        """This operator works at the desk from now on, also when the store is next opened here."""

        def took(known: Any) -> None:
            if known:
                self._settings.change(operator=name)
                self.desk.changed.emit(Changes.EVERYTHING)

        self.desk.work(lambda database, _: database.door.work_as(name), took, self)
