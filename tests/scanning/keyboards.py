"""Hosts and readers to try: what a Czech, Slovak or US keyboard makes of the keys a reader presses.

Forty-eight keys in the order E00–E12, D01–D12, C01–C12, B01–B10, space. A dagger marks the key before it as dead. From
the Windows layouts (CLDR, KBDCZ 10.0) and xkb-data 2.42, which agree but for Slovak with CapsLock.
"""

from dataclasses import dataclass
from itertools import product

from equipment_app.scanning.keys import Stroke

PLACES = [41, *range(2, 14), *range(16, 28), *range(30, 41), 43, *range(44, 54), 57]

US = ("`1234567890-=qwertyuiop[]asdfghjkl;'\\zxcvbnm,./ ", '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|ZXCVBNM<>? ')
CZ = (";+ěščřžýáíé=´†qwertzuiopú)asdfghjklů§¨†yxcvbnm,.- ", "°†1234567890%ˇ†QWERTZUIOP/(ASDFGHJKL\"!'YXCVBNM?:_ ")
SK = (";+ľščťžýáíé=´†qwertzuiopúäasdfghjklô§ňyxcvbnm,.- ", '°†1234567890%ˇ†QWERTZUIOP/(ASDFGHJKL"!)YXCVBNM?:_ ')
SWAP = str.maketrans("yzYZ", "zyZY")
ASCII_CAPS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)


@dataclass(frozen=True)
class Keyboard:
    """A layout in one CapsLock state: `keys` maps position and shift to the character, "" for a dead key."""

    name: str
    keys: dict[tuple[int, bool], str]

    def pressed_for(self, text: str) -> list[tuple[int, bool]]:
        """The keys a reader set to this layout presses."""
        wanted = {char: key for key, char in reversed(self.keys.items())}
        return [wanted[char] for char in text]

    def strokes_for(self, text: str, gap: float = 5) -> list[Stroke]:
        """Those keys as the window system tells them where it knows no characters."""
        return [Stroke("", place, gap * at, shift) for at, (place, shift) in enumerate(self.pressed_for(text))]

    def makes(self, pressed: list[tuple[int, bool]]) -> str:
        return "".join(self.keys[key] for key in pressed)


def _chars(row: str) -> list[str]:
    marked = [*zip(row, row[1:] + " ", strict=True)]
    return ["" if after == "†" else char for char, after in marked if char != "†"]


def _keyboard(name: str, rows: tuple[str, str], caps: str) -> Keyboard:
    keys = {}
    for shift, row in enumerate(rows):
        for place, char in zip(PLACES, _chars(row), strict=True):
            keys[place, bool(shift)] = _with_caps(char, caps, bool(shift))
    return Keyboard(f"{name} {caps}".strip(), keys)


def _with_caps(char: str, caps: str, shift: bool) -> str:
    if caps == "caps, letters only":
        return char.translate(ASCII_CAPS)
    if caps:
        return char.lower() if shift else char.upper()
    return char


LAYOUTS = {
    "US": US,
    "CZ": CZ,
    "CZ qwerty": (CZ[0].translate(SWAP), CZ[1].translate(SWAP)),
    "SK": SK,
    "SK qwerty": (SK[0].translate(SWAP), SK[1].translate(SWAP)),
}
HOSTS = [_keyboard(name, rows, caps) for (name, rows), caps in product(LAYOUTS.items(), ("", "caps"))]
HOSTS += [_keyboard(name, LAYOUTS[name], "caps, letters only") for name in ("SK", "SK qwerty")]
READERS = [host for host in HOSTS if "caps" not in host.name]
BY_NAME = {host.name: host for host in HOSTS}
