"""Runs the tests on a Windows Python in Wine: `python3 dev.py test --windows`. Arguments go to pytest.

All of it lies in `build/wine`, and is made anew when what it is made of has changed: CPython for Windows, the wheels of
`dev.lock` for it, and a Wine of its own, in which nothing but what every Windows has is to be found. There is a screen
as well, which nobody sees: without one Qt's loop of events stands still in Wine.

Wine shows what Windows' own functions do to our files. It is no Windows: what only that shows is in `README.md`.
"""

import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "packaging" / "windows"))
from interpreter import fetched, unpack  # noqa: E402 - its folder is no package

HERE = ROOT / "build" / "wine"
PYTHON, SITE, PREFIX = HERE / "python", HERE / "site", HERE / "prefix"
MADE_OF = {
    name: ROOT / name
    for name in (
        "requirements/dev.lock",
        "requirements/windows-python.lock",
        "requirements/wine.txt",
        "tests/windows/icuuc.c",
        "packaging/wine.py",
    )
}
NOT_HERE = {
    "tests/windows/test_drives.py::test_a_path_longer_than_windows_once_took": "a name over 260 signs",
    "tests/journeys/test_running.py::TestTheFirstPage::test_a_place_that_was_chosen_is_not_changed_by_the_name": (
        "Qt's own dialog of files, instead of which Windows shows its own, warns while it sorts"
    ),
}
"""Tests that Wine does not pass, with what it lacks or does."""
FOR_WINDOWS = ["--python-version=3.11", "--python-platform=x86_64-pc-windows-msvc", "--link-mode=copy"]
PATHS = "Lib\nDLLs\n.\n..\\..\\site\n..\\..\\..\\..\n"
"""Where that Python looks for modules: its library, itself, what is installed beside it, this checkout."""
# Without .NET and a browser, which Wine offers to fetch; and without the runtime of Visual C++, which it has and a
# Windows that is fresh has not: a wheel must bring its own.
OVERRIDES = "mscoree=;mshtml=;msvcp140,msvcp140_1,msvcp140_2,vcruntime140,vcruntime140_1,concrt140=n"


def main(arguments: list[str]) -> int:
    with screen() as display:
        around = surroundings(display)
        if not made():
            make(around)
        left_out = [f"--deselect={test}" for test in NOT_HERE]
        pytest = ["-m", "pytest", "-o", "cache_dir=build/wine/cache", *left_out, *arguments]
        try:
            return subprocess.run(["wine", python(), "-u", *pytest], cwd=ROOT, env=around).returncode
        finally:
            subprocess.run(["wineserver", "--kill"], env=around)


def python() -> Path:
    """It lies in a folder with its version."""
    return next(PYTHON.glob("*/python.exe"))


def surroundings(display: str) -> Mapping[str, str]:
    """What every program in this Wine is told."""
    ours = {"WINEPREFIX": str(PREFIX), "WINEDLLOVERRIDES": OVERRIDES, "WINEDEBUG": "-all", "DISPLAY": display}
    return os.environ | ours | {"QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def screen() -> Iterator[str]:
    """A screen of our own, under a number that nobody has."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as said:
                number = said.readline().strip()
            if not number:
                sys.exit("Xvfb does not start: run it by hand to see why.")
            yield f":{number}"
        finally:
            server.terminate()


def made() -> bool:
    """Everything is there, made of what is named today."""
    return all(filecmp.cmp(now, then, False) if then.exists() else False for now, then in stamps())


def stamps() -> list[tuple[Path, Path]]:
    """What it is made of, each with its copy from when it was made."""
    return [(path, HERE / "made_of" / Path(name).name) for name, path in MADE_OF.items()]


def make(around: Mapping[str, str]) -> None:
    print(f"Making a Windows Python and a Wine for it in {HERE.relative_to(ROOT)}; it takes some minutes.", flush=True)
    for folder in (PYTHON, SITE, PREFIX, HERE / "made_of"):
        shutil.rmtree(folder, ignore_errors=True)
    HERE.mkdir(parents=True, exist_ok=True)
    unpack(fetched(ROOT / "build" / "windows"), PYTHON)
    python().with_name("python311._pth").write_text(PATHS, encoding="ascii")
    install("dev.lock")
    install("wine.txt", "--no-deps", "--reinstall")
    subprocess.run(["wineboot", "--init"], env=around, check=True)
    system = PREFIX / "drive_c" / "windows" / "system32"
    compiler = ["x86_64-w64-mingw32-gcc", "-shared", "-nostdlib", "-Wl,--entry=0", "-O2"]
    subprocess.run([*compiler, "-o", system / "icuuc.dll", MADE_OF["tests/windows/icuuc.c"]], check=True)
    (HERE / "made_of").mkdir()
    for now, then in stamps():
        shutil.copyfile(now, then)


def install(named: str, *more: str) -> None:
    uv = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--require-hashes", "--only-binary=:all:"]
    what = [f"--target={SITE}", f"--requirements=requirements/{named}"]
    subprocess.run([*uv, *FOR_WINDOWS, *more, *what], cwd=ROOT, check=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as runtime:
        os.environ.setdefault("XDG_RUNTIME_DIR", runtime)
        sys.exit(main(sys.argv[1:]))
