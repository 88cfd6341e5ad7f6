"""Every picture the window names is among its pictures: one that is missing ends the program where it is painted."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
ICONS = {one.stem for one in (ROOT / "resources" / "icons").glob("*.svg")}
PLACES = {"Glyph": 0, "IconLabel": 0, "IconButton": 0, "Chip": 1, "SectionRow": 1, "Act": 3, "Hit": 0, "set_icon": 0}
"""Where, among what is given in order, a call has the name of a picture."""


def named(tree: ast.Module):
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        callee = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        place = PLACES.get(callee, len(call.args))
        said = [*call.args[place : place + 1], *(one.value for one in call.keywords if one.arg == "icon")]
        for one in said:
            yield from (part for part in values(one) if isinstance(part.value, str))


def values(said: ast.expr):
    """The constants it may come to."""
    if isinstance(said, ast.Constant):
        yield said
    elif isinstance(said, ast.IfExp):
        yield from (*values(said.body), *values(said.orelse))


def offenders(sources: dict[str, str]) -> list[str]:
    return [
        f"{name}:{one.lineno} {one.value}"
        for name, text in sources.items()
        for one in named(ast.parse(text))
        if one.value and one.value not in ICONS
    ]


def test_every_picture_that_is_named_is_there():
    files = sorted((ROOT / "equipment_app" / "ui").rglob("*.py"))
    assert offenders({str(one.relative_to(ROOT)): one.read_text(encoding="utf-8") for one in files}) == []


def test_one_that_is_missing_is_found():
    assert offenders({"a.py": 'Glyph("circle-help", "x")\nButton(icon="nowhere")\nGlyph("circle", "x")'}) == [
        "a.py:1 circle-help",
        "a.py:2 nowhere",
    ]
