"""Frames read off the GUI thread, the latest one only: what cannot be read in time is never queued."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from PySide6.QtGui import QImage

from equipment_app.scanning.frames import Grey, Seen, seen_in

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame, QVideoSink

Size = tuple[int, int]
_FIRST = ("Y8", "NV12", "NV21", "YUV420P", "YUV422P", "YV12", "IMC1", "IMC2", "IMC3", "IMC4")
"""Layouts whose first plane is brightness, a byte a pixel."""
_BESIDE = {"YUYV": 0, "UYVY": 1}
"""Layouts in which every second byte is brightness, from this one on."""


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """A frame as it was read, in grey, with its codes."""

    image: QImage
    codes: tuple[Seen, ...]

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
        self.dropped = 0
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
            self.dropped += self._next is not None
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
    def _tell(self, look: Look | None) -> None:
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


def look_at(frame: "QVideoFrame", *, makers: bool = False) -> Look | None:
    """Read one frame; None where its pixels cannot be had."""
    grey = grey_of(frame)
    if grey is None:
        return None
    codes = tuple(seen_in(grey, makers=makers))
    image = QImage(grey.pixels, grey.width, grey.height, grey.stride, QImage.Format.Format_Grayscale8)
    return Look(image.copy(), codes)


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
