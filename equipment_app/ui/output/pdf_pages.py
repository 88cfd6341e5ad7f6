"""Pages of a PDF as pictures, for the screen and for the printer. Not for the GUI thread."""

from contextlib import closing

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
_FINE = 3.0
"""Pixels per point at which glyphs are where the page wants them."""


def page_sizes(content: bytes) -> list[QSizeF]:
    """Width and height of each page in points (1/72 inch)."""
    from pypdfium2 import PdfDocument

    with closing(PdfDocument(content)) as document:
        return [QSizeF(*document.get_page_size(number)) for number in range(len(document))]


def preview(content: bytes, page: int, scale: float) -> QImage:
    """As `render`, for a screen: drawn larger and brought down, which keeps small words apart."""
    finer = max(1, round(_FINE / scale))
    picture = render(content, page, scale * finer)
    size = QSize(round(picture.width() / finer), round(picture.height() / finer))
    return picture.scaled(size, mode=Qt.TransformationMode.SmoothTransformation) if finer > 1 else picture


def render(content: bytes, page: int, scale: float) -> QImage:
    """Page `page`, counted from 0, at `scale` pixels per point. In greys: our papers know no colour."""
    from pypdfium2 import PdfDocument

    with closing(PdfDocument(content)) as document:
        bitmap = document[page].render(scale=scale, grayscale=True)
        grey = QImage.Format.Format_Grayscale8
        return QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, grey).copy()
