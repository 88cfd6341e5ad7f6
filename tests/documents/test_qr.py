"""Every symbol is the one that `qrcode` draws by itself, cell by cell."""

from random import Random

import pytest
from qrcode.main import QRCode
from qrcode.util import MODE_ALPHA_NUM, QRData

from equipment_app.documents.qr import _CAPACITY, _MASK, _SIGNS, ErrorCorrection, modules


def drawn_by_qrcode(text: str, version: int, level: ErrorCorrection) -> list[list[bool]]:
    code = QRCode(version=version, error_correction=level, mask_pattern=_MASK)
    code.add_data(QRData(text, mode=MODE_ALPHA_NUM))
    code.make(fit=False)
    return code.modules


@pytest.mark.parametrize("level", ErrorCorrection)
def test_every_version_full_nearly_full_and_with_room(level: ErrorCorrection):
    chance, least = Random(18004), 0
    for version, most in enumerate(_CAPACITY[level], 1):
        for length in {least + 1, (least + most) // 2, most - 3, most - 2, most - 1, most}:
            text = "".join(chance.choices(list(_SIGNS), k=length))
            found = [list(map(bool, row)) for row in modules(text, level)]
            assert found == drawn_by_qrcode(text, version, level), (version, text)
        least = most


def test_what_it_cannot_say_is_no_symbol():
    with pytest.raises(KeyError):
        modules("akt", ErrorCorrection.LABEL)
    with pytest.raises(StopIteration):
        modules("A" * 400, ErrorCorrection.LABEL)
