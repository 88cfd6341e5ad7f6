"""The logo of a source of money, made of a PNG or SVG file as papers carry it: grey, and as large as its box."""

import re
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from equipment_app.domain import papers
from equipment_app.domain.errors import LogoReachesOut, NoLogo
from equipment_app.ui.look.theme import tokens

_NO_SCREEN = ["equipment-app", *(("-platform", "offscreen") if sys.platform == "linux" else ())]
_MOST_BYTES, _MOST_SIDE = 8_000_000, 10_000
_BOX = QSize(papers.WIDE, papers.HIGH)
_SMOOTH = Qt.TransformationMode.SmoothTransformation
_HEAVIEST = 40_000
"""Bytes: with more of them one entry of the journal cannot hold the source, so a photograph is made smaller."""
_OUTSIDE = re.compile(
    rb"<!entity|<!doctype[^>]*\[|<\?xml-stylesheet|@import|javascript:|\son\w+\s*=\s*[\"']"
    rb"|<(?:[\w.-]+:)?(?:script|image|foreignobject|iframe|handler|video|audio)\b"
    rb"|\b(?:href|src)\s*=\s*[\"']\s*+(?!#)|url\(\s*+[\"']?+\s*+(?!#)",
    re.IGNORECASE,
)
"""An SVG that runs something or brings it in is not the picture that was looked at."""


def from_file(path: Path) -> bytes:
    """The logo as papers carry it; at the command line too, where there is no window.
    Raises OSError, NoLogo for a file that is none, LogoReachesOut for one that reaches for others.
    """
    qt = QGuiApplication.instance() or QGuiApplication(_NO_SCREEN)
    data = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
    drawn = _of_png(data) if data.startswith(b"\x89PNG") else _of_svg(data)
    while len(png := _png(drawn)) > _HEAVIEST:
        drawn = drawn.scaled(drawn.size() * 3 / 4, mode=_SMOOTH)
    found = papers.logo_of_text(papers.logo_text(png))
    del qt
    if not found:
        raise NoLogo
    return found


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
    drawn = re.search(rb"<(?:[\w.-]+:)?svg\b", data, re.IGNORECASE)
    if drawn and _OUTSIDE.search(data):
        raise LogoReachesOut
    renderer = QSvgRenderer(QByteArray(data)) if drawn else QSvgRenderer()
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
