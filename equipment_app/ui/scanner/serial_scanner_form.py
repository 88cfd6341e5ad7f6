"""Which reader on a serial port this machine has, and how it is with it now."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.scanning.serial import BAUD_RATES, Port, port_with
from equipment_app.ui.look.colors import Token
from equipment_app.ui.scanner.serial_scanner import Link, SerialScanner, State
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.combo import Combo
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Caption, Label

_LOOK_MS = 2_000
"""While it is shown, ports are looked for this often: whoever plugs a reader in sees it appear."""

_SIGNS: dict[State, tuple[str, Token]] = {
    State.OFF: ("usb", "quiet"),
    State.READY: ("circle-check", "good"),
    State.MISSING: ("unplug", "warn"),
    State.DENIED: ("triangle-alert", "bad"),
}


class SerialScannerForm(QWidget):
    """Remembers what is chosen and uses it at once."""

    def __init__(self, settings: MachineSettings, scanner: SerialScanner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._scanner = settings, scanner
        self.caption = Caption(self.tr("Scanner on a serial port"))
        self.port, self.baud = Combo(), Combo()
        self.fields = Field(self.port), Field(self.baud)
        self.sign, self.state = IconLabel("usb"), Label(token="quiet", wrap=True)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.look)
        self._lay_out()
        self.port.activated.connect(lambda _: self._choose())
        self.baud.activated.connect(lambda _: self._choose())
        scanner.told.connect(lambda _: self._say_state())
        self.fields[0].set_label(self.tr("Port"))
        self.fields[1].set_label(self.tr("Speed (baud)"))
        self.baud.fill([(rate, rate) for rate in BAUD_RATES])
        self.baud.choose(self._settings.now.serial_baud)
        self.look()
        self._say_state()

    def look(self) -> None:
        """The ports there are now; the remembered one also while it is unplugged."""
        if self.port.view().isVisible():
            return
        now, found = self._settings.now, list(self._scanner.find())
        choices = [("", self.tr("None")), *((port.key, _named(port)) for port in found)]
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

    def _say_state(self) -> None:
        link = self._scanner.link
        self.sign.show_icon(*_SIGNS[link.state])
        self.state.setText(self._words(link))

    def _words(self, link: Link) -> str:
        match link.state:
            case State.READY:
                return self.tr("It is connected. Whatever ends its codes, they are read.")
            case State.MISSING:
                return self.tr("It is not plugged in. It will be used as soon as it is.")
            case State.DENIED:
                said = self.tr("It cannot be opened: another program has it, or you have no right to it ({reason}).")
                return said.format(reason=link.reason)
        return self.tr("For scanners set to serial mode (USB-CDC, RS-232). The usual ones act as a keyboard.")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.caption)
        fields = QHBoxLayout()
        fields.setSpacing(16)
        fields.addWidget(self.fields[0], 2)
        fields.addWidget(self.fields[1], 1)
        column.addLayout(fields)
        told = QGridLayout()
        told.setHorizontalSpacing(8)
        told.addWidget(self.sign, 0, 0)
        told.addWidget(self.state, 0, 1)
        told.setColumnStretch(1, 1)
        column.addLayout(told)


def _named(port: Port) -> str:
    return port.device if port.name == port.device else f"{port.name} ({port.device})"
