"""Every symbol is read back as it was said, in every version and level papers and labels use."""

from random import Random

import numpy
import pytest
import zxingcpp

from equipment_app.documents.qr import ErrorCorrection, modules

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
CAPACITY = {
    ErrorCorrection.PAPER: (20, 38, 61, 90, 122, 154, 178, 221, 262, 311),
    ErrorCorrection.LABEL: (16, 29, 47, 67, 87, 108, 125, 157, 189, 221),
    ErrorCorrection.SCRATCHED: (10, 20, 35, 50, 64, 84, 93, 122, 143, 174),
}
"""Characters by version from 1 on (table 7)."""


def read(cells: tuple[bytes, ...]) -> str:
    light = 255 - 255 * numpy.array([list(row) for row in cells], dtype=numpy.uint8)
    (found,) = zxingcpp.read_barcodes(numpy.pad(light, 4, constant_values=255).repeat(4, axis=0).repeat(4, axis=1))
    return str(found.text)


@pytest.mark.parametrize("level", ErrorCorrection)
def test_every_version_full_nearly_full_and_with_room(level: ErrorCorrection):
    chance, least = Random(18004), 0
    for version, most in enumerate(CAPACITY[level], 1):
        for length in {least + 1, (least + most) // 2, most - 1, most}:
            text = "".join(chance.choices(SIGNS[:36], k=length))
            cells = modules(text, level)
            assert (read(cells), len(cells)) == (text, version * 4 + 17)
        least = most


def test_what_it_cannot_say_is_no_symbol():
    with pytest.raises(ValueError, match=r"alphanumeric|represented"):
        modules("akt", ErrorCorrection.LABEL)
    with pytest.raises(ValueError, match="version"):
        modules("A" * 2421, ErrorCorrection.LABEL)
