"""Nothing made for a while is held by a signal of what lives longer: Qt keeps a lambda as long as its sender is there.

A method of a QObject is let go with it. So the signals of the desk, of what lives beside it and of the window, where a
function was handed one of them, are connected to methods and to other signals only.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

UI = Path(__file__).parents[2] / "equipment_app" / "ui"
OUTLIVE_A_PAGE = {
    *("Desk", "Verification", "BackupRunner", "BackupActions", "Jobs", "MachineSettings", "Machine", "Languages"),
    *("Look", "Scanner", "SerialScanner", "Sounds", "SignIn", "LockScreen", "Window"),
}


def handed(function: ast.FunctionDef) -> set[str]:
    """The parameters that are such."""
    every = (*function.args.args, *function.args.kwonlyargs)
    kinds = {one.arg: ast.unparse(one.annotation).strip("\"'") for one in every if one.annotation}
    return {name for name, kind in kinds.items() if OUTLIVE_A_PAGE & set(kind.replace('"', "").split(" | "))}


def pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, str]]:
    """What is given which name, also several at once, and each of several in turn."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, other in zip(target.elts, value.elts, strict=False):
            yield from pairs(one, other)
    else:
        yield from ((ast.unparse(target), ast.unparse(one)) for one in getattr(value, "elts", (value,)))


def values(function: ast.AST) -> dict[str, list[str]]:
    """What stands behind each name that is given in it."""
    found: dict[str, list[str]] = {}
    for node in ast.walk(function):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.For) else []
        for target in targets:
            for name, value in pairs(target, node.iter if isinstance(node, ast.For) else node.value):
                found.setdefault(name, []).append(value)
    return found


def comes_of(sender: str, names: set[str]) -> bool:
    return any(sender == name or sender.startswith(f"{name}.") for name in names)


def is_method(slot: ast.expr, function: ast.FunctionDef) -> bool:
    """Or a signal: an attribute of something, or a name that stands for such."""
    meant = values(function).get(slot.id, [slot.id]) if isinstance(slot, ast.Name) else [ast.unparse(slot)]
    return isinstance(slot, ast.Attribute | ast.Name) and all("." in one for one in meant)


def held_too_long(text: str) -> list[str]:
    """Connections of such signals to what is no method and no signal."""
    found = []
    for owner in (one for one in ast.walk(ast.parse(text)) if isinstance(one, ast.ClassDef | ast.Module)):
        functions = [one for one in owner.body if isinstance(one, ast.FunctionDef)]
        kept = {
            name
            for one in functions
            for name, all in values(one).items()
            if name.startswith("self.") and any(comes_of(value, handed(one)) for value in all)
        }
        for function in functions:
            names = kept | handed(function)
            names |= {name for name, all in values(function).items() if any(comes_of(one, names) for one in all)}
            for call in (one for one in ast.walk(function) if isinstance(one, ast.Call) and one.args):
                made, slot = call.func, call.args[0]
                connects = isinstance(made, ast.Attribute) and made.attr == "connect"
                if connects and comes_of(ast.unparse(made.value), names) and not is_method(slot, function):
                    found.append(f"{call.lineno}: {ast.unparse(call)}")
    return found


def test_what_outlives_a_page_is_connected_to_methods():
    files = {str(path.relative_to(UI)): held_too_long(path.read_text(encoding="utf-8")) for path in UI.rglob("*.py")}
    assert {name: found for name, found in files.items() if found} == {}


PLANTED = """
class Page:
    def __init__(self, desk: Desk, sounds: "Sounds | None", *, machine: Machine) -> None:
        self._desk, self.button = desk, Button()
        self._desk.changed.connect(lambda _: self.reload())
        machine.languages.changed.connect(partial(self.speak, 1))
        desk.done.connect(self.reload)
        self.button.clicked.connect(lambda: desk.close())
        for ended in (desk.refused, desk.broken):
            ended.connect(lambda _: self.reload())

    def follow(self) -> None:
        spoken = self._desk.said
        spoken.connect(lambda: self.reload())
        for leave in (self.close, self.button.hide):
            self._desk.closed.connect(leave)

    def tell(self, told) -> None:
        self._desk.told.connect(told)
"""


def test_such_connections_are_seen():
    assert [line.partition(":")[0] for line in held_too_long(PLANTED)] == ["5", "6", "10", "14", "19"]
