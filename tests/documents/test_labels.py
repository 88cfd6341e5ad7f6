"""What a label says and how it gives way: shrinking, wrapping, an ellipsis; positions, offsets, a test page."""

from dataclasses import fields, replace

import pytest

from equipment_app.documents import labels
from equipment_app.documents.label_designs import SAMPLES, compose
from equipment_app.documents.label_layout import LEAST, LabelCode, LabelText
from equipment_app.documents.stock import STOCKS
from equipment_app.domain.codes import Code as Number
from equipment_app.domain.codes import Family
from equipment_app.domain.label_errors import LabelTooSmall, OffsetTooFar
from equipment_app.domain.label_stock import custom
from equipment_app.domain.labels import DEFAULT, FIELDS, Design, LabelData, LabelField, LabelPlan, Symbol
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper

ITEM = SAMPLES[Design.ITEM]
LONG = "Souprava protiúderová nejneobhospodařovávatelnějšího provedení s příslušenstvím podle přílohy"
NAMES = ("Vesta", "Náhlavní souprava s PTT a akustickým zvukovodem do levého ucha", LONG)
ALL = tuple(LabelField)
COMMON = ("rayfilm-0102", "rayfilm-0302n", "herma-4610", "avery-l7160", "brother-dk-11204", "zebra-51x25")


def some(count: int, first: int = 1, **facts: str) -> list[LabelData]:
    return [
        LabelData(str(Number(Family.THING, n)), {**ITEM.facts, LabelField.NAME: NAMES[n % len(NAMES)], **facts})
        for n in range(first, first + count)
    ]


def said(sheet: str, label: LabelData = ITEM, plan: LabelPlan | None = None) -> str:
    return " ".join(Paper(labels.render([label], sheet, plan=plan)).text(0).split())


@pytest.mark.parametrize("sheet", COMMON)
@pytest.mark.parametrize("name", NAMES)
def test_long_czech_text_shrinks_or_wraps_and_never_overlaps(sheet, name):
    long = {
        LabelField.NAME: name,
        LabelField.SIZE: "176/100 na míru",
        LabelField.OWNER: "Výdejna výstroje antikonfliktního týmu "
        "Krajského ředitelství policie Moravskoslezského kraje",
        LabelField.INVENTORY: "INV-2026/000001-ABCDEFGH",
    }
    stock = STOCKS[sheet]
    opened = Paper(labels.preview(replace(ITEM, facts=ITEM.facts | long), stock))
    assert collisions(opened.words(0)) == []
    for word in opened.words(0):
        assert word.left >= 1.4 and word.right <= stock.width - 1.4, word
        assert word.top >= 1.4 and word.bottom <= stock.height - 1.4, word
    sizes = [one.style.size for one in compose(ITEM, stock, LabelPlan()) if isinstance(one, LabelText)]
    assert min(sizes) >= LEAST


def test_a_name_wraps_between_words_before_it_is_cut():
    text = said("avery-l7160", replace(ITEM, facts=ITEM.facts | {LabelField.NAME: NAMES[1]}))
    assert NAMES[1] in text.replace("- ", "-")
    assert "…" not in text


def test_what_cannot_be_set_at_all_ends_in_an_ellipsis():
    assert "…" in said("rayfilm-0102", replace(ITEM, facts=ITEM.facts | {LabelField.NAME: LONG * 3}))


@pytest.mark.parametrize("sheet", COMMON)
def test_a_label_says_what_it_is_stuck_on(sheet):
    text = said(sheet)
    for fact in ("AKT.0001234.82", "XL", "INV-000301", "Policie ČR · AKT", "Reflexní", "žlutomodrá"):
        assert fact in text


@pytest.mark.parametrize("sheet", COMMON)
def test_a_grant_is_named_with_its_project_whole(sheet):
    text = said(sheet)
    assert "Norway Grants" in text
    assert "CZ-HOMEAFFAIRS-0004" in text


def test_the_grant_is_named_only_where_it_paid():
    facts = {**ITEM.facts, LabelField.GRANT: ""}
    assert "Norway" not in said("rayfilm-0102", replace(ITEM, facts=facts))


