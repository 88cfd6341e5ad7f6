"""Every way a code comes in beside the keyboard, which all lead to `Scanner`, and where a scan goes from there."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from equipment_app.domain.codes import Code, Family
from equipment_app.scanning.decode import PlainText, ReaderTest, Scan, mistyped, read
from equipment_app.scanning.keys import Stroke
from equipment_app.ui.access.sign_in import SignIn
from equipment_app.ui.attachments.pasted import in_clipboard
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.scanner.borne import SCANNED
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.scanner.missed import Missed
from equipment_app.ui.scanner.picture_codes import BatchScan, DropHint, PictureCodes
from equipment_app.ui.scanner.scanner import Scanner, framing_of
from equipment_app.ui.scanner.serial_scanner import PortState, SerialLink, SerialScanner
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.frame import StatusBar
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.camera.names import Namer
    from equipment_app.ui.camera.window import CameraWindow
    from equipment_app.ui.program.file_place import FilePlace


class TakesScans(Protocol):
    def take_scan(self, scan: Scan) -> bool: ...


class Readers(QObject):
    """Lives as long as the program; camera and pictures as long as a store is open. `here` stands in the window now.

    A scan goes to the door while somebody is asked who they are, else to what stands in the window.
    """

    def __init__(
        self,
        window: Window,
        scanner: Scanner,
        sounds: Sounds,
        settings: MachineSettings,
        door: SignIn,
        here: Callable[[], TakesScans | None],
    ) -> None:
        super().__init__(window)
        self._door, self._here = door, here
        self._window, self._scanner, self._sounds, self._settings = window, scanner, sounds, settings
        self.serial = SerialScanner(parent=self)
        self.camera: CameraWindow | None = None
        self._status: StatusBar | None = None
        self._missed = Missed(self)
        self.serial.read.connect(lambda text: scanner.receive(read(text, framing=framing_of(settings.now))))
        self.serial.told.connect(lambda _: self.say_serial())
        scanner.scanned.connect(self._scanned)
        scanner.blocked.connect(self._blocked)
        scanner.torn.connect(self._blocked)
        window.leaving.connect(self.serial.stop)
        window.leaving.connect(self.leave)

    @property
    def camera_open(self) -> bool:
        return self.camera is not None and self.camera.isVisible()

    def start(self) -> None:
        """Listen to the port this machine remembers."""
        self.serial.use(self._settings.now.serial_port, self._settings.now.serial_baud)

    def serve(self, place: Workplace, desk: Desk) -> None:
        """A store is open: its page gets what cameras and pictures show."""
        self.leave()
        self._status = place.status
        place.untaken.connect(partial(self._lead, place))
        place.refused.connect(lambda: self._sounds.play(Sound.REFUSED))
        taking = BatchScan(self._scanner, self._sounds, desk, place)
        pictures = PictureCodes(self._window, desk, taking, self._sounds, self._settings, place)
        pictures.say.connect(place.say)
        DropHint(self._window, place, pictures.take)
        place.actions_.on("file.codes", pictures.choose)
        place.actions_.on("edit.paste", lambda: _paste(place, pictures))
        place.actions_.on("view.camera", lambda: self._open_camera(place, desk))
        self.say_serial()

    def serve_check(self, place: "FilePlace") -> None:
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
        self.camera = self._status = None

    def say_serial(self) -> None:
        """In the status bar, which reader it is and whether it is there."""
        link = self.serial.link
        if self._status is None:
            return
        icon = "usb" if link.state in (PortState.READY, PortState.OFF) else "unplug"
        self._status.say("serial", self._words(link), icon, "good" if link.state is PortState.READY else "warn")

    def _open_camera(self, place: "Workplace | FilePlace", desk: Desk | None) -> None:
        """Made when it is first wanted; the key that opened it closes it."""
        from equipment_app.ui.camera.window import CameraWindow

        if self.camera is None:
            self.camera = CameraWindow(_namer(place, desk), self._settings, self._scanner.hears, self._window)
            self._scanner.serve(self.camera)
            taking = BatchScan(self._scanner, self._sounds, desk, self.camera)
            self.camera.eye.taken.connect(lambda texts: self._seen(texts, taking))
        if self.camera.isVisible():
            self.camera.close()
        else:
            self.camera.open()

    def _seen(self, texts: list[str], taking: BatchScan) -> None:
        """One code is as good as a scan; several at once make one sound."""
        if len(texts) == 1:
            self._scanner.receive(read(texts[0]))
        else:
            taking.take(texts)

    def _words(self, link: SerialLink) -> str:
        name = link.port.name if link.port else ""
        match link.state:
            case PortState.READY:
                return name
            case PortState.MISSING:
                return self.tr("The scanner is unplugged")
            case PortState.DENIED:
                return self.tr("{name} cannot be opened").format(name=name)
        return ""

    # Where a scan goes

    def _blocked(self, scan: Scan) -> None:
        """Nothing comes of this scan, unless somebody is to say who they are."""
        if not self._door.take_scan(scan):
            self._miss(scan)

    def _miss(self, scan: Scan) -> None:
        """Nothing came of it, which is said also where a dialog lies over the message."""
        self._sounds.play(Sound.REFUSED)
        here = self._here()
        if isinstance(here, Workplace):
            self._missed.say(scan, here.messages.messages, here.say)
        elif (messages := getattr(here, "messages", None)) is not None:
            self._missed.say(scan, messages.messages, messages.say)

    def _scanned(self, scan: Scan) -> None:
        if self._door.take_scan(scan):
            return
        here = self._here()
        if isinstance(here, Workplace):
            self._missed.came(scan, here.messages.messages, here.say)
            here.say(Message(topic=SCANNED))  # it was about the scan before
        if here is not None and not here.take_scan(scan) and isinstance(here, Workplace):
            self._lead(here, scan)
        self._tell_layout(here, scan)

    def _lead(self, place: Workplace, scan: Scan) -> None:
        """No page has taken it: the one that would may not have been made yet. What is no code is refused here."""
        if place.page is not None and place.page.keeps(scan):
            place.page.refuse(scan)
            return
        match scan.meaning:
            case _ if scan.of_paper:
                self._look_up(place, scan)
            case ReaderTest():
                place.show_page("settings", scan)
            case Code(family=Family.COMMAND) if not place.has("counter"):
                place.show_page("counter")
            case Code() | PlainText(readings=(_, *_)) if place.has("counter"):
                place.show_page("counter", scan)
            case Code() | PlainText(readings=(_, *_)):
                self._look_up(place, scan)
            case _:
                from equipment_app.ui.counter import words

                self._sounds.play(Sound.REFUSED)
                place.say(words.no_code(scan))

    def _look_up(self, place: Workplace, scan: Scan) -> None:
        """Whoever does not work at the counter is shown what it is; that it is nothing, only the books can say."""
        from equipment_app.queries.scanned import look_up
        from equipment_app.ui.program.answers import answer

        place.desk.ask(
            lambda books: look_up(books, scan.readings),
            lambda found: self._sounds.play(answer(place, scan, found)),
            place,
        )

    def _tell_layout(self, here: TakesScans | None, scan: Scan) -> None:
        """Once on this machine: codes are translated, but what else this scanner reads may be wrong."""
        told = self._settings.now.reader_told or not mistyped(scan)
        if not isinstance(here, Workplace) or here.shown == "settings" or told:
            return
        self._settings.change(reader_told=True)
        lead = self.tr("The scanner types on another keyboard than this computer.")
        text = self.tr("Codes of the store are translated, makers' barcodes may be wrong.")
        message = Message(
            lead, text, tone="warn", icon="keyboard", topic="reader", action=self.tr("Set it right"), stays=True
        )
        here.say(replace(message, act=partial(self._show_how, here, scan, self._scanner.heard)))

    def _show_how(self, place: Workplace, scan: Scan, strokes: tuple[Stroke, ...]) -> None:
        """What was wrong with this scan, and what to set."""
        place.say(Message(topic="reader"))
        self._scanner.heard = strokes
        place.show_page("settings", scan)


def _paste(place: Workplace, pictures: PictureCodes) -> None:
    """A page on which pictures are attached attaches it; else its codes are read."""
    sources = in_clipboard()
    if not (sources and place.take_pasted(sources)):
        pictures.paste(sources)


def _namer(place: "Workplace | FilePlace", desk: Desk | None) -> "Namer":
    if not isinstance(place, Workplace):
        return place.namer()
    from equipment_app.ui.camera.names import Names

    assert desk is not None
    return Names(desk, place)
