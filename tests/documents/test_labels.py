"""Labels on every kind of sheet: where they are, that they read, that nothing overlaps."""

from dataclasses import replace

import pytest

from equipment_app.documents import labels
from equipment_app.documents.stock import STOCKS, Stock
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.papers import Label
from tests.documents.reading import Paper, Word
from tests.documents.test_pages import collisions

NAMES = (
    ("Reflexní vesta AKT žlutomodrá", "M"),
    ("Radiostanice přenosná", ""),
    ("Jmenovka s identifikačním číslem", "uni"),
    ("Náhlavní souprava s PTT a akustickým zvukovodem do levého ucha", "30/34"),
    (
        "Souprava protiúderová nejneobhospodařovávatelnějšího provedení s příslušenstvím podle přílohy",
        "176/100 na míru",
    ),
)
SHEETS = sorted(STOCKS)


def some(count: int, first: int = 1) -> list[Label]:
    return [
        Label(
            str(Code(Family.THING, number)),
            *NAMES[number % len(NAMES)],
            f"INV-{number:06}",
            f"SN{number:07}",
            grant=number % 3 > 0,
        )
        for number in range(first, first + count)
    ]


def position(stock: Stock, left: float, top: float) -> int:
    """Which place of the sheet a code's corner is on; it must be there to 0.1 mm."""
    column = (left - stock.left - stock.layout.qr_x) / stock.across
    row = (top - stock.top - stock.layout.qr_y) / stock.down
    assert abs(column - round(column)) * stock.across <= 0.1 + 25.4 / 300
    assert abs(row - round(row)) * stock.down <= 0.1 + 25.4 / 300
    return round(row) * stock.columns + round(column)


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("sheet", SHEETS)
def test_every_label_of_a_full_sheet_reads_and_is_in_its_place(sheet, dpi):
    stock = STOCKS[sheet]
    wanted = some(stock.count)
    opened = Paper(labels.render(wanted, sheet))
    found = {code.text: code for code in opened.codes(0, dpi)}
    assert len(opened) == 1
    assert found.keys() == {label.code for label in wanted}
    places = [position(stock, found[label.code].left, found[label.code].top) for label in wanted]
    assert places == list(range(stock.count))


@pytest.mark.parametrize("sheet", SHEETS)
def test_corners_are_where_they_are_drawn_to_a_tenth_of_a_millimetre(sheet):
    """Read from a picture fine enough to measure: a pixel is 0.04 mm."""
    stock = STOCKS[sheet]
    opened = Paper(labels.render(some(stock.count), sheet))
    for code in opened.codes(0, 600):
        place = position(stock, code.left, code.top)
        x, y = stock.corner(place)
        assert code.left - x == pytest.approx(stock.layout.qr_x, abs=0.1)
        assert code.top - y == pytest.approx(stock.layout.qr_y, abs=0.1)


@pytest.mark.parametrize(
    ("sheet", "count", "first", "last"),
    [
        ("rayfilm-0102", 65, (10.0, 10.7), (162.0, 265.1)),
        ("rayfilm-0304", 40, (0.0, 0.0), (157.5, 267.3)),
        ("herma-4610", 40, (0.0, 0.0), (157.5, 267.3)),
        ("avery-l7160", 21, (7.2, 15.1), (139.2, 243.7)),
    ],
)
def test_the_sheets_are_cut_as_their_makers_say(sheet, count, first, last):
    stock = STOCKS[sheet]
    assert stock.count == count
    assert stock.corner(0) == pytest.approx(first)
    assert stock.corner(count - 1) == pytest.approx(last)
    assert last[0] + stock.width <= 210.01 and last[1] + stock.height <= 297.01


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_words_overlap_and_none_comes_near_an_edge(sheet):
    """1.5 mm from the label's edge; 4 mm from the sheet's, where printers do not reach."""
    stock = STOCKS[sheet]
    opened = Paper(labels.render(some(stock.count), sheet))
    words = [word for word in opened.words(0) if word.baseline > 7]
    assert collisions(words) == []
    for word in words:
        x, y = corner_of(stock, word)
        assert x + 1.4 <= word.left and word.right <= x + stock.width - 1.4, word
        assert y + 1.4 <= word.top and word.bottom <= y + stock.height - 1.4, word
        assert word.left >= 4 and word.right <= 206 and word.top >= 4 and word.bottom <= 293, word


