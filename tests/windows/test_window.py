"""A real window: what Windows tells it, how large it is drawn, where its settings are kept.

Each in a process of its own, with the part of Qt that is for Windows; the other tests draw without a screen.
"""

import os
import subprocess
import sys
import winreg
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from equipment_app.ui.settings import MachineSettings, Settings
from tests.world import World

ROOT = Path(__file__).parents[2]
LEAST = 810
"""What the window is at least wide, whatever the screen."""


def told(script: str, *words: object, **around: str) -> list[str]:
    """What it printed."""
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, words)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "windows", "PYTHONPATH": str(ROOT)} | around,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


HEARS = """
import ctypes
from PySide6.QtWidgets import QApplication, QWidget
from equipment_app.ui.access import os_lock

qt = QApplication([])
window = QWidget()
window.show()
lock = os_lock.OsLock(window, int(window.winId()))
assert lock.kept is not None
lock.locked.connect(lambda: print("locked"))
unlocked, wakes = 0x8, 0x7
for message, what in (
    (os_lock.SESSION_CHANGE, os_lock.LOCKED),
    (os_lock.SESSION_CHANGE, unlocked),
    (os_lock.POWER, wakes),
    (os_lock.POWER, os_lock.SLEEPS),
):
    print(hex(what))
    ctypes.windll.user32.SendMessageW(int(window.winId()), message, what, 0)
"""


def test_it_hears_that_the_session_is_locked_or_the_computer_sleeps():
    assert told(HEARS) == ["0x7", "locked", "0x8", "0x7", "0x4", "locked"]


DRAWN = """
import sys
from pathlib import Path
from PySide6.QtGui import QImage
from tests.one_page import main

main(*map(Path, sys.argv[1:]))
picture = QImage(sys.argv[2])
print(picture.width(), len({picture.pixel(x, 40) for x in range(0, picture.width(), 3)}))
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("window") / "sklad.equip"
    World.make(path).close()
    return path


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
def test_the_counter_is_drawn_as_large_as_windows_says(store, tmp_path, percent):
    found = told(DRAWN, store, tmp_path / "counter.png", QT_SCALE_FACTOR=str(percent / 100))
    width, colours = map(int, found)
    assert width >= LEAST * percent / 100 and colours > 5


WIDE = """
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from equipment_app.ui.look.theme import Look, font

qt = QApplication([])
look = Look(qt)
print(QFontMetricsF(font()).horizontalAdvance("scanned, or typed as a word"))
"""


def test_letters_are_as_wide_at_100_percent_as_at_200():
    """Or what fits in every picture of the program would be cut on most screens."""
    [small], [large] = (told(WIDE, QT_SCALE_FACTOR=scale) for scale in ("1", "2"))
    assert float(small) == pytest.approx(float(large), rel=0.01)


@pytest.fixture
def registry():
    """A place in it that is the test's own."""
    stored = QSettings(r"HKEY_CURRENT_USER\Software\Equipment App tests", QSettings.Format.NativeFormat)
    yield stored
    stored.clear()
    stored.sync()
    winreg.DeleteKey(winreg.HKEY_CURRENT_USER, r"Software\Equipment App tests")


def test_what_is_kept_in_the_registry_is_there_next_time(registry):
    kept = Settings(
        language="cs", theme="dark", last_store=r"C:\Sklad č. 1\a.equip", recent_stores=(r"C:\a.equip", r"D:\b.equip"),
        geometry=b"\x01\x00\xff", printer="Sklad – A4", reader_prefix="~", reader_suffix="\t", lock_minutes=17,
    )  # fmt: skip
    MachineSettings(registry).keep(kept)
    there = QSettings(registry.fileName(), QSettings.Format.NativeFormat)
    assert MachineSettings(there).now == kept
    MachineSettings(registry).change(recent_stores=("only.equip",))
    assert MachineSettings(there).now.recent_stores == ("only.equip",)
    MachineSettings(registry).change(recent_stores=())
    assert MachineSettings(there).now.recent_stores == ()
