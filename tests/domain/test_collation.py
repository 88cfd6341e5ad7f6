"""Czech order after ČSN 97 6030."""

from functools import cmp_to_key
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.collation import compare, sort_key

IN_ORDER = [
    ["Cab", "Čáb", "Dáb"],
    ["Hrdlička", "Hynek", "Chalupa", "Chytil", "Ibl"],
    ["Rak", "Rys", "Řada", "Sova", "Šípek", "Tma"],
    ["Zima", "Žába"],
    ["kanon", "kánon", "kanonýr"],
    ["byt", "Byt", "být", "bytost"],
    ["", "1", "9", "a", "z"],
    ["Nováček", "Novák", "Novák Jan", "Nováková"],
    ["ďas", "dat"],
    ["účel", "udice", "uherský", "ucho", "Úchylný"],
]


@pytest.mark.parametrize("names", IN_ORDER, ids=lambda names: names[-1])
def test_order(names):
    shuffled = [*names[1::2], *names[::2]]
    assert sorted(shuffled, key=sort_key) == names


def test_the_order_is_the_one_sqlite_is_given():
    names = [name for row in IN_ORDER for name in row]
    assert sorted(names, key=cmp_to_key(compare)) == sorted(names, key=sort_key)


@pytest.mark.parametrize("name", ["Čápovský", "Řezbový", "Žluťoučký"])
def test_both_spellings_of_a_letter_are_the_same_letter(name):
    assert compare(name, normalize("NFD", name)) == 0


@given(st.lists(st.text("abcčhiřsšzžúůáCČHŘ ", max_size=6), max_size=8))
def test_it_is_an_order(names):
    ordered = sorted(names, key=cmp_to_key(compare))
    assert all(compare(one, other) <= 0 and compare(other, one) >= 0 for one, other in pairwise(ordered))


@given(st.text(max_size=8), st.text(max_size=8))
def test_any_text_has_its_place(one, other):
    assert compare(one, other) == -compare(other, one)
