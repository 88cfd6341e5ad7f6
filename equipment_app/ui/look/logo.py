"""The logo of a source of money, made of a PNG or SVG file as papers carry it: grey, and as large as its box."""

import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from equipment_app import apart
from equipment_app.domain import papers
from equipment_app.domain.errors import NoLogo
from equipment_app.domain.outcome import Step, no_step
from equipment_app.ui.look.svg import plain_svg
from equipment_app.ui.look.theme import tokens

_NO_SCREEN = ["equipment-app", *(("-platform", "offscreen") if sys.platform == "linux" else ())]
_MOST_BYTES, _MOST_SIDE = 8_000_000, 10_000
_BOX = QSize(papers.WIDE, papers.HIGH)
_SMOOTH = Qt.TransformationMode.SmoothTransformation
_HEAVIEST = 40_000
"""Bytes: with more of them one entry of the journal cannot hold the source, so a photograph is made smaller."""
_SECONDS = 5
"""In the window somebody looks at the form meanwhile."""


def from_file(path: Path) -> bytes:
    """The logo as papers carry it; at the command line too, where there is no window.
    Raises OSError, NoLogo for a file that is none, LogoReachesOut for one that reaches for others, TooHeavy, NoHelper.
    """
    data = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
    return apart.asked(drawn, path.name, data, seconds=_SECONDS).data


def drawn(data: bytes, *, name: str, step: Step = no_step) -> apart.ChildAnswer:
    """A PNG as papers carry it, drawn in this very process, which needs no screen. Raises NoLogo, TooHeavy."""
    qt = QGuiApplication.instance() or QGuiApplication(_NO_SCREEN)
    made = _of_png(data) if data.startswith(b"\x89PNG") else _of_svg(plain_svg(name, data))
    while len(png := _png(made)) > _HEAVIEST:
        made = made.scaled(made.size() * 3 / 4, mode=_SMOOTH)
    found = papers.logo_of_text(papers.logo_text(png))
    del qt
    if not found:
        raise NoLogo
    return apart.ChildAnswer(len(found), found)


def _png(drawn: QImage) -> bytes:
    png = QByteArray()
    buffer = QBuffer(png)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(drawn.convertToFormat(QImage.Format.Format_Grayscale8))
    return bytes(png.data())


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
    fitted = read.scaled(size.scaled(_BOX, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)), mode=_SMOOTH)
    made = _white(fitted.size())
    painter = QPainter(made)
    painter.drawImage(0, 0, fitted)
    painter.end()
    return made


def _of_svg(data: bytes) -> QImage:
    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise NoLogo
    made = _white(size.scaled(_BOX, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    painter = QPainter(made)
    renderer.render(painter, QRectF(made.rect()))
    painter.end()
    return made


def _white(size: QSize) -> QImage:
    made = QImage(size, QImage.Format.Format_RGB32)
    made.fill(tokens()["paper"])
    return made
