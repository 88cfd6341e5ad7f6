"""What is looked through, and how: camera, resolution, mirror, a held picture."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from equipment_app.ui.camera import sources
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.button import IconButton
from equipment_app.ui.widgets.combo import Combo

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
        self.size_box.fill([(size, size.replace("x", " × ")) for size in sources.SIZES])
        self.size_box.choose(self._settings.now.camera_size)
        self._say_hold()

    def look(self) -> None:
        """See which cameras there are now, and choose the one used last, else the usual one."""
        found = [(id, name) for id, name, _ in sources.cameras()]
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
        self.device = next((device for known, _, device in sources.cameras() if known == id), None)
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
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.camera, 1)
        row.addWidget(self.size_box)
        row.addSpacing(8)
        row.addWidget(self.mirror)
        row.addWidget(self.hold)
