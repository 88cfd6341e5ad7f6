"""Keys going down, how fast a reader's follow each other, and which key was pressed, whatever the layout made of it.

Positions are the numbers of the Linux kernel (evdev), which for the main block and the keypad are also the scan codes
(set 1) that Windows reports. X11 and Wayland add 8.
"""

from collections.abc import Sequence

from equipment_app.domain.value import Value

STX = "\x02"
TERMINATORS = frozenset("\r\n\t\x03\x04")
"""Enter and Tab, and what readers make of ETX and EOT: Ctrl+C and Ctrl+D."""


class Stroke(Value):
    """A key going down. `position` is 0 where the window system names none, `at` in ms.

    `char` is "" where the window never got any: a dead key, or the character that one altered.
    """

    char: str
    position: int
    at: float
    shift: bool = False


class Timing(Value):
    """Milliseconds, but for `shortest`."""

    gap: float = 35
    """Longest time between two keys of a reader, and what a person's key may have to wait."""
    shortest: int = 6
    """Strokes, the terminator not counted: shorter is taken for a person whatever the speed."""
    pause: float = 250
    """Longest time between two keys of one scan: a busy computer or USB port, a remote desktop."""

    @property
    def steady(self) -> float:
        """Half of a reader's keys follow each other at least as fast."""
        return self.gap * 4 / 5


DESK_TIMING = Timing()


_ROWS = {2: "1234567890-=", 16: "qwertyuiop[]", 30: "asdfghjkl;'`", 43: "\\zxcvbnm,./", 57: " ", 71: "789-456+1230."}
_KEYPAD = range(71, 84)
_US = {first + place: char for first, row in _ROWS.items() for place, char in enumerate(row)}
_SHIFT = dict(zip("1234567890-=[];'`\\,./", '!@#$%^&*()_+{}:"~|<>?', strict=True))
_ABOVE = {"xcb": 8, "wayland": 8, "windows": 0}


def position(native_scan_code: int, platform: str) -> int:
    """Position of a key from what the window system reports; 0 where it reports nothing usable.

    `platform` is Qt's name of it. Keys that Windows marks as extended (arrows, keypad Enter) have no position here.
    """
    above = _ABOVE.get(platform.partition("-")[0])
    if above is None or not above < native_scan_code <= 0xFF:
        return 0
    return native_scan_code - above


def us_text(strokes: Sequence[Stroke]) -> str:
    """What a US keyboard types with these keys, control characters as they came; "" if any other key is unknown."""
    text = [stroke.char if is_control(stroke) else _on_us(stroke) for stroke in strokes]
    return "".join(text) if all(text) else ""


def is_control(stroke: Stroke) -> bool:
    return "" < stroke.char < " "


def control_at(place: int) -> str:
    """The control character a reader sends by this key and Ctrl, as `]` for GS; "" where it is none."""
    char = _US.get(place, "").upper()
    char = _SHIFT.get(char, "") if char in ("6", "-") else char
    return chr(ord(char) & 0x1F) if char and "@" <= char <= "_" else ""


def _on_us(stroke: Stroke) -> str:
    char = _US.get(stroke.position, "")
    return _SHIFT.get(char, char.upper()) if stroke.shift and stroke.position not in _KEYPAD else char
