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


def modules(text: str, level: ErrorCorrection) -> tuple[bytes, ...]:
    """The smallest symbol that holds the text, row by row: 1 is dark."""
    code = QRCode(error_correction=level, mask_pattern=_MASK)
    code.add_data(QRData(text, mode=MODE_ALPHA_NUM))
    code.make()
    return tuple(bytes(map(bool, row)) for row in code.modules)
