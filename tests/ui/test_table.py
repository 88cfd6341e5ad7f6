from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from equipment_app.ui import formatting
from equipment_app.ui.formatting import thousands
from equipment_app.ui.look.cells import Amount, Group, Text
from equipment_app.ui.tables.table import CELL, PAGE, ROW, Column, Table


@dataclass(frozen=True)
class Row:
    id: int
    name: str


COLUMNS = (
    Column("Name", lambda row: Text(row.name, "pprap."), sort="name"),
    Column("Id", lambda row: row.id, 60, "right", sort="id"),
    Column("", lambda row: ""),
)


@pytest.fixture
def table(qapp):
    return Table(COLUMNS, key=lambda row: row.id)


def source(rows, slices=None):
    """Rows as the books would give them, and what was asked for."""

    def ask(piece):
        if slices is not None:
            slices.append(piece)
        ordered = sorted(rows, key=lambda row: getattr(row, piece.sort or "id"), reverse=piece.descending)
        return lambda books: ordered[piece.offset : piece.offset + piece.limit]

    return ask


ROWS = [Row(n, f"Name {n:03}") for n in range(600)]


def test_the_model_is_sound(table, desk, worker):
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.show(ROWS[:3])
    table.show([])
    table.follow(source(ROWS), desk.ask)
    worker.run_all()
    while table.canFetchMore():
        table.fetchMore()
        worker.run_all()
    assert [row.id for row in table.rows] == [row.id for row in ROWS]
    assert tester.model() is table
    table.update_row(Row(5, "Another"))
    assert table.index(5, 0).data(CELL) == Text("Another", "pprap.")


def test_a_cell_is_said_in_plain_text_and_held_as_it_is(table):
    table.show([Row(1, "Řezbový Ondřej")])
    index = table.index(0, 0)
    assert index.data() == "Řezbový Ondřej pprap."
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == index.data()
    assert index.data(ROW) == Row(1, "Řezbový Ondřej")
    assert table.headerData(1, Qt.Orientation.Horizontal) == "Id"


def test_only_what_is_looked_at_is_asked_for(table, desk, worker):
    slices = []
    table.follow(source(ROWS, slices), desk.ask)
    assert table.rowCount() == 0
    worker.run_all()
    assert table.rowCount() == PAGE
    assert table.canFetchMore()
    table.fetchMore()
    assert not table.canFetchMore(), "one question at a time"
    worker.run_all()
    table.fetchMore()
    worker.run_all()
    assert table.rowCount() == len(ROWS)
    assert not table.canFetchMore()
    assert [(piece.offset, piece.last) for piece in slices] == [(0, None), (256, ROWS[255]), (512, ROWS[511])]


def test_sorting_asks_again_from_the_beginning(table, desk, worker):
    slices = []
    table.follow(source(ROWS, slices), desk.ask)
    worker.run_all()
    table.sort(0, Qt.SortOrder.DescendingOrder)
    worker.run_all()
    assert table.row(0) == ROWS[-1]
    assert (slices[-1].sort, slices[-1].descending, slices[-1].last) == ("name", True, None)


def test_a_column_without_a_key_sorts_nothing(table, desk, worker):
    slices = []
    table.follow(source(ROWS, slices), desk.ask)
    table.sort(2)
    assert len(slices) == 1


def test_an_answer_that_comes_too_late_is_dropped(table):
    waiting = []
    ask = lambda question, answer, owner, **_: waiting.append(lambda: answer(question(None)))  # noqa: E731
    table.follow(source(ROWS[:5]), ask)
    table.follow(source(ROWS[10:12]), ask)
    for answer in reversed(waiting):
        answer()
    assert [row.id for row in table.rows] == [10, 11]


def test_reloading_keeps_as_many_rows_as_were_at_hand(table, desk, worker):
    slices = []
    table.follow(source(ROWS, slices), desk.ask)
    worker.run_all()
    table.fetchMore()
    worker.run_all()
    table.reload()
    worker.run_all()
    assert table.rowCount() == 2 * PAGE
    assert slices[-1].limit == 2 * PAGE


def test_a_row_is_found_by_its_key(table):
    table.show([Group("Clothes", "1"), Row(7, "Vest")])
    assert table.index_of(7).row() == 1
    assert not table.index_of(8).isValid()


def test_a_group_heads_its_rows_and_cannot_be_selected(table):
    table.show([Group("Clothes", "1"), Row(7, "Vest")])
    assert table.index(0, 0).data() == "Clothes 1"
    assert table.index(0, 1).data() == ""
    assert not table.flags(table.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert table.flags(table.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_numbers_have_thousands_apart_and_units_behind():
    assert thousands(1234567) == "1\u00a0234\u00a0567"
    assert str(Amount(thousands(1240), "ks")) == "1\u00a0240 ks"


def test_what_many_lists_have_reads_the_same_in_all_of_them(qapp):
    taken = []
    count, money = Column.count("Pieces", lambda row: row), Column.money("CZK", lambda row: row)
    cross = Column.cross("Remove", taken.append).value("a row")
    assert [str(count.value(number)) for number in (1234, 0, None)] == [thousands(1234), "0", "–"]
    assert [str(money.value(halere)) for halere in (129000, None)] == ["1\u00a0290", "–"]
    assert str(Column.day("Day", lambda row: row).value(date(2026, 3, 2))) == formatting.day(date(2026, 3, 2))
    assert (count.align, money.align, str(cross)) == ("right", "right", "Remove")
    cross.act()
    assert taken == ["a row"]
