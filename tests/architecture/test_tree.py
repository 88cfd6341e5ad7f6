"""What the files may not say."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOMEBODYS_DISK = re.compile(rb"(?<![\w.~-])(?:/(?:home|root|Users|work|tmp|opt|mnt)/\w|[A-Z]:\\Users\\)")
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))


def tracked() -> list[Path]:
    """The files of the project; what git ignores is nobody's business."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in listing.decode().split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_folder_of_somebodys_machine():
    told = {path.name: match[0] for path in tracked() if (match := SOMEBODYS_DISK.search(path.read_bytes()))}
    assert told == {}


def test_the_packaging_folder_does_not_hide_the_library_of_that_name():
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_pins_by_hash_and_names_no_index(lock):
    text = lock.read_text(encoding="utf-8")
    blocks = [block for block in re.split(r"\n(?=\w)", text) if "==" in block]
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert "://" not in text


def test_what_runs_is_what_is_tested():
    """The second lock holds the first, so an environment for tests is also one for running."""
    runtime, dev = (pins(ROOT / "requirements" / name) for name in ("runtime.lock", "dev.lock"))
    assert runtime and runtime <= dev


def pins(lock: Path) -> set[str]:
    return set(re.findall(r"^[\w-]+==\S+", lock.read_text(encoding="utf-8"), re.MULTILINE))
