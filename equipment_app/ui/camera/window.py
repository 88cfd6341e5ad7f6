"""The window of the camera: stays open beside whatever page is shown, and hands every new code on, once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui.camera import reading
from equipment_app.ui.camera.names import Namer
from equipment_app.ui.camera.reading import Eye, FrameSource, ReadFrame
from equipment_app.ui.camera.view import CameraView
from equipment_app.ui.output.files import ask_file
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.button import IconButton
from equipment_app.ui.widgets.card import EmptyState
from equipment_app.ui.widgets.field import CheckBox, Combo
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column, in_row, stacked

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCameraDevice


_STRIP, _WIDE = 48, 880
_FILM = "film:"


class CameraWindow(QWidget):
    """`eye.taken` is a code to act on; `may_take` as `Eye` wants it. What is chosen is remembered."""

    def __init__(
        self, names: Namer, settings: MachineSettings, may_take: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._names, self._settings = names, settings
        self.eye = Eye(may_take, self)
        self.device: QCameraDevice | None = None
        """What is looked through; None where there is no camera."""
        self.bar, self.camera, self.size_box = QWidget(), Combo(), Combo()
        self.mirror = IconButton("flip-vertical-2", self.tr("Mirror the picture"))
        self.hold = IconButton("pause", "·")
        self.view = CameraView(names.tag)
        self.empty = EmptyState("camera-off", does=self.look)
        self.counted = Label(token="quiet", elide=True)
        self.makers = CheckBox(self.tr("Makers' barcodes too"))
        self.setWindowTitle(self.tr("Camera"))
        self._lay_out()
        self._show_settings()
        self.camera.activated.connect(lambda _: self._choose())
        self.size_box.activated.connect(lambda _: self._choose_size())
        self.mirror.toggled.connect(self._mirror)
        self.hold.toggled.connect(self._hold)
        self.eye.looked.connect(self._looked)
        self.eye.failed.connect(self._failed)
        self._names.told.connect(self._say_codes)
        self.makers.toggled.connect(self._read_makers)

    # Open and closed

    def open(self) -> None:
        """Show it, and look through the camera used last."""
        if (geometry := self._settings.now.camera_geometry) and not self.isVisible():
            self.restoreGeometry(geometry)
        self.show()
        reason = reading.missing()
        self.bar.setEnabled(not reason)
        if reason:
            way = self.tr("Install it with: pip install equipment-app[camera]. The system says: {reason}")
            self._say(self.tr("The camera is not installed"), way.format(reason=reason))
        elif self.eye.source is None:
            self.look()

    def watch(self, source: FrameSource) -> None:
        """Look through this."""
        self.hold.setChecked(False)
        self.view.show_look(None)
        self._say(self.tr("Waiting for the picture…"))
        self.eye.watch(source)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.change(camera_geometry=self.saveGeometry().data())
        self.eye.close()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F12):
            self.close()
        elif event.key() == Qt.Key.Key_Space and self.bar.isEnabled():
            self.hold.click()
        else:
            super().keyPressEvent(event)

    # What is seen

    def _looked(self, look: ReadFrame) -> None:
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

    def look(self) -> None:
        """See which cameras there are now, and choose the one used last, else the usual one."""
        found = [(id, name) for id, name, _ in reading.cameras()]
        self.camera.fill([*found, (_FILM, self.tr("A video from a file…"))])
        self.camera.choose(self._settings.now.camera if found else _FILM)
        self._choose_device()

    def _choose(self) -> None:
        if self.camera.currentData() == _FILM:
            self._ask_film()
        else:
            self._settings.change(camera=self.camera.currentData())
            self._choose_device()

    def _choose_device(self) -> None:
        id = self.camera.currentData()
        self.device = next((device for known, _, device in reading.cameras() if known == id), None)
        if self.device is not None:
            self._look_through(self.device)
            return
        self.eye.close()
        self._say(
            self.tr("No camera"),
            self.tr("Plug one in and look again. You can also drop pictures and PDFs with codes on the window."),
            self.tr("Look again"),
        )

    def _choose_size(self) -> None:
        self._settings.change(camera_size=self.size_box.currentData())
        if self.device is not None:
            self._look_through(self.device)

    def _look_through(self, device: "QCameraDevice") -> None:
        self.watch(reading.CameraSource(device, self._settings.now.camera_size, self.eye))

    def _ask_film(self) -> None:
        """Where nobody chooses one, what is looked through after all is named again."""
        kinds = self.tr("Videos") + " (*.avi *.mp4 *.mov *.mkv *.webm)"
        title = self.tr("A video of labels")
        dialog = ask_file(self, title, kinds, lambda path: self.watch(reading.FilmSource(path, self.eye)))
        if self.device is not None:
            dialog.rejected.connect(lambda: self.camera.choose(self._settings.now.camera))

    def _failed(self, reason: str) -> None:
        words = reason or self.tr("Perhaps another program is using it.")
        self._say(self.tr("The camera gives no picture"), words, self.tr("Try again"))

    def _mirror(self, on: bool) -> None:
        self.view.set_mirrored(self._settings.change(camera_mirrored=on).camera_mirrored)

    def _hold(self, on: bool) -> None:
        self.eye.held = on
        self.hold.set_icon("play" if on else "pause")
        self.hold.set_words(self.tr("Continue (Space)") if on else self.tr("Freeze the picture (Space)"))

    def _read_makers(self, on: bool) -> None:
        self.eye.reader.makers = self._settings.change(camera_makers=on).camera_makers

    def _say(self, title: str, sentence: str = "", button: str = "") -> None:
        self.counted.setText("")
        self.empty.say(title, sentence, button)
        self._stack.setCurrentWidget(self.empty)

    # How it is made

    def _show_settings(self) -> None:
        now = self._settings.now
        for switch in (self.mirror, self.hold):
            switch.setCheckable(True)
        self.size_box.fill([(size, size.replace("x", " × ")) for size in reading.SIZES])
        self.size_box.choose(now.camera_size)
        self.camera.setAccessibleName(self.tr("Camera"))
        self.size_box.setAccessibleName(self.tr("Resolution"))
        self.mirror.setChecked(now.camera_mirrored)
        self.view.set_mirrored(now.camera_mirrored)
        self.makers.setChecked(now.camera_makers)
        self.eye.reader.makers = now.camera_makers
        self._hold(False)

    def _lay_out(self) -> None:
        foot = QWidget()
        for strip in (self.bar, foot):
            strip.setFixedHeight(_STRIP)
        parts = ((self.camera, 1), self.size_box, 8, self.mirror, self.hold)
        in_row(*parts, on=self.bar, margins=(12, 0, 12, 0), spacing=8)
        in_row((self.counted, 1), self.makers, on=foot, margins=(12, 0, 12, 0), spacing=None)
        self._stack = stacked(self.view, self.empty)
        in_column(self.bar, (self._stack, 1), foot, on=self)
        self.resize(_WIDE, _WIDE * 9 // 16 + 2 * _STRIP)
