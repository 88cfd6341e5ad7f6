"""Codes in files: photographs, screenshots, scans and PDFs of many pages. Not for the GUI thread.

Whatever comes is measured before it is opened, and each page before it is drawn: a file of a few kilobytes can ask for
gigabytes of memory.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from equipment_app.domain.label_errors import PictureDamaged, PictureLocked, PictureTooLarge, TooManyPages
from equipment_app.domain.outcome import Step, no_step
from equipment_app.domain.value import Value
from equipment_app.scanning.frames import Corners, Grey, SeenCode, seen_in

DPI = 300
"""Resolution a PDF page is drawn at for reading: 4 dots for the smallest module of a label."""
MEGABYTES, MEGAPIXELS, PAGES = 100, 80, 500
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF")
"""What a picture may be; Pillow knows others, some of which start programs."""

_TYPED = re.compile(r"(?:[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{5}\s?){2}")
_POINTS, _MM = 72, 25.4
_LOCKED = 4
"""PDFium's number for a document that wants a password."""


class PageCode(SeenCode):
    """A code on a page, counted from 1. `corners` are pixels of a picture, millimetres on a page of a PDF."""

    page: int
    unit: str = "px"


class _Page(Value):
    """`scale`: units for each pixel."""

    grey: Grey
    total: int
    scale: float = 1
    unit: str = "px"


def codes_on(name: str, content: bytes, *, makers: bool = False, step: Step = no_step) -> list[PageCode]:
    """Every code of a picture or a PDF, page by page in reading order, each once on a page.

    `name` is what a refusal calls the file. `step` hears how many pages are done, and may raise to stop. Raises
    PictureTooLarge, TooManyPages, PictureLocked, PictureDamaged: it is not opened, or not to the end.
    """
    _measure(name, len(content) / 1_000_000, MEGABYTES, "MB")
    pages = _pdf_pages if content.startswith(b"%PDF-") else _pictures
    found: list[PageCode] = []
    for number, page in enumerate(pages(name, content), 1):
        step(number - 1, page.total)
        found += [
            PageCode(seen.text, seen.kind, _scaled(seen.corners, page.scale), number, page.unit)
            for seen in seen_in(page.grey, makers=makers, thorough=True)
        ]
        step(number, page.total)
    return found


def content_of(path: Path) -> bytes:
    """The bytes of a file that is not too large to be looked into. Raises OSError, PictureTooLarge."""
    _measure(path.name, path.stat().st_size / 1_000_000, MEGABYTES, "MB")
    return path.read_bytes()


def codes_in(path: Path) -> list[str]:
    """The text of every QR code in a picture or on the pages of a PDF, in order, each once.

    Raises as `codes_on` and `content_of`.
    """
    return list(dict.fromkeys(found.text for found in codes_on(path.name, content_of(path))))


def pages_in(name: str, content: bytes) -> int:
    """Of a PDF. Raises PictureLocked, PictureDamaged."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(content) as document:
            return len(document)
    except pypdfium2.PdfiumError as error:
        raise (PictureLocked if error.err_code == _LOCKED else PictureDamaged)(name) from error


def typed_code_in(path: Path) -> str:
    """The 26 characters for people in a PDF's text, without spaces; empty where there are none."""
    with path.open("rb") as file:
        if file.read(5) != b"%PDF-":
            return ""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            match = _TYPED.search(page.get_textpage().get_text_bounded())
            if match:
                return "".join(match[0].split())
    return ""


def _pdf_pages(name: str, content: bytes) -> Iterator[_Page]:
    """Drawn at `DPI`, a page larger than a picture may be (a plan) at what is left of it."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(content) as document:
            total = len(document)
            _count(name, total)
            for page in document:
                wide, high = page.get_size()
                scale = min(DPI / _POINTS, (MEGAPIXELS * 1e6 / max(wide * high, 1)) ** 0.5)
                bitmap = page.render(scale=scale, grayscale=True)
                grey = Grey(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
                yield _Page(grey, total, _MM / _POINTS / scale, "mm")
                bitmap.close()
                page.close()
    except pypdfium2.PdfiumError as error:
        raise (PictureLocked if error.err_code == _LOCKED else PictureDamaged)(name) from error


def _pictures(name: str, content: bytes) -> Iterator[_Page]:
    """One, or each of a TIFF from a scanner."""
    from PIL import Image

    bombs = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
            total = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
            _count(name, total)
            for number in range(total):
                picture.seek(number)
                _measure(name, picture.width * picture.height / 1e6, MEGAPIXELS, "Mpx")
                yield _Page(_grey(picture), total)
    except bombs as error:
        raise PictureTooLarge(name, f"> {MEGAPIXELS} Mpx", f"{MEGAPIXELS} Mpx") from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:  # all of which Pillow raises for a broken file
        raise PictureDamaged(name) from error


def _grey(picture: Any) -> Grey:
    """What can be seen through is seen on white paper."""
    picture.draft("L", picture.size)
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        from PIL import Image

        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture.convert("RGBA"))
    grey = picture.convert("L")
    return Grey(grey.tobytes(), grey.width, grey.height, grey.width)


def _scaled(corners: Corners, scale: float) -> Corners:
    a, b, c, d = ((x * scale, y * scale) for x, y in corners)
    return a, b, c, d


def _count(name: str, pages: int) -> None:
    if pages > PAGES:
        raise TooManyPages(name, pages, PAGES)


def _measure(name: str, size: float, most: int, unit: str) -> None:
    if size > most:
        raise PictureTooLarge(name, f"{size:.0f} {unit}", f"{most} {unit}")
