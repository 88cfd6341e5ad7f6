"""Lists of one lot that come again and again: the books follow the largest total, and never forget what came."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.lists import ArticleRow, Known, ListKind
from equipment_app.exchange.cells import Cell, CellKind, Grid, GridRow, text_cell
from equipment_app.exchange.check import check
from equipment_app.exchange.table import read_list

EMPTY = Known(articles={"TRI-FUN": ArticleRow("TRI-FUN", "Tričko funkční", scheme="alfa")})
HEADING = tuple(map(text_cell, ("Doklad", "Datum", "Dodavatel", "Kód", "Velikost", "Množství")))
FIXED = tuple(map(text_cell, ("DL-1", "1.9.2021", "Dodavatel Zkušební a.s.", "TRI-FUN", "L")))

quantities = st.lists(st.integers(1, 20), min_size=1, max_size=6)


def run(listed, known):
    rows = (GridRow(n, (*FIXED, Cell(CellKind.NUMBER, str(q), q))) for n, q in enumerate(listed, start=2))
    grid = Grid("dodávka.csv", "0" * 64, "dodávka", (GridRow(1, HEADING), *rows))
    return check([read_list(ListKind.DELIVERIES, grid)], known)


def taken_in(listed, known):
    lots = dict(known.lots)
    for judged in run(listed, known).to_write:
        came = lots[judged.row.lot].quantity if judged.row.lot in lots else 0
        lots[judged.row.lot] = replace(judged.row, quantity=came + judged.receive)
    return replace(known, lots=lots)


def total(known):
    return sum(row.quantity for row in known.lots.values())


@given(quantities)
def test_the_first_list_is_received_whole_and_the_second_time_nothing(listed):
    known = taken_in(listed, EMPTY)
    assert total(known) == sum(listed)
    assert run(listed, known).skipped == len(listed)
    assert taken_in(listed, known) == known


@given(st.lists(quantities, min_size=2, max_size=5))
def test_the_books_hold_the_largest_total_so_far(lists):
    known, largest = EMPTY, 0
    for listed in lists:
        dry_run = run(listed, known)
        smaller = sum(listed) < largest
        assert (dry_run.refused > 0) == bool(dry_run.errors) == smaller
        known, largest = taken_in(listed, known), max(largest, sum(listed))
        assert total(known) == largest


@given(quantities, st.randoms())
def test_the_order_of_rows_is_no_matter(listed, chance):
    known = taken_in(listed, EMPTY)
    shuffled = [*listed]
    chance.shuffle(shuffled)
    assert run(shuffled, known).skipped == len(listed)