def test_a_thing_without_inventory_number_shows_its_serial_number_once():
    label = LabelData("AKT.0001234.82", {LabelField.NAME: "Radiostanice", LabelField.SERIAL: "RST0104512"})
    for sheet in COMMON:
        assert said(sheet, label).count("v. č. RST0104512") == 1


def test_the_serial_number_beside_the_inventory_number_wants_a_larger_label_or_a_wish():
    assert "AKT0100301" in said("avery-l7160")
    assert "AKT0100301" not in said("rayfilm-0102")
    assert "AKT0100301" in said("rayfilm-0102", plan=LabelPlan(fields=DEFAULT[Design.ITEM]))


@pytest.mark.parametrize("field", FIELDS[Design.ITEM])
def test_a_field_is_shown_where_it_is_chosen_and_not_where_it_is_not(field):
    only, but = LabelPlan(fields=(field,)), LabelPlan(fields=tuple(one for one in ALL if one is not field))
    fact = ITEM.fact(field).split(" · ")[-1].split()[-1]
    assert fact in said("avery-l7165", plan=only)
    assert said("avery-l7165", plan=only).count("AKT.0001234.82") == 1
    rest = said("avery-l7165", plan=but).replace("Policie ČR · AKT", "") if field is not LabelField.OWNER else ""
    assert fact not in rest.replace("vesta AKT", "").replace("AKT.0001234.82", "").split()


def test_all_fields_at_once_are_refused_where_they_do_not_fit_and_dropped_nowhere():
    with pytest.raises(LabelTooSmall) as refused:
        labels.render([ITEM], "avery-l4732", plan=LabelPlan(fields=ALL))
    assert refused.value.need_height > refused.value.height
    text = said("avery-l7160", plan=LabelPlan(fields=ALL))
    assert all(ITEM.fact(field).split(" · ")[0] in text for field in FIELDS[Design.ITEM])


def test_no_thing_s_label_can_have_a_person_on_it():
    label = replace(
        ITEM, facts=ITEM.facts | {LabelField.PERSON: "Norbert Čápovský", LabelField.UNIT: "KŘP hl. m. Prahy"}
    )
    assert LabelField.PERSON not in FIELDS[Design.ITEM]
    for design in (Design.ITEM, Design.CODE):
        assert "Čápovský" not in said("avery-l7165", label, LabelPlan(design, fields=ALL))


class TestOtherDesigns:
    def test_small_things_have_the_code_alone(self):
        assert said("rayfilm-5042", plan=LabelPlan(Design.CODE)).endswith("přizpůsobení 0001234 AKT.0001234.82")

    def test_a_badge_has_a_line_to_write_on_unless_a_name_is_wanted(self):
        badge = SAMPLES[Design.BADGE]
        plain = said("avery-l7160", badge, LabelPlan(Design.BADGE))
        assert "Čápovský" not in plain and "jméno nebo značka (rukou)" in plain
        assert "Nález vraťte Policii ČR" in plain
        named = said("avery-l7160", badge, LabelPlan(Design.BADGE, fields=(LabelField.PERSON, LabelField.UNIT)))
        assert "nprap. Norbert Čápovský" in named and "KŘP hl. m. Prahy" in named
        assert "rukou" not in named

    def test_a_place_is_read_from_afar(self):
        place = SAMPLES[Design.PLACE]
        ink = compose(place, STOCKS["avery-l7165"], LabelPlan(Design.PLACE))
        name = next(one for one in ink if isinstance(one, LabelText) and one.text == "A01")
        assert name.style.size > 60
        assert "Výdejna výstroje AKT · místo uložení" in said("avery-l7165", place, LabelPlan(Design.PLACE))

    def test_a_box_lists_what_is_in_it_and_how_much_more(self):
        lines = "\n".join(f"{n} × Druh číslo {n}" for n in range(1, 61))
        box = replace(SAMPLES[Design.BOX], facts=SAMPLES[Design.BOX].facts | {LabelField.CONTENTS: lines})
        text = said("avery-l7165", box, LabelPlan(Design.BOX))
        assert "46 ks" in text and "1 × Druh číslo 1" in text
        shown = sum(f"{n} × Druh číslo {n}" in text for n in range(1, 61))
        assert f"a další druhy: {60 - text.count('Druh číslo')}" in text
        assert shown > 4
        assert "další" not in said("avery-l7165", SAMPLES[Design.BOX], LabelPlan(Design.BOX))

    def test_an_empty_place_and_a_nameless_label_are_no_trouble(self):
        for design in Design:
            assert "AKL.0000007.77" in said("avery-l7165", LabelData("AKL.0000007.77"), LabelPlan(design))

    @pytest.mark.parametrize("symbol", Symbol)
    def test_the_strength_of_the_code_is_what_was_asked_for(self, symbol):
        import zxingcpp

        picture = Paper(labels.preview(ITEM, STOCKS["avery-l7160"], LabelPlan(symbol=symbol))).picture(0, 300)
        (found,) = zxingcpp.read_barcodes(picture)
        assert (found.text, found.ec_level) == ("AKT.0001234.82", symbol.value[-1])


