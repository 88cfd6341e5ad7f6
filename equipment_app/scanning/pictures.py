"""Codes in files: photographs, screenshots, scans and PDFs of many pages. Not for the GUI thread.

Whatever comes is measured before it is opened, and each page before it is drawn: a file of a few kilobytes can ask for
gigabytes of memory. It is opened in a child process, which has limits of its own.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from equipment_app import apart
from equipment_app.domain.codes import Family
from equipment_app.domain.label_errors import PictureTooLarge
from equipment_app.domain.outcome import Step, no_step
from equipment_app.domain.value import Value
from equipment_app.scanning.frames import Corners, Grey, SeenCode, seen_in
from equipment_app.scanning.opened import MEGAPIXELS, POINTS, is_pdf, on_white, pdf, pictures

DPI = 300
"""Resolution a PDF page is drawn at for reading: 4 dots for the smallest module of a label."""
MEGABYTES = 100
_OF_PAPERS = (f"{Family.PAPER}.", f"{Family.SHEET}.")

_TYPED = re.compile(r"(?:[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{5}\s?){2}")
_MM = 25.4
_COVERED = 0.5
"""Of a scanned page at least so much is a picture; margins that a copier leaves white are none."""
_DEEP = 3
"""Forms within forms in which a page's picture may lie."""


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
    typed: str = ""
    drawn: bool = False


class LookedInto(Value):
    """What was found in a file."""

    codes: tuple[PageCode, ...]
    """Page by page in reading order, each once on a page."""
    typed: str = ""
    """The 26 characters for people in a PDF's text, without spaces."""
    drawn: tuple[int, ...] = ()
    """Pages of a PDF that a program drew: no picture covers them, as one covers each page of a scan."""

    @property
    def scanned(self) -> bool:
        """A picture bears the codes of papers; a program drew no page of them."""
        there = {code.page for code in self.codes if code.text.startswith(_OF_PAPERS)}
        return not (there & {*self.drawn} if there else self.drawn)

    @property
    def texts(self) -> list[str]:
        """Of the codes, each once."""
        return list(dict.fromkeys(code.text for code in self.codes))


def looked_into(name: str, content: bytes, *, makers: bool = False, step: Step = no_step) -> LookedInto:
    """A picture or a PDF, each of its pages.

    `name` is what a refusal calls the file. `step` hears how many pages are done, and may raise to stop. Raises
    PictureTooLarge, TooManyPages, PictureLocked, PictureDamaged, TooHeavy: it is not opened, or not to the end.
    """
    _measure(name, len(content) / 1_000_000)
    said = apart.asked(look, name, content, step=step, makers=makers).said
    codes = (PageCode(text, kind, _scaled(corners, 1), page, unit) for text, kind, corners, page, unit in said["codes"])
    return LookedInto(tuple(codes), said["typed"], tuple(said["drawn"]))


def codes_on(name: str, content: bytes, *, makers: bool = False, step: Step = no_step) -> list[PageCode]:
    """As `looked_into`, of the codes alone."""
    return list(looked_into(name, content, makers=makers, step=step).codes)


def look(content: bytes, *, name: str, makers: bool = False, step: Step = no_step) -> apart.ChildAnswer:
    """The fields of a `LookedInto`. Draws and reads in this very process."""
    pages = _pdf_pages if is_pdf(content) else _picture_pages
    codes, typed, drawn = list[Any](), "", list[int]()
    for number, page in enumerate(pages(name, content), 1):
        step(number - 1, page.total)
        codes += [
            (seen.text, seen.kind, _scaled(seen.corners, page.scale), number, page.unit)
            for seen in seen_in(page.grey, makers=makers, thorough=True)
        ]
        typed = typed or page.typed
        drawn += [number] if page.drawn else []
        step(number, page.total)
    return apart.ChildAnswer({"codes": codes, "typed": typed, "drawn": drawn})


def content_of(path: Path) -> bytes:
    """The bytes of a file that is not too large to be looked into. Raises OSError, PictureTooLarge."""
    _measure(path.name, path.stat().st_size / 1_000_000)
    return path.read_bytes()


def pages_in(name: str, content: bytes) -> int:
    """Of a PDF that this program drew. Raises PictureLocked, PictureDamaged, TooManyPages."""
    with pdf(name, content) as document:
        return len(document)


def _pdf_pages(name: str, content: bytes) -> Iterator[_Page]:
    """Drawn at `DPI`, a page larger than a picture may be (a plan) at what is left of it."""
    with pdf(name, content) as document:
        total = len(document)
        for page in document:
            wide, high = page.get_size()
            scale = min(DPI / POINTS, (MEGAPIXELS * 1e6 / max(wide * high, 1)) ** 0.5)
            bitmap = page.render(scale=scale, grayscale=True)
            grey = Grey(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
            typed = _TYPED.search(page.get_textpage().get_text_bounded())
            code = "".join(typed[0].split()) if typed else ""
            yield _Page(grey, total, _MM / POINTS / scale, "mm", code, drawn=not _is_picture(page))
            bitmap.close()
            page.close()


def _is_picture(page: Any) -> bool:
    """Pictures cover it, as a scanner saves it, also where a program put the text it recognised under them."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    left, bottom, right, top = page.get_bbox()
    covered = 0.0
    for one in page.get_objects([FPDF_PAGEOBJ_IMAGE], max_depth=_DEEP):
        at = one.get_bounds()
        covered += max(0, min(at[2], right) - max(at[0], left)) * max(0, min(at[3], top) - max(at[1], bottom))
    return bool(covered >= _COVERED * (right - left) * (top - bottom))


def _picture_pages(name: str, content: bytes) -> Iterator[_Page]:
    with pictures(name, content) as frames:
        for picture in frames:
            picture.draft("L", picture.size)
            grey = on_white(picture).convert("L")
            yield _Page(Grey(grey.tobytes(), grey.width, grey.height, grey.width), frames.total)


def _scaled(corners: Corners, scale: float) -> Corners:
    a, b, c, d = ((x * scale, y * scale) for x, y in corners)
    return a, b, c, d


def _measure(name: str, megabytes: float) -> None:
    if megabytes > MEGABYTES:
        raise PictureTooLarge(name, f"{megabytes:.0f} MB", f"{MEGABYTES} MB")
