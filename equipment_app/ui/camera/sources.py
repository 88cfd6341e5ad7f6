"""Where frames come from: a camera, or a film of one. Whatever can fill a QVideoSink will do."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QUrl, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtMultimedia import QCameraDevice, QCameraFormat, QVideoSink

SIZES = ("640x480", "1280x720", "1920x1080")
"""What can be chosen. Labels on a table want the last, a label in the hand the first."""
_SLOWEST = 15


class FrameSource(Protocol):
    failed: Any
    """Signal of a str: why no frames come, in the words of the system; empty where it has none."""

    def start(self, sink: "QVideoSink") -> None: ...

    def stop(self) -> None: ...


class CameraSource(QObject):
    failed = Signal(str)

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


class FilmSource(QObject):
    """A film of labels: somebody walked along the shelves with a telephone."""

    failed = Signal(str)

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
