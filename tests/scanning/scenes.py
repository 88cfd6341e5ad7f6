"""What a camera sees: printed labels on a table, under bad light. Numpy and Pillow, for tests alone."""

import io
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy
import pypdfium2
import zxingcpp
from PIL import Image, ImageFilter

from equipment_app.domain.codes import Code, Family
from equipment_app.scanning.frames import Grey

SIZE = (1280, 720)
STOCK = "avery-l7160"
"""21 labels a sheet, 3 columns of 7."""
TABLE = 150
Corners = Sequence[tuple[float, float]]


def codes(count: int, first: int = 1) -> list[str]:
    """Codes of so many things, as they stand on labels."""
    return [str(Code(Family.THING, number)) for number in range(first, first + count)]


def labels(codes: Sequence[str]) -> bytes:
    """These labels as the program prints them."""
    from equipment_app.documents.labels import render
    from equipment_app.domain.labels import LabelData, LabelField

    facts = {
        LabelField.OWNER: "Sklad na zkoušku",
        LabelField.NAME: "Vesta reflexní",
        LabelField.SIZE: "M",
        LabelField.SERIAL: "V-001",
    }
    return render([LabelData(code, facts) for code in codes], STOCK)


@lru_cache
def printed(codes: tuple[str, ...], dpi: int = 150) -> Image.Image:
    """The first sheet of these labels, as a printer puts it on paper."""
    return page(labels(codes), dpi=dpi)


def page(pdf: bytes, number: int = 0, dpi: int = 150) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        return document[number].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")


def laid(picture: Image.Image, corners: Corners, size: tuple[int, int] = SIZE, table: int = TABLE) -> Image.Image:
    """`picture` seen by a camera: its corners (left top, right top, right bottom, left bottom) at these pixels."""
    seen = Image.new("L", size, table)
    wide, high = picture.size
    coefficients = _perspective(corners, ((0, 0), (wide, 0), (wide, high), (0, high)))
    shown = picture.transform(size, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC)
    mask = Image.new("L", picture.size, 255).transform(size, Image.Transform.PERSPECTIVE, coefficients)
    seen.paste(shown, (0, 0), mask)
    return seen


def sheet_on_a_desk(codes: Sequence[str], size: tuple[int, int] = (1920, 1080), tilt: float = 0.12) -> Image.Image:
    """A printed sheet of these labels seen from the side: its far edge is shorter by `tilt` at either end."""
    sheet = printed(tuple(codes))
    high = size[1] * 0.96
    wide = high * sheet.width / sheet.height
    left, top = (size[0] - wide) / 2, (size[1] - high) / 2
    far = ((left + wide * tilt, top), (left + wide * (1 - tilt), top + 8))
    return laid(sheet, (*far, (left + wide, top + high), (left, top + high - 6)), size)


def blurred(picture: Image.Image, sigma: float) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(sigma))


def noisy(picture: Image.Image, sigma: float, seed: int = 1) -> Image.Image:
    grain = numpy.random.default_rng(seed).normal(0, sigma, (picture.height, picture.width))
    return Image.fromarray(numpy.clip(numpy.asarray(picture, float) + grain, 0, 255).astype("uint8"))


def dim(picture: Image.Image, light: float) -> Image.Image:
    """`light` 1 is daylight; a lamp across the room leaves 0.2, brighter on one side."""
    slope = numpy.linspace(1.2, 0.6, picture.width)
    return Image.fromarray((numpy.asarray(picture, float) * light * slope).astype("uint8"))


def scattered(codes: Sequence[str], size: tuple[int, int] = SIZE, module: int = 3, seed: int = 7) -> Image.Image:
    """Codes alone, each turned by its own angle, in a grid that fills the picture: a table full of kit."""
    chance = numpy.random.default_rng(seed)
    columns = max(1, round((len(codes) * size[0] / size[1]) ** 0.5))
    rows = -(-len(codes) // columns)
    seen = Image.new("L", size, TABLE)
    for at, code in enumerate(codes):
        turn = float(chance.uniform(0, 360))
        one = symbol(code, module).rotate(turn, Image.Resampling.BICUBIC, True, fillcolor=TABLE)
        x, y = (at % columns + 0.5) * size[0] / columns, (at // columns + 0.5) * size[1] / rows
        seen.paste(one, (round(x - one.width / 2), round(y - one.height / 2)))
    return seen


def saved(picture: Image.Image, kind: str = "PNG", **more: Any) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **more)
    return file.getvalue()


def grey(picture: Image.Image) -> Grey:
    return Grey(picture.tobytes(), picture.width, picture.height, picture.width)


def symbol(text: str, module: int = 4, kind: str = "QRCode") -> Image.Image:
    """A code by itself, black on white with its quiet zone."""
    made = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind))
    return Image.fromarray(numpy.array(made.to_image(scale=module, add_quiet_zones=True)))


def _perspective(source: Corners, target: Corners) -> list[float]:
    """Pillow's eight numbers that take each pixel of `source` back to its place in `target`."""
    rows, values = [], []
    for (x, y), (u, v) in zip(source, target, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return [float(number) for number in numpy.linalg.solve(numpy.array(rows, float), numpy.array(values, float))]
