"""Windows, as far as Wine is one: a prefix and a screen of its own, programs run there, keys typed into windows.

Needs `apt-get install wine wine64 xvfb xauth xdotool imagemagick gcc-mingw-w64-x86-64-win32`.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

from wine import OVERRIDES, screen  # noqa: E402 - a script, not a package

TOOLS = ("wine", "Xvfb", "xdotool", "import", "x86_64-w64-mingw32-gcc")
STAND_IN = "x86_64-w64-mingw32-gcc -shared -nostdlib -Wl,--entry=0 -O2 -w -o".split()
STORE = "Centrální sklad Praha"
"""What the title of the window says when the demo store is open."""
VISIBLE = ("xdotool", "search", "--onlyvisible", "--name")
LONGEST = 1800
"""Seconds a program is given to end by itself."""


class Wine:
    """A prefix that is made anew, and the screen its windows are on."""

    def __init__(self, prefix: Path, display: str) -> None:
        self.prefix, self._named = prefix, STORE
        more = {"WINEPREFIX": str(prefix), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": OVERRIDES, "DISPLAY": display}
        more |= {"LC_ALL": "C.UTF-8"}  # names of files have diacritics
        self._environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"} | more
        if prefix.exists():
            shutil.rmtree(prefix)
        prefix.mkdir(parents=True)
        self.tool("wineboot", "--init")
        self.settled()
        # Wine lacks a library that Windows has had since 2017; Qt asks it about old encodings only. Never shipped.
        stand_in = prefix / "drive_c" / "windows" / "system32" / "icuuc.dll"
        subprocess.run([*STAND_IN, stand_in, ROOT / "tests" / "windows" / "icuuc.c"], check=True)

    def start(self, program: Path | str, *arguments: str, errors: bool = False, **said: str) -> subprocess.Popen[str]:
        """`said` are variables of its environment. `errors`: what it says of them is heard as well."""
        command, heard = ["wine", str(program), *arguments], subprocess.PIPE
        beside = subprocess.STDOUT if errors else subprocess.DEVNULL
        return subprocess.Popen(
            command, env=self._environment | said, stdout=heard, stderr=beside, encoding="utf-8", errors="replace"
        )

    def run(self, program: Path | str, *arguments: str, errors: bool = False, **said: str) -> tuple[int, str]:
        """Its exit code and what it said."""
        with self.start(program, *arguments, errors=errors, **said) as process:
            told = process.communicate(timeout=LONGEST)[0]
        return process.returncode, told

    def self_test(self, program: Path) -> bool:
        return self.run(program, "self-test", QT_QPA_PLATFORM="offscreen")[0] == 0

    def tool(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        return done.stdout

    def window(self, name: str = STORE, seconds: float = 900) -> bool:
        """Wait until the program's window is there with this open. Keys go there from now on."""
        self._named = name
        return until(lambda: self.shown(name), seconds)

    def shown(self, name: str) -> bool:
        return bool(self.tool(*VISIBLE, name))

    def focus(self) -> None:
        """Keys go to the program's window again: without a window manager, what an installer leaves takes them away
        at any time."""
        self.tool(*VISIBLE, self._named, "windowfocus", "--sync")
        self.tool("xdotool", "mousemove", "700", "55", "click", "1")  # beside the page's title, where nothing happens

    def type(self, text: str) -> None:
        """As a scanner does: a key every few milliseconds, at last Enter. Slower ones are taken for a person's."""
        self.focus()
        self.tool("xdotool", "type", "--delay", "2", "--args", "1", text, "key", "Return")

    def press(self, key: str) -> None:
        self.focus()
        self.tool("xdotool", "key", key)

    def picture(self, target: Path) -> None:
        self.tool("import", "-window", "root", str(target))

    def still(self, seconds: float = 60) -> None:
        """Wait until two pictures of the screen, a second apart, are the same."""
        seen = [b"", self._screen()]

        def same() -> bool:
            time.sleep(1)
            seen[:] = [seen[1], self._screen()]
            return seen[0] == seen[1]

        until(same, seconds)

    def _screen(self) -> bytes:
        command = ["import", "-silent", "-window", "root", "rgb:-"]
        return subprocess.run(command, env=self._environment, stdout=subprocess.PIPE).stdout

    def registered(self, key: str) -> str:
        """What the registry says there; an empty text where it says nothing."""
        lines = [line for line in self.run("reg", "query", key, "/ve")[1].splitlines() if "REG_" in line]
        return lines[0].split(maxsplit=2)[2] if lines else ""

    def settled(self) -> None:
        self.tool("wineserver", "--wait")


@contextmanager
def fresh(prefix: Path) -> Iterator[Wine]:
    """A new prefix with a screen; afterwards nothing of it runs any more."""
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        sys.exit(f"{', '.join(missing)} not found. {__doc__}")
    with screen() as display:
        wine = Wine(prefix, display)
        try:
            yield wine
        finally:
            wine.tool("wineserver", "--kill")


def until(holds: Callable[[], bool], seconds: float) -> bool:
    """Whether it holds before so many seconds have passed."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(1)
    return False
