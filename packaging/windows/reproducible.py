"""Equal sources give equal bytes: one time for all, sorted names, code compiled without a trace of this machine."""

import os
import py_compile
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def moment() -> int:
    """When the last commit was made, in seconds since 1970, or what SOURCE_DATE_EPOCH says."""
    said = os.environ.get("SOURCE_DATE_EPOCH")
    if said is None:
        command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return int(said)


def environment() -> dict[str, str]:
    """For the tools that make packages: they take the time from it, and say nothing in another language."""
    return os.environ | {"SOURCE_DATE_EPOCH": str(moment()), "LC_ALL": "C.UTF-8"}


def compiled(folder: Path, sources: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    """Name and content of the compiled form of each source, as an archive without sources has them."""
    with tempfile.TemporaryDirectory() as scratch:
        for source in sorted(sources):
            name = source.relative_to(folder)
            target = Path(scratch) / "compiled.pyc"
            compile_one(source, target, name)
            yield name.with_suffix(".pyc").as_posix(), target.read_bytes()


def compile_all(folder: Path) -> None:
    """Put in the place of each source of `folder` its compiled form, which is half as large and found sooner."""
    for source in sorted(folder.rglob("*.py")):
        compile_one(source, source.with_suffix(".pyc"), source.relative_to(folder))
        source.unlink()


def compile_one(source: Path, target: Path, name: Path) -> None:
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    shown = str(name).replace("/", "\\")
    py_compile.compile(str(source), str(target), shown, doraise=True, invalidation_mode=unchecked)


def zipped(target: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """An archive that is not compressed: it is read faster, and the installer compresses better than zip does."""
    when = datetime.fromtimestamp(moment(), UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name, when), content)


def settle(folder: Path) -> None:
    """Give every file and folder below one time and plain rights."""
    when = moment()
    for path in [*sorted(folder.rglob("*")), folder]:
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.utime(path, (when, when))


def same_hashes() -> None:
    """Start this process anew with a fixed seed, without which sets of texts are compiled in changing order."""
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, *sys.argv])
