"""Campaign F2: real keys on a real X server, with its keyboard layouts, its CapsLock and Qt's own input method.

    python -m tests.campaigns.real_keys [--quick]

Needs Xvfb, setxkbmap and libXtst. A reader set to each country presses its keys in front of a computer set to each
country, CapsLock off and on; what no table can tell is tried as well: accents, STX and ETX, separators of GS1. Every
code must arrive, nothing may be left in the focused field, no shortcut may be pressed. Exit 1 and what went wrong
otherwise.
"""

import argparse
import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import product
from typing import Any

from equipment_app.domain.codes import READER_TEST, Code, Family
from equipment_app.scanning.decode import PlainText, Scan
from tests.scanning.keyboards import BY_NAME

CODE = str(Code(Family.THING, 1234))
PAPER = "AKP.19DC0IRS72QIECARNGU4G000029JLT0VL53LJ1C6CBJ1DSPSSS4VQVV1J7PI2ME3FFOTJ9BVBH923MP2CNLI0I"
OURS = (CODE, PAPER, READER_TEST)
MAKERS = ("SN-4711/b", "SN=1234+77", "TEST=A", "https://example.com/?q=1+2&x=~a", "A\\B^C`D~E=", "1234567890==")
GS1 = "010400638133393121A-17\x1d10S26"
COUNTRIES = {
    "US": ("us", ""),
    "CZ": ("cz", ""),
    "CZ qwerty": ("cz", "qwerty"),
    "SK": ("sk", ""),
    "SK qwerty": ("sk", "qwerty"),
}
CAPS, SHIFT, CONTROL, ENTER = 66, 50, 37, 36
"""Key codes of X: the position of the key and 8."""
_GAP_MS, _REST_MS = 4, 120
_CONTROLS = {"\x02": 48, "\x03": 46, "\x1d": 27}


class Presser:
    """Presses keys as a device does: the server itself waits between them."""

    def __init__(self) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))

    def press(self, code: int, *held: int) -> None:
        for key in held:
            self._key(key, True, _GAP_MS)
        self._key(code, True, 0 if held else _GAP_MS)
        self._key(code, False, 0)
        for key in held:
            self._key(key, False, 0)

    def send(self, reader: str, text: str) -> None:
        for char in text:
            if char in _CONTROLS:
                self.press(_CONTROLS[char] + 8, CONTROL)
            else:
                [(place, shift)] = BY_NAME[reader].pressed_for(char)
                self.press(place + 8, *([SHIFT] if shift else []))
        self.press(ENTER)

    def _key(self, code: int, down: bool, after_ms: int) -> None:
        self._test.XTestFakeKeyEvent(self._display, code, down, ctypes.c_ulong(after_ms))
        self._x.XFlush(self._display)


class Bench:
    """A window with one field, the program's scanner, and shortcuts that must not be pressed."""

    def __init__(self) -> None:
        from PySide6.QtGui import QShortcut
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication, QLineEdit

        from equipment_app.ui.scanner.scanner import Scanner

        self._app = QApplication([])
        self._wait = QTest.qWait
        self.scanner = Scanner(self._app)
        self.field = QLineEdit()
        self.scans: list[Scan] = []
        self.shortcuts: list[str] = []
        self.scanner.scanned.connect(self.scans.append)
        for keys in ("Ctrl+B", "Ctrl+C", "Ctrl+]", "Ctrl+)", "Ctrl+Ä"):
            QShortcut(keys, self.field, lambda keys=keys: self.shortcuts.append(keys))
        self.field.show()
        self.field.activateWindow()
        QTest.qWaitForWindowActive(self.field)
        self._presser = Presser()

    def set_country(self, name: str) -> None:
        layout, variant = COUNTRIES[name]
        subprocess.run(["setxkbmap", layout, "-variant", variant], check=True)
        self._wait(_REST_MS)

    def turn_caps(self) -> None:
        self._presser.press(CAPS)
        self._wait(_REST_MS)

    def scan(self, reader: str, text: str) -> tuple[list[Scan], str]:
        """What came of it, and what was left in the field."""
        self.scans.clear()
        self.field.clear()
        self._presser.send(reader, text)
        self._wait(_REST_MS + 4 * _GAP_MS * len(text))
        return list(self.scans), self.field.text()


def trials(quick: bool) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Country of the computer, of the reader, what it sends, and what may be read; the text itself if it is ours."""
    readers = ("US",) if quick else tuple(COUNTRIES)
    for host, reader, text in product(COUNTRIES, readers, OURS):
        yield host, reader, text, ()
    for host in COUNTRIES:
        yield host, "US", f"\x02{CODE}\x03", ()
        yield host, "US", f"]Q1{CODE}", ()
        for text in (*MAKERS, GS1):
            yield host, "US", text, (text,)


def run(quick: bool) -> list[str]:
    bench, wrong, count, now = Bench(), [], 0, ""
    for caps in (False, True):
        if caps:
            bench.turn_caps()
        for host, reader, text, makers in trials(quick):
            if host != now:
                bench.set_country(now := host)
            scans, left = bench.scan(reader, text)
            count += 1
            if left or bench.shortcuts or not _right(scans, text, makers, caps and host == "US"):
                wrong.append(f"{host}{' caps' * caps}, reader {reader}: {text!r} -> {scans}, left {left!r}")
                bench.shortcuts.clear()
    print(f"{count} scans, {len(wrong)} wrong")
    return wrong


def _right(scans: list[Scan], sent: str, makers: tuple[str, ...], turned: bool) -> bool:
    """`turned`: with CapsLock on a US computer letters have changed case, and nobody can know."""
    if len(scans) != 1:
        return False
    meaning: Any = scans[0].meaning
    if makers:
        readings = meaning.readings if isinstance(meaning, PlainText) else ()
        return any(made in readings or (turned and made.swapcase() in readings) for made in makers)
    return not isinstance(meaning, PlainText) and scans[0].text in sent


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="readers set to a US keyboard alone")
    options.add_argument("--here", action="store_true", help="on the X server there is, not on one of its own")
    chosen = options.parse_args()
    if chosen.here:
        wrong = run(chosen.quick)
        print(*wrong, sep="\n")
        return 1 if wrong else 0
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing)], pass_fds=[writing], stderr=subprocess.DEVNULL)
    try:
        display = os.read(reading, 16).decode().strip()
        settings = {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        command = [sys.executable, "-m", "tests.campaigns.real_keys", "--here", *(["--quick"] if chosen.quick else [])]
        return subprocess.run(command, env=settings).returncode
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
