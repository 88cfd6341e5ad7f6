"""Sets everything up, then runs the program or its tests: `python3 dev.py run`, `python3 dev.py test`.

Standard library only, Python 3.11 or newer, the same on Linux, Windows and macOS. What it installs lands in `.venv` and
`build`; on Debian and Ubuntu it also installs the system libraries Qt needs, and says so first.
"""

from __future__ import annotations

import filecmp
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent
BUILD = ROOT / "build"
DEMO = BUILD / "demo.equip"
PICTURES = ROOT / "screenshots"

# Releases of Debian and Ubuntu differ in a name or two; where there are two, either will do.
QT_LIBRARIES = [
    "libegl1",
    "libgl1",
    "libglib2.0-0|libglib2.0-0t64",
    "libdbus-1-3",
    "libfontconfig1",
    "libxkbcommon0",
    "libgssapi-krb5-2",
    "libpulse0",
]
WINDOW_LIBRARIES = [
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
    "libcups2|libcups2t64",
]
WINE = ["wine", "wine64", "xvfb", "xauth", "xdotool", "imagemagick", "gcc-mingw-w64-x86-64-win32"]
BARE_DEBIAN = ["appstream", "desktop-file-utils", "lintian", "mmdebstrap", "ubuntu-archive-keyring|ubuntu-keyring"]
WAYLAND_LIBRARIES = ["libwayland-client0", "libwayland-cursor0", "libwayland-egl1"]
EXTRAS = ["--extra=camera", "--extra=encryption"]
SAME = "--constraints=requirements/runtime.lock"
LOCKS = {
    "runtime": [],
    "full": [*EXTRAS, SAME],
    "dev": ["--group=dev", *EXTRAS, SAME],
    "package": ["--group=package", SAME],
}
FOR_WINDOWS = ["gcc-mingw-w64-x86-64-win32", "binutils-mingw-w64-x86-64", "osslsigncode"]
# What is made, by which script, and which packages of Debian that needs.
PACKAGES: dict[str, tuple[str, list[str]]] = {
    "wheel": ("packaging/wheel.py", []),
    "windows": ("packaging/windows/installer.py", ["nsis", *FOR_WINDOWS]),
    "msi": ("packaging/windows/msi.py", ["wixl", "msitools", *FOR_WINDOWS]),
    "release": ("packaging/release.py", []),
    "wheelhouse": ("packaging/wheelhouse.py", []),
    "sbom": ("packaging/sbom.py", []),
    "deb": ("packaging/linux/debian.py", [*WINDOW_LIBRARIES, *WAYLAND_LIBRARIES, "binutils", "dpkg-dev"]),
}
COMPILE = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version=3.11", "--generate-hashes"]


def run(arguments: list[str]) -> None:
    """Open the program on a store full of invented people; without a screen, draw its pages into pictures."""
    headless = sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    install_libraries(QT_LIBRARIES if headless else QT_LIBRARIES + WINDOW_LIBRARIES)
    program = [str(environment(ROOT / ".venv", "runtime.lock")), "-m", "equipment_app"]
    if headless:
        say(f"There is no screen here, so the pages are drawn into {PICTURES} instead.")
        draw(program[0], arguments)
        return
    if not DEMO.exists():
        say(f"Filling a demo store: {DEMO}")
        BUILD.mkdir(exist_ok=True)
        call(*program, "demo", DEMO)
    call(*program, "--store", DEMO, *arguments)


def pictures(arguments: list[str]) -> None:
    """Every page of the program, and what it goes through state by state, as pictures for eyes and for the manual."""
    install_libraries(QT_LIBRARIES)
    draw(environment(ROOT / ".venv", "runtime.lock"), arguments)


def draw(python: str | Path, arguments: list[str]) -> None:
    call(python, "-m", "tests.pictures", PICTURES, *arguments, QT_QPA_PLATFORM="offscreen")


