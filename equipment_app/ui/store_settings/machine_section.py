"""What this machine remembers; every change applies at once."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from equipment_app.ui.i18n import Languages
from equipment_app.ui.scanner import Scanner, framing_of
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.sounds import Sound, Sounds
from equipment_app.ui.theme import Look
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.check import Check
from equipment_app.ui.widgets.combo import Combo
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.scroll import Scroll
from equipment_app.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from equipment_app.scanning.decode import Scan

Printers = Callable[[], list[str]]


def printers_here() -> list[str]:
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


class MachineSection(Card):
    def __init__(
        self,
        settings: MachineSettings,
        look: Look,
        languages: Languages,
        scanner: Scanner,
        sounds: Sounds,
        printers: Printers = printers_here,
    ) -> None:
        super().__init__("·")
        self._settings, self._look, self._languages = settings, look, languages
        self._scanner, self._sounds, self._printers = scanner, sounds, printers
        self.language, self.theme = Segmented(), Segmented()
        self.printer, self.sheet = Combo(), Combo()
        self.prefix, self.suffix = LineField(), LineField()
        self.sounds = Check()
        self.listen = Button(icon="volume-2")
        self.captions = {name: Caption() for name in ("look", "print", "reader", "sounds")}
        self.labels = Label(), Label()
        self.reader = Label(token="quiet", wrap=True)
        self.fields = {
            "printer": Field(self.printer),
            "sheet": Field(self.sheet),
            "prefix": Field(self.prefix),
            "suffix": Field(self.suffix),
        }
        self._lay_out()
        self._connect()

    def focus(self) -> None:
        self.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_scan(self, scan: "Scan") -> None:
        """A reader is tried by reading any label."""
        said = self.tr("Read: {code}. As it came: {arrived}").format(code=scan.text, arrived=scan.arrived.strip())
        self.reader.setText(said)

    def retranslate(self) -> None:
        now = self._settings.now
        self.title.setText(self.tr("This machine"))
        self.say_aside(self.tr("applies at once, stays on this computer"))
        captions = {
            "look": self.tr("Look and language"),
            "print": self.tr("Printing"),
            "reader": self.tr("Reader"),
            "sounds": self.tr("Sounds"),
        }
        for name, words in captions.items():
            self.captions[name].setText(words)
        self._say_choices()
        labels = {
            "printer": self.tr("Printer of papers"),
            "sheet": self.tr("Sheet of labels"),
            "prefix": self.tr("It sends before a code"),
            "suffix": self.tr("It sends after a code, beside Enter and Tab"),
        }
        for name, words in labels.items():
            self.fields[name].set_label(words)
        self.prefix.setText(now.reader_prefix)
        self.suffix.setText(now.reader_suffix.strip())
        self.reader.setText(
            self.tr("Leave both empty unless your reader is set to send something. Scan any label to try.")
        )
        self.sounds.setText(self.tr("A sound for every scan, another for a refusal"))
        self.sounds.setChecked(now.sounds)
        self.listen.setText(self.tr("Listen"))

    def _say_choices(self) -> None:
        from equipment_app.documents.stock import STOCKS

        now = self._settings.now
        self.language.fill([Segment("cs", "Čeština"), Segment("en", "English")])
        self.language.value = self._languages.spoken
        self.theme.fill(
            [
                Segment("light", self.tr("Light"), icon="sun"),
                Segment("dark", self.tr("Dark"), icon="moon"),
                Segment("system", self.tr("As the system"), icon="monitor"),
            ]
        )
        self.theme.value = self._look.choice
        self.language.setAccessibleName(self.tr("Language"))
        self.theme.setAccessibleName(self.tr("Look"))
        self.labels[0].setText(self.tr("Language"))
        self.labels[1].setText(self.tr("Look"))
        names = [(name, name) for name in self._printers()]
        self._fill(self.printer, [("", self.tr("The system's default printer")), *names], now.printer)
        sheets = [(name, stock.title) for name, stock in STOCKS.items()]
        self._fill(self.sheet, sheets, now.label_sheet)

    def _fill(self, combo: Combo, choices: list[tuple[Any, str]], value: Any) -> None:
        combo.fill(choices)
        combo.blockSignals(True)
        combo.choose(value)
        combo.blockSignals(False)

    def _keep(self, **facts: Any) -> None:
        self._settings.change(**facts)

    def _choose_language(self, language: str) -> None:
        self._languages.choose(self._settings.change(language=language).language)

    def _choose_theme(self, theme: str) -> None:
        self._look.choose(self._settings.change(theme=theme).theme)

    def _frame(self, *_: object) -> None:
        settings = self._settings.change(reader_prefix=self.prefix.text(), reader_suffix=self.suffix.text())
        self._scanner.configure(framing_of(settings))

    def _hush(self, on: bool) -> None:
        self._sounds.on = self._settings.change(sounds=on).sounds
        self.listen.setEnabled(on)

    def _connect(self) -> None:
        self.language.chosen.connect(self._choose_language)
        self.theme.chosen.connect(self._choose_theme)
        self.printer.activated.connect(lambda _: self._keep(printer=self.printer.currentData()))
        self.sheet.activated.connect(lambda _: self._keep(label_sheet=self.sheet.currentData()))
        self.prefix.editingFinished.connect(self._frame)
        self.suffix.editingFinished.connect(self._frame)
        self.sounds.toggled.connect(self._hush)
        self.listen.clicked.connect(lambda: self._sounds.play(Sound.TAKEN))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.captions["look"])
        column.addLayout(_row((self.labels[0], self.language), (self.labels[1], self.theme)))
        column.addSpacing(10)
        column.addWidget(self.captions["print"])
        column.addLayout(_fields(self.fields["printer"], self.fields["sheet"]))
        column.addSpacing(10)
        column.addWidget(self.captions["reader"])
        column.addLayout(_fields(self.fields["prefix"], self.fields["suffix"]))
        tried = QGridLayout()
        tried.setHorizontalSpacing(8)
        tried.addWidget(IconLabel("barcode"), 0, 0, Qt.AlignmentFlag.AlignTop)
        tried.addWidget(self.reader, 0, 1)
        tried.setColumnStretch(1, 1)
        column.addLayout(tried)
        column.addSpacing(10)
        column.addWidget(self.captions["sounds"])
        column.addLayout(_row((self.sounds, self.listen)))
        column.addStretch(1)
        self.body.addWidget(Scroll(column), 1)


def _fields(*fields: QWidget) -> QGridLayout:
    """Equally wide, their labels on one line."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    for at, field in enumerate(fields):
        grid.addWidget(field, 0, at, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(at, 1)
    return grid


def _row(*pairs: tuple[QWidget, QWidget]) -> QGridLayout:
    """Words at the left, their control behind them."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    for at, (words, control) in enumerate(pairs):
        grid.addWidget(words, at, 0)
        grid.addWidget(control, at, 1, Qt.AlignmentFlag.AlignLeft)
    grid.setColumnStretch(1, 1)
    return grid
