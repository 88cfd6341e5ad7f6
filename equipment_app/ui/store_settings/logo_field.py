"""The logo of the grant, chosen from a file: shown as papers will carry it, grey and as large as their box."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from equipment_app.domain import papers
from equipment_app.domain.errors import NoLogo
from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import tokens
from equipment_app.ui.output.files import ask_file
from equipment_app.ui.widgets.button import Button

_MOST_BYTES, _MOST_SIDE = 8_000_000, 10_000
_BOX = QSize(papers.WIDE, papers.HIGH)
_REACHES_OUT = (b"<!entity", b"<image", b"<foreignobject", b"@import", b"url(http", b"url(file")
"""An SVG that brings in something else is not the picture that was looked at."""


def from_file(path: Path) -> bytes:
    """The logo as papers carry it. Raises NoLogo for a file that is none, or that reaches for others."""
    try:
        data = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
    except OSError as error:
        raise NoLogo from error
    drawn = _of_png(data) if data.startswith(b"\x89PNG") else _of_svg(data)
    png = QByteArray()
    buffer = QBuffer(png)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(drawn.convertToFormat(QImage.Format.Format_Grayscale8))
    found = papers.logo_of_text(papers.logo_text(bytes(png.data())))
    if not found:
        raise NoLogo
    return found


def _of_png(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png"))
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _MOST_SIDE:
        raise NoLogo
    read = reader.read()
    if read.isNull():
        raise NoLogo
    smooth = Qt.TransformationMode.SmoothTransformation
    fitted = read.scaled(size.scaled(_BOX, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)), mode=smooth)
    made = _white(fitted.size())
    painter = QPainter(made)
    painter.drawImage(0, 0, fitted)
    painter.end()
    return made


def _of_svg(data: bytes) -> QImage:
    plain = data.lower()
    renderer = QSvgRenderer() if b"<svg" not in plain or any(word in plain for word in _REACHES_OUT) else _svg(data)
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise NoLogo
    made = _white(size.scaled(_BOX, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    painter = QPainter(made)
    renderer.render(painter, QRectF(made.rect()))
    painter.end()
    return made


def _svg(data: bytes) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(data))


def _white(size: QSize) -> QImage:
    made = QImage(size, QImage.Format.Format_RGB32)
    made.fill(tokens()["paper"])
    return made


class _Shown(QWidget):
    """On white, as on paper, in either look."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = QImage()
        self.setFixedSize(papers.WIDE // 3, papers.HIGH // 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        draw.box(painter, self.rect(), colors["paper"], colors["line"])
        if not self.picture.isNull():
            inside = self.rect().adjusted(3, 3, -3, -3)
            size = self.picture.size().scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
            spot = QRectF(0, 0, size.width(), size.height())
            spot.moveCenter(QRectF(inside).center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(spot, self.picture)
        painter.end()


class LogoField(QWidget):
    """`value` is what the setting holds; `refused` when a file was chosen that gives none."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.value = ""
        self.shown = _Shown()
        self.choose = Button(self.tr("Choose a picture…"), size="small")
        self.remove = Button(self.tr("Remove the logo"), size="small")
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self.show_value("", changed=True))
        self.setFocusProxy(self.choose)
        self.remove.hide()
        self.shown.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.shown, self.choose, self.remove):
            row.addWidget(part)
        row.addStretch(1)

    def show_value(self, value: str, *, changed: bool = False) -> None:
        self.value = value
        self.shown.picture = QImage.fromData(QByteArray(papers.logo_of_text(value)))
        self.shown.setAccessibleName(self.tr("Logo") if value else self.tr("none; papers have words instead"))
        self.remove.setVisible(bool(value))
        self.shown.setVisible(bool(value))
        self.shown.update()
        if changed:
            self.changed.emit()

    def take(self, path: Path) -> None:
        try:
            self.show_value(papers.logo_text(from_file(path)), changed=True)
        except NoLogo as refusal:
            self.refused.emit(refusal)

    def _ask(self) -> None:
        ask_file(self.window(), self.tr("Logo of the grant"), self.tr("Pictures") + " (*.png *.svg)", self.take)
