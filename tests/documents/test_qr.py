"""Every symbol is read back as it was said, in every version and level papers and labels use."""

from random import Random

import numpy
import pytest
import zxingcpp

from equipment_app.documents.qr import _CAPACITY, ErrorCorrection, modules

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def read(cells: tuple[bytes, ...]) -> str:
    light = 255 - 255 * numpy.array([list(row) for row in cells], dtype=numpy.uint8)
    (found,) = zxingcpp.read_barcodes(numpy.pad(light, 4, constant_values=255).repeat(4, axis=0).repeat(4, axis=1))
    return str(found.text)


@pytest.mark.parametrize("level", ErrorCorrection)
def test_every_version_full_nearly_full_and_with_room(level: ErrorCorrection):
    chance, least = Random(18004), 0
    for version, most in enumerate(_CAPACITY[level], 1):
        for length in {least + 1, (least + most) // 2, most - 1, most}:
            text = "".join(chance.choices(SIGNS[:36], k=length))
            cells = modules(text, level)
            assert (read(cells), len(cells)) == (text, version * 4 + 17)
        least = most


def test_what_it_cannot_say_is_no_symbol():
    with pytest.raises(ValueError, match=r"alphanumeric|represented"):
        modules("akt", ErrorCorrection.LABEL)
    with pytest.raises(StopIteration):
        modules("A" * 400, ErrorCorrection.LABEL)
