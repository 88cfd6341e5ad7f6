"""Pages of a PDF as pictures, for the screen and for the printer. Not for the GUI thread."""

from contextlib import closing

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72


def page_sizes(content: bytes) -> list[QSizeF]:
    """Width and height of each page in points (1/72 inch)."""
    from pypdfium2 import PdfDocument

    with closing(PdfDocument(content)) as document:
        return [QSizeF(*document.get_page_size(number)) for number in range(len(document))]


def render(content: bytes, page: int, scale: float) -> QImage:
    """Page `page`, counted from 0, at `scale` pixels per point. In greys: our papers know no colour."""
    from pypdfium2 import PdfDocument

    with closing(PdfDocument(content)) as document:
        bitmap = document[page].render(scale=scale, grayscale=True)
        grey = QImage.Format.Format_Grayscale8
        return QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, grey).copy()
