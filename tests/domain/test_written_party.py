"""Somebody as they were written down: a title behind a comma is theirs, and what follows is the function."""

import pytest

from equipment_app.domain.papers import listed_people, written_party


@pytest.mark.parametrize(
    ("text", "name", "function"),
    [
        ("Ing. Jan Novák, Ph.D.", "Ing. Jan Novák, Ph.D.", ""),
        ("plk. Ing. Jan Novák, Ph.D., MBA, náměstek ředitele", "plk. Ing. Jan Novák, Ph.D., MBA", "náměstek ředitele"),
        ("Jana Malá, Ph.D. MBA, LL.M., odbor, oddělení", "Jana Malá, Ph.D. MBA, LL.M.", "odbor, oddělení"),
        ("Jan Cizí, hasiči", "Jan Cizí", "hasiči"),
        ("Jan Cizí,DiS.,hasiči", "Jan Cizí, DiS.", "hasiči"),
        ("Jan Cizí", "Jan Cizí", ""),
        ("Jan Cizí, ", "Jan Cizí", ""),
        ("", "", ""),
    ],
)
def test_a_title_is_no_function(text, name, function):
    party = written_party(text)
    assert (party.name, party.unit) == (name, function)


def test_people_in_one_line_stay_as_many_as_they_are():
    assert listed_people(("Malá Jana", "Cizí Jan")) == "Malá Jana, Cizí Jan"
    assert listed_people(("Ing. Jan Novák, Ph.D.", "Malá Jana")) == "Ing. Jan Novák, Ph.D.; Malá Jana"
