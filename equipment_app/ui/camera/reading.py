"""Where frames come from: a camera, or a film of one. Whatever can fill a QVideoSink will do."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, QUrl, Signal, Slot
from PySide6.QtGui import QImage

from equipment_app.scanning.frames import Grey, SeenCode, Sightings, seen_in

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCameraDevice, QCameraFormat, QVideoFrame, QVideoSink


SIZES = ("640x480", "1280x720", "1920x1080")
"""What can be chosen. Labels on a table want the last, a label in the hand the first."""
_SLOWEST = 15


class FrameSource(QObject):
    """Fills a sink with frames until it is stopped."""

    failed = Signal(str)
    """Why no frames come, in the words of the system; empty where it has none."""

    def start(self, sink: "QVideoSink") -> None:
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError


class CameraSource(FrameSource):
    def __init__(self, device: "QCameraDevice", size: str, parent: QObject | None = None) -> None:
        from PySide6.QtMultimedia import QCamera, QMediaCaptureSession

        super().__init__(parent)
        self._session = QMediaCaptureSession(self)
        self._camera = QCamera(device, self)
        if chosen := nearest(device.videoFormats(), size):
            self._camera.setCameraFormat(chosen)
        self._camera.errorOccurred.connect(lambda _, words: self.failed.emit(words))
        self._session.setCamera(self._camera)

    def start(self, sink: "QVideoSink") -> None:
        self._session.setVideoSink(sink)
        self._camera.start()

    def stop(self) -> None:
        self._camera.stop()


class FilmSource(FrameSource):
    """A film of labels: somebody walked along the shelves with a telephone."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        from PySide6.QtMultimedia import QMediaPlayer

        super().__init__(parent)
        self._player = QMediaPlayer(self)
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        self._player.errorOccurred.connect(lambda _, words: self.failed.emit(words))

    def start(self, sink: "QVideoSink") -> None:
        self._player.setVideoSink(sink)
        self._player.play()

    def stop(self) -> None:
        self._player.stop()


def missing() -> str:
    """Why there can be no camera: what the system says of Qt's part for cameras; empty when it is there."""
    try:
        import PySide6.QtMultimedia  # noqa: F401
    except ImportError as error:
        return str(error)
    return ""


def cameras() -> "list[tuple[str, str, QCameraDevice]]":
    """Id and name of each camera of this machine, its usual one first."""
    from PySide6.QtMultimedia import QMediaDevices

    usual = QMediaDevices.defaultVideoInput()
    devices = sorted(QMediaDevices.videoInputs(), key=lambda device: device != usual)
    return [(bytes(device.id().data()).decode("utf-8", "replace"), device.description(), device) for device in devices]


def nearest(formats: "Sequence[QCameraFormat]", size: str) -> "QCameraFormat | None":
    """The size wanted or the one nearest to it, at a rate that looks alive, in a format that need not be unpacked."""
    wide, high = (int(part) for part in size.split("x"))
    wanted = wide * high

    def merit(one: "QCameraFormat") -> tuple[bool, float, bool, float]:
        area = one.resolution().width() * one.resolution().height()
        packed = one.pixelFormat().name in ("Format_Jpeg", "Format_Invalid")
        return one.maxFrameRate() < _SLOWEST, abs(area - wanted), packed, -one.maxFrameRate()

    return min(formats, key=merit, default=None)


Size = tuple[int, int]
_FIRST = ("Y8", "NV12", "NV21", "YUV420P", "YUV422P", "YV12", "IMC1", "IMC2", "IMC3", "IMC4")
"""Layouts whose first plane is brightness, a byte a pixel."""
_BESIDE = {"YUYV": 0, "UYVY": 1}
"""Layouts in which every second byte is brightness, from this one on."""


@dataclass(frozen=True, slots=True, eq=False)
class ReadFrame:
    """A frame as it was read, in grey, with its codes."""

    image: QImage
    codes: tuple[SeenCode, ...]

    @property
    def size(self) -> Size:
        return self.image.width(), self.image.height()


