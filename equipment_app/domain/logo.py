"""The picture in the box of a grant on papers: a grey PNG, as large as the box at 300 dpi, kept as text."""

import base64
import binascii
import struct

WIDE, HIGH = 402, 154
"""Pixels: 34 × 13 mm."""
HEAVIEST = 96_000
"""Bytes of the PNG: every paper with a line from the grant carries it."""

_HEAD = struct.Struct(">8s4x4sIIBB")
_PNG = b"\x89PNG\r\n\x1a\n"
_BITS, _GREY = 8, 0


def as_text(png: bytes) -> str:
    return base64.b64encode(png).decode()


def of_text(text: str) -> bytes:
    """The PNG; nothing for what is no such picture."""
    try:
        png = base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        return b""
    if len(png) < _HEAD.size or len(png) > HEAVIEST:
        return b""
    sign, chunk, wide, high, bits, colour = _HEAD.unpack_from(png)
    fits = 0 < wide <= WIDE and 0 < high <= HIGH and (bits, colour) == (_BITS, _GREY)
    return png if fits and (sign, chunk) == (_PNG, b"IHDR") else b""
