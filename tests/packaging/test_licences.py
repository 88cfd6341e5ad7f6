"""Whatever is given away says what it is made of, under which licences, and carries their texts."""

import re
import runpy
from pathlib import Path

import pytest

from equipment_app.paths import resource

ROOT = Path(__file__).parents[2]
GATHERING = runpy.run_path(str(ROOT / "packaging" / "licences.py"))
BILL = runpy.run_path(str(ROOT / "packaging" / "sbom.py"))
PARTS = GATHERING["parts"]()


def test_every_locked_project_is_a_part_and_no_other():
    named = [part["project"] for part in PARTS if "project" in part]
    assert sorted(named) == sorted(GATHERING["locked"]())


def test_every_part_says_its_licence_whose_it_is_and_where_its_text_lies():
    assert [part["name"] for part in PARTS if not (part["licence"] and part["holder"] and part["texts"])] == []
    assert {text for part in PARTS for text in part["texts"] if not resource(text).stat().st_size} == set()


def test_every_text_belongs_to_a_part():
    """The program's own licence belongs to the program."""
    used = {text for part in PARTS for text in part["texts"]}
    there = {f"licences/{path.name}" for path in (ROOT / "resources" / "licences").glob("LICENSE-*")}
    assert there - used == {"licences/LICENSE-EUPL-1.2.txt"}


def test_the_programs_own_licence_is_one():
    copies = ("LICENSE", "LICENSES/EUPL-1.2.txt", "resources/licences/LICENSE-EUPL-1.2.txt")
    assert len({(ROOT / copy).read_bytes() for copy in copies}) == 1


def test_its_lines_are_no_longer_than_the_sheet_of_licences_shows():
    """A longer one is broken there a second time, and every other line is a word or two."""
    lines = (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > 80] == []


def test_the_texts_are_those_in_the_wheels():
    assert GATHERING["gather"]([])
    assert GATHERING["stale"]() == []


@pytest.fixture(scope="module")
def bill():
    return BILL["bill"]()


def test_the_bill_of_materials_has_all_that_is_locked_with_its_hashes(bill):
    found = {one["name"]: one for one in bill["components"]}
    for project, (version, hashes) in BILL["locked"]().items():
        assert found[project]["version"] == version and hashes
        assert [one["hashes"][0]["content"] for one in found[project]["externalReferences"]] == hashes


def test_it_has_what_is_carried_inside_the_wheels(bill):
    names = {one["name"] for one in bill["components"]}
    assert {"CPython", "Qt", "FFmpeg", "SQLite", "SQLCipher", "Argon2", "ZXing-C++", "PDFium", "Inter"} <= names
    assert {"openssl", "pyo3", "libwebp", "OpenJPEG"} <= names, "what Pillow and cryptography say of themselves"


def test_all_in_it_have_a_licence_and_hang_together(bill):
    components = bill["components"]
    assert [
        one["name"] for one in components if not re.search(r"\w", str(one["licenses"])) or "NOASSERTION" in str(one)
    ] == []
    refs = [one["bom-ref"] for one in components]
    assert len(set(refs)) == len(refs)
    hung = {ref for one in bill["dependencies"] for ref in one.get("dependsOn", ())}
    assert hung == set(refs)


def test_it_is_the_same_made_twice(bill):
    assert BILL["bill"]() == bill
