"""Installs, runs, upgrades and removes the packages for Windows in Wine.

    build/package-environment/bin/python packaging/prove/windows.py

    --packages   take the installers of this and the next version that are there already (dist, build/prove/next)
    --only KIND  setup or msi
    --speed      compare how soon the window is there with the same program run from its source

First make them: `dev.py package windows` and `dev.py package msi`. The exit code is 0 where all of it held. Pictures of
the windows lie in build/prove afterwards, for eyes. What only a real Windows shows is not shown here.
"""

import argparse
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from prefix import ROOT, Wine, fresh, until

sys.path.append(str(ROOT / "packaging" / "windows"))

from folder import version_of

PLACE = ROOT / "build" / "prove"
FOLDER = ROOT / "build" / "windows" / "equipment-app"
NEXT = "99.0.0"
KINDS = {"setup": "-setup.exe", "msi": ".msi"}
MEMBER = "990001"
FREE = """SELECT thing.serial FROM thing
    JOIN holding ON holding.thing = thing.id JOIN holder ON holder.id = holding.holder
    WHERE holder.kind = 'location' AND holding.condition = 'new' AND holding.quantity = 1 AND thing.serial IS NOT NULL
    ORDER BY thing.received_on DESC, thing.id LIMIT 2"""
STEP = 300
"""Seconds a window is given to end. A busy machine is slow."""
PAUSE = 10
"""Seconds it is given for the answer to a scan."""


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
    """One way to install: how, where it lands, where it says so."""

    def __init__(self, wine: Wine, kind: str, first: Path, second: Path) -> None:
        self.wine, self.kind, self.first, self.second = wine, kind, first, second
        home = next((wine.prefix / "drive_c" / "users").glob("*/AppData/Local"))
        per_user = home / "Programs" / "Equipment App"
        self.place = per_user if kind == "setup" else wine.prefix / "drive_c" / "Program Files" / "Equipment App"
        self.root = "HKCU" if kind == "setup" else "HKLM"

    def install(self, package: Path) -> int:
        command = [str(package), "/S"] if self.kind == "setup" else ["msiexec", "/i", _inside(package), "/qn"]
        return self.wine.run(*command)[0]

    def remove(self) -> int:
        if self.kind == "setup":
            code = self.wine.run(self.place / "uninstall.exe", "/S")[0]
            until(lambda: not (self.place / "versions").exists(), STEP)  # it goes on as a copy of itself
            return code
        return self.wine.run("msiexec", "/x", _inside(self.second), "/qn")[0]

    def current(self) -> list[str]:
        return (self.place / "current.txt").read_text(encoding="ascii").split()


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--packages", action="store_true")
    asked.add_argument("--speed", action="store_true")
    asked.add_argument("--only", choices=KINDS)
    options = asked.parse_args()
    PLACE.mkdir(parents=True, exist_ok=True)
    proof, version = Proof(), version_of(ROOT)
    if not options.packages:
        _make_next()
    with fresh(PLACE / "prefix") as wine:
        proof.holds("a program file with one byte changed is found out", _found_out())
        proof.holds("the folder's self-test", wine.self_test(FOLDER / "equipment-app.exe"))
        if options.speed:
            _speed(proof, wine)
        for kind, ending in KINDS.items():
            if options.only not in (None, kind):
                continue
            first = ROOT / "dist" / f"equipment-app-{version}{ending}"
            second = PLACE / "next" / f"equipment-app-{NEXT}{ending}"
            if proof.holds(f"{kind}: the packages are there", first.exists() and second.exists()):
                _life(proof, Package(wine, kind, first, second), version)
    print(f"{len(proof.failed)} of what was tried did not hold" if proof.failed else "All of it held.")
    return 1 if proof.failed else 0


def _life(proof: Proof, package: Package, version: str) -> None:
    """Installed, used, upgraded while it is used, used again, removed; the store stays."""
    wine, kind = package.wine, package.kind
    began = time.monotonic()
    code = package.install(package.first)
    taken = time.monotonic() - began
    proof.holds(f"{kind}: installed silently ({taken:.0f} s, {package.first.stat().st_size / 1e6:.1f} MB)", code == 0)
    proof.holds(f"{kind}: version {version} is in use", package.current() == [version])
    command = wine.registered(f"{package.root}\\Software\\Classes\\EquipmentApp.Store\\shell\\open\\command")
    proof.holds(f"{kind}: a double click on a store opens it", "equipment-app-window.exe" in command)
    proof.holds(f"{kind}: self-test", wine.self_test(package.place / "equipment-app.exe"))
    store = _store(package)
    codes, issued = _free(store), _issues(store)
    window = wine.start(package.place / "equipment-app-window.exe", _inside(store))
    proof.holds(f"{kind}: the window opens the store", wine.window())
    _issue(package, codes[0], "issued")
    proof.holds(f"{kind}: upgraded while it runs", package.install(package.second) == 0)
    proof.holds(f"{kind}: the new version is in use, the former one kept", package.current() == [NEXT, version])
    proof.holds(f"{kind}: the window still runs", window.poll() is None)
    _issue(package, codes[1], "after-upgrade")
    wine.press("alt+F4")
    proof.holds(
        f"{kind}: it ends without an error", until(lambda: window.poll() is not None, STEP) and not window.poll()
    )
    said = wine.run(package.place / "equipment-app.exe", "--version")[1].split()
    proof.holds(f"{kind}: a new start is the new version", said[-1:] == [NEXT])
    _checked(proof, package, store, issued)
    proof.holds(f"{kind}: removed silently", package.remove() == 0)
    left = [path.name for path in package.place.iterdir()] if package.place.exists() else []
    proof.holds(f"{kind}: of the folder only the store is left", bool(left) and all("sklad" in name for name in left))
    command = wine.registered(f"{package.root}\\Software\\Classes\\EquipmentApp.Store\\shell\\open\\command")
    proof.holds(f"{kind}: nothing opens stores any more", not command)


