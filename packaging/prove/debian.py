"""Does the Debian package work where nothing else is? `python3 packaging/prove/debian.py [--python 3.11] [--deb FILE]`

Makes the package twice and compares the two; lets Debian's own checks look at it; installs it in a bare Debian or
Ubuntu with its Python, made by mmdebstrap and kept in `build`; uses it there as an ordinary user, upgrades it, purges
it. Exit code 0: all held. Needs root, for the chroot. The page it drew lands in `build/prove`: look at it.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEEN = ROOT / "build" / "prove"
USER = "zora"
SUITES = {"3.11": "bookworm", "3.12": "noble", "3.13": "trixie"}
"""The release of Debian, or of Ubuntu, that has this Python."""
KEYS = "/usr/share/keyrings/ubuntu-archive-keyring.gpg"
UBUNTU = ["--components=main,universe", f"--keyring={KEYS}"]
MIRROR = "http://archive.ubuntu.com/ubuntu"
TOOLS = {
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "dpkg-deb": "dpkg",
    "lintian": "lintian",
    "man": "man-db",
    "mmdebstrap": "mmdebstrap",
    "unshare": "util-linux",
}
LINTIAN = ["lintian", "--allow-root", "--fail-on", "error,warning"]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--python", choices=SUITES, help="the Python it is for; else that of --deb, or of this system")
    asked.add_argument("--deb", type=Path, help="a package already made; else it is made, twice, and compared")
    asked.add_argument("--next", type=Path, help="a package of a higher version to upgrade to; else it is repacked")
    options = asked.parse_args()
    if os.geteuid():
        sys.exit("A chroot needs root: start this with sudo.")
    missing = [package for tool, package in TOOLS.items() if not shutil.which(tool)]
    if missing:
        sys.exit(f"Debian's tools for this are missing: apt-get install {' '.join(missing)}")
    SEEN.mkdir(parents=True, exist_ok=True)
    first = options.deb or made_twice(["--python", options.python] if options.python else [])
    if python_of(first) not in SUITES:
        sys.exit(f"No system for Python {python_of(first)} is known here: {first} can be made, but not tried.")
    checked(first)
    with bare(SUITES[python_of(first)]) as room:
        use(room, first, options.next or above(first))
    say("All of it held.")


def made_twice(more: list[str]) -> Path:
    """The package; made again it must be the same to the last byte."""
    folders = [SEEN / "first", SEEN / "again"]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        run([sys.executable, str(ROOT / "dev.py"), "package", "deb", "--out", str(folder), *more])
    [one], [other] = (list(folder.glob("*.deb")) for folder in folders)
    if one.read_bytes() != other.read_bytes():
        sys.exit(f"{one} and {other} differ: something in the package depends on when or where it is made.")
    say("Made twice, the package is the same to the last byte.")
    return one


def above(deb: Path) -> Path:
    """The same content under a higher version: what an upgrade replaces it by."""
    with tempfile.TemporaryDirectory(dir=SEEN) as name:
        root = Path(name) / "root"
        run(["dpkg-deb", "--raw-extract", str(deb), str(root)])
        control = root / "DEBIAN" / "control"
        said = control.read_text(encoding="utf-8")
        control.write_text(re.sub(r"(?m)^(Version: .*)$", r"\1.1", said), encoding="utf-8")
        goal = SEEN / deb.name.replace("_amd64", ".1_amd64")
        run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(root), str(goal)])
    return goal


def checked(deb: Path) -> None:
    """By Debian's tools; all their words are shown."""
    run([*LINTIAN, str(deb)])
    with tempfile.TemporaryDirectory() as name:
        run(["dpkg-deb", "--extract", str(deb), name])
        share = Path(name) / "usr" / "share"
        run(["desktop-file-validate", str(share / "applications" / "equipment-app.desktop")])
        for file in (share / "metainfo").iterdir():
            run(["appstreamcli", "validate", "--no-net", "--override", "url-homepage-missing=info", str(file)])
        run(["man", "--warnings", "-l", str(share / "man/man1/equipment-app.1.gz")], quiet=True)


