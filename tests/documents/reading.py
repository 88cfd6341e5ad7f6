"""A PDF read back by other people's programs: words and where they stand, codes, drawing operators."""

import ctypes
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw
import zxingcpp

MM = 25.4 / 72


@dataclass(frozen=True)
class Word:
    """A word, its ink's edges and its baseline in millimetres from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float

    def overlaps(self, other: "Word", slack: float = 0.05) -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > slack
            and min(self.bottom, other.bottom) - max(self.top, other.top) > slack
        )


@dataclass(frozen=True)
class Line:
    """Words on one baseline, from left to right."""

    words: list[Word]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True)
class Code:
    text: str
    left: float
    top: float
    right: float
    bottom: float


class Paper:
    """An opened PDF. Pages count from 0."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.document = pdfium.PdfDocument(data)
        self._words: dict[int, list[Word]] = {}

    def __len__(self) -> int:
        return len(self.document)

    def size(self, page: int) -> tuple[float, float]:
        width, height = self.document[page].get_size()
        return width * MM, height * MM

    def text(self, page: int) -> str:
        return "\n".join(line.text for line in self.lines(page))

    def words(self, page: int) -> list[Word]:
        if page not in self._words:
            self._words[page] = list(self._read(page))
        return [*self._words[page]]

    def _read(self, page: int) -> Iterator[Word]:
        """Each letter is asked for at PDFium itself: its wrapper makes three things of it first."""
        sheet = self.document[page]
        text, height = sheet.get_textpage(), sheet.get_height()
        letters: list[_Letter] = []
        for place in range(text.count_chars()):
            char = chr(pdfium_raw.FPDFText_GetUnicode(text, place))
            if char.isspace() or char == "\0":
                yield from [_word(letters, height)] if letters else []
                letters = []
            else:
                letters.append((char, _box(text, place), _baseline(text, place)))
        yield from [_word(letters, height)] if letters else []

    def lines(self, page: int) -> list[Line]:
        rows: list[list[Word]] = []
        for word in sorted(self.words(page), key=lambda one: (one.baseline, one.left)):
            if rows and abs(word.baseline - rows[-1][-1].baseline) < 0.2:
                rows[-1].append(word)
            else:
                rows.append([word])
        return [Line(sorted(row, key=lambda one: one.left)) for row in rows]

    def line(self, page: int, beginning: str) -> Line:
        return next(line for line in self.lines(page) if line.text.startswith(beginning))

    def row_numbers(self, page: int, right: float = 24.8) -> list[int]:
        """The numbers of the table's rows, by where their column ends."""
        return [int(word.text) for word in self.words(page) if word.text.isdigit() and abs(word.right - right) < 0.5]

    def picture(self, page: int, dpi: int) -> np.ndarray:
        drawn = self.document[page].render(scale=dpi / 72, grayscale=True).to_numpy()
        return np.ascontiguousarray(drawn[:, :, 0] if drawn.ndim == 3 else drawn)

    def codes(self, page: int, dpi: int) -> list[Code]:
        scale = 25.4 / dpi
        found = zxingcpp.read_barcodes(self.picture(page, dpi), formats=zxingcpp.BarcodeFormat.QRCode)
        return [_code(one, scale) for one in found]


def contents(data: bytes) -> Iterator[str]:
    """The drawing operators of every content stream."""
    for unpacked in unpacked_streams(data):
        if b" BMC\n" in unpacked:
            yield unpacked.decode("latin-1")


def streams(data: bytes) -> list[bytes]:
    """The raw data of every stream, by its /Length."""
    found: list[bytes] = []
    for opening in re.finditer(rb"/Length (\d+)>>\nstream\n", data):
        found.append(data[opening.end() : opening.end() + int(opening[1])])
        assert data[opening.end() + int(opening[1]) :].startswith(b"\nendstream\nendobj")
    return found


def unpacked_streams(data: bytes) -> list[bytes]:
    return [zlib.decompress(stream) for stream in streams(data) if stream[:1] == b"\x78"]


def _code(found: "zxingcpp.Barcode", scale: float) -> Code:
    corners = [getattr(found.position, name) for name in ("top_left", "top_right", "bottom_right", "bottom_left")]
    xs, ys = [corner.x * scale for corner in corners], [corner.y * scale for corner in corners]
    return Code(found.text, min(xs), min(ys), max(xs), max(ys))


_Letter = tuple[str, tuple[float, float, float, float], float]
"""Its box as left, bottom, right, top; its baseline."""


def _box(text: pdfium.PdfTextPage, place: int) -> tuple[float, float, float, float]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    assert pdfium_raw.FPDFText_GetCharBox(text, place, left, right, bottom, top)
    return left.value, bottom.value, right.value, top.value


def _word(letters: list[_Letter], height: float) -> Word:
    boxes = [box for _, box, _ in letters]
    return Word(
        "".join(char for char, _, _ in letters),
        min(box[0] for box in boxes) * MM,
        (height - max(box[3] for box in boxes)) * MM,
        max(box[2] for box in boxes) * MM,
        (height - min(box[1] for box in boxes)) * MM,
        (height - letters[0][2]) * MM,
    )


def _baseline(text: pdfium.PdfTextPage, place: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_raw.FPDFText_GetCharOrigin(text, place, ctypes.byref(x), ctypes.byref(y))
    return y.value
