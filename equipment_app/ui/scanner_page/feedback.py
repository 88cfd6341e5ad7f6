"""How a scan is heard and seen, each tried at once."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from equipment_app.ui.scanner.feedback import Seen, Sound, Sounds, Volume
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.segmented import Segment, Segmented


class Feedback(QWidget):
    """A choice applies at once and is heard at once."""

    def __init__(self, settings: MachineSettings, sounds: Sounds) -> None:
        super().__init__()
        self._settings, self._sounds = settings, sounds
        self.labels = Label(), Label(), Label()
        self.volume, self.seen = Segmented(), Segmented()
        self.tries = {sound: Button(size="small") for sound in Sound}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for sound, button in self.tries.items():
            buttons.addWidget(button)
            button.clicked.connect(lambda _=False, sound=sound: self._sounds.play(sound))
        buttons.addStretch(1)
        for row, label in enumerate(self.labels):
            grid.addWidget(label, row, 0)
        grid.addWidget(self.volume, 0, 1)
        grid.addWidget(self.seen, 1, 1)
        grid.addLayout(buttons, 2, 1)
        grid.setColumnStretch(2, 1)
        self.volume.chosen.connect(self._choose_volume)
        self.seen.chosen.connect(self._choose_seen)
        self._say_words()

    def _say_words(self) -> None:
        self.volume.fill(
            [
                Segment(Volume.OFF, self.tr("Off"), icon="volume-x"),
                Segment(Volume.QUIET, self.tr("Quiet")),
                Segment(Volume.MEDIUM, self.tr("Medium")),
                Segment(Volume.LOUD, self.tr("Loud"), icon="volume-2"),
            ]
        )
        self.volume.value = Volume(self._settings.now.volume)
        self.seen.fill(
            [
                Segment(Seen.NONE, self.tr("Never")),
                Segment(Seen.REFUSED, self.tr("Refusals")),
                Segment(Seen.ALL, self.tr("Every scan")),
            ]
        )
        self.seen.value = Seen(self._settings.now.flash)
        for label, said in zip(self.labels, (self.tr("Sound"), self.tr("Flash"), self.tr("Try")), strict=True):
            label.setText(said)
        self.volume.setAccessibleName(self.tr("Sound"))
        self.seen.setAccessibleName(self.tr("Flash at the edge of the window"))
        self.tries[Sound.TAKEN].setText(self.tr("Taken"))
        self.tries[Sound.ALREADY].setText(self.tr("Already there"))
        self.tries[Sound.REFUSED].setText(self.tr("Refused"))

    def _choose_volume(self, volume: Volume) -> None:
        self._settings.change(volume=str(volume))
        self._sounds.volume = volume
        self._sounds.play(Sound.TAKEN)

    def _choose_seen(self, seen: Seen) -> None:
        self._settings.change(flash=str(seen))
        self._sounds.seen = seen
        self._sounds.play(Sound.REFUSED if seen is Seen.REFUSED else Sound.TAKEN)
