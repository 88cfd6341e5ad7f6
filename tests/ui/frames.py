"""Real video frames without a camera: pictures put into a QVideoSink in the layouts cameras use."""

import numpy
from PIL import Image
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat, QVideoSink

LAYOUTS = QVideoFrameFormat.PixelFormat


class Stills(QObject):
    """A source that shows what it is told to."""

    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sink: QVideoSink | None = None

    def start(self, sink: QVideoSink) -> None:
        self.sink = sink

    def stop(self) -> None:
        self.sink = None

    def show(self, picture: Image.Image, layout: LAYOUTS = LAYOUTS.Format_NV12) -> None:
        assert self.sink is not None
        self.sink.setVideoFrame(frame(picture, layout))


def frame(picture: Image.Image, layout: LAYOUTS = LAYOUTS.Format_NV12) -> QVideoFrame:
    """A grey picture as a frame, with rows as long as the layout wants them."""
    if layout is LAYOUTS.Format_BGRX8888:
        grey = QImage(picture.tobytes(), *picture.size, picture.width, QImage.Format.Format_Grayscale8)
        return QVideoFrame(grey.convertToFormat(QImage.Format.Format_RGB32))
    made = QVideoFrame(QVideoFrameFormat(QSize(*picture.size), layout))
    assert made.map(QVideoFrame.MapMode.ReadWrite)
    stride, plane = made.bytesPerLine(0), numpy.frombuffer(made.bits(0), "uint8")
    rows = plane[: stride * picture.height].reshape(picture.height, stride)
    step, first = {LAYOUTS.Format_YUYV: (2, 0), LAYOUTS.Format_UYVY: (2, 1)}.get(layout, (1, 0))
    rows[:] = 128
    rows[:, first : first + step * picture.width : step] = numpy.asarray(picture)
    made.unmap()
    return made
