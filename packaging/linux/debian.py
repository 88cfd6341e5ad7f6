"""Makes the package for Debian and Ubuntu in `dist`: `python3 dev.py package deb [--python 3.12]`.

It runs on the Python of the distribution, so there is one for each release of Python: 3.13 in Debian 13, 3.12 in Ubuntu
24.04, 3.11 in Debian 12. It carries every other library (`pruned.py`) in a folder of its own. Equal sources make equal
bytes: nothing in it is younger than the last commit. `packaging/prove/debian.py` tries it.
"""

import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import debian_texts as texts
import pruned

ROOT = pruned.ROOT
HERE = Path(__file__).resolve().parent
BUILD = ROOT / "build" / "deb"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
ID = "cz.equipment_app.EquipmentApp"
MAINTAINER = "The authors of Equipment App <equipment-app@example.org>"
OVERRIDES = HERE / "lintian-overrides"
LOADERS = {"ld-linux-x86-64.so.2"}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--python", default=of_this_system(), help="the release of Python it is for; %(default)s")
    asked.add_argument("--revision", type=int, default=1, help="counts packages of one release of the program")
    asked.add_argument("--maintainer", default=MAINTAINER, help="who answers for the package: NAME <ADDRESS>")
    asked.add_argument("--out", type=Path, default=ROOT / "dist", help="the folder it is written into")
    options = asked.parse_args()
    if not re.fullmatch(r"3\.\d+", options.python):
        asked.error("--python is a release such as 3.13")
    made = build(options.python, options.revision, options.maintainer, options.out)
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB, {hashlib.sha256(made.read_bytes()).hexdigest()}")


def of_this_system() -> str:
    ask = ["/usr/bin/python3", "-c", "import sys; print('{}.{}'.format(*sys.version_info))"]
    return subprocess.run(ask, check=True, capture_output=True, text=True).stdout.strip()


def build(python: str, revision: int, maintainer: str, out: Path) -> Path:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    version = f"{project['version']}-{revision}+py{python}"
    seconds = last_commit()
    root = BUILD / python / "root"
    shutil.rmtree(root, ignore_errors=True)
    home = root / texts.HOME[1:]
    home.mkdir(parents=True)
    pruned.fill(home / "site", python, wheel(), BUILD)
    write(home / "start.py", texts.START)
    write(root / "usr/bin/equipment-app", texts.LAUNCHER.format(python=python, home=texts.HOME), executable=True)
    for_the_desktop(root, project["version"], seconds)
    documents(root, project["version"], version, maintainer, seconds)
    control(root, python, version, maintainer)
    return pack(root, out / f"equipment-app_{version}_amd64.deb", seconds)


def last_commit() -> int:
    said = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=True, capture_output=True, text=True)
    return int(said.stdout)


def wheel() -> Path:
    """Of this checkout."""
    goal = BUILD / "wheel"
    shutil.rmtree(goal, ignore_errors=True)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(goal), str(ROOT)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    [made] = goal.glob("*.whl")
    return made


