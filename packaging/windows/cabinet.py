"""A cabinet of wixl's, compressed better: it makes each 32 kB by itself, which may all look back at those before them.

What the cabinet says of its files stays as it is; only the blocks of data are made anew.
"""

import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from struct import Struct, pack_into

HEADER = Struct("<4s4xI4xI4xBBHHHHH")
"""MSCF, its size, where the files are listed; the format, how many folders and files, options."""
FOLDER = Struct("<IHH")
"""Where its data begin, how many blocks they are, how they are compressed."""
BLOCK = Struct("<IHH")
"""Sum, size, size of what is in it."""
MSZIP, SIGN = 1, b"CK"
LOOKS_BACK = 1 << 15
"""Bytes; a block holds as many."""
BEST = (zlib.Z_BEST_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS, 9)
"""At last, memory: the most zlib takes."""


def denser(cabinet: bytes) -> bytes:
    """The same cabinet, smaller. Raises ValueError: it is none of a single folder in MSZIP."""
    sign, _, files, *_, folders, _, options, _, _ = HEADER.unpack_from(cabinet)
    start, count, kind = FOLDER.unpack_from(cabinet, HEADER.size)
    if (sign, folders, options, kind) != (b"MSCF", 1, 0, MSZIP) or not HEADER.size < files < start:
        raise ValueError("no cabinet of one folder, compressed by MSZIP")
    plain = list(_plain(cabinet, start, count))
    with ThreadPoolExecutor() as together:
        packed = together.map(_compressed, [b"", *plain], plain)
        data = b"".join(map(_block, packed, map(len, plain)))
    made = bytearray(cabinet[:start] + data)
    pack_into("<I", made, 8, len(made))
    return bytes(made)


def _plain(cabinet: bytes, at: int, count: int) -> Iterator[bytes]:
    """What is in each block."""
    before = b""
    for _ in range(count):
        _, size, holds = BLOCK.unpack_from(cabinet, at)
        at += BLOCK.size
        unpacking = zlib.decompressobj(-zlib.MAX_WBITS, zdict=before)
        before = unpacking.decompress(cabinet[at + len(SIGN) : at + size])
        if len(before) != holds or cabinet[at : at + len(SIGN)] != SIGN:
            raise ValueError(f"a block of the cabinet is broken, at {at}")
        at += size
        yield before


def _compressed(before: bytes, plain: bytes) -> bytes:
    packing = zlib.compressobj(*BEST, zdict=before[-LOOKS_BACK:]) if before else zlib.compressobj(*BEST)
    return SIGN + packing.compress(plain) + packing.flush()


def _block(packed: bytes, holds: int) -> bytes:
    sizes = BLOCK.pack(0, len(packed), holds)[4:]
    return BLOCK.pack(_sum(sizes, _sum(packed, 0)), len(packed), holds) + packed


def _sum(content: bytes, before: int) -> int:
    """Of words of four bytes; what is over at the end counts from its last byte on."""
    whole = len(content) & ~3
    for (word,) in Struct("<I").iter_unpack(content[:whole]):
        before ^= word
    return before ^ int.from_bytes(content[whole:], "big")
