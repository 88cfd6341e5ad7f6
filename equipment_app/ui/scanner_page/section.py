"""The Scanner section: at the left it is tried, at the right, or below, it is set. It belongs to this machine."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.scanning.decode import Framing, Scan
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.scanner.scanner import Scanner, framing_of
from equipment_app.ui.scanner_page.feedback import Feedback
from equipment_app.ui.scanner_page.trial import Trial
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.scrolling import Scroll

_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_PAD, _GAP = 16, 32


class ScannerSection(Card):
    """`devices` takes readers of other kinds, each under its own caption."""

    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, settings: MachineSettings, scanner: Scanner, sounds: Sounds) -> None:
        super().__init__("·")
        self._settings, self._scanner = settings, scanner
        self.trial = Trial(scanner)
        self.feedback = Feedback(settings, sounds)
        self.print = Button(self.tr("Print the test sheet"), icon="printer")
        self.save = Button(self.tr("Save it as PDF…"), kind="text", icon="file-down")
        self.prefix, self.suffix = LineField(), LineField()
        self.fields = Field(self.prefix), Field(self.suffix)
        self.captions = {name: Caption() for name in ("try", "around", "feedback")}
        self.hint = Label(
            self.tr("Enter, Tab, STX, ETX and AIM identifiers need not be set: the program recognises them."),
            token="quiet",
            wrap=True,
        )
        self.devices = QVBoxLayout()
        self.devices.setSpacing(10)
        self._lay_out()
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.prefix.editingFinished.connect(self._frame)
        self.suffix.editingFinished.connect(self._frame)
        self.trial.told.connect(self._learn)
        self.title.setText(self.tr("Scanner"))
        self.say_aside(self.tr("applies at once, stays on this computer"))
        self.captions["try"].setText(self.tr("Test"))
        self.captions["around"].setText(self.tr("Before and after a code"))
        self.captions["feedback"].setText(self.tr("Sounds and flash"))
        self.fields[0].set_label(self.tr("It sends before a code"))
        self.fields[1].set_label(self.tr("It sends after a code"))
        self._show_framing()
        self._fit()

    def focus(self) -> None:
        self.trial.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, scan: Scan) -> None:
        self.trial.take(scan)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where both do not fit beside each other, what is set stands under what is tried."""
        wide = sum(side.minimumSize().width() for side in self._sides) + _GAP + 2 * _PAD
        self._columns.setDirection(_DOWN if wide > self.width() - 2 else _ACROSS)

    def _show_framing(self) -> None:
        now = framing_of(self._settings.now)
        self.prefix.setText(now.prefix)
        self.suffix.setText(now.suffix)

    def _frame(self) -> None:
        self._keep(Framing(self.prefix.text(), self.suffix.text()))

    def _learn(self, framing: Framing) -> None:
        """What stands around a code was read off a scan."""
        self._keep(framing)
        self._show_framing()

    def _keep(self, framing: Framing) -> None:
        now = framing_of(self._settings.change(reader_prefix=framing.prefix, reader_suffix=framing.suffix))
        if now != self._scanner.framing:
            self._scanner.configure(now)

    def _lay_out(self) -> None:
        left, right = self._sides = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(10)
        right.setSpacing(10)
        left.addWidget(self.captions["try"])
        left.addLayout(_beside(self.print, self.save))
        left.addWidget(self.trial)
        left.addStretch(1)
        right.addWidget(self.captions["around"])
        right.addLayout(_beside(*self.fields, spread=True))
        right.addWidget(self.hint)
        right.addSpacing(10)
        right.addWidget(self.captions["feedback"])
        right.addWidget(self.feedback)
        right.addSpacing(10)
        right.addLayout(self.devices)
        right.addStretch(1)
        self._columns = QBoxLayout(_ACROSS)
        self._columns.setContentsMargins(_PAD, 14, _PAD, _PAD)
        self._columns.setSpacing(_GAP)
        self._columns.addLayout(left, 5)
        self._columns.addLayout(right, 4)
        self.body.addWidget(Scroll(self._columns), 1)


def _beside(*parts: QWidget, spread: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8 if not spread else 16)
    for part in parts:
        row.addWidget(part, 1 if spread else 0)
    if not spread:
        row.addStretch(1)
    return row
