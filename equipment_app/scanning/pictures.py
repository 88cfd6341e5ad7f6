"""Codes in files: photographs, scans and PDFs. Reads what a printed paper or label carries."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DPI = 200
"""Resolution a PDF page is drawn at for reading: 5 dots for the smallest module of a paper."""

_TYPED = re.compile(r"(?:[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{5}\s?){2}")


def codes_in(path: Path) -> list[str]:
    """The text of every QR code in a picture or on the pages of a PDF, in order, each once.

    Raises:
        OSError: the file is neither.
    """
    import zxingcpp

    found: dict[str, None] = {}
    for image in _images(path):
        for code in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)):
            found.setdefault(code.text)
    return list(found)


def typed_code_in(path: Path) -> str:
    """The 26 characters for people in a PDF's text, without spaces; empty where there are none."""
    if not _is_pdf(path):
        return ""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            match = _TYPED.search(page.get_textpage().get_text_bounded())
            if match:
                return "".join(match[0].split())
    return ""


def _images(path: Path) -> Iterator[Any]:
    if not _is_pdf(path):
        from PIL import Image

        with Image.open(path) as picture:
            yield picture.convert("L")
        return
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            yield page.render(scale=DPI / 72, grayscale=True).to_pil()


def _is_pdf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(5) == b"%PDF-"
