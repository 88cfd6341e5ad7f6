"""A film of labels: Motion JPEG in an AVI, the one container that can be written by hand."""

import struct
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from tests.scanning import scenes


def write(path: Path, pictures: Sequence[Image.Image], rate: int = 25) -> Path:
    """`pictures` are all of one size."""
    frames = [scenes.saved(picture.convert("RGB"), "JPEG", quality=90) for picture in pictures]
    wide, high = pictures[0].size
    head = struct.pack("<14I", 1_000_000 // rate, 0, 0, 0x10, len(frames), 0, 1, 0, wide, high, 0, 0, 0, 0)
    stream = b"vidsMJPG" + struct.pack("<10I4H", 0, 0, 0, 1, rate, 0, len(frames), 0, 0xFFFFFFFF, 0, 0, 0, wide, high)
    form = struct.pack("<IiiHH4sIiiII", 40, wide, high, 1, 24, b"MJPG", wide * high * 3, 0, 0, 0, 0)
    heads = _list(b"hdrl", _chunk(b"avih", head) + _list(b"strl", _chunk(b"strh", stream) + _chunk(b"strf", form)))
    body, index = b"", b""
    for frame in frames:
        index += struct.pack("<4sIII", b"00dc", 0x10, 4 + len(body), len(frame))
        body += _chunk(b"00dc", frame)
    inside = b"AVI " + heads + _list(b"movi", body) + _chunk(b"idx1", index)
    path.write_bytes(b"RIFF" + struct.pack("<I", len(inside)) + inside)
    return path


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + bytes(len(data) % 2)


def _list(name: bytes, data: bytes) -> bytes:
    return _chunk(b"LIST", name + data)
