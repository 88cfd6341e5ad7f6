"""The table in the sheet: its heading, its columns, its end."""

from dataclasses import replace

import pytest

from equipment_app.domain.lists import ListKind
from equipment_app.exchange.columns import COLUMNS, fold, guess, label, recognise
from equipment_app.exchange.table import lists_in, read_list

KIT = ("Kód", "Množství", "Povinné")
MEMBERS = ("OEČ", "Příjmení", "Jméno", "Kód útvaru")


def rows(table):
    return [(row.number, {field: cell.text for field, cell in row.cells.items()}) for row in table.rows]


class TestHeadings:
    @pytest.mark.parametrize("kind", ListKind)
    def test_every_heading_is_known_whatever_its_case_and_marks(self, kind):
        for column in COLUMNS[kind]:
            for heading in column.headings:
                for written in (heading, heading.upper(), fold(heading), f"  {heading}: ", heading.replace(" ", "_")):
                    assert recognise(kind, written) == column.field

    @pytest.mark.parametrize("kind", ListKind)
    def test_no_heading_means_two_things(self, kind):
        folded = [(fold(heading), column.field) for column in COLUMNS[kind] for heading in column.headings]
        assert len(dict(folded)) == len(set(folded))

    @pytest.mark.parametrize(
        ("kind", "heading", "field"),
        [
            ("members", "Osobni cislo", "personal_number"),
            ("members", "LAST NAME", "surname"),
            ("deliveries", "Výr. č.", "serial"),
            ("deliveries", "S/N", "serial"),
            ("deliveries", "Inv. č.", "inventory"),
            ("deliveries", "Cena za MJ (Kč s DPH)", "price"),
            ("catalogue", "Životnost [měsíce]", "life_months"),
            ("members", "Poznámka", None),
            ("members", "", None),
        ],
    )
    def test_what_others_write(self, kind, heading, field):
        assert recognise(ListKind(kind), heading) == field

    def test_a_misspelt_heading_is_only_guessed(self):
        assert recognise(ListKind.DELIVERIES, "Inventrání číslo") is None
        assert guess(ListKind.DELIVERIES, "Inventrání číslo") == "inventory"
        assert guess(ListKind.DELIVERIES, "Barva") is None

    @pytest.mark.parametrize(
        ("kind", "heading", "field"),
        [
            (ListKind.MEMBERS, "Osobní ev. č.", "personal_number"),
            (ListKind.MEMBERS, "Tit. př.", "title_before"),
            (ListKind.MEMBERS, "Útvar (kód)", "unit_code"),
            (ListKind.DELIVERIES, "Jedn. cena", "price"),
        ],
    )
    def test_a_shortened_heading_is_proposed(self, kind, heading, field):
        assert guess(kind, heading) == field

    def test_labels(self):
        assert label(ListKind.MEMBERS, "personal_number", "cs") == "OEČ"
        assert label(ListKind.MEMBERS, "personal_number", "en") == "Personal number"
        assert label(ListKind.MEMBERS, "neznámé", "cs") == "neznámé"


