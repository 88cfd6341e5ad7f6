"""The sRGB profile PDF/A asks for, from the numbers of the standard.

ICC.1:2010 (version 4.3) matrix profile; primaries of IEC 61966-2-1 adapted to D50; one parametric curve for the three
channels. No date and no identifier in the header, so its bytes never change.
"""

import struct
from functools import cache

_D50 = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.71410),
}
_FROM_D65 = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_HEADER = 128


@cache
def srgb() -> bytes:
    curve = b"para\0\0\0\0" + struct.pack(">HH", 3, 0) + _fixed(_CURVE)
    tags = {
        "desc": _text("sRGB"),
        "cprt": _text("No copyright, use freely"),
        "wtpt": b"XYZ \0\0\0\0" + _fixed(_D50),
        "chad": b"sf32\0\0\0\0" + _fixed(_FROM_D65),
        **{name: b"XYZ \0\0\0\0" + _fixed(values) for name, values in _PRIMARIES.items()},
        **{f"{channel}TRC": curve for channel in "rgb"},
    }
    body, directory, places = b"", struct.pack(">L", len(tags)), dict[bytes, int]()
    start = _HEADER + 4 + 12 * len(tags)
    for name, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        directory += name.encode() + struct.pack(">LL", places[data], len(data))
    return _header(start + len(body)) + directory + body


def _header(size: int) -> bytes:
    start = struct.pack(">L4xL4s4s4s12x4s", size, 0x04300000, b"mntr", b"RGB ", b"XYZ ", b"acsp")
    return (start + bytes(28) + _fixed(_D50)).ljust(_HEADER, b"\0")


def _fixed(values: tuple[float, ...]) -> bytes:
    return b"".join(struct.pack(">l", round(value * 65536)) for value in values)


def _text(text: str) -> bytes:
    words = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">LL4sLL", 1, 12, b"enUS", len(words), 28) + words
