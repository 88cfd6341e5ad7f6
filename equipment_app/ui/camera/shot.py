"""One photo by the camera: what it sees, and a button that takes it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from equipment_app.ui.camera import reading
from equipment_app.ui.camera.reading import FrameSource
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import EmptyState, Strip
from equipment_app.ui.widgets.layout import in_column, stacked

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame, QVideoSink

_WIDE, _FOOT = 720, 56


class ShotView(draw.Painted):
    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setAccessibleName(self.tr("Picture of the camera"))

    def show_image(self, image: QImage) -> None:
        self.image = image
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        painter.fillRect(self.rect(), colors["ground"])
        if not self.image.isNull():
            size: QSize = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            at = QRect(0, 0, size.width(), size.height())
            at.moveCenter(self.rect().center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(at, self.image)


class ShotWindow(QWidget):
    """Enter or Space takes the photo and closes it, Esc closes it. Looks through the camera chosen for codes."""

    taken = Signal(QImage)

    def __init__(self, settings: MachineSettings | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Take a photo"))
        self._settings = settings
        self._source: FrameSource | None = None
        self._sink: QVideoSink | None = None
        self.view, self.empty = ShotView(), EmptyState("camera-off", does=self.look)
        self.button = Button(self.tr("Take the photo"), kind="primary", icon="camera", key="Enter", does=self.take)
        self.cancel = Button(self.tr("Close"), key="Esc", does=self.close)
        self._stack = stacked(self.empty, self.view)
        foot = Strip("above", None, self.cancel, self.button, height=_FOOT)
        in_column((self._stack, 1), foot, on=self)
        self.resize(_WIDE, _WIDE * 9 // 16 + _FOOT)

    def open(self) -> None:
        self.show()
        self.activateWindow()
        if reason := reading.missing():
            way = self.tr("Install it with: pip install equipment-app[camera]. The system says: {reason}")
            self._say(self.tr("The camera is not installed"), way.format(reason=reason))
        else:
            self.look()

    def look(self) -> None:
        """Through the camera used last, else the usual one; which there are now is seen each time."""
        self._stop()
        found = reading.cameras()
        wanted = self._settings.now.camera if self._settings else ""
        size = self._settings.now.camera_size if self._settings else reading.SIZES[1]
        device = next((device for id, _, device in found if id == wanted), found[0][2] if found else None)
        if device is None:
            way = self.tr("Plug one in and look again. A photo can also be pasted (Ctrl+V) or chosen as a file.")
            self._say(self.tr("No camera"), way, again=True)
            return
        from PySide6.QtMultimedia import QVideoSink

        self._say(self.tr("Waiting for the picture…"))
        self._source, self._sink = reading.CameraSource(device, size, self), QVideoSink(self)
        self._source.failed.connect(self._failed)
        self._sink.videoFrameChanged.connect(self._frame, Qt.ConnectionType.QueuedConnection)
        self._source.start(self._sink)

    def take(self) -> None:
        if self.button.isEnabled():
            self.taken.emit(self.view.image)
            self.close()

    @Slot("QVideoFrame")
    def _frame(self, frame: "QVideoFrame") -> None:
        """Frames come from threads of Qt's; the picture is made on the thread of the window."""
        image = frame.toImage() if self._source is not None and frame.isValid() else QImage()
        if not image.isNull():
            self.view.show_image(image)
            self._stack.setCurrentWidget(self.view)
            self.button.setEnabled(True)

    def _failed(self, reason: str) -> None:
        self._stop()
        words = reason or self.tr("Perhaps another program is using it.")
        self._say(self.tr("The camera gives no picture"), words, again=True)

    def _say(self, title: str, sentence: str = "", *, again: bool = False) -> None:
        self.empty.say(title, sentence, self.tr("Try again") if again else "")
        self._stack.setCurrentWidget(self.empty)
        self.button.setEnabled(False)

    def _stop(self) -> None:
        if self._source is not None and self._sink is not None:
            self._source.stop()
            self._source.deleteLater()
            self._sink.deleteLater()
        self._source = self._sink = None

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.take()
        else:
            super().keyPressEvent(event)