class TestFinding:
    def test_titles_blank_rows_and_columns_around(self, grid):
        sheet = grid(
            ("Policie České republiky",),
            (None,),
            (None, "Sada výstroje", "stav k", "1. 9. 2021"),
            (None,),
            (None, None, "Množství ", " KÓD", "Poznámka", "Povinné?"),
            (None,),
            (None, None, 1, "AKT-VESTA", "nová", "ano"),
            (None,),
            (None,),
            (None, None, 3, "TRI-FUN", None, "ne"),
        )
        table = read_list(ListKind.KIT, sheet)
        assert table.heading_row == 5
        assert rows(table) == [
            (7, {"quantity": "1", "article": "AKT-VESTA", "required": "ano"}),
            (10, {"quantity": "3", "article": "TRI-FUN", "required": "ne"}),
        ]
        assert [(h.column, h.text, h.field) for h in table.headings] == [
            (2, "Množství", "quantity"),
            (3, "KÓD", "article"),
            (4, "Poznámka", None),
            (5, "Povinné?", "required"),
        ]
        assert (table.missing, table.notes) == ((), ())

    def test_english_and_in_any_order(self, listed):
        table = listed("members", ("Rank", "Given name", "Surname", "Unit code", "Personal number"), (*"abcde",))
        assert (table.missing, set(rows(table)[0][1])) == (
            (),
            {"rank", "given_name", "surname", "unit_code", "personal_number"},
        )

    def test_what_is_missing_is_named(self, listed):
        assert listed("members", ("OEČ", "Jméno"), ("990001", "Jan")).missing == ("surname", "unit_code")

    @pytest.mark.parametrize(
        ("heading", "missing"),
        [
            (("Občanský zaměstnanec", "Příjmení", "Jméno", "Útvar"), ()),
            (("OEČ", "Příjmení", "Jméno", "Útvar"), ()),
            (("Příjmení", "Jméno", "Útvar"), ("personal_number",)),
        ],
    )
    def test_some_columns_do_for_others(self, listed, heading, missing):
        assert listed("members", heading, (*"abcd",)).missing == missing

    def test_of_two_columns_for_one_field_the_first_counts(self, listed):
        table = listed("kit", ("Kód", "Druh", "Množství"), ("A", "B", 1))
        assert rows(table) == [(2, {"article": "A", "quantity": "1"})]
        assert [heading.field for heading in table.headings] == ["article", None, "quantity"]

    def test_a_row_with_values_only_outside_the_table_is_blank(self, grid):
        sheet = grid(KIT, ("A", 1, "ano"), (None, None, None, None, None, "pozor"), ("B", 2, "ne"))
        headings = read_list(ListKind.KIT, sheet).headings
        assert [(heading.column, heading.text) for heading in headings[3:]] == [(5, "")]

    def test_an_empty_sheet(self, grid):
        table = read_list(ListKind.KIT, grid())
        assert (table.heading_row, table.rows, table.missing) == (0, (), ("article", "quantity"))


class TestEnd:
    def test_sums_and_signatures_below_are_left_out_and_said(self, listed):
        table = listed(
            "kit",
            KIT,
            ("A", 1, "ano"),
            ("B", 2, "ne"),
            ("Celkem", 3),
            (None,),
            ("Vyhotovila: Jitka Ukázková",),
            ("V Praze dne 1. 9. 2021",),
        )
        assert [number for number, _ in rows(table)] == [2, 3]
        assert table.notes == ((4, "Celkem"), (6, "Vyhotovila: Jitka Ukázková"), (7, "V Praze dne 1. 9. 2021"))

    def test_prose_after_a_gap_is_no_row(self, listed):
        table = listed("kit", KIT, ("A", 1, "ano"), (None,), ("Sada platí od ledna pro všechny",))
        assert table.notes == ((4, "Sada platí od ledna pro všechny"),)

    def test_prose_right_below_is_a_row_with_a_mistake(self, listed):
        table = listed("kit", KIT, ("A", 1, "ano"), ("Sada platí od ledna pro všechny",))
        assert (len(table.rows), table.notes) == (2, ())

    @pytest.mark.parametrize("last", [("B",), ("B", 2), (None, 2), ("NOTE-BOOK", 1), ("TOTAL-1", 1)])
    def test_an_unfinished_last_row_is_still_a_row(self, listed, last):
        assert len(listed("kit", KIT, ("A", 1, "ano"), last).rows) == 2

    def test_subtotals_and_repeated_headings_in_the_middle(self, listed):
        table = listed("kit", KIT, ("A", 1, "ano"), ("Mezisoučet", 1), KIT, ("B", 2, "ne"))
        assert [number for number, _ in rows(table)] == [2, 5]
        assert [number for number, _ in table.notes] == [3]

    def test_a_heading_merged_over_two_rows(self, listed):
        table = listed("kit", KIT, ("Kód", None, "Povinné"), ("A", 1, "ano"))
        assert ([number for number, _ in rows(table)], table.notes) == ([3], ())

    def test_signatures_in_two_cells(self, listed):
        end = ("Vyhotovila:", "Jitka Ukázková"), ("Schválil", "Zbyněk Předávací")
        table = listed("kit", KIT, ("A", 1, "ano"), (None,), *end)
        assert (len(table.rows), [number for number, _ in table.notes]) == (1, [4, 5])

    def test_a_short_code_after_a_gap_is_a_row(self, listed):
        assert len(listed("kit", KIT, ("A", 1, "ano"), (None,), ("B",)).rows) == 2

    def test_a_gap_in_the_middle_is_no_end(self, listed):
        table = listed("kit", KIT, ("A", 1, "ano"), (None,), ("B", 1, "ano"), (None,), ("C", 1))
        assert [number for number, _ in rows(table)] == [2, 4, 6]


