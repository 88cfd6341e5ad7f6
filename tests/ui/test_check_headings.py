"""Headings of narrow columns: what a thing is, in both languages, never two the same."""

import pytest

from equipment_app.ui.unit_check.words import parted, shortened

CZECH = [
    "Reflexní vesta AKT žlutomodrá",
    "Balistická vesta skrytá",
    "Radiostanice přenosná",
    "Bunda softshellová AKT",
    "Bunda zimní AKT",
    "Batoh služební 30 l",
    "Škrtidlo (turniket)",
    "Mikina",
]
ENGLISH = [
    "AKT hi-vis vest, yellow-blue",
    "Ballistic vest, concealed",
    "Portable radio",
    "Softshell jacket",
    "Winter jacket",
    "Service backpack 30 l",
    "Headset with PTT",
    "Fleece",
]


def headings(names, letters, *, english):
    return shortened([parted(name, english=english) for name in names], lambda text: len(text) <= letters)


def test_the_whole_name_where_there_is_room():
    assert headings(CZECH, 40, english=False) == CZECH
    assert headings(ENGLISH, 40, english=True) == ENGLISH


@pytest.mark.parametrize(
    ("letters", "said"),
    [
        (12, ["Reflexní", "Balistická", "Radiostanice", "Softshellová", "Bunda zimní", "Batoh", "Škrtidlo", "Mikina"]),
        (8, ["Reflexní", "Balist.", "Radiost.", "Softsh.", "Zimní", "Batoh", "Škrtidlo", "Mikina"]),
        (5, ["Refl.", "Bal.", "Rad.", "Soft.", "Zimní", "Batoh", "Škrt.", "Mik."]),
    ],
)
def test_czech_begins_with_what_it_is(letters, said):
    assert headings(CZECH, letters, english=False) == said


@pytest.mark.parametrize(
    ("letters", "said"),
    [
        (12, ["Hi-vi. vest", "Balli. vest", "Radio", "Soft. jacket", "Wint. jacket", "Backpack", "Headset", "Fleece"]),
        (8, ["Hi-vis", "Ballist.", "Radio", "Softsh.", "Winter", "Backpack", "Headset", "Fleece"]),
    ],
)
def test_english_ends_with_what_it_is(letters, said):
    assert headings(ENGLISH, letters, english=True) == said


@pytest.mark.parametrize("letters", range(4, 30))
@pytest.mark.parametrize(("names", "english"), [(CZECH, False), (ENGLISH, True)])
def test_whatever_the_room_everything_fits_and_no_two_are_alike(names, english, letters):
    found = headings(names, letters, english=english)
    assert [one for one in found if len(one) > letters] == []
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("name", ["", "30 l", " ", "X"])
def test_strange_names_are_no_trouble(name):
    for english in (True, False):
        assert isinstance(headings([name, name], 5, english=english)[0], str)
