"""What the counter says of things, times and its day."""

from datetime import datetime, timedelta

import pytest

from equipment_app.domain.cart import Cart, Facts, Item, Lot, Piece, SizeStock, Spot
from equipment_app.domain.cart_state import LineState, judge
from equipment_app.queries.counter import Today
from equipment_app.ui.counter import words
from equipment_app.ui.counter.line_problems import LineProblems, nearest
from equipment_app.ui.i18n import Languages
from equipment_app.ui.look.cells import Link

NOW = datetime(2026, 11, 24, 9, 41)
SHIRT = Item(3, "TRIKO", "Tričko funkční", "Base layer", "ks", "Oděv", "alfa", ("S", "M", "L", "XL"), numbered=False)
RADIO = Item(2, "RADIO", "Radiostanice", "", "ks", "Spojení", "uni", ("uni",), numbered=True)


@pytest.fixture
def czech(qapp):
    languages = Languages(qapp, "cs")
    yield languages
    languages.choose("en")
    languages.silence()


def item(name):
    return Item(1, "X", name, "Item", "ks", "", "uni", ("uni",), numbered=False)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Mikina fleecová", "mikina"),
        ("Balistická vesta skrytá", "balistická vesta"),
        ("Reflexní vesta AKT", "reflexní vesta"),
        ("Radiostanice přenosná", "radiostanice"),
        ("Kšiltovka AKT", "kšiltovka"),
        ("Ruční", "ruční"),
    ],
)
def test_a_name_cut_to_what_tells_it_apart(czech, name, short):
    assert words.short(item(name)) == short


def test_in_english_the_whole_name(english):
    assert words.short(SHIRT) == words.name(SHIRT) == "Base layer"
    assert words.name(RADIO) == "Radiostanice"


@pytest.mark.parametrize(
    ("ago", "shortly", "in_a_sentence"),
    [
        (timedelta(minutes=5), "9:36", "today 9:36"),
        (timedelta(days=1), "Mon 9:41", "yesterday 9:41"),
        (timedelta(days=6), "Wed 9:41", "18\u00a0Nov 9:41"),
        (timedelta(days=7), "17\u00a0Nov", "17\u00a0Nov 9:41"),
    ],
)
def test_times(english, ago, shortly, in_a_sentence):
    assert words.when(NOW - ago, NOW) == shortly
    assert words.moment(NOW - ago, NOW) == in_a_sentence


def test_times_in_czech(english):
    english.choose("cs")
    week = NOW - timedelta(days=7)
    assert (words.when(week, NOW), words.moment(week, NOW)) == ("17.\u00a011.", "17.\u00a011. 9:41")


@pytest.mark.parametrize(
    ("today", "english_words", "czech_words"),
    [
        (
            Today(3, 41, datetime(2026, 11, 24, 9, 36), 0, 0, NOW),
            "Today 3 handovers, 41 pieces. Last at 9:36.",
            "Dnes 3 předání, 41 kusů. Poslední v 9:36.",
        ),
        (
            Today(0, 0, None, 1, 1, NOW.replace(hour=8)),
            "Good morning. No handovers yet today, yesterday 1 handover and 1 return.",
            "Dobré ráno. Dnes zatím žádné předání, včera bylo 1 předání a 1 vrácení.",
        ),
        (
            Today(0, 0, None, 0, 2, NOW.replace(hour=8)),
            "Good morning. No handovers yet today, yesterday 2 returns.",
            "Dobré ráno. Dnes zatím žádné předání, včera 2 vrácení.",
        ),
        (Today(0, 0, None, 0, 0, NOW.replace(hour=14)), "No handovers yet today.", "Dnes zatím žádné předání."),
    ],
)
def test_the_day(english, today, english_words, czech_words):
    assert words.day(today) == english_words
    english.choose("cs")
    assert words.day(today) == czech_words


def test_a_kit_that_is_whole(english):
    assert words.said(words.NOTHING_MISSING, kit="Basic") == "Nothing is missing of Basic."


class Filled:
    """A session as far as the ways out need one."""

    def __init__(self, cart, facts):
        self.cart, self.facts = cart, facts
        self.changed = []

    def change(self, line, **changes):
        self.changed.append((line, changes))

    def become(self, cart, look=0):
        self.cart = cart


def the_way(cart, facts, **calls):
    session = Filled(cart, facts)
    ways = LineProblems(
        session, *(calls.get(name, print) for name in ("show_member", "choose_size", "say_why", "find"))
    )
    (judged,) = judge(cart, facts)
    return session, judged, ways.reason(judged)


def radio(kind, name="Vzorková Eva", free=0):
    piece = Piece(9, 2, "uni", "AKT.0000009.71", "new", Spot(8, kind, name))
    facts = Facts({2: RADIO}, {9: piece}, {(2, "uni"): SizeStock(free)})
    return Cart.new(7).scan(piece, facts).cart, facts