class TestPositions:
    def test_a_part_used_sheet_begins_where_it_is_told(self):
        stock = STOCKS["rayfilm-0102"]
        opened = Paper(labels.render(some(62), "rayfilm-0102", start=6))
        assert len(opened) == 2
        code = next(one for one in compose(ITEM, stock, LabelPlan()) if isinstance(one, LabelCode))
        places = [
            round((one.top - code.y - stock.top) / stock.down) * 5
            + round((one.left - code.x - stock.left) / stock.across)
            for one in opened.codes(0, 300)
        ]
        assert sorted(places) == list(range(5, 65))
        assert len(opened.codes(1, 300)) == 2
        assert "od 6. pozice" in opened.text(0)
        assert "pozice" not in opened.text(1)

    def test_the_last_place_alone_makes_no_second_sheet(self):
        assert len(Paper(labels.render(some(1), "avery-l7160", start=21))) == 1
        assert len(Paper(labels.render(some(2), "avery-l7160", start=21))) == 2

    @pytest.mark.parametrize("start", [0, -1, 22])
    def test_a_place_the_sheet_has_not_is_refused(self, start):
        with pytest.raises(ValueError, match="positions 1 to 21"):
            labels.render(some(1), "avery-l7160", start=start)

    def test_an_unknown_sheet_and_no_labels_are_refused(self):
        with pytest.raises(KeyError):
            labels.render(some(1), "avery-0000")
        with pytest.raises(ValueError, match="no labels"):
            labels.render([], "avery-l7160")

    def test_a_printer_that_feeds_askew_is_made_up_for_in_tenths(self):
        straight, moved = (
            Paper(labels.render(some(1), "avery-l7160", offset=offset)).codes(0, 600)[0]
            for offset in ((0, 0), (1.3, -0.4))
        )
        assert moved.left - straight.left == pytest.approx(1.3, abs=0.06)
        assert moved.top - straight.top == pytest.approx(-0.4, abs=0.06)

    @pytest.mark.parametrize("offset", [(5.1, 0), (0, -7), (float("nan"), 0), (0, float("inf"))])
    def test_an_offset_of_another_sheet_is_refused(self, offset):
        with pytest.raises(OffsetTooFar):
            labels.render(some(1), "avery-l7160", offset=offset)

    def test_one_s_own_sheet_is_as_good_as_a_preset(self):
        own = custom("Moje", left=12, top=15, columns=2, rows=5, width=90, height=50, gutter_x=6, gutter_y=3)
        opened = Paper(labels.render(some(10), own))
        assert len(opened) == 1 and len(opened.codes(0, 203)) == 10
        assert "Moje, 10 štítků 90 × 50 mm" in opened.text(0)

    def test_a_printer_of_single_labels_gets_a_page_of_exactly_the_label_each(self):
        for name in ("brother-dk-11201", "brother-dk-22205", "zebra-38x25"):
            stock, opened = STOCKS[name], Paper(labels.render(some(3), name))
            assert len(opened) == 3
            assert opened.size(0) == pytest.approx((stock.width, stock.height), abs=0.01)
            assert [opened.codes(page, 300)[0].text for page in range(3)] == [label.code for label in some(3)]

    def test_a_sheet_says_how_to_print_it_where_it_has_room(self):
        text = Paper(labels.render(some(1), "avery-l7160")).text(0)
        assert "Avery L7160, 21 štítků 63,5 × 38,1 mm · tisk 100 %, bez přizpůsobení" in text
        assert "tisk" not in Paper(labels.render(some(1), "herma-4610")).text(0)

    def test_outlines_are_for_the_test_print_only(self):
        plain, outlined = labels.render(some(1), "avery-l7160"), labels.render(some(1), "avery-l7160", outlines=True)
        assert Paper(plain).picture(0, 100)[58:62, 40:100].min() == 255
        assert Paper(outlined).picture(0, 100)[56:64, 40:100].min() < 200

    def test_everything_is_drawn_in_vectors(self):
        assert b"/Image" not in labels.render(some(3), "avery-l7160")

    def test_equal_labels_are_equal_bytes(self):
        assert labels.render(some(5), "rayfilm-0102") == labels.render(some(5), "rayfilm-0102")


