"""A grey picture as PDF draws it in a page: in line, so that it needs no object of its own and goes with the page."""

from functools import lru_cache
from io import BytesIO
from typing import NamedTuple


class Raster(NamedTuple):
    wide: int
    high: int
    operators: str
    """That paint it into the unit square."""


@lru_cache(4)
def of(png: bytes) -> Raster | None:
    """None where there is no picture, or one that cannot be read: a paper is made all the same."""
    if not png:
        return None
    from PIL import Image

    try:
        with Image.open(BytesIO(png), formats=["PNG"]) as opened:
            grey = opened.convert("L")
    except (OSError, ValueError, SyntaxError):
        return None
    wide, high = grey.size
    told = f"BI/W {wide}/H {high}/CS/G/BPC 8/F/AHx ID {grey.tobytes().hex()}> EI"
    return Raster(wide, high, told)
