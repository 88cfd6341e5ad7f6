"""Every way a code comes in beside the keyboard: a serial port, a camera, pictures. All lead to `Scanner`."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from equipment_app.scanning.decode import read
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.scanner.batch_scan import Taking
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.scanner.picture_codes import Dropping, PictureCodes
from equipment_app.ui.scanner.scanner import Scanner, framing_of
from equipment_app.ui.scanner.serial_scanner import Link, SerialScanner, State
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.camera.names import Namer
    from equipment_app.ui.camera.window import CameraWindow
    from equipment_app.ui.desk.desk import Desk
    from equipment_app.ui.program.check_file import CheckPlace
    from equipment_app.ui.widgets.status_bar import StatusBar


class Readers(QObject):
    """Lives as long as the program; camera and pictures as long as a store is open."""

    def __init__(self, window: Window, scanner: Scanner, sounds: Sounds, settings: MachineSettings) -> None:
        super().__init__(window)
        self._window, self._scanner, self._sounds, self._settings = window, scanner, sounds, settings
        self.serial = SerialScanner(parent=self)
        self.camera: CameraWindow | None = None
        self.pictures: PictureCodes | None = None
        self._status: StatusBar | None = None
        self.serial.read.connect(self._arrived)
        self.serial.told.connect(lambda _: self.say_serial())
        window.leaving.connect(self.serial.stop)
        window.leaving.connect(self.leave)

    @property
    def camera_open(self) -> bool:
        return self.camera is not None and self.camera.isVisible()

    def start(self) -> None:
        """Listen to the port this machine remembers."""
        self.serial.use(self._settings.now.serial_port, self._settings.now.serial_baud)

    def serve(self, place: Workplace, desk: "Desk") -> None:
        """A store is open: its page gets what cameras and pictures show."""
        self.leave()
        self._status = place.status
        taking = Taking(self._scanner, self._sounds, desk, place)
        self.pictures = pictures = PictureCodes(self._window, desk, taking, self._sounds, self._settings, place)
        pictures.say.connect(place.say)
        Dropping(self._window, place, pictures.take)
        place.actions_.on("file.codes", pictures.choose)
        place.actions_.on("edit.paste", pictures.paste)
        place.actions_.on("view.camera", lambda: self._open_camera(place, desk))
        self.say_serial()

    def serve_check(self, place: "CheckPlace") -> None:
        """A check file is open: there are no books to ask."""
        self.leave()
        self._status = place.status
        place.actions_.on("view.camera", lambda: self._open_camera(place, None))
        place.left.connect(self.leave)
        self.say_serial()

    def leave(self) -> None:
        """The store is closed."""
        if self.camera is not None:
            self.camera.close()
            self.camera.deleteLater()
        self.camera = self.pictures = self._status = None

    def say_serial(self) -> None:
        """In the status bar, which reader it is and whether it is there."""
        link = self.serial.link
        if self._status is None:
            return
        icon = "usb" if link.state in (State.READY, State.OFF) else "unplug"
        self._status.say("serial", self._words(link), icon, "good" if link.state is State.READY else "warn")

    def _arrived(self, text: str) -> None:
        self._scanner.receive(read(text, framing=framing_of(self._settings.now)))

    def _open_camera(self, place: "Workplace | CheckPlace", desk: "Desk | None") -> None:
        """Made when it is first wanted; the key that opened it closes it."""
        from equipment_app.ui.camera.window import CameraWindow

        if self.camera is None:
            self.camera = CameraWindow(_namer(place, desk), self._settings, self._scanner.hears, self._window)
            self._scanner.serve(self.camera)
            taking = Taking(self._scanner, self._sounds, desk, self.camera)
            self.camera.eye.taken.connect(lambda texts: self._seen(texts, taking))
        if self.camera.isVisible():
            self.camera.close()
        else:
            self.camera.open()

    def _seen(self, texts: list[str], taking: Taking) -> None:
        """One code is as good as a scan; several at once make one sound."""
        if len(texts) == 1:
            self._scanner.receive(read(texts[0]))
        else:
            taking.take(texts)

    def _words(self, link: Link) -> str:
        name = link.port.name if link.port else ""
        match link.state:
            case State.READY:
                return name
            case State.MISSING:
                return self.tr("The scanner is unplugged")
            case State.DENIED:
                return self.tr("{name} cannot be opened").format(name=name)
        return ""


def _namer(place: "Workplace | CheckPlace", desk: "Desk | None") -> "Namer":
    from equipment_app.ui.camera.names import CheckNames, Names

    if desk is not None or isinstance(place, Workplace):
        assert desk is not None
        return Names(desk, place)
    return CheckNames(lambda: place.session.check.plan if place.session and place.session.check else None, place)
