"""QR codes (ISO/IEC 18004) of the alphanumeric mode: digits, capitals, space and `$%*+-./:`.

`qrcode` draws the frame of each version once. What differs from code to code is put into it here, ten times as fast: a
sheet of labels has two hundred.
"""

from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from qrcode.base import Polynomial, gexp, rs_blocks
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.main import QRCode


class ErrorCorrection(IntEnum):
    """How much of a QR code may be lost: M on papers, Q on labels, H on those that must bear more than most."""

    PAPER = ERROR_CORRECT_M
    LABEL = ERROR_CORRECT_Q
    SCRATCHED = ERROR_CORRECT_H


_MASK = 4
_SIGNS = {sign: value for value, sign in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")}
_MODE, _MODE_BITS = 0b0010, 4
_LENGTH_BITS = 9
"""Of versions 1 to 9; 11 in those that follow."""
_PADDING = b"\xec\x11"
_CAPACITY = {
    ErrorCorrection.PAPER: (20, 38, 61, 90, 122, 154, 178, 221, 262, 311),
    ErrorCorrection.LABEL: (16, 29, 47, 67, 87, 108, 125, 157, 189, 221),
    ErrorCorrection.SCRATCHED: (10, 20, 35, 50, 64, 84, 93, 122, 143, 174),
}
"""Characters by version from 1 on (table 7)."""


def modules(text: str, level: ErrorCorrection) -> tuple[bytes, ...]:
    """The symbol itself, row by row: 1 is dark."""
    version = next(number for number, most in enumerate(_CAPACITY[level], 1) if len(text) <= most)
    blank, places = _frame(version, level)
    cells, words = bytearray(blank), _words(text, version, level)
    for place, bit in zip(places, f"{int.from_bytes(words, 'big'):0{len(words) * 8}b}", strict=True):
        if bit == "1":
            cells[place] ^= 1
    side = version * 4 + 17
    return tuple(bytes(cells[start : start + side]) for start in range(0, len(cells), side))


class _Frame(QRCode):  # type: ignore[misc]
    """A symbol whose bits are all 0."""

    free: frozenset[int]
    """Where bits stand: row by row, from the top left corner."""

    def map_data(self, data: Sequence[int], mask_pattern: int) -> None:
        cells = [cell for row in self.modules for cell in row]
        self.free = frozenset(place for place, cell in enumerate(cells) if cell is None)
        super().map_data(data, mask_pattern)


@cache
def _frame(version: int, level: ErrorCorrection) -> tuple[bytes, tuple[int, ...]]:
    """A symbol whose bits are all 0, and the place of each bit in it: up and down, in columns of two (7.7.3)."""
    code = _Frame(version=version, error_correction=level, mask_pattern=_MASK)
    code.data_cache = [0] * sum(block.total_count for block in rs_blocks(version, level))
    code.make(fit=False)
    side, places = len(code.modules), list[int]()
    for turn, right in enumerate((*range(side - 1, 7, -2), 5, 3, 1)):
        rows = range(side) if turn % 2 else reversed(range(side))
        places += (row * side + column for row in rows for column in (right, right - 1))
    blank = bytes(bool(cell) for row in code.modules for cell in row)
    return blank, tuple(place for place in places if place in code.free)[: 8 * len(code.data_cache)]


def _words(text: str, version: int, level: ErrorCorrection) -> bytes:
    """The text and what corrects it, block by block, dealt out in turns (7.4 to 7.6)."""
    blocks = rs_blocks(version, level)
    data, parts, corrections = _encoded(text, version, sum(block.data_count for block in blocks)), [], []
    for block in blocks:
        part, data = data[: block.data_count], data[block.data_count :]
        parts.append(part)
        corrections.append(_correction(part, block.total_count - block.data_count))
    return bytes(
        part[at] for dealt in (parts, corrections) for at in range(len(dealt[-1])) for part in dealt if at < len(part)
    )


def _encoded(text: str, version: int, room: int) -> bytes:
    """Two signs in eleven bits, a last one in six; then nothing, and padding."""
    length_bits = _LENGTH_BITS if version < 10 else _LENGTH_BITS + 2
    value, bits = _MODE << length_bits | len(text), _MODE_BITS + length_bits
    for at in range(0, len(text) - 1, 2):
        value, bits = value << 11 | _SIGNS[text[at]] * 45 + _SIGNS[text[at + 1]], bits + 11
    if len(text) % 2:
        value, bits = value << 6 | _SIGNS[text[-1]], bits + 6
    end = min(4, room * 8 - bits)
    end += -(bits + end) % 8
    said = (value << end).to_bytes((bits + end) // 8, "big")
    return said + (_PADDING * room)[: room - len(said)]


def _correction(data: bytes, count: int) -> bytes:
    """The remainder of Reed and Solomon's division (7.5.2), byte by byte in one number."""
    steps, top, left = _steps(count), 8 * (count - 1), 0
    for byte in data:
        lead = byte ^ left >> top
        left = (left & (1 << top) - 1) << 8 ^ steps[lead]
    return left.to_bytes(count, "big")


@cache
def _steps(count: int) -> tuple[int, ...]:
    """The polynomial that divides, times each byte."""
    divisor = Polynomial([1], 0)
    for power in range(count):
        divisor = divisor * Polynomial([1, gexp(power)], 0)
    times = [Polynomial([byte], 0) * divisor for byte in range(1, 256)]
    return 0, *(int.from_bytes(bytes(one.num[1:]), "big") for one in times)
