"""Whatever is taken out of a layout leaves nothing behind: an item that nobody deletes stays until the program ends."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout
from shiboken6 import Shiboken

import equipment_app.ui
from equipment_app.ui.widgets.layout import empty, take_out


@pytest.fixture
def column(stage):
    """A label, a row with two labels and a stretch, and a stretch."""
    column, row = QVBoxLayout(stage), QHBoxLayout()
    column.addWidget(QLabel("a"))
    column.addLayout(row)
    column.addStretch(1)
    row.addWidget(QLabel("b"))
    row.addStretch(1)
    row.addWidget(QLabel("c"))
    return column


def items(layout):
    inside = [layout.itemAt(place) for place in range(layout.count())]
    return inside + [item for one in inside if one.layout() for item in items(one.layout())]


def test_what_is_taken_out_is_still_there_and_nothing_else(column):
    parts = items(column)
    taken = take_out(column)
    assert [label.text() for label in taken] == ["a", "b", "c"]
    assert (column.count(), len(parts)) == (0, 6)
    assert not [part for part in parts if Shiboken.isValid(part)]


def test_what_is_emptied_is_hidden_at_once_and_soon_gone(column, stage):
    parts, labels = items(column), stage.findChildren(QLabel)
    empty(column)
    assert [label.isVisibleTo(stage) for label in labels] == [False] * 3
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [part for part in (*parts, *labels) if Shiboken.isValid(part)]


def test_a_grid_is_emptied_too(stage):
    grid = QGridLayout(stage)
    grid.addWidget(QLabel("a"), 0, 0)
    grid.addWidget(QLabel("b"), 3, 2)
    assert [label.text() for label in take_out(grid)] == ["a", "b"]


def test_nobody_else_takes_from_a_layout():
    names = ("takeAt", "removeItem")
    found = [
        f"{path.name}:{call.lineno}"
        for path in sorted(Path(equipment_app.ui.__file__).parent.rglob("*.py"))
        if any(name in (text := path.read_text(encoding="utf-8")) for name in names)
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in names
    ]
    assert [place.partition(":")[0] for place in found] == ["layout.py"], found
