"""QR codes (ISO/IEC 18004) of the alphanumeric mode: digits, capitals, space and `$%*+-./:`."""

from enum import IntEnum

from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.main import QRCode
from qrcode.util import MODE_ALPHA_NUM, QRData


class ErrorCorrection(IntEnum):
    """How much of a QR code may be lost: M on papers, Q on labels, H on those that must bear more than most."""

    PAPER = ERROR_CORRECT_M
    LABEL = ERROR_CORRECT_Q
    SCRATCHED = ERROR_CORRECT_H


_MASK = 4
_CAPACITY = {
    ErrorCorrection.PAPER: (20, 38, 61, 90, 122, 154, 178, 221, 262, 311),
    ErrorCorrection.LABEL: (16, 29, 47, 67, 87, 108, 125, 157, 189, 221),
    ErrorCorrection.SCRATCHED: (10, 20, 35, 50, 64, 84, 93, 122, 143, 174),
}
"""Characters by version from 1 on (table 7)."""


def modules(text: str, level: ErrorCorrection) -> tuple[bytes, ...]:
    """The symbol itself, row by row: 1 is dark."""
    version = next(number for number, most in enumerate(_CAPACITY[level], 1) if len(text) <= most)
    code = QRCode(version=version, error_correction=level, mask_pattern=_MASK)
    code.add_data(QRData(text, mode=MODE_ALPHA_NUM))
    code.make(fit=False)
    return tuple(bytes(map(bool, row)) for row in code.modules)
