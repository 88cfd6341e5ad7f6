"""A long list: put in order once, read as it is looked at; and one row of it found however far down."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from equipment_app.ui.tables.table import PAGE, Column, Ordered, Slice, Table
from equipment_app.ui.tables.table_view import Seeker, TableView


@dataclass(frozen=True)
class Row:
    id: int


@dataclass(frozen=True)
class Found:
    ids: tuple[int, ...]
    even: int


class Library:
    """Books that know how often they were asked to put everything in order."""

    def __init__(self, count):
        self.count = count
        self.orders = []
        self.read = []

    def order(self, _books, sort, descending):
        self.orders.append((sort, descending))
        ids = range(self.count)
        return Found(tuple(reversed(ids)) if descending else tuple(ids), sum(n % 2 == 0 for n in ids))

    def rows(self, _books, ids):
        self.read.append(len(ids))
        return [Row(id) for id in ids]


@pytest.fixture
def library():
    return Library(3 * PAGE + 10)


@pytest.fixture
def source(library):
    return Ordered(library.order, library.rows, lambda found: found.ids)


@pytest.fixture
def table(qapp):
    return Table((Column("Id", lambda row: row.id, sort="id"),), key=lambda row: row.id)


@pytest.fixture
def view(stage, table):
    view = TableView(table)
    view.setParent(stage)
    view.resize(400, 300)
    view.show()
    return view


def test_everything_is_put_in_order_once_for_all_pages(table, source, library, desk, worker):
    table.follow(source, desk.ask)
    worker.run_all()
    for _ in range(3):
        table.fetchMore()
        worker.run_all()
    assert library.orders == [("", False)] and library.read == [PAGE, PAGE, PAGE, 10]
    assert [row.id for row in table.rows] == list(range(library.count))


def test_another_order_and_a_reload_ask_anew(table, source, library, desk, worker):
    table.follow(source, desk.ask)
    worker.run_all()
    table.sort(0, Qt.SortOrder.DescendingOrder)
    worker.run_all()
    table.reload()
    worker.run_all()
    assert library.orders == [("", False), ("id", True), ("id", True)]
    assert table.rows[0] == Row(library.count - 1)


def test_what_was_found_can_be_read_once_it_is_loaded(table, source, library, desk, worker):
    assert source.found is None and source.place(5) == -1
    table.follow(source, desk.ask)
    worker.run_all()
    assert source.found.even == library.count // 2
    assert (source.place(700), source.place(99_999)) == (700, -1)


def test_plain_keys_need_no_wrapping(library):
    source = Ordered(lambda _books, _sort, _descending: [3, 1, 2], library.rows)
    assert source(Slice(0, 2))(None) == [Row(3), Row(1)]
    assert source(Slice(2, 2))(None) == [Row(2)]


def test_a_page_asked_for_first_still_finds_its_order(library, source):
    assert source(Slice(5, 2))(None) == [Row(5), Row(6)]


@pytest.fixture
def told():
    return []


@pytest.fixture
def seeker(view, table, source, desk, worker, told):
    seeker = Seeker(view, lambda key: told.append(("far", key)), lambda key: told.append(("absent", key)))
    table.loaded.connect(lambda: seeker.look(source))
    table.follow(source, desk.ask)
    worker.run_all()
    return seeker


def test_a_row_at_hand_is_current_at_once(seeker, view):
    assert seeker.seek(7) and view.current_row() == Row(7) and seeker.wanted is None


def test_a_row_further_down_is_loaded(seeker, view, table, worker):
    assert not seeker.seek(2 * PAGE + 3)
    table.reload()
    worker.run_all()
    assert view.current_row() == Row(2 * PAGE + 3) and seeker.wanted is None


def test_a_row_too_far_down_is_left_to_the_list(seeker, view, table, worker, told, monkeypatch):
    monkeypatch.setattr(Seeker, "REACH", PAGE)
    seeker.seek(3 * PAGE)
    table.reload()
    worker.run_all()
    assert told == [("far", 3 * PAGE)] and len(table.rows) == PAGE and seeker.wanted is None


def test_a_row_that_is_not_there_is_said(seeker, table, worker, told):
    seeker.seek(-5)
    table.reload()
    worker.run_all()
    assert told == [("absent", -5)] and seeker.wanted is None