def test(arguments: list[str]) -> None:
    """Everything that must hold before a change is taken in. Arguments go to pytest.

    `--windows`: the tests alone, on a Windows Python in Wine; it is slow, so name a folder of them.
    """
    if "--windows" in arguments:
        install_libraries(WINE, "The tests on Windows need Wine, a screen and a compiler.")
        python = environment(BUILD / "package-environment", "package.lock", "runtime.lock")
        call(python, "packaging/wine.py", *(argument for argument in arguments if argument != "--windows"))
        return
    install_libraries(QT_LIBRARIES)
    python = environment(ROOT / ".venv", "dev.lock", "runtime.lock")
    call(python, "-m", "ruff", "check", ROOT)
    call(python, "-m", "ruff", "format", "--check", ROOT)
    with ThreadPoolExecutor(1) as second, tempfile.TemporaryDirectory(dir=memory()) as scratch:
        beside = second.submit(test_beside, python)
        # Files begin in the order of folders, the long campaigns early; else those of most tests would begin first.
        workers = ("--numprocesses=auto", "--dist=loadfile", "--no-loadscope-reorder", f"--basetemp={scratch}/tests")
        call(python, "-m", "pytest", *workers, *arguments, QT_QPA_PLATFORM="offscreen")
    beside.result()
    say("All is well.")


def test_beside(python: Path) -> None:
    """What needs no tests and is checked while they run: their last file leaves all processors but one idle."""
    call(python, "-m", "mypy", aside=True)
    test_wheel(python)


def memory() -> str | None:
    """A folder in memory, where there is one with room: a third of the tests' time is waiting for a disk."""
    shared = Path("/dev/shm")
    return str(shared) if os.access(shared, os.W_OK) and shutil.disk_usage(shared).free > 4 << 30 else None


def test_wheel(python: Path) -> None:
    """What is shipped must run by itself: alone in its own environment, in a folder that has nothing else."""
    with tempfile.TemporaryDirectory() as elsewhere:
        call(python, "-m", "build", "--wheel", "--no-isolation", "--outdir", elsewhere, ROOT, aside=True)
        [wheel] = Path(elsewhere).glob("*.whl")
        clean = environment(BUILD / "wheel-environment", "runtime.lock")
        call(clean, "-m", "pip", "install", "--quiet", "--no-deps", "--force-reinstall", wheel, aside=True)
        call(clean, "-m", "pip", "check", aside=True)
        alone = partial(call, folder=elsewhere, aside=True, QT_QPA_PLATFORM="offscreen")
        program = clean.with_name("equipment-app").with_suffix(clean.suffix)
        alone(program, "self-test")
        alone(program, "new", "store.equip", "--name", "Sklad", "--operator", "Zora Skladníková")
        alone(clean, ROOT / "tests" / "one_page.py", "store.equip", "page.png")


def package(arguments: list[str]) -> None:
    """What is given away, into `dist`: `dev.py package KIND`. More arguments go to its script."""
    if not arguments or arguments[0] not in PACKAGES:
        sys.exit(f"Say what to make: python3 dev.py package {'|'.join(PACKAGES)}")
    script, tools = PACKAGES[arguments[0]]
    install_libraries([*QT_LIBRARIES, *tools])
    call(environment(BUILD / "package-environment", "package.lock", "runtime.lock"), script, *arguments[1:])


def prove(arguments: list[str]) -> None:
    """Install, run, upgrade and remove the packages: `dev.py prove [windows] [deb] [deb-3.11] [deb-3.12]`.

    It needs root and half an hour.
    """
    tools = [tool for _, needed in PACKAGES.values() for tool in needed]
    install_libraries([*QT_LIBRARIES, *dict.fromkeys([*tools, *WINE, *BARE_DEBIAN])])
    python = environment(BUILD / "package-environment", "package.lock", "runtime.lock")
    for kind in ("windows", "msi") if not arguments or "windows" in arguments else ():
        call(python, PACKAGES[kind][0])
    call(python, "packaging/prove/run.py", *arguments)


def schema(arguments: list[str]) -> None:
    """After a change of the tables, or of kinds of entries: `db/schema.sql`, and what `verifier.py` knows."""
    call(environment(ROOT / ".venv", "dev.lock", "runtime.lock"), "packaging/schema.py", *arguments)


def lock(arguments: list[str]) -> None:
    """Choose the versions anew after a change of dependencies. Arguments go to uv, as in `--upgrade`."""
    python = environment(ROOT / ".venv", "dev.lock", "runtime.lock")
    call(python, "-m", "pip", "install", "--quiet", "uv")
    for name, more in LOCKS.items():
        goal = ["pyproject.toml", *more, f"--output-file=requirements/{name}.lock", *arguments]
        call(python, "-m", *COMPILE, *goal, UV_CUSTOM_COMPILE_COMMAND="python3 dev.py lock")


