"""The program for Windows in one folder that runs by itself, put together on any system.

`build/windows/equipment-app`: CPython as its makers signed it, the pruned wheels of `requirements/full.lock` and our
own in `site`, the launchers. The packages carry this folder.
"""

import argparse
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import authentic
import interpreter
import launchers
import qt
from reproducible import ROOT, compile_all, same_hashes, settle
from signing import sign

BUILD = ROOT / "build" / "windows"
DIST = ROOT / "dist"
HERE = Path(__file__).resolve().parent
WHEELS = "uv pip install --quiet --no-deps --python-platform=x86_64-pc-windows-msvc --python-version=3.11".split()
FROM_LOCK = ["--require-hashes", "--only-binary=:all:", "--link-mode=copy", "-r", "requirements/full.lock"]
NOT_RUN = """
    bin */tests */test */__pycache__ *.pyi *.h *.pxd *.lib *.c *.cpp */py.typed
    cffi charset_normalizer pycparser pycparser-*.dist-info pypdfium2_cli
    PIL/_avif.*.pyd PIL/_imagingcms.*.pyd PIL/_imagingft.*.pyd PIL/_imagingtk.*.pyd PIL/ImageTk.py
    PIL/_tkinter_finder.py
    reportlab/fonts reportlab/graphics reportlab/platypus
    sqlalchemy/orm sqlalchemy/testing sqlalchemy/ext/[!_c]* sqlalchemy/dialects/[!_s]*
    serial/rfc2217.py serial/threaded serial/urlhandler
    shiboken6/*140*.dll
""".split()
"""What the libraries carry for those who build, test or draw otherwise. Of cffi its compiled part is used, alone."""
NOT_KEPT = ("RECORD", "INSTALLER", "REQUESTED", "WHEEL", "direct_url.json", "entry_points.txt", "uv_cache.json")
ZONE = "Europe/Prague"


def version_of(source: Path) -> str:
    """The version a checkout says it is."""
    said = re.search(r'^version = "(.+)"$', (source / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert said, "pyproject.toml names no version"
    return said[1]


def packed(said: str) -> tuple[Path, str]:
    """The folder a package is made of, signed where there is a certificate, and its version. `said`: for --help."""
    asked = argparse.ArgumentParser(description=said, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--source", type=Path, default=ROOT)
    asked.add_argument("--again", action="store_true", help="pack the folder that is there")
    asked.add_argument("--quick", action="store_true", help="a larger installer sooner, to try it out")
    options = asked.parse_args()
    source = options.source.resolve()
    same_hashes()
    folder = BUILD / "equipment-app"
    if not options.again:
        assembled(source)
        sign([folder / f"{name}.exe" for name in launchers.PROGRAMS])
        settle(folder)
    return folder, version_of(source)


def assembled(source: Path = ROOT) -> Path:
    """Make the folder of the program in `source`, anew."""
    folder = BUILD / "equipment-app"
    if folder.exists():
        shutil.rmtree(folder)
    site = folder / "site"
    site.mkdir(parents=True)
    interpreter.place(interpreter.unpack(interpreter.fetched(BUILD), BUILD / "python"), folder)
    wheels = BUILD / "wheels"
    _install(wheels)
    _prune(wheels, site)
    _runtimes(wheels, folder)
    _ours(source, site)
    launchers.make(folder, version_of(source), BUILD / "launchers")
    absent = qt.missing(folder)
    if absent:
        sys.exit(f"The folder asks for libraries that neither it nor Windows has: {absent}")
    compile_all(site)
    settle(folder)
    return folder


def _install(wheels: Path) -> None:
    if wheels.exists():
        shutil.rmtree(wheels)
    subprocess.run([sys.executable, "-m", *WHEELS, "--target", wheels, *FROM_LOCK], cwd=ROOT, check=True)


def _prune(wheels: Path, site: Path) -> None:
    """Copy of the libraries what is run. Fails where one is built otherwise than the list of what is not run knows."""
    for pattern in NOT_RUN:
        for found in sorted(wheels.rglob(pattern) if pattern.startswith("*") else wheels.glob(pattern)):
            _remove(found)
    for record in wheels.glob("*.dist-info/*"):
        if record.name in NOT_KEPT:
            record.unlink()
    _one_zone(wheels / "tzdata" / "zoneinfo")
    for found in sorted(wheels.iterdir()):
        if found.name == "PySide6":
            parts = [file for file in sorted(qt.needed(found)) if not file.name.startswith(interpreter.RUNTIMES)]
            authentic.check_programs([file for file in parts if file.suffix in authentic.PROGRAMS], authentic.QT)
            for file in parts:
                _copy(file, site / file.relative_to(wheels))
        elif found.is_dir():
            shutil.copytree(found, site / found.name)
        else:
            _copy(found, site / found.name)


def _one_zone(zones: Path) -> None:
    """Of all the world's times that of the papers: six hundred files less."""
    content = (zones / ZONE).read_bytes()
    for found in list(zones.iterdir()):
        if found.name != "__init__.py":
            _remove(found)
    target = zones / ZONE
    target.parent.mkdir()
    (target.parent / "__init__.py").touch()
    target.write_bytes(content)


def _runtimes(wheels: Path, folder: Path) -> None:
    """The runtimes of Microsoft's compiler, once, beside the launchers: those of Qt, where they are newer."""
    for file in sorted(qt.needed(wheels / "PySide6")):
        there = folder / file.name
        if file.name.startswith(interpreter.RUNTIMES) and (not there.exists() or qt.version(file) > qt.version(there)):
            authentic.check_programs([file], authentic.QT)
            shutil.copyfile(file, there)


def _ours(source: Path, site: Path) -> None:
    made = BUILD / "wheel"
    if made.exists():
        shutil.rmtree(made)
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", made, source]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    [wheel] = made.glob("*.whl")
    with zipfile.ZipFile(wheel) as files:
        files.extractall(site)
    for found in [*site.glob("equipment_app-*.dist-info/*"), *site.glob("equipment_app/_data/resources/i18n/*.ts")]:
        if found.name in NOT_KEPT or found.suffix == ".ts":  # words are read from what was compiled of them
            found.unlink()
    shutil.copyfile(HERE / "equipment_app_window.py", site / "equipment_app_window.py")


def _copy(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()
