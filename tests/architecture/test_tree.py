"""What the files may not say."""

import ast
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOMEBODYS_DISK = re.compile(rb"(?<![\w.~-])(?:/(?:home|root|Users|work|tmp|opt|mnt)/\w|[A-Z]:\\Users\\)")
FOLDERS = (".ci", "db", "equipment_app", "packaging", "requirements", "resources", "tests")
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))


def written() -> list[Path]:
    """The files people wrote or took in; not what tools leave beside them."""
    found = (path for name in FOLDERS for path in (ROOT / name).rglob("*") if "__pycache__" not in path.parts)
    return [path for path in (*ROOT.glob("*.*"), *found) if path.is_file()]


INVENTED = {"places.py", "test_disk.py", "test_seen.py", "hostile_schemas.py"}
"""Drives of every system, as people have them: Zora's, who is invented."""


def test_no_file_names_a_folder_of_somebodys_machine():
    files = [path for path in written() if path.name not in INVENTED]
    told = {path.name: match[0] for path in files if (match := SOMEBODYS_DISK.search(path.read_bytes()))}
    assert told == {}


def test_no_public_class_name_stands_twice(sources):
    """A name means one class wherever it is read. The verifier is given away alone, and has names of its own."""
    places = defaultdict(list)
    for source in sources:
        for one in source.tree.body if source.path.name != "verifier.py" else ():
            if isinstance(one, ast.ClassDef) and not one.name.startswith("_"):
                places[one.name].append(source.name)
    assert {name: files for name, files in places.items() if len(files) > 1} == {}


def test_what_is_written_is_used(sources):
    """A register without its row, a form nobody opens. What `@spoken` takes in needs no caller."""
    named = Counter(word for source in sources for word in re.findall(r"\w+", source.text))
    alone = {
        one.name
        for source in sources
        for one in source.tree.body
        if isinstance(one, ast.ClassDef | ast.FunctionDef) and named[one.name] == 1 and not _spoken(one)
    }
    assert alone == set()


def _spoken(one: ast.ClassDef | ast.FunctionDef) -> bool:
    return any(isinstance(by, ast.Call) and ast.unparse(by.func) == "spoken" for by in one.decorator_list)


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
