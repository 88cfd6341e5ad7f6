"""How things are said, in both languages."""

from datetime import date, datetime

import pytest

from equipment_app.ui import formatting

TODAY = date(2026, 11, 24)


@pytest.fixture
def czech(english):
    english.choose("cs")
    return english


def spoken(words):
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("halere", "words"),
    [(0, "0 Kč"), (129_000, "1 290 Kč"), (1_850_050, "18 500,50 Kč"), (123_456_700, "1 234 567 Kč")],
)
def test_money_has_halere_only_where_there_are_any(halere, words):
    assert spoken(formatting.money(halere)) == words


@pytest.mark.parametrize(("size", "words"), [("uni", "–"), ("", "?"), ("XXL", "XXL"), ("42,5", "42,5")])
def test_sizes(size, words):
    assert formatting.size(size) == words


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        (1, "ks", "1 pc"),
        (6, "ks", "6 pcs"),
        (1, "pár", "1 pair"),
        (2, "bal", "2 packs"),
        (1, "m", "1 m"),
        (1234, "ks", "1 234 pcs"),
    ],
)
def test_pieces_in_english(english, number, unit, words):
    assert spoken(formatting.pieces(number, unit)) == words


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        *((1, "ks", "1 ks"), (6, "ks", "6 ks"), (2, "bal", "2 bal"), (3, "m", "3 m")),
        *((0, "pár", "0 párů"), (1, "pár", "1 pár"), (2, "pár", "2 páry"), (4, "pár", "4 páry"), (6, "pár", "6 párů")),
        *((1, "sada", "1 sada"), (3, "sada", "3 sady"), (5, "sada", "5 sad"), (22, "pár", "22 párů")),
    ],
)
def test_pieces_in_czech(czech, number, unit, words):
    assert spoken(formatting.pieces(number, unit)) == words


@pytest.mark.parametrize(
    ("day", "at", "czech_words", "english_words"),
    [
        (TODAY, datetime(2026, 11, 24, 9, 5), "9:05", "9:05"),
        (TODAY, datetime(2026, 11, 23, 9, 5), "dnes", "today"),
        (TODAY, None, "dnes", "today"),
        (date(2026, 11, 23), datetime(2026, 11, 23, 8, 0), "včera", "yesterday"),
        (date(2026, 3, 4), None, "4. 3.", "4 Mar"),
        (date(2025, 3, 4), None, "4. 3. 2025", "4 Mar 2025"),
        (date(2026, 1, 1), datetime(2026, 11, 24, 9, 5), "1. 1.", "1 Jan"),
    ],
)
def test_a_day_is_said_as_short_as_can_be(english, day, at, czech_words, english_words):
    assert spoken(formatting.short_day(day, TODAY, at)) == english_words
    english.choose("cs")
    assert spoken(formatting.short_day(day, TODAY, at)) == czech_words


def test_yesterday_is_yesterday_over_the_new_year(english):
    assert formatting.short_day(date(2025, 12, 31), date(2026, 1, 1)) == "yesterday"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("28. 8. 2023", date(2023, 8, 28)),
        ("28.8.2023", date(2023, 8, 28)),
        (" 1/9/2024 ", None),
        ("28/8/2023", date(2023, 8, 28)),
        ("9/9/2024", date(2024, 9, 9)),
        ("1. 9. 2024", date(2024, 9, 1)),
        ("28 Aug 2023", date(2023, 8, 28)),
        ("28\u00a0Aug\u00a02023", date(2023, 8, 28)),
        ("1 sept. 2024", date(2024, 9, 1)),
        ("August 28, 2023", date(2023, 8, 28)),
        ("28 Aug, 2023", date(2023, 8, 28)),
        ("30 Feb 2024", None),
        ("28 Auh 2023", None),
        ("Aug 2023", None),
        ("2023-08-28", date(2023, 8, 28)),
        ("29. 2. 2024", date(2024, 2, 29)),
        ("29. 2. 2023", None),
        ("2023-13-01", None),
        ("28. 8. 23", None),
        ("28. srpna 2023", None),
        ("", None),
    ],
)
def test_a_typed_day_is_read_or_refused(typed, day):
    assert formatting.read_day(typed) == day


@pytest.mark.parametrize(
    ("typed", "following", "last"),
    [
        ("3.12.", date(2026, 12, 3), date(2026, 12, 3)),
        ("2. 12", date(2027, 12, 2), date(2026, 12, 2)),
        ("28 Feb", date(2027, 2, 28), date(2026, 2, 28)),
        ("29. 2.", date(2028, 2, 29), date(2024, 2, 29)),
        ("31. 2.", None, None),
    ],
)
def test_a_day_without_a_year_is_the_next_one_or_of_what_is_past_the_last(monkeypatch, typed, following, last):
    monkeypatch.setattr(formatting, "today", lambda: date(2026, 12, 3))
    assert (formatting.meant_day(typed, past=False), formatting.meant_day(typed, past=True)) == (following, last)


def test_a_day_with_slashes_is_read_in_czech(czech):
    assert formatting.read_day("1/9/2024") == date(2024, 9, 1)


@pytest.mark.parametrize("month", range(1, 13))
def test_what_a_field_says_in_english_can_be_typed_back(month):
    day = date(2024, month, 2)
    assert formatting.read_day(formatting.typed_day(day)) == day


@pytest.mark.parametrize("day", [date(2023, 8, 28), date(1999, 12, 31), date(2024, 2, 29)])
def test_what_is_said_in_czech_can_be_typed_back(czech, day):
    assert formatting.read_day(formatting.day(day).replace("\u00a0", " ")) == day


WITH_E = (2, 3, 4, 12, 14, 21, 34, 100, 280)
WITHOUT = (1, 5, 7, 15, 16, 50, 99, 500)


@pytest.mark.parametrize(("number", "words"), [(n, f"ve {n}") for n in WITH_E] + [(n, f"v {n}") for n in WITHOUT])
def test_inside_is_as_the_numeral_is_read(czech, number, words):
    assert formatting.inside(number) == words


def test_inside_is_plain_in_english(english):
    assert [formatting.inside(number) for number in (2, 14, 100)] == ["in 2", "in 14", "in 100"]


def test_a_counted_sentence_groups_its_number():
    assert spoken(formatting.counted("12345 members", 12345)) == "12 345 members"
    assert formatting.counted("5 members", 5) == "5 members"


def test_a_name_follows_the_language(english):
    assert formatting.named("Rukavice", "Gloves") == "Gloves"
    assert formatting.named("Rukavice", "") == "Rukavice"
    english.choose("cs")
    assert formatting.named("Rukavice", "Gloves") == "Rukavice"


def test_places_conditions_and_kinds_have_words(english):
    assert formatting.place("A01") == "rack A01" and formatting.place("–") == formatting.place("") == "in the store"
    assert formatting.condition("as_new") == "as new" and formatting.condition("odd") == "odd"
    assert formatting.kind_words("storno") == "cancelled" and formatting.kind_words("odd") == "odd"
