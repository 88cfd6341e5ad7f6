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
WINDOW = "Centrální sklad Praha"


class Wine:
    """A prefix that is made anew, and the screen its windows are on."""

    def __init__(self, prefix: Path, display: str) -> None:
        self.prefix = prefix
        more = {"WINEPREFIX": str(prefix), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": OVERRIDES, "DISPLAY": display}
        self._environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"} | more
        if prefix.exists():
            shutil.rmtree(prefix)
        prefix.mkdir(parents=True)
        self.tool("wineboot", "--init")
        self.settled()
        # Wine lacks a library that Windows has had since 2017; Qt asks it about old encodings only. Never shipped.
        stand_in = prefix / "drive_c" / "windows" / "system32" / "icuuc.dll"
        subprocess.run([*STAND_IN, stand_in, ROOT / "tests" / "windows" / "icuuc.c"], check=True)

    def start(self, program: Path | str, *arguments: str, **variables: str) -> subprocess.Popen[str]:
        command = ["wine", str(program), *arguments]
        heard = subprocess.PIPE
        environment = self._environment | variables
        return subprocess.Popen(command, env=environment, stdout=heard, stderr=subprocess.DEVNULL, text=True)

    def run(self, program: Path | str, *arguments: str, seconds: int = 1800, **variables: str) -> tuple[int, str]:
        """Its exit code and what it said."""
        with self.start(program, *arguments, **variables) as process:
            said = process.communicate(timeout=seconds)[0]
        return process.returncode, said

    def self_test(self, program: Path) -> bool:
        return self.run(program, "self-test", QT_QPA_PLATFORM="offscreen")[0] == 0

    def tool(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        return done.stdout

    def window(self, seconds: float = 900) -> bool:
        """Wait until the program's window is there with the store open."""
        return until(lambda: bool(self.tool("xdotool", "search", "--onlyvisible", "--name", WINDOW)), seconds)

    def focus(self) -> None:
        """Keys go to the program's window again; where there is no window manager, an installer takes them along."""
        self.tool("xdotool", "search", "--onlyvisible", "--name", WINDOW, "windowfocus", "--sync")
        self.tool("xdotool", "mousemove", "700", "55", "click", "1")  # beside the page's title, where nothing happens

    def type(self, text: str) -> None:
        """As a scanner does: the code, then Enter."""
        self.tool("xdotool", "type", "--delay", "40", text)
        self.press("Return")

    def press(self, key: str) -> None:
        self.tool("xdotool", "key", key)

    def picture(self, target: Path) -> None:
        self.tool("import", "-window", "root", str(target))

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
        time.sleep(0.3)
    return False
