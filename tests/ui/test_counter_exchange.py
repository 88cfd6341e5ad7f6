"""An exchange at the Counter goes whole, or says what it waits for and stands; one key says a condition of one row."""

import pytest

from tests.house import House, Key, Mod, newest_paper, text_of
from tests.ui.test_counter import closed  # noqa: F401 - a fixture
from tests.world import EVA, Clock, copied

CONTROL = Mod.ControlModifier
CONDITION_FIRST = "First enter the condition of what is returned: keys 1 to 4."


@pytest.fixture
def eva(closed, tmp_path, monkeypatch, qapp, look):  # noqa: F811
    """A week after Eva got the second radio and two shirts she stands at the counter."""
    house = House(tmp_path, monkeypatch, Clock("2026-03-09")).start(copied(closed, tmp_path))
    house.scan(house.badge(EVA))
    yield house
    house.close()


def button(house):
    return house.page.board.summary.button


def waits_for(house):
    """What is said over the button, which cannot be pressed; and Ctrl+Enter says the same and writes nothing."""
    before = newest_paper(house)
    assert not button(house).isEnabled()
    words = house.page.board.summary._words.words()
    house.key(Key.Key_Return, CONTROL)
    assert house.said[-1] == words
    assert newest_paper(house) == before
    return words


def chips(house):
    """What the head of the cart counts."""
    cart = house.page.cart
    shown = (cart.ready, cart.standing, cart.waiting, cart.undecided)
    return [str(one.chip) for one in shown if one.isVisible()]


@pytest.fixture
def radios(eva):
    """She brings a radio, and gets another one."""
    eva.scan(eva.code("R-002"))
    eva.scan(eva.code("R-001"))
    return eva


def test_without_the_condition_neither_half_goes(radios):
    assert [line[3] for line in radios.lines] == ["asked", "ready"]
    assert waits_for(radios) == CONDITION_FIRST
    assert chips(radios) == ["1 held back", "1 to decide"], "nothing is ready while both halves wait"
    radios.type("3")
    assert chips(radios) == ["2 ready"]
    radios.key(Key.Key_Return, CONTROL)
    assert radios.held(EVA) == {"R-001": 1, "TRIKO/L": 2}
    assert newest_paper(radios) == "VY-2026-000001"
    paper = text_of(radios.document("VY-2026-000001"))
    assert all(serial in paper for serial in ("R-001", "R-002"))


def test_nor_does_what_goes_out_for_something_else(eva):
    eva.scan(eva.code("V-001"))
    eva.scan(eva.code("R-002"))
    assert waits_for(eva) == CONDITION_FIRST


def test_what_comes_back_waits_for_what_is_to_go_out(eva):
    eva.key(Key.Key_F8)
    eva.type("radio")
    eva.key(Key.Key_Return)
    eva.type("3")
    assert [line[3] for line in eva.lines] == ["returning", "waiting"]
    assert waits_for(eva) == "An exchange is handed over whole. First complete: Radio."
    eva.scan(eva.code("R-001"))
    assert button(eva).isEnabled()


def test_the_rest_goes_and_the_exchange_stays_whole(eva):
    eva.key(Key.Key_F8)
    eva.type("radio")
    eva.key(Key.Key_Return)
    eva.type("3")
    eva.scan(eva.code("V-001"))
    assert button(eva).text() == "Issue 1 line and print the protocol"
    eva.key(Key.Key_Return, CONTROL)
    assert eva.held(EVA) == {"R-002": 1, "TRIKO/L": 2, "V-001": 1}
    assert [line[3] for line in eva.lines] == ["returning", "waiting"]


@pytest.fixture
def two(eva):
    """The radio and the shirts are brought back, and nobody has said in which condition."""
    eva.scan(eva.code("R-002"))
    eva.type("tricko")
    eva.key(Key.Key_Return)
    return eva


def conditions(house):
    return [line.condition for line in house.page.session.cart.lines]


def lit(house):
    table = house.page.cart.table
    return [row for row in range(table.table.rowCount()) if table.is_lit(row)]


def test_zero_says_nothing_before_somebody_has_chosen(two):
    assert not two.page.cart.asking.links["0"].isVisible()
    two.type("0")
    assert conditions(two) == ["", ""]
    assert two.said[-1] == "0 repeats the condition chosen last. First choose one: keys 1 to 4."
    two.type("3")
    assert two.page.cart.asking.links["0"].text() == "0 all: worn"
    two.type("0")
    assert conditions(two) == ["worn", "worn"]


def test_what_was_chosen_for_one_member_is_not_said_of_another(two):
    two.type("3")
    two.page.session.leave()
    two.run()
    two.scan(two.badge(EVA))
    two.type("0")
    assert conditions(two).count("") == 1


def test_the_row_of_the_digits_is_lit_and_named_and_they_change_no_other(two):
    two.page.cart.table.light(None)
    [row] = lit(two)
    assert two.page.cart.asking._label.words().startswith(["Radio AKT.", "Funct"][row][:5])
    before = conditions(two)
    two.type("2")
    assert [at for at, (old, new) in enumerate(zip(before, conditions(two), strict=True)) if old != new] == [row]
    two.page.cart.table.light(None)
    assert lit(two) == [1 - row], "the digits go on to the one that waits still"
