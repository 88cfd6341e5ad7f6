"""Pages of a PDF or a picture from outside, drawn for the screen by a child process. Not for the GUI thread."""

import math
from contextlib import suppress
from typing import Any

from equipment_app import apart
from equipment_app.domain.errors import Refusal
from equipment_app.domain.label_errors import PictureDamaged
from equipment_app.domain.outcome import Step, no_step
from equipment_app.domain.value import Value
from equipment_app.scanning.opened import is_pdf, on_white, pdf, pictures

LARGEST = 14_400
"""Points of a side, as the format has it; what says that it has more is shown as if it had so many."""
MOST, SIDE = 40_000_000, 16_000
"""Pixels of a picture for the screen, and of one side of it."""
_FINE = 3.0
"""Pixels per point at which glyphs are where the page wants them."""

Size = tuple[float, float]


class DrawnPage(Value):
    width: int
    height: int
    pixels: bytes
    """Red, green and blue, a byte each; rows follow each other without a gap."""


def sizes(name: str, content: bytes, step: Step = no_step) -> list[Size]:
    """Width and height of each page in points (1/72 inch); of a picture a pixel is a point.
    Raises PictureLocked, PictureDamaged, PictureTooLarge, TooManyPages, TooHeavy, NoHelper.
    """
    return [(wide, high) for wide, high in apart.asked(measure, name, content, step=step).said]


def drawn(name: str, content: bytes, page: int, scale: float, step: Step = no_step) -> DrawnPage:
    """Page `page`, counted from 0, at `scale` pixels per point, or at as many as are allowed. Raises as `sizes`."""
    answer = apart.asked(draw, name, content, step=step, page=page, scale=scale)
    wide, high = answer.said
    if len(answer.data) != 3 * wide * high or wide <= 0:
        raise PictureDamaged(name)
    return DrawnPage(wide, high, answer.data)


def make_ready() -> None:
    """Start the child, so that whoever opens a file next does not wait for it."""
    with suppress(Refusal):
        apart.asked(load, "", b"")


# In the child


def load(content: bytes, *, name: str, step: Step) -> apart.ChildAnswer:
    """What the other two need."""
    import PIL.Image
    import pypdfium2

    return apart.ChildAnswer([PIL.Image.__name__, pypdfium2.__name__])


def measure(content: bytes, *, name: str, step: Step) -> apart.ChildAnswer:
    if is_pdf(content):
        with pdf(name, content) as document:
            return apart.ChildAnswer([_bounded(*document.get_page_size(page)) for page in range(len(document))])
    with pictures(name, content) as frames:
        return apart.ChildAnswer([_bounded(*one.size) for one in frames])


def draw(content: bytes, *, name: str, step: Step, page: int, scale: float) -> apart.ChildAnswer:
    """Its size in pixels, and they."""
    made = (_page if is_pdf(content) else _frame)(name, content, page, scale)
    return apart.ChildAnswer(made.size, made.tobytes())


def _page(name: str, content: bytes, page: int, scale: float) -> Any:
    """DrawnPage larger and brought down, which keeps small words apart."""
    with pdf(name, content) as document:
        wide, high = _bounded(*document.get_page_size(page))
        scale = _allowed(wide, high, scale)
        whole_wide, whole_high = document.get_page_size(page)
        finer = _allowed(whole_wide, whole_high, scale * max(1, round(_FINE / scale)))
        picture = document[page].render(scale=finer, rev_byteorder=True).to_pil().convert("RGB")
        return _resized(picture, wide * scale, high * scale)


def _frame(name: str, content: bytes, page: int, scale: float) -> Any:
    with pictures(name, content) as frames:
        picture = frames.at(page)
        wide, high = picture.size
        scale = _allowed(wide, high, min(scale, 1.0))
        picture.draft("RGB", (round(wide * scale), round(high * scale)))
        return _resized(on_white(picture).convert("RGB"), wide * scale, high * scale)


def _resized(picture: Any, wide: float, high: float) -> Any:
    size = max(1, round(wide)), max(1, round(high))
    return picture if picture.size == size else picture.resize(size, reducing_gap=2.0)


def _bounded(wide: float, high: float) -> Size:
    return min(max(wide, 1.0), LARGEST), min(max(high, 1.0), LARGEST)


def _allowed(wide: float, high: float, scale: float) -> float:
    wide, high = max(wide, 1e-3), max(high, 1e-3)
    return min(scale, math.sqrt(MOST / (wide * high)), SIDE / max(wide, high))
