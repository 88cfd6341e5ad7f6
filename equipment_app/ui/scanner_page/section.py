"""The section of the scanner: try it, hear it, the reader on a serial port, and the test sheet on paper."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from equipment_app.scanning.decode import Framing, Scan
from equipment_app.scanning.serial import BAUD_RATES, port_with
from equipment_app.store.database import Database
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import dress
from equipment_app.ui.output import printing
from equipment_app.ui.output.files import ask_save, save
from equipment_app.ui.scanner.feedback import FlashLevel, Sound, Sounds, Volume
from equipment_app.ui.scanner.scanner import Scanner, framing_of
from equipment_app.ui.scanner.serial_scanner import PortState, SerialLink, SerialScanner
from equipment_app.ui.scanner_page.trial import Trial
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Combo, Field, LineField
from equipment_app.ui.widgets.label import Caption, IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.segmented import Segment, Segmented


def made(database: Database, _progress: object = None) -> bytes:
    """In the language of the screen."""
    from equipment_app.documents import scanner_sheet

    store = database.ask(lambda books: books.settings["store.name"])
    return scanner_sheet.render(store, "en" if language() == "en" else "cs")


class TrialSheet(QObject):
    """`say` is a `Message`."""

    say = Signal(object)

    def __init__(self, desk: Desk, settings: MachineSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.printing = printing.Printing(desk, lambda: printing.printer_named(settings.now.printer), self)
        self.printing.say.connect(self.say)

    def print(self) -> None:
        self._desk.work(made, lambda content: self.printing.document(content, self.tr("Scanner test")), self)

    def save(self) -> None:
        title, name = self.tr("Save the test sheet"), self.tr("scanner-test") + ".pdf"
        dress(ask_save(None, title, name, "PDF (*.pdf)", "pdf", self.save_to))

    def save_to(self, path: Path) -> None:
        def write(database: Database, _progress: object) -> Path:
            content = made(database)
            save(path, content)
            return path

        said = self.tr("The test sheet is saved.")
        self._desk.work(write, lambda path: self.say.emit(Message(said, str(path), topic="sheet")), self)


class Feedback(QWidget):
    """A choice applies at once and is heard at once."""

    def __init__(self, settings: MachineSettings, sounds: Sounds) -> None:
        super().__init__()
        self._settings, self._sounds = settings, sounds
        self.volume, self.seen = Segmented(name=self.tr("Sound")), Segmented()
        self.volume.fill(
            [
                Segment(Volume.OFF, self.tr("Off"), icon="volume-x"),
                Segment(Volume.QUIET, self.tr("Quiet")),
                Segment(Volume.MEDIUM, self.tr("Medium")),
                Segment(Volume.LOUD, self.tr("Loud"), icon="volume-2"),
            ]
        )
        seen = {
            FlashLevel.NONE: self.tr("Never"),
            FlashLevel.REFUSED: self.tr("Refusals"),
            FlashLevel.ALL: self.tr("Every scan"),
        }
        self.seen.fill([Segment(which, words) for which, words in seen.items()])
        self.volume.value, self.seen.value = Volume(settings.now.volume), FlashLevel(settings.now.flash)
        self.seen.setAccessibleName(self.tr("Flash at the edge of the window"))
        self.tries = {
            Sound.TAKEN: Button(self.tr("Taken"), size="small"),
            Sound.ALREADY: Button(self.tr("Already there"), size="small"),
            Sound.REFUSED: Button(self.tr("Refused"), size="small"),
        }
        for sound, button in self.tries.items():
            button.clicked.connect(lambda _=False, sound=sound: self._sounds.play(sound))
        self.volume.chosen.connect(self._choose_volume)
        self.seen.chosen.connect(self._choose_seen)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for row, words in enumerate((self.tr("Sound"), self.tr("Flash"), self.tr("Try"))):
            grid.addWidget(Label(words), row, 0)
        grid.addWidget(self.volume, 0, 1)
        grid.addWidget(self.seen, 1, 1)
        grid.addLayout(in_row(*self.tries.values(), None, spacing=8), 2, 1)
        grid.setColumnStretch(2, 1)

    def _choose_volume(self, volume: Volume) -> None:
        self._settings.change(volume=str(volume))
        self._sounds.volume = volume
        self._sounds.play(Sound.TAKEN)

    def _choose_seen(self, seen: FlashLevel) -> None:
        self._settings.change(flash=str(seen))
        self._sounds.seen = seen
        self._sounds.play(Sound.REFUSED if seen is FlashLevel.REFUSED else Sound.TAKEN)


_LOOK_MS = 2_000
"""While it is shown, ports are looked for this often: whoever plugs a reader in sees it appear."""

_SIGNS: dict[PortState, tuple[str, Token]] = {
    PortState.OFF: ("usb", "quiet"),
    PortState.READY: ("circle-check", "good"),
    PortState.MISSING: ("unplug", "warn"),
    PortState.DENIED: ("triangle-alert", "bad"),
}


class SerialScannerForm(QWidget):
    """Remembers what is chosen and uses it at once."""

    def __init__(self, settings: MachineSettings, scanner: SerialScanner) -> None:
        super().__init__()
        self._settings, self._scanner = settings, scanner
        self.port, self.baud = Combo(), Combo()
        self.fields = Field(self.port, self.tr("Port")), Field(self.baud, self.tr("Speed (baud)"))
        self.sign, self.state = IconLabel("usb"), Label(token="quiet", wrap=True)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.look)
        told = QGridLayout()
        told.setHorizontalSpacing(8)
        told.addWidget(self.sign, 0, 0)
        told.addWidget(self.state, 0, 1)
        told.setColumnStretch(1, 1)
        fields = in_row((self.fields[0], 2), (self.fields[1], 1), spacing=16)
        in_column(Caption(self.tr("Scanner on a serial port")), fields, told, on=self, spacing=10)
        self.port.activated.connect(lambda _: self._choose())
        self.baud.activated.connect(lambda _: self._choose())
        scanner.told.connect(self._say_state)
        self.baud.fill([(rate, rate) for rate in BAUD_RATES])
        self.baud.choose(self._settings.now.serial_baud)
        self.look()
        self._say_state()

    def look(self) -> None:
        """The ports there are now; the remembered one also while it is unplugged."""
        if self.port.view().isVisible():
            return
        now, found = self._settings.now, list(self._scanner.find())
        names = ((port, port.name if port.name == port.device else f"{port.name} ({port.device})") for port in found)
        choices = [("", self.tr("None")), *((port.key, name) for port, name in names)]
        if now.serial_port and port_with(now.serial_port, found) not in found:
            choices.append((now.serial_port, self.tr("The one used so far")))
        self.port.fill(choices)
        self.port.choose(now.serial_port)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()
        self._look.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look.stop()

    def _choose(self) -> None:
        now = self._settings.change(serial_port=self.port.currentData(), serial_baud=self.baud.currentData())
        self._scanner.use(now.serial_port, now.serial_baud)
        self._say_state()

    def _say_state(self, *_: object) -> None:
        link = self._scanner.link
        self.sign.show_icon(*_SIGNS[link.state])
        self.state.setText(self._words(link))

    def _words(self, link: SerialLink) -> str:
        match link.state:
            case PortState.READY:
                return self.tr("It is connected. Whatever ends its codes, they are read.")
            case PortState.MISSING:
                return self.tr("It is not plugged in. It will be used as soon as it is.")
            case PortState.DENIED:
                said = self.tr("It cannot be opened: another program has it, or you have no right to it ({reason}).")
                return said.format(reason=link.reason)
        return self.tr("For scanners set to serial mode (USB-CDC, RS-232). The usual ones act as a keyboard.")


_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_PAD, _GAP = 16, 32


class ScannerSection(Card):
    """`devices` takes readers of other kinds, each under its own caption."""

    def __init__(self, settings: MachineSettings, scanner: Scanner, sounds: Sounds) -> None:
        super().__init__(self.tr("Scanner"))
        self._settings, self._scanner = settings, scanner
        self.trial = Trial(scanner)
        self.feedback = Feedback(settings, sounds)
        self.print = Button(self.tr("Print the test sheet"), icon="printer")
        self.save = Button(self.tr("Save it as PDF…"), kind="text", icon="file-down")
        self.prefix, self.suffix = LineField(), LineField()
        before, after = self.tr("It sends before a code"), self.tr("It sends after a code")
        self.fields = Field(self.prefix, before), Field(self.suffix, after)
        self.devices = in_column(spacing=10)
        self._lay_out()
        self.prefix.editingFinished.connect(self._frame)
        self.suffix.editingFinished.connect(self._frame)
        self.trial.told.connect(self._learn)
        self.say_aside(self.tr("applies at once, stays on this computer"))
        self._show_framing()
        self.resized()

    def focus(self) -> None:
        self.trial.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, scan: Scan) -> None:
        self.trial.take(scan)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resized()

    def resized(self) -> None:
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
        hint = self.tr("Enter, Tab, STX, ETX and AIM identifiers need not be set: the program recognises them.")
        sheet = in_row(self.print, self.save, None, spacing=8)
        left = in_column(Caption(self.tr("Test")), sheet, self.trial, None, spacing=10)
        right = in_column(
            Caption(self.tr("Before and after a code")),
            in_row(*((field, 1) for field in self.fields), spacing=16),
            Label(hint, token="quiet", wrap=True),
            10,
            Caption(self.tr("Sounds and flash")),
            self.feedback,
            10,
            self.devices,
            None,
            spacing=10,
        )
        self._sides, self._columns = (left, right), QBoxLayout(_ACROSS)
        self._columns.setContentsMargins(_PAD, 14, _PAD, _PAD)
        self._columns.setSpacing(_GAP)
        fill(self._columns, (left, 5), (right, 4))
        self.body.addWidget(Scroll(self._columns), 1)
