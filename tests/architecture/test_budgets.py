"""Small enough to read in one sitting, and written in the manners the project keeps."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILE_LINES = 500
FUNCTION_LINES = 40
ALONE = "equipment_app/verifier.py"
"""Stays one file, whatever it needs: `tests/store/test_verifier.py` holds it to what an auditor reads in an hour."""
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}


def lines(path: Path) -> int:
    return path.read_text(encoding="utf-8").count("\n")


def functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def called_methods(tree: ast.Module) -> set[str]:
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {function.attr for function in calls if isinstance(function, ast.Attribute)}


def test_a_file_fits_in_a_head(source):
    assert lines(source) <= FILE_LINES or source == ROOT / ALONE


def test_a_function_fits_on_a_screen(source):
    sizes = {function.name: function.end_lineno - function.lineno + 1 for function in functions(tree_of(source))}
    assert {name: size for name, size in sizes.items() if size > FUNCTION_LINES} == {}


def test_a_file_is_named_for_what_it_holds(source):
    assert source.stem not in DRAWERS


def test_events_are_waited_for_not_pumped(source):
    """A nested event loop runs anybody's code in the middle of ours; only app.py runs the loop, once."""
    nested = {"processEvents"} if source.name == "app.py" else {"processEvents", "exec", "exec_"}
    assert called_methods(tree_of(source)) & nested == set()