class FrameReader(QObject):
    """Reads what comes to a sink. `looked` is told on the thread of this object, and the next frame is read after it.

    A frame that comes while another one waits takes its place.
    """

    looked = Signal(object)
    _read = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.makers = False
        """Whether makers' barcodes are looked for as well."""
        self._lock = threading.Condition()
        self._next: QVideoFrame | None = None
        self._free = True
        self._ended = False
        self._thread = _Thread(self._work, self)
        self._read.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def follow(self, sink: "QVideoSink") -> None:
        """Frames come from threads of Qt's, which must never wait for Python: who stops them would wait for ever."""
        sink.videoFrameChanged.connect(self.offer, Qt.ConnectionType.QueuedConnection)

    @Slot("QVideoFrame")
    def offer(self, frame: "QVideoFrame") -> None:
        if not frame.isValid():
            return
        with self._lock:
            self._next = frame
            self._lock.notify()

    def start(self) -> None:
        self._ended = False
        self._free = True
        self._thread.start()

    def stop(self) -> None:
        with self._lock:
            self._ended, self._next = True, None
            self._lock.notify()
        self._thread.wait()

    def _work(self) -> None:
        while True:
            with self._lock:
                self._lock.wait_for(lambda: self._ended or (self._free and self._next is not None))
                if self._ended:
                    return
                frame, self._next = self._next, None
                self._free = False
            assert frame is not None
            self._read.emit(look_at(frame, makers=self.makers))

    @Slot(object)
    def _tell(self, look: ReadFrame | None) -> None:
        try:
            if look is not None and not self._ended:
                self.looked.emit(look)
        finally:
            with self._lock:
                self._free = True
                self._lock.notify()


class _Thread(QThread):
    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        self._work()


def look_at(frame: "QVideoFrame", *, makers: bool = False) -> ReadFrame | None:
    """Read one frame; None where its pixels cannot be had."""
    grey = grey_of(frame)
    if grey is None:
        return None
    codes = tuple(seen_in(grey, makers=makers))
    image = QImage(grey.pixels, grey.width, grey.height, grey.stride, QImage.Format.Format_Grayscale8)
    return ReadFrame(image.copy(), codes)


def grey_of(frame: "QVideoFrame") -> Grey | None:
    """Brightness alone: cameras tell it first, and colours would be worked out for nothing."""
    from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

    layout = frame.pixelFormat().name.removeprefix("Format_")
    colours = QVideoFrameFormat.imageFormatFromPixelFormat(frame.pixelFormat())
    known = layout in _FIRST or layout in _BESIDE or colours != QImage.Format.Format_Invalid
    if not known:
        return _converted(frame.toImage())
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return None
    try:
        wide, high, stride, data = frame.width(), frame.height(), frame.bytesPerLine(0), memoryview(frame.bits(0))
        if layout not in _FIRST and layout not in _BESIDE:
            return _converted(QImage(data, wide, high, stride, colours))
        if layout in _BESIDE:
            return Grey(bytes(data[_BESIDE[layout] : stride * high : 2]), wide, high, stride // 2)
        return Grey(bytes(data[: stride * high]), wide, high, stride)
    finally:
        frame.unmap()


def _converted(image: QImage) -> Grey | None:
    if image.isNull():
        return None
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return Grey(bytes(grey.constBits()), grey.width(), grey.height(), grey.bytesPerLine())


class Eye(QObject):
    """`may_take` says whether a code would be acted on at this moment; until it is, codes in view wait to be taken."""

    looked = Signal(object)
    """A `ReadFrame`; none while the picture is held."""
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
            if self.source.parent() is self:
                self.source.deleteLater()
            self._sink.deleteLater()
            self.source = self._sink = None
        self.held = False
        self._sightings.forget()

    def _failed(self, reason: str) -> None:
        self.close()
        self.failed.emit(reason)

    def _looked(self, look: ReadFrame) -> None:
        if self.held:
            return
        self.looked.emit(look)
        if self._may_take():
            new = self._sightings.new(look.codes, self._clock())
            if new:
                self.taken.emit([seen.text for seen in new])
