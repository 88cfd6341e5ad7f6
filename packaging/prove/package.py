"""A package for Windows in Wine: how it is installed and removed, and how somebody works with what it installed."""

import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

import books
from prefix import ROOT, Wine, until

PLACE = ROOT / "build" / "prove"
FOLDER = ROOT / "build" / "windows" / "equipment-app"
KINDS = {"setup": "-setup.exe", "msi": ".msi"}
MEMBER = "990001"
STEP = 300
"""Seconds a window is given for one thing. A busy machine is slow."""
TRIES = 5
"""So often a scan is read again of which the screen says that it came in pieces."""
AS_IT_IS = "import subprocess, sys; sys.exit(subprocess.run(sys.argv[1]).returncode)"
"""Runs a command line of Windows without a sign of it changed; Wine puts quotes around what has spaces."""

DOUBLE_CLICK = """
import subprocess, sys, winreg
root, file = getattr(winreg, sys.argv[1]), sys.argv[2]
classes = "Software\\\\Classes\\\\"
kind = winreg.QueryValue(root, classes + file[file.rindex("."):])
command = winreg.QueryValue(root, classes + kind + "\\\\shell\\\\open\\\\command")
nothing = subprocess.DEVNULL
subprocess.Popen(command.replace("%1", file), stdin=nothing, stdout=nothing, stderr=nothing)
"""
"""What Windows does with a file: it waits for nothing. Wine does not look among the types of one user."""


class Proof:
    """What was tried and whether it held."""

    def __init__(self) -> None:
        self.failed: list[str] = []

    def holds(self, what: str, held: bool) -> bool:
        print(f"{'ok  ' if held else 'FAIL'} {what}", flush=True)
        if not held:
            self.failed.append(what)
        return held


class Package:
    """One kind of installer, in its first and in a later version, and the place it installs into."""

    def __init__(self, wine: Wine, proof: Proof, kind: str, first: Path, second: Path) -> None:
        self.wine, self.kind, self.first, self.second = wine, kind, first, second
        self._proof = proof
        home = next((wine.prefix / "drive_c" / "users").glob("*/AppData/Local"))
        per_user = home / "Programs" / "Equipment App"
        self.place = per_user if kind == "setup" else wine.prefix / "drive_c" / "Program Files" / "Equipment App"
        self._classes = ("HKCU" if kind == "setup" else "HKLM") + "\\Software\\Classes"

    @property
    def program(self) -> Path:
        """The launcher for the command line."""
        return self.place / "equipment-app.exe"

    def holds(self, what: str, held: bool) -> bool:
        return self._proof.holds(f"{self.kind}: {what}", held)

    def install(self, package: Path) -> int:
        """Silently, where the former version is, or where it goes by itself."""
        command = [str(package), "/S"] if self.kind == "setup" else ["msiexec", "/i", inside(package), "/qn"]
        return self.wine.run(*command)[0]

    def install_into(self, place: Path, package: Path) -> int:
        """Silently, there."""
        self.place, there = place, "C:" + inside(place).partition("drive_c")[2]
        command = f'"{inside(package)}" /S /D={there}'
        if self.kind == "msi":
            command = f'msiexec /i "{inside(package)}" /qn INSTALLDIR="{there}"'
        return self.wine.run(FOLDER / "python.exe", "-c", AS_IT_IS, command)[0]

    def printer(self) -> Path:
        """Add a printer to this Windows; where what it prints comes out."""
        printed = PLACE / f"{self.kind}-printed.ps"
        printed.unlink(missing_ok=True)
        code, _ = self.wine.run(FOLDER / "python.exe", inside(Path(__file__).with_name("printer.py")), str(printed))
        self.holds("a printer is added", code == 0)
        return printed

    def remove(self, package: Path) -> int:
        """Silently. The uninstaller of a setup goes on as a copy of itself, and takes itself away before the rest."""
        if self.kind == "msi":
            return self.wine.run("msiexec", "/x", inside(package), "/qn")[0]
        code = self.wine.run(self.place / "uninstall.exe", "/S")[0]
        until(lambda: not (self.registered() or (self.place / "uninstall.exe").exists()), STEP)
        self.wine.tool("sleep", "5")
        return code

    def current(self) -> list[str]:
        return (self.place / "current.txt").read_text(encoding="ascii").split()

    def registered(self, kind: str = "Store") -> str:
        """What a double click on a file of this kind runs; an empty text where nothing."""
        return self.wine.registered(f"{self._classes}\\EquipmentApp.{kind}\\shell\\open\\command")

    def double_click(self, file: Path) -> None:
        root = "HKEY_CURRENT_USER" if self.kind == "setup" else "HKEY_LOCAL_MACHINE"
        self.wine.run(FOLDER / "python.exe", "-c", DOUBLE_CLICK, root, inside(file))

    def store(self) -> Path:
        """A demo store in the program's own folder, where it does not belong and must be left alone all the same."""
        return books.copied(books.demo(PLACE / "demo"), self.place / "sklad.equip")

    def opened(self, store: Path) -> subprocess.Popen[str]:
        window = self.wine.start(self.place / "equipment-app-window.exe", inside(store))
        self.holds("the window opens the store", self.wine.window())
        return window

    def issue(self, store: Path, code: str, picture: str) -> None:
        """Scan an item and a member and hand over, each once the store has what came before."""
        wine, before = self.wine, books.issues(store)
        self.holds(f"{code}, typed, is in a cart", self._scanned(code, lambda: books.carts(store) == [None]))
        self.holds("the cart is the member's", self._scanned(MEMBER, lambda: books.carts(store) == ["member"]))
        wine.press("ctrl+Return")
        self.holds("it is issued", _comes(lambda: books.issues(store) == before + 1))
        self.picture(picture)

    def _scanned(self, text: str, holds: Callable[[], bool]) -> bool:
        """As somebody scans who looks at the screen: when it stands still and nothing has come of it, once more."""
        for _ in range(TRIES):
            self.wine.still()
            self.wine.type(text)
            if _comes(holds, STEP / TRIES):
                return True
        return False

    def ended(self, window: subprocess.Popen[str]) -> None:
        self.wine.press("alt+F4")
        there = until(lambda: window.poll() is not None, STEP)
        self.holds("it ends without an error", there and not window.returncode)

    def picture(self, name: str) -> None:
        """Of the whole screen, for eyes."""
        self.wine.still()
        self.wine.picture(PLACE / f"{self.kind}-{name}.png")

    def left(self) -> list[str]:
        """What there is in its place still."""
        return sorted(path.name for path in self.place.iterdir()) if self.place.exists() else []


def inside(path: Path) -> str:
    """A path as Windows says it."""
    return "Z:" + str(PureWindowsPath(path))


def _comes(holds: Callable[[], bool], seconds: float = STEP) -> bool:
    """Whether it holds soon; a copy that was made while the program wrote says nothing."""

    def now() -> bool:
        try:
            return holds()
        except sqlite3.DatabaseError:
            return False

    return until(now, seconds)