@contextmanager
def bare(suite: str) -> Iterator[Path]:
    """A Debian with nothing on it but what every one has; its archive is kept for the next time."""
    archive = ROOT / "build" / f"{suite}.tar.gz"
    if not archive.exists():
        run(["mmdebstrap", "--variant=minbase", *sources(suite, archive)])
    with tempfile.TemporaryDirectory(prefix="bare-") as name:
        run(["tar", "--extract", "--file", str(archive), "--directory", name])
        yield Path(name)


def sources(suite: str, archive: Path) -> list[str]:
    """What mmdebstrap is told. A Debian does not know Ubuntu's mirror and keys by itself."""
    return [*UBUNTU, suite, str(archive), MIRROR] if suite == "noble" else [suite, str(archive)]


def inside(room: Path, *words: str) -> list[str]:
    """The command that runs these words in there. What it mounts is gone when it ends, so nothing of this machine is
    ever within the folder that is removed."""
    mounted = 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"'
    return ["unshare", "--mount", "--propagation", "private", "sh", "-c", mounted, str(room), *words]


def use(room: Path, first: Path, second: Path) -> None:
    """What somebody does with it, from the first installation to the last trace."""
    run(inside(room, "useradd", "--create-home", USER))
    apt(room, "update")
    install(room, first)
    timed("self-test", lambda: by_user(room, "equipment-app self-test"))
    by_user(room, "equipment-app --version")
    by_user(room, "equipment-app demo demo.equip")
    by_user(room, "equipment-app --store demo.equip verify")
    by_user(
        room, "equipment-app --store demo.equip --operator Ukázková labels --all --sheet rayfilm-0102 --pdf labels.pdf"
    )
    shutil.copy2(ROOT / "tests" / "one_page.py", room / "srv" / "one_page.py")
    ours = "import runpy, sys; sys.path.insert(0, '/usr/lib/equipment-app/site')"
    drawn = "sys.argv[1:] = ['demo.equip', 'page.png']; runpy.run_path('/srv/one_page.py', run_name='__main__')"
    draw = f'/usr/bin/python{python_of(first)} -I -c "{ours}; {drawn}"'
    timed("a page drawn", lambda: by_user(room, draw))
    home = room / "home" / USER
    shutil.copy2(home / "page.png", SEEN / f"page-{python_of(first)}.png")
    install(room, second)
    by_user(room, "equipment-app --store demo.equip verify")
    store = (home / "demo.equip").read_bytes()
    apt(room, "purge", "--yes", "equipment-app")
    left = [name for name in ("usr/lib/equipment-app", "usr/bin/equipment-app") if (room / name).exists()]
    if left or (home / "demo.equip").read_bytes() != store:
        sys.exit(f"After the purge there is still {left}, or the store is another.")
    say("Purged: nothing of the program is left, the store is untouched.")


def python_of(deb: Path) -> str:
    """Which Python its name says it is for."""
    return deb.name.partition("+py")[2].partition("_")[0]


def install(room: Path, deb: Path) -> None:
    shutil.copy2(deb, room / "tmp" / deb.name)
    timed(
        f"installing {deb.name}", lambda: apt(room, "install", "--yes", "--no-install-recommends", f"/tmp/{deb.name}")
    )


def apt(room: Path, *words: str) -> None:
    run(inside(room, "env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", "apt-get", "-qq", *words), quiet=True)


def by_user(room: Path, command: str) -> None:
    """In their home folder, without a screen, with nothing else in the environment."""
    words = f"cd && QT_QPA_PLATFORM=offscreen {command}"
    run(inside(room, "env", "-i", "PATH=/usr/bin:/bin", "su", "-", USER, "-c", words))


def timed(what: str, do: Callable[[], None]) -> None:
    began = time.monotonic()
    do()
    say(f"{what}: {time.monotonic() - began:.1f} s")


def run(command: list[str], *, quiet: bool = False) -> None:
    """Raises SystemExit: it failed; what it said is shown."""
    say("$ " + " ".join(command))
    done = subprocess.run(command, capture_output=quiet, text=True)
    if done.returncode:
        sys.exit(f"{done.stdout or ''}{done.stderr or ''}`{' '.join(command)}` ended with {done.returncode}")


def say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    main()
