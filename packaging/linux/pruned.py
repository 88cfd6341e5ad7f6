"""The libraries of the packages for Linux: wheels of requirements/full.lock, without what the program never loads.

Of Qt that is found out: the modules our sources import, the plugins named here, and whatever these say they need.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements" / "full.lock"
GLIBC = "2.34"
PLATFORM = f"x86_64-manylinux_{GLIBC.replace('.', '_')}"
PLUGINS = (
    "platforms/libqxcb.so",
    "platforms/libqwayland.so",
    "platforms/libqoffscreen.so",
    "platforms/libqminimal.so",
    "platforminputcontexts/libcompose*.so",
    "platforminputcontexts/libibus*.so",
    "platformthemes/libqxdgdesktopportal.so",
    "xcbglintegrations/*.so",
    "wayland-shell-integration/libxdg-shell.so",
    "wayland-decoration-client/*.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "iconengines/*.so",
    "imageformats/libqsvg.so",
    "imageformats/libqjpeg.so",
    "multimedia/*.so",
    "printsupport/*.so",
    "tls/libqcertonlybackend.so",
)
"""No window without the first ones; the program speaks to nobody, so no TLS that would want OpenSSL."""
_DROPPED = {"__pycache__", "tests", "test", "bin", "licenses", "sboms", "pypdfium2_cli", "fonts", "include"}
"""Also the fonts of ReportLab: papers have their own, and nobody may look into a Type 1 font's licence for nothing."""
_KEPT_OF_DIST_INFO = {"METADATA", "entry_points.txt", "top_level.txt", "WHEEL"}
_SOURCES = (".pyi", ".h", ".c", ".pxd", ".pyx", ".typed", ".afm", ".pfb")


def fill(goal: Path, python: str, wheel: Path, scratch: Path) -> None:
    """Lay all that is imported into `goal`, for this release of Python ("3.13")."""
    fetched = scratch / f"wheels-{python}"
    shutil.rmtree(fetched, ignore_errors=True)
    _install(fetched, python, ["--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)])
    shutil.copytree(fetched, goal, ignore=_left_out, symlinks=True)
    shutil.rmtree(goal / "PySide6")
    _copy_qt(fetched / "PySide6", goal / "PySide6", [fetched / "shiboken6"])
    _install(goal, python, ["--no-deps", "--no-index", str(wheel)])
    for one in list(goal.glob("*.dist-info/*")):
        if one.name not in _KEPT_OF_DIST_INFO:
            shutil.rmtree(one) if one.is_dir() else one.unlink()
    shutil.rmtree(goal / "bin", ignore_errors=True)
    _strip(goal)


def _install(goal: Path, python: str, what: list[str]) -> None:
    uv = str(Path(sys.executable).with_name("uv"))
    where = ["--target", str(goal), "--python-version", python, "--python-platform", PLATFORM]
    subprocess.run([uv, "pip", "install", "--quiet", "--link-mode", "copy", *where, *what], check=True)


def _left_out(_folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name in _DROPPED or name.endswith(_SOURCES) or name == ".lock"]


def imported() -> set[str]:
    """The modules of Qt that the program's sources import."""
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "equipment_app").rglob("*.py"))
    return {name for text in texts for name in re.findall(r"PySide6\.(Qt\w+)", text)}


def _copy_qt(source: Path, goal: Path, beside: Iterable[Path]) -> None:
    """Modules, plugins and all they need, each where it was."""
    goal.mkdir()
    for path in [*source.glob("*.py"), *(source / "support").glob("[!g]*.py")]:
        _copy(path, goal / path.relative_to(source))
    first = [source / f"{name}.abi3.so" for name in sorted(imported())]
    first += [path for pattern in PLUGINS for path in sorted((source / "Qt" / "plugins").glob(pattern))]
    folders = [source, source / "Qt" / "lib", *beside]
    index = {path.name: path for folder in folders for path in folder.glob("*.so*")}
    for path in closure(first, index):
        if path.is_relative_to(source):
            _copy(path, goal / path.relative_to(source))
    words = Path("Qt", "translations", "qtbase_cs.qm")
    _copy(source / words, goal / words)


def _copy(source: Path, goal: Path) -> None:
    goal.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, goal)


def closure(first: Iterable[Path], index: dict[str, Path]) -> Iterator[Path]:
    """These files and, of those in `index`, all that they need to be loaded."""
    todo, seen = list(first), set()
    while todo:
        path = todo.pop()
        if path not in seen:
            seen.add(path)
            yield path
            todo += [index[name] for name in needed(path) if name in index]


def needed(path: Path) -> list[str]:
    """The names of the libraries that an ELF file asks for."""
    if not path.exists():
        raise FileNotFoundError(path)
    said = subprocess.run(["readelf", "--dynamic", str(path)], check=True, capture_output=True, text=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.*?)\]", said)


def binaries(folder: Path) -> list[Path]:
    """The ELF files in it, sorted."""
    return [path for path in sorted(folder.rglob("*.so*")) if path.is_file() and path.read_bytes()[:4] == b"\x7fELF"]


def _strip(folder: Path) -> None:
    for path in binaries(folder):
        sections = subprocess.run(
            ["readelf", "--sections", str(path)], check=True, capture_output=True, text=True
        ).stdout
        if " .symtab" in sections:
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)
