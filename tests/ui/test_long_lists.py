"""A list is as quick with 100,000 rows as with few: what is asked, looked at and measured does not grow with them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHeaderView

from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.tables import table as tables
from equipment_app.ui.tables.table import PAGE
from equipment_app.ui.tables.table_view import CellDelegate
from tests.ui.conftest import Shelf
from tests.ui.long_list import Asked, Numbers

FEW, MANY = 4 * 2 * PAGE, 100_000
SEEN = 40
"""More rows than the view has room for, with some to spare for being painted twice."""


def too_much(asked: Asked, orders: int, rows: list[int]) -> list[str]:
    """What is more than a list may ask for in one step: a page of rows, whose cells are measured once for the widths
    of columns, and the cells that are seen.
    """
    return [
        *(["put in order"] if asked.ordered > orders else []),
        *(["rows"] if asked.rows != rows else []),
        *(["cells"] if len(asked.cells) > PAGE + SEEN else []),
        *(["measured"] if len(asked.measured) > SEEN else []),
    ]


class Measured(CellDelegate):
    """Every row whose size is asked for counts."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__(numbers.view)
        self._numbers = numbers

    def sizeHint(self, option, index):
        self._numbers.asked.measured[index.row()] += 1
        return super().sizeHint(option, index)


@pytest.fixture
def used(stage, worker, light):
    """A list of so many rows shown, scrolled to its end, sorted and filtered: what of each was too much."""

    def use(count: int, plant=lambda numbers: None) -> dict[str, list[str]]:
        numbers = Numbers(Desk(Shelf, Jobs(worker)), count)
        numbers.setParent(stage)
        numbers.setGeometry(0, 0, 400, 500)
        numbers.view.setItemDelegate(Measured(numbers))
        plant(numbers)
        found = {}

        def step(name: str, do, orders: int, rows: list[int]) -> None:
            numbers.asked = Asked()
            do()
            worker.run_all()
            numbers.view.viewport().repaint()
            worker.run_all()
            found[name] = too_much(numbers.asked, orders, rows)

        def show() -> None:
            numbers.show()
            numbers.reload()

        def end() -> None:
            numbers.view.scrollToBottom()

        step("shown", show, 1, [PAGE])
        for turn in range(3):
            step(f"to the end {turn}", end, 0, [PAGE])
        step("by the key", lambda: QTest.keyClick(numbers.view, Qt.Key.Key_End), 0, [PAGE])
        step("sorted", lambda: numbers.table.sort(0, Qt.SortOrder.DescendingOrder), 1, [PAGE])
        step("filtered", lambda: numbers.search.setText("even"), 1, [PAGE])
        numbers.hide()
        numbers.deleteLater()
        return found

    return use


@pytest.mark.parametrize("count", [FEW, MANY])
def test_each_step_asks_for_one_page_and_paints_what_is_seen(used, count):
    assert {name: beyond for name, beyond in used(count).items() if beyond} == {}


def every_row_at_once(numbers: Numbers, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(tables, "PAGE", MANY)


def every_row_measured(numbers: Numbers, patch: pytest.MonkeyPatch) -> None:
    numbers.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)


def every_cell_read(numbers: Numbers, patch: pytest.MonkeyPatch) -> None:
    table = numbers.table
    table.loaded.connect(lambda: [str(table.index(row, 0).data()) for row in range(table.rowCount())])


def in_order_for_every_page(numbers: Numbers, patch: pytest.MonkeyPatch) -> None:
    ask = tables.Ordered.__call__

    def forgetful(self, slice):
        def question(books):
            self.found = None
            return ask(self, slice)(books)

        return question

    patch.setattr(tables.Ordered, "__call__", forgetful)


@pytest.mark.parametrize(
    ("plant", "what"),
    [
        (every_row_at_once, "rows"),
        (every_row_measured, "measured"),
        (every_cell_read, "cells"),
        (in_order_for_every_page, "put in order"),
    ],
)
def test_a_slow_way_is_seen(used, monkeypatch, plant, what):
    with monkeypatch.context() as patch:
        found = used(FEW, lambda numbers: plant(numbers, patch))
    assert what in {one for beyond in found.values() for one in beyond}
