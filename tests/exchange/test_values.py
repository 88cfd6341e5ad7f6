"""What people type into cells, and what spreadsheets make of it."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.exchange import cells
from equipment_app.exchange.cells import (
    Cell,
    CellKind,
    Doubtful,
    Unreadable,
    clean,
    date_cell,
    number_cell,
    text_cell,
    yes_no_cell,
)


def of(value):
    if isinstance(value, bool):
        return yes_no_cell(value)
    if isinstance(value, date):
        return date_cell(value)
    return text_cell(value) if isinstance(value, str) else number_cell(str(value))


def unreadable(how, value):
    with pytest.raises(Unreadable) as problem:
        how(of(value))
    return (problem.value.what, *problem.value.fixes)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12", "12"),
        ("1 290", "1290"),
        ("1\u00a0290,50", "1290.50"),
        ("1290.5", "1290.5"),
        ("1.290,50", "1290.50"),
        ("1,290.50", "1290.50"),
        ("1.234.567", "1234567"),
        ("0.125", "0.125"),
        ("0,125", "0.125"),
        ("−5", "-5"),
        (42.5, "42.5"),
        (7, "7"),
    ],
)
def test_numbers(written, number):
    assert cells.number(of(written)) == Decimal(number)


@pytest.mark.parametrize("written", ["", "dvacet", "12 ks", "1e5", "1,2,3", "--5", "12,", "0x10", "٣", True])
def test_what_is_no_number(written):
    assert unreadable(cells.number, written) == ("not_a_number",)


def test_a_day_is_no_number():
    assert unreadable(cells.count, date(2021, 9, 1)) == ("not_a_number",)


def test_a_full_stop_before_three_digits_may_mean_either():
    assert unreadable(cells.number, "1.290") == ("ambiguous_number", "1290", "1,290")


@pytest.mark.parametrize(
    ("written", "what"),
    [("1,5", "not_whole"), (0, "below_one"), ("-3", "below_one"), (2_000_000, "too_many"), ("jeden", "not_a_number")],
)
def test_counts_are_whole_and_sensible(written, what):
    assert unreadable(cells.count, written)[0] == what
    assert cells.count(of("3,0")) == 3


@pytest.mark.parametrize(
    ("written", "haler"),
    [
        ("1290", 129000),
        (1290, 129000),
        (1290.1, 129010),
        ("1 290,50", 129050),
        ("0", 0),
        ("1 290 Kč", Doubtful(129000, "currency")),
        ("1290,-", Doubtful(129000, "currency")),
        ("1290,- Kč", Doubtful(129000, "currency")),
        ("1290 CZK", Doubtful(129000, "currency")),
        ("1.290,00 Kč", Doubtful(129000, "currency")),
        ("1066,1157", Doubtful(106612, "rounded")),
        (0.005, Doubtful(1, "rounded")),
    ],
)
def test_money(written, haler):
    assert cells.money(of(written)) == haler


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("52 €", "foreign_currency"),
        ("$5", "foreign_currency"),
        ("52 EUR", "foreign_currency"),
        ("-5", "negative"),
        ("zdarma", "not_a_number"),
        ("12 za kus", "not_a_number"),
        (True, "not_a_number"),
    ],
)
def test_what_is_no_money(written, what):
    assert unreadable(cells.money, written)[0] == what


@given(st.integers(0, 10**9))
def test_money_survives_every_czech_spelling(haler):
    crowns, rest = divmod(haler, 100)
    assert cells.money(of(f"{crowns:,},{rest:02}".replace(",", " ", f"{crowns:,}".count(",")))) == haler
    assert cells.money(of(f"{crowns},{rest:02}")) == haler


@pytest.mark.parametrize(
    "written",
    [
        "22.8.2009",
        "22. 8. 2009",
        "22.08.2009",
        "22/8/2009",
        "22-8-2009",
        "2009-08-22",
        "2009-08-22T00:00:00",
        "2009-08-22 14:30",
        "22.8.2009 0:00",
        "22. 8. 2009 14:30:00",
        date(2009, 8, 22),
    ],
)
def test_days(written):
    assert cells.day(of(written)) == date(2009, 8, 22)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("31.6.2027", ("no_such_day", "30.6.2027")),
        ("30.2.2024", ("no_such_day", "29.2.2024")),
        ("2023-02-29", ("no_such_day", "28.2.2023")),
        ("22.8.09", ("short_year", "22.8.2009")),
        ("22.13.2009", ("not_a_date",)),
        ("0.8.2009", ("not_a_date",)),
        ("8.2009", ("not_a_date",)),
        ("22.8/2009", ("not_a_date",)),
        ("včera", ("not_a_date",)),
        ("1.1.1900", ("far_date",)),
        (date(2999, 1, 1), ("far_date",)),
        (2021, ("not_a_date",)),
        (99_999_999, ("not_a_date",)),
        (True, ("not_a_date",)),
    ],
)
def test_what_is_no_day(written, problem):
    assert unreadable(cells.day, written) == problem


def test_a_day_left_as_a_number_is_taken_with_a_remark():
    assert cells.day(of(40047)) == Doubtful(date(2009, 8, 22), "serial_date")


@given(st.dates(cells.FIRST_DAY, cells.LAST_DAY))
def test_every_day_survives_both_spellings(day):
    assert cells.day(of(f"{day.day}. {day.month}. {day.year}")) == day
    assert cells.day(of(day.isoformat())) == day


@pytest.mark.parametrize("written", ["ano", "ANO", "a", "yes", "true", "PRAVDA", "1", "x", 1, True])
def test_yes(written):
    assert cells.yes(of(written)) is True


@pytest.mark.parametrize("written", ["ne", "n", "no", "False", "nepravda", "0", "-", 0, False])
def test_no(written):
    assert cells.yes(of(written)) is False


@pytest.mark.parametrize("written", ["možná", "2", "anone"])
def test_neither_yes_nor_no(written):
    assert unreadable(cells.yes, written)[0] == "not_yes_no"


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (date(2021, 12, 10), "became_date"),
        (True, "became_yes_no"),
        (356_789_012_345_678_901, "digits_lost"),
        ("3,56789E+14", "digits_lost"),
        ("1E5", "digits_lost"),
        ("x" * 201, "too_long"),
    ],
)
def test_numbers_and_codes_that_a_spreadsheet_spoilt(written, problem):
    assert unreadable(cells.identifier, written) == (problem,)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("AKT0100000", "AKT0100000"),
        (990001, "990001"),
        (990001.0, "990001"),
        ("007", "007"),
        (356_789_012_345_678, "356789012345678"),
    ],
)
def test_numbers_and_codes(written, text):
    assert cells.identifier(of(written)) == text


@given(st.text())
def test_cleaning_is_done_once_and_leaves_nothing_unseen(text):
    tidy = clean(text)
    assert clean(tidy) == tidy
    assert tidy == tidy.strip()
    assert not any(char in tidy for char in "\n\t\r\0\u200b\ufeff\u00a0  "[:-2])


@given(st.text())
def test_whatever_is_typed_is_read_or_refused_by_name(text):
    for how in (cells.number, cells.count, cells.money, cells.day, cells.yes, cells.identifier):
        try:
            how(text_cell(text) or Cell(CellKind.TEXT, "", ""))
        except Unreadable as problem:
            assert problem.what
