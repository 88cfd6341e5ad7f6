"""Settings: the store, who works with it, one's own access, this machine, what the program is."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from equipment_app.domain.kinds import Changes
from equipment_app.domain.rights import Right
from equipment_app.scanning.decode import Scan
from equipment_app.ui import rights
from equipment_app.ui.backups.runner import where_of
from equipment_app.ui.backups.section import BackupsSection
from equipment_app.ui.backups.store_backups import BackupActions
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.encryption.place import EncryptionChange
from equipment_app.ui.finder.finder import Setting, settings_of
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.labels.asked import LabelsAsked, LabelSubject
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.output.printing import Printers, printers_here
from equipment_app.ui.page import Page
from equipment_app.ui.rights import BACKUPS, CATALOGUE, EVERYBODY, RECEIVE, SETTINGS, NeededRights
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.scanner.serial_scanner import SerialScanner
from equipment_app.ui.scanner_page.section import ScannerSection, SerialScannerForm, TrialSheet
from equipment_app.ui.store_health.health import accept
from equipment_app.ui.store_health.section import SafetySection, safety_facts
from equipment_app.ui.store_settings.about import AboutSection
from equipment_app.ui.store_settings.facts import StoreFacts, store_facts
from equipment_app.ui.store_settings.fundings import FundingsSection
from equipment_app.ui.store_settings.operators import OperatorsSection
from equipment_app.ui.store_settings.sections import MachineSection, OwnSection
from equipment_app.ui.store_settings.sizes import SizesSection
from equipment_app.ui.store_settings.store_section import StoreSection
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.frame import RailRow
from equipment_app.ui.widgets.layout import in_row

OPERATORS, SAFETY, OWN, SCANNER = "operators", "safety", "own", "scanner"
_FOUND = Qt.FocusReason.ShortcutFocusReason
_Section: TypeAlias = tuple[str, str, str, NeededRights, QWidget | None]

_WIDE, _NARROW = 220, 196


class Sections(Card):
    """The list of sections at the left; Up and Down walk through them."""

    chosen = Signal(str)

    def __init__(self, sections: Sequence[tuple[str, str, str]]) -> None:
        """Each (name, words, icon); the first is chosen."""
        super().__init__()
        self.setFixedWidth(_WIDE)
        self.pad(8, 8, 0)
        self.rows: dict[str, RailRow] = {}
        for name, words, icon in sections:
            row = self.rows[name] = RailRow(name, icon)
            row.setText(words)
            row.setAccessibleName(words)
            row.clicked.connect(lambda _checked=False, name=name: self.choose(name))
            self.body.addWidget(row)
        self.body.addStretch(1)
        self.choose(sections[0][0])

    def choose(self, name: str) -> None:
        self.rows[name].setChecked(True)
        self.chosen.emit(name)

    def current(self) -> QWidget:
        return next(row for row in self.rows.values() if row.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = [name for name, row in self.rows.items() if not row.isHidden()]
        at = next((number for number, name in enumerate(names) if self.rows[name].isChecked()), 0)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= at + step < len(names):
            self.choose(names[at + step])
            self.rows[names[at + step]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


class SettingsPage(Page):
    watches = Changes.SETTINGS | Changes.KITS | Changes.CATALOGUE

    def __init__(
        self,
        desk: Desk,
        machine: Machine,
        scanner: Scanner,
        sounds: Sounds,
        serial: SerialScanner | None = None,
        backups: BackupActions | None = None,
        recast: Callable[[EncryptionChange], object] | None = None,
        *,
        printers: Printers = printers_here,
    ) -> None:
        super().__init__(desk)
        settings = self._settings = machine.settings
        self._wanted: QWidget | None = None
        self.store = StoreSection(lambda command: desk.change(command, owner=self))
        self.fundings = FundingsSection(lambda command: desk.change(command, owner=self))
        self.sizes = SizesSection(lambda command: desk.change(command, owner=self))
        self.operators = OperatorsSection(desk)
        self.own = OwnSection(desk, settings, self)
        self.machine = MachineSection(machine, printers)
        self.scanner = ScannerSection(settings, scanner, sounds)
        self.serial = SerialScannerForm(settings, serial) if serial else None
        self.sheet = TrialSheet(desk, settings, self)
        self.about = AboutSection(desk)
        self.safety = SafetySection(recast if desk.may(Right.ENCRYPTION) else None)
        self.backups = BackupsSection(backups, desk.may(Right.RESTORE)) if backups else None
        sections = self._sections()
        self.parts = {name: part for name, *_, part in sections if part is not None}
        self.nav = Sections([(name, words, icon) for name, words, icon, *_ in sections])
        self._met = {name: need.met(desk.session) for name, _, _, need, _ in sections}
        """Whether whoever works can do something there."""
        self.set_context(self.tr("what is on papers and labels, who issues kit, how this computer behaves"))
        self._lay_out()
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.nav.setFixedWidth(_NARROW if self.width() < NARROW else _WIDE)

    def reload(self) -> None:
        self.desk.work(
            lambda database, _: (database.path, database.ask(store_facts)), self._arrived, self, instead="facts"
        )

    def _sections(self) -> Sequence[_Section]:
        """Each with its words, its icon, and who can do something there."""
        sections: tuple[_Section, ...] = (
            ("store", self.tr("Store"), "warehouse", SETTINGS, self.store),
            ("fundings", self.tr("Funding"), "badge-check", RECEIVE, self.fundings),
            ("sizes", self.tr("Sizes"), "shirt", CATALOGUE, self.sizes),
            (OPERATORS, self.tr("Operators"), "users", rights.OPERATORS, self.operators),
            ("backups", self.tr("Backups"), "hard-drive", BACKUPS, self.backups),
            (SAFETY, self.tr("Safety"), "shield", EVERYBODY, self.safety),
            (OWN, self.tr("My access"), "lock", EVERYBODY, self.own),
            ("machine", self.tr("This computer"), "monitor", EVERYBODY, self.machine),
            (SCANNER, self.tr("Scanner"), "scan-barcode", EVERYBODY, self.scanner),
            ("about", self.tr("About the program"), "info", EVERYBODY, self.about),
        )
        return [section for section in sections if section[-1] is not None]

    def settings(self) -> list[Setting]:
        """What can be found here by its words, of the sections in which whoever works can do something."""
        names = {name: row.text() for name, row in self.nav.rows.items() if self._met[name]}
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

    def save(self) -> None:
        """The section that is shown."""
        if submit := self._submit():
            submit()

    def saves(self) -> bool:
        """What is set here is saved by a key; elsewhere it holds at once."""
        return self._submit() is not None

    def _submit(self) -> Callable[[], object] | None:
        shown = self.stack.currentWidget()
        if shown is self.store:
            return self.store.form.submit
        return next((one.submit for one in (self.fundings, self.sizes, self.operators) if shown is one), None)

    def add_operator(self) -> None:
        if self.stack.currentWidget() is self.operators:
            self.operators.ask_new()

    def take_scan(self, scan: Scan) -> bool:
        """While the scanner's section is shown, a scan tries it and does nothing else; a badge may be asked for."""
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
        in_row(self.nav, (self.stack, 1), on=self, spacing=12)

    def _connect(self) -> None:
        self.nav.chosen.connect(self._show_section)
        self.operators.wanted.connect(self._take_over)
        self.operators.labels_wanted.connect(lambda asked: self.go.emit("labels", asked))
        self.own.paper.say.connect(self.say)
        self.safety.accept.clicked.connect(lambda: self.desk.work(accept, lambda _: self._ask_safety(), self))
        self.machine.labels_page.clicked.connect(
            lambda: self.go.emit("labels", LabelsAsked(LabelSubject.PLACES, back="settings"))
        )
        self.scanner.print.clicked.connect(self.sheet.print)
        self.scanner.save.clicked.connect(self.sheet.save)
        self.sheet.say.connect(self.say)

    def _arrived(self, found: tuple[Path, StoreFacts]) -> None:
        path, facts = found
        for part in (self.store, self.fundings, self.sizes, self.operators, self.own):
            part.show_facts(facts)
        self._offer(facts)
        self.about.show_store(path, facts.entries)

    def _offer(self, facts: StoreFacts) -> None:
        """Sections that whoever works can do nothing in are not there."""
        shown = self._met | {OPERATORS: self._met[OPERATORS] or not facts.guarded}  # anybody takes over the desk there
        for name, there in shown.items():
            self.nav.rows[name].setVisible(there)
        if not shown.get(str(self.where()), True):
            self.nav.choose(OWN)

    def _show_section(self, name: str) -> None:
        self.stack.setCurrentWidget(self.parts[name])
        if name == SAFETY:
            self._ask_safety()

    def _ask_safety(self) -> None:
        where = where_of(self._settings.now)
        self.desk.work(lambda database, _: safety_facts(database, where), self.safety.show_facts, self)

    def _take_over(self, name: str) -> None:
        """This operator works at the desk from now on, also when the store is next opened here."""

        def took(known: Any) -> None:
            if known:
                self._settings.change(operator=name)
                self.desk.changed.emit(Changes.EVERYTHING)

        self.desk.work(lambda database, _: database.door.work_as(name), took, self)

    acts: ClassVar[Sequence["Act[SettingsPage]"]] = (
        Act("settings.operator", "&Add an operator…", "Ctrl+N", "user-plus", add_operator, need=rights.OPERATORS),
        Act("settings.save", "&Save the settings", "Ctrl+S", "check", save, saves),
    )
