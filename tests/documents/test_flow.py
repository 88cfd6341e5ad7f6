"""Where a table breaks. The room is that of an upright sheet in millimetres."""

from hypothesis import assume, given
from hypothesis import strategies as st

from equipment_app.documents.blocks import TableRoom, paginated

UPRIGHT = TableRoom(first=183.1, further=226.9, carry=5.6, ending=86.6)
PLAIN = 5.4

heights = st.lists(st.floats(min_value=PLAIN, max_value=30), max_size=300)
rooms = st.builds(
    TableRoom,
    first=st.floats(min_value=100, max_value=200),
    further=st.floats(min_value=200, max_value=230),
    carry=st.just(5.6),
    ending=st.floats(min_value=20, max_value=140),
)


def counts(rows: int) -> list[int]:
    return [len(page) for page in paginated([PLAIN] * rows, UPRIGHT)]


def test_what_fits_with_the_ending_is_one_page():
    assert counts(1) == [1]
    assert counts(17) == [17]


def test_the_first_row_too_many_leaves_three_for_the_signatures():
    assert counts(18) == [15, 3]


def test_a_page_is_filled_when_there_is_enough_for_the_last():
    assert counts(35) == [32, 3]
    assert counts(36) == [32, 4]


def test_a_paper_without_rows_has_a_page():
    assert counts(0) == [0]


def test_an_ending_that_fits_no_first_page_gets_the_next():
    assert paginated([], TableRoom(first=50, further=200, carry=5, ending=100)) == [range(0), range(0)]
    assert [len(page) for page in paginated([5.4, 5.4], TableRoom(50, 200, 5, 100))] == [0, 2]


def test_a_row_higher_than_a_page_has_a_page_for_itself():
    pages = paginated([5, 300, 5, 5, 5, 5], TableRoom(first=100, further=100, carry=5, ending=20))
    assert [list(page) for page in pages] == [[0], [1], [2, 3, 4, 5]]


def test_fewer_rows_stay_with_an_ending_that_leaves_no_room_for_three():
    pages = paginated([30, 30, 30, 30], TableRoom(first=60, further=100, carry=5, ending=50))
    assert [list(page) for page in pages] == [[0], [1, 2], [3]]


@given(heights, rooms)
def test_every_row_is_on_one_page_and_in_order(rows, room):
    pages = paginated(rows, room)
    assert [row for page in pages for row in page] == list(range(len(rows)))


@given(heights, rooms)
def test_no_page_is_overfull(rows, room):
    pages = paginated(rows, room)
    for number, page in enumerate(pages):
        used = sum(rows[row] for row in page)
        below = room.ending if number == len(pages) - 1 else room.carry
        assert used + below <= (room.further if number else room.first) + 1e-3 or len(page) <= 1


@given(heights, rooms)
def test_the_signatures_are_never_alone(rows, room):
    """Three rows of 30 mm and the highest ending fit a further page, so nothing excuses fewer."""
    assume(room.ending + 90 <= room.further)
    last = paginated(rows, room)[-1]
    assert len(last) >= min(3, len(rows))


@given(heights, rooms)
def test_only_the_first_page_may_be_without_rows(rows, room):
    assume(rows)
    pages = paginated(rows, room)
    assert all(len(page) > 0 for page in pages[1:-1])
