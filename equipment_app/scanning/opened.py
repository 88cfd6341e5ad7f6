"""A PDF or a picture from outside, page by page, each measured before it is drawn. Only for a child process."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from equipment_app.domain.label_errors import PictureDamaged, PictureLocked, PictureTooLarge, TooManyPages

MEGAPIXELS, PAGES = 80, 500
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF")
"""What a picture may be; Pillow knows others, some of which start programs."""
POINTS = 72
"""Of an inch."""
_LOCKED = 4
"""PDFium's number for a document that wants a password."""


def is_pdf(content: bytes) -> bool:
    return content.startswith(b"%PDF-")


@contextmanager
def pdf(name: str, content: bytes) -> Iterator[Any]:
    """A document of pypdfium2. Raises PictureLocked, PictureDamaged, TooManyPages."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(content) as document:
            if len(document) > PAGES:
                raise TooManyPages(name, len(document), PAGES)
            yield document
    except pypdfium2.PdfiumError as error:
        raise (PictureLocked if error.err_code == _LOCKED else PictureDamaged)(name) from error


@contextmanager
def pictures(name: str, content: bytes) -> Iterator["Frames"]:
    """Raises PictureTooLarge, PictureDamaged, TooManyPages."""
    from PIL import Image

    bombs = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
            yield Frames(name, picture)
    except bombs as error:
        raise PictureTooLarge(name, f"> {MEGAPIXELS} Mpx", f"{MEGAPIXELS} Mpx") from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:  # all of which Pillow raises for a broken file
        raise PictureDamaged(name) from error


class Frames:
    """One picture, or each of a TIFF from a scanner."""

    def __init__(self, name: str, picture: Any) -> None:
        self._name, self._picture = name, picture
        self.total = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
        if self.total > PAGES:
            raise TooManyPages(name, self.total, PAGES)

    def __iter__(self) -> Iterator[Any]:
        return map(self.at, range(self.total))

    def at(self, number: int) -> Any:
        """It is not unpacked yet. Raises PictureTooLarge."""
        self._picture.seek(number)
        size = self._picture.width * self._picture.height / 1e6
        if size > MEGAPIXELS:
            raise PictureTooLarge(self._name, f"{size:.0f} Mpx", f"{MEGAPIXELS} Mpx")
        return self._picture


def on_white(picture: Any) -> Any:
    """What can be seen through is seen on white paper."""
    if picture.mode not in ("RGBA", "LA", "PA") and "transparency" not in picture.info:
        return picture
    from PIL import Image

    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture.convert("RGBA"))
