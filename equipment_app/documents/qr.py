"""QR codes as one vector path: a rectangle for each run of dark modules in a row, one fill, no seams."""

import re
from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.main import QRCode
from qrcode.util import MODE_ALPHA_NUM, QRData

PAPER, LABEL, SCRATCHED = ERROR_CORRECT_M, ERROR_CORRECT_Q, ERROR_CORRECT_H
"""Level M on papers; level Q on labels, and H on those that must bear more than most."""

_MASK = 4
_DARK = re.compile(rb"\x01+")
_CAPACITY = {
    PAPER: (20, 38, 61, 90, 122, 154, 178, 221, 262, 311),
    LABEL: (16, 29, 47, 67, 87, 108, 125, 157, 189, 221),
    SCRATCHED: (10, 20, 35, 50, 64, 84, 93, 122, 143, 174),
}
"""Characters of the alphanumeric mode by version from 1 on (ISO/IEC 18004, table 7)."""

_SHEET = 200
"""Symbols of the largest sheet of labels, which is drawn again at every change of its settings. A paper's is 4 kB."""


@lru_cache(maxsize=_SHEET)
def operators(text: str, level: int) -> tuple[int, str]:
    """Modules on a side, and the PDF operators that draw `text` with a module of 1, top left corner at 0 0, y upwards.

    `text` is in the alphanumeric set: digits, capitals, space and `$%*+-./:`.
    """
    matrix = modules(text, level)
    drawn = [
        f"{run.start()} {-row - 1} {run.end() - run.start()} 1 re"
        for row, cells in enumerate(matrix)
        for run in _DARK.finditer(cells)
    ]
    return len(matrix), " ".join(drawn) + " f"


def modules(text: str, level: int) -> tuple[bytes, ...]:
    """The symbol itself, row by row: 1 is dark."""
    version = next(number for number, most in enumerate(_CAPACITY[level], 1) if len(text) <= most)
    code = QRCode(version=version, error_correction=level, mask_pattern=_MASK)
    code.add_data(QRData(text, mode=MODE_ALPHA_NUM))
    code.make(fit=False)
    return tuple(bytes(map(bool, row)) for row in code.modules)
