"""What this machine remembers; every change applies at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from equipment_app.ui.i18n import Languages
from equipment_app.ui.labels.number_field import NumberField
from equipment_app.ui.look.theme import Look
from equipment_app.ui.settings import LOCK_MINUTES, MachineSettings
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Combo, Field
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.layout import Scroll
from equipment_app.ui.widgets.segmented import Segment, Segmented

Printers = Callable[[], list[str]]


def printers_here() -> list[str]:
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


class MachineSection(Card):
    """`labels_wanted`: which sheet, printer and offset labels have is set where they are printed."""

    remembers = False

    labels_wanted = Signal()

    def __init__(
        self,
        settings: MachineSettings,
        look: Look,
        languages: Languages,
        printers: Printers = printers_here,
    ) -> None:
        super().__init__("·")
        self._settings, self._look, self._languages = settings, look, languages
        self._printers = printers
        self.language, self.theme = Segmented(), Segmented()
        self.printer, self.labels_page = Combo(), Button(icon="tag")
        self.minutes, self.minutes_note = NumberField(*LOCK_MINUTES), Label(token="quiet", wrap=True)
        self.minutes.put(settings.now.lock_minutes)
        self.captions = {name: Caption() for name in ("look", "print", "lock")}
        self.labels = Label(), Label()
        self.fields = {
            "printer": Field(self.printer),
            "sheet": Field(self.labels_page),
            "lock": Field(self.minutes),
        }
        self._lay_out()
        self._connect()

    def focus(self) -> None:
        self.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.title.setText(self.tr("This computer"))
        self.say_aside(self.tr("applies at once, stays on this computer"))
        captions = {
            "look": self.tr("Look and language"),
            "print": self.tr("Printing"),
            "lock": self.tr("Lock"),
        }
        for name, words in captions.items():
            self.captions[name].setText(words)
        self._say_choices()
        labels = {
            "printer": self.tr("Printer of papers"),
            "sheet": self.tr("Labels of items, badges and places"),
            "lock": self.tr("Minutes of inactivity, 1 to 60"),
        }
        self.minutes_note.setText(
            self.tr(
                "Then the program locks, and whoever was working unlocks it. It also locks when the system "
                "locks its screen, and with Ctrl+Shift+L. Only in stores with passwords."
            )
        )
        for name, words in labels.items():
            self.fields[name].set_label(words)

    def _say_choices(self) -> None:
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
        self.labels_page.setText(self.tr("Sheets and label printers"))

    def _fill(self, combo: Combo, choices: list[tuple[Any, str]], value: Any) -> None:
        combo.fill(choices)
        combo.blockSignals(True)
        combo.choose(value)
        combo.blockSignals(False)

    def _keep(self, **facts: Any) -> None:
        self._settings.change(**facts)

    def _keep_minutes(self) -> None:
        """Once it is written to the end; what is no such number is not kept."""
        self.fields["lock"].set_error("" if self.minutes.value else self.tr("From 1 to 60."))
        if self.minutes.value:
            self._keep(lock_minutes=self.minutes.whole)

    def _choose_language(self, language: str) -> None:
        self._languages.choose(self._settings.change(language=language).language)

    def _choose_theme(self, theme: str) -> None:
        self._look.choose(self._settings.change(theme=theme).theme)

    def _connect(self) -> None:
        self.language.chosen.connect(self._choose_language)
        self.theme.chosen.connect(self._choose_theme)
        self.printer.activated.connect(lambda _: self._keep(printer=self.printer.currentData()))
        self.labels_page.clicked.connect(self.labels_wanted)
        self.minutes.editingFinished.connect(self._keep_minutes)

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
        column.addWidget(self.captions["lock"])
        self.minutes_note.setMinimumHeight(40)
        column.addLayout(_fields(self.fields["lock"], self.minutes_note))
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
