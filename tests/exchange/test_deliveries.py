"""Deliveries against the books: pieces with numbers, lots without, and everything that can be wrong with them."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.domain.lists import Change, DeliveryKeys, DeliveryRow, Fate
from equipment_app.domain.outcome import no_step
from equipment_app.exchange import words
from equipment_app.exchange.cells import yes
from equipment_app.exchange.check import check
from equipment_app.exchange.deliveries import asked
from equipment_app.exchange.rows import readers

HEADING = (
    "Doklad",
    "Datum",
    "Dodavatel",
    "Smlouva",
    "Faktura",
    "Zdroj financování",
    "Kód",
    "Velikost",
    "Množství",
    "MJ",
    "Výrobní číslo",
    "Inventární číslo",
    "Šarže",
    "Expirace",
    "Cena za MJ",
    "Sklad",
    "Umístění",
)
FIELDS = (
    "note",
    "day",
    "supplier",
    "contract",
    "invoice",
    "funding",
    "article",
    "size",
    "quantity",
    "unit",
    "serial",
    "inventory",
    "batch",
    "expiry",
    "price",
    "store",
    "place",
)
SUPPLIER = "Dodavatel Zkušební a.s."
VALUES = ("DL-1", "1.9.2021", SUPPLIER, None, "F1", "CZ-HOMEAFFAIRS-0004", "AKT-VESTA", "XL", 1, "ks")
PIECE = (*VALUES, "SN1", "INV-000001", None, None, 1290, "Praha", "A01")
VEST = DeliveryRow(
    "DL-1",
    date(2021, 9, 1),
    SUPPLIER,
    "AKT-VESTA",
    "XL",
    1,
    invoice="F1",
    funding="CZ-HOMEAFFAIRS-0004",
    unit="ks",
    serial="SN1",
    inventory="INV-000001",
    price=129000,
    store="Praha",
    place="A01",
)


def row(**values):
    return tuple(values.get(field, value) for field, value in zip(FIELDS, PIECE, strict=True))


def lot(quantity, **values):
    return row(**{"article": "TRI-FUN", "size": "L", "serial": None, "inventory": None, "quantity": quantity, **values})


def told(dry_run):
    return [(p.row, p.column, p.what, *p.fixes) for p in dry_run.problems]


@pytest.fixture
def run(listed, known):
    def checked(*rows, heading=HEADING, **books):
        return check([listed("deliveries", heading, *rows, sheet="Příjem")], replace(known, **books))

    return checked


@pytest.fixture
def books():
    """The piece of PIECE is in."""
    return {"serials": {("AKT-VESTA", "SN1"): VEST}, "inventories": {"INV-000001": VEST}}


class TestPieces:
    def test_a_new_piece(self, run):
        (judged,) = run(PIECE).rows
        assert (judged.fate, judged.row, judged.receive, judged.coded) == (Fate.CREATED, VEST, 1, True)

    def test_the_same_again_changes_nothing(self, run, books):
        dry_run = run(PIECE, **books)
        assert (dry_run.skipped, dry_run.problems) == (1, ())

    def test_an_update_changes_facts_and_receives_nothing(self, run, books):
        (judged,) = run(row(size="L", price=1300, place="B02", expiry="1.1.2030", invoice=None), **books).rows
        assert (judged.fate, judged.receive, judged.before) == (Fate.CHANGED, 0, VEST)
        assert judged.changes == (
            Change("size", "XL", "L"),
            Change("expiry", None, date(2030, 1, 1)),
            Change("price", 129000, 130000),
            Change("place", "A01", "B02"),
        )

    def test_where_the_thing_is_now_is_no_matter_of_the_list(self, run):
        elsewhere = replace(VEST, store="", place="")
        assert run(PIECE, serials={("AKT-VESTA", "SN1"): elsewhere}).skipped == 1

    def test_a_serial_number_is_unique_in_its_article_only(self, run):
        dry_run = run(PIECE, row(article="RST-RUC", size="uni", inventory=None), row(inventory=None))
        assert told(dry_run) == [(4, "Výrobní číslo", "doubled_serial")]

    def test_a_serial_number_that_looks_like_another_one_is_told(self, run, books):
        rows = (row(serial=serial, inventory=None) for serial in ("ЅN1", "SN‑2", "SN-2", "SN-3"))
        dry_run = run(*rows, **books, looks={("AKT-VESTA", "SN1"): "SN1"})
        assert [(number, why) for number, _, why in told(dry_run)] == [(2, "serial_looks"), (4, "serial_looks")]
        assert (dry_run.created, dry_run.problems[0].facts["known"]) == (4, "SN1")

    def test_a_serial_number_of_another_delivery_is_taken(self, run, books):
        dry_run = run(row(note="DL-2", inventory=None), **books)
        assert told(dry_run) == [(2, "Výrobní číslo", "serial_exists")]
        assert dry_run.problems[0].facts["delivery_note"] == "DL-1"

    def test_a_piece_without_serial_number_of_another_delivery(self, run):
        bare = replace(VEST, serial="", delivery_note="DL-0")
        dry_run = run(PIECE, row(serial=None), inventories={"INV-000001": bare})
        assert [problem[:3] for problem in told(dry_run)] == [
            (2, "Inventární číslo", "inventory_exists"),
            (3, "Inventární číslo", "doubled_inventory"),
        ]

    def test_pieces_are_no_lot(self, run):
        dry_run = run(PIECE, row(serial="SN2", inventory=None, price=1500))
        assert (dry_run.created, dry_run.problems) == (2, ())

    def test_a_doubled_row_is_told_once(self, run, books):
        dry_run = run(PIECE, PIECE, **books)
        assert told(dry_run) == [
            (3, "Výrobní číslo", "doubled_serial"),
            (3, "Inventární číslo", "doubled_inventory"),
        ]

    def test_an_inventory_number_is_unique_anywhere(self, run):
        dry_run = run(PIECE, row(article="RST-RUC", size="uni", serial="R1"))
        assert told(dry_run) == [(3, "Inventární číslo", "doubled_inventory")]

    @pytest.mark.parametrize(
        "values",
        [{"serial": "SN2"}, {"serial": None, "note": "DL-2"}, {"article": "RST-RUC", "size": "uni", "serial": "R1"}],
    )
    def test_an_inventory_number_of_another_piece_is_taken(self, run, books, values):
        dry_run = run(row(**values), **books)
        assert [problem[:3] for problem in told(dry_run)] == [(2, "Inventární číslo", "inventory_exists")]

    @pytest.mark.parametrize("field", ["serial", "inventory"])
    def test_no_number_of_a_thing_is_ever_proposed(self, listed, known, field):
        """Whatever finds fault with such a number, in whichever way."""
        problems = []
        table = listed("deliveries", HEADING, row())
        (reader,) = readers([table], problems, no_step)
        reader.error(field, "inventory_exists", fixes=("INV-000002",))
        reader.read(field, yes, False)
        reader.error("size", "unknown_size", fixes=("M",))
        assert [(problem.field, problem.fixes) for problem in problems] == [(field, ()), (field, ()), ("size", ("M",))]

    def test_a_piece_known_by_its_inventory_number_may_learn_its_serial_number(self, run):
        bare = replace(VEST, serial="")
        (judged,) = run(PIECE, inventories={"INV-000001": bare}).rows
        assert judged.changes == (Change("serial", "", "SN1"),)

    def test_a_piece_known_by_its_serial_number_may_learn_its_inventory_number(self, run):
        (judged,) = run(PIECE, serials={("AKT-VESTA", "SN1"): replace(VEST, inventory="")}).rows
        assert judged.changes == (Change("inventory", "", "INV-000001"),)

    def test_it_cannot_take_the_inventory_number_of_another(self, run):
        other = replace(VEST, serial="SN2", inventory="INV-000002")
        dry_run = run(
            row(inventory="INV-000002"),
            serials={("AKT-VESTA", "SN1"): VEST, ("AKT-VESTA", "SN2"): other},
            inventories={"INV-000001": VEST, "INV-000002": other},
        )
        assert told(dry_run) == [(2, "Inventární číslo", "inventory_exists")]

    def test_quantity_is_one_and_need_not_be_said(self, run):
        assert run(row(quantity=None)).created == 1
        assert told(run(row(quantity=2))) == [(2, "Množství", "one_piece", "1")]

    def test_numbers_are_not_kept_of_quantities(self, run):
        dry_run = run(lot(1, serial="S1"), lot(1, inventory="I1"))
        assert told(dry_run) == [
            (2, "Výrobní číslo", "numbers_not_kept"),
            (3, "Inventární číslo", "numbers_not_kept"),
        ]


class TestLots:
    def test_new_ones(self, run):
        dry_run = run(lot(5), lot(3, size="M"), lot(2))
        assert [(judged.fate, judged.receive, judged.coded) for judged in dry_run.rows] == [
            (Fate.CREATED, 5, False),
            (Fate.CREATED, 3, False),
            (Fate.CREATED, 2, False),
        ]

    def test_pieces_without_numbers_get_codes(self, run):
        (judged,) = run(row(serial=None, inventory=None, quantity=10)).rows
        assert (judged.fate, judged.receive, judged.coded) == (Fate.CREATED, 10, True)

    @pytest.mark.parametrize(
        ("rows", "came", "expected"),
        [
            ((5,), 5, [("skipped", 0)]),
            ((7,), 5, [("changed", 2)]),
            ((3, 2), 5, [("skipped", 0), ("skipped", 0)]),
            ((3, 4), 5, [("skipped", 0), ("changed", 2)]),
            ((5, 2), 5, [("skipped", 0), ("created", 2)]),
            ((3,), 5, [("refused", 0)]),
            ((1, 3), 5, [("refused", 0), ("refused", 0)]),
        ],
    )
    def test_equal_keys_add_up_and_only_the_difference_is_received(self, run, rows, came, expected):
        (first,) = run(lot(came)).rows
        dry_run = run(*(lot(quantity) for quantity in rows), lots={first.row.lot: first.row})
        assert [(judged.fate, judged.receive) for judged in dry_run.rows] == expected
        if expected[0][0] == "refused":
            assert {p.what for p in dry_run.problems} == {"total_smaller"}
            assert dry_run.problems[0].facts == {"total": sum(rows), "known": came}

    @pytest.mark.parametrize(
        "values",
        [{"note": "DL-2"}, {"supplier": "Jiný Vzor s.r.o."}, {"size": "M"}, {"batch": "Š2"}],
    )
    def test_another_key_is_another_lot(self, run, values):
        (first,) = run(lot(5)).rows
        assert run(lot(3, **values), lots={first.row.lot: first.row}).created == 1

    def test_totals_go_over_all_sheets(self, listed, known):
        tables = [listed("deliveries", HEADING, lot(n), sheet=f"S{n}") for n in (2, 3)]
        (first,) = check(tables[:1], known).rows
        dry_run = check(tables, replace(known, lots={first.row.lot: replace(first.row, quantity=4)}))
        assert [(judged.fate, judged.receive) for judged in dry_run.rows] == [("skipped", 0), ("changed", 1)]

    def test_a_new_price_of_a_lot_is_a_change(self, run):
        (first,) = run(lot(5)).rows
        (judged,) = run(lot(5, price=1500), lots={first.row.lot: first.row}).rows
        assert (judged.fate, judged.receive, judged.changes) == (
            Fate.CHANGED,
            0,
            (Change("price", 129000, 150000),),
        )

    def test_the_first_row_speaks_for_its_lot(self, run, taken_in, known):
        rows = (lot(5), lot(2, price=1500, place="B02"))
        dry_run = run(*rows)
        assert told(dry_run) == [(3, "Cena za MJ", "lot_differs")]
        assert [(judged.row.price, judged.row.place) for judged in dry_run.rows] == [(129000, "A01"), (129000, "B02")]
        assert run(*rows, lots=taken_in(known, dry_run).lots).skipped == 2

    def test_a_row_with_a_mistake_adds_nothing(self, run):
        (first,) = run(lot(5)).rows
        dry_run = run(lot(5), lot(2, day="včera"), lots={first.row.lot: first.row})
        assert [(judged.fate, judged.receive) for judged in dry_run.rows] == [("skipped", 0), ("refused", 0)]

    def test_the_day_and_the_place_are_each_rows_own(self, run):
        (first,) = run(lot(5)).rows
        assert run(lot(5, day="5.9.2021", place="C01"), lots={first.row.lot: first.row}).skipped == 1


class TestCells:
    @pytest.mark.parametrize(
        ("values", "problem"),
        [
            ({"note": None}, ("Doklad", "missing")),
            ({"day": None}, ("Datum", "missing")),
            ({"day": "31.6.2021"}, ("Datum", "no_such_day", "30.6.2021")),
            ({"day": "včera"}, ("Datum", "not_a_date")),
            ({"day": "25.11.2026"}, ("Datum", "in_future")),
            ({"supplier": None}, ("Dodavatel", "missing")),
            ({"article": None}, ("Kód", "missing")),
            ({"article": "AKT-VEST"}, ("Kód", "unknown_article", "AKT-VESTA")),
            ({"article": "AKT-VESTA2"}, ("Kód", "unknown_article")),
            ({"size": None}, ("Velikost", "size_missing")),
            ({"size": "XLL"}, ("Velikost", "unknown_size", "XL", "XXL")),
            ({"size": date(2021, 12, 10)}, ("Velikost", "became_date")),
            ({"quantity": "1,5"}, ("Množství", "not_whole")),
            ({"quantity": "kus"}, ("Množství", "not_a_number")),
            ({"quantity": 0}, ("Množství", "below_one")),
            ({"unit": "pár"}, ("MJ", "unit_differs", "ks")),
            ({"serial": 356_789_012_345_678_901}, ("Výrobní číslo", "digits_lost")),
            ({"inventory": "1,23E+15"}, ("Inventární číslo", "digits_lost")),
            ({"expiry": "31.6.2027"}, ("Expirace", "no_such_day", "30.6.2027")),
            ({"price": "zdarma"}, ("Cena za MJ", "not_a_number")),
            ({"price": "52 €"}, ("Cena za MJ", "foreign_currency")),
            ({"contract": "x" * 500}, ("Smlouva", "too_long")),
        ],
    )
    def test_what_they_cannot_hold(self, run, values, problem):
        dry_run = run(row(**values))
        assert told(dry_run) == [(2, *problem)]
        assert (dry_run.refused, dry_run.created) == (1, 0)

    @pytest.mark.parametrize(
        ("values", "problem"),
        [
            ({"price": "1 290 Kč"}, ("Cena za MJ", "currency")),
            ({"price": "1066,1157"}, ("Cena za MJ", "rounded")),
            ({"day": 44440}, ("Datum", "serial_date")),
            ({"expiry": "1.9.2021"}, ("Expirace", "expired")),
        ],
    )
    def test_what_is_taken_with_a_remark(self, run, values, problem):
        dry_run = run(row(**values))
        assert told(dry_run) == [(2, *problem)]
        assert (dry_run.created, dry_run.warnings, dry_run.errors) == (1, dry_run.problems, ())

    def test_what_came_today_is_not_in_the_future(self, run):
        assert run(row(day="24.11.2026")).created == 1

    def test_a_lot_with_expiry_should_have_a_batch(self, run):
        assert told(run(lot(5, expiry="1.1.2030"), lot(5, expiry="1.1.2030", batch="Š1"))) == [
            (2, "Šarže", "batch_missing")
        ]

    def test_a_quantity_must_be_said_of_a_lot(self, run):
        assert told(run(lot(None))) == [(2, "Množství", "missing")]

    def test_one_size_need_not_be_said(self, run):
        dry_run = run(row(article="RST-RUC", size=None), row(article="RST-RUC", size="UNI", serial="2", inventory=None))
        assert {judged.row.size for judged in dry_run.rows} == {"uni"}

    def test_sizes_are_written_as_the_scheme_writes_them(self, run):
        dry_run = run(lot(1, article="OBU-KOT", size=42.5, unit="páry"), lot(1, article="KAL-TAK", size="34-32"))
        assert [(judged.row.size, judged.row.unit) for judged in dry_run.rows] == [("42,5", "pár"), ("34/32", "ks")]

    def test_spellings_come_together(self, run):
        rows = [row(serial=f"S{n}", inventory=None) for n in range(3)]
        other = row(serial="S9", inventory=None, supplier="Dodavatel zkusebni as", place="A-01")
        dry_run = run(other, *rows, spellings={"place": frozenset(("A01",))})
        assert told(dry_run) == [(2, "Dodavatel", "alike"), (2, "Umístění", "alike")]
        assert {(judged.row.supplier, judged.row.place) for judged in dry_run.rows} == {(SUPPLIER, "A01")}

    def test_the_suppliers_spelling_in_the_books_counts(self, run):
        (first,) = run(lot(5)).rows
        dry_run = run(lot(5, supplier="DODAVATEL ZKUŠEBNÍ AS"), lots={first.row.lot: first.row})
        assert (dry_run.skipped, told(dry_run)) == (1, [(2, "Dodavatel", "alike")])

    def test_places_that_differ_in_their_numbers_stay_apart(self, run):
        dry_run = run(row(place="A1-1"), row(place="A11", serial="S2", inventory=None))
        assert (dry_run.problems, [judged.row.place for judged in dry_run.rows]) == ((), ["A1-1", "A11"])

    def test_a_mended_row_is_taken(self, listed, known):
        table = listed("deliveries", HEADING, row(size="XLL"))
        (problem,) = check([table], known).problems
        mended = table.mended({(problem.row, problem.field): problem.fixes[0]})
        assert check([mended], known).rows[0].row == VEST


class TestBeforeTheCatalogue:
    """One sentence for the whole list, and no row of it."""

    def test_there_is_no_catalogue(self, listed, known):
        tables = [listed("deliveries", HEADING, *(row(serial=f"S{n}", inventory=None) for n in range(200)), lot(0))]
        found = check(tables, replace(known, articles={}))
        assert [(one.what, one.severity, one.row) for one in found.problems] == [("catalogue_first", "error", 0)]
        assert (found.refused, len(found.to_write)) == (201, 0)
        words.line(found.problems[0], found.kind, "cs")

    def test_none_of_its_codes_is_in_the_catalogue(self, run):
        dry_run = run(row(article="XQ-1"), lot(2, article="XQ-2"), lot(3, article="XQ-1"))
        assert [one.what for one in dry_run.problems] == ["none_in_catalogue"]
        assert dry_run.refused == 3

    @pytest.mark.parametrize(
        "others", [("XQ-1",), ("XQ-1", "AKT-VEST"), ("XQ-1", "AKT-VESTA"), ("AKT-VEST", "akt vest")]
    )
    def test_one_that_is_or_may_be_there_makes_each_row_count(self, run, others):
        dry_run = run(*(row(article=code, serial=code, inventory=None) for code in others))
        assert {one.what for one in dry_run.problems if one.severity == "error"} <= {"unknown_article"}
        assert all(one.row for one in dry_run.problems)

    def test_what_is_wrong_with_the_sheet_is_told_as_ever(self, listed, known):
        found = check([listed("deliveries", HEADING[1:], row()[1:])], replace(known, articles={}))
        assert [one.what for one in found.problems] == ["column_missing"]


def test_what_the_books_are_asked(listed):
    table = listed("deliveries", HEADING, PIECE, lot(5, note="DL-2"))
    assert asked([table]) == DeliveryKeys(
        frozenset(("SN1",)), frozenset(("INV-000001",)), delivery_notes=frozenset(("DL-1", "DL-2"))
    )