def corner_of(stock: Stock, word: Word) -> tuple[float, float]:
    column = int((word.left - stock.left) // stock.across)
    row = int((word.baseline - stock.top) // stock.down)
    return stock.corner(row * stock.columns + column)


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_label_says_what_it_is_stuck_on(sheet):
    label = Label("AKT.0001234.82", "Balistická vesta skrytá", "XL", "INV-000301", "VES0101496", grant=True)
    text = " ".join(Paper(labels.render([label], sheet)).text(0).split())
    for said in ("AKT.0001234.82", "XL", "INV-000301", "Policie ČR · AKT", "Norway grants"):
        assert said in text
    assert "Balistická" in text and "skrytá" in text


def test_the_grant_is_named_only_where_it_paid():
    assert "Norway" not in Paper(labels.render([Label("AKT.0001234.82", "Vesta", "M")], "rayfilm-0102")).text(0)


def test_a_thing_without_inventory_number_shows_its_serial_number():
    label = Label("AKT.0001234.82", "Radiostanice", "", serial="RST0104512")
    for sheet in SHEETS:
        text = Paper(labels.render([label], sheet)).text(0)
        assert text.count("v. č. RST0104512") == 1


def test_the_name_of_a_store_may_be_long():
    label = replace(some(1)[0], owner="Výdejna výstroje antikonfliktního týmu Ostrava")
    for sheet in SHEETS:
        opened = Paper(labels.render([label], sheet))
        assert collisions(opened.words(0)) == []
        assert "Výdejna výstroje" in " ".join(opened.text(0).split())


def test_a_part_used_sheet_begins_where_it_is_told():
    stock = STOCKS["rayfilm-0102"]
    opened = Paper(labels.render(some(62), "rayfilm-0102", start=6))
    assert len(opened) == 2
    first = [position(stock, code.left, code.top) for code in opened.codes(0, 300)]
    second = [position(stock, code.left, code.top) for code in opened.codes(1, 300)]
    assert sorted(first) == list(range(5, 65))
    assert sorted(second) == [0, 1]
    assert "od 6. pozice" in opened.text(0)
    assert "pozice" not in opened.text(1)


def test_the_last_place_alone_makes_no_second_sheet():
    assert len(Paper(labels.render(some(1), "avery-l7160", start=21))) == 1
    assert len(Paper(labels.render(some(2), "avery-l7160", start=21))) == 2


@pytest.mark.parametrize("start", [0, -1, 22])
def test_a_place_the_sheet_has_not_is_refused(start):
    with pytest.raises(ValueError, match="positions 1 to 21"):
        labels.render(some(1), "avery-l7160", start=start)


def test_an_unknown_sheet_and_no_labels_are_refused():
    with pytest.raises(KeyError):
        labels.render(some(1), "avery-0000")
    with pytest.raises(ValueError, match="no labels"):
        labels.render([], "avery-l7160")


def test_a_printer_that_feeds_askew_is_made_up_for():
    straight, moved = (
        Paper(labels.render(some(1), "avery-l7160", offset=offset)).codes(0, 600)[0] for offset in ((0, 0), (1.2, -0.4))
    )
    assert moved.left - straight.left == pytest.approx(1.2, abs=0.1)
    assert moved.top - straight.top == pytest.approx(-0.4, abs=0.1)


def test_a_sheet_says_how_to_print_it_where_it_has_room():
    text = Paper(labels.render(some(1), "avery-l7160")).text(0)
    assert "Avery L7160, 21 štítků 63,5 × 38,1 mm · tisk 100 %, bez přizpůsobení" in text
    assert "tisk" not in Paper(labels.render(some(1), "herma-4610")).text(0)


def test_outlines_are_for_the_test_print_only():
    plain, outlined = labels.render(some(1), "avery-l7160"), labels.render(some(1), "avery-l7160", outlines=True)
    assert Paper(plain).picture(0, 100)[62:66, 40:100].min() == 255
    assert Paper(outlined).picture(0, 100)[55:66, 40:100].min() < 200


def test_no_label_names_a_person():
    assert {"name", "person", "personal_number", "unit"} & set(Label.__slots__) == {"name"}