class TestMeasuring:
    @pytest.mark.parametrize("name", ["avery-l7160", "herma-4610", "rayfilm-5042", "rayfilm-0922"])
    def test_the_test_page_says_what_to_do_and_shows_where_it_is(self, name):
        opened = Paper(labels.trial(STOCKS[name], (0.4, -1.1)))
        text = opened.text(0)
        assert STOCKS[name].title in text and "+0,4 a −1,1 mm" in text and "100 %" in text
        assert len(opened) == 1 and collisions(opened.words(0)) == []

    def test_a_crosshair_is_on_the_corner_of_the_first_label(self):
        stock, dot = STOCKS["avery-l7160"], 25.4 / 600
        for offset in ((0.0, 0.0), (1.2, -0.7)):
            dark = Paper(labels.trial(stock, offset)).picture(0, 600) < 128
            x, y = (round((start + by) / dot) for start, by in zip((stock.left, stock.top), offset, strict=True))
            assert dark[y - 1 : y + 2, x - 60 : x + 60].any(axis=0).all()
            assert dark[y - 60 : y + 60, x - 1 : x + 2].any(axis=1).all()

    @pytest.mark.parametrize("name", [name for name, stock in STOCKS.items() if stock.single])
    def test_a_single_label_has_its_cross_in_the_middle_and_its_words_beside_it(self, name):
        stock, dot, offset = STOCKS[name], 25.4 / 600, (0.4, -1.1)
        opened = Paper(labels.trial(stock, offset))
        x, y = stock.width / 2 + offset[0], stock.height / 2 + offset[1]
        dark, at, to = opened.picture(0, 600) < 128, round(x / dot), round(y / dot)
        assert dark[to - 1 : to + 2, at - 36 : at + 36].any(axis=0).all()
        assert dark[to - 36 : to + 36, at - 1 : at + 2].any(axis=1).all()
        words = opened.words(0)
        assert collisions(words) == []
        for word in words:
            assert word.left >= stock.edge - 0.05 and stock.width - word.right >= stock.edge - 0.05, word
            assert word.top >= stock.edge - 0.05 and stock.height - word.bottom >= stock.edge - 0.05, word
            assert word.bottom < y - 1.5 or word.top > y + 1.5 or word.right < x - 1.5 or word.left > x + 1.5, word
        assert "+0,4 a −1,1 mm" in opened.text(0).replace("\n", " ")


def test_every_design_has_a_sample_with_every_field():
    for design in Design:
        assert {field for field in FIELDS[design] if not SAMPLES[design].fact(field)} == set()
    assert {one.name for one in fields(LabelData)} == {"code", "facts"}


@pytest.mark.parametrize("name", [name for name in STOCKS if name not in ("rayfilm-5042", "avery-l8658")])
def test_what_every_badge_says_is_never_cut(name):
    try:
        ink = compose(SAMPLES[Design.BADGE], STOCKS[name], LabelPlan(Design.BADGE))
    except LabelTooSmall:
        return
    assert [one.text for one in ink if isinstance(one, LabelText) and "…" in one.text] == []