class TestMapping:
    SHEET = (("Co", "Kolik", "Komu"), ("A", 1, "všem"), ("B", 2, "všem"))

    def test_unknown_headings_can_be_told(self, grid):
        table = read_list(ListKind.KIT, grid(*self.SHEET), {0: "article", 1: "quantity"})
        assert (table.heading_row, table.missing) == (1, ())
        assert rows(table) == [(2, {"article": "A", "quantity": "1"}), (3, {"article": "B", "quantity": "2"})]
        assert (table.column("article"), table.column("required")) == ("Co", "")

    def test_without_it_they_are_offered(self, grid):
        table = read_list(ListKind.KIT, grid(*self.SHEET))
        assert [(h.text, h.field, h.guess) for h in table.headings] == [
            ("Co", None, None),
            ("Kolik", None, None),
            ("Komu", None, None),
        ]
        assert table.missing == ("article", "quantity")

    def test_titles_above_are_passed_over(self, grid):
        table = read_list(ListKind.KIT, grid(("Sklad",), *self.SHEET), {0: "article", 1: "quantity"})
        assert (table.heading_row, len(table.rows)) == (2, 2)

    def test_one_known_heading_is_enough_without_it(self, grid):
        sheet = grid(("Název", "Barva"), (None, "Množství"), (None, 1))
        assert read_list(ListKind.KIT, sheet).heading_row == 2

    def test_it_wins_over_what_was_recognised(self, grid):
        sheet = grid(("Kód", "Druh", "Množství", "Povinné"), ("A", "B", 1, "ano"))
        table = read_list(ListKind.KIT, sheet, {1: "article", 3: ""})
        assert rows(table) == [(2, {"article": "B", "quantity": "1"})]
        assert [heading.field for heading in table.headings] == [None, "article", "quantity", None]


class TestSheets:
    def test_only_those_that_are_such_lists(self, grid):
        kit, other = grid(KIT, ("A", 1, "ano"), sheet="Sada"), grid(("Titul", "Text"), ("a", "b"), sheet="Jiné")
        assert [table.sheet for table in lists_in(ListKind.KIT, [other, kit, kit])] == ["Sada", "Sada"]

    def test_hidden_ones_count_only_when_all_are(self, grid):
        hidden = replace(grid(KIT, ("A", 1, "ano"), sheet="Skrytá"), hidden=True)
        shown = grid(KIT, ("B", 1, "ano"), sheet="Sada")
        assert [table.sheet for table in lists_in(ListKind.KIT, [hidden, shown])] == ["Sada"]
        assert [table.sheet for table in lists_in(ListKind.KIT, [hidden])] == ["Skrytá"]

    def test_the_likest_one_where_none_is_whole(self, grid):
        near, far = grid(("Kód", "Barva"), ("A", "b"), sheet="Skoro"), grid(("x", "y"), ("a", "b"), sheet="Vůbec")
        assert [table.sheet for table in lists_in(ListKind.KIT, [far, near])] == ["Skoro"]
        assert lists_in(ListKind.KIT, []) == []


def test_mended_cells_are_as_if_typed(listed):
    table = listed("kit", KIT, ("A", "x", "ano"), ("B", 2, "ne"))
    mended = table.mended({(2, "quantity"): "5", (3, "article"): "C", (9, "article"): "Z"})
    assert rows(mended) == [
        (2, {"article": "A", "quantity": "5", "required": "ano"}),
        (3, {"article": "C", "quantity": "2", "required": "ne"}),
    ]
    assert rows(table)[0][1]["quantity"] == "x"
