"""The sheet of commands: every command there is, each readable, each word right of its own code."""

import numpy as np
import pytest

from equipment_app.documents import command_sheet
from equipment_app.domain.codes import READER_TEST, parse
from equipment_app.domain.commands import AddKit, DeskCommand, Digit, SetCondition, command
from equipment_app.domain.custody import CONDITIONS
from equipment_app.domain.sizes import Kit
from tests.documents.reading import Paper
from tests.documents.validators import first_complaints, second_complaints

ONE = (Kit(1, "Základní výstroj", ()),)
MANY = tuple(Kit(n, f"Zimní výstroj na dlouhá nasazení a cvičení v horách {n}", ()) for n in range(1, 61))
MADE = {
    "cs": command_sheet.render("Sklad na zkoušku", ONE),
    "en": command_sheet.render("Sklad na zkoušku", ONE, "en"),
    "no kit": command_sheet.render(""),
    "many kits": command_sheet.render("Výdejna výstroje AKT Praha, sklad 01", MANY),
    "many kits in English": command_sheet.render("Výdejna výstroje AKT Praha, sklad 01", MANY, "en"),
}
ALL = {*DeskCommand} - {DeskCommand.KIT} | {SetCondition(key) for key in CONDITIONS} | {Digit(n) for n in range(10)}


@pytest.fixture(params=MADE)
def sheet(request) -> bytes:
    return MADE[request.param]


def test_two_validators_find_nothing_and_equal_sheets_are_equal_bytes(sheet):
    assert first_complaints(sheet) == []
    assert second_complaints(sheet) == []
    assert MADE["cs"] == command_sheet.render("Sklad na zkoušku", ONE)


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_every_command_is_there_once_and_reads_back(dpi):
    codes = [code.text for code in Paper(MADE["cs"]).codes(0, dpi)]
    assert codes.count(READER_TEST) == 1
    meant = [command(parse(text).number) for text in codes if text != READER_TEST]
    assert len(meant) == len(set(meant))
    assert set(meant) == ALL | {AddKit(1)}


def test_every_kit_has_its_code_however_many_there_are():
    paper = Paper(MADE["many kits"])
    meant = [
        command(parse(code.text).number)
        for n in range(len(paper))
        for code in paper.codes(n, 300)
        if "C" in code.text[:3]
    ]
    assert sorted(one.kit for one in meant if isinstance(one, AddKit)) == list(range(1, 61))
    assert set(meant) >= ALL and len(meant) == len(set(meant))
    assert len(paper) == 4 and "Strana 4 z 4" in paper.text(3)


@pytest.mark.parametrize("name", ["cs", "en", "no kit"])
def test_few_kits_need_one_page(name):
    assert len(Paper(MADE[name])) == 1


def test_nothing_overlaps_and_nothing_leaves_the_sheet(sheet):
    paper = Paper(sheet)
    for number in range(len(paper)):
        words = paper.words(number)
        for at, word in enumerate(words):
            assert 19.5 < word.left < word.right < 195.5 and 10 < word.top < word.bottom < 287
            assert not any(word.overlaps(other) for other in words[at + 1 :])


def test_around_every_code_four_modules_are_white(sheet):
    """ISO/IEC 18004. The picture is looked at, so that rules, boxes and neighbours count as well."""
    paper, dpi = Paper(sheet), 254
    for number in range(len(paper)):
        picture = paper.picture(number, dpi) > 200
        for code in paper.codes(number, dpi):
            modules = 29 if code.text == READER_TEST else 21
            quiet = 4 * (code.right - code.left) / modules - 0.25
            left, top, right, bottom = (round(edge * 10) for edge in (code.left, code.top, code.right, code.bottom))
            room = round(quiet * 10)
            around = picture[top - room : bottom + room, left - room : right + room].copy()
            around[room - 3 : -room + 3, room - 3 : -room + 3] = True
            assert np.all(around), code


def test_the_word_right_of_a_code_is_its_own():
    paper = Paper(MADE["cs"])
    said = {}
    for code in paper.codes(0, 300):
        beside = [word for word in paper.words(0) if code.right < word.left < code.right + 6]
        said[code.text] = " ".join(word.text for word in beside if code.top - 1 < word.baseline < code.bottom + 1)
    by_command = {command(parse(text).number): words for text, words in said.items() if text != READER_TEST}
    assert by_command[DeskCommand.HAND_OVER].startswith("Předat a")
    assert by_command[DeskCommand.UNDO].startswith("Vzít")
    assert by_command[SetCondition("damaged")].startswith("poškozené")
    assert by_command[AddKit(1)].startswith("Základní výstroj")
    assert [by_command[Digit(n)] for n in range(10)] == [str(n) for n in range(10)]
