"""Installs, runs, upgrades and removes the packages for Windows in Wine.

    build/package-environment/bin/python packaging/prove/windows.py

    --packages   take the installers of this and the next version that are there already (dist, build/prove/next)
    --only KIND  setup or msi
    --twice      make the packages once more and compare the two
    --speed      compare how soon the window is there with the same program run from its source

First make them: `dev.py package windows` and `dev.py package msi`. The exit code is 0 where all of it held. Pictures of
the windows lie in build/prove afterwards, for eyes. What only a real Windows shows is not shown here.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import books
import elsewhere
from package import FOLDER, KINDS, PLACE, STEP, Package, Proof, inside
from prefix import ROOT, Wine, fresh, until

sys.path.append(str(ROOT / "packaging" / "windows"))

from folder import version_of

NEXT = "99.0.0"


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--packages", action="store_true")
    asked.add_argument("--twice", action="store_true")
    asked.add_argument("--speed", action="store_true")
    asked.add_argument("--only", choices=KINDS)
    options = asked.parse_args()
    PLACE.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(PLACE / "demo", ignore_errors=True)
    proof, version = Proof(), version_of(ROOT)
    if options.twice:
        _same_again(proof, version)
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
                package = Package(wine, proof, kind, first, second)
                _life(package, version)
                elsewhere.life(package, version, NEXT)
    print(f"{len(proof.failed)} of what was tried did not hold" if proof.failed else "All of it held.")
    return 1 if proof.failed else 0


def _life(package: Package, version: str) -> None:
    """Installed, used, upgraded while it is used, used again, removed; the store stays."""
    began = time.monotonic()
    code = package.install(package.first)
    taken = time.monotonic() - began
    size = package.first.stat().st_size / 1e6
    package.holds(f"installed silently ({taken:.0f} s, {size:.1f} MB)", code == 0)
    package.holds(f"version {version} is in use", package.current() == [version])
    package.holds("a double click on a store opens it", "equipment-app-window.exe" in package.registered())
    package.holds("self-test", package.wine.self_test(package.program))
    store = package.store()
    codes, printed = books.free(store), package.printer()
    window = package.opened(store)
    package.issue(store, codes[0], "issued")
    paper = f"%%Title: {books.last_paper(store)}".encode()
    package.holds("its paper is printed", until(lambda: printed.exists() and paper in printed.read_bytes(), STEP))
    package.holds("upgraded while it runs", package.install(package.second) == 0)
    package.holds("the new version is in use, the former one kept", package.current() == [NEXT, version])
    package.holds("the window still runs", window.poll() is None)
    package.issue(store, codes[1], "after-upgrade")
    package.ended(window)
    package.holds("a new start is the new version", NEXT in package.wine.run(package.program, "--version")[1])
    _checked(package, store)
    package.holds("removed silently", package.remove(package.second) == 0)
    left = package.left()
    package.holds("of the folder only the store is left", bool(left) and all("sklad" in name for name in left))
    package.holds("nothing opens stores any more", not package.registered())


def _checked(package: Package, store: Path) -> None:
    """Verify the journal and take the last paper out, with the new version."""
    named = ["--store", inside(store), "--operator", "Ukázková"]
    package.holds("the journal verifies", package.wine.run(package.program, *named, "verify")[0] == 0)
    paper = PLACE / f"{package.kind}.pdf"
    paper.unlink(missing_ok=True)
    package.wine.run(package.program, *named, "paper", books.last_paper(store), "--pdf", inside(paper))
    package.holds("its paper is a PDF", paper.exists() and paper.read_bytes().startswith(b"%PDF-"))


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
    store = books.demo(PLACE / "demo")
    built = ROOT / "build" / "windows"
    path = ";".join(inside(folder) for folder in (ROOT, built / "wheels"))
    [python] = (built / "python").glob("*/python.exe")
    ways: dict[str, Callable[[], subprocess.Popen[str]]] = {
        "packed": lambda: wine.start(FOLDER / "equipment-app-window.exe", inside(store)),
        "source": lambda: wine.start(python, "-m", "equipment_app", inside(store), PYTHONPATH=path),
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


def _same_again(proof: Proof, version: str) -> None:
    """What is in dist, made once more: the same to the last byte, or it depends on when it is made."""
    before = _sums(version)
    _pack()
    for what, digest in _sums(version).items():
        proof.holds(f"made twice, {what} is the same to the last byte", before[what] == digest)


def _sums(version: str) -> dict[str, str]:
    packages = [ROOT / "dist" / f"equipment-app-{version}{ending}" for ending in KINDS.values()]
    sums = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in packages}
    whole = hashlib.sha256()
    for path in sorted(path for path in FOLDER.rglob("*") if path.is_file()):
        whole.update(f"{path.relative_to(FOLDER)}\n{path.stat().st_size}\n".encode() + path.read_bytes())
    return {"the folder": whole.hexdigest()} | sums


def _pack(*more: str) -> None:
    """Put the folder together and make both packages of it."""
    for script, again in (("installer.py", []), ("msi.py", ["--again"])):
        subprocess.run([sys.executable, ROOT / "packaging" / "windows" / script, *more, *again], check=True, cwd=ROOT)


def _make_next() -> None:
    """The same program under a later version's number, packed quickly."""
    source, version = PLACE / "source", version_of(ROOT)
    shutil.rmtree(source, ignore_errors=True)
    keep: Callable[[str, list[str]], set[str]] = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in ("equipment_app", "resources", "db"):
        shutil.copytree(ROOT / name, source / name, ignore=keep)
    (source / "packaging").mkdir()
    for name in ("README.md", "LICENSE", "pyproject.toml", "packaging/build_hook.py"):
        shutil.copyfile(ROOT / name, source / name)
    for name in ("pyproject.toml", "equipment_app/__init__.py"):
        text = (source / name).read_text(encoding="utf-8")
        (source / name).write_text(text.replace(f' = "{version}"', f' = "{NEXT}"'), encoding="utf-8")
    (PLACE / "next").mkdir(exist_ok=True)
    _pack("--source", str(source), "--quick")
    for made in (ROOT / "dist").glob(f"equipment-app-{NEXT}*"):
        made.replace(PLACE / "next" / made.name)


if __name__ == "__main__":
    sys.exit(main())
