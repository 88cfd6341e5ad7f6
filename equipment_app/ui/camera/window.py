"""What is looked through, and how: camera, resolution, mirror, a held picture."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from equipment_app.ui.camera import reading
from equipment_app.ui.camera.names import Namer
from equipment_app.ui.camera.reading import Eye, FrameSource, Look
from equipment_app.ui.camera.view import CameraView
from equipment_app.ui.output.files import ask_file
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.button import IconButton
from equipment_app.ui.widgets.card import EmptyState
from equipment_app.ui.widgets.field import Check, Combo
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column, in_row

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCameraDevice


STRIP = 48
_FILM = "film:"


class CameraBar(QWidget):
    """Remembers what is chosen. `chosen`: look through `device`, which is None where there is no camera."""

    chosen = Signal()
    film_wanted = Signal()
    mirrored = Signal(bool)
    held = Signal(bool)

    def __init__(self, settings: MachineSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.device: QCameraDevice | None = None
        self.camera, self.size_box = Combo(), Combo()
        self.mirror = IconButton("flip-vertical-2", self.tr("Mirror the picture"))
        self.hold = IconButton("pause", "·")
        self.mirror.setCheckable(True)
        self.mirror.setChecked(settings.now.camera_mirrored)
        self.hold.setCheckable(True)
        self._lay_out()
        self.camera.activated.connect(lambda _: self._choose())
        self.size_box.activated.connect(lambda _: self._choose_size())
        self.mirror.toggled.connect(self._mirror)
        self.hold.toggled.connect(self._hold)
        self.camera.setAccessibleName(self.tr("Camera"))
        self.size_box.setAccessibleName(self.tr("Resolution"))
        self.size_box.fill([(size, size.replace("x", " × ")) for size in reading.SIZES])
        self.size_box.choose(self._settings.now.camera_size)
        self._say_hold()

    def look(self) -> None:
        """See which cameras there are now, and choose the one used last, else the usual one."""
        found = [(id, name) for id, name, _ in reading.cameras()]
        self.camera.fill([*found, (_FILM, self.tr("A video from a file…"))])
        self.camera.choose(self._settings.now.camera if found else _FILM)
        self._choose_device()

    def say_chosen(self) -> None:
        """What is looked through after all: nobody chose a film."""
        if self.device is not None:
            self.camera.choose(self._settings.now.camera)

    def let_go(self) -> None:
        """The picture moves again."""
        self.hold.setChecked(False)

    def _choose(self) -> None:
        if self.camera.currentData() == _FILM:
            self.film_wanted.emit()
            return
        self._settings.change(camera=self.camera.currentData())
        self._choose_device()

    def _choose_device(self) -> None:
        id = self.camera.currentData()
        self.device = next((device for known, _, device in reading.cameras() if known == id), None)
        self.chosen.emit()

    def _choose_size(self) -> None:
        self._settings.change(camera_size=self.size_box.currentData())
        if self.device is not None:
            self.chosen.emit()

    def _mirror(self, on: bool) -> None:
        self._settings.change(camera_mirrored=on)
        self.mirrored.emit(on)

    def _hold(self, on: bool) -> None:
        self._say_hold()
        self.held.emit(on)

    def _say_hold(self) -> None:
        on = self.hold.isChecked()
        self.hold.set_icon("play" if on else "pause")
        self.hold.set_words(self.tr("Continue (Space)") if on else self.tr("Freeze the picture (Space)"))

    def _lay_out(self) -> None:
        self.setFixedHeight(STRIP)
        in_row((self.camera, 1), self.size_box, 8, self.mirror, self.hold, on=self, margins=(12, 0, 12, 0), spacing=8)


_WIDE = 880


class CameraWindow(QWidget):
    """`eye.taken` is a code to act on; `may_take` as `Eye` wants it."""

    def __init__(
        self, names: Namer, settings: MachineSettings, may_take: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._names, self._settings = names, settings
        self.eye = Eye(may_take, self)
        self.bar = CameraBar(settings)
        self.view = CameraView(names.tag)
        self.empty = EmptyState("camera-off")
        self.counted = Label(token="quiet", elide=True)
        self.makers = Check(self.tr("Makers' barcodes too"))
        self._lay_out()
        self._connect()
        self._say_words()

    # Open and closed

    def open(self) -> None:
        """Show it, and look through the camera used last."""
        if (geometry := self._settings.now.camera_geometry) and not self.isVisible():
            self.restoreGeometry(geometry)
        self.show()
        reason = reading.missing()
        self.bar.setEnabled(not reason)
        if reason:
            self._say_missing(reason)
        elif self.eye.source is None:
            self.bar.look()

    def watch(self, source: FrameSource) -> None:
        """Look through this."""
        self.bar.let_go()
        self.view.show_look(None)
        self._say(self.tr("Waiting for the picture…"))
        self.eye.watch(source)

    def stage(self, look: Look) -> None:
        """Show what no camera has seen."""
        self.bar.camera.fill([("", self.tr("Camera"))])
        self.show()
        self._looked(look)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.change(camera_geometry=self.saveGeometry().data())
        self.eye.close()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F12):
            self.close()
        elif event.key() == Qt.Key.Key_Space and self.bar.isEnabled():
            self.bar.hold.click()
        else:
            super().keyPressEvent(event)

    # What is seen

    def _looked(self, look: Look) -> None:
        self._stack.setCurrentWidget(self.view)
        self.view.show_look(look)
        self._names.ask(seen.text for seen in look.codes)
        self._say_codes()

    def _say_codes(self) -> None:
        """New names, or a new picture."""
        look = self.view.look
        if look is None:
            return
        tags = [self._names.tag(seen.text) for seen in look.codes]
        unknown = sum(tag.tone in ("warn", "bad") for tag in tags)
        said = [self.tr("%n code(s) in view", "", len(tags))]
        said += [self.tr("%n of them unknown", "", unknown)] if unknown else []
        self.counted.setText(", ".join(said))
        self.view.setAccessibleName(self.counted.words())
        self.view.setAccessibleDescription("; ".join(str(tag) for tag in tags))
        self.view.update()

    # What is looked through

    def _look_through(self) -> None:
        if self.bar.device is None:
            self._say_none()
        else:
            self.watch(reading.CameraSource(self.bar.device, self._settings.now.camera_size, self.eye))

    def _ask_film(self) -> None:
        kinds = self.tr("Videos") + " (*.avi *.mp4 *.mov *.mkv *.webm)"
        title = self.tr("A video of labels")
        dialog = ask_file(self, title, kinds, lambda path: self.watch(reading.FilmSource(path, self.eye)))
        dialog.rejected.connect(self.bar.say_chosen)

    def _failed(self, reason: str) -> None:
        words = reason or self.tr("Perhaps another program is using it.")
        self._say(self.tr("The camera gives no picture"), words, self.tr("Try again"))

    def _hold(self, on: bool) -> None:
        self.eye.held = on

    def _read_makers(self, on: bool) -> None:
        self.eye.reader.makers = self._settings.change(camera_makers=on).camera_makers

    # What is said

    def _say_words(self) -> None:
        self.setWindowTitle(self.tr("Camera"))
        self._say_codes()

    def _say_missing(self, reason: str) -> None:
        way = self.tr("Install it with: pip install equipment-app[camera]. The system says: {reason}")
        self._say(self.tr("The camera is not installed"), way.format(reason=reason))

    def _say_none(self) -> None:
        self.eye.close()
        self._say(
            self.tr("No camera"),
            self.tr("Plug one in and look again. You can also drop pictures and PDFs with codes on the window."),
            self.tr("Look again"),
        )

    def _say(self, title: str, sentence: str = "", button: str = "") -> None:
        self.counted.setText("")
        self.empty.say(title, sentence, button)
        self._stack.setCurrentWidget(self.empty)

    def _connect(self) -> None:
        now = self._settings.now
        self.view.set_mirrored(now.camera_mirrored)
        self.makers.setChecked(now.camera_makers)
        self.eye.reader.makers = now.camera_makers
        self.eye.looked.connect(self._looked)
        self.eye.failed.connect(self._failed)
        self._names.told.connect(self._say_codes)
        self.bar.chosen.connect(self._look_through)
        self.bar.film_wanted.connect(self._ask_film)
        self.bar.mirrored.connect(self.view.set_mirrored)
        self.bar.held.connect(self._hold)
        self.makers.toggled.connect(self._read_makers)
        self.empty.button.clicked.connect(self.bar.look)

    def _lay_out(self) -> None:
        foot, middle = QWidget(), QWidget()
        foot.setFixedHeight(STRIP)
        in_row((self.counted, 1), self.makers, on=foot, margins=(12, 0, 12, 0), spacing=None)
        self._stack = QStackedLayout(middle)
        for page in (self.view, self.empty):
            self._stack.addWidget(page)
        in_column(self.bar, (middle, 1), foot, on=self)
        self.resize(_WIDE, _WIDE * 9 // 16 + 2 * STRIP)