def shirts(size, quantity, **shelves):
    facts = Facts({3: SHIRT}, {}, {(3, "M" if key == "none" else key): shelf for key, shelf in shelves.items()})
    return Cart.new(7).add(SHIRT, size, quantity)[0], facts


class TestWaysOut:
    @pytest.mark.parametrize(("kind", "free"), [("member", 0), ("member", 2), ("unit", 2)])
    def test_somebody_has_it_and_gives_it_over(self, english, kind, free):
        """Also where there are others: whoever scanned this one means this one."""
        session, judged, reason = the_way(*radio(kind, free=free))
        assert (judged.state, reason.text, reason.way_out.text) == (
            LineState.HELD,
            "",
            "Transfer, held by Vzorková Eva",
        )
        reason.way_out.act()
        assert [line.source for line in session.cart.lines] == [8]

    def test_it_is_in_repair_and_there_are_others(self, english):
        session, judged, reason = the_way(*radio("workshop", free=2))
        assert (judged.state, reason.text, reason.way_out.text) == (LineState.HELD, "in repair", "Take another")
        reason.way_out.act()
        assert session.changed == [(1, {"thing": None, "condition": ""})]

    @pytest.mark.parametrize(
        ("kind", "said"), [("workshop", "in repair"), ("disposed", "written off"), ("supplier", "handed over to KRPA")]
    )
    def test_it_is_elsewhere(self, english, kind, said):
        _, _, reason = the_way(*radio(kind, "KRPA"))
        assert (reason.text, reason.way_out) == (said, "")

    @pytest.mark.parametrize("kind", ["missing", "lost"])
    def test_it_is_gone_by_a_report_and_was_found(self, english, kind):
        found = []
        _, judged, reason = the_way(*radio(kind, free=2), find=found.append)
        assert (reason.text, reason.way_out.text) == (f"recorded as {kind}", "Found…")
        reason.way_out.act()
        assert found == [judged]

    def test_the_way_out_is_that_of_the_first_line_that_has_one(self, english):
        """A line that only waits for its code is in nobody's way."""
        facts = Facts({2: RADIO, 3: SHIRT}, {}, {(2, "uni"): SizeStock(4), (3, "M"): SizeStock(2, (Lot(2, "A01"),))})
        cart = Cart.new(7).add(RADIO, "uni", 1)[0].add(SHIRT, "M", 5)[0]
        session = Filled(cart, facts)
        way = LineProblems(session, print, print, print, print).out_of(judge(cart, facts))
        assert way is not None
        way()
        assert [line.quantity for line in session.cart.lines] == [1, 2]

    def test_there_are_fewer(self, english):
        session, _, reason = the_way(*shirts("M", 5, M=SizeStock(2, (Lot(2, "A01"),))))
        assert (reason.text, reason.way_out.text) == ("only 2 in stock", "Take 2")
        reason.way_out.act()
        assert session.cart.lines[0].quantity == 2

    def test_there_are_other_sizes(self, english):
        session, _, reason = the_way(*shirts("M", 1, M=SizeStock(0, (), (("S", 1), ("XL", 3)))))
        assert reason.way_out.text == "Hand over S (1\u00a0pc)"
        reason.way_out.act()
        assert session.cart.lines[0].size == "S"

    def test_the_size_is_missing(self, english):
        asked = []
        cart, facts = Cart.new(7).add(SHIRT, "")[0], Facts({3: SHIRT}, {}, {(3, ""): SizeStock(0)})
        _, judged, reason = the_way(cart, facts, choose_size=asked.append)
        assert reason.text == "the size is missing"
        reason.way_out.act()
        assert asked == [judged]

    def test_there_is_nothing_at_all(self, english):
        _, _, reason = the_way(*shirts("M", 1, M=SizeStock(0)))
        assert (reason.text, reason.way_out) == ("not in stock", "")

    def test_it_waits(self, english):
        cart, facts = (
            Cart.new(7).add(RADIO, "uni")[0],
            Facts({2: RADIO}, {}, {(2, "uni"): SizeStock(11, (Lot(11, "B03"),))}),
        )
        _, _, reason = the_way(cart, facts)
        assert (reason.text, reason.way_out) == ("waits for its code…", "rack B03 · 11 free")
        assert not isinstance(reason.way_out, Link)

    def test_what_comes_back_must_be_held(self, english):
        facts = Facts({3: SHIRT})
        cart = Cart.new(7).add(SHIRT, "M", returning=True)[0]
        _, _, reason = the_way(cart, facts)
        assert reason.text == "the member does not hold it"


@pytest.mark.parametrize(
    ("there", "size"), [((("S", 1), ("XL", 1)), "S"), ((("S", 1), ("L", 1)), "L"), ((("XL", 1),), "XL")]
)
def test_the_nearest_size_is_the_larger_of_two_equally_near(there, size):
    cart, facts = shirts("M", 1, M=SizeStock(0, (), there))
    (judged,) = judge(cart, facts)
    assert nearest(judged)[0] == size
