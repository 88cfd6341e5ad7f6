"""Whatever opens a file to write goes through `store.file.outputs`, or stands here with the reason why it need not."""

import ast
from functools import cache

import pytest

from tests.sources import sources

ALLOWED = {
    "store/file/outputs.py": "the guard itself",
    "store/beside/passing.py": "copies of a store for a while, beside it or where nothing may be written beside it",
    "store/file/durable.py": "files of a store and of its backups, whose names the program makes",
    "store/file/permissions.py": "makes files and folders for their owner alone",
    "store/file/lock.py": "the lock beside the store",
    "store/beside/anothers_log.py": "a log of another state beside the store, moved into a folder the program makes",
    "store/beside/leftover.py": "logs and copies of them beside the store",
    "store/backups/draft.py": "a backup on its way, under a name the program makes",
    "store/backups/sealed.py": "a backup on its way, under a name the program makes",
    "store/file/safety.py": "shutil only says how much is free",
    "cli/__init__.py": "the null device, when nobody reads the answer",
    "cli/self_test.py": "in a folder of its own for temporary files",
    "exchange/label_printer.py": "a device, looked at before and after it is opened",
    "ui/store_health/crash_reports.py": "the trace of a sudden end stays open as long as the process, in the profile",
    "ui/scanner/feedback.py": "sounds of another loudness, in a folder of its own for temporary files",
    "ui/look/logo.py": "a picture into memory",
}
ANYWHERE = {"write_bytes", "write_text", "touch", "symlink_to", "hardlink_to", "rename", "mkdir", "setOutputFileName"}
OF_OS = {"open", "fdopen", "rename", "replace", "link", "symlink", "mkdir", "makedirs", "mkfifo", "mknod", "truncate"}
NAMES = {
    "QFile", "QSaveFile", "QPdfWriter", "QTemporaryDir", "QTemporaryFile", "ImageWriter", "QImageWriter", "FileIO",
    "TemporaryDirectory", "NamedTemporaryFile", "mkstemp", "mkdtemp",
}  # fmt: skip
MODULES = {"tempfile", "shutil"}
OWN_METHODS = {"durable.rename", "self.touch", "self.keeper.touch"}


def writes(tree: ast.Module) -> list[tuple[int, str]]:
    """Line and what is done there, of everything that may open a file to write."""
    return [(node.lineno, what) for node in ast.walk(tree) if (what := _what(node))]


def _what(node: ast.AST) -> str:
    if isinstance(node, ast.ImportFrom | ast.Import):
        module = getattr(node, "module", "") or ""
        names = [alias.name for alias in node.names]
        hidden = [name for name in names if name in NAMES or name in MODULES or (module == "os" and name in OF_OS)]
        return f"import {hidden[0]}" if hidden or (module in MODULES and (hidden := names)) else ""
    if not isinstance(node, ast.Call):
        return ""
    name = ast.unparse(node.func)
    last = name.rpartition(".")[2]
    if (last in ANYWHERE and name not in OWN_METHODS) or last in NAMES or (name.startswith("os.") and last in OF_OS):
        return last
    if last == "replace" and len(node.args) == 1 and not node.keywords and not name.startswith("dataclasses."):
        return "replace"
    if last in ("open", "ZipFile", "fdopen") and _mode(node, bare=name == "open" or last == "ZipFile"):
        return f"{last} to write"
    if last == "save" and node.args and not isinstance(node.args[0], ast.Name | ast.Attribute):
        return "save" if ast.unparse(node.args[0]).startswith(("str(", "'", "f'")) else ""
    return ""


def _mode(node: ast.Call, *, bare: bool) -> bool:
    """Whether it is opened to write; where the mode is no plain text, perhaps."""
    given = next((one.value for one in node.keywords if one.arg == "mode"), None)
    if given is None:
        place = 1 if bare or len(node.args) > 1 else 0
        given = node.args[place] if len(node.args) > place else None
    return isinstance(given, ast.Constant) and isinstance(given.value, str) and bool(set(given.value) & set("wax+"))


@cache
def found() -> dict[str, list[tuple[int, str]]]:
    places = {source.name.removeprefix("equipment_app/"): writes(source.tree) for source in sources()}
    return {name: here for name, here in places.items() if here}


def test_every_place_that_writes_a_file_is_known():
    assert {name: places for name, places in found().items() if name not in ALLOWED} == {}


def test_none_is_allowed_that_writes_nothing_any_more():
    assert sorted(set(ALLOWED) - set(found())) == []


@pytest.mark.parametrize(
    "line",
    [
        'open(path, "w")', 'path.open("wb", buffering=0)', 'path.open(mode="a")', 'io.open(path, "x")',
        "path.write_bytes(b)", "path.write_text(t)", "path.replace(target)", "part.rename(x)", "os.replace(a, b)",
        "os.open(path, os.O_WRONLY)", "QFile(name)", "QSaveFile(name)", "tempfile.mkstemp()", "import shutil",
        "from tempfile import TemporaryDirectory", "from shutil import copyfile", "from os import open", "a.touch()",
        'zipfile.ZipFile(path, "w")', 'wave.open(str(path), "wb")', "window.grab().save(str(path))",
        "printer.setOutputFileName(name)", "folder.mkdir(parents=True)", "QPdfWriter(name)", 'path.open("r+b")',
    ],
)  # fmt: skip
def test_it_would_be_seen(line):
    assert writes(ast.parse(line))


@pytest.mark.parametrize(
    "line",
    [
        'text.replace("a", "b")', "day.replace(tzinfo=None)", 'path.open("rb")', "open(path)", "dialog.open()",
        "replace(one, size=3)", "painter.save()", "file.save(check)", "Database.open(store, Press())",
        "outputs.write(a, b)", "self.touch()",
    ],
)  # fmt: skip
def test_what_writes_no_file_is_none(line):
    assert not writes(ast.parse(line))
