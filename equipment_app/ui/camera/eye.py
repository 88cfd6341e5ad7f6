"""One source at a time, its frames read, and what is new in them."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from equipment_app.scanning.frames import Sightings
from equipment_app.ui.camera.reading import FrameReader, Look
from equipment_app.ui.camera.sources import FrameSource

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoSink


class Eye(QObject):
    """`may_take` says whether a code would be acted on at this moment; until it is, codes in view wait to be taken."""

    looked = Signal(object)
    """A `Look`; none while the picture is held."""
    taken = Signal(list)
    """The texts of codes that have just come into view together."""
    failed = Signal(str)
    """No picture comes, for this reason of the system's."""

    def __init__(
        self, may_take: Callable[[], bool], parent: QObject | None = None, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self.reader = FrameReader(self)
        self.reader.looked.connect(self._looked)
        self.source: FrameSource | None = None
        self.held = False
        self._may_take, self._clock = may_take, clock
        self._sightings = Sightings()
        self._sink: QVideoSink | None = None

    def watch(self, source: FrameSource) -> None:
        from PySide6.QtMultimedia import QVideoSink

        self.close()
        self.source, self._sink = source, QVideoSink(self)
        source.failed.connect(self._failed)
        self.reader.follow(self._sink)
        self.reader.start()
        source.start(self._sink)

    def close(self) -> None:
        """What is in view when it opens again is shown for the first time."""
        if self.source is not None and self._sink is not None:
            self.source.stop()
            self.reader.stop()
            if isinstance(self.source, QObject) and self.source.parent() is self:
                self.source.deleteLater()
            self._sink.deleteLater()
            self.source = self._sink = None
        self.held = False
        self._sightings.forget()

    def _failed(self, reason: str) -> None:
        self.close()
        self.failed.emit(reason)

    def _looked(self, look: Look) -> None:
        if self.held:
            return
        self.looked.emit(look)
        if self._may_take():
            new = self._sightings.new(look.codes, self._clock())
            if new:
                self.taken.emit([seen.text for seen in new])
