"""A printer that understands as much ZPL II as we send, and no more: anything else is an error."""

import re
from dataclasses import dataclass

import numpy as np

_COMMAND = re.compile(r"\^([A-Z0-9]{2})([^^]*)")


@dataclass(frozen=True)
class Printed:
    """What comes out: black is 0, white 255. `copies` as the label asks for."""

    picture: np.ndarray
    copies: int
    comment: str


def printed(data: bytes) -> list[Printed]:
    text = data.decode("ascii")
    labels = text.split("^XZ")
    assert labels[-1].strip() == ""
    return [_label(label) for label in labels[:-1]]


def _label(text: str) -> Printed:
    assert text.lstrip().startswith("^XA")
    wide = high = left = top = 0
    copies, comment, dots = 1, "", np.zeros((0, 0), dtype=np.uint8)
    for name, rest in _COMMAND.findall(text):
        value = rest.strip()
        match name:
            case "XA" | "FS" | "LH" | "LS":
                assert value in ("", "0,0", "0")
            case "CI":
                assert value == "28"
            case "FX":
                comment = value
            case "PW":
                wide = int(value)
            case "LL":
                high = int(value)
                dots = np.zeros((high, wide), dtype=np.uint8)
            case "FO":
                left, top = map(int, value.split(","))
            case "GF":
                _graphic(dots, value, left, top)
            case "PQ":
                copies = int(value)
            case _:
                raise AssertionError(f"^{name} is not understood")
    return Printed((1 - dots) * 255, copies, comment)


def _graphic(dots: np.ndarray, value: str, left: int, top: int) -> None:
    kind, total, also, wide, data = value.split(",", 4)
    assert kind == "A" and total == also
    rows = unpacked(data, int(wide))
    assert len(rows) * int(wide) == int(total)
    for y, row in enumerate(rows, top):
        bits = np.unpackbits(np.frombuffer(bytes.fromhex(row), dtype=np.uint8))
        room = dots.shape[1] - left
        assert not bits[room:].any(), "ink beside the label"
        dots[y, left:] |= bits[:room]


def unpacked(data: str, wide: int) -> list[str]:
    """The rows of a graphic as hexadecimal digits (ZPL II, alternative data compression)."""
    rows, row, times = [], "", 0
    for char in data:
        if char in "0123456789ABCDEF":
            row += char * (times or 1)
            times = 0
        elif "G" <= char <= "Y":
            times += ord(char) - ord("G") + 1
        elif "g" <= char <= "z":
            times += (ord(char) - ord("g") + 1) * 20
        elif char == ":":
            assert not row and not times
            row = rows[-1]
        else:
            assert char in ",!" and not times
            row = row.ljust(2 * wide, "0" if char == "," else "F")
        assert len(row) <= 2 * wide
        if len(row) == 2 * wide:
            rows.append(row)
            row = ""
    assert not row and not times
    return rows