def _store(package: Package) -> Path:
    """A demo store in the program's own folder, where it does not belong and must be left alone all the same."""
    store = package.place / "sklad.equip"
    for file in _demo().parent.glob("demo.equip*"):
        if file.is_file():
            shutil.copyfile(file, store.with_name(file.name.replace("demo", "sklad", 1)))
    return store


def _demo() -> Path:
    """The demo store, made once by the Python that runs this: Wine takes minutes for it."""
    store = PLACE / "demo" / "demo.equip"
    if not store.exists():
        store.parent.mkdir(exist_ok=True)
        subprocess.run([sys.executable, "-m", "equipment_app", "demo", store], cwd=ROOT, check=True)
    return store


def _issues(store: Path) -> int:
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as reading:
        [(count,)] = reading.execute("SELECT count(*) FROM act WHERE kind = 'issue'")
    reading.close()
    return int(count)


def _free(store: Path) -> list[str]:
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as reading:
        codes = [str(code) for (code,) in reading.execute(FREE)]
    reading.close()
    return codes


def _issue(package: Package, code: str, picture: str) -> None:
    """Scan a member and an item and hand over; whether that was done is counted when the window has ended."""
    wine = package.wine
    wine.focus()
    time.sleep(PAUSE)
    wine.type(MEMBER)
    time.sleep(PAUSE)
    wine.type(code)
    time.sleep(PAUSE)
    wine.press("ctrl+Return")
    time.sleep(PAUSE)
    wine.picture(PLACE / f"{package.kind}-{picture}.png")


def _checked(proof: Proof, package: Package, store: Path, issued: int) -> None:
    """Count what was issued, verify the journal and take the last paper out, with the new version."""
    wine, program = package.wine, package.place / "equipment-app.exe"
    named = ["--store", _inside(store)]
    proof.holds(f"{package.kind}: the journal verifies", wine.run(program, *named, "verify")[0] == 0)
    with sqlite3.connect(store) as reading:
        proof.holds(
            f"{package.kind}: what was scanned before and after the upgrade was issued", _issues(store) == issued + 2
        )
        asked = "SELECT series, year, number FROM act WHERE number IS NOT NULL ORDER BY seq DESC LIMIT 1"
        series, year, number = reading.execute(asked).fetchone()
    reading.close()
    paper = PLACE / f"{package.kind}.pdf"
    paper.unlink(missing_ok=True)
    wine.run(program, *named, "paper", f"{series}-{year}-{number:06d}", "--pdf", _inside(paper))
    proof.holds(f"{package.kind}: its paper is a PDF", paper.exists() and paper.read_bytes().startswith(b"%PDF-"))


def _inside(path: Path) -> str:
    """A path as Windows says it."""
    return "Z:" + str(path).replace("/", "\\")


def _found_out() -> bool:
    from authentic import NotAuthentic, signer

    changed = PLACE / "changed.exe"
    content = bytearray((FOLDER / "python.exe").read_bytes())
    content[len(content) // 2] ^= 1
    changed.write_bytes(content)
    try:
        signer(changed)
    except NotAuthentic:
        return signer(FOLDER / "python.exe") == "Python Software Foundation"
    return False


def _speed(proof: Proof, wine: Wine) -> None:
    """From the start to the window, in turns: packed, and by the same CPython from the sources with the same wheels."""
    store = _demo()
    built = ROOT / "build" / "windows"
    path = ";".join(_inside(folder) for folder in (ROOT, built / "wheels"))
    [python] = (built / "python").glob("*/python.exe")
    ways: dict[str, Callable[[], subprocess.Popen[str]]] = {
        "packed": lambda: wine.start(FOLDER / "equipment-app-window.exe", _inside(store)),
        "source": lambda: wine.start(python, "-m", "equipment_app", _inside(store), PYTHONPATH=path),
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(6):  # the first of each fills caches and does not count
        for name, start in ways.items():
            began = time.monotonic()
            process = start()
            wine.window()
            taken[name].append(time.monotonic() - began)
            wine.press("alt+F4")
            process.wait(timeout=STEP)
    packed, source = (median(seconds[1:]) for seconds in taken.values())
    proof.holds(
        f"start to window {packed:.1f} s packed, {source:.1f} s from source, at most 1.3 times", packed <= 1.3 * source
    )


def _make_next() -> None:
    """The same program under a later version's number, packed quickly."""
    source, version = PLACE / "source", version_of(ROOT)
    shutil.rmtree(source, ignore_errors=True)
    keep: Callable[[str, list[str]], set[str]] = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in ("equipment_app", "resources", "db"):
        shutil.copytree(ROOT / name, source / name, ignore=keep)
    for name in ("README.md", "LICENSE", "pyproject.toml"):
        shutil.copyfile(ROOT / name, source / name)
    for name in ("pyproject.toml", "equipment_app/__init__.py"):
        text = (source / name).read_text(encoding="utf-8")
        (source / name).write_text(text.replace(f' = "{version}"', f' = "{NEXT}"'), encoding="utf-8")
    (PLACE / "next").mkdir(exist_ok=True)
    for script, more in (("installer.py", []), ("msi.py", ["--again"])):
        command = [sys.executable, ROOT / "packaging" / "windows" / script, "--source", source, "--quick", *more]
        subprocess.run(command, check=True, cwd=ROOT)
    for made in (ROOT / "dist").glob(f"equipment-app-{NEXT}*"):
        made.replace(PLACE / "next" / made.name)


if __name__ == "__main__":
    sys.exit(main())