def environment(folder: Path, *locks: str) -> Path:
    """The Python of a virtual environment that holds what the first lock names; the others are part of it.

    Each lock is copied into the environment once it is installed: equal copies mean there is nothing to do.
    """
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = {ROOT / "requirements" / name: folder / name for name in locks}
    first = next(iter(wanted))
    if python.exists() and all(kept.exists() and filecmp.cmp(lock, kept, False) for lock, kept in wanted.items()):
        return python
    need_venv()
    say(f"Installing what {first.relative_to(ROOT)} names into {folder}")
    call(sys.executable, "-m", "venv", *stale(folder), folder)
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    pip = ["-m", "pip", "install", "--disable-pip-version-check", *quiet]
    call(python, *pip, "--require-hashes", "--only-binary=:all:", "-r", first)
    for source, kept in wanted.items():
        shutil.copyfile(source, kept)
    return python


def stale(folder: Path) -> list[str]:
    """An environment made by another Python is emptied first; by the same one, it is brought up to date."""
    settings = folder / "pyvenv.cfg"
    same = settings.exists() and "= {}.{}.".format(*sys.version_info) in settings.read_text(encoding="utf-8")
    return [] if same else ["--clear"]


def need_venv() -> None:
    """Debian's python3 comes without its `venv`."""
    if importlib.util.find_spec("ensurepip"):
        return
    if not shutil.which("apt-get"):
        sys.exit("This Python cannot make virtual environments: install its modules `venv` and `ensurepip`.")
    apt_install(
        [f"python3.{sys.version_info.minor}-venv"], "This Python lacks the modules to make virtual environments."
    )


def install_libraries(packages: list[str], reason: str = "Qt needs some system libraries.") -> None:
    """The system libraries that a wheel of Qt expects; nothing to do away from Debian and Ubuntu."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        return
    query = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", "*"]
    listing = subprocess.run(query, capture_output=True, text=True, check=True).stdout
    present = {line.split()[0] for line in listing.splitlines() if line.endswith(" installed")}
    missing = [names for names in packages if present.isdisjoint(names.split("|"))]
    if missing:
        apt_install([names.split("|")[0] for names in missing], reason)


def apt_install(packages: list[str], reason: str) -> None:
    root = [] if sys.platform == "win32" or os.geteuid() == 0 else ["sudo"]
    install = ["install", "-y", "--no-install-recommends", *packages]
    say(f"{reason} They are installed now by: {' '.join([*root, 'apt-get', *install])}")
    if root and not shutil.which("sudo"):
        sys.exit("There is no sudo here: run this command as root, then start again.")
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    call(*apt, "update")
    call(*apt, *install)


def call(*command: str | Path, folder: str | Path = ROOT, aside: bool = False, **variables: str) -> None:
    """Say a command and run it to its end; when it fails, everything stops.

    `aside`: it runs beside others, so what it says is shown in one piece when it has ended.
    """
    shown = " ".join(str(word).replace(str(ROOT) + os.sep, "") for word in command)
    words, variables = [str(word) for word in command], os.environ | variables
    heard = subprocess.PIPE if aside else None
    if not aside:
        say(f"$ {shown}")
    done = subprocess.run(words, cwd=folder, env=variables, stdout=heard, stderr=heard and subprocess.STDOUT, text=True)
    if aside:
        say(f"$ {shown}\n{done.stdout}".rstrip())
    if done.returncode:
        sys.exit(f"dev.py: `{shown}` ended with {done.returncode}")


def say(text: str) -> None:
    print(f"dev.py: {text}", flush=True)


def main() -> None:
    commands = {
        "run": run,
        "test": test,
        "pictures": pictures,
        "package": package,
        "prove": prove,
        "lock": lock,
        "schema": schema,
    }
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        sys.exit(f"{__doc__}\nUsage: python3 dev.py {'|'.join(commands)} [arguments passed on]")
    try:
        commands[sys.argv[1]](sys.argv[2:])
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - here to tell it to an older Python
        sys.exit("Equipment App needs Python 3.11 or newer.")
    main()
