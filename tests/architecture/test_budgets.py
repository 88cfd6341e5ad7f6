"""Small enough to read in one sitting, and written in the manners the project keeps."""

import ast

FILE_LINES = 500
FUNCTION_LINES = 40
ALONE = "equipment_app/verifier.py"
"""Stays one file, whatever it needs: `tests/store/test_verifier.py` holds it to what an auditor reads in an hour."""
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}


def functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def called_methods(tree: ast.Module) -> set[str]:
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {function.attr for function in calls if isinstance(function, ast.Attribute)}


def test_a_file_fits_in_a_head(sources):
    sizes = {source.name: source.text.count("\n") for source in sources if source.name != ALONE}
    assert {name: size for name, size in sizes.items() if size > FILE_LINES} == {}
    assert len(sizes) > 100, "a test that reads nothing finds nothing"


def test_a_function_fits_on_a_screen(sources):
    sizes = [
        (source.name, one.name, one.end_lineno - one.lineno + 1) for source in sources for one in functions(source.tree)
    ]
    assert [one for one in sizes if one[2] > FUNCTION_LINES] == []


def test_a_file_is_named_for_what_it_holds(sources):
    assert [source.name for source in sources if source.path.stem in DRAWERS] == []


def test_events_are_waited_for_not_pumped(sources):
    """A nested event loop runs anybody's code in the middle of ours; only app.py runs the loop, once."""
    nested = {source.name: called_methods(source.tree) & {"processEvents", "exec", "exec_"} for source in sources}
    assert nested.pop("equipment_app/app.py") <= {"exec"}
    assert {name: methods for name, methods in nested.items() if methods} == {}
