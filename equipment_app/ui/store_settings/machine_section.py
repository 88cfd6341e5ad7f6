"""What this machine remembers; every change applies at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from equipment_app.ui.access.look_choice import LookChoice
from equipment_app.ui.labels.target import NumberField
from equipment_app.ui.main_window.workplace import Machine
from equipment_app.ui.settings import LOCK_MINUTES
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Combo, Field
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.layout import Scroll, in_column

Printers = Callable[[], list[str]]


def printers_here() -> list[str]:
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


class MachineSection(Card):
    """`labels_wanted`: which sheet, printer and offset labels have is set where they are printed."""

    remembers = False

    labels_wanted = Signal()

    def __init__(self, machine: Machine, printers: Printers = printers_here) -> None:
        super().__init__(self.tr("This computer"))
        self.say_aside(self.tr("applies at once, stays on this computer"))
        self._settings = settings = machine.settings
        self._choice = LookChoice(machine, small=False)
        self.language, self.theme = self._choice.language, self._choice.theme
        self.printer, self.labels_page = Combo(), Button(self.tr("Sheets and label printers"), icon="tag")
        self.minutes = NumberField(*LOCK_MINUTES)
        self.minutes.put(settings.now.lock_minutes)
        self.printer.fill([("", self.tr("The system's default printer")), *((name, name) for name in printers())])
        self.printer.choose(settings.now.printer)
        self.lock_field = Field(self.minutes, self.tr("Minutes of inactivity, 1 to 60"))
        self._lay_out()
        self.printer.activated.connect(lambda _: settings.change(printer=self.printer.currentData()))
        self.labels_page.clicked.connect(self.labels_wanted)
        self.minutes.editingFinished.connect(self._keep_minutes)

    def focus(self) -> None:
        self.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_minutes(self) -> None:
        """Once it is written to the end; what is no such number is not kept."""
        self.lock_field.set_error("" if self.minutes.value else self.tr("From 1 to 60."))
        if self.minutes.value:
            self._settings.change(lock_minutes=self.minutes.whole)

    def _lay_out(self) -> None:
        note = self.tr(
            "Then the program locks, and whoever was working unlocks it. It also locks when the system "
            "locks its screen, and with Ctrl+Shift+L. Only in stores with passwords."
        )
        told = Label(note, token="quiet", wrap=True)
        told.setMinimumHeight(40)
        look = QGridLayout()
        look.setContentsMargins(0, 0, 0, 0)
        look.setHorizontalSpacing(16)
        rows = (self.tr("Language"), self.language), (self.tr("Look"), self.theme)
        for at, (words, control) in enumerate(rows):
            look.addWidget(Label(words), at, 0)
            look.addWidget(control, at, 1, Qt.AlignmentFlag.AlignLeft)
        look.setColumnStretch(1, 1)
        labels = Field(self.labels_page, self.tr("Labels of items, badges and places"))
        column = in_column(
            *(Caption(self.tr("Look and language")), look, 10),
            *(Caption(self.tr("Printing")), _fields(Field(self.printer, self.tr("Printer of papers")), labels), 10),
            *(Caption(self.tr("Lock")), _fields(self.lock_field, told), None),
            margins=(16, 14, 16, 16),
            spacing=10,
        )
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