def write(path: Path, text: str, *, executable: bool = False, packed: bool = False) -> None:
    """`packed` by gzip, as Debian wants what is read in /usr/share/doc and man."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode()
    path.write_bytes(gzip.compress(data, 9, mtime=0) if packed else data)
    path.chmod(0o755 if executable else 0o644)


def for_the_desktop(root: Path, version: str, seconds: int) -> None:
    """Menu entry, file types, icons, what software centres show."""
    share = root / "usr/share"
    write(share / "applications/equipment-app.desktop", text_of("equipment-app.desktop"))
    write(share / "mime/packages/equipment-app.xml", text_of("equipment-app.xml"))
    filled = text_of("equipment-app.metainfo.xml").replace("@VERSION@", version).replace("@DAY@", day(seconds))
    write(share / f"metainfo/{ID}.metainfo.xml", filled)
    sign = ROOT / "packaging" / "equipment-app.svg"
    icons = share / "icons/hicolor"
    write(icons / "scalable/apps/equipment-app.svg", sign.read_text(encoding="utf-8"))
    for size in SIZES:
        goal = icons / f"{size}x{size}/apps/equipment-app.png"
        goal.parent.mkdir(parents=True)
        draw(sign, size, goal)


def text_of(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def day(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def draw(sign: Path, size: int, goal: Path) -> None:
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(sign)).render(painter)
    painter.end()
    if not image.save(str(goal)):
        raise OSError(f"{goal} could not be written")


def documents(root: Path, release: str, version: str, maintainer: str, seconds: int) -> None:
    sys.path.append(str(ROOT))
    from man_page import page

    share = root / "usr/share"
    write(share / "man/man1/equipment-app.1.gz", page(release, day(seconds)), packed=True)
    doc = share / "doc/equipment-app"
    write(doc / "copyright", texts.copyright_file(root / texts.HOME[1:] / "site"))
    write(doc / "changelog.Debian.gz", texts.changelog(version, maintainer, seconds), packed=True)
    write(doc / "changelog.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), packed=True)
    write(share / "lintian/overrides/equipment-app", OVERRIDES.read_text(encoding="utf-8"))


def control(root: Path, python: str, version: str, maintainer: str) -> None:
    said = {"python": python, "home": texts.HOME}
    inside = root / "DEBIAN"
    depends = f"python{python}, {depends_on(root / texts.HOME[1:])}"
    size = sum(1 + path.stat().st_size // 1024 for path in root.rglob("*") if path.is_file())
    facts = {"version": version, "maintainer": maintainer, "depends": depends, "size": size}
    write(inside / "control", texts.CONTROL.format(**said, **facts))
    write(inside / "postinst", texts.AFTER_INSTALL.format(**said), executable=True)
    write(inside / "prerm", texts.BEFORE_REMOVAL.format(**said), executable=True)
    files = sorted(path for path in root.rglob("*") if path.is_file() and inside not in path.parents)
    sums = (f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in files)
    write(inside / "md5sums", "".join(sums))


def depends_on(home: Path) -> str:
    """The packages that have the libraries ours ask for and do not carry, as they are named on this machine."""
    elves = pruned.binaries(home)
    carried = {path.name for path in elves}
    wanted = {name for path in elves for name in pruned.needed(path)} - carried
    found = {name: package_of(name) for name in wanted - LOADERS}
    lacking = sorted(name for name, package in found.items() if not package)
    if lacking:
        sys.exit(f"No package of this machine has {', '.join(lacking)}: install those that do, then start again.")
    names = {either_name(package) for package in found.values() if package != "libc6"}
    return ", ".join([f"libc6 (>= {pruned.GLIBC})", *sorted(names)])


def package_of(library: str) -> str:
    """Which one it came in, here; empty where none did. Debian merged /lib into /usr/lib, its lists have either."""
    for folder in ("/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu"):
        said = subprocess.run(["dpkg-query", "--search", f"{folder}/{library}"], capture_output=True, text=True)
        if said.returncode == 0:
            return said.stdout.partition(":")[0]
    return ""


def either_name(package: str) -> str:
    """Debian 13 and Ubuntu 24.04 renamed some packages to NAMEt64; older ones have them by their former names."""
    return f"{package} | {package.removesuffix('t64')}" if package.endswith("t64") else package


def pack(root: Path, goal: Path, seconds: int) -> Path:
    """Modes and days are set, so that they depend on no umask and no clock."""
    for path in root.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or (path.parent.name in ("bin", "DEBIAN") and os.access(path, os.X_OK))
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (seconds, seconds), follow_symlinks=False)
    goal.parent.mkdir(parents=True, exist_ok=True)
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(goal)]
    stable = os.environ | {"SOURCE_DATE_EPOCH": str(seconds)}
    subprocess.run(command, check=True, env=stable, stdout=subprocess.DEVNULL)
    return goal


if __name__ == "__main__":
    main()
