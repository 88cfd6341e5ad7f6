"""A cabinet is made smaller and holds what it held."""

import random
import zlib
from struct import pack, unpack_from

import cabinet
import pytest

NAMES = b"\0names of files, as they are\0"


def made(content: bytes) -> bytes:
    """As wixl does: each block by itself."""
    pieces = [content[at : at + cabinet.LOOKS_BACK] for at in range(0, len(content), cabinet.LOOKS_BACK)]
    blocks = []
    for piece in pieces:
        packing = zlib.compressobj(wbits=-15)
        packed = b"CK" + packing.compress(piece) + packing.flush()
        blocks.append(pack("<IHH", 0, len(packed), len(piece)) + packed)
    start = cabinet.HEADER.size + cabinet.FOLDER.size + len(NAMES)
    size = start + sum(map(len, blocks))
    header = cabinet.HEADER.pack(b"MSCF", size, start - len(NAMES), 3, 1, 1, 1, 0, 0, 0)
    return header + cabinet.FOLDER.pack(start, len(blocks), 1) + NAMES + b"".join(blocks)


def held(made: bytes) -> bytes:
    start, count, _ = cabinet.FOLDER.unpack_from(made, cabinet.HEADER.size)
    return b"".join(cabinet._plain(made, start, count))


def test_it_holds_the_same_in_less_room():
    piece = random.Random(1).randbytes(20_000)  # known anew only to who looks back over the end of a block
    content = piece * 9 + b"the end"
    before = made(content)
    after = cabinet.denser(before)
    assert held(after) == content
    assert len(after) < len(before) / 4
    assert unpack_from("<I", after, 8) == (len(after),)
    assert NAMES in after


def test_a_block_is_summed_as_windows_sums_it():
    block = cabinet._block(b"CK\x03\x00\x01", 7)
    assert block[:4] == (0x00034B43 ^ 0x01 ^ 0x00070005).to_bytes(4, "little")


def test_what_cannot_be_packed_still_fits_into_a_block():
    content = random.Random(2).randbytes(3 * cabinet.LOOKS_BACK)
    assert held(cabinet.denser(made(content))) == content


@pytest.mark.parametrize("broken", [b"MSCF" + bytes(60), b"PK" + bytes(60)])
def test_another_archive_is_refused(broken):
    with pytest.raises(ValueError, match="no cabinet"):
        cabinet.denser(broken)


def test_a_broken_block_is_named():
    whole = made(bytes(100))
    at = len(whole) - whole[::-1].index(b"CK"[::-1]) - 2
    with pytest.raises(ValueError, match="broken"):
        cabinet.denser(whole[:at] + b"XX" + whole[at + 2 :])
