"""Key positions: which key was pressed, whatever the layout made of it.

Positions are the numbers of the Linux kernel (evdev), which for the main block and the keypad are also the scan codes
(set 1) that Windows reports. X11 and Wayland add 8.
"""

from collections.abc import Sequence
from itertools import zip_longest

_ROWS = {2: "1234567890-=", 16: "qwertyuiop[]", 30: "asdfghjkl;'`", 43: "\\zxcvbnm,./", 57: " ", 71: "789-456+1230."}
_US = {first + place: char for first, row in _ROWS.items() for place, char in enumerate(row)}
_ABOVE = {"xcb": 8, "wayland": 8, "windows": 0}


def position(native_scan_code: int, platform: str) -> int:
    """Position of a key from what the window system reports; 0 where it reports nothing usable.

    `platform` is Qt's name of it. Keys that Windows marks as extended (arrows, keypad Enter) have no position here.
    """
    above = _ABOVE.get(platform.partition("-")[0])
    if above is None or not above < native_scan_code <= 0xFF:
        return 0
    return native_scan_code - above


def us_text(positions: Sequence[int], case: str = "") -> str:
    """What a US keyboard types with these keys, unshifted, capital where `case` is; "" if any key is unknown."""
    if not all(place in _US for place in positions):
        return ""
    pairs = zip_longest((_US[place] for place in positions), case[: len(positions)], fillvalue="")
    return "".join(char.upper() if like.isupper() else char for char, like in pairs)
